// Functions: their units, and the code that makes them.
// SPDX-License-Identifier: MIT
#include "src/compiler/code.h"
#include "src/compiler/definitions.h"
#include "src/compiler/folding.h"

// --- closures -----------------------------------------------------------------------------------

// The cell of a variable of this unit, or one that is passed on.
static void load_cell_itself(Compiler *compiler, AstSpan span, const Name *name, Register target)
{
    Scope *owner;
    Scope *unit = scope_unit(compiler->scope);
    Symbol *symbol = ouro_code_symbol(compiler, name, &owner);
    if (symbol != NULL && symbol->place == PLACE_CELL) {
        ouro_code_list_local(compiler, symbol);
        if (register_is_far(symbol->reg)) {
            ouro_emit_wide(compiler, span, OP_LOAD_FAR, target, symbol->reg);
        } else {
            ouro_emit_move(compiler, span, target, symbol->reg);
        }
        return;
    }
    if (unit->kind == SCOPE_CLASS && unit->needs_class_cell && name_is(name, "__class__")) {
        ouro_emit_move(compiler, span, target, CLASS_CELL_REGISTER);
        return;
    }
    if (unit->kind == SCOPE_CLASS && unit->needs_class_dict && name_is(name, "__classdict__")) {
        ouro_emit_move(compiler, span, target, class_dict_register(unit));
        return;
    }
    const Symbol *passed = scope_find(unit, name);
    ouro_emit(compiler, span, OP_LOAD_CLOSURE, target, passed == NULL ? 0 : passed->free_index, 0);
}

void ouro_code_closure(Compiler *compiler, AstSpan span, const Scope *scope, Register target)
{
    Register mark = ouro_temporaries_mark(compiler);
    if (scope->free_count > ouro_temporaries_left(compiler)) {
        ouro_compile_error(compiler, span, "too many variables of enclosing functions");
        return;
    }
    for (uint32_t i = 0; i < scope->free_count; i++) {
        load_cell_itself(compiler, span, scope->free[i]->name, ouro_temporary(compiler));
    }
    ouro_temporaries_release(compiler, mark);
    ouro_emit(compiler, span, OP_BUILD_TUPLE, target, mark, scope->free_count);
}

static void make_function(Compiler *compiler, AstSpan span, const Unit *unit, const Scope *scope,
                          unsigned flags, Register type_params, Register target)
{
    Register mark = ouro_temporaries_mark(compiler);
    if (scope->free_count != 0) {
        ouro_code_closure(compiler, span, scope, ouro_temporary(compiler));
        flags |= FUNCTION_CLOSURE;
    }
    if (type_params != REGISTER_NONE) {
        ouro_emit_move(compiler, span, ouro_temporary(compiler), type_params);
        flags |= FUNCTION_TYPE_PARAMS;
    }
    ouro_temporaries_release(compiler, mark);
    if (unit == NULL) return;
    ouro_emit_constant(compiler, span, instruction_abc(OP_MAKE_FUNCTION, target, flags, 0),
                       constant_unit(unit));
}

void ouro_code_make_function(Compiler *compiler, AstSpan span, const Unit *unit, const Scope *scope,
                             unsigned flags, Register target)
{
    make_function(compiler, span, unit, scope, flags, REGISTER_NONE, target);
}

// --- defaults and annotations -------------------------------------------------------------------

static unsigned code_defaults(Compiler *compiler, AstSpan span, AstNodes defaults)
{
    if (defaults.count == 0) return 0;
    Register target = ouro_temporary(compiler);
    Constant *constants = ouro_scratch(compiler, defaults.count, sizeof *constants);
    bool are_constant = constants != NULL;
    for (uint32_t i = 0; i < defaults.count && are_constant; i++) {
        are_constant = ouro_fold(compiler, defaults.items[i], &constants[i]);
    }
    if (are_constant) {
        ouro_emit_load_constant(compiler, span, target, constant_tuple(constants, defaults.count));
    } else {
        ouro_code_tuple(compiler, span, defaults, target);
    }
    return FUNCTION_DEFAULTS;
}

