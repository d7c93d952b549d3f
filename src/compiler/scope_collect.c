// The first pass over the tree: what each scope does with each name.
//
// Errors that CPython's symbol table finds are found here, in its order and with its words.
// SPDX-License-Identifier: MIT
#include "src/compiler/compiler.h"

static void visit(Compiler *compiler, AstNode *node);

static void visit_child(void *compiler, AstNode *child) { visit(compiler, child); }

static void visit_children(Compiler *compiler, const AstNode *node)
{
    ouro_ast_each_child(node, visit_child, compiler);
}

static void visit_optional(Compiler *compiler, AstNode *node)
{
    if (node != NULL) visit(compiler, node);
}

static void visit_all(Compiler *compiler, AstNodes nodes)
{
    for (uint32_t i = 0; i < nodes.count; i++) visit_optional(compiler, nodes.items[i]);
}

// --- scopes and symbols -------------------------------------------------------------------------

Symbol *ouro_scope_symbol(Compiler *compiler, Scope *scope, const Name *name)
{
    Symbol *symbol = scope_find(scope, name);
    if (symbol != NULL) return symbol;
    if (scope->symbols_count == scope->symbols_capacity) {
        uint32_t capacity = scope->symbols_capacity == 0 ? 8 : scope->symbols_capacity * 2;
        Symbol **larger = ouro_scratch(compiler, capacity, sizeof *larger);
        if (larger == NULL) return NULL;
        if (scope->symbols_count != 0) {
            memcpy(larger, scope->symbols, scope->symbols_count * sizeof *larger);
        }
        scope->symbols = larger;
        scope->symbols_capacity = capacity;
    }
    symbol = ouro_scratch(compiler, 1, sizeof *symbol);
    if (symbol == NULL) return NULL;
    *symbol = (Symbol){.name = name};
    if (!ouro_pointer_map_add(&scope->map, &compiler->scratch, name, symbol)) {
        ouro_compile_out_of_memory(compiler);
        return NULL;
    }
    return scope->symbols[scope->symbols_count++] = symbol;
}

Scope *ouro_scope_of(Compiler *compiler, const void *key)
{
    return ouro_pointer_map_get(&compiler->scopes, key);
}

// Adds flags to the current scope's symbol; NULL when memory was refused.
static Symbol *note_flags(Compiler *compiler, const Name *name, unsigned flags, AstSpan span)
{
    Symbol *symbol = ouro_scope_symbol(compiler, compiler->scope, name);
    if (symbol == NULL) return NULL;
    unsigned has_span = SYMBOL_BOUND | SYMBOL_GLOBAL | SYMBOL_NONLOCAL;
    if ((flags & SYMBOL_BOUND) && !(symbol->flags & has_span)) symbol->span = span;
    symbol->flags |= (uint16_t)flags;
    return symbol;
}

static Symbol *note(Compiler *compiler, const Name *name, unsigned flags, AstSpan span)
{
    if (flags & SYMBOL_BOUND) flags |= SYMBOL_ASSIGNED;
    return note_flags(compiler, name, flags, span);
}

static void note_text(Compiler *compiler, const char *text, unsigned flags)
{
    note(compiler, ouro_name_of_text(compiler, text), flags, (AstSpan){0});
}

// False when memory was refused; nothing is to be left then.
static bool enter(Compiler *compiler, ScopeKind kind, const AstNode *node, const void *key)
{
    Scope *parent = compiler->scope;
    Scope *scope = ouro_scratch(compiler, 1, sizeof *scope);
    if (scope == NULL) return false;
    *scope = (Scope){.kind = kind, .parent = parent, .node = node};
    if (parent != NULL) {
        scope->class_name = parent->class_name;
        scope->iterable_depth = parent->iterable_depth;
        scope->is_nested = parent->is_nested || scope_is_function_like(parent);
    }
    if (!ouro_pointer_map_add(&compiler->scopes, &compiler->scratch, key, scope)) {
        ouro_compile_out_of_memory(compiler);
        return false;
    }
    if (compiler->last_scope == NULL)
        compiler->first_scope = scope;
    else
        compiler->last_scope->next = scope;
    compiler->last_scope = compiler->scope = scope;
    return true;
}

