// Hints: what may be meant where the parser met a surprise.
// SPDX-License-Identifier: MIT
//
// Each hint knows one kind of message: it says whether that fits, and if so records the fault.
#pragma once
#include "grammar/expressions.h"
#include "grammar/measure.h"
#include "grammar/parser.h"
#include "grammar/surprise.h"

typedef struct {
    Parse *parse;
    void *parser;
    Token found;      // The token that no rule has here.
    uint16_t top;     // The symbol before it.
    uint16_t opener;  // The innermost compound keyword, or 0,
    int opener_depth; // and where it is.
} Surprise;

static inline bool surprise_can_shift(const Surprise *surprise, uint16_t kind)
{
    return ouro_parser_can_shift(surprise->parser, kind);
}

static inline uint16_t surprise_symbol_at(const Surprise *surprise, int depth)
{
    return ouro_parser_symbol(surprise->parser, depth);
}

static inline Token surprise_token_at(const Surprise *surprise, int depth)
{
    Token token;
    ouro_parser_value(surprise->parser, depth, &token, sizeof token);
    return token;
}

static inline Expr surprise_expr_at(const Surprise *surprise, int depth)
{
    Expr expr;
    ouro_parser_value(surprise->parser, depth, &expr, sizeof expr);
    return expr;
}

static inline uint32_t surprise_bracket_depth(const Surprise *surprise)
{
    return surprise->parse->layout.lexer.depth;
}

static inline bool surprise_starts_operand(uint16_t kind)
{
    switch (kind) {
    case TOKEN_LPAREN:
    case TOKEN_LBRACKET:
    case TOKEN_NOT:
    case TOKEN_MINUS:
    case TOKEN_PLUS: return true;
    default: return ouro_token_starts_operand(kind);
    }
}

/// Has an operand just ended?
static inline bool surprise_is_behind_operand(const Surprise *surprise)
{
    return !surprise_can_shift(surprise, TOKEN_NUMBER);
}

static inline Extent surprise_measure_found(const Surprise *surprise, Measure what)
{
    return ouro_measure(surprise->parse, what, &surprise->parse->layout, surprise->found);
}

/// The depth of the topmost token of this kind above `bottom`, or -1.
int ouro_hint_find(const Surprise *surprise, uint16_t kind, int bottom);
/// The depth of the innermost open bracket, or -1.
int ouro_hint_find_bracket(const Surprise *surprise);
/// Has a whole expression just ended, which may still go on?
bool ouro_hint_is_behind_expression(const Surprise *surprise);
/// Is the innermost bracket the brace of a replacement field?
bool ouro_hint_is_in_field(const Surprise *surprise);
/// Reads the token at `offset` again; `*layout` becomes what the layout was behind it.
Token ouro_hint_reread(const Surprise *surprise, uint32_t offset, Layout *layout);
/// Measures what starts at `offset`, which stands in brackets that are still open.
Extent ouro_hint_measure_at(const Surprise *surprise, Measure what, uint32_t offset);
/// What ended before the token that was found: the parser goes on as if `kind` had come.
bool ouro_hint_find_left_side(const Surprise *surprise, uint16_t kind, Expr *left);

// These record a fault, and are true.
#define HINT_FAIL(surprise, span, ...)                                                             \
    (ouro_fault_set(&(surprise)->parse->fault, (span), __VA_ARGS__), true)
bool ouro_hint_fail_at_found(const Surprise *surprise, ParseErrorKind kind, const char *message);
bool ouro_hint_fail_here(const Surprise *surprise, const char *message);
bool ouro_hint_fail_unclosed(Parse *parse, Bracket open);

#define HINT(name) bool ouro_hint_##name(const Surprise *surprise);
#include "grammar/hints.def"