// R[map][key] = the value in the temporary behind it.
static void set_entry(Compiler *compiler, AstSpan span, Register map, const Name *key,
                      Register value)
{
    Register reg = ouro_temporary(compiler);
    ouro_emit_load_constant(compiler, span, reg, ouro_code_name_constant(compiler, key));
    ouro_emit(compiler, span, OP_MAP_SET, map, reg, value);
}

static unsigned code_keyword_defaults(Compiler *compiler, AstSpan span, const AstArguments *args)
{
    bool has_any = false;
    for (uint32_t i = 0; i < args->kw_defaults.count; i++) {
        has_any |= args->kw_defaults.items[i] != NULL;
    }
    if (!has_any) return 0;
    Register map = ouro_temporary(compiler);
    ouro_emit(compiler, span, OP_BUILD_MAP, map, map, 0);
    for (uint32_t i = 0; i < args->kw_defaults.count; i++) {
        const AstNode *value = args->kw_defaults.items[i];
        if (value == NULL) continue;
        Register mark = ouro_temporaries_mark(compiler);
        Register reg = ouro_code_operand(compiler, value, NULL);
        const AstIdentifier *identifier = ast_arg(args->kwonlyargs.items[i])->arg;
        set_entry(compiler, span, map, ouro_name(compiler, identifier), reg);
        ouro_temporaries_release(compiler, mark);
    }
    return FUNCTION_KEYWORD_DEFAULTS;
}

static void code_annotation(Compiler *compiler, Register map, const Name *name,
                            const AstNode *annotation)
{
    if (annotation == NULL) return;
    AstSpan span = annotation->span;
    Register mark = ouro_temporaries_mark(compiler);
    Register value;
    if (compiler->futures & COMPILE_FUTURE_ANNOTATIONS) {
        value = ouro_temporary(compiler);
        ouro_emit_load_constant(compiler, span, value,
                                constant_text(ouro_unparse(compiler, annotation)));
    } else if (annotation->kind == AST_STARRED) { // *args: *Ts, one item of an iterable
        value = ouro_code_temporary(compiler, ast_starred(annotation)->value);
        ouro_emit(compiler, span, OP_UNPACK, value, value, 1);
    } else {
        value = ouro_code_operand(compiler, annotation, NULL);
    }
    set_entry(compiler, span, map, name, value);
    ouro_temporaries_release(compiler, mark);
}

static void annotate_argument(Compiler *compiler, Register map, const AstNode *node)
{
    if (node == NULL) return;
    const AstArg *argument = ast_arg(node);
    code_annotation(compiler, map, ouro_name(compiler, argument->arg), argument->annotation);
}

static void annotate_arguments(Compiler *compiler, Register map, AstNodes nodes)
{
    for (uint32_t i = 0; i < nodes.count; i++) annotate_argument(compiler, map, nodes.items[i]);
}

static bool any_annotated(AstNodes nodes)
{
    for (uint32_t i = 0; i < nodes.count; i++) {
        if (ast_arg(nodes.items[i])->annotation != NULL) return true;
    }
    return false;
}

static bool is_annotated(const FunctionParts *parts)
{
    const AstArguments *args = parts->args;
    return parts->returns != NULL || any_annotated(args->posonlyargs) ||
           any_annotated(args->args) || any_annotated(args->kwonlyargs) ||
           (args->vararg != NULL && ast_arg(args->vararg)->annotation != NULL) ||
           (args->kwarg != NULL && ast_arg(args->kwarg)->annotation != NULL);
}

static unsigned code_annotations(Compiler *compiler, const FunctionParts *parts)
{
    if (!is_annotated(parts)) return 0;
    Register map = ouro_temporary(compiler);
    ouro_emit(compiler, parts->node->span, OP_BUILD_MAP, map, map, 0);
    annotate_arguments(compiler, map, parts->args->posonlyargs);
    annotate_arguments(compiler, map, parts->args->args);
    annotate_argument(compiler, map, parts->args->vararg);
    annotate_arguments(compiler, map, parts->args->kwonlyargs);
    annotate_argument(compiler, map, parts->args->kwarg);
    code_annotation(compiler, map, ouro_name_of_text(compiler, "return"), parts->returns);
    return FUNCTION_ANNOTATIONS;
}

