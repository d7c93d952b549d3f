// The actions of the rules for expressions.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/parsing.h"

static inline Expr expr_of(AstNode *node, uint32_t start) { return (Expr){node, start, 0}; }

Expr ouro_expr_name(Parse *parse, Token name);
Expr ouro_expr_singleton(Parse *parse, AstValueKind kind, Token token);
Expr ouro_expr_binary(Parse *parse, Expr left, AstOperator op, Expr right);
Expr ouro_expr_unary(Parse *parse, Token token, AstUnaryOperator op, Expr operand);
Expr ouro_expr_bool(Parse *parse, Expr left, AstBoolOperator op, Expr right);
Expr ouro_expr_compare(Parse *parse, Expr left, AstComparison op, Expr right);
Expr ouro_expr_conditional(Parse *parse, Expr body, Expr test, Expr orelse);
Expr ouro_expr_lambda(Parse *parse, Token token, AstNode *args, Expr body);
Expr ouro_expr_named(Parse *parse, Expr target, Expr value);
Expr ouro_expr_await(Parse *parse, Token token, Expr value);
Expr ouro_expr_yield(Parse *parse, Token token, AstNode *value);
Expr ouro_expr_yield_from(Parse *parse, Token token, Expr value);
Expr ouro_expr_starred(Parse *parse, Token star, Expr value);
Expr ouro_expr_attribute(Parse *parse, Expr value, Token name);
Expr ouro_expr_subscript(Parse *parse, Expr value, ExprList list);
Expr ouro_expr_slice(Parse *parse, Expr lower, Token colon, Expr upper, Expr step);
Expr ouro_expr_group(Expr inner, Token paren);

// Lists

ExprList ouro_list_one(Parse *parse, Expr item);
ExprList ouro_list_add(Parse *parse, ExprList list, Expr item);
ExprList ouro_list_comma(ExprList list, Token comma);
/// The one item, or a tuple.
Expr ouro_expr_bare(Parse *parse, ExprList list);
Expr ouro_expr_parenthesised(Parse *parse, Token open, ExprList list);
Expr ouro_expr_empty_tuple(Parse *parse, Token open);
Expr ouro_expr_list(Parse *parse, Token open, ExprList list);
Expr ouro_expr_empty_list(Parse *parse, Token open);
Expr ouro_expr_set(Parse *parse, Token open, ExprList list);
Expr ouro_expr_dict(Parse *parse, Token open, List pairs);
List ouro_pairs_add(Parse *parse, List pairs, Pair pair);

// Comprehensions

AstNode *ouro_comprehension_for(Parse *parse, Token start, AstNode *target, Expr iter,
                                int is_async);
void ouro_comprehension_if(Parse *parse, List generators, Expr test);
Expr ouro_expr_generator(Parse *parse, Token open, Expr element, List generators);
Expr ouro_expr_list_comp(Parse *parse, Token open, Expr element, List generators);
Expr ouro_expr_set_comp(Parse *parse, Token open, Expr element, List generators);
Expr ouro_expr_dict_comp(Parse *parse, Token open, Pair pair, List generators);

// Calls

Expr ouro_arg_named(Parse *parse, Expr target, Token walrus, Expr value);
Argument ouro_arg_plain(Expr value);
Argument ouro_arg_generator(Parse *parse, Expr element, List generators);
Argument ouro_arg_keyword(Parse *parse, Expr name, Token equal, Expr value);
Argument ouro_arg_star(Parse *parse, Token star, Expr value);
Argument ouro_arg_double_star(Parse *parse, Token stars, Expr value);
ArgList ouro_args_add(Parse *parse, ArgList list, Argument argument);
ArgList ouro_args_end(Parse *parse, ArgList list, Token close);
Expr ouro_expr_call(Parse *parse, Expr function, Token open, ArgList list);
/// A Call without a function, for the arguments of a class.
AstNode *ouro_class_arguments(Parse *parse, ArgList list);

// Lambdas and functions

Param ouro_param(Parse *parse, ParamKind kind, Token start, Token name, Annotation annotation,
                 Expr default_value);
Param ouro_param_mark(ParamKind kind, Token mark);
ParamList *ouro_params_add(Parse *parse, ParamList *list, Param param);
ParamList *ouro_lambda_params_add(Parse *parse, ParamList *list, Param param);
/// The arguments node of all parameters; `list` is NULL when there are none.
AstNode *ouro_params_end(Parse *parse, ParamList *list);

// Targets

/// "function call", "literal", ...: how errors call an expression.
const char *ouro_expr_title(const AstNode *node);
/// Is this what CPython's `bitwise_or` has?  There it looks for a `=` that was meant as `==`,
bool ouro_expr_is_arithmetic(Expr expr);
/// but not behind what starts with a list, a tuple, a generator, True, False or None.
bool ouro_expr_starts_like_target(Expr expr);
/// A name, an attribute or a subscript?
bool ouro_target_is_simple(Expr target);
/// Checks a target of `for`, `as` or the like, and makes it store.
AstNode *ouro_target_store(Parse *parse, Expr target);
AstNode *ouro_target_for(Parse *parse, Expr target);
/// Checks a target before `=`: the first of a chain, or another.
AstNode *ouro_target_first(Parse *parse, Expr target);
AstNode *ouro_target_next(Parse *parse, Expr target);
AstNode *ouro_target_delete(Parse *parse, Expr target);
void ouro_target_augmented(Parse *parse, Expr target, Token op);
void ouro_target_annotated(Parse *parse, Expr target, Token colon);
/// Makes a target store or delete, with all that it unpacks.
void ouro_target_set(AstNode *target, AstContext context);
