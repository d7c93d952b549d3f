// Classes: the unit of the body, and the call that makes the class.
// SPDX-License-Identifier: MIT
#include "src/compiler/code.h"
#include "src/compiler/definitions.h"

enum { NAMESPACE = 0 };

// --- the body -----------------------------------------------------------------------------------

static void store_in_namespace(Compiler *compiler, const char *name, Register value)
{
    ouro_emit_name(compiler, SPAN_NOWHERE, instruction_abc(OP_STORE_NAME, value, NAMESPACE, 0),
                   ouro_name_of_text(compiler, name));
}

static void store_constant(Compiler *compiler, const char *name, Constant constant)
{
    Register value = ouro_temporary(compiler);
    ouro_emit_load_constant(compiler, SPAN_NOWHERE, value, constant);
    store_in_namespace(compiler, name, value);
    ouro_temporaries_release(compiler, value);
}

static void code_preamble(Compiler *compiler, const AstClassDef *node, AstSpan first)
{
    Scope *scope = compiler->scope;
    Register value = ouro_temporary(compiler);
    if (scope->needs_class_dict) {
        ouro_emit(compiler, SPAN_NOWHERE, OP_STORE_CELL, class_dict_register(scope), NAMESPACE, 0);
    }
    ouro_emit_name(compiler, SPAN_NOWHERE, instruction_abc(OP_LOAD_NAME, value, NAMESPACE, 0),
                   ouro_name_of_text(compiler, "__name__"));
    store_in_namespace(compiler, "__module__", value);
    ouro_temporaries_release(compiler, value);
    store_constant(compiler, "__qualname__", constant_text(compiler->builder->qualified_name));
    uint32_t line = ouro_source_position(&compiler->ast->source, first.start).line;
    store_constant(compiler, "__firstlineno__", constant_int(line));
    if (node->type_params.count != 0) {
        ouro_code_load_name(compiler, SPAN_NOWHERE, ouro_name_of_text(compiler, ".type_params"),
                            value);
        store_in_namespace(compiler, "__type_params__", value);
    }
    if (scope->has_annotations) {
        ouro_emit(compiler, SPAN_NOWHERE, OP_SETUP_ANNOTATIONS, NAMESPACE, 0, 0);
    }
    const AstNode *docstring = ouro_code_docstring(node->body);
    if (docstring != NULL) {
        const AstValue *text = &ast_constant(docstring)->value;
        store_constant(compiler, "__doc__", constant_text(text_of(text->text, text->size)));
    }
}

// The names that functions in the class assign to as attributes of `self`: __static_attributes__.
typedef struct {
    Compiler *compiler;
    PointerMap known; // AstIdentifier -> itself
    OURO_ARRAY(Constant) names;
} AttributeSearch;

static void add_attribute(AttributeSearch *search, const AstIdentifier *attribute)
{
    Compiler *compiler = search->compiler;
    if (ouro_pointer_map_get(&search->known, attribute) != NULL) return;
    Constant name = constant_text(text_of(attribute->text, attribute->size));
    if (!ouro_pointer_map_add(&search->known, &compiler->scratch, attribute,
                              (void *)(uintptr_t)attribute) ||
        !array_push(compiler->allocator, &search->names, name)) {
        ouro_compile_out_of_memory(compiler);
    }
}

static void find_attributes(void *context, AstNode *node);

// Of a function within the class: what it stores, not what `self.x += 1` changes.
static void find_attributes_in_function(void *context, AstNode *node)
{
    AttributeSearch *search = context;
    switch (node->kind) {
    case AST_CLASS_DEF: return;
    case AST_AUG_ASSIGN: find_attributes_in_function(context, ast_aug_assign(node)->value); return;
    case AST_ATTRIBUTE: {
        const AstAttribute *attribute = ast_attribute(node);
        if (attribute->ctx == AST_STORE && attribute->value->kind == AST_NAME) {
            const AstIdentifier *id = ast_name(attribute->value)->id;
            bool is_self = text_equal(text_of(id->text, id->size), TEXT("self"));
            if (is_self) add_attribute(search, attribute->attr);
        }
        break;
    }
    default: break;
    }
    ouro_ast_each_child(node, find_attributes_in_function, context);
}

