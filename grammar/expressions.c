// Builds expressions: operators, displays, comprehensions.
// SPDX-License-Identifier: MIT
#include "grammar/expressions.h"

// Most actions end here: the node that was made, starting where its first part did.
static Expr made(Parse *parse, AstNode *node, uint32_t start)
{
    return expr_of(parse_node(parse, node), start);
}

// Growing a node that exists: it is one deeper than its new child, and ends later.
static void take_child(Parse *parse, AstNode *node, const AstNode *child)
{
    if (child->depth >= node->depth && node->depth < UINT16_MAX) {
        node->depth = child->depth == UINT16_MAX ? UINT16_MAX : child->depth + 1;
    }
    node->span.end = parse->previous_end;
}

// Lists that grow by one are as long as the next power of two.
static bool is_full(uint32_t count) { return (count & (count - 1)) == 0; }

static void append(Parse *parse, AstNodes *list, AstNode *node)
{
    if (is_full(list->count)) {
        uint32_t capacity = list->count == 0 ? 1 : list->count * 2;
        AstNode **items = ouro_parse_alloc(parse, capacity * sizeof *items);
        if (items == NULL) return;
        if (list->count > 0) memcpy(items, list->items, list->count * sizeof *items);
        list->items = items;
    }
    list->items[list->count++] = node;
}

// --- Operators ---

Expr ouro_expr_name(Parse *parse, Token name)
{
    const AstIdentifier *id = ouro_parse_identifier(parse, name);
    AstNode *node =
        ouro_ast_name(&parse->ast->arena, token_span(name), (AstName){.id = id, .ctx = AST_LOAD});
    return made(parse, node, name.start);
}

Expr ouro_expr_singleton(Parse *parse, AstValueKind kind, Token token)
{
    AstNode *node = ouro_ast_constant(&parse->ast->arena, token_span(token),
                                      (AstConstant){.value = {.kind = (uint8_t)kind}});
    return made(parse, node, token.start);
}

Expr ouro_expr_binary(Parse *parse, Expr left, AstOperator op, Expr right)
{
    AstNode *node = ouro_ast_bin_op(&parse->ast->arena, parse_span(parse, left.start),
                                    (AstBinOp){.left = left.node, .op = op, .right = right.node});
    return made(parse, node, left.start);
}

Expr ouro_expr_unary(Parse *parse, Token token, AstUnaryOperator op, Expr operand)
{
    AstNode *node = ouro_ast_unary_op(&parse->ast->arena, parse_span(parse, token.start),
                                      (AstUnaryOp){.op = op, .operand = operand.node});
    return made(parse, node, token.start);
}

// `a and b and c` is one node: an ungrouped left side of the same operator was made here.
Expr ouro_expr_bool(Parse *parse, Expr left, AstBoolOperator op, Expr right)
{
    if (left.node->kind == AST_BOOL_OP && !(left.flags & EXPR_GROUPED) &&
        ast_bool_op(left.node)->op == op) {
        append(parse, &ast_bool_op(left.node)->values, right.node);
        take_child(parse, left.node, right.node);
        return left;
    }
    AstNodes values = {0, NULL};
    append(parse, &values, left.node);
    append(parse, &values, right.node);
    AstNode *node = ouro_ast_bool_op(&parse->ast->arena, parse_span(parse, left.start),
                                     (AstBoolOp){.op = op, .values = values});
    return made(parse, node, left.start);
}

static void append_comparison(Parse *parse, AstCompare *compare, AstComparison op, AstNode *right)
{
    AstComparisons *ops = &compare->ops;
    if (is_full(ops->count)) {
        uint32_t capacity = ops->count == 0 ? 1 : ops->count * 2;
        uint8_t *items = ouro_parse_alloc(parse, capacity);
        if (items == NULL) return;
        if (ops->count > 0) memcpy(items, ops->items, ops->count);
        ops->items = items;
    }
    append(parse, &compare->comparators, right);
    if (parse->out_of_memory) return;
    ops->items[ops->count++] = (uint8_t)op;
}

Expr ouro_expr_compare(Parse *parse, Expr left, AstComparison op, Expr right)
{
    if (left.node->kind == AST_COMPARE && !(left.flags & EXPR_GROUPED)) {
        append_comparison(parse, ast_compare(left.node), op, right.node);
        take_child(parse, left.node, right.node);
        return left;
    }
    AstCompare compare = {.left = left.node};
    append_comparison(parse, &compare, op, right.node);
    AstNode *node = ouro_ast_compare(&parse->ast->arena, parse_span(parse, left.start), compare);
    return made(parse, node, left.start);
}

