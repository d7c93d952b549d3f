// Builds statements.
// SPDX-License-Identifier: MIT
#include "grammar/statements.h"
#include "grammar/parser.h"

static uint16_t depth_of(AstNodes nodes)
{
    uint16_t depth = 0;
    for (uint32_t i = 0; i < nodes.count; i++) {
        if (nodes.items[i]->depth > depth) depth = nodes.items[i]->depth;
    }
    return depth;
}

// `node` is at least one deeper than `nodes`.
static void hold(AstNode *node, AstNodes nodes)
{
    uint16_t depth = depth_of(nodes);
    if (depth >= node->depth) node->depth = depth == UINT16_MAX ? depth : depth + 1;
}

void ouro_tree_root(Parse *parse, AstNode *root) { parse->ast->root = root; }

AstNode *ouro_root_expression(Parse *parse, ExprList list)
{
    if (list.starred) {
        for (uint32_t i = 0; i < list.items.count; i++) {
            const AstNode *item = list_at(parse, list.items, i);
            AstSpan star = {item->span.start, item->span.start + 1};
            if (item->kind == AST_STARRED) ouro_fault_set(&parse->fault, star, "invalid syntax");
        }
    }
    Expr body = ouro_expr_bare(parse, list);
    return parse_node(parse, ouro_ast_expression(&parse->ast->arena, parse_span(parse, body.start),
                                                 (AstExpression){.body = body.node}));
}

// --- Assignments ---

ExprList ouro_chain_one(Parse *parse, Expr target)
{
    AstNode *node = ouro_target_first(parse, target);
    return (ExprList){.items = list_one(parse, node), .start = target.start};
}

ExprList ouro_chain_add(Parse *parse, ExprList targets, Expr target)
{
    targets.items = list_add(parse, targets.items, ouro_target_next(parse, target));
    return targets;
}

AstNode *ouro_stmt_assign(Parse *parse, ExprList targets, Expr value)
{
    AstNodes nodes = ouro_list_take(parse, targets.items);
    AstNode *node = ouro_ast_assign(&parse->ast->arena, parse_span(parse, targets.start),
                                    (AstAssign){.targets = nodes, .value = value.node});
    return parse_node(parse, node);
}

static AstOperator operator_of(Text text)
{
    Text without_equal = text_slice(text, 0, text.size - 1);
    for (AstOperator op = AST_OP_ADD;; op++) {
        if (text_equal(without_equal, text_from_string(ouro_ast_operator_text(op)))) return op;
    }
}

AstNode *ouro_stmt_augmented(Parse *parse, Expr target, Token op, Expr value)
{
    ouro_target_augmented(parse, target, op);
    AstNode *node = ouro_ast_aug_assign(&parse->ast->arena, parse_span(parse, target.start),
                                        (AstAugAssign){.target = target.node,
                                                       .op = operator_of(token_text(parse, op)),
                                                       .value = value.node});
    return parse_node(parse, node);
}

AstNode *ouro_stmt_annotated(Parse *parse, Expr target, Token colon, Expr annotation, Expr value)
{
    ouro_target_annotated(parse, target, colon);
    bool simple = target.node->kind == AST_NAME && !(target.flags & EXPR_GROUPED);
    AstNode *node = ouro_ast_ann_assign(&parse->ast->arena, parse_span(parse, target.start),
                                        (AstAnnAssign){.target = target.node,
                                                       .annotation = annotation.node,
                                                       .value = value.node,
                                                       .simple = simple});
    return parse_node(parse, node);
}

// `del a, b` deletes each, `del (a, b)` one tuple.
AstNode *ouro_stmt_delete(Parse *parse, Token word, ExprList list)
{
    AstNodes targets = ouro_list_take(parse, list.items);
    for (uint32_t i = 0; i < targets.count; i++) {
        ouro_target_delete(parse, expr_of(targets.items[i], list.start));
    }
    AstNode *node = ouro_ast_delete(&parse->ast->arena, parse_span(parse, word.start),
                                    (AstDelete){.targets = targets});
    return parse_node(parse, node);
}

// --- Names ---

