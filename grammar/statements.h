// The actions of the rules for statements, where a rule builds more than one plain node.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/expressions.h"

/// The parts of a dotted name.
typedef struct {
    List parts;
    uint32_t start;
} Dotted;

/// What `from` names: dots, and a module or NULL.
typedef struct {
    const AstIdentifier *module;
    int level;
} ImportSource;

/// The items of a `with`; `splits` when the last is a tuple that stands for several if it is alone.
typedef struct {
    List items;
    bool splits;
} WithItems;

/// An item with a target, and where its `as` stands.
typedef struct {
    AstNode *node;
    AstSpan as;
} WithAs;

typedef struct {
    List nodes;
    bool star;
} Handlers;

/// The tree is complete.
void ouro_tree_root(Parse *parse, AstNode *root);
AstNode *ouro_root_expression(Parse *parse, ExprList list);

ExprList ouro_chain_one(Parse *parse, Expr target);
ExprList ouro_chain_add(Parse *parse, ExprList targets, Expr target);
AstNode *ouro_stmt_assign(Parse *parse, ExprList targets, Expr value);
AstNode *ouro_stmt_augmented(Parse *parse, Expr target, Token op, Expr value);
AstNode *ouro_stmt_annotated(Parse *parse, Expr target, Token colon, Expr annotation, Expr value);
AstNode *ouro_stmt_delete(Parse *parse, Token word, ExprList list);
AstIdentifiers ouro_names_take(Parse *parse, List names);

Dotted ouro_dotted_one(Parse *parse, Token name);
Dotted ouro_dotted_add(Parse *parse, Dotted dotted, Token name);
const AstIdentifier *ouro_dotted_end(Parse *parse, Dotted dotted);

/// Links an `if` with its `elif`s, which are nodes of their own, and its `else`.
AstNode *ouro_if_chain(Parse *parse, AstNode *first, List elifs, AstNodes orelse);

/// Refuses `except A, B`.
void ouro_except_types(Parse *parse, Expr first);
Handler ouro_handler(AstNode *node, Token word, Token last_word, Token colon);
Handlers ouro_handlers_add(Parse *parse, Handlers list, Handler handler);
AstNode *ouro_stmt_try(Parse *parse, AstNode *statement, Handlers handlers);

WithItems ouro_with_items_add(Parse *parse, WithItems list, AstNode *item, bool splits);
AstNodes ouro_with_items_take(Parse *parse, WithItems list);
AstNode *ouro_with_item(Parse *parse, Expr context, AstNode *target);
/// Elements that turn out to be items, as `item` behind them has an `as`.
List ouro_with_elements(Parse *parse, ExprList elements, WithAs item);

/// Refuses brackets without type parameters.
void ouro_type_params_empty(Parse *parse, Token close);
/// Refuses the bound of a type parameter of this kind.
AstNode *ouro_type_param_bound(Parse *parse, Token colon, Expr bound, const char *kind);

/// The `async` form of a `def`, `for` or `with`.
AstNode *ouro_stmt_async(Parse *parse, Token word, AstNode *statement);
AstNode *ouro_stmt_decorated(Parse *parse, List decorators, AstNode *definition);
AstNode *ouro_stmt_class(Parse *parse, AstClassDef class, Token word, AstNode *arguments);
