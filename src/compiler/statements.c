// Statements, but for loops, those about exceptions, match and definitions.
// SPDX-License-Identifier: MIT
#include "src/compiler/code.h"
#include "src/compiler/folding.h"
#include "src/compiler/future.h"

// --- if -----------------------------------------------------------------------------------------

// `if test: break`, when there is nothing to leave but the loop: where it jumps to; else NULL.
static Label *jump_out(Compiler *compiler, AstNodes body)
{
    const Block *block = compiler->builder->block;
    if (body.count != 1 || block == NULL || block->kind != BLOCK_LOOP) return NULL;
    switch (body.items[0]->kind) {
    case AST_BREAK: return block->on_break;
    case AST_CONTINUE: return block->on_continue;
    default: return NULL;
    }
}

// A chain of elifs is taken in a loop, not by recursion.
static void code_if(Compiler *compiler, const AstIf *node)
{
    Label *end = ouro_label_new(compiler);
    for (;;) {
        Label otherwise = {0}, *out = jump_out(compiler, node->body);
        ouro_code_jump_if(compiler, node->test, out != NULL, out != NULL ? out : &otherwise);
        if (out == NULL) ouro_code_body(compiler, node->body);
        if (out == NULL && node->orelse.count != 0) {
            ouro_emit_jump(compiler, node->node.span, OP_JUMP, 0, 0, end);
        }
        ouro_label_place(compiler, &otherwise);
        if (node->orelse.count != 1 || node->orelse.items[0]->kind != AST_IF) break;
        node = ast_if(node->orelse.items[0]);
    }
    ouro_code_body(compiler, node->orelse);
    ouro_label_place(compiler, end);
}

// --- assert, raise ------------------------------------------------------------------------------

static void code_assert(Compiler *compiler, const AstAssert *node)
{
    if (node->test->kind == AST_TUPLE && ast_tuple(node->test)->elts.count != 0) {
        ouro_compile_warning(compiler, node->node.span,
                             "assertion is always true, perhaps remove parentheses?");
    }
    if (compiler->options->is_optimized) return;
    Label end = {0};
    ouro_code_jump_if(compiler, node->test, true, &end);
    // CPython shows the test, not the statement.
    AstSpan span = node->test->span;
    Register error = ouro_temporary(compiler);
    ouro_emit(compiler, span, OP_LOAD_HELPER, error, HELPER_ASSERTION_ERROR, 0);
    if (node->msg != NULL) {
        ouro_code_window_head(compiler);
        ouro_code_temporary(compiler, node->msg);
        ouro_emit(compiler, node->node.span, OP_CALL, error, 1, 0);
    }
    ouro_emit(compiler, span, OP_RAISE, error, 0, 0);
    ouro_temporaries_release(compiler, error);
    ouro_label_place(compiler, &end);
}

static void code_raise(Compiler *compiler, const AstRaise *node)
{
    AstSpan span = node->node.span;
    Register mark = ouro_temporaries_mark(compiler);
    if (node->exc == NULL) {
        ouro_emit(compiler, span, OP_RAISE_AGAIN, 0, 0, 0);
    } else if (node->cause == NULL) {
        Register exception = ouro_code_operand(compiler, node->exc, NULL);
        ouro_emit(compiler, span, OP_RAISE, exception, 0, 0);
    } else {
        Register exception = ouro_code_operand(compiler, node->exc, node->cause);
        Register cause = ouro_code_operand(compiler, node->cause, NULL);
        ouro_emit(compiler, span, OP_RAISE_FROM, exception, cause, 0);
    }
    ouro_temporaries_release(compiler, mark);
}

// --- imports ------------------------------------------------------------------------------------

static const Name *name_of_part(Compiler *compiler, Text text)
{
    const Name *name = ouro_names_of_text(&compiler->names, &compiler->scratch, text);
    if (name != NULL) return name;
    ouro_compile_out_of_memory(compiler);
    return compiler->no_name;
}

// The text up to the first dot from `start` on.
static Text dotted_part(Text text, size_t start)
{
    const char *dot = memchr(text.at + start, '.', text.size - start);
    size_t end = dot == NULL ? text.size : (size_t)(dot - text.at);
    return text_slice(text, start, end);
}