// --- units of functions -------------------------------------------------------------------------

static void give_counts(Unit *unit, const AstArguments *args)
{
    unit->positional_only_count = (uint16_t)args->posonlyargs.count;
    unit->positional_count = (uint16_t)(args->posonlyargs.count + args->args.count);
    unit->keyword_only_count = (uint16_t)args->kwonlyargs.count;
    if (args->vararg != NULL) unit->flags |= UNIT_VARARGS;
    if (args->kwarg != NULL) unit->flags |= UNIT_VARKEYWORDS;
}

static uint32_t kind_flag(const Scope *scope)
{
    if (scope->is_async_def) { return scope->is_generator ? UNIT_ASYNC_GENERATOR : UNIT_COROUTINE; }
    return scope->is_generator ? UNIT_GENERATOR : 0;
}

static void check_parameter_names(Compiler *compiler, AstNodes nodes)
{
    for (uint32_t i = 0; i < nodes.count; i++) {
        ouro_code_may_bind(compiler, nodes.items[i]->span, ast_arg(nodes.items[i])->arg);
    }
}

static void check_parameters(Compiler *compiler, const AstArguments *args)
{
    check_parameter_names(compiler, args->posonlyargs);
    check_parameter_names(compiler, args->args);
    check_parameter_names(compiler, args->kwonlyargs);
    AstNode *stars[] = {args->vararg, args->kwarg};
    check_parameter_names(compiler, (AstNodes){args->vararg != NULL, &stars[0]});
    check_parameter_names(compiler, (AstNodes){args->kwarg != NULL, &stars[1]});
}

static bool add_docstring(Compiler *compiler, AstNodes body)
{
    const AstNode *docstring = ouro_code_docstring(body);
    if (docstring == NULL) return false;
    Constant constant = ouro_fold_value(compiler, &ast_constant(docstring)->value);
    uint32_t index;
    if (!ouro_constants_add(&compiler->builder->constants, compiler->allocator, &constant,
                            &index)) {
        ouro_compile_out_of_memory(compiler);
    }
    return true;
}

static AstSpan first_span(const FunctionParts *parts)
{
    return parts->decorators.count != 0 ? parts->decorators.items[0]->span : parts->node->span;
}

static void return_none(Compiler *compiler)
{
    const Scope *scope = compiler->builder->scope;
    if (!scope->is_generator && !scope->is_async_def) {
        ouro_emit_constant(compiler, SPAN_NOWHERE, OP_RETURN_K, constant_none());
        return;
    }
    Register none = ouro_temporary(compiler);
    ouro_emit_load_none(compiler, SPAN_NOWHERE, none);
    ouro_emit(compiler, SPAN_NOWHERE, OP_RETURN_GENERATOR, none, 0, 0);
}

static void code_lambda_body(Compiler *compiler, const AstNode *expression)
{
    Register value = ouro_code_operand(compiler, expression, NULL);
    bool is_generator = compiler->builder->scope->is_generator;
    ouro_emit(compiler, expression->span, is_generator ? OP_RETURN_GENERATOR : OP_RETURN, value, 0,
              0);
}

static const Unit *code_function_unit(Compiler *compiler, const FunctionParts *parts)
{
    Builder builder;
    Scope *scope = ouro_scope_of(compiler, parts->node);
    const char *name = parts->name == NULL ? "<lambda>" : parts->name->text;
    check_parameters(compiler, parts->args);
    if (compiler->failed) return NULL;
    ouro_code_unit_begin(compiler, &builder, scope, name);
    bool has_docstring = false;
    if (parts->expression != NULL) {
        code_lambda_body(compiler, parts->expression);
    } else if (!compiler->failed) {
        has_docstring = add_docstring(compiler, parts->body);
        ouro_code_body(compiler, parts->body);
        return_none(compiler);
    }
    Unit *unit = ouro_code_unit_end(compiler, name, first_span(parts));
    if (unit == NULL) return NULL;
    give_counts(unit, parts->args);
    unit->flags |= kind_flag(scope);
    if (has_docstring) unit->flags |= UNIT_HAS_DOCSTRING;
    return unit;
}

