// The words of a syntax error, found from what the parser expected.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/parsing.h"

/// What the parser knows at an error: what could have stood here, and what stood before.
typedef struct {
    Token found, top;
    bool expects_colon, expects_indent, expects_comma, expects_handler, expects_operand;
    bool expects_lparen, expects_else, expects_field_end, expects_spec, top_is_token, opener_star;
    uint16_t top_kind, opener_kind; // opener: the innermost compound keyword on the stack.
    uint32_t opener_at;
} Surprise;

/// Records the fault of an unexpected token.
void ouro_syntax_error(Parse *parse, const Surprise *surprise);

/// Records that the parser's stack is full.
void ouro_parse_too_complex(Parse *parse);

/// After the parser has failed: a fault of the lexer in the rest of the text, or an open bracket,
/// tells more than most faults of the parser.
void ouro_find_better_fault(Parse *parse);

// parser.y
size_t ouro_parser_size(void);
void ouro_parserInit(void *parser, Parse *parse);
void ouro_parserFinalize(void *parser);
void ouro_parser(void *parser, int kind, Token token);
