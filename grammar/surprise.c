// The words of a syntax error, found from what the parser expected and what follows.
// SPDX-License-Identifier: MIT
//
// CPython finds its words in a second pass, with rules for what is wrong; the first that fits tells.
// Here hints do (hints.def).
#include "grammar/surprise.h"
#include "grammar/hints.h"

static bool is_opener(uint16_t symbol)
{
    switch (symbol) {
    case TOKEN_IF:
    case TOKEN_ELIF:
    case TOKEN_ELSE:
    case TOKEN_WHILE:
    case TOKEN_FOR:
    case TOKEN_TRY:
    case TOKEN_EXCEPT:
    case TOKEN_FINALLY:
    case TOKEN_WITH:
    case TOKEN_DEF:
    case TOKEN_CLASS:
    case TOKEN_MATCH:
    case TOKEN_CASE:
    case TOKEN_LAMBDA: return true;
    default: return false;
    }
}

static void find_opener(Surprise *surprise)
{
    int count = ouro_parser_count(surprise->parser);
    for (int depth = 0; depth < count; depth++) {
        if (!is_opener(surprise_symbol_at(surprise, depth))) continue;
        surprise->opener = surprise_symbol_at(surprise, depth);
        surprise->opener_depth = depth;
        return;
    }
}

static void fail_generic(const Surprise *surprise)
{
    Fault *fault = &surprise->parse->fault;
    ouro_fault_set(fault, token_span(surprise->found), "invalid syntax");
    if (surprise->found.kind == TOKEN_END) fault->end = FAULT_END_OF_TEXT;
    bool is_except = surprise->top == TOKEN_COMMA && surprise->opener == TOKEN_EXCEPT;
    if (!is_except || surprise->opener_depth > 3) return;
    fault->span = token_span(surprise_token_at(surprise, 0)); // It has not read beyond the comma.
}

void ouro_explain_surprise(Parse *parse, void *parser)
{
    static bool (*const hints[])(const Surprise *) = {
#define HINT(name) ouro_hint_##name,
#include "grammar/hints.def"
    };
    if (parse->fault.set) return;
    Surprise surprise = {.parse = parse, .parser = parser, .found = parse->current};
    surprise.top = surprise_symbol_at(&surprise, 0);
    find_opener(&surprise);
    for (size_t i = 0; i < OURO_COUNT_OF(hints); i++) {
        if (hints[i](&surprise)) return;
    }
    fail_generic(&surprise);
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

void ouro_find_better_fault(Parse *parse)
{
    const Lexer *lexer = &parse->layout.lexer;
    Token token = parse->current;
    if (parse->fault.kind == PARSE_MEMORY_ERROR) return;
    if (token.kind == TOKEN_END) {
        if (lexer->depth > 0) ouro_hint_fail_unclosed(parse, lexer->brackets[lexer->depth - 1]);
        return;
    }
    Fault later = {.set = false};
    uint32_t line = line_of(parse, token.start);
    if (token.kind == TOKEN_INDENT) return;
    while (token.kind != TOKEN_END) {
        if (ouro_layout_next(&parse->layout, &token, &later)) continue;
        if (later.from_lexer && !later.is_weak) parse->fault = later;
        return;
    }
    if (lexer->depth == 0) return;
    Bracket open = lexer->brackets[lexer->depth - 1];
    if (line <= line_of(parse, open.at)) return;
    parse->current = token;
    ouro_hint_fail_unclosed(parse, open);
}
