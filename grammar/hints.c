// What hints have in common: looking around, and telling.
// SPDX-License-Identifier: MIT
#include "grammar/hints.h"

// The depth of the topmost token of this kind above `bottom`, or -1.
int ouro_hint_find(const Surprise *surprise, uint16_t kind, int bottom)
{
    for (int depth = 0; depth < bottom; depth++) {
        if (surprise_symbol_at(surprise, depth) == kind) return depth;
    }
    return -1;
}

// The depth of the innermost open bracket, or -1.
int ouro_hint_find_bracket(const Surprise *surprise)
{
    int count = ouro_parser_count(surprise->parser), closed = 0;
    for (int depth = 0; depth < count; depth++) {
        switch (surprise_symbol_at(surprise, depth)) {
        case TOKEN_RPAREN:
        case TOKEN_RBRACKET:
        case TOKEN_RBRACE: closed++; break;
        case TOKEN_LPAREN:
        case TOKEN_LBRACKET:
        case TOKEN_LBRACE:
            if (closed-- == 0) return depth;
        }
    }
    return -1;
}

// Has a whole expression just ended, which may still go on?
bool ouro_hint_is_behind_expression(const Surprise *surprise)
{
    const Parse *parse = surprise->parse;
    return surprise_can_shift(surprise, TOKEN_PIPE) || parse->last_expr_end == parse->previous_end;
}

// Is the innermost bracket the brace of a replacement field?
bool ouro_hint_is_in_field(const Surprise *surprise)
{
    const Lexer *lexer = &surprise->parse->layout.lexer;
    if (lexer->fstrings_count == 0) return false;
    const FString *fstring = &lexer->fstrings[lexer->fstrings_count - 1];
    return lexer->depth == fstring->base_depth + fstring->fields_count;
}

// The layout as it was behind the token at `offset`, which stands in brackets that are still open.
Token ouro_hint_reread(const Surprise *surprise, uint32_t offset, Layout *layout)
{
    Token token = {.kind = 0};
    Fault ignored = {.set = false};
    *layout = surprise->parse->layout;
    Lexer *lexer = &layout->lexer;
    layout->state = LAYOUT_IN_LINE;
    layout->dedents_pending = 0;
    lexer->cursor = lexer->text + offset;
    lexer->mode = LEXER_CODE;
    while (lexer->depth > 0 && lexer->brackets[lexer->depth - 1].at >= offset) lexer->depth--;
    while (lexer->fstrings_count > 0 &&
           lexer->fstrings[lexer->fstrings_count - 1].start >= offset) {
        lexer->fstrings_count--;
    }
    if (!ouro_layout_next(layout, &token, &ignored)) token.kind = 0;
    return token;
}

Extent ouro_hint_measure_at(const Surprise *surprise, Measure what, uint32_t offset)
{
    Layout *layout = ouro_allocate(surprise->parse->allocator, sizeof *layout);
    if (layout == NULL) return (Extent){.end = 0};
    Token first = ouro_hint_reread(surprise, offset, layout);
    Extent extent = ouro_measure(surprise->parse, what, layout, first);
    ouro_release(surprise->parse->allocator, layout, sizeof *layout);
    return extent;
}

// What ended before the token that was found: the reductions run as if `kind` had come.
bool ouro_hint_find_left_side(const Surprise *surprise, uint16_t kind, Expr *left)
{
    Parse *parse = surprise->parse;
    Token token = {.kind = kind, .start = surprise->found.start, .end = surprise->found.start};
    ouro_parser(surprise->parser, kind, token);
    *left = parse->last_expr;
    return left->node != NULL && parse->last_expr_end == parse->previous_end;
}

// CPython marks what it read last.  At the end of the text that is the end of the last line.
bool ouro_hint_fail_at_found(const Surprise *surprise, ParseErrorKind kind, const char *message)
{
    Fault *fault = &surprise->parse->fault;
    ouro_fault_set(fault, token_span(surprise->found), "%s", message);
    fault->kind = (uint8_t)kind;
    Text text = surprise->parse->ast->source.text;
    uint16_t found = surprise->found.kind;
    if (found != TOKEN_END && found != TOKEN_DEDENT && found != TOKEN_INDENT) return true;
    fault->end = FAULT_END_UNKNOWN;
    fault->shift = surprise->found.start < text.size ? -1 : 0;
    if (surprise->found.start < text.size) return true;
    bool has_newline = text.size > 0 && text.at[text.size - 1] == '\n';
    fault->span.start = (uint32_t)text.size - has_newline;
    return true;
}

bool ouro_hint_fail_here(const Surprise *surprise, const char *message)
{
    return ouro_hint_fail_at_found(surprise, PARSE_SYNTAX_ERROR, message);
}

bool ouro_hint_fail_unclosed(Parse *parse, Bracket open)
{
    parse->fault.set = false;
    ouro_fault_set(&parse->fault, (AstSpan){open.at, open.at}, "'%c' was never closed", open.open);
    parse->fault.end = FAULT_END_ZERO;
    return true;
}
