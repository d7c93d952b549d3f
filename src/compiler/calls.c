// Calls: arguments go straight into the callee's frame, behind the function.
//
// The window of a call is the upper end of the registers in use: function, the rest of the frame's
// head, arguments. What has stars, or more arguments than a window should have, is called with a
// list and a dict.
// SPDX-License-Identifier: MIT
#include "src/compiler/code.h"
#include "src/compiler/folding.h"

enum { ARGUMENTS_MAX = 30 }; // in a window; CPython, too, builds a tuple of more

// --- checks -------------------------------------------------------------------------------------

void ouro_code_check_keywords(Compiler *compiler, AstNodes keywords)
{
    for (uint32_t i = 0; i < keywords.count; i++) {
        const AstKeyword *keyword = ast_keyword(keywords.items[i]);
        if (keyword->arg == NULL) continue;
        if (!ouro_code_may_bind(compiler, keywords.items[i]->span, keyword->arg)) return;
        for (uint32_t j = i + 1; j < keywords.count; j++) {
            if (ast_keyword(keywords.items[j])->arg != keyword->arg) continue;
            ouro_compile_error(compiler, keywords.items[j]->span, "keyword argument repeated: %s",
                               keyword->arg->text);
            return;
        }
    }
}

static const char *type_that_is_not_callable(const AstNode *node)
{
    switch (node->kind) {
    case AST_CONSTANT:
        switch ((AstValueKind)ast_constant(node)->value.kind) {
        case AST_VALUE_NONE: return "NoneType";
        case AST_VALUE_TRUE:
        case AST_VALUE_FALSE: return "bool";
        case AST_VALUE_ELLIPSIS: return "ellipsis";
        case AST_VALUE_INT:
        case AST_VALUE_BIG_INT: return "int";
        case AST_VALUE_FLOAT: return "float";
        case AST_VALUE_IMAGINARY: return "complex";
        case AST_VALUE_STR: return "str";
        case AST_VALUE_BYTES: return "bytes";
        }
        return NULL;
    case AST_TUPLE: return "tuple";
    case AST_LIST:
    case AST_LIST_COMP: return "list";
    case AST_DICT:
    case AST_DICT_COMP: return "dict";
    case AST_SET:
    case AST_SET_COMP: return "set";
    case AST_GENERATOR_EXP: return "generator";
    case AST_JOINED_STR:
    case AST_FORMATTED_VALUE: return "str";
    default: return NULL;
    }
}

static void check_callable(Compiler *compiler, const AstNode *function)
{
    const char *type = type_that_is_not_callable(function);
    if (type == NULL) return;
    ouro_compile_warning(compiler, function->span,
                         "'%s' object is not callable; perhaps you missed a comma?", type);
}

// --- windows ------------------------------------------------------------------------------------

static bool has_star(AstNodes args)
{
    for (uint32_t i = 0; i < args.count; i++) {
        if (args.items[i]->kind == AST_STARRED) return true;
    }
    return false;
}

static bool has_double_star(AstNodes keywords)
{
    for (uint32_t i = 0; i < keywords.count; i++) {
        if (ast_keyword(keywords.items[i])->arg == NULL) return true;
    }
    return false;
}

static bool needs_lists(const Compiler *compiler, unsigned arguments, AstNodes args,
                        AstNodes keywords)
{
    uint64_t count = (uint64_t)arguments + args.count + keywords.count;
    return count > ARGUMENTS_MAX || count + 16 > ouro_temporaries_left(compiler) ||
           has_star(args) || has_double_star(keywords);
}

Register ouro_code_window(Compiler *compiler, Register target)
{
    bool is_top = ouro_register_is_temporary(compiler, target) &&
                  target + 1 == ouro_temporaries_mark(compiler);
    return is_top ? target : ouro_temporary(compiler);
}

void ouro_code_window_head(Compiler *compiler) { ouro_temporaries(compiler, FRAME_WORDS - 1); }

static void code_values(Compiler *compiler, AstNodes args)
{
    for (uint32_t i = 0; i < args.count; i++) ouro_code_temporary(compiler, args.items[i]);
}

static void code_keyword_values(Compiler *compiler, AstNodes keywords)
{
    for (uint32_t i = 0; i < keywords.count; i++) {
        ouro_code_temporary(compiler, ast_keyword(keywords.items[i])->value);
    }
}

