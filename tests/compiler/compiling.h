// What the tests of the compiler share: a program in, text out.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/bytecode/disassembler.h"
#include "runtime/bytecode/verifier.h"
#include "src/compiler/compile.h"
#include <criterion/criterion.h>
#include <stdlib.h>

typedef struct {
    Allocator allocator;
    Arena arena;
    const Unit *unit; // NULL when there was an error
    CompileNotes notes;
    ParseError error;
} Compiled;

/// To be given to compiled_deinit. It does not move: its parts point to each other.
static inline Compiled *compile_with(const char *source, ParseMode parse_mode,
                                     const CompileOptions *options)
{
    Compiled *result = calloc(1, sizeof *result);
    cr_assert_not_null(result);
    ouro_allocator_init(&result->allocator, NULL, NULL, 0);
    ouro_arena_init(&result->arena, &result->allocator);
    ParseInput input = {
        .text = text_from_string(source), .filename = TEXT("test.py"), .mode = parse_mode};
    Ast *ast = ouro_parse(&input, &result->allocator, &result->error);
    cr_assert_not_null(ast, "%s\ndoes not parse: %.*s", source, TEXT_FORMAT(result->error.message));
    result->unit = ouro_compile(ast, options, &result->arena, &result->notes, &result->error);
    ouro_ast_free(ast);
    return result;
}

static inline Compiled *compile_text(const char *source)
{
    CompileOptions options = {.file_name = TEXT("test.py")};
    return compile_with(source, PARSE_FILE, &options);
}

/// Frees everything; nothing may be left.
static inline void compiled_deinit(Compiled *compiled)
{
    if (compiled->unit == NULL) ouro_parse_error_deinit(&compiled->error);
    ouro_arena_deinit(&compiled->arena);
    cr_expect_eq(compiled->allocator.used, 0, "%zu bytes leak", compiled->allocator.used);
    free(compiled);
}

/// The unit of the function or class that stands first in `unit`.
static inline const Unit *first_inner_unit(const Unit *unit)
{
    for (uint32_t i = 0; i < unit->constants_count; i++) {
        if (unit->constants[i].kind == CONSTANT_UNIT) return unit->constants[i].unit;
    }
    cr_assert_fail("no inner unit");
    return NULL;
}

/// The instructions of a unit, a line each, without offsets' and positions' columns.
static inline void append_code(TextBuilder *out, const Unit *unit, Allocator *allocator)
{
    TextBuilder all;
    ouro_text_init(&all, allocator);
    ouro_unit_disassemble(&all, unit);
    const char *at = all.at, *end = all.at + all.size;
    while (at < end) {
        const char *line_end = memchr(at, '\n', (size_t)(end - at));
        const char *stop = line_end;
        for (const char *c = at; c + 3 < line_end; c++) {
            if (memcmp(c, "  # ", 4) == 0) stop = c;
        }
        if (line_end == at) break; // the next unit
        while (*at == ' ') at++;
        if (*at >= '0' && *at <= '9') {
            ouro_text_append(out, text_of(at, (size_t)(stop - at)));
            ouro_text_append_char(out, '\n');
        }
        at = line_end + 1;
    }
    ouro_text_deinit(&all);
}

static inline void check_unit(const char *source, const Unit *unit, Allocator *allocator,
                              const char *expected)
{
    TextBuilder why, code;
    ouro_text_init(&why, allocator);
    cr_expect(ouro_unit_verify(unit, allocator, &why), "%s\nis refused: %.*s", source,
              TEXT_FORMAT(ouro_text_view(&why)));
    ouro_text_deinit(&why);
    ouro_text_init(&code, allocator);
    append_code(&code, unit, allocator);
    cr_expect(text_equal(ouro_text_view(&code), text_from_string(expected)),
              "%s\ngives\n%.*sand should give\n%s", source, TEXT_FORMAT(ouro_text_view(&code)),
              expected);
    ouro_text_deinit(&code);
}

/// Checks the code of a module.
static inline void expect_module(const char *source, const char *expected)
{
    Compiled *compiled = compile_text(source);
    cr_assert_not_null(compiled->unit, "%s\n%.*s", source, TEXT_FORMAT(compiled->error.message));
    check_unit(source, compiled->unit, &compiled->allocator, expected);
    compiled_deinit(compiled);
}

/// Checks the code of the first function in a module.
static inline void expect_function(const char *source, const char *expected)
{
    Compiled *compiled = compile_text(source);
    cr_assert_not_null(compiled->unit, "%s\n%.*s", source, TEXT_FORMAT(compiled->error.message));
    check_unit(source, first_inner_unit(compiled->unit), &compiled->allocator, expected);
    compiled_deinit(compiled);
}

/// Checks the error of a program, and where it begins and ends.
static inline void expect_error(const char *source, const char *message, int line, int column,
                                int end_column)
{
    Compiled *compiled = compile_text(source);
    cr_assert_null(compiled->unit, "%s\nis accepted", source);
    const ParseError *error = &compiled->error;
    cr_expect(text_equal(error->message, text_from_string(message)), "%s\ngives %.*s", source,
              TEXT_FORMAT(error->message));
    cr_expect(error->line == line && error->column == column && error->end_column == end_column,
              "%s\nat %d:%d-%d", source, error->line, error->column, error->end_column);
    compiled_deinit(compiled);
}