// `import a.b.c as d`: d is c, found as an attribute of b.
static void import_last_part(Compiler *compiler, AstSpan span, Text path, Register module)
{
    size_t start = dotted_part(path, 0).size + 1;
    while (start < path.size) {
        Text part = dotted_part(path, start);
        ouro_emit_name(compiler, span, instruction_abc(OP_IMPORT_FROM, module, module, 0),
                       name_of_part(compiler, part));
        start += part.size + 1;
    }
}

static void code_import(Compiler *compiler, const AstImport *node)
{
    AstSpan span = node->node.span;
    for (uint32_t i = 0; i < node->names.count; i++) {
        const AstAlias *alias = ast_alias(node->names.items[i]);
        Register mark = ouro_temporaries_mark(compiler);
        Register module = ouro_temporary(compiler), from = ouro_temporary(compiler);
        const Name *path = ouro_name_plain(compiler, alias->name);
        ouro_emit_load_none(compiler, span, from);
        ouro_emit_name(compiler, span, instruction_abc(OP_IMPORT_NAME, module, from, 0), path);
        const Name *target;
        if (alias->asname != NULL) {
            import_last_part(compiler, span, path->text, module);
            ouro_code_may_bind(compiler, span, alias->asname);
            target = ouro_name(compiler, alias->asname);
        } else if (memchr(path->text.at, '.', path->text.size) == NULL) {
            target = ouro_name(compiler, alias->name);
        } else {
            target = name_of_part(compiler, dotted_part(path->text, 0));
        }
        ouro_code_store_name(compiler, span, target, module);
        ouro_temporaries_release(compiler, mark);
    }
}

static bool is_star(const AstAlias *alias)
{
    return alias->name->size == 1 && alias->name->text[0] == '*';
}

static Constant names_of(Compiler *compiler, AstNodes aliases)
{
    Constant *names = ouro_scratch(compiler, aliases.count, sizeof *names);
    if (names == NULL) return constant_none();
    for (uint32_t i = 0; i < aliases.count; i++) {
        const AstIdentifier *name = ast_alias(aliases.items[i])->name;
        names[i] = constant_text(text_of(name->text, name->size));
    }
    return constant_tuple(names, aliases.count);
}

static void import_names(Compiler *compiler, const AstImportFrom *node, Register module)
{
    AstSpan span = node->node.span;
    for (uint32_t i = 0; i < node->names.count; i++) {
        const AstAlias *alias = ast_alias(node->names.items[i]);
        if (is_star(alias)) {
            bool has_namespace = compiler->options->mode == COMPILE_NAMESPACE;
            ouro_emit(compiler, span, OP_IMPORT_STAR, module, has_namespace ? 0 : REGISTER_NONE, 0);
            return;
        }
        Register mark = ouro_temporaries_mark(compiler);
        Register value = ouro_temporary(compiler);
        ouro_emit_name(compiler, span, instruction_abc(OP_IMPORT_FROM, value, module, 0),
                       ouro_name_plain(compiler, alias->name));
        const AstIdentifier *target = alias->asname != NULL ? alias->asname : alias->name;
        if (!ouro_code_may_bind(compiler, span, target)) return;
        ouro_code_store_name(compiler, span, ouro_name(compiler, target), value);
        ouro_temporaries_release(compiler, mark);
    }
}

static void code_import_from(Compiler *compiler, const AstImportFrom *node)
{
    AstSpan span = node->node.span;
    ouro_future_check(compiler, node);
    Register mark = ouro_temporaries_mark(compiler);
    Register module = ouro_temporary(compiler), from = ouro_temporary(compiler);
    const Name *path = node->module == NULL ? ouro_name_of_text(compiler, "")
                                            : ouro_name_plain(compiler, node->module);
    ouro_emit_load_constant(compiler, span, from, names_of(compiler, node->names));
    ouro_emit_name(compiler, span,
                   instruction_abc(OP_IMPORT_NAME, module, from, (unsigned)node->level), path);
    import_names(compiler, node, module);
    ouro_temporaries_release(compiler, mark);
}

