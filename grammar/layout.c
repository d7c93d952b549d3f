// Raw tokens to a stream with NEWLINE, INDENT and DEDENT, and the soft keyword `match`.
// SPDX-License-Identifier: MIT
//
// NEWLINE stands only where a logical line with tokens ends, so the grammar never sees blank lines.
// At the end of the text comes a NEWLINE if the last line has none, the DEDENTs owed, then END.
//
//   LINE_START --margin--> FIRST_TOKEN --> IN_LINE --NEWLINE--> LINE_START
//        `--- end of text ---> DONE        (INDENT and DEDENTs are paid before FIRST_TOKEN and
//        DONE)
#include "grammar/layout.h"
#include "grammar/parser.h"
#include <string.h>

typedef struct {
    Indent indent;
    const uint8_t *first; // The first character that is not indentation.
} Margin;

void ouro_layout_init(Layout *layout, const char *text, size_t size)
{
    ouro_lexer_init(&layout->lexer, text, size);
    layout->state = LAYOUT_LINE_START;
    layout->indents[0] = (Indent){0, 0};
    layout->indents_count = 1;
    layout->dedents_pending = 0;
}

// Skips blank lines and comment lines, and measures the indentation of the next line.
static Margin measure_margin(const uint8_t *at)
{
    Indent indent = {0, 0}, joined = {0, 0};
    bool is_joined = false;
    for (;; at++) {
        switch (*at) {
        case ' ': indent.column++, indent.alternate++; continue;
        case '\t': indent.column = (indent.column / 8 + 1) * 8, indent.alternate++; continue;
        case '\f': indent = (Indent){0, 0}; continue;
        case '#': at += strcspn((const char *)at, "\n"); break;
        case '\\':
            if (at[1] != '\n' || at[2] == 0) return (Margin){indent, at}; // The lexer rejects it.
            if (!is_joined) joined = indent, is_joined = true; // The first line's margin counts.
            indent = (Indent){0, 0};
            at++;
            continue;
        case '\n': break;
        default: return (Margin){is_joined && joined.column > 0 ? joined : indent, at};
        }
        if (*at == 0) return (Margin){indent, at};
        indent = joined = (Indent){0, 0};
        is_joined = false;
    }
}

static uint32_t offset_of(const Layout *layout, const uint8_t *at)
{
    return (uint32_t)(at - layout->lexer.text);
}

static Token token_at(const Layout *layout, uint16_t kind, const uint8_t *at)
{
    uint32_t offset = offset_of(layout, at);
    return (Token){kind, 0, offset, offset};
}

static uint32_t line_start_of(const Layout *layout, const uint8_t *at)
{
    while (at > layout->lexer.text && at[-1] != '\n') at--;
    return offset_of(layout, at);
}

// These faults are about the line as a whole.
static bool fail_line(Layout *layout, Fault *fault, const uint8_t *at, ParseErrorKind kind,
                      const char *message)
{
    uint32_t start = line_start_of(layout, at);
    ouro_fault_set(fault, (AstSpan){start, start}, "%s", message);
    fault->kind = (uint8_t)kind;
    fault->end = FAULT_END_ZERO;
    return false;
}

static bool fail_tabs(Layout *layout, Fault *fault, const uint8_t *at)
{
    return fail_line(layout, fault, at, PARSE_TAB_ERROR,
                     "inconsistent use of tabs and spaces in indentation");
}

static bool fail_unindent(Layout *layout, Fault *fault, const uint8_t *at)
{
    uint32_t end = offset_of(layout, at) + (uint32_t)strcspn((const char *)at, "\n");
    ouro_fault_set(fault, (AstSpan){end, end},
                   "unindent does not match any outer indentation level");
    fault->kind = PARSE_INDENTATION_ERROR;
    fault->end = FAULT_END_UNKNOWN;
    return false;
}

static bool push_indent(Layout *layout, Margin margin, Fault *fault)
{
    if (layout->indents_count == LAYOUT_INDENTS_MAX) {
        return fail_line(layout, fault, margin.first, PARSE_INDENTATION_ERROR,
                         "too many levels of indentation");
    }
    layout->indents[layout->indents_count++] = margin.indent;
    return true;
}

