// The features of __future__: all but one are in force anyway.
// SPDX-License-Identifier: MIT
#include "src/compiler/future.h"

static bool is_future_import(const AstNode *node)
{
    if (node->kind != AST_IMPORT_FROM) return false;
    const AstImportFrom *import = ast_import_from(node);
    if (import->module == NULL || import->level != 0) return false;
    return text_equal(text_of(import->module->text, import->module->size), TEXT("__future__"));
}

// CPython points at the start of the statement only.
static void collect_feature(Compiler *compiler, AstSpan span, const AstNode *node)
{
    static const char *const features[] = {
        "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
        "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",
    };
    const AstIdentifier *name = ast_alias(node)->name;
    Text text = text_of(name->text, name->size);
    if (text_equal(text, TEXT("annotations"))) {
        compiler->futures |= COMPILE_FUTURE_ANNOTATIONS;
        return;
    }
    for (size_t i = 0; i < OURO_COUNT_OF(features); i++) {
        if (text_equal(text, text_from_string(features[i]))) return;
    }
    if (text_equal(text, TEXT("braces"))) {
        ouro_compile_error(compiler, span, "not a chance");
    } else {
        ouro_compile_error(compiler, span, "future feature %s is not defined", name->text);
    }
    if (compiler->error->has_end) compiler->error->end_column = PARSE_COLUMN_NONE;
}

static bool is_docstring(const AstNode *node)
{
    if (node->kind != AST_EXPR) return false;
    const AstNode *value = ast_expr(node)->value;
    return value->kind == AST_CONSTANT && ast_constant(value)->value.kind == AST_VALUE_STR;
}

void ouro_future_collect(Compiler *compiler)
{
    const AstNode *root = compiler->ast->root;
    AstNodes body;
    if (root->kind == AST_MODULE)
        body = ast_module(root)->body;
    else if (root->kind == AST_INTERACTIVE)
        body = ast_interactive(root)->body;
    else
        return;
    for (uint32_t i = 0; i < body.count && !compiler->failed; i++) {
        const AstNode *node = body.items[i];
        if (i == 0 && is_docstring(node)) continue;
        if (!is_future_import(node)) return;
        AstNodes names = ast_import_from(node)->names;
        AstSpan start = {node->span.start, node->span.start};
        for (uint32_t j = 0; j < names.count; j++) collect_feature(compiler, start, names.items[j]);
        compiler->last_future = node;
    }
}

void ouro_future_check(Compiler *compiler, const AstImportFrom *node)
{
    if (!is_future_import(&node->node)) return;
    const AstNode *last = compiler->last_future;
    if (last != NULL && node->node.span.start <= last->span.start) return;
    ouro_compile_error(compiler, node->node.span,
                       "from __future__ imports must occur at the beginning of the file");
}