static void leave(Compiler *compiler) { compiler->scope = compiler->scope->parent; }

// A scope whose names are looked up in the class body around it first, when it stands in one.
static void let_see_class(Compiler *compiler)
{
    Scope *scope = compiler->scope, *parent = scope->parent;
    if (parent->kind != SCOPE_CLASS && !parent->sees_class) return;
    scope->sees_class = true;
    note_text(compiler, "__classdict__", SYMBOL_USED);
}

// --- names --------------------------------------------------------------------------------------

static bool needs_readable_locals(const Name *name)
{
    static const char *const names[] = {"locals", "vars", "dir", "eval", "exec", "_getframe"};
    for (size_t i = 0; i < OURO_COUNT_OF(names); i++) {
        if (name_is(name, names[i])) return true;
    }
    return false;
}

static void note_use(Compiler *compiler, const Name *name, AstSpan span)
{
    Scope *scope = compiler->scope;
    const Symbol *symbol = note(compiler, name, SYMBOL_USED, span);
    // An inlined comprehension runs in the unit around it, whose name it may mean.
    for (Scope *inner = scope; inner->is_inlined && symbol != NULL; inner = inner->parent) {
        if (symbol->flags & SYMBOL_BOUND) break;
        Symbol *outer = ouro_scope_symbol(compiler, inner->parent, name);
        if (outer != NULL) outer->flags |= SYMBOL_USED;
        symbol = outer;
    }
    if (needs_readable_locals(name)) scope_unit(scope)->shows_locals = true;
    if (name_is(name, "super") && scope_is_function_like(scope)) {
        note_text(compiler, "__class__", SYMBOL_USED);
    }
}

// Binds a comprehension's own variable, unless a := within it binds the name outside already.
static void note_iteration(Compiler *compiler, const AstName *node, const Name *name)
{
    AstSpan span = node->node.span;
    const Symbol *symbol = note(compiler, name, SYMBOL_BOUND | SYMBOL_ITERATION, span);
    if (symbol == NULL || !(symbol->flags & SYMBOL_WALRUS)) return;
    ouro_compile_error(compiler, span,
                       "comprehension inner loop cannot rebind assignment expression target '%s'",
                       node->id->text);
}

static void bind_identifier(Compiler *compiler, const AstIdentifier *identifier, AstSpan span)
{
    if (identifier != NULL) note(compiler, ouro_name(compiler, identifier), SYMBOL_BOUND, span);
}

static void visit_name(Compiler *compiler, const AstName *node)
{
    const Name *name = ouro_name(compiler, node->id);
    AstSpan span = node->node.span;
    switch (node->ctx) {
    case AST_LOAD: note_use(compiler, name, span); break;
    case AST_STORE:
        if (compiler->scope->in_iteration_target)
            note_iteration(compiler, node, name);
        else
            note(compiler, name, SYMBOL_BOUND, span);
        break;
    case AST_DEL: note(compiler, name, SYMBOL_BOUND | SYMBOL_DELETED, span); break;
    }
}

// `global x` anywhere makes x a global in the module's own code too: in exec with a namespace of its
// own that shows.
static void note_global_of_module(Compiler *compiler, const Name *name)
{
    Symbol *symbol = ouro_scope_symbol(compiler, compiler->first_scope, name);
    if (symbol != NULL) symbol->flags |= SYMBOL_GLOBAL;
}

static void declare(Compiler *compiler, const AstNode *node, AstIdentifiers names, unsigned flag)
{
    const char *word = flag == SYMBOL_GLOBAL ? "global" : "nonlocal";
    for (uint32_t i = 0; i < names.count; i++) {
        const Name *name = ouro_name(compiler, names.items[i]);
        const Symbol *known = scope_find(compiler->scope, name);
        unsigned flags = known == NULL ? 0 : known->flags;
        const char *format = flags & SYMBOL_PARAMETER ? "name '%.*s' is parameter and %s"
                             : flags & SYMBOL_USED ? "name '%.*s' is used prior to %s declaration"
                             : flags & SYMBOL_ANNOTATED ? "annotated name '%.*s' can't be %s"
                             : flags & SYMBOL_ASSIGNED
                                 ? "name '%.*s' is assigned to before %s declaration"
                                 : NULL;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
        if (format != NULL) {
            ouro_compile_error(compiler, node->span, format, TEXT_FORMAT(name->text), word);
            return;
        }
#pragma GCC diagnostic pop
        Symbol *symbol = note(compiler, name, flag, node->span);
        if (flag == SYMBOL_GLOBAL) note_global_of_module(compiler, name);
        bool is_first = !(flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL));
        if (symbol != NULL && is_first) symbol->span = node->span;
    }
}

