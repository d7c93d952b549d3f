// Checks what is assigned to or deleted, and the order of parameters; builds parameters.
// SPDX-License-Identifier: MIT
//
// Targets are parsed as expressions: what the rules let through is refused here, in CPython's
// words.
#include "grammar/expressions.h"
#include "grammar/measure.h"
#include "grammar/parser.h"

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

bool ouro_target_is_simple(Expr target) { return is_simple_target(target.node); }

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

// CPython thinks that the `in` of `for (a in b)` was the statement's.
AstNode *ouro_target_for(Parse *parse, Expr target)
{
    const AstNode *bad = find_bad(target.node, AST_STORE);
    if (bad != NULL && bad->kind == AST_COMPARE &&
        ast_compare(bad)->ops.items[0] == AST_COMPARE_IN) {
        ouro_fault_set(&parse->fault, token_span(parse->current), "invalid syntax");
    }
    return ouro_target_store(parse, target);
}

// --- Assignments ---

bool ouro_expr_is_arithmetic(Expr expr)
{
    const AstNode *node = expr.node;
    if (expr.flags & EXPR_GROUPED) return true;
    switch (node->kind) {
    case AST_STARRED:
    case AST_YIELD:
    case AST_YIELD_FROM:
    case AST_NAMED_EXPR:
    case AST_LAMBDA:
    case AST_IF_EXP:
    case AST_BOOL_OP:
    case AST_COMPARE: return false;
    case AST_UNARY_OP: return ast_unary_op(node)->op != AST_UNARY_NOT;
    default: return true;
    }
}

static const AstNode *leftmost(const AstNode *node)
{
    for (;;) {
        switch (node->kind) {
        case AST_BIN_OP: node = ast_bin_op(node)->left; break;
        case AST_ATTRIBUTE: node = ast_attribute(node)->value; break;
        case AST_SUBSCRIPT: node = ast_subscript(node)->value; break;
        case AST_CALL: node = ast_call(node)->func; break;
        default: return node;
        }
    }
}

bool ouro_expr_starts_like_target(Expr expr)
{
    const AstNode *first = leftmost(expr.node);
    if (first->span.start != expr.start) return false;
    return first->kind == AST_LIST || first->kind == AST_TUPLE ||
           first->kind == AST_GENERATOR_EXP ||
           (first->kind == AST_CONSTANT && ast_constant(first)->value.kind <= AST_VALUE_FALSE);
}

// Of `a, b = c` the last part before the `=`; `flags` are of the whole.
static Expr before_equal(Expr target)
{
    if (!(target.flags & EXPR_BARE)) return target;
    AstNodes elts = ast_tuple(target.node)->elts;
    AstNode *last = elts.items[elts.count - 1];
    bool ends_with_comma = last->span.end < target.node->span.end;
    return ends_with_comma ? target : expr_of(last, last->span.start);
}