Expr ouro_expr_conditional(Parse *parse, Expr body, Expr test, Expr orelse)
{
    AstNode *node =
        ouro_ast_if_exp(&parse->ast->arena, parse_span(parse, body.start),
                        (AstIfExp){.test = test.node, .body = body.node, .orelse = orelse.node});
    return made(parse, node, body.start);
}

Expr ouro_expr_lambda(Parse *parse, Token token, AstNode *args, Expr body)
{
    AstNode *node = ouro_ast_lambda(&parse->ast->arena, parse_span(parse, token.start),
                                    (AstLambda){.args = args, .body = body.node});
    return made(parse, node, token.start);
}

Expr ouro_expr_named(Parse *parse, Expr target, Expr value)
{
    if (target.node->kind != AST_NAME || (target.flags & EXPR_GROUPED)) {
        ouro_fault_set(&parse->fault, target.node->span,
                       "cannot use assignment expressions with %s", ouro_expr_title(target.node));
    }
    ouro_target_set(target.node, AST_STORE);
    AstNode *node = ouro_ast_named_expr(&parse->ast->arena, parse_span(parse, target.start),
                                        (AstNamedExpr){.target = target.node, .value = value.node});
    return made(parse, node, target.start);
}

Expr ouro_expr_await(Parse *parse, Token token, Expr value)
{
    AstNode *node = ouro_ast_await(&parse->ast->arena, parse_span(parse, token.start),
                                   (AstAwait){.value = value.node});
    return made(parse, node, token.start);
}

Expr ouro_expr_yield(Parse *parse, Token token, AstNode *value)
{
    AstNode *node = ouro_ast_yield(&parse->ast->arena, parse_span(parse, token.start),
                                   (AstYield){.value = value});
    return made(parse, node, token.start);
}

Expr ouro_expr_yield_from(Parse *parse, Token token, Expr value)
{
    AstNode *node = ouro_ast_yield_from(&parse->ast->arena, parse_span(parse, token.start),
                                        (AstYieldFrom){.value = value.node});
    return made(parse, node, token.start);
}

Expr ouro_expr_starred(Parse *parse, Token star, Expr value)
{
    AstNode *node = ouro_ast_starred(&parse->ast->arena, parse_span(parse, star.start),
                                     (AstStarred){.value = value.node, .ctx = AST_LOAD});
    return made(parse, node, star.start);
}

// --- Trailers ---

static Expr trailer(Parse *parse, AstNode *node, Expr base)
{
    Expr expr = made(parse, node, base.start);
    expr.flags = base.flags & EXPR_GROUP_FIRST;
    return expr;
}

Expr ouro_expr_attribute(Parse *parse, Expr value, Token name)
{
    const AstIdentifier *attr = ouro_parse_identifier(parse, name);
    AstNode *node =
        ouro_ast_attribute(&parse->ast->arena, parse_span(parse, value.start),
                           (AstAttribute){.value = value.node, .attr = attr, .ctx = AST_LOAD});
    return trailer(parse, node, value);
}

Expr ouro_expr_subscript(Parse *parse, Expr value, ExprList list)
{
    if (list.starred) list.comma = true; // `a[*b]` is a tuple's.
    Expr slice = ouro_expr_bare(parse, list);
    AstNode *node = ouro_ast_subscript(
        &parse->ast->arena, parse_span(parse, value.start),
        (AstSubscript){.value = value.node, .slice = slice.node, .ctx = AST_LOAD});
    return trailer(parse, node, value);
}

Expr ouro_expr_slice(Parse *parse, Expr lower, Token colon, Expr upper, Expr step)
{
    uint32_t start = lower.node != NULL ? lower.start : colon.start;
    AstNode *node =
        ouro_ast_slice(&parse->ast->arena, parse_span(parse, start),
                       (AstSlice){.lower = lower.node, .upper = upper.node, .step = step.node});
    return made(parse, node, start);
}

// --- Displays ---

Expr ouro_expr_group(Expr inner, Token paren)
{
    bool is_target = inner.node->kind == AST_NAME || inner.node->kind == AST_ATTRIBUTE ||
                     inner.node->kind == AST_SUBSCRIPT;
    return (Expr){inner.node, paren.start,
                  (uint8_t)(EXPR_GROUPED | (is_target ? EXPR_GROUP_FIRST : 0))};
}