static Constant keyword_names(Compiler *compiler, AstNodes keywords)
{
    Constant *names = ouro_scratch(compiler, keywords.count, sizeof *names);
    if (names == NULL) return constant_none();
    for (uint32_t i = 0; i < keywords.count; i++) {
        const Name *name = ouro_name(compiler, ast_keyword(keywords.items[i])->arg);
        names[i] = ouro_code_name_constant(compiler, name);
    }
    return constant_tuple(names, keywords.count);
}

// --- calls with a list and a dict ---------------------------------------------------------------

// R[list] = the list of the arguments, the first `arguments` of which stand in registers behind it.
static void code_argument_list(Compiler *compiler, AstSpan span, Register function, Register list,
                               unsigned arguments, AstNodes args)
{
    bool is_alone = arguments + args.count == 1;
    ouro_emit(compiler, span, OP_BUILD_LIST, list, list, arguments);
    for (uint32_t i = 0; i < args.count; i++) {
        const AstNode *node = args.items[i];
        bool is_star = node->kind == AST_STARRED;
        Register mark = ouro_temporaries_mark(compiler);
        Register value =
            ouro_code_operand(compiler, is_star ? ast_starred(node)->value : node, NULL);
        ouro_temporaries_release(compiler, mark);
        if (is_star)
            ouro_emit(compiler, node->span, is_alone ? OP_STAR_EXTEND : OP_LIST_EXTEND, list, value,
                      function);
        else
            ouro_emit(compiler, node->span, OP_LIST_APPEND, list, value, 0);
    }
}

static void code_keyword_dict(Compiler *compiler, AstSpan span, Register function, Register dict,
                              AstNodes keywords)
{
    if (keywords.count == 0) {
        ouro_emit_load_none(compiler, span, dict);
        return;
    }
    ouro_emit(compiler, span, OP_BUILD_MAP, dict, dict, 0);
    for (uint32_t i = 0; i < keywords.count; i++) {
        const AstKeyword *keyword = ast_keyword(keywords.items[i]);
        Register mark = ouro_temporaries_mark(compiler);
        Register part = ouro_temporary(compiler);
        if (keyword->arg == NULL) {
            ouro_code_into(compiler, keyword->value, part);
        } else {
            // A dict of one, so that a keyword given twice is found when it is merged.
            const Name *name = ouro_name(compiler, keyword->arg);
            ouro_emit_load_constant(compiler, span, part, ouro_code_name_constant(compiler, name));
            ouro_code_temporary(compiler, keyword->value);
            ouro_emit(compiler, span, OP_BUILD_MAP, part, part, 1);
        }
        ouro_emit(compiler, span, OP_MAP_MERGE, dict, part, function);
        ouro_temporaries_release(compiler, mark);
    }
}

static void call_with_lists(Compiler *compiler, AstSpan span, Register window,
                            const CallArguments *arguments)
{
    Register list = window + FRAME_WORDS;
    if (arguments->count == 0) ouro_temporary(compiler);
    code_argument_list(compiler, span, window, list, arguments->count, arguments->args);
    if (arguments->last != REGISTER_NONE) {
        ouro_emit(compiler, span, OP_LIST_APPEND, list, arguments->last, 0);
    }
    ouro_temporaries_release(compiler, list + 1);
    Register dict = ouro_temporary(compiler);
    code_keyword_dict(compiler, span, window, dict, arguments->keywords);
    ouro_emit(compiler, span, OP_CALL_EX, window, 0, 0);
}

static void emit_call(Compiler *compiler, AstSpan span, Register window, unsigned count,
                      AstNodes keywords)
{
    if (keywords.count == 0) {
        ouro_emit(compiler, span, OP_CALL, window, count, 0);
    } else {
        ouro_emit_constant(compiler, span, instruction_abc(OP_CALL_KW, window, count, 0),
                           keyword_names(compiler, keywords));
    }
}

void ouro_code_call_window(Compiler *compiler, AstSpan span, Register window,
                           const CallArguments *arguments)
{
    AstNodes keywords = arguments->keywords;
    if (needs_lists(compiler, arguments->count + 1, arguments->args, keywords)) {
        call_with_lists(compiler, span, window, arguments);
        return;
    }
    unsigned count = arguments->count + arguments->args.count + keywords.count;
    code_values(compiler, arguments->args);
    if (arguments->last != REGISTER_NONE) {
        ouro_emit_move(compiler, span, ouro_temporary(compiler), arguments->last);
        count++;
    }
    code_keyword_values(compiler, keywords);
    emit_call(compiler, span, window, count, keywords);
}

// --- methods and super --------------------------------------------------------------------------

static bool are_quiet(Compiler *compiler, AstNodes nodes);

