// Trees: what is parsed is what CPython parses, positions included.
// SPDX-License-Identifier: MIT
#include "grammar/ast_print.h"
#include "tests/grammar/parsing.h"

typedef struct {
    const char *program, *dump;
} Row;

static const Row rows[] = {
#define TREE(program, dump) {program, dump},
#include "tests/grammar/trees.def"
};

ParameterizedTestParameters(trees, are_cpythons) { return indexes_below(OURO_COUNT_OF(rows)); }

ParameterizedTest(const size_t *index, trees, are_cpythons)
{
    const Row *row = &rows[*index];
    ParseError error;
    TextBuilder dump;
    Ast *ast = parse(row->program, &error);
    cr_assert_not_null(ast, "%s", row->program);
    ouro_text_init(&dump, &memory);

    ouro_ast_print(&dump, ast, AST_PRINT_POSITIONS);
    ouro_text_append_char(&dump, 0);

    cr_expect_str_eq(dump.at, row->dump, "%s%s", row->program, dump.at);
    ouro_text_deinit(&dump);
    ouro_ast_free(ast);
    cr_expect_eq(memory.used, 0);
}