ExprList ouro_list_add(Parse *parse, ExprList list, Expr item)
{
    list.items = list_add(parse, list.items, item.node);
    list.end = parse->previous_end;
    list.starred |= item.node->kind == AST_STARRED;
    list.named |= item.node->kind == AST_NAMED_EXPR && !(item.flags & EXPR_GROUPED);
    return list;
}

ExprList ouro_list_one(Parse *parse, Expr item)
{
    ExprList list = {.items = list_empty(parse), .start = item.start, .first_flags = item.flags};
    return ouro_list_add(parse, list, item);
}

ExprList ouro_list_comma(ExprList list, Token comma)
{
    list.comma = true;
    list.end = comma.end;
    return list;
}

static Expr tuple_at(Parse *parse, AstSpan span, ExprList list)
{
    AstNodes elts = ouro_list_take(parse, list.items);
    AstNode *node =
        ouro_ast_tuple(&parse->ast->arena, span, (AstTuple){.elts = elts, .ctx = AST_LOAD});
    return made(parse, node, span.start);
}

// The one item of a list that is a group or needs no tuple.
static Expr only_item(Parse *parse, ExprList list)
{
    if (list.items.count == 0) return expr_of(&parse->nothing, list.start); // Memory was refused.
    AstNode *node = list_at(parse, list.items, 0);
    list_drop(parse, list.items);
    return (Expr){node, list.start, list.first_flags};
}

Expr ouro_expr_bare(Parse *parse, ExprList list)
{
    if (list.items.count <= 1 && !list.comma) return only_item(parse, list);
    Expr tuple = tuple_at(parse, (AstSpan){list.start, list.end}, list);
    tuple.flags |= EXPR_BARE;
    return tuple;
}

Expr ouro_expr_parenthesised(Parse *parse, Token open, ExprList list)
{
    if (list.items.count <= 1 && !list.comma) {
        Expr inner = only_item(parse, list);
        if (list.starred) {
            ouro_fault_set(&parse->fault, inner.node->span, "cannot use starred expression here");
        }
        return ouro_expr_group(inner, open);
    }
    Expr tuple = tuple_at(parse, parse_span(parse, open.start), list);
    if (!list.starred && !list.named) tuple.flags |= EXPR_SPLITS;
    return tuple;
}

Expr ouro_expr_empty_tuple(Parse *parse, Token open)
{
    ExprList none = {.items = list_empty(parse)};
    return tuple_at(parse, parse_span(parse, open.start), none);
}

Expr ouro_expr_list(Parse *parse, Token open, ExprList list)
{
    AstNodes elts = ouro_list_take(parse, list.items);
    AstNode *node = ouro_ast_list(&parse->ast->arena, parse_span(parse, open.start),
                                  (AstList){.elts = elts, .ctx = AST_LOAD});
    return made(parse, node, open.start);
}

Expr ouro_expr_empty_list(Parse *parse, Token open)
{
    return ouro_expr_list(parse, open, (ExprList){.items = list_empty(parse)});
}

Expr ouro_expr_set(Parse *parse, Token open, ExprList list)
{
    AstNodes elts = ouro_list_take(parse, list.items);
    AstNode *node =
        ouro_ast_set(&parse->ast->arena, parse_span(parse, open.start), (AstSet){.elts = elts});
    return made(parse, node, open.start);
}

List ouro_pairs_add(Parse *parse, List pairs, Pair pair)
{
    return list_add(parse, list_add(parse, pairs, pair.key), pair.value);
}

Expr ouro_expr_dict(Parse *parse, Token open, List pairs)
{
    AstDict dict = {.keys = {0}};
    uint32_t count = pairs.count / 2;
    AstNode **items = count == 0 ? NULL : ouro_parse_alloc(parse, 2 * count * sizeof *items);
    if (items != NULL) {
        dict.keys = (AstNodes){count, items};
        dict.values = (AstNodes){count, items + count};
    }
    for (uint32_t i = 0; i < dict.keys.count; i++) {
        dict.keys.items[i] = list_at(parse, pairs, 2 * i);
        dict.values.items[i] = list_at(parse, pairs, 2 * i + 1);
    }
    list_drop(parse, pairs);
    AstNode *node = ouro_ast_dict(&parse->ast->arena, parse_span(parse, open.start), dict);
    return made(parse, node, open.start);
}

// --- Comprehensions ---

AstNode *ouro_comprehension_for(Parse *parse, Token start, AstNode *target, Expr iter, int is_async)
{
    AstNode *node = ouro_ast_comprehension(
        &parse->ast->arena, parse_span(parse, start.start),
        (AstComprehension){.target = target, .iter = iter.node, .is_async = is_async});
    return parse_node(parse, node);
}