// Whether nothing happens when `node` is evaluated: it can neither raise nor run a program's code.
static bool is_quiet(Compiler *compiler, const AstNode *node)
{
    switch (node->kind) {
    case AST_CONSTANT: return true;
    case AST_TUPLE: return are_quiet(compiler, ast_tuple(node)->elts);
    case AST_LIST: return are_quiet(compiler, ast_list(node)->elts);
    case AST_UNARY_OP:
        return ast_unary_op(node)->operand->kind == AST_CONSTANT &&
               ouro_fold(compiler, node, &(Constant){0});
    default: return ouro_code_is_bound_local(compiler, node);
    }
}

static bool are_quiet(Compiler *compiler, AstNodes nodes)
{
    for (uint32_t i = 0; i < nodes.count; i++) {
        if (!is_quiet(compiler, nodes.items[i])) return false;
    }
    return true;
}

static bool has_quiet_arguments(Compiler *compiler, const AstCall *node)
{
    if (!are_quiet(compiler, node->args)) return false;
    for (uint32_t i = 0; i < node->keywords.count; i++) {
        if (!is_quiet(compiler, ast_keyword(node->keywords.items[i])->value)) return false;
    }
    return true;
}

// The method is looked up before the arguments are computed.
static void load_method(Compiler *compiler, const AstCall *node, Register window)
{
    const AstAttribute *attribute = ast_attribute(node->func);
    Register place = ouro_temporary(compiler);
    Register receiver = ouro_code_operand_in(compiler, attribute->value, NULL, place);
    AstSpan span = ouro_code_attribute_span(compiler, node->func->span, attribute);
    ouro_emit_name(compiler, span, instruction_abc(OP_LOAD_METHOD, window, receiver, 0),
                   ouro_name(compiler, attribute->attr));
}

static void call_loaded(Compiler *compiler, const AstCall *node, Register window)
{
    AstSpan span = ouro_code_attribute_span(compiler, node->node.span, ast_attribute(node->func));
    unsigned count = node->args.count + node->keywords.count;
    ouro_code_window_head(compiler);
    load_method(compiler, node, window);
    code_values(compiler, node->args);
    code_keyword_values(compiler, node->keywords);
    if (node->keywords.count == 0) {
        ouro_emit(compiler, span, OP_CALL_LOADED, window, count, 0);
    } else {
        ouro_emit_constant(compiler, span, instruction_abc(OP_CALL_LOADED_KW, window, count, 0),
                           keyword_names(compiler, node->keywords));
    }
}

// Where the arguments cannot tell when the method is looked up, the call does that itself.
static void call_method(Compiler *compiler, const AstCall *node, Register window)
{
    const AstAttribute *attribute = ast_attribute(node->func);
    AstSpan span = ouro_code_attribute_span(compiler, node->node.span, attribute);
    const Name *name = ouro_name(compiler, attribute->attr);
    unsigned count = node->args.count + node->keywords.count;
    if (!has_quiet_arguments(compiler, node)) {
        call_loaded(compiler, node, window);
        return;
    }
    ouro_code_window_head(compiler);
    ouro_code_temporary(compiler, attribute->value);
    code_values(compiler, node->args);
    code_keyword_values(compiler, node->keywords);
    if (node->keywords.count == 0) {
        ouro_emit_name(compiler, span, instruction_abc(OP_CALL_METHOD, window, count, 0), name);
    } else {
        Constant names = keyword_names(compiler, node->keywords);
        ouro_emit_full(compiler, span, instruction_abc(OP_CALL_METHOD_KW, window, count, 0), name,
                       &names, 0);
    }
    ouro_emit_inner_span(compiler, ouro_code_attribute_span(compiler, node->func->span, attribute));
}

// The first parameter of the function around, which super() means; NULL when it has none.
static Symbol *first_parameter(const Scope *unit)
{
    for (uint32_t i = 0; i < unit->symbols_count; i++) {
        Symbol *symbol = unit->symbols[i];
        if ((symbol->flags & SYMBOL_PARAMETER) && symbol->reg == 0) return symbol;
    }
    return NULL;
}

static bool has_positional_parameter(const Scope *unit)
{
    switch (unit->node->kind) {
    case AST_FUNCTION_DEF: {
        const AstArguments *args = ast_arguments(ast_function_def(unit->node)->args);
        return args->posonlyargs.count + args->args.count != 0;
    }
    case AST_ASYNC_FUNCTION_DEF: {
        const AstArguments *args = ast_arguments(ast_async_function_def(unit->node)->args);
        return args->posonlyargs.count + args->args.count != 0;
    }
    case AST_LAMBDA: {
        const AstArguments *args = ast_arguments(ast_lambda(unit->node)->args);
        return args->posonlyargs.count + args->args.count != 0;
    }
    case AST_GENERATOR_EXP: return true;
    default: return false;
    }
}