// When a chain cannot be assigned to: was its `=` meant as `==`?
static void suggest_comparison(Parse *parse, Expr target)
{
    Expr part = before_equal(target);
    if ((part.flags & EXPR_BARE) || !ouro_expr_is_arithmetic(part)) return;
    Extent right = ouro_measure(parse, MEASURE_ARITHMETIC, &parse->layout, parse->current);
    if (right.end == 0 || right.next.kind == TOKEN_EQUAL || right.next.kind == TOKEN_WALRUS) return;
    if (part.node->kind == AST_NAME && !(part.flags & EXPR_GROUPED)) {
        ouro_fault_set(&parse->fault, (AstSpan){part.node->span.start, right.end},
                       "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    } else if (!ouro_expr_starts_like_target(part)) {
        ouro_fault_set(&parse->fault, part.node->span,
                       "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                       ouro_expr_title(part.node));
    }
}

static bool is_bare_yield(Expr expr)
{
    bool is_yield = expr.node->kind == AST_YIELD || expr.node->kind == AST_YIELD_FROM;
    return is_yield && !(expr.flags & EXPR_GROUPED);
}

AstNode *ouro_target_next(Parse *parse, Expr target)
{
    if (is_bare_yield(target)) {
        ouro_fault_set(&parse->fault, target.node->span,
                       "assignment to yield expression not possible");
    }
    return ouro_target_store(parse, target);
}

AstNode *ouro_target_first(Parse *parse, Expr target)
{
    bool is_bad = find_bad(target.node, AST_STORE) != NULL;
    if (is_bad && !is_bare_yield(target)) suggest_comparison(parse, target);
    return ouro_target_next(parse, target);
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

void ouro_target_augmented(Parse *parse, Expr target, Token op)
{
    if (is_bare_yield(target)) {
        ouro_fault_set(&parse->fault, token_span(op), "invalid syntax");
    } else if (!is_simple_target(target.node)) {
        ouro_fault_set(&parse->fault, target.node->span,
                       "'%s' is an illegal expression for augmented assignment",
                       ouro_expr_title(target.node));
    }
    ouro_target_set(target.node, AST_STORE);
}

void ouro_target_annotated(Parse *parse, Expr target, Token colon)
{
    const AstNode *node = target.node;
    bool is_quirk = (target.flags & EXPR_GROUP_FIRST) && !(target.flags & EXPR_GROUPED);
    if (target.flags & EXPR_BARE) {
        ouro_fault_set(&parse->fault, ast_tuple(node)->elts.items[0]->span,
                       "only single target (not tuple) can be annotated");
    } else if (node->kind == AST_TUPLE || node->kind == AST_LIST) {
        ouro_fault_set(&parse->fault, node->span, "only single target (not %s) can be annotated",
                       ouro_expr_title(node));
    } else if (node->kind == AST_STARRED || is_bare_yield(target)) {
        ouro_fault_set(&parse->fault, token_span(colon), "invalid syntax");
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

// Of a function CPython marks the star, of a lambda what stands where names should.
static void fail_bare_star(Parse *parse, const ParamList *list, AstSpan instead)
{
    AstSpan star = {list->star_at, list->star_at + 1};
    ouro_fault_set(&parse->fault, list->is_lambda ? instead : star,
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
        bool goes_on = parse->current.kind == TOKEN_COMMA;
        fail_param(parse, param,
                   goes_on ? "at least one argument must precede /" : "invalid syntax");
    }
    list->slash = true;
    list->slash_count = list->positional_count;
}

static void add_star(Parse *parse, ParamList *list, Param param)
{
    if (list->star) {
        bool goes_on = param.arg != NULL || parse->current.kind == TOKEN_COMMA;
        fail_param(parse, param, goes_on ? "* argument may appear only once" : "invalid syntax");
    }
    check_no_default(parse, param, "var-positional argument cannot have default value");
    list->star = true;
    list->bare_star = param.kind == PARAM_STAR;
    list->star_at = param.start;
    list->vararg = param.arg;
}

static void add_double_star(Parse *parse, ParamList *list, Param param)
{
    if (list->bare_star) fail_bare_star(parse, list, span_of(param));
    check_no_default(parse, param, "var-keyword argument cannot have default value");
    list->double_star = true;
    list->kwarg = param.arg;
}

static ParamList *add_param(Parse *parse, ParamList *list, Param param)
{
    if (list == NULL) return NULL;
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

static ParamList *begin_params(Parse *parse, bool is_lambda)
{
    ParamList *list = ouro_parse_alloc(parse, sizeof *list);
    if (list != NULL) *list = (ParamList){.items = list_empty(parse), .is_lambda = is_lambda};
    return list;
}

ParamList *ouro_params_add(Parse *parse, ParamList *list, Param param)
{
    return add_param(parse, list != NULL ? list : begin_params(parse, false), param);
}

ParamList *ouro_lambda_params_add(Parse *parse, ParamList *list, Param param)
{
    return add_param(parse, list != NULL ? list : begin_params(parse, true), param);
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
        if (list->bare_star) fail_bare_star(parse, list, token_span(parse->current));
        take_params(parse, list, &arguments);
        list_drop(parse, list->items);
        arguments.vararg = list->vararg;
        arguments.kwarg = list->kwarg;
    }
    AstSpan span = {parse->previous_end, parse->previous_end};
    return parse_node(parse, ouro_ast_arguments(&parse->ast->arena, span, arguments));
}