AstIdentifiers ouro_names_take(Parse *parse, List names)
{
    list_drop(parse, names);
    AstIdentifiers result = {0, NULL};
    if (names.count == 0) return result;
    result.items = ouro_parse_alloc(parse, names.count * sizeof *result.items);
    if (result.items == NULL) return result;
    result.count = names.count;
    for (uint32_t i = 0; i < names.count; i++) {
        result.items[i] = parse->pending.at[names.base + i];
    }
    return result;
}

Dotted ouro_dotted_one(Parse *parse, Token name)
{
    return (Dotted){list_one(parse, ouro_parse_identifier(parse, name)), name.start};
}

Dotted ouro_dotted_add(Parse *parse, Dotted dotted, Token name)
{
    dotted.parts = list_add(parse, dotted.parts, ouro_parse_identifier(parse, name));
    return dotted;
}

const AstIdentifier *ouro_dotted_end(Parse *parse, Dotted dotted)
{
    AstIdentifiers parts = ouro_names_take(parse, dotted.parts);
    if (parts.count == 0) return parse->no_name;
    if (parts.count == 1) return parts.items[0];
    TextBuilder name;
    ouro_text_init(&name, parse->allocator);
    for (uint32_t i = 0; i < parts.count; i++) {
        if (i > 0) ouro_text_append_char(&name, '.');
        ouro_text_append(&name, text_of(parts.items[i]->text, parts.items[i]->size));
    }
    if (name.failed) ouro_parse_fail_memory(parse);
    const AstIdentifier *whole = ouro_parse_identifier_text(parse, ouro_text_view(&name));
    ouro_text_deinit(&name);
    return whole;
}

// --- Compound statements ---

AstNode *ouro_if_chain(Parse *parse, AstNode *first, List elifs, AstNodes orelse)
{
    // From the last `elif` to the first: each becomes the `else` of the one before.
    for (uint32_t i = elifs.count + 1; i-- > 0 && !parse->out_of_memory;) {
        AstNode *node = i == 0 ? first : list_at(parse, elifs, i - 1);
        ast_if(node)->orelse = orelse;
        hold(node, orelse);
        node->span.end = parse->previous_end;
        if (i > 0) orelse = ouro_nodes_one(parse, node);
    }
    list_drop(parse, elifs);
    return first;
}

void ouro_except_types(Parse *parse, Expr first)
{
    ouro_fault_set(&parse->fault, (AstSpan){first.start, parse->current.end - 1},
                   "multiple exception types must be parenthesized");
}

Handler ouro_handler(AstNode *node, Token word, Token last_word, Token colon)
{
    return (Handler){node, {word.start, last_word.end}, word.start != last_word.start, colon.start};
}

Handlers ouro_handlers_add(Parse *parse, Handlers list, Handler handler)
{
    if (list.nodes.count > 0 && list.star != handler.star && !parse->fault.set) {
        ouro_fault_set(&parse->fault, handler.keyword,
                       "cannot have both 'except' and 'except*' on the same 'try'");
        parse->fault.last_read = handler.colon;
    }
    list.nodes = list_add(parse, list.nodes, handler.node);
    list.star = handler.star;
    return list;
}

AstNode *ouro_stmt_try(Parse *parse, AstNode *statement, Handlers handlers)
{
    AstNodes nodes = ouro_list_take(parse, handlers.nodes);
    if (statement->kind != AST_TRY) return statement; // Memory was refused.
    ast_try(statement)->handlers = nodes;
    hold(statement, nodes);
    if (!handlers.star) return statement;
    const AstTry *plain = ast_try(statement);
    AstNode *node = ouro_ast_try_star(&parse->ast->arena, statement->span,
                                      (AstTryStar){.body = plain->body,
                                                   .handlers = nodes,
                                                   .orelse = plain->orelse,
                                                   .finalbody = plain->finalbody});
    return parse_node(parse, node);
}

// --- with ---

WithItems ouro_with_items_add(Parse *parse, WithItems list, AstNode *item, bool splits)
{
    list.items = list_add(parse, list.items, item);
    list.splits = splits;
    return list;
}

AstNode *ouro_with_item(Parse *parse, Expr context, AstNode *target)
{
    AstNode *node =
        ouro_ast_withitem(&parse->ast->arena, parse_span(parse, context.start),
                          (AstWithItem){.context_expr = context.node, .optional_vars = target});
    return parse_node(parse, node);
}