// --- what may not stand where -------------------------------------------------------------------

static const char *thunk_description(const Scope *scope)
{
    const AstNode *node = scope->node;
    switch (node->kind) {
    case AST_TYPE_ALIAS: return "a type alias";
    case AST_TYPE_VAR:
        return ast_type_var(node)->bound == NULL              ? "a TypeVar default"
               : ast_type_var(node)->bound->kind != AST_TUPLE ? "a TypeVar bound"
                                                              : "a TypeVar constraint";
    case AST_PARAM_SPEC: return "a ParamSpec default";
    default: return "a TypeVarTuple default";
    }
}

static void refuse_in_annotation_scope(Compiler *compiler, const AstNode *node, const char *what)
{
    const Scope *scope = compiler->scope;
    if (scope->kind == SCOPE_TYPE_THUNK) {
        ouro_compile_error(compiler, node->span, "%s cannot be used within %s", what,
                           thunk_description(scope));
    } else if (scope->kind == SCOPE_TYPE_PARAMS) {
        ouro_compile_error(compiler, node->span,
                           "%s cannot be used within the definition of a generic", what);
    }
}

static const char *comprehension_description(const AstNode *node)
{
    switch (node->kind) {
    case AST_LIST_COMP: return "list comprehension";
    case AST_SET_COMP: return "set comprehension";
    case AST_DICT_COMP: return "dict comprehension";
    default: return "generator expression";
    }
}

static bool is_comprehension(const Scope *scope)
{
    return scope->kind == SCOPE_COMPREHENSION || scope->kind == SCOPE_GENERATOR;
}

static void visit_yield(Compiler *compiler, const AstNode *node)
{
    Scope *scope = compiler->scope;
    refuse_in_annotation_scope(compiler, node, "yield expression");
    if (!scope_is_function_like(scope)) {
        bool is_from = node->kind == AST_YIELD_FROM;
        ouro_compile_error(compiler, node->span, "'yield%s' outside function",
                           is_from ? " from" : "");
    }
    visit_children(compiler, node);
    scope->is_generator = true;
    if (is_comprehension(scope)) {
        ouro_compile_error(compiler, node->span, "'yield' inside %s",
                           comprehension_description(scope->node));
    }
}

static void visit_await(Compiler *compiler, const AstNode *node)
{
    Scope *scope = compiler->scope;
    refuse_in_annotation_scope(compiler, node, "await expression");
    if (!scope_is_function_like(scope)) {
        ouro_compile_error(compiler, node->span, "'await' outside function");
    } else if (!scope->is_async_def && !is_comprehension(scope)) {
        ouro_compile_error(compiler, node->span, "'await' outside async function");
    }
    visit_children(compiler, node);
    scope->has_await = true;
}

static void visit_async_statement(Compiler *compiler, const AstNode *node, const char *what)
{
    if (!compiler->scope->is_async_def) {
        ouro_compile_error(compiler, node->span, "'async %s' outside async function", what);
    }
    compiler->scope->has_await = true;
}

// --- := -----------------------------------------------------------------------------------------

