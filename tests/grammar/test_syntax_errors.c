// Syntax errors: message, line, columns are CPython's.
// SPDX-License-Identifier: MIT
#include "tests/grammar/parsing.h"

typedef struct {
    const char *program;
    ParseErrorKind kind;
    const char *message;
    int32_t line, column, end_line, end_column;
} Row;

static const Row rows[] = {
#define SYNTAX_ERROR(...) {__VA_ARGS__},
#include "tests/grammar/syntax_errors.def"
};

ParameterizedTestParameters(syntax_errors, are_cpythons)
{
    return indexes_below(OURO_COUNT_OF(rows));
}

ParameterizedTest(const size_t *index, syntax_errors, are_cpythons)
{
    const Row *row = &rows[*index];
    ParseError error;

    Ast *ast = parse(row->program, &error);

    cr_assert_null(ast, "%s", row->program);
    cr_expect_str_eq(error.message.at, row->message, "%s%s", row->program, error.message.at);
    cr_expect_eq(error.kind, row->kind, "%s", row->program);
    cr_expect_eq(error.line, row->line, "%s%d", row->program, error.line);
    cr_expect_eq(error.column, row->column, "%s%d", row->program, error.column);
    cr_expect_eq(error.end_line, row->end_line, "%s%d", row->program, error.end_line);
    cr_expect_eq(error.end_column, row->end_column, "%s%d", row->program, error.end_column);
    ouro_parse_error_deinit(&error);
    cr_expect_eq(memory.used, 0);
}
