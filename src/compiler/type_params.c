// Type parameters: the function around what is generic, and the thunks of bounds and defaults.
//
// A generic function, class or alias is made by a hidden function of its own, which is called at
// once: its locals are the type parameters.
// SPDX-License-Identifier: MIT
#include "src/compiler/code.h"
#include "src/compiler/definitions.h"
#include <stdio.h>

// --- thunks -------------------------------------------------------------------------------------

static const Unit *code_thunk_unit(Compiler *compiler, const AstNode *value, const char *name)
{
    Builder builder;
    AstSpan span = value->span;
    ouro_code_unit_begin(compiler, &builder, ouro_scope_of(compiler, scope_key_thunk(value)), name);
    if (!compiler->failed) {
        Register result = ouro_temporary(compiler);
        if (value->kind == AST_STARRED) { // *Ts = *tuple[int]
            ouro_code_into(compiler, ast_starred(value)->value, result);
            ouro_emit(compiler, span, OP_UNPACK, result, result, 1);
        } else {
            ouro_code_into(compiler, value, result);
        }
        ouro_emit(compiler, span, OP_RETURN, result, 0, 0);
    }
    return ouro_code_unit_end(compiler, name, span);
}

// R[target] = a function that evaluates `value` when asked; None where there is none.
static void code_thunk(Compiler *compiler, AstSpan span, const AstNode *value, const char *name,
                       Register target)
{
    if (value == NULL) {
        ouro_emit_load_none(compiler, span, target);
        return;
    }
    const Unit *unit = code_thunk_unit(compiler, value, name);
    Scope *scope = ouro_scope_of(compiler, scope_key_thunk(value));
    ouro_code_make_function(compiler, value->span, unit, scope, 0, target);
}

// --- parameters ---------------------------------------------------------------------------------

typedef struct {
    Helper helper;
    const AstIdentifier *name;
    const AstNode *bound, *constraints, *default_value;
} TypeParam;

static TypeParam read_type_param(const AstNode *node)
{
    switch (node->kind) {
    case AST_TYPE_VAR: {
        const AstTypeVar *variable = ast_type_var(node);
        bool is_tuple = variable->bound != NULL && variable->bound->kind == AST_TUPLE;
        return (TypeParam){HELPER_TYPE_VARIABLE, variable->name, is_tuple ? NULL : variable->bound,
                           is_tuple ? variable->bound : NULL, variable->default_value};
    }
    case AST_PARAM_SPEC:
        return (TypeParam){.helper = HELPER_PARAMETER_SPEC,
                           .name = ast_param_spec(node)->name,
                           .default_value = ast_param_spec(node)->default_value};
    default:
        return (TypeParam){.helper = HELPER_TYPE_VARIABLE_TUPLE,
                           .name = ast_type_var_tuple(node)->name,
                           .default_value = ast_type_var_tuple(node)->default_value};
    }
}

// R[target] = the type parameter, which its name is bound to as well.
static void code_type_param(Compiler *compiler, const AstNode *node, Register target)
{
    AstSpan span = node->span;
    TypeParam param = read_type_param(node);
    const char *name = param.name->text;
    unsigned count = 2;
    ouro_emit(compiler, span, OP_LOAD_HELPER, target, param.helper, 0);
    ouro_code_window_head(compiler);
    ouro_emit_load_constant(compiler, span, ouro_temporary(compiler),
                            constant_text(text_of(name, param.name->size)));
    if (param.helper == HELPER_TYPE_VARIABLE) {
        code_thunk(compiler, span, param.bound, name, ouro_temporary(compiler));
        code_thunk(compiler, span, param.constraints, name, ouro_temporary(compiler));
        count = 4;
    }
    code_thunk(compiler, span, param.default_value, name, ouro_temporary(compiler));
    ouro_emit(compiler, span, OP_CALL, target, count, 0);
    ouro_temporaries_release(compiler, target + 1);
    ouro_code_store_name(compiler, span, ouro_name(compiler, param.name), target);
}

static bool has_default(const AstNode *node) { return read_type_param(node).default_value != NULL; }

static void check_defaults(Compiler *compiler, AstNodes params)
{
    bool seen = false;
    for (uint32_t i = 0; i < params.count; i++) {
        if (has_default(params.items[i])) {
            seen = true;
        } else if (seen) {
            const char *name = read_type_param(params.items[i]).name->text;
            ouro_compile_error(compiler, params.items[i]->span,
                               "non-default type parameter '%s' follows default type parameter",
                               name);
        }
    }
}

// A new temporary holds the tuple of them.
static Register code_type_params(Compiler *compiler, AstSpan span, AstNodes params)
{
    check_defaults(compiler, params);
    Register first = ouro_temporaries_mark(compiler);
    for (uint32_t i = 0; i < params.count; i++) {
        code_type_param(compiler, params.items[i], ouro_temporary(compiler));
    }
    ouro_temporaries_release(compiler, first + 1);
    ouro_emit(compiler, span, OP_BUILD_TUPLE, first, first, params.count);
    return first;
}

// --- the hidden function ------------------------------------------------------------------------

static const char *hidden_name(Compiler *compiler, const AstIdentifier *name)
{
    static const char format[] = "<generic parameters of %s>";
    size_t size = sizeof format + name->size;
    char *text = ouro_scratch(compiler, size, 1);
    if (text == NULL) return "";
    snprintf(text, size, format, name->text);
    return text;
}

