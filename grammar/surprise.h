// The words of a syntax error, found from what the parser expected and what follows.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/parsing.h"

/// Records the fault of `parse->current`, which the parser did not expect.
void ouro_explain_surprise(Parse *parse, void *parser);

/// Records that the parser's stack is full.
void ouro_parse_too_complex(Parse *parse);

/// After the parser has failed: a fault of the lexer in the rest of the text, or an open bracket,
/// tells more than most faults of the parser.
void ouro_find_better_fault(Parse *parse);

// The parser (parser.y).  Depth 0 is the top of its stack.

enum { PARSER_RULE = UINT16_MAX }; // A symbol that is no token.

size_t ouro_parser_size(void);
void ouro_parserInit(void *parser, Parse *parse);
void ouro_parserFinalize(void *parser);
void ouro_parser(void *parser, int kind, Token token);
/// Would the parser take this token now?
bool ouro_parser_can_shift(const void *parser, int kind);
int ouro_parser_count(const void *parser);
/// The token kind at this depth, or PARSER_RULE; 0 below the bottom.
uint16_t ouro_parser_symbol(const void *parser, int depth);
/// What the rule at this depth made, or the token.
void ouro_parser_value(const void *parser, int depth, void *value, size_t size);