static void find_attributes(void *context, AstNode *node)
{
    switch (node->kind) {
    case AST_CLASS_DEF: return;
    case AST_FUNCTION_DEF:
    case AST_ASYNC_FUNCTION_DEF:
        ouro_ast_each_child(node, find_attributes_in_function, context);
        return;
    default: ouro_ast_each_child(node, find_attributes, context);
    }
}

static void store_static_attributes(Compiler *compiler, const AstClassDef *node)
{
    AttributeSearch search = {.compiler = compiler};
    for (uint32_t i = 0; i < node->body.count; i++) find_attributes(&search, node->body.items[i]);
    size_t count = search.names.count;
    Constant *names = ouro_scratch(compiler, count, sizeof *names);
    if (names != NULL && count != 0) memcpy(names, search.names.at, count * sizeof *names);
    array_deinit(compiler->allocator, &search.names);
    if (compiler->failed) return;
    store_constant(compiler, "__static_attributes__", constant_tuple(names, (uint32_t)count));
}

static void return_class_cell(Compiler *compiler)
{
    const Scope *scope = compiler->scope;
    if (scope->needs_class_dict) {
        store_in_namespace(compiler, "__classdictcell__", class_dict_register(scope));
    }
    if (!scope->needs_class_cell) {
        ouro_emit_constant(compiler, SPAN_NOWHERE, OP_RETURN_K, constant_none());
        return;
    }
    store_in_namespace(compiler, "__classcell__", CLASS_CELL_REGISTER);
    ouro_emit(compiler, SPAN_NOWHERE, OP_RETURN, CLASS_CELL_REGISTER, 0, 0);
}

static const Unit *code_body(Compiler *compiler, const AstClassDef *node)
{
    Builder builder;
    AstSpan first =
        node->decorator_list.count != 0 ? node->decorator_list.items[0]->span : node->node.span;
    ouro_code_unit_begin(compiler, &builder, ouro_scope_of(compiler, node), node->name->text);
    if (!compiler->failed) {
        code_preamble(compiler, node, first);
        ouro_code_body(compiler, node->body);
        store_static_attributes(compiler, node);
        return_class_cell(compiler);
    }
    return ouro_code_unit_end(compiler, node->name->text, first);
}

// --- the call -----------------------------------------------------------------------------------

// The generic base as one more of the bases cannot be an expression: it stands in a register.
void ouro_code_class_here(Compiler *compiler, const AstClassDef *node, Register generic_base,
                          Register target)
{
    AstSpan span = node->node.span;
    const Unit *unit = code_body(compiler, node);
    ouro_code_check_keywords(compiler, node->keywords);
    if (unit == NULL || compiler->failed) return;
    Register mark = ouro_temporaries_mark(compiler);
    Register window = ouro_code_window(compiler, target);
    ouro_emit(compiler, span, OP_LOAD_HELPER, window, HELPER_BUILD_CLASS, 0);
    ouro_code_window_head(compiler);
    Register function = ouro_temporary(compiler);
    ouro_code_make_function(compiler, span, unit, ouro_scope_of(compiler, node), 0, function);
    Register name = ouro_temporary(compiler);
    ouro_emit_load_constant(compiler, span, name,
                            constant_text(text_of(node->name->text, node->name->size)));
    ouro_code_call_window(compiler, span, window,
                          &(CallArguments){2, node->bases, node->keywords, generic_base});
    ouro_temporaries_release(compiler, mark);
    ouro_emit_move(compiler, span, target, window);
}

void ouro_code_class_def(Compiler *compiler, const AstClassDef *node)
{
    AstSpan span = node->node.span;
    if (!ouro_code_may_bind(compiler, span, node->name)) return;
    Register mark = ouro_temporaries_mark(compiler);
    Register target = ouro_code_decorators(compiler, node->decorator_list);
    if (node->type_params.count != 0)
        ouro_code_generic_class(compiler, node, target);
    else
        ouro_code_class_here(compiler, node, REGISTER_NONE, target);
    Register value = ouro_code_apply_decorators(compiler, node->decorator_list, target);
    ouro_temporaries_release(compiler, mark);
    ouro_code_store_name(compiler, span, ouro_name(compiler, node->name), value);
}