// R[target] = the result of calling the unit with `arguments` values that stand behind R[target].
static void call_hidden(Compiler *compiler, AstSpan span, const Unit *unit, const Scope *scope,
                        unsigned arguments, Register target)
{
    Register mark = ouro_temporaries_mark(compiler);
    Register window = ouro_temporary(compiler);
    ouro_code_make_function(compiler, span, unit, scope, 0, window);
    ouro_code_window_head(compiler);
    for (unsigned i = 1; i <= arguments; i++) {
        ouro_emit_move(compiler, span, ouro_temporary(compiler), target + i);
    }
    ouro_emit(compiler, span, OP_CALL, window, arguments, 0);
    ouro_temporaries_release(compiler, mark);
    ouro_emit_move(compiler, span, target, window);
}

// Where a definition begins: its first decorator counts.
static AstSpan first_span(AstSpan span, AstNodes decorators)
{
    return decorators.count != 0 ? decorators.items[0]->span : span;
}

static unsigned count_flags(unsigned flags)
{
    return !!(flags & FUNCTION_DEFAULTS) + !!(flags & FUNCTION_KEYWORD_DEFAULTS);
}

void ouro_code_generic_function(Compiler *compiler, const FunctionParts *parts, unsigned flags,
                                Register target)
{
    Builder builder;
    AstSpan span = parts->node->span;
    Scope *scope = ouro_scope_of(compiler, scope_key_type_params(parts->type_params));
    const char *name = hidden_name(compiler, parts->name);
    unsigned arguments = count_flags(flags);
    ouro_code_unit_begin(compiler, &builder, scope, name);
    if (!compiler->failed) {
        Register type_params = code_type_params(compiler, span, parts->type_params);
        Register function = ouro_temporary(compiler);
        for (unsigned i = 0; i < arguments; i++) {
            ouro_emit_move(compiler, span, ouro_temporary(compiler), i);
        }
        ouro_code_function_here(compiler, parts, flags, type_params, function);
        ouro_emit(compiler, span, OP_RETURN, function, 0, 0);
    }
    Unit *unit = ouro_code_unit_end(compiler, name, first_span(span, parts->decorators));
    if (unit == NULL) return;
    unit->positional_count = unit->positional_only_count = (uint16_t)arguments;
    call_hidden(compiler, span, unit, scope, arguments, target);
}

void ouro_code_generic_class(Compiler *compiler, const AstClassDef *node, Register target)
{
    Builder builder;
    AstSpan span = node->node.span;
    Scope *scope = ouro_scope_of(compiler, scope_key_type_params(node->type_params));
    const char *name = hidden_name(compiler, node->name);
    ouro_code_unit_begin(compiler, &builder, scope, name);
    if (!compiler->failed) {
        Register type_params = code_type_params(compiler, span, node->type_params);
        ouro_code_store_name(compiler, span, ouro_name_of_text(compiler, ".type_params"),
                             type_params);
        Register base = ouro_temporary(compiler);
        ouro_emit(compiler, span, OP_LOAD_HELPER, base, HELPER_GENERIC_BASE, 0);
        ouro_code_window_head(compiler);
        ouro_emit_move(compiler, span, ouro_temporary(compiler), type_params);
        ouro_emit(compiler, span, OP_CALL, base, 1, 0);
        ouro_temporaries_release(compiler, base + 1);
        Register class = ouro_temporary(compiler);
        ouro_code_class_here(compiler, node, base, class);
        ouro_emit(compiler, span, OP_RETURN, class, 0, 0);
    }
    const Unit *unit = ouro_code_unit_end(compiler, name, first_span(span, node->decorator_list));
    if (unit != NULL) call_hidden(compiler, span, unit, scope, 0, target);
}

// --- type aliases -------------------------------------------------------------------------------

static void code_alias(Compiler *compiler, const AstTypeAlias *node, Register type_params,
                       Register target)
{
    AstSpan span = node->node.span;
    const AstIdentifier *name = ast_name(node->name)->id;
    Register mark = ouro_temporaries_mark(compiler);
    ouro_emit(compiler, span, OP_LOAD_HELPER, target, HELPER_TYPE_ALIAS, 0);
    ouro_code_window_head(compiler);
    ouro_emit_load_constant(compiler, span, ouro_temporary(compiler),
                            constant_text(text_of(name->text, name->size)));
    Register params = ouro_temporary(compiler);
    if (type_params == REGISTER_NONE)
        ouro_emit_load_none(compiler, span, params);
    else
        ouro_emit_move(compiler, span, params, type_params);
    code_thunk(compiler, span, node->value, name->text, ouro_temporary(compiler));
    ouro_emit(compiler, span, OP_CALL, target, 3, 0);
    ouro_temporaries_release(compiler, mark);
}

static void code_generic_alias(Compiler *compiler, const AstTypeAlias *node, Register target)
{
    Builder builder;
    AstSpan span = node->node.span;
    Scope *scope = ouro_scope_of(compiler, scope_key_type_params(node->type_params));
    const char *name = hidden_name(compiler, ast_name(node->name)->id);
    ouro_code_unit_begin(compiler, &builder, scope, name);
    if (!compiler->failed) {
        Register type_params = code_type_params(compiler, span, node->type_params);
        Register alias = ouro_temporary(compiler);
        code_alias(compiler, node, type_params, alias);
        ouro_emit(compiler, span, OP_RETURN, alias, 0, 0);
    }
    const Unit *unit = ouro_code_unit_end(compiler, name, span);
    if (unit != NULL) call_hidden(compiler, span, unit, scope, 0, target);
}

void ouro_code_type_alias(Compiler *compiler, const AstTypeAlias *node)
{
    Register target = ouro_temporary(compiler);
    if (node->type_params.count != 0)
        code_generic_alias(compiler, node, target);
    else
        code_alias(compiler, node, REGISTER_NONE, target);
    ouro_temporaries_release(compiler, target);
    ouro_code_store(compiler, node->name, target);
}