// Of a := within comprehensions: binds the name in the first scope around that is none.
static void bind_around_comprehensions(Compiler *compiler, const AstNode *target, const Name *name)
{
    const char *text = ast_name(target)->id->text;
    Scope *scope = compiler->scope;
    for (; is_comprehension(scope); scope = scope->parent) {
        const Symbol *symbol = scope_find(scope, name);
        if (symbol != NULL && (symbol->flags & SYMBOL_ITERATION)) {
            ouro_compile_error(compiler, target->span,
                               "assignment expression cannot rebind comprehension iteration "
                               "variable '%s'",
                               text);
            return;
        }
        Symbol *used = ouro_scope_symbol(compiler, scope, name);
        if (used != NULL) used->flags |= SYMBOL_USED | SYMBOL_WALRUS;
    }
    const char *where = scope->kind == SCOPE_CLASS         ? "a class body"
                        : scope->kind == SCOPE_TYPE_THUNK  ? thunk_description(scope)
                        : scope->kind == SCOPE_TYPE_PARAMS ? "the definition of a generic"
                                                           : NULL;
    if (where != NULL) {
        ouro_compile_error(compiler, target->span,
                           "assignment expression within a comprehension cannot be used %s %s",
                           scope->kind == SCOPE_TYPE_PARAMS ? "within" : "in", where);
        return;
    }
    Symbol *symbol = ouro_scope_symbol(compiler, scope, name);
    if (symbol == NULL) return;
    if (!(symbol->flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL))) symbol->flags |= SYMBOL_BOUND;
    symbol->flags |= SYMBOL_WALRUS;
}

static void visit_named_expr(Compiler *compiler, const AstNamedExpr *node)
{
    Scope *scope = compiler->scope;
    refuse_in_annotation_scope(compiler, &node->node, "named expression");
    if (scope->iterable_depth > 0) {
        ouro_compile_error(
            compiler, node->node.span,
            "assignment expression cannot be used in a comprehension iterable expression");
    }
    const Name *name = ouro_name(compiler, ast_name(node->target)->id);
    visit(compiler, node->value);
    if (is_comprehension(scope)) {
        bind_around_comprehensions(compiler, node->target, name);
    } else {
        note(compiler, name, SYMBOL_BOUND | SYMBOL_WALRUS, node->target->span);
    }
}

// --- functions and comprehensions ---------------------------------------------------------------

static void add_parameter(Compiler *compiler, const AstNode *node)
{
    const AstArg *argument = ast_arg(node);
    const Name *name = ouro_name(compiler, argument->arg);
    const Symbol *known = scope_find(compiler->scope, name);
    if (known != NULL && (known->flags & SYMBOL_PARAMETER)) {
        ouro_compile_error(compiler, node->span, "duplicate argument '%.*s' in function definition",
                           TEXT_FORMAT(name->text));
        return;
    }
    note(compiler, name, SYMBOL_BOUND | SYMBOL_PARAMETER, node->span);
}

static void add_parameters(Compiler *compiler, AstNodes nodes)
{
    for (uint32_t i = 0; i < nodes.count; i++) add_parameter(compiler, nodes.items[i]);
}

// The order is that of the unit's locals.
static void add_all_parameters(Compiler *compiler, const AstArguments *arguments)
{
    add_parameters(compiler, arguments->posonlyargs);
    add_parameters(compiler, arguments->args);
    add_parameters(compiler, arguments->kwonlyargs);
    if (arguments->vararg != NULL) add_parameter(compiler, arguments->vararg);
    if (arguments->kwarg != NULL) add_parameter(compiler, arguments->kwarg);
}

static void visit_annotation(Compiler *compiler, AstNode *annotation)
{
    if (annotation == NULL || (compiler->futures & COMPILE_FUTURE_ANNOTATIONS)) return;
    visit(compiler, annotation);
}

static void visit_argument_annotations(Compiler *compiler, AstNodes nodes)
{
    for (uint32_t i = 0; i < nodes.count; i++) {
        visit_annotation(compiler, ast_arg(nodes.items[i])->annotation);
    }
}

static void visit_annotations(Compiler *compiler, const AstArguments *arguments, AstNode *returns)
{
    visit_argument_annotations(compiler, arguments->posonlyargs);
    visit_argument_annotations(compiler, arguments->args);
    if (arguments->vararg != NULL) {
        visit_annotation(compiler, ast_arg(arguments->vararg)->annotation);
    }
    if (arguments->kwarg != NULL) {
        visit_annotation(compiler, ast_arg(arguments->kwarg)->annotation);
    }
    visit_argument_annotations(compiler, arguments->kwonlyargs);
    visit_annotation(compiler, returns);
}

