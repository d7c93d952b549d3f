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
    case TOKEN_COMMA: return what != MEASURE_LIST && what != MEASURE_CLAUSES;
    case TOKEN_STAR: return false;
    case TOKEN_AND:
    case TOKEN_OR:
    case TOKEN_IF: return what == MEASURE_INVERSION || what == MEASURE_ARITHMETIC;
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

static uint16_t token_behind_whole(Measure what)
{
    switch (what) {
    case MEASURE_ARITHMETIC: return TOKEN_PIPE;
    case MEASURE_CLAUSES: return TOKEN_RBRACKET;
    default: return TOKEN_NEWLINE;
    }
}

// The tokens that lead to where what is measured may stand.
static void begin(Measuring *measuring)
{
    static const uint16_t kinds[] = {TOKEN_MODE_EVAL, TOKEN_LBRACKET, TOKEN_NONE};
    size_t count = measuring->what == MEASURE_CLAUSES ? 3 : 1;
    for (size_t i = 0; i < count; i++) {
        ouro_parser(measuring->parser, kinds[i], (Token){.kind = kinds[i]});
    }
}

static bool break_off(Extent *extent, Parse *asked, const Fault *fault)
{
    extent->is_broken = true;
    asked->measured_fault = *fault;
    return false;
}

// Feeds `*token` and reads the next; false when that cannot be.
static bool step(Measuring *measuring, Parse *asked, Token *token, Extent *extent)
{
    Parse *parse = &measuring->parse;
    Fault fault = {.set = false};
    parse->current = *token;
    ouro_parser(measuring->parser, token->kind, *token);
    parse->previous_end = token->end;
    if (parse->fault.set) return break_off(extent, asked, &parse->fault);
    if (parse->out_of_memory) return false;
    bool is_whole = ouro_parser_can_shift(measuring->parser, token_behind_whole(measuring->what));
    const Lexer *lexer = &parse->layout.lexer;
    if (is_whole) *extent = (Extent){.end = token->end, .in_brackets = lexer->depth > 0};
    if (!ouro_layout_next(&parse->layout, token, &fault)) {
        return break_off(extent, asked, &fault);
    }
    if (is_whole) extent->next = *token;
    extent->stop = *token;
    if (token->kind == TOKEN_END && lexer->depth > 0) {
        extent->unclosed = lexer->brackets[lexer->depth - 1];
    }
    return true;
}

static void measure(Measuring *measuring, Parse *asked, Token token, Extent *extent)
{
    begin(measuring);
    extent->stop = token;
    while (token.kind != TOKEN_END && ouro_parser_can_shift(measuring->parser, token.kind)) {
        if (is_outside_brackets(measuring, token) && is_stop(measuring->what, token.kind)) return;
        if (!step(measuring, asked, &token, extent)) return;
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
        measure(measuring, parse, first, &extent);
        ouro_parserFinalize(parser);
        ouro_parse_end(apart);
    }
    ouro_release(parse->allocator, parser, ouro_parser_size());
    ouro_release(parse->allocator, measuring, sizeof *measuring);
    return extent;
}
