// Checks what is assigned to or deleted, and the order of parameters; builds parameters.
// SPDX-License-Identifier: MIT
//
// Targets are parsed as expressions: what the rules let through is refused here, in CPython's
// words.
#include "grammar/expressions.h"

static const char *constant_title(const AstNode *node)
{
    switch ((AstValueKind)ast_constant(node)->value.kind) {
    case AST_VALUE_NONE: return "None";
    case AST_VALUE_TRUE: return "True";
    case AST_VALUE_FALSE: return "False";
    case AST_VALUE_ELLIPSIS: return "ellipsis";
    default: return "literal";
    }
}

const char *ouro_expr_title(const AstNode *node)
{
    static const char *const titles[AST_KINDS_COUNT] = {
        [AST_NAME] = "name",
        [AST_ATTRIBUTE] = "attribute",
        [AST_SUBSCRIPT] = "subscript",
        [AST_STARRED] = "starred",
        [AST_TUPLE] = "tuple",
        [AST_LIST] = "list",
        [AST_CALL] = "function call",
        [AST_JOINED_STR] = "f-string expression",
        [AST_FORMATTED_VALUE] = "f-string expression",
        [AST_SET] = "set display",
        [AST_DICT] = "dict literal",
        [AST_LIST_COMP] = "list comprehension",
        [AST_SET_COMP] = "set comprehension",
        [AST_DICT_COMP] = "dict comprehension",
        [AST_GENERATOR_EXP] = "generator expression",
        [AST_YIELD] = "yield expression",
        [AST_YIELD_FROM] = "yield expression",
        [AST_AWAIT] = "await expression",
        [AST_LAMBDA] = "lambda",
        [AST_IF_EXP] = "conditional expression",
        [AST_COMPARE] = "comparison",
        [AST_BOOL_OP] = "expression",
        [AST_BIN_OP] = "expression",
        [AST_UNARY_OP] = "expression",
        [AST_NAMED_EXPR] = "named expression",
    };
    if (node->kind == AST_CONSTANT) return constant_title(node);
    return titles[node->kind] != NULL ? titles[node->kind] : "expression";
}

static bool is_simple_target(const AstNode *node)
{
    return node->kind == AST_NAME || node->kind == AST_ATTRIBUTE || node->kind == AST_SUBSCRIPT;
}

// The innermost, first part that cannot be a target; NULL when all can.  Only brackets nest here,
// so recursion is at most 200 deep.
static const AstNode *find_bad(const AstNode *node, AstContext context)
{
    if (is_simple_target(node)) return NULL;
    if (node->kind == AST_STARRED && context == AST_STORE) {
        return find_bad(ast_starred(node)->value, context);
    }
    if (node->kind != AST_TUPLE && node->kind != AST_LIST) return node;
    AstNodes elts = node->kind == AST_TUPLE ? ast_tuple(node)->elts : ast_list(node)->elts;
    for (uint32_t i = 0; i < elts.count; i++) {
        const AstNode *bad = find_bad(elts.items[i], context);
        if (bad != NULL) return bad;
    }
    return NULL;
}

void ouro_target_set(AstNode *target, AstContext context)
{
    AstNodes elts = {0, NULL};
    switch (target->kind) {
    case AST_NAME: ast_name(target)->ctx = context; return;
    case AST_ATTRIBUTE: ast_attribute(target)->ctx = context; return;
    case AST_SUBSCRIPT: ast_subscript(target)->ctx = context; return;
    case AST_STARRED:
        ast_starred(target)->ctx = context;
        ouro_target_set(ast_starred(target)->value, context);
        return;
    case AST_TUPLE:
        ast_tuple(target)->ctx = context;
        elts = ast_tuple(target)->elts;
        break;
    case AST_LIST:
        ast_list(target)->ctx = context;
        elts = ast_list(target)->elts;
        break;
    default: return;
    }
    for (uint32_t i = 0; i < elts.count; i++) ouro_target_set(elts.items[i], context);
}

AstNode *ouro_target_store(Parse *parse, Expr target)
{
    const AstNode *bad = find_bad(target.node, AST_STORE);
    if (bad != NULL) {
        ouro_fault_set(&parse->fault, bad->span, "cannot assign to %s", ouro_expr_title(bad));
    }
    ouro_target_set(target.node, AST_STORE);
    return target.node;
}