static void visit_thunk(Compiler *compiler, const AstNode *owner, AstNode *value)
{
    if (value == NULL) return;
    if (!enter(compiler, SCOPE_TYPE_THUNK, owner, scope_key_thunk(value))) return;
    let_see_class(compiler);
    visit(compiler, value);
    leave(compiler);
}

static void visit_type_param(Compiler *compiler, const AstNode *node)
{
    const AstIdentifier *identifier;
    AstNode *bound = NULL, *default_value;
    switch (node->kind) {
    case AST_TYPE_VAR:
        identifier = ast_type_var(node)->name;
        bound = ast_type_var(node)->bound;
        default_value = ast_type_var(node)->default_value;
        break;
    case AST_PARAM_SPEC:
        identifier = ast_param_spec(node)->name;
        default_value = ast_param_spec(node)->default_value;
        break;
    default:
        identifier = ast_type_var_tuple(node)->name;
        default_value = ast_type_var_tuple(node)->default_value;
        break;
    }
    const Name *name = ouro_name(compiler, identifier);
    const Symbol *known = scope_find(compiler->scope, name);
    if (known != NULL && (known->flags & SYMBOL_TYPE_PARAM)) {
        ouro_compile_error(compiler, node->span, "duplicate type parameter '%.*s'",
                           TEXT_FORMAT(name->text));
    }
    note(compiler, name, SYMBOL_BOUND | SYMBOL_TYPE_PARAM, node->span);
    visit_thunk(compiler, node, bound);
    visit_thunk(compiler, node, default_value);
}

// The function of a generic function's scope is given the defaults, which stand outside of it.
static void add_default_parameters(Compiler *compiler, const AstArguments *arguments)
{
    bool has_keyword_defaults = false;
    for (uint32_t i = 0; i < arguments->kw_defaults.count; i++) {
        has_keyword_defaults |= arguments->kw_defaults.items[i] != NULL;
    }
    unsigned flags = SYMBOL_BOUND | SYMBOL_PARAMETER;
    if (arguments->defaults.count != 0) note_text(compiler, ".defaults", flags);
    if (has_keyword_defaults) note_text(compiler, ".kwdefaults", flags);
}

// `arguments` are those of a function, else NULL. False when memory was refused.
static bool enter_type_params(Compiler *compiler, const AstNode *node, AstNodes params,
                              const AstArguments *arguments)
{
    if (!enter(compiler, SCOPE_TYPE_PARAMS, node, scope_key_type_params(params))) return false;
    if (arguments != NULL) add_default_parameters(compiler, arguments);
    if (node->kind == AST_CLASS_DEF) {
        compiler->scope->class_name = ouro_name_plain(compiler, ast_class_def(node)->name);
    }
    let_see_class(compiler);
    for (uint32_t i = 0; i < params.count; i++) visit_type_param(compiler, params.items[i]);
    return true;
}

// What functions, async functions and lambdas have in common.
typedef struct {
    const AstNode *node;
    const AstArguments *args;
    const AstNode *returns;
    AstNodes body, decorators, type_params;
    const AstIdentifier *name;
    bool is_async;
} FunctionParts;

static void visit_function_inside(Compiler *compiler, const FunctionParts *parts)
{
    if (!enter(compiler, SCOPE_FUNCTION, parts->node, parts->node)) return;
    compiler->scope->name = ouro_name_plain(compiler, parts->name);
    compiler->scope->is_async_def = parts->is_async;
    add_all_parameters(compiler, parts->args);
    visit_all(compiler, parts->body);
    leave(compiler);
}

static void visit_function(Compiler *compiler, const FunctionParts *parts)
{
    visit_all(compiler, parts->decorators);
    visit_all(compiler, parts->args->defaults);
    visit_all(compiler, parts->args->kw_defaults);
    bool is_generic = parts->type_params.count != 0;
    if (is_generic && !enter_type_params(compiler, parts->node, parts->type_params, parts->args))
        return;
    visit_annotations(compiler, parts->args, (AstNode *)parts->returns);
    visit_function_inside(compiler, parts);
    if (is_generic) leave(compiler);
    bind_identifier(compiler, parts->name, parts->node->span);
}