// `super()` in a method: the machine is given the two things that CPython finds in the frame.
static bool code_super(Compiler *compiler, const AstCall *node, Register target)
{
    if (node->func->kind != AST_NAME || node->args.count + node->keywords.count != 0) return false;
    const Name *name = ouro_name(compiler, ast_name(node->func)->id);
    Scope *owner, *unit = scope_unit(compiler->scope);
    if (!name_is(name, "super")) return false;
    const Symbol *symbol = ouro_code_symbol(compiler, name, &owner);
    const Name *class_cell = ouro_name_of_text(compiler, "__class__");
    const Symbol *cell = scope_find(unit, class_cell);
    Symbol *self = first_parameter(unit);
    if (symbol == NULL || symbol->place != PLACE_GLOBAL_IMPLICIT) return false;
    if (cell == NULL || !cell->is_passed || self == NULL || !has_positional_parameter(unit)) {
        return false;
    }
    if (self->place == PLACE_LOCAL && !ouro_variable_is_bound(compiler, self)) return false;
    AstSpan span = node->node.span;
    Register mark = ouro_temporaries_mark(compiler);
    Register result = ouro_code_work_register(compiler, target);
    Register first = ouro_temporary(compiler), class = ouro_temporary(compiler);
    ouro_code_load_name(compiler, node->func->span, name, result);
    if (self->place == PLACE_CELL)
        ouro_emit(compiler, span, OP_LOAD_CELL, first, self->reg, 0);
    else
        first = self->reg;
    ouro_emit(compiler, span, OP_LOAD_CLOSURE, class, cell->free_index, 0);
    ouro_emit(compiler, span, OP_SUPER, result, first, class);
    ouro_temporaries_release(compiler, mark);
    ouro_emit_move(compiler, span, target, result);
    return true;
}

// Calls within calls within calls: each window would stand upon the head of the one around it. Where
// registers may not suffice a call computes what it needs first and makes its window last.
static void call_compactly(Compiler *compiler, const AstCall *node, Register target)
{
    AstSpan span = node->node.span;
    unsigned count = node->args.count + node->keywords.count;
    Register mark = ouro_temporaries_mark(compiler);
    Register function = ouro_code_work_register(compiler, target);
    ouro_code_into(compiler, node->func, function);
    Register first = ouro_temporaries_mark(compiler);
    code_values(compiler, node->args);
    code_keyword_values(compiler, node->keywords);
    Register window = ouro_temporaries(compiler, FRAME_WORDS + count);
    ouro_emit_move(compiler, span, window, function);
    for (unsigned i = 0; i < count; i++) {
        ouro_emit_move(compiler, span, window + FRAME_WORDS + i, first + i);
    }
    emit_call(compiler, span, window, count, node->keywords);
    ouro_temporaries_release(compiler, mark);
    ouro_emit_move(compiler, span, target, window);
}

static bool is_crowded(const Compiler *compiler, const AstNode *node)
{
    enum { SPARE = 16, PER_LEVEL = FRAME_WORDS + 1 };
    return ouro_temporaries_left(compiler) < SPARE + PER_LEVEL * (unsigned)node->depth;
}

void ouro_code_call(Compiler *compiler, const AstCall *node, Register target)
{
    check_callable(compiler, node->func);
    ouro_code_check_keywords(compiler, node->keywords);
    if (code_super(compiler, node, target)) return;
    if (is_crowded(compiler, &node->node) &&
        !needs_lists(compiler, 1, node->args, node->keywords)) {
        call_compactly(compiler, node, target);
        return;
    }
    Register mark = ouro_temporaries_mark(compiler);
    Register window = ouro_code_window(compiler, target);
    if (node->func->kind == AST_ATTRIBUTE &&
        !needs_lists(compiler, 1, node->args, node->keywords)) {
        call_method(compiler, node, window);
    } else {
        ouro_code_into(compiler, node->func, window);
        ouro_code_window_head(compiler);
        ouro_code_call_window(compiler, node->node.span, window,
                              &(CallArguments){0, node->args, node->keywords, REGISTER_NONE});
    }
    ouro_temporaries_release(compiler, mark);
    ouro_emit_move(compiler, node->node.span, target, window);
}