void ouro_comprehension_if(Parse *parse, List generators, Expr test)
{
    if (parse->out_of_memory) return;
    AstNode *last = list_at(parse, generators, generators.count - 1);
    append(parse, &ast_comprehension(last)->ifs, test.node);
    take_child(parse, last, test.node);
}

static void check_element(Parse *parse, Expr element)
{
    if (element.node->kind != AST_STARRED) return;
    ouro_fault_set(&parse->fault, element.node->span,
                   "iterable unpacking cannot be used in comprehension");
}

static AstNode *generator_at(Parse *parse, AstSpan span, Expr element, List generators)
{
    AstNodes parts = ouro_list_take(parse, generators);
    AstNode *node = ouro_ast_generator_exp(
        &parse->ast->arena, span, (AstGeneratorExp){.elt = element.node, .generators = parts});
    return parse_node(parse, node);
}

Expr ouro_expr_generator(Parse *parse, Token open, Expr element, List generators)
{
    check_element(parse, element);
    return expr_of(generator_at(parse, parse_span(parse, open.start), element, generators),
                   open.start);
}

Expr ouro_expr_list_comp(Parse *parse, Token open, Expr element, List generators)
{
    check_element(parse, element);
    AstNodes parts = ouro_list_take(parse, generators);
    AstNode *node = ouro_ast_list_comp(&parse->ast->arena, parse_span(parse, open.start),
                                       (AstListComp){.elt = element.node, .generators = parts});
    return made(parse, node, open.start);
}

Expr ouro_expr_set_comp(Parse *parse, Token open, Expr element, List generators)
{
    check_element(parse, element);
    AstNodes parts = ouro_list_take(parse, generators);
    AstNode *node = ouro_ast_set_comp(&parse->ast->arena, parse_span(parse, open.start),
                                      (AstSetComp){.elt = element.node, .generators = parts});
    return made(parse, node, open.start);
}

Expr ouro_expr_dict_comp(Parse *parse, Token open, Pair pair, List generators)
{
    if (pair.key == NULL) {
        ouro_fault_set(&parse->fault, (AstSpan){pair.start, pair.start + 2},
                       "dict unpacking cannot be used in dict comprehension");
    }
    AstNodes parts = ouro_list_take(parse, generators);
    AstNode *node = ouro_ast_dict_comp(
        &parse->ast->arena, parse_span(parse, open.start),
        (AstDictComp){.key = pair.key, .value = pair.value, .generators = parts});
    return made(parse, node, open.start);
}

// --- Calls ---

Expr ouro_arg_named(Parse *parse, Expr target, Token walrus, Expr value)
{
    if (target.node->kind != AST_NAME || (target.flags & EXPR_GROUPED)) {
        ouro_fault_set(&parse->fault, token_span(walrus), "invalid syntax");
    }
    return ouro_expr_named(parse, target, value);
}

Argument ouro_arg_plain(Expr value) { return (Argument){value.node, ARG_PLAIN}; }

Argument ouro_arg_generator(Parse *parse, Expr element, List generators)
{
    AstSpan span = parse_span(parse, element.start);
    return (Argument){generator_at(parse, span, element, generators), ARG_GENERATOR};
}

static bool is_singleton(const AstNode *node)
{
    return node->kind == AST_CONSTANT && ast_constant(node)->value.kind <= AST_VALUE_FALSE;
}

static const AstIdentifier *keyword_name(Parse *parse, Expr name, Token equal)
{
    AstSpan span = {name.node->span.start, equal.end};
    if (name.node->kind == AST_NAME && !(name.flags & EXPR_GROUPED)) {
        return ast_name(name.node)->id;
    }
    if (is_singleton(name.node)) {
        ouro_fault_set(&parse->fault, span, "cannot assign to %s", ouro_expr_title(name.node));
    } else {
        ouro_fault_set(&parse->fault, span,
                       "expression cannot contain assignment, perhaps you meant \"==\"?");
    }
    return parse->no_name;
}

static Argument keyword(Parse *parse, uint32_t start, const AstIdentifier *name, Expr value,
                        ArgKind kind)
{
    AstNode *node = ouro_ast_keyword(&parse->ast->arena, parse_span(parse, start),
                                     (AstKeyword){.arg = name, .value = value.node});
    return (Argument){parse_node(parse, node), (uint8_t)kind};
}