static void visit_lambda(Compiler *compiler, const AstLambda *node)
{
    const AstArguments *arguments = ast_arguments(node->args);
    visit_all(compiler, arguments->defaults);
    visit_all(compiler, arguments->kw_defaults);
    if (!enter(compiler, SCOPE_LAMBDA, &node->node, node)) return;
    add_all_parameters(compiler, arguments);
    visit(compiler, node->body);
    leave(compiler);
}

static void visit_class(Compiler *compiler, const AstClassDef *node)
{
    visit_all(compiler, node->decorator_list);
    bool is_generic = node->type_params.count != 0;
    if (is_generic && !enter_type_params(compiler, &node->node, node->type_params, NULL)) return;
    visit_all(compiler, node->bases);
    visit_all(compiler, node->keywords);
    if (is_generic) note_text(compiler, ".type_params", SYMBOL_BOUND);
    if (enter(compiler, SCOPE_CLASS, &node->node, node)) {
        Scope *scope = compiler->scope;
        scope->name = scope->class_name = ouro_name_plain(compiler, node->name);
        if (is_generic) note_text(compiler, ".type_params", SYMBOL_USED);
        visit_all(compiler, node->body);
        leave(compiler);
    }
    if (is_generic) leave(compiler);
    bind_identifier(compiler, node->name, node->node.span);
}

static void visit_type_alias(Compiler *compiler, const AstTypeAlias *node)
{
    visit(compiler, node->name);
    bool is_generic = node->type_params.count != 0;
    if (is_generic && !enter_type_params(compiler, &node->node, node->type_params, NULL)) return;
    visit_thunk(compiler, &node->node, node->value);
    if (is_generic) leave(compiler);
}

static void visit_iteration_target(Compiler *compiler, AstNode *target)
{
    compiler->scope->in_iteration_target = true;
    visit(compiler, target);
    compiler->scope->in_iteration_target = false;
}

static void visit_iterable(Compiler *compiler, AstNode *iterable)
{
    Scope *scope = compiler->scope;
    scope->iterable_depth++;
    visit(compiler, iterable);
    scope->iterable_depth--;
}

static void visit_generator(Compiler *compiler, const AstNode *node, bool is_first)
{
    const AstComprehension *part = ast_comprehension(node);
    if (!is_first) visit_iterable(compiler, part->iter);
    visit_iteration_target(compiler, part->target);
    visit_all(compiler, part->ifs);
    if (part->is_async) compiler->scope->has_await = true;
}

static void refuse_async_comprehension(Compiler *compiler, const AstNode *node)
{
    const Scope *parent = compiler->scope;
    if (parent->is_async_def || is_comprehension(parent)) return;
    ouro_compile_error(compiler, node->span,
                       "asynchronous comprehension outside of an asynchronous function");
}

static void visit_comprehension(Compiler *compiler, const AstNode *node, AstNodes generators,
                                AstNode *element, AstNode *value)
{
    bool is_lazy = node->kind == AST_GENERATOR_EXP;
    visit_iterable(compiler, ast_comprehension(generators.items[0])->iter);
    if (!enter(compiler, is_lazy ? SCOPE_GENERATOR : SCOPE_COMPREHENSION, node, node)) return;
    Scope *scope = compiler->scope;
    scope->is_inlined = !is_lazy;
    scope->sees_class = !is_lazy && scope->parent->sees_class;
    scope->is_generator = is_lazy;
    if (is_lazy) note_text(compiler, ".0", SYMBOL_BOUND | SYMBOL_PARAMETER);
    for (uint32_t i = 0; i < generators.count; i++) {
        visit_generator(compiler, generators.items[i], i == 0);
    }
    visit_optional(compiler, value);
    visit_optional(compiler, element);
    leave(compiler);
    if (is_lazy || !scope->has_await) return;
    refuse_async_comprehension(compiler, node);
    compiler->scope->has_await = true;
}

// --- statements ---------------------------------------------------------------------------------

