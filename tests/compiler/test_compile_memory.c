// Refused memory and deep trees: an error each, nothing lost.
// SPDX-License-Identifier: MIT
#include "tests/compiler/compiling.h"

static const char program[] = "from __future__ import annotations\n"
                              "class C[T](B):\n"
                              "    def f(self, a: T = 1, *b, c=2) -> int:\n"
                              "        try:\n"
                              "            return [x for x in a if (y := x) > 1 << 70]\n"
                              "        except* E as e:\n"
                              "            with a as b: yield lambda: y\n"
                              "        finally:\n"
                              "            match a:\n"
                              "                case [1, *z] | {'z': z}: print(f'{z!r:>{a}}')\n";

static Ast *parse_program(Allocator *allocator, const char *source)
{
    ParseInput input = {.text = text_from_string(source), .filename = TEXT("test.py")};
    ParseError error = {0};
    Ast *ast = ouro_parse(&input, allocator, &error);
    cr_assert_not_null(ast);
    return ast;
}

Test(compile_memory, each_refusal_is_an_error_and_leaks_nothing)
{
    Allocator for_tree, allocator;
    ouro_allocator_init(&for_tree, NULL, NULL, 0);
    Ast *ast = parse_program(&for_tree, program);
    CompileOptions options = {.file_name = TEXT("test.py")};
    const Unit *unit = NULL;

    for (uint64_t attempt = 1; unit == NULL && attempt < 1000; attempt++) {
        Arena arena;
        ParseError error = {0};
        ouro_allocator_init(&allocator, NULL, NULL, 0);
        ouro_arena_init(&arena, &allocator);
        ouro_allocator_fail_after(&allocator, attempt);
        unit = ouro_compile(ast, &options, &arena, NULL, &error);
        if (unit == NULL) {
            cr_assert_eq(error.kind, PARSE_MEMORY_ERROR, "attempt %d", (int)attempt);
            ouro_parse_error_deinit(&error);
        }
        ouro_arena_deinit(&arena);
        cr_assert_eq(allocator.used, 0, "attempt %d leaks", (int)attempt);
    }

    cr_expect_not_null(unit);
    ouro_ast_free(ast);
}

static char *repeat(const char *piece, unsigned count, const char *middle, const char *end_piece)
{
    size_t size = strlen(piece), end_size = strlen(end_piece), middle_size = strlen(middle);
    char *text = malloc(count * (size + end_size) + middle_size + 2), *at = text;
    for (unsigned i = 0; i < count; i++, at += size) memcpy(at, piece, size);
    memcpy(at, middle, middle_size);
    at += middle_size;
    for (unsigned i = 0; i < count; i++, at += end_size) memcpy(at, end_piece, end_size);
    memcpy(at, "\n", 2);
    return text;
}

static void expect_compiles(char *source)
{
    Compiled *compiled = compile_text(source);
    TextBuilder why;
    ouro_text_init(&why, &compiled->allocator);
    cr_assert_not_null(compiled->unit, "%.*s", TEXT_FORMAT(compiled->error.message));
    cr_expect(ouro_unit_verify(compiled->unit, &compiled->allocator, &why), "%.*s",
              TEXT_FORMAT(ouro_text_view(&why)));
    ouro_text_deinit(&why);
    compiled_deinit(compiled);
    free(source);
}

Test(compile_memory, deep_expressions_compile)
{
    expect_compiles(repeat("x + ", 2000, "x", ""));
    expect_compiles(repeat("- ", 2000, "x", ""));
    expect_compiles(repeat("x.f().", 700, "x", ""));
    expect_compiles(repeat("f(", 190, "x", ")"));
    expect_compiles(repeat("[", 190, "x", "]"));
    expect_compiles(repeat("lambda: ", 1000, "x", ""));
    expect_compiles(repeat("x if x else ", 1000, "x", ""));
    expect_compiles(repeat("x = ", 2000, "x", ""));
}

Test(compile_memory, long_displays_and_calls_compile)
{
    expect_compiles(repeat("x, ", 3000, "x", ""));
    expect_compiles(repeat("f(", 1, "0", ", x)"));
    expect_compiles(repeat("f(x", 1,
                           ", y, y, y, y, y, y, y, y, y, y, y, y, y, y, y, y, y, y, y, y,"
                           " y, y, y, y, y, y, y, y, y, y, y, y, y, y, y, y, y, y, y, y,"
                           " k=1, **z",
                           ")"));
}
