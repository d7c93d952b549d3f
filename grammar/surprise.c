// The words of a syntax error, found from what the parser expected.
// SPDX-License-Identifier: MIT
#include "grammar/surprise.h"
#include "grammar/parser.h"
#include <string.h>

static const char *opener_name(const Surprise *surprise)
{
    switch (surprise->opener_kind) {
    case TOKEN_IF: return "'if' statement";
    case TOKEN_ELIF: return "'elif' statement";
    case TOKEN_ELSE: return "'else' statement";
    case TOKEN_WHILE: return "'while' statement";
    case TOKEN_FOR: return "'for' statement";
    case TOKEN_TRY: return "'try' statement";
    case TOKEN_EXCEPT: return surprise->opener_star ? "'except*' statement" : "'except' statement";
    case TOKEN_FINALLY: return "'finally' statement";
    case TOKEN_WITH: return "'with' statement";
    case TOKEN_DEF: return "function definition";
    case TOKEN_CLASS: return "class definition";
    case TOKEN_MATCH: return "'match' statement";
    case TOKEN_CASE: return "'case' statement";
    default: return NULL;
    }
}

static bool starts_operand(uint16_t kind)
{
    return ouro_token_starts_operand(kind) || kind == TOKEN_LPAREN || kind == TOKEN_LBRACKET ||
           kind == TOKEN_NOT;
}

// These demand their `:` whatever follows; the others only at the end of the line.
static bool demands_colon(uint16_t opener)
{
    return opener == TOKEN_DEF || opener == TOKEN_ELSE || opener == TOKEN_TRY ||
           opener == TOKEN_FINALLY || opener == TOKEN_LAMBDA;
}

static bool is_arithmetic(uint16_t kind)
{
    switch (kind) {
    case TOKEN_PLUS:
    case TOKEN_MINUS:
    case TOKEN_STAR:
    case TOKEN_SLASH:
    case TOKEN_DOUBLE_SLASH:
    case TOKEN_PERCENT:
    case TOKEN_AT:
    case TOKEN_DOUBLE_STAR:
    case TOKEN_PIPE:
    case TOKEN_AMPERSAND:
    case TOKEN_CARET:
    case TOKEN_LEFT_SHIFT:
    case TOKEN_RIGHT_SHIFT:
    case TOKEN_TILDE: return true;
    default: return false;
    }
}

// In a replacement field; NULL when the general messages fit better.
static const char *field_message(const Surprise *surprise)
{
    uint16_t found = surprise->found.kind;
    if (surprise->top_is_token && surprise->top_kind == TOKEN_LBRACE) {
        switch (found) {
        case TOKEN_RBRACE: return "f-string: valid expression required before '}'";
        case TOKEN_EXCLAMATION: return "f-string: valid expression required before '!'";
        case TOKEN_FSTRING_COLON: return "f-string: valid expression required before ':'";
        case TOKEN_EQUAL: return "f-string: valid expression required before '='";
        default: return "f-string: expecting a valid expression after '{'";
        }
    }
    if (surprise->top_is_token && surprise->top_kind == TOKEN_EXCLAMATION) {
        return found == TOKEN_RBRACE || found == TOKEN_FSTRING_COLON
                   ? "f-string: missing conversion character"
                   : "f-string: invalid conversion character";
    }
    if (surprise->expects_field_end ||
        (surprise->top_is_token && surprise->top_kind == TOKEN_EQUAL)) {
        return "f-string: expecting '!', or ':', or '}'";
    }
    if (surprise->expects_spec) return "f-string: expecting ':' or '}'";
    return NULL;
}

