// Units: their names, flags and counts; the module's own.
// SPDX-License-Identifier: MIT
#include "src/compiler/code.h"

// --- qualified names ----------------------------------------------------------------------------

static bool is_declared_global(Compiler *compiler, const Scope *scope)
{
    if (scope->kind != SCOPE_FUNCTION && scope->kind != SCOPE_CLASS) return false;
    Scope *parent = scope->parent;
    if (parent->kind == SCOPE_TYPE_PARAMS) parent = parent->parent;
    const Name *name = scope->name;
    Scope *current = compiler->scope;
    compiler->scope = parent; // Its class decides how the name is mangled.
    const AstIdentifier *identifier =
        scope->node->kind == AST_CLASS_DEF      ? ast_class_def(scope->node)->name
        : scope->node->kind == AST_FUNCTION_DEF ? ast_function_def(scope->node)->name
                                                : ast_async_function_def(scope->node)->name;
    name = ouro_name(compiler, identifier);
    compiler->scope = current;
    const Symbol *symbol = scope_find(parent, name);
    return symbol != NULL && symbol->place == PLACE_GLOBAL;
}

static bool is_alias_value(const Scope *scope)
{
    return scope->kind == SCOPE_TYPE_THUNK && scope->node->kind == AST_TYPE_ALIAS;
}

static bool shows_as_function(const Scope *scope)
{
    return scope->kind == SCOPE_FUNCTION || scope->kind == SCOPE_LAMBDA || is_alias_value(scope);
}

// Type parameters, their bounds and defaults do not show in the names of what stands in them.
static bool is_left_out(const Scope *scope)
{
    return scope->kind == SCOPE_TYPE_PARAMS ||
           (scope->kind == SCOPE_TYPE_THUNK && !is_alias_value(scope));
}

static Text join_qualified_name(Compiler *compiler, const Builder *outer, const char *name)
{
    TextBuilder builder;
    ouro_text_init(&builder, compiler->allocator);
    ouro_text_append(&builder, outer->qualified_name);
    if (shows_as_function(outer->scope)) ouro_text_append_string(&builder, ".<locals>");
    ouro_text_append_char(&builder, '.');
    ouro_text_append_string(&builder, name);
    Text text = ouro_arena_copy_text(compiler->arena, ouro_text_view(&builder));
    if (builder.failed || text.at == NULL) ouro_compile_out_of_memory(compiler);
    ouro_text_deinit(&builder);
    return text;
}

static Text qualified_name(Compiler *compiler, const Builder *builder, const char *name)
{
    const Builder *outer = builder->outer;
    if (outer != NULL && is_left_out(outer->scope)) outer = outer->outer;
    bool is_top = outer == NULL || outer->outer == NULL;
    if (!is_top && !is_declared_global(compiler, builder->scope)) {
        return join_qualified_name(compiler, outer, name);
    }
    Text text = ouro_arena_copy_text(compiler->arena, text_from_string(name));
    if (text.at == NULL) ouro_compile_out_of_memory(compiler);
    return text;
}

// --- begin and end ------------------------------------------------------------------------------

void ouro_code_unit_begin(Compiler *compiler, Builder *builder, Scope *scope, const char *name)
{
    ouro_builder_begin(compiler, builder, scope);
    if (!compiler->failed) builder->qualified_name = qualified_name(compiler, builder, name);
}

static uint32_t flags_of(Compiler *compiler, const Scope *scope)
{
    uint32_t flags = 0;
    if (scope_is_function_like(scope)) flags |= UNIT_FUNCTION;
    if (scope->kind == SCOPE_CLASS ||
        (scope->kind == SCOPE_MODULE && compiler->options->mode == COMPILE_NAMESPACE)) {
        flags |= UNIT_NAMESPACE;
    }
    if (scope->is_nested) flags |= UNIT_NESTED;
    if (scope->shows_locals) flags |= UNIT_READABLE_LOCALS;
    for (uint32_t i = 0; i < scope->free_count; i++) {
        if (name_is(scope->free[i]->name, "__class__")) flags |= UNIT_METHOD;
    }
    return flags;
}

Unit *ouro_code_unit_end(Compiler *compiler, const char *name, AstSpan first)
{
    const Scope *scope = compiler->builder->scope;
    Text qualified = compiler->builder->qualified_name;
    Unit *unit = ouro_builder_end(compiler);
    if (unit == NULL) return NULL;
    unit->name = ouro_arena_copy_text(compiler->arena, text_from_string(name));
    unit->file_name = ouro_arena_copy_text(compiler->arena, compiler->options->file_name);
    if (unit->name.at == NULL || unit->file_name.at == NULL) {
        ouro_compile_out_of_memory(compiler);
        return NULL;
    }
    unit->qualified_name = qualified;
    unit->flags = flags_of(compiler, scope);
    unit->first_line = ouro_source_position(&compiler->ast->source, first.start).line;
    if (unit->flags & UNIT_NAMESPACE) unit->positional_count = unit->positional_only_count = 1;
    return unit;
}

const AstNode *ouro_code_docstring(AstNodes body)
{
    if (body.count == 0 || body.items[0]->kind != AST_EXPR) return NULL;
    const AstNode *value = ast_expr(body.items[0])->value;
    bool is_text = value->kind == AST_CONSTANT && ast_constant(value)->value.kind == AST_VALUE_STR;
    return is_text ? value : NULL;
}

// --- the module ---------------------------------------------------------------------------------

static void code_module_docstring(Compiler *compiler, AstNodes body)
{
    const AstNode *docstring = ouro_code_docstring(body);
    if (docstring == NULL) return;
    Register mark = ouro_temporaries_mark(compiler);
    Register value = ouro_code_temporary(compiler, docstring);
    ouro_code_store_name(compiler, docstring->span, ouro_name_of_text(compiler, "__doc__"), value);
    ouro_temporaries_release(compiler, mark);
}

static void code_statements(Compiler *compiler, AstNodes body)
{
    bool has_namespace = compiler->options->mode == COMPILE_NAMESPACE;
    if (compiler->scope->has_annotations) {
        ouro_emit(compiler, SPAN_NOWHERE, OP_SETUP_ANNOTATIONS, has_namespace ? 0 : REGISTER_NONE,
                  0, 0);
    }
    if (!compiler->is_interactive) code_module_docstring(compiler, body);
    ouro_code_body(compiler, body);
    ouro_emit_constant(compiler, SPAN_NOWHERE, OP_RETURN_K, constant_none());
}

const Unit *ouro_code_tree(Compiler *compiler)
{
    const AstNode *root = compiler->ast->root;
    Builder builder;
    ouro_code_unit_begin(compiler, &builder, compiler->first_scope, "<module>");
    switch (compiler->failed ? -1 : root->kind) {
    case AST_MODULE: code_statements(compiler, ast_module(root)->body); break;
    case AST_INTERACTIVE: code_statements(compiler, ast_interactive(root)->body); break;
    case AST_EXPRESSION: {
        Register value = ouro_code_operand(compiler, ast_expression(root)->body, NULL);
        ouro_emit(compiler, root->span, OP_RETURN, value, 0, 0);
        break;
    }
    default: break;
    }
    return ouro_code_unit_end(compiler, "<module>", (AstSpan){0});
}
