// The grammar of Python 3.13, for lemon: rules and nothing else.  LALR(1) without conflicts.
// SPDX-License-Identifier: MIT
//
// Where Python is not LALR(1), a rule covers more than the language and its action narrows it.  Such a
// rule carries a `must:` comment that says what the action checks.  Targets are the common case: they
// are parsed as expressions and checked when the `=`, `for` or `as` is seen.
//
// A bracketed list and its closer stand in one rule, once with a trailing comma and once without: a
// unit rule between them would be reduced before an error is seen, and `,` would be lost from what was
// expected ("Perhaps you forgot a comma?").  The heads of compound statements are not factored out:
// the messages about their blocks find the keyword on the parser's stack.

%include {
#include "grammar/statements.h"
#include "grammar/literals.h"
#include "grammar/patterns.h"
#include "grammar/surprise.h"
#include "grammar/parser.h"
#include <string.h>

// Most rules build one node: its struct, its constructor, its first token, its fields.
#define NODE(Type, function, first, ...)                                                           \
    parse_node(parse, ouro_ast_##function(&parse->ast->arena, parse_span(parse, (first).start),    \
                                          (Ast##Type){__VA_ARGS__}))
#define TAKE(list) ouro_list_take(parse, list)
#define NAME_OF(token) ouro_parse_identifier(parse, token)
#define FAIL(token, message) ouro_fault_set(&parse->fault, token_span(token), message)

static const Token no_token = {0, 0, 0, 0};
static const Expr no_expr = {NULL, 0, 0};
static const AstNodes no_nodes = {0, NULL};
static const ArgList no_args = {.items = {0, 0}};

}

%name ouro_parser
%token_prefix TOKEN_
%token_type {Token}
%default_type {Expr}
%extra_context {Parse *parse}
%stack_size 10000
%start_symbol start

%stack_overflow { ouro_parse_too_complex(parse); }
%syntax_error { parse->is_surprised = true; }

// `case` and `type` are names wherever the keyword cannot stand.  `case` is expected only where a case
// block starts, and there nothing else may; `type` needs the rule at atom besides.  `match` is a name
// unless layout.c has made it the keyword.  `_` is always a name: the wildcard is a pattern named `_`.
%fallback NAME CASE TYPE MATCH.

// Only the rules of `arith` are ambiguous.
%left PIPE.
%left CARET.
%left AMPERSAND.
%left LEFT_SHIFT RIGHT_SHIFT.
%left PLUS MINUS.
%left STAR SLASH DOUBLE_SLASH PERCENT AT.
%right TILDE UNARY.
%right DOUBLE_STAR.
%nonassoc INVALID.  // `$`, `?` and the like: no rule has it.

// --- Start symbols: the driver feeds one mode token first -----------------------------------------

start ::= MODE_FILE END.                { ouro_tree_root(parse, NODE(Module, module, no_token, .body = no_nodes)); }
start ::= MODE_FILE statements(S) END.  { ouro_tree_root(parse, NODE(Module, module, no_token, .body = TAKE(S))); }
start ::= MODE_SINGLE statement(S) END. { ouro_tree_root(parse, NODE(Interactive, interactive, no_token, .body = TAKE(S))); }
// must: no item is starred ("invalid syntax").
start ::= MODE_EVAL eval_input(E) NEWLINE END. { ouro_tree_root(parse, ouro_root_expression(parse, E)); }
%type eval_input {ExprList}
eval_input(A) ::= star_items(L).          { A = L; }
eval_input(A) ::= star_items(L) COMMA(T). { A = ouro_list_comma(L, T); }

// --- Statements -----------------------------------------------------------------------------------

%type statements {List}
%type statement {List}
%type simple_list {List}
%type block {AstNodes}
%type simple_statement {AstNode *}
%type compound_statement {AstNode *}
statements(A) ::= statement(S).               { A = S; }
statements(A) ::= statements(L) statement(S). { A = L; A.count += S.count; }
statement(A) ::= compound_statement(S).       { A = list_one(parse, S); }
statement(A) ::= simple_list(L) NEWLINE.      { A = L; }
statement(A) ::= simple_list(L) SEMICOLON NEWLINE. { A = L; }
simple_list(A) ::= simple_statement(S).       { A = list_one(parse, S); }
simple_list(A) ::= simple_list(L) SEMICOLON simple_statement(S). { A = list_add(parse, L, S); }

block(A) ::= simple_list(L) NEWLINE.           { A = TAKE(L); }
block(A) ::= simple_list(L) SEMICOLON NEWLINE. { A = TAKE(L); }
block(A) ::= NEWLINE INDENT statements(L) DEDENT. { A = TAKE(L); }

// --- Simple statements ----------------------------------------------------------------------------

// must: each but the last of a chain is a target: Name, Attribute, Subscript, or Tuple/List/Starred of
//   such; else "cannot assign to %s here. Maybe you meant '==' instead of '='?", "cannot assign to %s",
//   "assignment to yield expression not possible".
%type chain {ExprList}
simple_statement(A) ::= value(V).             { A = NODE(Expr, expr, V, .value = V.node); }
simple_statement(A) ::= chain(L) value(V).    { A = ouro_stmt_assign(parse, L, V); }
chain(A) ::= value(V) EQUAL.                  { A = ouro_chain_one(parse, V); }
chain(A) ::= chain(L) value(V) EQUAL.         { A = ouro_chain_add(parse, L, V); }

// must: one Name, Attribute or Subscript; else "'%s' is an illegal expression for augmented assignment".
simple_statement(A) ::= value(T) AUGMENTED(O) value(V). { A = ouro_stmt_augmented(parse, T, O, V); }
// must: one Name, Attribute or Subscript; else "only single target (not tuple) can be annotated",
//   "illegal target for annotation".  A grouped Name is not `simple`.  CPython also rejects `(a).b: int`,
//   because its parser commits to the `(a)`; so does Ouro.
simple_statement(A) ::= value(T) COLON(C) expr(N). { A = ouro_stmt_annotated(parse, T, C, N, no_expr); }
simple_statement(A) ::= value(T) COLON(C) expr(N) EQUAL value(V). { A = ouro_stmt_annotated(parse, T, C, N, V); }

value(A) ::= star_items(L).                   { A = ouro_expr_bare(parse, L); }
value(A) ::= star_items(L) COMMA(T).          { A = ouro_expr_bare(parse, ouro_list_comma(L, T)); }
value(A) ::= yield(Y).                        { A = Y; }

simple_statement(A) ::= PASS(T).              { A = NODE(Pass, pass, T, .node = {0}); }
simple_statement(A) ::= BREAK(T).             { A = NODE(Break, break, T, .node = {0}); }
simple_statement(A) ::= CONTINUE(T).          { A = NODE(Continue, continue, T, .node = {0}); }
simple_statement(A) ::= RETURN(T).            { A = NODE(Return, return, T, .value = NULL); }
simple_statement(A) ::= RETURN(T) expr_list(E). { A = NODE(Return, return, T, .value = E.node); }
simple_statement(A) ::= RAISE(T).             { A = NODE(Raise, raise, T, .exc = NULL); }
simple_statement(A) ::= RAISE(T) expr(E).     { A = NODE(Raise, raise, T, .exc = E.node); }
simple_statement(A) ::= RAISE(T) expr(E) FROM expr(C). { A = NODE(Raise, raise, T, .exc = E.node, .cause = C.node); }
simple_statement(A) ::= ASSERT(T) expr(E).    { A = NODE(Assert, assert, T, .test = E.node); }
simple_statement(A) ::= ASSERT(T) expr(E) COMMA expr(M). { A = NODE(Assert, assert, T, .test = E.node, .msg = M.node); }
simple_statement(A) ::= GLOBAL(T) names(L).   { A = NODE(Global, global, T, .names = ouro_names_take(parse, L)); }
simple_statement(A) ::= NONLOCAL(T) names(L). { A = NODE(Nonlocal, nonlocal, T, .names = ouro_names_take(parse, L)); }
// must: Name, Attribute, Subscript, or Tuple/List of such; else "cannot delete %s".
simple_statement(A) ::= DEL(T) star_items(L). { A = ouro_stmt_delete(parse, T, L); }
simple_statement(A) ::= DEL(T) star_items(L) COMMA. { A = ouro_stmt_delete(parse, T, L); }
%type names {List}
names(A) ::= NAME(N).                         { A = list_one(parse, NAME_OF(N)); }
names(A) ::= names(L) COMMA NAME(N).          { A = list_add(parse, L, NAME_OF(N)); }

simple_statement(A) ::= TYPE(T) NAME(N) type_params(P) EQUAL expr(E). {
    AstNode *name = ouro_expr_name(parse, N).node;
    ouro_target_set(name, AST_STORE);
    A = NODE(TypeAlias, type_alias, T, .name = name, .type_params = P, .value = E.node);
}

// Imports
%type import_list {List}
%type import_item {AstNode *}
%type dotted_name {Dotted}
%type from_module {ImportSource}
%type from_list {List}
%type from_item {AstNode *}
%type dots {int}
simple_statement(A) ::= IMPORT(T) import_list(L). { A = NODE(Import, import, T, .names = TAKE(L)); }
import_list(A) ::= import_item(I).            { A = list_one(parse, I); }
import_list(A) ::= import_list(L) COMMA import_item(I). { A = list_add(parse, L, I); }
import_item(A) ::= dotted_name(D).            { A = NODE(Alias, alias, D, .name = ouro_dotted_end(parse, D)); }
import_item(A) ::= dotted_name(D) AS NAME(N). { A = NODE(Alias, alias, D, .name = ouro_dotted_end(parse, D), .asname = NAME_OF(N)); }
dotted_name(A) ::= NAME(N).                   { A = ouro_dotted_one(parse, N); }
dotted_name(A) ::= dotted_name(D) DOT NAME(N). { A = ouro_dotted_add(parse, D, N); }
simple_statement(A) ::= FROM(T) from_module(M) IMPORT STAR(S). {
    AstNode *star = NODE(Alias, alias, S, .name = NAME_OF(S));
    A = NODE(ImportFrom, import_from, T, .module = M.module, .level = M.level, .names = ouro_nodes_one(parse, star));
}
simple_statement(A) ::= FROM(T) from_module(M) IMPORT from_list(L). { A = NODE(ImportFrom, import_from, T, .module = M.module, .level = M.level, .names = TAKE(L)); }
simple_statement(A) ::= FROM(T) from_module(M) IMPORT LPAREN from_list(L) RPAREN. { A = NODE(ImportFrom, import_from, T, .module = M.module, .level = M.level, .names = TAKE(L)); }
simple_statement(A) ::= FROM(T) from_module(M) IMPORT LPAREN from_list(L) COMMA RPAREN. { A = NODE(ImportFrom, import_from, T, .module = M.module, .level = M.level, .names = TAKE(L)); }
// error: without parentheses no trailing comma.
simple_statement(A) ::= FROM(T) from_module IMPORT from_list COMMA. {
    FAIL(parse->current, "trailing comma not allowed without surrounding parentheses");
    A = NODE(Pass, pass, T, .node = {0});
}
from_module(A) ::= dotted_name(D).            { A = (ImportSource){ouro_dotted_end(parse, D), 0}; }
from_module(A) ::= dots(N).                   { A = (ImportSource){NULL, N}; }
from_module(A) ::= dots(N) dotted_name(D).    { A = (ImportSource){ouro_dotted_end(parse, D), N}; }
dots(A) ::= DOT.                              { A = 1; }
dots(A) ::= ELLIPSIS.                         { A = 3; }
dots(A) ::= dots(N) DOT.                      { A = N + 1; }
dots(A) ::= dots(N) ELLIPSIS.                 { A = N + 3; }
from_list(A) ::= from_item(I).                { A = list_one(parse, I); }
from_list(A) ::= from_list(L) COMMA from_item(I). { A = list_add(parse, L, I); }
from_item(A) ::= NAME(N).                     { A = NODE(Alias, alias, N, .name = NAME_OF(N)); }
from_item(A) ::= NAME(N) AS NAME(M).          { A = NODE(Alias, alias, N, .name = NAME_OF(N), .asname = NAME_OF(M)); }

// --- Compound statements --------------------------------------------------------------------------

%type if_statement {AstNode *}
%type while_statement {AstNode *}
%type for_statement {AstNode *}
%type try_statement {AstNode *}
%type with_statement {AstNode *}
%type match_statement {AstNode *}
%type definition {AstNode *}
%type function {AstNode *}
%type class {AstNode *}
compound_statement(A) ::= if_statement(S).    { A = S; }
compound_statement(A) ::= while_statement(S). { A = S; }
compound_statement(A) ::= for_statement(S).   { A = S; }
compound_statement(A) ::= try_statement(S).   { A = S; }
compound_statement(A) ::= with_statement(S).  { A = S; }
compound_statement(A) ::= match_statement(S). { A = S; }
compound_statement(A) ::= definition(S).      { A = S; }
compound_statement(A) ::= decorators(L) definition(S). { A = ouro_stmt_decorated(parse, L, S); }
compound_statement(A) ::= ASYNC(T) for_statement(S).  { A = ouro_stmt_async(parse, T, S); }
compound_statement(A) ::= ASYNC(T) with_statement(S). { A = ouro_stmt_async(parse, T, S); }
definition(A) ::= function(S).                { A = S; }
definition(A) ::= class(S).                   { A = S; }
definition(A) ::= ASYNC(T) function(S).       { A = ouro_stmt_async(parse, T, S); }
%type decorators {List}
decorators(A) ::= AT named_expr(E) NEWLINE.   { A = list_one(parse, E.node); }
decorators(A) ::= decorators(L) AT named_expr(E) NEWLINE. { A = list_add(parse, L, E.node); }

%type elifs {List}
if_statement(A) ::= IF(T) named_expr(C) COLON block(B) elifs(L) else(E). {
    A = ouro_if_chain(parse, NODE(If, if, T, .test = C.node, .body = B), L, E);
}
elifs(A) ::= .                                { A = list_empty(parse); }
elifs(A) ::= elifs(L) ELIF(T) named_expr(C) COLON block(B). { A = list_add(parse, L, NODE(If, if, T, .test = C.node, .body = B)); }
%type else {AstNodes}
else(A) ::= .                                 { A = no_nodes; }
else(A) ::= ELSE COLON block(B).              { A = B; }
while_statement(A) ::= WHILE(T) named_expr(C) COLON block(B) else(E). { A = NODE(While, while, T, .test = C.node, .body = B, .orelse = E); }
for_statement(A) ::= FOR(T) targets(V) IN expr_list(I) COLON block(B) else(E). {
    A = NODE(For, for, T, .target = V, .iter = I.node, .body = B, .orelse = E);
}

// must: not both `except` and `except*`: "cannot have both 'except' and 'except*' on the same 'try'".
// (compiler: "default 'except:' must be last".)
%type handlers {Handlers}
%type handler {Handler}
%type finally {AstNodes}
%type finally_block {AstNodes}
try_statement(A) ::= TRY(T) COLON block(B) finally_block(F). { A = NODE(Try, try, T, .body = B, .finalbody = F); }
try_statement(A) ::= TRY(T) COLON block(B) handlers(H) else(E) finally(F). {
    A = ouro_stmt_try(parse, NODE(Try, try, T, .body = B, .orelse = E, .finalbody = F), H);
}
finally(A) ::= .                              { A = no_nodes; }
finally(A) ::= finally_block(B).              { A = B; }
finally_block(A) ::= FINALLY COLON block(B).  { A = B; }
handlers(A) ::= handler(H).                   { A = ouro_handlers_add(parse, (Handlers){list_empty(parse), false}, H); }
handlers(A) ::= handlers(L) handler(H).       { A = ouro_handlers_add(parse, L, H); }
handler(A) ::= EXCEPT(T) COLON(C) block(B).      { A = ouro_handler(NODE(ExceptHandler, except_handler, T, .body = B), T, T, C); }
handler(A) ::= EXCEPT(T) expr(E) COLON(C) block(B). { A = ouro_handler(NODE(ExceptHandler, except_handler, T, .type = E.node, .body = B), T, T, C); }
handler(A) ::= EXCEPT(T) expr(E) AS NAME(N) COLON(C) block(B). { A = ouro_handler(NODE(ExceptHandler, except_handler, T, .type = E.node, .name = NAME_OF(N), .body = B), T, T, C); }
handler(A) ::= EXCEPT(T) STAR(S) expr(E) COLON(C) block(B). { A = ouro_handler(NODE(ExceptHandler, except_handler, T, .type = E.node, .body = B), T, S, C); }
handler(A) ::= EXCEPT(T) STAR(S) expr(E) AS NAME(N) COLON(C) block(B). { A = ouro_handler(NODE(ExceptHandler, except_handler, T, .type = E.node, .name = NAME_OF(N), .body = B), T, S, C); }
// error: Python 2's form, and a star without a type; told when the colon is seen.
handler(A) ::= bad_handler(T) COLON(C).        { A = ouro_handler(&parse->nothing, T, T, C); }
%type bad_handler {Token}
bad_handler(A) ::= EXCEPT(T) except_types.      { A = T; }
bad_handler(A) ::= EXCEPT(T) STAR except_types. { A = T; }
bad_handler(A) ::= EXCEPT(T) STAR.            { A = T; FAIL(parse->current, "expected one or more exception types"); }
except_types ::= expr(E) COMMA except_rest.   { ouro_except_types(parse, E); }
except_types ::= expr(E) COMMA except_rest AS NAME. { ouro_except_types(parse, E); }
%type except_rest {AstSpan}
except_rest(A) ::= expr(E).                   { A = parse_span(parse, E.start); }
except_rest(A) ::= except_rest(L) COMMA expr. { A = parse_span(parse, L.start); }

// `with (` is the hard one: a parenthesised list of items, or an expression that starts with `(`.  While
// no `as` has been seen both read the same `elements`; the first `as` inside makes it a list of items,
// and without one it is an expression, so that any operator may follow the `)`.
// must, with `as`: the elements without `as` are plain: no star, no `:=` ("invalid syntax").
// must, without: when the only item is an expression without `as` that is a Tuple in exactly one pair of
//   parentheses, not empty, no element starred or named, its elements are the items.  `with (a, b):` has
//   two items, `with ((a, b)):`, `with (a, b) as c:` and `with (a, *b):` have one.
// must: targets as in assignment; else "cannot assign to %s".
%type with_list {AstNodes}
%type with_items {WithItems}
%type with_paren {List}
%type with_as {WithAs}
with_statement(A) ::= WITH(T) with_list(L) COLON block(B). { A = NODE(With, with, T, .items = L, .body = B); }
with_list(A) ::= with_items(L).               { A = ouro_with_items_take(parse, L); }
with_list(A) ::= LPAREN with_paren(L) RPAREN. { A = TAKE(L); }
with_list(A) ::= LPAREN with_paren(L) COMMA RPAREN. { A = TAKE(L); }
with_items(A) ::= expr(E).                    { A = ouro_with_items_add(parse, (WithItems){list_empty(parse), false}, ouro_with_item(parse, E, NULL), E.flags & EXPR_SPLITS); }
with_items(A) ::= with_as(I).                 { A = ouro_with_items_add(parse, (WithItems){list_empty(parse), false}, I.node, false); }
with_items(A) ::= with_items(L) COMMA expr(E). { A = ouro_with_items_add(parse, L, ouro_with_item(parse, E, NULL), false); }
with_items(A) ::= with_items(L) COMMA with_as(I). { A = ouro_with_items_add(parse, L, I.node, false); }
with_as(A) ::= expr(E) AS(S) star_item(T).    { A = (WithAs){ouro_with_item(parse, E, ouro_target_store(parse, T)), token_span(S)}; }
with_paren(A) ::= with_as(I).                 { A = list_one(parse, I.node); }
with_paren(A) ::= elements(L) COMMA with_as(I). { A = ouro_with_elements(parse, L, I); }
with_paren(A) ::= with_paren(L) COMMA expr(E). { A = list_add(parse, L, ouro_with_item(parse, E, NULL)); }
with_paren(A) ::= with_paren(L) COMMA with_as(I). { A = list_add(parse, L, I.node); }

function(A) ::= DEF(T) NAME(N) type_params(Y) LPAREN params(P) RPAREN returns(R) COLON block(B). {
    A = NODE(FunctionDef, function_def, T, .name = NAME_OF(N), .type_params = Y, .args = P, .returns = R.node, .body = B);
}
returns(A) ::= .                              { A = no_expr; }
returns(A) ::= ARROW expr(E).                 { A = E; }
%type class_arguments {AstNode *}
class(A) ::= CLASS(T) NAME(N) type_params(Y) COLON block(B). { A = ouro_stmt_class(parse, (AstClassDef){.name = NAME_OF(N), .type_params = Y, .body = B}, T, NULL); }
// must: no bare generator among the arguments ("invalid syntax").
class(A) ::= CLASS(T) NAME(N) type_params(Y) LPAREN RPAREN COLON block(B). { A = ouro_stmt_class(parse, (AstClassDef){.name = NAME_OF(N), .type_params = Y, .body = B}, T, NULL); }
class(A) ::= CLASS(T) NAME(N) type_params(Y) LPAREN class_arguments(G) COLON block(B). { A = ouro_stmt_class(parse, (AstClassDef){.name = NAME_OF(N), .type_params = Y, .body = B}, T, G); }
class_arguments(A) ::= argument_list(L) RPAREN(R). { A = ouro_class_arguments(parse, ouro_args_end(parse, L, R)); }
class_arguments(A) ::= argument_list(L) COMMA RPAREN(R). { L.comma = true; A = ouro_class_arguments(parse, ouro_args_end(parse, L, R)); }

// PEP 695, with the defaults of PEP 696.
// must: "cannot use bound with TypeVarTuple", "cannot use bound with ParamSpec" ("... cannot use
//   constraints with ..." when the bound is a Tuple).  (compiler: "non-default type parameter '%s'
//   follows default type parameter", and no yield, await or `:=` inside.)
%type type_params {AstNodes}
%type type_param_list {List}
%type type_param {AstNode *}
type_params(A) ::= .                          { A = no_nodes; }
type_params(A) ::= LBRACKET type_param_list(L) RBRACKET.       { A = TAKE(L); }
type_params(A) ::= LBRACKET type_param_list(L) COMMA RBRACKET. { A = TAKE(L); }
// error
type_params(A) ::= LBRACKET RBRACKET(T).      { ouro_type_params_empty(parse, T); A = no_nodes; }
type_param_list(A) ::= type_param(P).         { A = list_one(parse, P); }
type_param_list(A) ::= type_param_list(L) COMMA type_param(P). { A = list_add(parse, L, P); }
type_param(A) ::= NAME(N) bound(B) type_default(D). { A = NODE(TypeVar, type_var, N, .name = NAME_OF(N), .bound = B.node, .default_value = D.node); }
type_param(A) ::= STAR(T) NAME(N) star_type_default(D). { A = NODE(TypeVarTuple, type_var_tuple, T, .name = NAME_OF(N), .default_value = D.node); }
type_param(A) ::= DOUBLE_STAR(T) NAME(N) type_default(D). { A = NODE(ParamSpec, param_spec, T, .name = NAME_OF(N), .default_value = D.node); }
type_param(A) ::= STAR NAME COLON(C) expr(E). { A = ouro_type_param_bound(parse, C, E, "TypeVarTuple"); }
type_param(A) ::= DOUBLE_STAR NAME COLON(C) expr(E). { A = ouro_type_param_bound(parse, C, E, "ParamSpec"); }
bound(A) ::= .                                { A = no_expr; }
bound(A) ::= COLON expr(E).                   { A = E; }
type_default(A) ::= .                         { A = no_expr; }
type_default(A) ::= EQUAL expr(E).            { A = E; }
star_type_default(A) ::= .                    { A = no_expr; }
star_type_default(A) ::= EQUAL star_item(E).  { A = E; }

// --- Parameters -----------------------------------------------------------------------------------

// One flat list for all kinds; a small automaton orders them (ouro_params_add).
// must: "at least one argument must precede /", "/ may appear only once", "/ must be ahead of *", "*
//   argument may appear only once", "named arguments must follow bare *", "arguments cannot follow
//   var-keyword argument", "parameter without a default follows parameter with a default",
//   "var-positional argument cannot have default value", "var-keyword argument ...".
// (compiler: "duplicate argument '%s' in function definition".)
%type params {AstNode *}
%type param_list {ParamList *}
%type param {Param}
%type annotation {Annotation}
%type star_annotation {Annotation}
params(A) ::= .                               { A = ouro_params_end(parse, NULL); }
params(A) ::= param_list(L).                  { A = ouro_params_end(parse, L); }
params(A) ::= param_list(L) COMMA.            { A = ouro_params_end(parse, L); }
param_list(A) ::= param(P).                   { A = ouro_params_add(parse, NULL, P); }
param_list(A) ::= param_list(L) COMMA param(P). { A = ouro_params_add(parse, L, P); }
param(A) ::= NAME(N) annotation(T) default(D). { A = ouro_param(parse, PARAM_PLAIN, N, N, T, D); }
param(A) ::= SLASH(T).                        { A = ouro_param_mark(PARAM_SLASH, T); }
param(A) ::= STAR(T).                         { A = ouro_param_mark(PARAM_STAR, T); }
param(A) ::= STAR(S) NAME(N) star_annotation(T) default(D). { A = ouro_param(parse, PARAM_STAR_NAME, S, N, T, D); }
param(A) ::= DOUBLE_STAR(S) NAME(N) annotation(T) default(D). { A = ouro_param(parse, PARAM_DOUBLE_STAR, S, N, T, D); }
annotation(A) ::= .                           { A = (Annotation){NULL, 0}; }
annotation(A) ::= COLON expr(E).              { A = (Annotation){E.node, parse->previous_end}; }
star_annotation(A) ::= .                      { A = (Annotation){NULL, 0}; }
star_annotation(A) ::= COLON star_item(E).    { A = (Annotation){E.node, parse->previous_end}; }
// A default starts at its `=`.
default(A) ::= .                              { A = no_expr; }
default(A) ::= EQUAL(T) expr(E).              { A = expr_of(E.node, T.start); }

%type lambda_params {AstNode *}
%type lambda_list {ParamList *}
%type lambda_param {Param}
lambda_params(A) ::= .                        { A = ouro_params_end(parse, NULL); }
lambda_params(A) ::= lambda_list(L).          { A = ouro_params_end(parse, L); }
lambda_params(A) ::= lambda_list(L) COMMA.    { A = ouro_params_end(parse, L); }
lambda_list(A) ::= lambda_param(P).           { A = ouro_lambda_params_add(parse, NULL, P); }
lambda_list(A) ::= lambda_list(L) COMMA lambda_param(P). { A = ouro_lambda_params_add(parse, L, P); }
lambda_param(A) ::= NAME(N) default(D).       { A = ouro_param(parse, PARAM_PLAIN, N, N, (Annotation){NULL, 0}, D); }
lambda_param(A) ::= SLASH(T).                 { A = ouro_param_mark(PARAM_SLASH, T); }
lambda_param(A) ::= STAR(T).                  { A = ouro_param_mark(PARAM_STAR, T); }
lambda_param(A) ::= STAR(S) NAME(N) default(D). { A = ouro_param(parse, PARAM_STAR_NAME, S, N, (Annotation){NULL, 0}, D); }
lambda_param(A) ::= DOUBLE_STAR(S) NAME(N) default(D). { A = ouro_param(parse, PARAM_DOUBLE_STAR, S, N, (Annotation){NULL, 0}, D); }

// --- Match ----------------------------------------------------------------------------------------

// must: a subject of one starred element has a comma ("invalid syntax").
%type cases {List}
%type case {AstNode *}
match_statement(A) ::= MATCH(T) subject(S) COLON NEWLINE INDENT cases(L) DEDENT. { A = NODE(Match, match, T, .subject = S.node, .cases = TAKE(L)); }
subject(A) ::= elements(L).                   { if (L.items.count == 1 && L.starred) FAIL(parse->current, "invalid syntax"); A = ouro_expr_bare(parse, L); }
subject(A) ::= elements(L) COMMA(T).          { A = ouro_expr_bare(parse, ouro_list_comma(L, T)); }
cases(A) ::= case(C).                         { A = list_one(parse, C); }
cases(A) ::= cases(L) case(C).                { A = list_add(parse, L, C); }
case(A) ::= CASE(T) patterns(P) guard(G) COLON block(B). { A = NODE(MatchCase, match_case, T, .pattern = P.node, .guard = G.node, .body = B); }
guard(A) ::= .                                { A = no_expr; }
guard(A) ::= IF named_expr(E).                { A = E; }

// must: one starred pattern alone needs a comma, except in brackets ("invalid syntax").
// (compiler: "multiple starred expressions in sequence pattern", "alternative patterns bind different
//   names", "name capture '%s' makes remaining patterns unreachable", "wildcard makes remaining patterns
//   unreachable", "multiple assignments to name '%s' in pattern", "patterns may only match literals and
//   attribute lookups" for f-strings.)
%type patterns {Pattern}
%type sequence {PatternList}
%type sequence_item {Pattern}
%type pattern {Pattern}
%type or_pattern {PatternList}
%type closed_pattern {Pattern}
%type literal_pattern {Pattern}
%type signed_number {Pattern}
%type dotted_pattern {Pattern}
%type class_patterns {PatternList}
%type mapping_patterns {PatternList}
patterns(A) ::= sequence(L).                  { A = ouro_pattern_open_sequence(parse, L); }
patterns(A) ::= sequence(L) COMMA.            { L.comma = true; A = ouro_pattern_open_sequence(parse, L); }
sequence(A) ::= sequence_item(P).             { A = ouro_patterns_one(parse, P); }
sequence(A) ::= sequence(L) COMMA sequence_item(P). { A = ouro_patterns_add(parse, L, P); }
sequence_item(A) ::= pattern(P).              { A = P; }
sequence_item(A) ::= STAR(S) NAME(N).         { A = ouro_pattern_star(parse, S, N); }
// must: not `_`: "cannot use '_' as a target".
pattern(A) ::= or_pattern(L).                 { A = ouro_pattern_alternatives(parse, L); }
pattern(A) ::= or_pattern(L) AS NAME(N).      { A = ouro_pattern_as(parse, ouro_pattern_alternatives(parse, L), N); }
or_pattern(A) ::= closed_pattern(P).          { A = ouro_patterns_one(parse, P); }
or_pattern(A) ::= or_pattern(L) PIPE closed_pattern(P). { A = ouro_patterns_add(parse, L, P); }
closed_pattern(A) ::= literal_pattern(P).     { A = ouro_pattern_close(parse, P); }
// A name alone captures (`_` matches all); with dots it is a value.
// must: `_` takes no dots and no arguments here, only in a mapping's key ("invalid syntax").
closed_pattern(A) ::= dotted_pattern(P).      { A = ouro_pattern_close(parse, P); }
closed_pattern(A) ::= LPAREN(T) RPAREN.       { A = ouro_pattern_sequence(parse, T, ouro_patterns_none(parse)); }
closed_pattern(A) ::= LPAREN(T) sequence(L) RPAREN(R). { A = ouro_pattern_parenthesised(parse, T, L, R); }
closed_pattern(A) ::= LPAREN(T) sequence(L) COMMA RPAREN(R). { L.comma = true; A = ouro_pattern_parenthesised(parse, T, L, R); }
closed_pattern(A) ::= LBRACKET(T) RBRACKET.   { A = ouro_pattern_sequence(parse, T, ouro_patterns_none(parse)); }
closed_pattern(A) ::= LBRACKET(T) sequence(L) RBRACKET. { A = ouro_pattern_sequence(parse, T, L); }
closed_pattern(A) ::= LBRACKET(T) sequence(L) COMMA RBRACKET. { A = ouro_pattern_sequence(parse, T, L); }

// must: a real plus an imaginary: "imaginary number required in complex literal", "real number required
//   in complex literal".
literal_pattern(A) ::= signed_number(N).      { A = N; }
literal_pattern(A) ::= signed_number(N) PLUS NUMBER(I).  { A = ouro_pattern_complex(parse, N, AST_OP_ADD, I); }
literal_pattern(A) ::= signed_number(N) MINUS NUMBER(I). { A = ouro_pattern_complex(parse, N, AST_OP_SUB, I); }
literal_pattern(A) ::= strings(S).            { A = ouro_pattern_expr(ouro_expr_strings(parse, S), PATTERN_VALUE); }
literal_pattern(A) ::= NONE(T).               { A = ouro_pattern_expr(ouro_expr_singleton(parse, AST_VALUE_NONE, T), PATTERN_SINGLETON); }
literal_pattern(A) ::= TRUE(T).               { A = ouro_pattern_expr(ouro_expr_singleton(parse, AST_VALUE_TRUE, T), PATTERN_SINGLETON); }
literal_pattern(A) ::= FALSE(T).              { A = ouro_pattern_expr(ouro_expr_singleton(parse, AST_VALUE_FALSE, T), PATTERN_SINGLETON); }
signed_number(A) ::= NUMBER(N).               { A = ouro_pattern_number(parse, no_token, N); }
signed_number(A) ::= MINUS(M) NUMBER(N).      { A = ouro_pattern_number(parse, M, N); }
dotted_pattern(A) ::= NAME(N).                { A = ouro_pattern_name(parse, N); }
dotted_pattern(A) ::= dotted_pattern(P) DOT NAME(N). { A = ouro_pattern_dotted(parse, P, N); }

// must: "positional patterns follow keyword patterns".  (compiler: "attribute name repeated in class
//   pattern".)
closed_pattern(A) ::= dotted_pattern(P) LPAREN RPAREN. { A = ouro_pattern_class(parse, P, ouro_patterns_none(parse)); }
closed_pattern(A) ::= dotted_pattern(P) LPAREN class_patterns(L) RPAREN. { A = ouro_pattern_class(parse, P, L); }
closed_pattern(A) ::= dotted_pattern(P) LPAREN class_patterns(L) COMMA RPAREN. { A = ouro_pattern_class(parse, P, L); }
class_patterns(A) ::= pattern(P).             { A = ouro_class_patterns_add(parse, ouro_patterns_none(parse), P); }
class_patterns(A) ::= NAME(N) EQUAL pattern(P). { A = ouro_class_patterns_add_keyword(parse, ouro_patterns_none(parse), N, P); }
class_patterns(A) ::= class_patterns(L) COMMA pattern(P). { A = ouro_class_patterns_add(parse, L, P); }
class_patterns(A) ::= class_patterns(L) COMMA NAME(N) EQUAL pattern(P). { A = ouro_class_patterns_add_keyword(parse, L, N, P); }

// must: a key is a literal or has a dot; `**rest` is last, single and not `_` ("invalid syntax").
// (compiler: "mapping pattern checks duplicate key (%r)".)
closed_pattern(A) ::= LBRACE(T) RBRACE.       { A = ouro_pattern_mapping(parse, T, ouro_patterns_none(parse)); }
closed_pattern(A) ::= LBRACE(T) mapping_patterns(L) RBRACE. { A = ouro_pattern_mapping(parse, T, L); }
closed_pattern(A) ::= LBRACE(T) mapping_patterns(L) COMMA RBRACE. { A = ouro_pattern_mapping(parse, T, L); }
%type mapping_key {Pattern}
mapping_patterns(A) ::= mapping_key(K) COLON pattern(P). { A = ouro_mapping_patterns_add(parse, ouro_patterns_none(parse), K, P); }
mapping_patterns(A) ::= DOUBLE_STAR(T) NAME(N). { A = ouro_mapping_patterns_add_rest(parse, ouro_patterns_none(parse), T, N); }
mapping_patterns(A) ::= mapping_patterns(L) COMMA mapping_key(K) COLON pattern(P). { A = ouro_mapping_patterns_add(parse, L, K, P); }
mapping_patterns(A) ::= mapping_patterns(L) COMMA DOUBLE_STAR(T) NAME(N). { A = ouro_mapping_patterns_add_rest(parse, L, T, N); }
mapping_key(A) ::= literal_pattern(K).        { A = K; }
mapping_key(A) ::= dotted_pattern(K).         { A = K; }

// --- Lists of expressions -------------------------------------------------------------------------

// Outside brackets: items may be starred, not named.  A single starred item is for the compiler to
// reject ("can't use starred expression here").
%type star_items {ExprList}
expr_list(A) ::= star_items(L).               { A = ouro_expr_bare(parse, L); }
expr_list(A) ::= star_items(L) COMMA(T).      { A = ouro_expr_bare(parse, ouro_list_comma(L, T)); }
star_items(A) ::= star_item(E).               { A = ouro_list_one(parse, E); }
star_items(A) ::= star_items(L) COMMA star_item(E). { A = ouro_list_add(parse, L, E); }
star_item(A) ::= expr(E).                     { A = E; }
star_item(A) ::= STAR(T) arith(E).            { A = ouro_expr_starred(parse, T, E); }

// Inside brackets: items may be starred or named.
%type elements {ExprList}
elements(A) ::= element(E).                   { A = ouro_list_one(parse, E); }
elements(A) ::= elements(L) COMMA element(E). { A = ouro_list_add(parse, L, E); }
element(A) ::= named_expr(E).                 { A = E; }
element(A) ::= STAR(T) arith(E).              { A = ouro_expr_starred(parse, T, E); }

// Between `for` and `in` an item stops below comparisons, so that `in` stays free.
// must: targets as in assignment; else "cannot assign to %s".
%type targets {AstNode *}
%type target_items {ExprList}
targets(A) ::= target_items(L).               { A = ouro_target_for(parse, ouro_expr_bare(parse, L)); }
targets(A) ::= target_items(L) COMMA(T).      { A = ouro_target_for(parse, ouro_expr_bare(parse, ouro_list_comma(L, T))); }
target_items(A) ::= target_item(E).           { A = ouro_list_one(parse, E); }
target_items(A) ::= target_items(L) COMMA target_item(E). { A = ouro_list_add(parse, L, E); }
target_item(A) ::= arith(E).                  { A = E; }
target_item(A) ::= STAR(T) arith(E).          { A = ouro_expr_starred(parse, T, E); }

// --- Expressions, loosest first -------------------------------------------------------------------

yield(A) ::= YIELD(Y).                        { A = ouro_expr_yield(parse, Y, NULL); }
yield(A) ::= YIELD(Y) expr_list(E).           { A = ouro_expr_yield(parse, Y, E.node); }
yield(A) ::= YIELD(Y) FROM expr(E).           { A = ouro_expr_yield_from(parse, Y, E); }

// must: the left side is an ungrouped Name; else "cannot use assignment expressions with %s".
named_expr(A) ::= expr(E).                    { A = E; }
named_expr(A) ::= expr(L) WALRUS expr(R).     { A = ouro_expr_named(parse, L, R); }

expr(A) ::= or_test(E).                       { A = E; ouro_note_expr(parse, E); }
expr(A) ::= or_test(L) IF or_test(C) ELSE expr(R). { A = ouro_expr_conditional(parse, L, C, R); }
expr(A) ::= LAMBDA(T) lambda_params(P) COLON expr(E). { A = ouro_expr_lambda(parse, T, P, E); }

or_test(A) ::= and_test(E).                   { A = E; }
or_test(A) ::= or_test(L) OR and_test(R).     { A = ouro_expr_bool(parse, L, AST_BOOL_OR, R); }
and_test(A) ::= not_test(E).                  { A = E; }
and_test(A) ::= and_test(L) AND not_test(R).  { A = ouro_expr_bool(parse, L, AST_BOOL_AND, R); }
not_test(A) ::= comparison(E).                { A = E; }
not_test(A) ::= NOT(T) not_test(E).           { A = ouro_expr_unary(parse, T, AST_UNARY_NOT, E); }

// A chain `a < b < c` is one node: the action appends to an ungrouped comparison that it built itself.
comparison(A) ::= arith(E).                   { A = E; }
comparison(A) ::= comparison(L) LESS arith(R).          { A = ouro_expr_compare(parse, L, AST_COMPARE_LT, R); }
comparison(A) ::= comparison(L) GREATER arith(R).       { A = ouro_expr_compare(parse, L, AST_COMPARE_GT, R); }
comparison(A) ::= comparison(L) EQUAL_EQUAL arith(R).   { A = ouro_expr_compare(parse, L, AST_COMPARE_EQ, R); }
comparison(A) ::= comparison(L) NOT_EQUAL arith(R).     { A = ouro_expr_compare(parse, L, AST_COMPARE_NOT_EQ, R); }
comparison(A) ::= comparison(L) LESS_EQUAL arith(R).    { A = ouro_expr_compare(parse, L, AST_COMPARE_LT_E, R); }
comparison(A) ::= comparison(L) GREATER_EQUAL arith(R). { A = ouro_expr_compare(parse, L, AST_COMPARE_GT_E, R); }
comparison(A) ::= comparison(L) IN arith(R).            { A = ouro_expr_compare(parse, L, AST_COMPARE_IN, R); }
comparison(A) ::= comparison(L) NOT IN arith(R).        { A = ouro_expr_compare(parse, L, AST_COMPARE_NOT_IN, R); }
comparison(A) ::= comparison(L) IS arith(R).            { A = ouro_expr_compare(parse, L, AST_COMPARE_IS, R); }
comparison(A) ::= comparison(L) IS NOT arith(R).        { A = ouro_expr_compare(parse, L, AST_COMPARE_IS_NOT, R); }

arith(A) ::= arith(L) PIPE arith(R).          { A = ouro_expr_binary(parse, L, AST_OP_BIT_OR, R); }
arith(A) ::= arith(L) CARET arith(R).         { A = ouro_expr_binary(parse, L, AST_OP_BIT_XOR, R); }
arith(A) ::= arith(L) AMPERSAND arith(R).     { A = ouro_expr_binary(parse, L, AST_OP_BIT_AND, R); }
arith(A) ::= arith(L) LEFT_SHIFT arith(R).    { A = ouro_expr_binary(parse, L, AST_OP_L_SHIFT, R); }
arith(A) ::= arith(L) RIGHT_SHIFT arith(R).   { A = ouro_expr_binary(parse, L, AST_OP_R_SHIFT, R); }
arith(A) ::= arith(L) PLUS arith(R).          { A = ouro_expr_binary(parse, L, AST_OP_ADD, R); }
arith(A) ::= arith(L) MINUS arith(R).         { A = ouro_expr_binary(parse, L, AST_OP_SUB, R); }
arith(A) ::= arith(L) STAR arith(R).          { A = ouro_expr_binary(parse, L, AST_OP_MULT, R); }
arith(A) ::= arith(L) SLASH arith(R).         { A = ouro_expr_binary(parse, L, AST_OP_DIV, R); }
arith(A) ::= arith(L) DOUBLE_SLASH arith(R).  { A = ouro_expr_binary(parse, L, AST_OP_FLOOR_DIV, R); }
arith(A) ::= arith(L) PERCENT arith(R).       { A = ouro_expr_binary(parse, L, AST_OP_MOD, R); }
arith(A) ::= arith(L) AT arith(R).            { A = ouro_expr_binary(parse, L, AST_OP_MAT_MULT, R); }
arith(A) ::= arith(L) DOUBLE_STAR arith(R).   { A = ouro_expr_binary(parse, L, AST_OP_POW, R); }
arith(A) ::= PLUS(T) arith(E). [UNARY]        { A = ouro_expr_unary(parse, T, AST_UNARY_U_ADD, E); }
arith(A) ::= MINUS(T) arith(E). [UNARY]       { A = ouro_expr_unary(parse, T, AST_UNARY_U_SUB, E); }
arith(A) ::= TILDE(T) arith(E). [UNARY]       { A = ouro_expr_unary(parse, T, AST_UNARY_INVERT, E); }
arith(A) ::= primary(E).                      { A = E; }
arith(A) ::= AWAIT(T) primary(E).             { A = ouro_expr_await(parse, T, E); }

primary(A) ::= atom(E).                       { A = E; }
primary(A) ::= primary(E) DOT NAME(N).        { A = ouro_expr_attribute(parse, E, N); }
primary(A) ::= primary(E) LPAREN(T) RPAREN.   { A = ouro_expr_call(parse, E, T, (ArgList){.items = list_empty(parse)}); }
primary(A) ::= primary(E) LPAREN(T) argument_list(L) RPAREN(R). { A = ouro_expr_call(parse, E, T, ouro_args_end(parse, L, R)); }
primary(A) ::= primary(E) LPAREN(T) argument_list(L) COMMA RPAREN(R). { L.comma = true; A = ouro_expr_call(parse, E, T, ouro_args_end(parse, L, R)); }
primary(A) ::= primary(E) LBRACKET subscript_list(L) RBRACKET. { A = ouro_expr_subscript(parse, E, L); }
primary(A) ::= primary(E) LBRACKET subscript_list(L) COMMA(T) RBRACKET. { A = ouro_expr_subscript(parse, E, ouro_list_comma(L, T)); }

// --- Calls and subscripts -------------------------------------------------------------------------

// One flat list again; order and kinds are the action's.
// must: "positional argument follows keyword argument [unpacking]", "iterable argument unpacking follows
//   keyword argument unpacking"; a generator without parentheses is the only argument and has no comma:
//   "Generator expression must be parenthesized".
// must: a keyword is an ungrouped Name: 'expression cannot contain assignment, perhaps you meant "=="?',
//   "cannot assign to True".  (compiler: "keyword argument repeated: %s".)
%type argument_list {ArgList}
%type argument {Argument}
argument_list(A) ::= argument(G).             { A = ouro_args_add(parse, no_args, G); }
argument_list(A) ::= argument_list(L) COMMA(C) argument(G). { L.last_comma = C.start; A = ouro_args_add(parse, L, G); }
argument(A) ::= arg_expr(E).                  { A = ouro_arg_plain(E); }
argument(A) ::= arg_expr(E) comprehension(N). { A = ouro_arg_generator(parse, E, N); }
arg_expr(A) ::= expr(E).                      { A = E; }
// must: the left side is a Name ("invalid syntax").
arg_expr(A) ::= expr(L) WALRUS(T) expr(R).    { A = ouro_arg_named(parse, L, T, R); }
argument(A) ::= expr(E) EQUAL(T) expr(V).     { A = ouro_arg_keyword(parse, E, T, V); }
argument(A) ::= STAR(T) expr(E).              { A = ouro_arg_star(parse, T, E); }
argument(A) ::= DOUBLE_STAR(T) expr(E).       { A = ouro_arg_double_star(parse, T, E); }

%type subscript_list {ExprList}
subscript_list(A) ::= subscript(E).           { A = ouro_list_one(parse, E); }
subscript_list(A) ::= subscript_list(L) COMMA subscript(E). { A = ouro_list_add(parse, L, E); }
subscript(A) ::= named_expr(E).               { A = E; }
subscript(A) ::= STAR(T) expr(E).             { A = ouro_expr_starred(parse, T, E); }
subscript(A) ::= bound_expr(L) COLON(T) bound_expr(U). { A = ouro_expr_slice(parse, L, T, U, no_expr); }
subscript(A) ::= bound_expr(L) COLON(T) bound_expr(U) COLON bound_expr(S). { A = ouro_expr_slice(parse, L, T, U, S); }
bound_expr(A) ::= .                           { A = no_expr; }
bound_expr(A) ::= expr(E).                    { A = E; }

// --- Atoms ----------------------------------------------------------------------------------------

atom(A) ::= NAME(N).                          { A = ouro_expr_name(parse, N); }
// `type` at the start of a statement: no name can follow an expression, so NAME decides for the alias.
atom(A) ::= TYPE(N).                          { A = ouro_expr_name(parse, N); }
atom(A) ::= NUMBER(N).                        { A = ouro_expr_number(parse, N); }
atom(A) ::= strings(S).                       { A = ouro_expr_strings(parse, S); }
atom(A) ::= NONE(T).                          { A = ouro_expr_singleton(parse, AST_VALUE_NONE, T); }
atom(A) ::= TRUE(T).                          { A = ouro_expr_singleton(parse, AST_VALUE_TRUE, T); }
atom(A) ::= FALSE(T).                         { A = ouro_expr_singleton(parse, AST_VALUE_FALSE, T); }
atom(A) ::= ELLIPSIS(T).                      { A = ouro_expr_singleton(parse, AST_VALUE_ELLIPSIS, T); }

// must: one element without a comma is a group, and not starred: "cannot use starred expression here".
atom(A) ::= LPAREN(L) RPAREN.                 { A = ouro_expr_empty_tuple(parse, L); }
atom(A) ::= LPAREN(L) elements(E) RPAREN.     { A = ouro_expr_parenthesised(parse, L, E); }
atom(A) ::= LPAREN(L) elements(E) COMMA(T) RPAREN. { A = ouro_expr_parenthesised(parse, L, ouro_list_comma(E, T)); }
atom(A) ::= LPAREN(L) yield(Y) RPAREN.        { A = ouro_expr_group(Y, L); }
// must, for all comprehensions: "iterable unpacking cannot be used in comprehension", "dict unpacking
//   cannot be used in dict comprehension", "did you forget parentheses around the comprehension target?".
atom(A) ::= LPAREN(L) element(E) comprehension(N) RPAREN. { A = ouro_expr_generator(parse, L, E, N); }

atom(A) ::= LBRACKET(L) RBRACKET.             { A = ouro_expr_empty_list(parse, L); }
atom(A) ::= LBRACKET(L) elements(E) RBRACKET. { A = ouro_expr_list(parse, L, E); }
atom(A) ::= LBRACKET(L) elements(E) COMMA RBRACKET. { A = ouro_expr_list(parse, L, E); }
atom(A) ::= LBRACKET(L) element(E) comprehension(N) RBRACKET. { A = ouro_expr_list_comp(parse, L, E, N); }

atom(A) ::= LBRACE(L) elements(E) RBRACE.     { A = ouro_expr_set(parse, L, E); }
atom(A) ::= LBRACE(L) elements(E) COMMA RBRACE. { A = ouro_expr_set(parse, L, E); }
atom(A) ::= LBRACE(L) element(E) comprehension(N) RBRACE. { A = ouro_expr_set_comp(parse, L, E, N); }
atom(A) ::= LBRACE(L) RBRACE.                 { A = ouro_expr_dict(parse, L, list_empty(parse)); }
atom(A) ::= LBRACE(L) pairs(N) RBRACE.        { A = ouro_expr_dict(parse, L, N); }
atom(A) ::= LBRACE(L) pairs(N) COMMA RBRACE.  { A = ouro_expr_dict(parse, L, N); }
atom(A) ::= LBRACE(L) pair(P) comprehension(N) RBRACE. { A = ouro_expr_dict_comp(parse, L, P, N); }
%type pairs {List}
%type pair {Pair}
pairs(A) ::= pair(P).                         { A = ouro_pairs_add(parse, list_empty(parse), P); }
pairs(A) ::= pairs(L) COMMA pair(P).          { A = ouro_pairs_add(parse, L, P); }
pair(A) ::= expr(K) COLON expr(V).            { A = (Pair){K.node, V.node, K.start}; }
pair(A) ::= DOUBLE_STAR(T) arith(V).          { A = (Pair){NULL, V.node, T.start}; }

// Iterables and conditions stop below `a if b else c`, so that `if` stays free.
%type comprehension {List}
%type comprehension_for {AstNode *}
comprehension(A) ::= comprehension_for(C).    { A = list_one(parse, C); }
comprehension(A) ::= comprehension(L) comprehension_for(C). { A = list_add(parse, L, C); }
comprehension(A) ::= comprehension(L) IF or_test(E). { A = L; ouro_comprehension_if(parse, L, E); }
comprehension_for(A) ::= FOR(T) targets(V) IN or_test(I). { A = ouro_comprehension_for(parse, T, V, I, 0); }
comprehension_for(A) ::= ASYNC(T) FOR targets(V) IN or_test(I). { A = ouro_comprehension_for(parse, T, V, I, 1); }

// --- Strings --------------------------------------------------------------------------------------

// must: "cannot mix bytes and nonbytes literals".
%type strings {Strings}
%type string {Strings}
%type fstring_open {Strings}
strings(A) ::= string(S).                     { A = S; }
strings(A) ::= strings(L) string(R).          { A = ouro_strings_join(L, R); }
// must: escapes: "(unicode error) 'unicodeescape' codec can't decode bytes ...", "(value error) invalid
//   \\x escape at position %d", "bytes can only contain ASCII literal characters".
string(A) ::= STRING(T).                      { A = ouro_string(parse, T); }
string(A) ::= fstring_open(F) FSTRING_END(T). { A = ouro_fstring_end(parse, F, T); }
fstring_open(A) ::= FSTRING_START(T).         { A = ouro_fstring_start(parse, T); }
fstring_open(A) ::= fstring_open(F) FSTRING_MIDDLE(M). { A = ouro_fstring_add_text(parse, F, M); }
fstring_open(A) ::= fstring_open(F) field(V). { A = ouro_fstring_add_field(parse, F, V); }

// must: "f-string: conversion type must come right after the exclamanation mark" (sic), "f-string: invalid
//   conversion character '%s': expected 's', 'r', or 'a'".
%type field {Field}
%type debug {Token}
%type conversion {Conversion}
%type spec {Strings}
field(A) ::= LBRACE(L) value(V) debug(D) conversion(C) RBRACE. { A = ouro_field(parse, L, V, D, C, no_expr); }
field(A) ::= LBRACE(L) value(V) debug(D) conversion(C) full_spec(S) RBRACE. { A = ouro_field(parse, L, V, D, C, S); }
debug(A) ::= .                                { A = no_token; }
debug(A) ::= EQUAL(T).                        { A = T; }
conversion(A) ::= .                           { A = (Conversion){-1, 0}; }
conversion(A) ::= EXCLAMATION(M) NAME(N).     { A = ouro_conversion(parse, M, N); }
full_spec(A) ::= spec(S).                     { A = ouro_spec_end(parse, S); }
spec(A) ::= FSTRING_COLON(T).                 { A = ouro_spec_start(parse, T); }
spec(A) ::= spec(S) FSTRING_MIDDLE(M).        { A = ouro_fstring_add_text(parse, S, M); }
spec(A) ::= spec(S) field(V).                 { A = ouro_fstring_add_field(parse, S, V); }

%code {
// --- What the messages about errors ask of the parser (surprise.h) ---

// Runs the reductions on a copy of the topmost states, without actions.
bool ouro_parser_can_shift(const void *state, int kind)
{
    enum { COPIED = 256 };
    const yyParser *parser = state;
    YYACTIONTYPE states[COPIED + 2];
    int count = (int)(parser->yytos - parser->yystack) + 1;
    int bottom = count > COPIED ? count - COPIED : 0, top = count - bottom - 1;
    for (int i = 0; i <= top; i++) states[i] = parser->yystack[bottom + i].stateno;
    for (;;) {
        YYACTIONTYPE action = yy_find_shift_action((YYCODETYPE)kind, states[top]);
        if (action <= YY_MAX_SHIFTREDUCE || action == YY_ACCEPT_ACTION) return true;
        if (action < YY_MIN_REDUCE) return false;
        int rule = action - YY_MIN_REDUCE;
        top += yyRuleInfoNRhs[rule];
        if (top < 0 || top >= COPIED) return false;
        states[top + 1] = yy_find_reduce_action(states[top], yyRuleInfoLhs[rule]);
        top++;
    }
}

int ouro_parser_count(const void *state)
{
    const yyParser *parser = state;
    return (int)(parser->yytos - parser->yystack);
}

uint16_t ouro_parser_symbol(const void *state, int depth)
{
    const yyParser *parser = state;
    if (depth >= ouro_parser_count(state)) return 0;
    YYCODETYPE symbol = parser->yytos[-depth].major;
    return symbol < YYNTOKEN ? symbol : PARSER_RULE;
}

void ouro_parser_value(const void *state, int depth, void *value, size_t size)
{
    const yyParser *parser = state;
    memcpy(value, &parser->yytos[-depth].minor, size);
}

size_t ouro_parser_size(void) { return sizeof(yyParser); }
}