static void visit_ann_assign(Compiler *compiler, const AstAnnAssign *node)
{
    Scope *scope = compiler->scope;
    if (node->target->kind != AST_NAME) {
        visit(compiler, node->target);
    } else {
        const Name *name = ouro_name(compiler, ast_name(node->target)->id);
        const Symbol *known = scope_find(scope, name);
        unsigned flags = known == NULL ? 0 : known->flags;
        if (node->simple && scope->kind != SCOPE_MODULE &&
            (flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL))) {
            ouro_compile_error(compiler, node->node.span, "annotated name '%.*s' can't be %s",
                               TEXT_FORMAT(name->text),
                               flags & SYMBOL_GLOBAL ? "global" : "nonlocal");
        }
        if (node->simple) {
            note(compiler, name, SYMBOL_ANNOTATED | SYMBOL_BOUND, node->target->span);
        } else if (node->value != NULL) {
            note(compiler, name, SYMBOL_BOUND, node->target->span);
        }
        if (node->simple) scope->has_annotations = true;
    }
    visit_annotation(compiler, node->annotation);
    visit_optional(compiler, node->value);
}

static void visit_alias(Compiler *compiler, const AstNode *node)
{
    const AstAlias *alias = ast_alias(node);
    if (alias->asname != NULL) {
        note_flags(compiler, ouro_name(compiler, alias->asname), SYMBOL_BOUND, node->span);
        return;
    }
    if (alias->name->size == 1 && alias->name->text[0] == '*') {
        if (compiler->scope->kind != SCOPE_MODULE) {
            ouro_compile_error(compiler, node->span, "import * only allowed at module level");
        }
        return;
    }
    const char *dot = memchr(alias->name->text, '.', alias->name->size);
    if (dot == NULL) {
        const Name *name = ouro_name(compiler, alias->name);
        note_flags(compiler, name, SYMBOL_BOUND, node->span);
        return;
    }
    Text first = text_of(alias->name->text, (size_t)(dot - alias->name->text));
    const Name *name = ouro_names_of_text(&compiler->names, &compiler->scratch, first);
    if (name == NULL)
        ouro_compile_out_of_memory(compiler);
    else
        note_flags(compiler, name, SYMBOL_BOUND, node->span);
}

static void visit_except_handler(Compiler *compiler, const AstExceptHandler *node)
{
    visit_optional(compiler, node->type);
    if (node->name != NULL) {
        note(compiler, ouro_name(compiler, node->name), SYMBOL_BOUND | SYMBOL_DELETED,
             node->node.span);
    }
    visit_all(compiler, node->body);
}

static void visit_nonlocal(Compiler *compiler, const AstNode *node)
{
    if (compiler->scope->kind == SCOPE_MODULE) {
        ouro_compile_error(compiler, node->span,
                           "nonlocal declaration not allowed at module level");
        return;
    }
    declare(compiler, node, ast_nonlocal(node)->names, SYMBOL_NONLOCAL);
}

static void visit_for(Compiler *compiler, const AstNode *node, AstNode *target, AstNode *iterable,
                      AstNodes body, AstNodes orelse)
{
    if (node->kind == AST_ASYNC_FOR) visit_async_statement(compiler, node, "for");
    visit(compiler, iterable);
    visit(compiler, target);
    visit_all(compiler, body);
    visit_all(compiler, orelse);
}

static void visit_attribute(Compiler *compiler, const AstNode *node)
{
    const AstAttribute *attribute = ast_attribute(node);
    if (needs_readable_locals(ouro_name_plain(compiler, attribute->attr))) {
        scope_unit(compiler->scope)->shows_locals = true;
    }
    visit(compiler, attribute->value);
}

static void visit_function_statement(Compiler *compiler, const AstNode *node)
{
    if (node->kind == AST_FUNCTION_DEF) {
        const AstFunctionDef *def = ast_function_def(node);
        visit_function(compiler,
                       &(FunctionParts){node, ast_arguments(def->args), def->returns, def->body,
                                        def->decorator_list, def->type_params, def->name, false});
    } else {
        const AstAsyncFunctionDef *def = ast_async_function_def(node);
        visit_function(compiler,
                       &(FunctionParts){node, ast_arguments(def->args), def->returns, def->body,
                                        def->decorator_list, def->type_params, def->name, true});
    }
}

