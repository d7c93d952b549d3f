// Prints the tokens of a source, one a line.
// SPDX-License-Identifier: MIT
#include "grammar/ast_print.h"
#include "grammar/decode.h"
#include "grammar/layout.h"
#include "grammar/parser.h"

static void print_token(TextBuilder *out, const Source *source, Token token)
{
    SourcePosition start = ouro_source_position(source, token.start);
    SourcePosition end = ouro_source_position(source, token.end);
    ouro_text_append_format(out, "%u,%u-%u,%u: %s", start.line, start.column, end.line, end.column,
                            ouro_token_name(token.kind));
    bool is_layout = token.kind == TOKEN_NEWLINE || token.start == token.end;
    if (!is_layout && ouro_token_spelling(token.kind) == NULL) {
        Text text = text_slice(source->text, token.start, token.end);
        ouro_text_append_format(out, " %.*s", TEXT_FORMAT(text));
    }
    ouro_text_append_char(out, '\n');
}

static bool print_all(TextBuilder *out, const Source *source, Layout *layout, Fault *fault)
{
    Token token;
    ouro_layout_init(layout, source->text.at, source->text.size);
    do {
        if (!ouro_layout_next(layout, &token, fault)) return false;
        print_token(out, source, token);
    } while (token.kind != TOKEN_END);
    return true;
}

bool ouro_tokens_print(TextBuilder *out, const ParseInput *input, Allocator *allocator,
                       ParseError *error)
{
    Ast ast = {.root = NULL};
    Fault fault = {.set = false};
    bool printed = false;
    ouro_arena_init(&ast.arena, allocator);
    if (ouro_decode_source(input, &ast, allocator, error)) {
        Layout *layout = ouro_arena_alloc(&ast.arena, sizeof *layout);
        if (layout == NULL) {
            ouro_parse_error_plain(error, allocator, PARSE_MEMORY_ERROR, "");
        } else if (print_all(out, &ast.source, layout, &fault)) {
            printed = true;
        } else {
            ouro_parse_error_at(error, allocator, &ast.source, fault.span, "%s", fault.message);
        }
    }
    ouro_arena_deinit(&ast.arena);
    return printed;
}