// After these, `=` may have been meant as `==`; after looser ones CPython does not suggest it.
static bool may_mean_comparison(const AstNode *node)
{
    switch (node->kind) {
    case AST_CALL:
    case AST_JOINED_STR:
    case AST_SET:
    case AST_DICT:
    case AST_LIST_COMP:
    case AST_SET_COMP:
    case AST_DICT_COMP:
    case AST_AWAIT:
    case AST_BIN_OP:
    case AST_UNARY_OP: return true;
    case AST_CONSTANT: return ast_constant(node)->value.kind >= AST_VALUE_ELLIPSIS;
    default: return false;
    }
}

AstNode *ouro_target_chain(Parse *parse, Expr target)
{
    const AstNode *node = target.node;
    bool is_yield = node->kind == AST_YIELD || node->kind == AST_YIELD_FROM;
    if (is_yield && !(target.flags & EXPR_GROUPED)) {
        ouro_fault_set(&parse->fault, node->span, "assignment to yield expression not possible");
    } else if (may_mean_comparison(node)) {
        ouro_fault_set(&parse->fault, node->span,
                       "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                       ouro_expr_title(node));
    }
    return ouro_target_store(parse, target);
}

AstNode *ouro_target_delete(Parse *parse, Expr target)
{
    const AstNode *bad = find_bad(target.node, AST_DEL);
    if (bad != NULL) {
        ouro_fault_set(&parse->fault, bad->span, "cannot delete %s", ouro_expr_title(bad));
    }
    ouro_target_set(target.node, AST_DEL);
    return target.node;
}

AstNode *ouro_target_augmented(Parse *parse, Expr target)
{
    if (!is_simple_target(target.node)) {
        ouro_fault_set(&parse->fault, target.node->span,
                       "'%s' is an illegal expression for augmented assignment",
                       ouro_expr_title(target.node));
    }
    ouro_target_set(target.node, AST_STORE);
    return target.node;
}

void ouro_target_annotated(Parse *parse, Expr target)
{
    const AstNode *node = target.node;
    bool is_quirk = (target.flags & EXPR_GROUP_FIRST) && !(target.flags & EXPR_GROUPED);
    if (node->kind == AST_TUPLE || node->kind == AST_LIST) {
        ouro_fault_set(&parse->fault, node->span, "only single target (not %s) can be annotated",
                       ouro_expr_title(node));
    } else if (!is_simple_target(node) || is_quirk) {
        ouro_fault_set(&parse->fault, node->span, "illegal target for annotation");
    }
    ouro_target_set(target.node, AST_STORE);
}

// --- Parameters ---

Param ouro_param(Parse *parse, ParamKind kind, Token start, Token name, Annotation annotation,
                 Expr default_value)
{
    uint32_t end = annotation.node != NULL ? annotation.end : name.end;
    AstNode *arg = ouro_ast_arg(
        &parse->ast->arena, (AstSpan){name.start, end},
        (AstArg){.arg = ouro_parse_identifier(parse, name), .annotation = annotation.node});
    return (Param){.arg = parse_node(parse, arg),
                   .default_value = default_value.node,
                   .start = start.start,
                   .equal = default_value.start,
                   .kind = (uint8_t)kind};
}

Param ouro_param_mark(ParamKind kind, Token mark)
{
    return (Param){.start = mark.start, .kind = (uint8_t)kind};
}

// What an error about a parameter marks: its name, or the sign before it.
static AstSpan span_of(Param param)
{
    if (param.kind == PARAM_PLAIN) return param.arg->span;
    return (AstSpan){param.start, param.start + (param.kind == PARAM_DOUBLE_STAR ? 2 : 1)};
}

static void fail_param(Parse *parse, Param param, const char *message)
{
    ouro_fault_set(&parse->fault, span_of(param), "%s", message);
}

static void check_no_default(Parse *parse, Param param, const char *message)
{
    if (param.default_value == NULL) return;
    ouro_fault_set(&parse->fault, (AstSpan){param.equal, param.equal + 1}, "%s", message);
}

static void fail_bare_star(Parse *parse, const ParamList *list)
{
    ouro_fault_set(&parse->fault, (AstSpan){list->star_at, list->star_at + 1},
                   "named arguments must follow bare *");
}

static void add_plain(Parse *parse, ParamList *list, Param param)
{
    list->bare_star = false;
    if (!list->star && list->defaults && param.default_value == NULL) {
        fail_param(parse, param, "parameter without a default follows parameter with a default");
    }
    list->defaults |= param.default_value != NULL;
    list->positional_count += !list->star;
    list->items = list_add(parse, list_add(parse, list->items, param.arg), param.default_value);
}

static void add_slash(Parse *parse, ParamList *list, Param param)
{
    if (list->slash) fail_param(parse, param, "/ may appear only once");
    if (list->star) fail_param(parse, param, "/ must be ahead of *");
    if (list->positional_count == 0) {
        fail_param(parse, param, "at least one argument must precede /");
    }
    list->slash = true;
    list->slash_count = list->positional_count;
}

static void add_star(Parse *parse, ParamList *list, Param param)
{
    if (list->star) fail_param(parse, param, "* argument may appear only once");
    check_no_default(parse, param, "var-positional argument cannot have default value");
    list->star = true;
    list->bare_star = param.kind == PARAM_STAR;
    list->star_at = param.start;
    list->vararg = param.arg;
}

static void add_double_star(Parse *parse, ParamList *list, Param param)
{
    if (list->bare_star) fail_bare_star(parse, list);
    check_no_default(parse, param, "var-keyword argument cannot have default value");
    list->double_star = true;
    list->kwarg = param.arg;
}

ParamList *ouro_params_add(Parse *parse, ParamList *list, Param param)
{
    if (list == NULL) {
        list = ouro_parse_alloc(parse, sizeof *list);
        if (list == NULL) return NULL;
        *list = (ParamList){.items = list_empty(parse)};
    }
    if (list->double_star) {
        fail_param(parse, param, "arguments cannot follow var-keyword argument");
    }
    switch ((ParamKind)param.kind) {
    case PARAM_PLAIN: add_plain(parse, list, param); break;
    case PARAM_SLASH: add_slash(parse, list, param); break;
    case PARAM_STAR:
    case PARAM_STAR_NAME: add_star(parse, list, param); break;
    case PARAM_DOUBLE_STAR: add_double_star(parse, list, param); break;
    }
    return list;
}

static uint32_t count_defaults(const Parse *parse, const ParamList *list)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < list->positional_count; i++) {
        count += list_at(parse, list->items, 2 * i + 1) != NULL;
    }
    return count;
}