// --- the rest -----------------------------------------------------------------------------------

static void code_expression_statement(Compiler *compiler, const AstExpr *node)
{
    bool is_prompt = compiler->is_interactive && compiler->builder->outer == NULL;
    if (!is_prompt) {
        ouro_code_effect(compiler, node->value);
        if (node->value->kind == AST_CALL) ouro_emit_dropped(compiler);
        return;
    }
    Register mark = ouro_temporaries_mark(compiler);
    Register value = ouro_code_temporary(compiler, node->value);
    ouro_emit(compiler, node->node.span, OP_PRINT_EXPR, value, 0, 0);
    ouro_temporaries_release(compiler, mark);
}

static void code_delete(Compiler *compiler, const AstDelete *node)
{
    for (uint32_t i = 0; i < node->targets.count; i++) {
        ouro_code_delete(compiler, node->targets.items[i]);
    }
}

static void code_compound(Compiler *compiler, const AstNode *node)
{
    switch (node->kind) {
    case AST_IF: code_if(compiler, ast_if(node)); break;
    case AST_WHILE: ouro_code_while(compiler, ast_while(node)); break;
    case AST_FOR: ouro_code_for(compiler, ast_for(node)); break;
    case AST_ASYNC_FOR: ouro_code_async_for(compiler, ast_async_for(node)); break;
    case AST_TRY: ouro_code_try(compiler, ast_try(node)); break;
    case AST_TRY_STAR: ouro_code_try_star(compiler, ast_try_star(node)); break;
    case AST_WITH:
        ouro_code_with(compiler, node, ast_with(node)->items, ast_with(node)->body);
        break;
    case AST_ASYNC_WITH:
        ouro_code_with(compiler, node, ast_async_with(node)->items, ast_async_with(node)->body);
        break;
    case AST_MATCH: ouro_code_match(compiler, ast_match(node)); break;
    case AST_FUNCTION_DEF: ouro_code_function_def(compiler, ast_function_def(node)); break;
    case AST_ASYNC_FUNCTION_DEF:
        ouro_code_async_function_def(compiler, ast_async_function_def(node));
        break;
    case AST_CLASS_DEF: ouro_code_class_def(compiler, ast_class_def(node)); break;
    default: OURO_UNREACHABLE();
    }
}

static void code_statement(Compiler *compiler, const AstNode *node)
{
    switch (node->kind) {
    case AST_EXPR: code_expression_statement(compiler, ast_expr(node)); break;
    case AST_ASSIGN: ouro_code_assign(compiler, ast_assign(node)); break;
    case AST_AUG_ASSIGN: ouro_code_aug_assign(compiler, ast_aug_assign(node)); break;
    case AST_ANN_ASSIGN: ouro_code_ann_assign(compiler, ast_ann_assign(node)); break;
    case AST_RETURN: ouro_code_return(compiler, ast_return(node)); break;
    case AST_BREAK: ouro_code_break(compiler, node); break;
    case AST_CONTINUE: ouro_code_continue(compiler, node); break;
    case AST_DELETE: code_delete(compiler, ast_delete(node)); break;
    case AST_RAISE: code_raise(compiler, ast_raise(node)); break;
    case AST_ASSERT: code_assert(compiler, ast_assert(node)); break;
    case AST_IMPORT: code_import(compiler, ast_import(node)); break;
    case AST_IMPORT_FROM: code_import_from(compiler, ast_import_from(node)); break;
    case AST_TYPE_ALIAS: ouro_code_type_alias(compiler, ast_type_alias(node)); break;
    case AST_PASS:
    case AST_GLOBAL:
    case AST_NONLOCAL: break;
    default: code_compound(compiler, node);
    }
}

void ouro_code_body(Compiler *compiler, AstNodes statements)
{
    Builder *builder = compiler->builder;
    for (uint32_t i = 0; i < statements.count && !compiler->failed; i++) {
        AstSpan outer = builder->span;
        builder->span = statements.items[i]->span;
        code_statement(compiler, statements.items[i]);
        builder->span = outer;
    }
}