// Compares the margin with the open indents.  Emits INDENT itself, and leaves DEDENTs pending.
static bool enter_line(Layout *layout, Margin margin, Token *token, bool *emitted, Fault *fault)
{
    Indent *top = &layout->indents[layout->indents_count - 1];
    *emitted = false;
    if (margin.indent.column > top->column) {
        if (margin.indent.alternate <= top->alternate) {
            return fail_tabs(layout, fault, margin.first);
        }
        if (!push_indent(layout, margin, fault)) return false;
        *token = token_at(layout, TOKEN_INDENT, margin.first);
        return *emitted = true;
    }
    for (; top->column > margin.indent.column; top--) {
        layout->indents_count--;
        layout->dedents_pending++;
    }
    if (top->column != margin.indent.column) return fail_unindent(layout, fault, margin.first);
    return top->alternate == margin.indent.alternate || fail_tabs(layout, fault, margin.first);
}

bool ouro_token_starts_operand(uint16_t kind)
{
    switch (kind) {
    case TOKEN_NAME:
    case TOKEN_TYPE:
    case TOKEN_CASE:
    case TOKEN_NUMBER:
    case TOKEN_STRING:
    case TOKEN_FSTRING_START:
    case TOKEN_NONE:
    case TOKEN_TRUE:
    case TOKEN_FALSE:
    case TOKEN_LBRACE:
    case TOKEN_TILDE:
    case TOKEN_LAMBDA:
    case TOKEN_AWAIT:
    case TOKEN_ELLIPSIS: return true;
    default: return false;
    }
}

// `match` at the start of a logical line is the keyword exactly when that line ends with a `:`
// outside brackets: no other statement that starts with a name ends so.  Also when an operand
// follows that cannot continue an expression, whatever the line's end, so that the parser can say
// "expected ':'". Looks ahead with a copy of the lexer: no line is lexed more than twice.
static bool is_match_keyword(const Lexer *lexer)
{
    Lexer ahead = *lexer;
    Token token;
    Fault ignored = {.set = false};
    if (!ouro_lexer_next(&ahead, &token, &ignored)) return false;
    if (token.kind == TOKEN_COLON) return false;
    if (ouro_token_starts_operand(token.kind)) return true;
    bool ends_with_colon = false;
    while (token.kind != TOKEN_NEWLINE && token.kind != TOKEN_END) {
        ends_with_colon = token.kind == TOKEN_COLON && ahead.depth == lexer->depth;
        if (!ouro_lexer_next(&ahead, &token, &ignored)) return false;
    }
    return ends_with_colon;
}

static bool is_word_match(const Lexer *lexer, Token token)
{
    return token.kind == TOKEN_NAME && token.end - token.start == 5 &&
           memcmp(lexer->text + token.start, "match", 5) == 0;
}

static bool start_line(Layout *layout, Token *token, bool *emitted, Fault *fault)
{
    Margin margin = measure_margin(layout->lexer.cursor);
    bool at_end = *margin.first == 0;
    if (at_end) margin.indent = (Indent){0, 0};
    layout->lexer.cursor = margin.first;
    layout->state = at_end ? LAYOUT_DONE : LAYOUT_FIRST_TOKEN;
    return enter_line(layout, margin, token, emitted, fault);
}

static bool next_in_line(Layout *layout, Token *token, Fault *fault)
{
    bool is_first = layout->state == LAYOUT_FIRST_TOKEN;
    layout->state = LAYOUT_IN_LINE;
    if (!ouro_lexer_next(&layout->lexer, token, fault)) return false;
    if (OURO_UNLIKELY(is_first && is_word_match(&layout->lexer, *token)) &&
        is_match_keyword(&layout->lexer)) {
        token->kind = TOKEN_MATCH;
    }
    // Inside brackets END is an error, which the parser reports; else the last line lacks its
    // newline.
    if (token->kind == TOKEN_END && layout->lexer.depth == 0) {
        token->kind = TOKEN_NEWLINE;
        token->end++;
    }
    if (token->kind == TOKEN_NEWLINE) layout->state = LAYOUT_LINE_START;
    return true;
}

bool ouro_layout_next(Layout *layout, Token *token, Fault *fault)
{
    if (layout->state == LAYOUT_LINE_START) {
        bool emitted;
        if (!start_line(layout, token, &emitted, fault)) return false;
        if (emitted) return true;
    }
    if (layout->dedents_pending > 0) {
        layout->dedents_pending--;
        *token = token_at(layout, TOKEN_DEDENT, layout->lexer.cursor);
        return true;
    }
    if (layout->state == LAYOUT_DONE) {
        *token = token_at(layout, TOKEN_END, layout->lexer.cursor);
        return true;
    }
    return next_in_line(layout, token, fault);
}