Argument ouro_arg_keyword(Parse *parse, Expr name, Token equal, Expr value)
{
    return keyword(parse, name.start, keyword_name(parse, name, equal), value, ARG_KEYWORD);
}

Argument ouro_arg_double_star(Parse *parse, Token stars, Expr value)
{
    return keyword(parse, stars.start, NULL, value, ARG_DOUBLE_STAR);
}

Argument ouro_arg_star(Parse *parse, Token star, Expr value)
{
    return (Argument){ouro_expr_starred(parse, star, value).node, ARG_STAR};
}

// Told at the end of the call, if nothing else is wrong until there.
static ArgList note_order(ArgList list, Argument argument)
{
    if (list.misplaced != NULL) return list;
    if (argument.kind == ARG_STAR && list.double_star) {
        list.misplaced = "iterable argument unpacking follows keyword argument unpacking";
        list.bad_comma = list.last_comma;
    } else if (argument.kind == ARG_PLAIN && (list.double_star || list.keyword)) {
        list.misplaced = list.double_star ? "positional argument follows keyword argument unpacking"
                                          : "positional argument follows keyword argument";
    }
    return list;
}

ArgList ouro_args_end(Parse *parse, ArgList list, Token close)
{
    if (list.misplaced == NULL) return list;
    AstSpan span =
        list.bad_comma > 0 ? (AstSpan){list.bad_comma, close.end - 1} : token_span(close);
    ouro_fault_set(&parse->fault, span, "%s", list.misplaced);
    return list;
}

ArgList ouro_args_add(Parse *parse, ArgList list, Argument argument)
{
    if (list.items.count == 0) list.items = list_empty(parse);
    list = note_order(list, argument);
    list.items = list_add(parse, list.items, argument.node);
    list.keyword |= argument.kind == ARG_KEYWORD;
    list.double_star |= argument.kind == ARG_DOUBLE_STAR;
    if (argument.kind == ARG_GENERATOR && list.generator == 0) list.generator = list.items.count;
    return list;
}

static void check_generator(Parse *parse, ArgList list)
{
    if (list.generator == 0 || (list.items.count == 1 && !list.comma) || parse->out_of_memory) {
        return;
    }
    ouro_fault_set(&parse->fault, list_at(parse, list.items, list.generator - 1)->span,
                   "Generator expression must be parenthesized");
}

// Parts arguments and keywords, each in order.
static AstNode *take_arguments(Parse *parse, AstNode *function, AstSpan span, ArgList list)
{
    uint32_t count = list.items.count, keywords_count = 0;
    AstNode **items = count == 0 ? NULL : ouro_parse_alloc(parse, count * sizeof *items);
    if (items == NULL) count = 0;
    for (uint32_t i = 0; i < count; i++) {
        keywords_count += list_at(parse, list.items, i)->kind == AST_KEYWORD;
    }
    AstCall call = {.func = function};
    call.args = (AstNodes){0, items};
    call.keywords = (AstNodes){0, items == NULL ? NULL : items + (count - keywords_count)};
    for (uint32_t i = 0; i < count; i++) {
        AstNode *item = list_at(parse, list.items, i);
        AstNodes *part = item->kind == AST_KEYWORD ? &call.keywords : &call.args;
        part->items[part->count++] = item;
    }
    list_drop(parse, list.items);
    return parse_node(parse, ouro_ast_call(&parse->ast->arena, span, call));
}

Expr ouro_expr_call(Parse *parse, Expr function, Token open, ArgList list)
{
    check_generator(parse, list);
    if (list.generator > 0 && list.items.count == 1) {
        // A generator that is the only argument has the call's parentheses.
        list_at(parse, list.items, 0)->span = parse_span(parse, open.start);
    }
    AstSpan span = parse_span(parse, function.start);
    return trailer(parse, take_arguments(parse, function.node, span, list), function);
}

AstNode *ouro_class_arguments(Parse *parse, ArgList list)
{
    check_generator(parse, list);
    if (list.generator > 0 && list.items.count == 1) {
        // The grammar of classes has no generator: its `for` is one word too many.
        const AstNode *generator = list_at(parse, list.items, 0);
        const AstNode *part = ast_generator_exp(generator)->generators.items[0];
        bool is_async = ast_comprehension(part)->is_async;
        AstSpan word = {part->span.start, part->span.start + (is_async ? 5 : 3)};
        ouro_fault_set(&parse->fault, word, "invalid syntax");
    }
    return take_arguments(parse, NULL, (AstSpan){0, 0}, list);
}
