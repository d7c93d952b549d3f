// Measures expressions by parsing them apart, with a parser of their own.
// SPDX-License-Identifier: MIT
#include "grammar/measure.h"
#include "grammar/parser.h"
#include "grammar/surprise.h"

typedef struct {
    Parse parse;
    Measure what;
    uint32_t base_depth; // Brackets open around the expression.
    void *parser;
} Measuring;

static bool is_open(uint16_t kind)
{
    return kind == TOKEN_LPAREN || kind == TOKEN_LBRACKET || kind == TOKEN_LBRACE;
}

static bool is_outside_brackets(const Measuring *measuring, Token token)
{
    return measuring->parse.layout.lexer.depth - is_open(token.kind) == measuring->base_depth;
}

// Does this token, outside brackets, end what is measured?
static bool is_stop(Measure what, uint16_t kind)
{
    switch (kind) {
    case TOKEN_COMMA: return what != MEASURE_LIST;
    case TOKEN_STAR: return false;
    case TOKEN_AND:
    case TOKEN_OR:
    case TOKEN_IF: return what >= MEASURE_INVERSION;
    case TOKEN_NOT:
    case TOKEN_IN:
    case TOKEN_IS:
    case TOKEN_LESS:
    case TOKEN_GREATER:
    case TOKEN_EQUAL_EQUAL:
    case TOKEN_NOT_EQUAL:
    case TOKEN_LESS_EQUAL:
    case TOKEN_GREATER_EQUAL:
    case TOKEN_LAMBDA: return what == MEASURE_ARITHMETIC;
    default: return false;
    }
}

static void measure(Measuring *measuring, Token token, Extent *extent)
{
    Parse *parse = &measuring->parse;
    void *parser = measuring->parser;
    Token mode = {.kind = TOKEN_MODE_EVAL};
    Fault ignored = {.set = false};
    ouro_parser(parser, mode.kind, mode);
    uint16_t whole = measuring->what == MEASURE_ARITHMETIC ? TOKEN_PIPE : TOKEN_NEWLINE;
    while (token.kind != TOKEN_END && ouro_parser_can_shift(parser, token.kind)) {
        if (is_outside_brackets(measuring, token) && is_stop(measuring->what, token.kind)) return;
        parse->current = token;
        ouro_parser(parser, token.kind, token);
        parse->previous_end = token.end;
        if (parse->fault.set || parse->out_of_memory) return;
        bool is_whole = ouro_parser_can_shift(parser, whole);
        if (is_whole) {
            *extent = (Extent){.end = token.end, .in_brackets = parse->layout.lexer.depth > 0};
        }
        if (!ouro_layout_next(&parse->layout, &token, &ignored)) return;
        const Lexer *lexer = &parse->layout.lexer;
        if (token.kind == TOKEN_END && lexer->depth > 0) {
            extent->unclosed = lexer->brackets[lexer->depth - 1];
        }
        if (is_whole) extent->next = token;
    }
}

Extent ouro_measure(Parse *parse, Measure what, const Layout *layout, Token first)
{
    Extent extent = {.end = 0};
    Measuring *measuring = ouro_allocate(parse->allocator, sizeof *measuring);
    void *parser = ouro_allocate(parse->allocator, ouro_parser_size());
    bool starts_list = what == MEASURE_LIST || first.kind != TOKEN_STAR;
    if (measuring != NULL && parser != NULL && starts_list) {
        *measuring = (Measuring){.what = what, .parser = parser};
        Parse *apart = &measuring->parse;
        apart->ast = parse->ast;
        apart->allocator = parse->allocator;
        apart->layout = *layout;
        apart->nothing = parse->nothing;
        apart->no_name = parse->no_name;
        measuring->base_depth = layout->lexer.depth - is_open(first.kind);
        ouro_parserInit(parser, apart);
        measure(measuring, first, &extent);
        ouro_parserFinalize(parser);
        ouro_parse_end(apart);
    }
    ouro_release(parse->allocator, parser, ouro_parser_size());
    ouro_release(parse->allocator, measuring, sizeof *measuring);
    return extent;
}
