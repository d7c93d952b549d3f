// Hints about replacement fields of f-strings.
// SPDX-License-Identifier: MIT
#include "grammar/hints.h"

static bool misses_field_value(const Surprise *surprise)
{
    switch (surprise->found.kind) {
    case TOKEN_RBRACE:
        return ouro_hint_fail_here(surprise, "f-string: valid expression required before '}'");
    case TOKEN_EXCLAMATION:
        return ouro_hint_fail_here(surprise, "f-string: valid expression required before '!'");
    case TOKEN_FSTRING_COLON:
        return ouro_hint_fail_here(surprise, "f-string: valid expression required before ':'");
    case TOKEN_EQUAL:
        return ouro_hint_fail_here(surprise, "f-string: valid expression required before '='");
    default:
        return ouro_hint_fail_here(surprise, "f-string: expecting a valid expression after '{'");
    }
}

static const char *behind_field_value(uint16_t kind)
{
    return kind == TOKEN_EQUAL ? "f-string: expecting '!', or ':', or '}'"
                               : "f-string: expecting '=', or '!', or ':', or '}'";
}

static bool fail_conversion(const Surprise *surprise)
{
    uint16_t found = surprise->found.kind;
    bool is_missing = found == TOKEN_RBRACE || found == TOKEN_FSTRING_COLON;
    return ouro_hint_fail_here(surprise, is_missing ? "f-string: missing conversion character"
                                                    : "f-string: invalid conversion character");
}

// The value is wrong somewhere: how much of it is right?
static bool fail_field_value(const Surprise *surprise, int brace)
{
    Extent value =
        ouro_hint_measure_at(surprise, MEASURE_LIST, surprise_token_at(surprise, brace).end);
    if (value.end == 0) {
        Layout *layout = ouro_allocate(surprise->parse->allocator, sizeof *layout);
        if (layout == NULL) return false;
        Token first = ouro_hint_reread(surprise, surprise_token_at(surprise, brace).end, layout);
        ouro_release(surprise->parse->allocator, layout, sizeof *layout);
        if (first.kind == 0) return false;
        return HINT_FAIL(surprise, token_span(first),
                         "f-string: expecting a valid expression after '{'");
    }
    if (value.next.kind == 0) return false;
    return HINT_FAIL(surprise, token_span(value.next), "%s", behind_field_value(0));
}

bool ouro_hint_misbuilds_field(const Surprise *surprise)
{
    const Lexer *lexer = &surprise->parse->layout.lexer;
    bool in_field = lexer->fstrings_count > 0 || surprise->found.kind == TOKEN_FSTRING_END;
    int brace = ouro_hint_find(surprise, TOKEN_LBRACE, ouro_parser_count(surprise->parser));
    if (!in_field || brace < 0 || surprise_symbol_at(surprise, brace + 1) != PARSER_RULE)
        return false;
    if (surprise->opener == TOKEN_LAMBDA && surprise->opener_depth < brace &&
        surprise->found.kind == TOKEN_FSTRING_COLON) {
        uint32_t start = surprise_token_at(surprise, surprise->opener_depth).start;
        return HINT_FAIL(surprise, ((AstSpan){start, surprise->found.end}),
                         "f-string: lambda expressions are not allowed without parentheses");
    }
    if (surprise->top == TOKEN_LBRACE) return misses_field_value(surprise);
    if (surprise->top == TOKEN_EXCLAMATION) return fail_conversion(surprise);
    if (surprise->top == TOKEN_EQUAL && brace == 2) {
        return ouro_hint_fail_here(surprise, behind_field_value(TOKEN_EQUAL));
    }
    if (surprise_can_shift(surprise, TOKEN_FSTRING_MIDDLE)) {
        return ouro_hint_fail_here(surprise, "f-string: expecting '}', or format specs");
    }
    if (surprise_can_shift(surprise, TOKEN_RBRACE) &&
        !surprise_can_shift(surprise, TOKEN_EXCLAMATION)) {
        return ouro_hint_fail_here(surprise, "f-string: expecting ':' or '}'");
    }
    if (surprise_can_shift(surprise, TOKEN_EXCLAMATION)) {
        bool may_show = surprise_can_shift(surprise, TOKEN_EQUAL);
        return ouro_hint_fail_here(surprise, behind_field_value(may_show ? 0 : TOKEN_EQUAL));
    }
    return fail_field_value(surprise, brace);
}