void ouro_code_function_here(Compiler *compiler, const FunctionParts *parts, unsigned flags,
                             Register type_params, Register target)
{
    AstSpan span = parts->node->span;
    flags |= code_annotations(compiler, parts);
    const Unit *unit = code_function_unit(compiler, parts);
    Scope *scope = ouro_scope_of(compiler, parts->node);
    make_function(compiler, span, unit, scope, flags, type_params, target);
}

// --- decorators ---------------------------------------------------------------------------------

// Each decorator begins a window whose one argument is what the next one gives. Where the innermost
// argument belongs.
Register ouro_code_decorators(Compiler *compiler, AstNodes decorators)
{
    for (uint32_t i = 0; i < decorators.count; i++) {
        ouro_code_temporary(compiler, decorators.items[i]);
        ouro_code_window_head(compiler);
    }
    return ouro_temporary(compiler);
}

Register ouro_code_apply_decorators(Compiler *compiler, AstNodes decorators, Register value)
{
    for (uint32_t i = decorators.count; i-- > 0;) {
        value -= FRAME_WORDS;
        ouro_emit(compiler, decorators.items[i]->span, OP_CALL, value, 1, 0);
    }
    return value;
}

// --- statements and lambda ----------------------------------------------------------------------

static void code_function(Compiler *compiler, const FunctionParts *parts)
{
    AstSpan span = parts->node->span;
    const Name *name = ouro_name(compiler, parts->name);
    if (!ouro_code_may_bind(compiler, span, parts->name)) return;
    Register mark = ouro_temporaries_mark(compiler);
    Register target = ouro_code_decorators(compiler, parts->decorators);
    unsigned flags = code_defaults(compiler, span, parts->args->defaults);
    flags |= code_keyword_defaults(compiler, span, parts->args);
    if (parts->type_params.count != 0) {
        ouro_code_generic_function(compiler, parts, flags, target);
    } else {
        ouro_code_function_here(compiler, parts, flags, REGISTER_NONE, target);
    }
    Register value = ouro_code_apply_decorators(compiler, parts->decorators, target);
    ouro_temporaries_release(compiler, mark);
    ouro_code_store_name(compiler, span, name, value);
}

void ouro_code_function_def(Compiler *compiler, const AstFunctionDef *node)
{
    code_function(compiler, &(FunctionParts){
                                .node = &node->node,
                                .args = ast_arguments(node->args),
                                .returns = node->returns,
                                .body = node->body,
                                .decorators = node->decorator_list,
                                .type_params = node->type_params,
                                .name = node->name,
                            });
}

void ouro_code_async_function_def(Compiler *compiler, const AstAsyncFunctionDef *node)
{
    code_function(compiler, &(FunctionParts){
                                .node = &node->node,
                                .args = ast_arguments(node->args),
                                .returns = node->returns,
                                .body = node->body,
                                .decorators = node->decorator_list,
                                .type_params = node->type_params,
                                .name = node->name,
                            });
}

void ouro_code_lambda(Compiler *compiler, const AstLambda *node, Register target)
{
    AstSpan span = node->node.span;
    FunctionParts parts = {
        .node = &node->node,
        .args = ast_arguments(node->args),
        .expression = node->body,
    };
    Register mark = ouro_temporaries_mark(compiler);
    Register function = ouro_code_window(compiler, target);
    unsigned flags = code_defaults(compiler, span, parts.args->defaults);
    flags |= code_keyword_defaults(compiler, span, parts.args);
    ouro_code_function_here(compiler, &parts, flags, REGISTER_NONE, function);
    ouro_temporaries_release(compiler, mark);
    ouro_emit_move(compiler, span, target, function);
}
