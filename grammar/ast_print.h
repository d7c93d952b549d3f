// Trees and tokens as text, for `--dump` and tests.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/parse.h"

typedef enum {
    AST_PRINT_PLAIN,
    AST_PRINT_POSITIONS, // With lineno, col_offset, end_lineno and end_col_offset.
} AstPrintStyle;

/// Appends the tree as Python's `ast.dump(tree, indent=2)` writes it.
void ouro_ast_print(TextBuilder *out, const Ast *ast, AstPrintStyle style);

/// Appends the tokens of a source, one a line: "1,0-1,5: NAME 'print'".
///
/// Errors: false; `*error` says what is wrong with the text, the tokens before it are there.
OURO_MUST_USE bool ouro_tokens_print(TextBuilder *out, const ParseInput *input,
                                     Allocator *allocator, ParseError *error);