static const char *plain_message(const Parse *parse, const Surprise *surprise)
{
    uint16_t found = surprise->found.kind, top = surprise->top_is_token ? surprise->top_kind : 0;
    if (found == TOKEN_INDENT) return "unexpected indent";
    if (surprise->expects_handler && !surprise->expects_operand)
        return "expected 'except' or 'finally' block";
    if (surprise->opener_kind == TOKEN_LAMBDA && found == TOKEN_FSTRING_COLON) {
        return "f-string: lambda expressions are not allowed without parentheses";
    }
    if (surprise->expects_else && !surprise->expects_operand && found != TOKEN_COLON) {
        return "expected 'else' after 'if' expression";
    }
    // Inside a `lambda` CPython has given up its `:` by the time it chooses words.
    if (surprise->expects_colon && !surprise->expects_operand && surprise->opener_kind &&
        surprise->opener_kind != TOKEN_LAMBDA &&
        (found == TOKEN_NEWLINE ||
         (demands_colon(surprise->opener_kind) && !surprise->expects_comma))) {
        return "expected ':'";
    }
    if (top == TOKEN_EXCEPT && found == TOKEN_NEWLINE) return "expected ':'";
    if (top == TOKEN_IMPORT && found == TOKEN_NEWLINE)
        return "Expected one or more names after 'import'";
    if (surprise->expects_lparen && surprise->opener_kind == TOKEN_DEF &&
        !surprise->expects_operand) {
        return "expected '('";
    }
    if (found == TOKEN_NOT && surprise->expects_operand && is_arithmetic(top)) {
        return "'not' after an operator must be parenthesized";
    }
    bool after_operand = !surprise->expects_operand && starts_operand(found);
    if (parse->layout.lexer.depth > 0 && (surprise->expects_comma || surprise->expects_field_end) &&
        after_operand) {
        return "invalid syntax. Perhaps you forgot a comma?";
    }
    return parse->layout.lexer.fstrings_count > 0 ? field_message(surprise) : NULL;
}

void ouro_syntax_error(Parse *parse, const Surprise *surprise)
{
    AstSpan span = token_span(surprise->found);
    const char *opener = opener_name(surprise);
    if (parse->fault.set) return;
    if (surprise->expects_indent && opener) {
        SourcePosition start = ouro_source_position(&parse->ast->source, surprise->opener_at);
        ouro_fault_set(&parse->fault, span, "expected an indented block after %s on line %u",
                       opener, start.line);
        parse->fault.kind = PARSE_INDENTATION_ERROR;
        return;
    }
    const char *message = plain_message(parse, surprise);
    if (message && strstr(message, "comma?")) span.start = parse->last_expr.start;
    if (message && strstr(message, "lambda expressions")) span.start = surprise->opener_at;
    ouro_fault_set(&parse->fault, span, "%s", message ? message : "invalid syntax");
    if (surprise->found.kind == TOKEN_INDENT) parse->fault.kind = PARSE_INDENTATION_ERROR;
    parse->fault.generic = message == NULL;
}

void ouro_parse_too_complex(Parse *parse)
{
    ouro_fault_set(&parse->fault, (AstSpan){0, 0},
                   "Parser stack overflowed - Python source too complex to parse");
    parse->fault.kind = PARSE_MEMORY_ERROR;
}

// --- A better fault further on ---

static uint32_t line_of(const Parse *parse, uint32_t offset)
{
    return ouro_source_position(&parse->ast->source, offset).line;
}

static void fail_unclosed(Parse *parse)
{
    const Lexer *lexer = &parse->layout.lexer;
    Bracket open = lexer->brackets[lexer->depth - 1];
    parse->fault.set = false;
    ouro_fault_set(&parse->fault, (AstSpan){open.at, open.at}, "'%c' was never closed", open.open);
    parse->fault.end = FAULT_END_ZERO;
}

void ouro_find_better_fault(Parse *parse)
{
    const Lexer *lexer = &parse->layout.lexer;
    Token token = parse->current;
    if (token.kind == TOKEN_END) {
        if (lexer->depth > 0) fail_unclosed(parse);
        return;
    }
    Fault later = {.set = false};
    uint32_t line = line_of(parse, token.start);
    while (token.kind != TOKEN_END) {
        if (ouro_layout_next(&parse->layout, &token, &later)) continue;
        if (later.from_lexer) parse->fault = later;
        return;
    }
    if (lexer->depth == 0) return;
    if (line > line_of(parse, lexer->brackets[lexer->depth - 1].at)) fail_unclosed(parse);
}
