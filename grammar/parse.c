// Drives lexer, layout and parser over a source text.
// SPDX-License-Identifier: MIT
#include "grammar/parse.h"
#include "grammar/decode.h"
#include "grammar/parser.h"
#include "grammar/report.h"
#include "grammar/surprise.h"
#include "runtime/base/limits.h"

static uint16_t mode_token(ParseMode mode)
{
    switch (mode) {
    case PARSE_FILE: return TOKEN_MODE_FILE;
    case PARSE_SINGLE: return TOKEN_MODE_SINGLE;
    case PARSE_EVAL: return TOKEN_MODE_EVAL;
    }
    OURO_UNREACHABLE();
}

static bool is_layout_token(uint16_t kind)
{
    return kind == TOKEN_NEWLINE || kind == TOKEN_INDENT || kind == TOKEN_DEDENT;
}

static bool can_go_on(const Parse *parse)
{
    return !parse->fault.set && !parse->out_of_memory && !parse->is_surprised;
}

// Feeds the whole text to the parser, or as much as is right.
static void feed(Parse *parse, void *parser, ParseMode mode)
{
    uint32_t end = 0;
    Token token = {.kind = mode_token(mode)};
    ouro_parser(parser, token.kind, token);
    do {
        if (!ouro_layout_next(&parse->layout, &token, &parse->fault)) return;
        parse->previous_end = end;
        parse->current = token;
        ouro_parser(parser, token.kind, token);
        if (!is_layout_token(token.kind)) end = token.end;
    } while (token.kind != TOKEN_END && can_go_on(parse));
    if (can_go_on(parse)) ouro_parser(parser, 0, token);
    if (parse->is_surprised && !parse->out_of_memory) ouro_explain_surprise(parse, parser);
    if (parse->fault.set) ouro_find_better_fault(parse);
}

// --- The parse ---

static bool begin(Parse *parse, Ast *ast, Allocator *allocator)
{
    *parse = (Parse){.ast = ast, .allocator = allocator};
    parse->nothing = (AstNode){.kind = AST_PASS, .depth = 1};
    ouro_layout_init(&parse->layout, ast->source.text.at, ast->source.text.size);
    return ouro_parse_begin_identifiers(parse);
}

static bool keep_warnings(Parse *parse)
{
    Ast *ast = parse->ast;
    size_t count = parse->warnings.count;
    if (count == 0) return true;
    ParseWarning *copy = ouro_arena_alloc_array(&ast->arena, count, sizeof *copy);
    if (copy == NULL) return false;
    memcpy(copy, parse->warnings.at, count * sizeof *copy);
    ast->warnings = copy;
    ast->warnings_count = (uint32_t)count;
    return true;
}

void ouro_parse_end(Parse *parse)
{
    array_deinit(parse->allocator, &parse->pending);
    array_deinit(parse->allocator, &parse->warnings);
    ouro_release(parse->allocator, parse->identifiers.slots,
                 parse->identifiers.capacity * sizeof *parse->identifiers.slots);
}

static bool parse_source(Parse *parse, void *parser, const ParseInput *input, ParseError *error)
{
    ouro_parserInit(parser, parse);
    feed(parse, parser, input->mode);
    ouro_parserFinalize(parser);
    if (can_go_on(parse) && !keep_warnings(parse)) ouro_parse_fail_memory(parse);
    if (!can_go_on(parse)) {
        ouro_report_fault(parse, input, error);
        return false;
    }
    if (input->is_prompt && !ouro_is_complete(parse->ast)) {
        ouro_parse_error_plain(error, parse->allocator, PARSE_SYNTAX_ERROR, "incomplete input");
        error->needs_more_input = true;
        return false;
    }
    parse->ast->identifiers_count = parse->identifiers.count;
    if (parse->ast->root->depth <= OURO_TREE_DEPTH_MAX) return true;
    ouro_parse_error_plain(error, parse->allocator, PARSE_RECURSION_ERROR,
                           "maximum recursion depth exceeded during compilation");
    return false;
}

static bool fill(Ast *ast, const ParseInput *input, Allocator *allocator, ParseError *error)
{
    if (!ouro_decode_source(input, ast, allocator, error)) return false;
    // The parser's stack is large, but only what is used of it is ever touched.
    size_t parser_size = ouro_parser_size();
    Parse *parse = ouro_allocate(allocator, sizeof *parse);
    void *parser = ouro_allocate(allocator, parser_size);
    bool has_begun = parse != NULL && begin(parse, ast, allocator), parsed = false;
    if (has_begun && parser != NULL) {
        parsed = parse_source(parse, parser, input, error);
    } else {
        ouro_parse_error_plain(error, allocator, PARSE_MEMORY_ERROR, "");
    }
    if (parse != NULL) ouro_parse_end(parse);
    ouro_release(allocator, parser, parser_size);
    ouro_release(allocator, parse, sizeof *parse);
    return parsed;
}

Ast *ouro_parse(const ParseInput *input, Allocator *allocator, ParseError *error)
{
    Ast *ast = ouro_allocate(allocator, sizeof *ast);
    if (ast == NULL) {
        ouro_parse_error_plain(error, allocator, PARSE_MEMORY_ERROR, "");
        return NULL;
    }
    *ast = (Ast){.root = NULL};
    ouro_arena_init(&ast->arena, allocator);
    if (fill(ast, input, allocator, error)) return ast;
    ouro_ast_free(ast);
    return NULL;
}

void ouro_ast_free(Ast *ast)
{
    if (ast == NULL) return;
    Allocator *allocator = ast->arena.allocator;
    ouro_arena_deinit(&ast->arena);
    ouro_release(allocator, ast, sizeof *ast);
}