static AstNode *item_of(Parse *parse, AstNode *context)
{
    AstNode *node = ouro_ast_withitem(&parse->ast->arena, context->span,
                                      (AstWithItem){.context_expr = context});
    return parse_node(parse, node);
}

AstNodes ouro_with_items_take(Parse *parse, WithItems list)
{
    AstNodes items = ouro_list_take(parse, list.items);
    if (items.count != 1 || !list.splits) return items;
    AstNodes elts = ast_tuple(ast_withitem(items.items[0])->context_expr)->elts;
    for (uint32_t i = 0; i < elts.count; i++) elts.items[i] = item_of(parse, elts.items[i]);
    return elts;
}

List ouro_with_elements(Parse *parse, ExprList elements, WithAs item)
{
    if (elements.starred || elements.named) {
        // Items are plain: this is no list of items, and its `as` is one word too many.
        ouro_fault_set(&parse->fault, item.as, "invalid syntax");
    }
    for (uint32_t i = 0; i < elements.items.count && !parse->out_of_memory; i++) {
        void **slot = &parse->pending.at[elements.items.base + i];
        *slot = item_of(parse, *slot);
    }
    return list_add(parse, elements.items, item.node);
}

// --- Forms of others ---

void ouro_type_params_empty(Parse *parse, Token close)
{
    // CPython's range ends with the last token it has seen.
    uint32_t end = parse->current.kind == TOKEN_EQUAL ? parse->current.end : close.end;
    ouro_fault_set(&parse->fault, (AstSpan){close.start, end - 1},
                   "Type parameter list cannot be empty");
}

AstNode *ouro_type_param_bound(Parse *parse, Token colon, Expr bound, const char *kind)
{
    ouro_fault_set(&parse->fault, parse_span(parse, colon.start), "cannot use %s with %s",
                   bound.node->kind == AST_TUPLE ? "constraints" : "bound", kind);
    return &parse->nothing;
}

static AstNode *async_function(Arena *arena, AstSpan span, const AstFunctionDef *plain)
{
    return ouro_ast_async_function_def(
        arena, span,
        (AstAsyncFunctionDef){.name = plain->name,
                              .args = plain->args,
                              .body = plain->body,
                              .decorator_list = plain->decorator_list,
                              .returns = plain->returns,
                              .type_params = plain->type_params});
}

static AstNode *async_for(Arena *arena, AstSpan span, const AstFor *plain)
{
    return ouro_ast_async_for(arena, span,
                              (AstAsyncFor){.target = plain->target,
                                            .iter = plain->iter,
                                            .body = plain->body,
                                            .orelse = plain->orelse});
}

AstNode *ouro_stmt_async(Parse *parse, Token word, AstNode *statement)
{
    Arena *arena = &parse->ast->arena;
    AstSpan span = {word.start, statement->span.end};
    switch (statement->kind) {
    case AST_FUNCTION_DEF:
        return parse_node(parse, async_function(arena, span, ast_function_def(statement)));
    case AST_FOR: return parse_node(parse, async_for(arena, span, ast_for(statement)));
    case AST_WITH:
        return parse_node(parse, ouro_ast_async_with(arena, span,
                                                     (AstAsyncWith){
                                                         .items = ast_with(statement)->items,
                                                         .body = ast_with(statement)->body,
                                                     }));
    default: return statement; // Memory was refused.
    }
}

AstNode *ouro_stmt_decorated(Parse *parse, List decorators, AstNode *definition)
{
    AstNodes list = ouro_list_take(parse, decorators);
    switch (definition->kind) {
    case AST_FUNCTION_DEF: ast_function_def(definition)->decorator_list = list; break;
    case AST_ASYNC_FUNCTION_DEF: ast_async_function_def(definition)->decorator_list = list; break;
    case AST_CLASS_DEF: ast_class_def(definition)->decorator_list = list; break;
    default: return definition; // Memory was refused.
    }
    hold(definition, list);
    return definition;
}

AstNode *ouro_stmt_class(Parse *parse, AstClassDef class, Token word, AstNode *arguments)
{
    if (arguments != NULL && arguments->kind == AST_CALL) {
        class.bases = ast_call(arguments)->args;
        class.keywords = ast_call(arguments)->keywords;
    }
    AstNode *node = ouro_ast_class_def(&parse->ast->arena, parse_span(parse, word.start), class);
    return parse_node(parse, node);
}