// The nodes that open a scope. False when `node` is none.
static bool visit_scope(Compiler *compiler, AstNode *node)
{
    switch (node->kind) {
    case AST_FUNCTION_DEF:
    case AST_ASYNC_FUNCTION_DEF: visit_function_statement(compiler, node); return true;
    case AST_CLASS_DEF: visit_class(compiler, ast_class_def(node)); return true;
    case AST_TYPE_ALIAS: visit_type_alias(compiler, ast_type_alias(node)); return true;
    case AST_LAMBDA: visit_lambda(compiler, ast_lambda(node)); return true;
    case AST_LIST_COMP: {
        const AstListComp *list = ast_list_comp(node);
        visit_comprehension(compiler, node, list->generators, list->elt, NULL);
        return true;
    }
    case AST_SET_COMP: {
        const AstSetComp *set = ast_set_comp(node);
        visit_comprehension(compiler, node, set->generators, set->elt, NULL);
        return true;
    }
    case AST_DICT_COMP: {
        const AstDictComp *dict = ast_dict_comp(node);
        visit_comprehension(compiler, node, dict->generators, dict->key, dict->value);
        return true;
    }
    case AST_GENERATOR_EXP: {
        const AstGeneratorExp *generator = ast_generator_exp(node);
        visit_comprehension(compiler, node, generator->generators, generator->elt, NULL);
        return true;
    }
    default: return false;
    }
}

// The statements and patterns that bind names otherwise than by a Name. False when `node` is none.
static bool visit_binder(Compiler *compiler, AstNode *node)
{
    switch (node->kind) {
    case AST_GLOBAL: declare(compiler, node, ast_global(node)->names, SYMBOL_GLOBAL); return true;
    case AST_NONLOCAL: visit_nonlocal(compiler, node); return true;
    case AST_ALIAS: visit_alias(compiler, node); return true;
    case AST_ANN_ASSIGN: visit_ann_assign(compiler, ast_ann_assign(node)); return true;
    case AST_EXCEPT_HANDLER: visit_except_handler(compiler, ast_except_handler(node)); return true;
    case AST_NAMED_EXPR: visit_named_expr(compiler, ast_named_expr(node)); return true;
    case AST_MATCH_AS:
        visit_optional(compiler, ast_match_as(node)->pattern);
        bind_identifier(compiler, ast_match_as(node)->name, node->span);
        return true;
    case AST_MATCH_STAR:
        bind_identifier(compiler, ast_match_star(node)->name, node->span);
        return true;
    case AST_MATCH_MAPPING:
        visit_children(compiler, node);
        bind_identifier(compiler, ast_match_mapping(node)->rest, node->span);
        return true;
    default: return false;
    }
}

static void visit(Compiler *compiler, AstNode *node)
{
    if (compiler->failed || visit_scope(compiler, node) || visit_binder(compiler, node)) return;
    switch (node->kind) {
    case AST_NAME: visit_name(compiler, ast_name(node)); return;
    case AST_ATTRIBUTE: visit_attribute(compiler, node); return;
    case AST_YIELD:
    case AST_YIELD_FROM: visit_yield(compiler, node); return;
    case AST_AWAIT: visit_await(compiler, node); return;
    case AST_FOR: {
        const AstFor *loop = ast_for(node);
        visit_for(compiler, node, loop->target, loop->iter, loop->body, loop->orelse);
        return;
    }
    case AST_ASYNC_FOR: {
        const AstAsyncFor *loop = ast_async_for(node);
        visit_for(compiler, node, loop->target, loop->iter, loop->body, loop->orelse);
        return;
    }
    case AST_ASSIGN: // The value first: locals are listed in the order of the code.
        visit(compiler, ast_assign(node)->value);
        visit_all(compiler, ast_assign(node)->targets);
        return;
    case AST_ASYNC_WITH:
        visit_async_statement(compiler, node, "with");
        visit_children(compiler, node);
        return;
    case AST_RETURN:
        if (ast_return(node)->value != NULL) compiler->scope->returns_value = true;
        visit_children(compiler, node);
        return;
    default: visit_children(compiler, node);
    }
}

void ouro_scopes_collect(Compiler *compiler)
{
    AstNode *root = compiler->ast->root;
    if (!enter(compiler, SCOPE_MODULE, root, root)) return;
    visit_children(compiler, root);
    compiler->scope = compiler->first_scope;
}