// One allocation holds all lists: names, keyword defaults, positional defaults.
static void take_params(Parse *parse, const ParamList *list, AstArguments *arguments)
{
    uint32_t count = list->items.count / 2, positional = list->positional_count;
    if (count == 0 || positional > count) return; // More only when memory was refused.
    uint32_t kwonly = count - positional, defaults = count_defaults(parse, list);
    AstNode **items = ouro_parse_alloc(parse, (count + kwonly + defaults) * sizeof *items);
    if (items == NULL) return;
    for (uint32_t i = 0; i < count; i++) items[i] = list_at(parse, list->items, 2 * i);
    arguments->posonlyargs = (AstNodes){list->slash_count, items};
    arguments->args = (AstNodes){positional - list->slash_count, items + list->slash_count};
    arguments->kwonlyargs = (AstNodes){kwonly, items + positional};
    arguments->kw_defaults = (AstNodes){kwonly, items + count};
    arguments->defaults = (AstNodes){0, items + count + kwonly};
    for (uint32_t i = 0; i < count; i++) {
        AstNode *value = list_at(parse, list->items, 2 * i + 1);
        if (i >= positional) {
            arguments->kw_defaults.items[i - positional] = value;
        } else if (value != NULL) {
            arguments->defaults.items[arguments->defaults.count++] = value;
        }
    }
}

AstNode *ouro_params_end(Parse *parse, ParamList *list)
{
    AstArguments arguments = {.vararg = NULL};
    if (list != NULL) {
        if (list->bare_star) fail_bare_star(parse, list);
        take_params(parse, list, &arguments);
        list_drop(parse, list->items);
        arguments.vararg = list->vararg;
        arguments.kwarg = list->kwarg;
    }
    AstSpan span = {parse->previous_end, parse->previous_end};
    return parse_node(parse, ouro_ast_arguments(&parse->ast->arena, span, arguments));
}
