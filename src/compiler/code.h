// What the files that write code for nodes offer one another.
//
// Values go where they are wanted: `ouro_code_into` computes straight into a variable's register.
// A variable is written by the last instruction of its expression only, so that an exception before
// leaves it as it was; what needs several steps takes a temporary.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/compiler/emitter.h"

// --- expressions (expressions.c) ----------------------------------------------------------------

/// Puts the value of `node` into `target`.
void ouro_code_into(Compiler *compiler, const AstNode *node, Register target);
/// Puts the value of `node` into a new temporary.
Register ouro_code_temporary(Compiler *compiler, const AstNode *node);
/// A register that holds the value of `node` until `later` (or NULL) has been computed: that of the
/// variable, where `node` names one that `later` does not bind anew; else a new temporary.
Register ouro_code_operand(Compiler *compiler, const AstNode *node, const AstNode *later);
/// The same; in place of a new temporary it takes `spare`, when that is one.
Register ouro_code_operand_in(Compiler *compiler, const AstNode *node, const AstNode *later,
                              Register spare);
/// Evaluates `node` for its effects alone.
void ouro_code_effect(Compiler *compiler, const AstNode *node);
/// The register to compute into when that takes several steps: `target` or a new temporary.
Register ouro_code_work_register(Compiler *compiler, Register target);
/// Where a traceback points for a node reached by `.attr`: its last line, if there are several.
AstSpan ouro_code_attribute_span(Compiler *compiler, AstSpan span, const AstAttribute *attribute);
/// The bytes of one of the compiler's own strings in the unit's arena.
Constant ouro_code_name_constant(Compiler *compiler, const Name *name);

// --- names (variables.c) ------------------------------------------------------------------------

/// The symbol that `name` means here, and through `*owner` the scope that has it.
Symbol *ouro_code_symbol(Compiler *compiler, const Name *name, Scope **owner);
void ouro_code_load_name(Compiler *compiler, AstSpan span, const Name *name, Register target);
void ouro_code_store_name(Compiler *compiler, AstSpan span, const Name *name, Register value);
void ouro_code_delete_name(Compiler *compiler, AstSpan span, const Name *name);
/// The near register of a plain local that may be written in place, or REGISTER_NONE.
Register ouro_code_local_register(Compiler *compiler, const Name *name);
/// The register of a plain local that is bound here and stays so while `later` is computed, or
/// REGISTER_NONE. May write a check.
Register ouro_code_bound_register(Compiler *compiler, const AstNode *node, const AstNode *later);
/// Whether `node` is a plain near local that is bound here.
bool ouro_code_is_bound_local(Compiler *compiler, const AstNode *node);
/// The variable of `name` was written by other means.
void ouro_code_note_store(Compiler *compiler, const Name *name);
/// Notes the symbol among the unit's locals.
void ouro_code_list_local(Compiler *compiler, Symbol *symbol);
/// Whether computing `node` may bind `name` anew.
bool ouro_code_rebinds(Compiler *compiler, const AstNode *node, const Name *name);
/// Refuses to bind `__debug__`. False, and the compiler has failed, when it is that.
bool ouro_code_may_bind(Compiler *compiler, AstSpan span, const AstIdentifier *identifier);

// --- operators and conditions (operators.c, conditions.c) ---------------------------------------

void ouro_code_bin_op(Compiler *compiler, const AstBinOp *node, Register target);
void ouro_code_unary_op(Compiler *compiler, const AstUnaryOp *node, Register target);
void ouro_code_bool_op(Compiler *compiler, const AstBoolOp *node, Register target);
void ouro_code_compare(Compiler *compiler, const AstCompare *node, Register target);
/// Warns of `is` with a literal.
void ouro_code_check_comparison(Compiler *compiler, const AstCompare *node);
void ouro_code_if_exp(Compiler *compiler, const AstIfExp *node, Register target);
/// `target` = `left` op= the value of `right`.
void ouro_code_in_place(Compiler *compiler, AstSpan span, AstOperator op, Register target,
                        Register left, const AstNode *right);
/// Jumps to `label` if the truth of `node` is `sense`, else goes on.
void ouro_code_jump_if(Compiler *compiler, const AstNode *node, bool sense, Label *label);

// --- calls and displays (calls.c, displays.c) ---------------------------------------------------

void ouro_code_call(Compiler *compiler, const AstCall *node, Register target);
typedef struct {
    unsigned count; // of positional ones that stand in the window already
    AstNodes args, keywords;
    Register last; // one more positional argument, or REGISTER_NONE
} CallArguments;

/// Calls what stands in R[window].
void ouro_code_call_window(Compiler *compiler, AstSpan span, Register window,
                           const CallArguments *arguments);
/// Where the window of a call begins: `target`, when that is the highest temporary, or a new one.
/// The function goes there; then ouro_code_window_head reserves the words before the arguments.
Register ouro_code_window(Compiler *compiler, Register target);
void ouro_code_window_head(Compiler *compiler);
void ouro_code_check_keywords(Compiler *compiler, AstNodes keywords);
void ouro_code_list(Compiler *compiler, AstSpan span, AstNodes items, Register target);
void ouro_code_tuple(Compiler *compiler, AstSpan span, AstNodes items, Register target);
void ouro_code_set(Compiler *compiler, const AstSet *node, Register target);
void ouro_code_dict(Compiler *compiler, const AstDict *node, Register target);
void ouro_code_joined_str(Compiler *compiler, const AstJoinedStr *node, Register target);
void ouro_code_formatted_value(Compiler *compiler, const AstFormattedValue *node, Register target);

// --- comprehensions (comprehensions.c) ----------------------------------------------------------

/// What the four kinds of comprehension have in common.
typedef struct {
    const AstNode *node;
    AstNodes generators;
    const AstNode *element, *value;
} ComprehensionParts;

void ouro_code_comprehension(Compiler *compiler, const ComprehensionParts *parts, Register target);
void ouro_code_generator(Compiler *compiler, const ComprehensionParts *parts, Register target);

// --- suspending (suspending.c) ------------------------------------------------------------------

/// What AWAIT_ITER says of where an awaitable comes from.
typedef enum { AWAIT_PLAIN, AWAIT_FROM_AENTER, AWAIT_FROM_AEXIT, AWAIT_FROM_ANEXT } AwaitSource;

void ouro_code_yield(Compiler *compiler, const AstYield *node, Register target);
void ouro_code_yield_from(Compiler *compiler, const AstYieldFrom *node, Register target);
void ouro_code_await(Compiler *compiler, const AstAwait *node, Register target);
/// R[reg] = await R[reg], a temporary.
void ouro_code_await_register(Compiler *compiler, AstSpan span, Register reg, AwaitSource source);

// --- targets (targets.c) ------------------------------------------------------------------------

void ouro_code_store(Compiler *compiler, const AstNode *target, Register value);
/// The register to compute a value for `target` into: that of a local, else a new temporary. The
/// value is then stored by ouro_code_store.
Register ouro_code_store_register(Compiler *compiler, const AstNode *target);
void ouro_code_assign(Compiler *compiler, const AstAssign *node);
void ouro_code_aug_assign(Compiler *compiler, const AstAugAssign *node);
void ouro_code_ann_assign(Compiler *compiler, const AstAnnAssign *node);
void ouro_code_delete(Compiler *compiler, const AstNode *target);
void ouro_code_subscript(Compiler *compiler, const AstSubscript *node, Register target);
void ouro_code_slice(Compiler *compiler, const AstSlice *node, Register target);

// --- statements (statements.c, loops.c, exceptions.c, with.c, patterns.c) -----------------------

void ouro_code_body(Compiler *compiler, AstNodes statements);
void ouro_code_for(Compiler *compiler, const AstFor *node);
void ouro_code_async_for(Compiler *compiler, const AstAsyncFor *node);
void ouro_code_while(Compiler *compiler, const AstWhile *node);
void ouro_code_break(Compiler *compiler, const AstNode *node);
void ouro_code_continue(Compiler *compiler, const AstNode *node);
void ouro_code_return(Compiler *compiler, const AstReturn *node);
void ouro_code_try(Compiler *compiler, const AstTry *node);
void ouro_code_try_star(Compiler *compiler, const AstTryStar *node);
void ouro_code_with(Compiler *compiler, const AstNode *node, AstNodes items, AstNodes body);
void ouro_code_match(Compiler *compiler, const AstMatch *node);
/// Leaves the blocks from the innermost up to `last`, itself excluded (NULL: all). Afterwards
/// ouro_code_return_to_blocks makes `innermost`, which it returns, the current one again.
Block *ouro_code_leave_blocks(Compiler *compiler, AstSpan span, const Block *last);
void ouro_code_reenter_blocks(Compiler *compiler, Block *innermost, const Block *last);
/// What a with block does at its end, for ouro_code_leave_blocks.
void ouro_code_leave_with(Compiler *compiler, const Block *block);
/// Handles the exception in `block->exception`: from HANDLE_BEGIN on.
void ouro_code_handler_begin(Compiler *compiler, AstSpan span, Block *block, Register exception);
/// Its counterpart on the normal way out; what is raised inside goes on after HANDLE_END.
void ouro_code_handler_end(Compiler *compiler, AstSpan span, Block *block);
/// The code for exceptions that the handler raised, after its last instruction.
void ouro_code_handler_cleanup(Compiler *compiler, Block *block);

// --- units (functions.c, classes.c, type_params.c, modules.c) -----------------------------------

const Unit *ouro_code_tree(Compiler *compiler);
void ouro_code_function_def(Compiler *compiler, const AstFunctionDef *node);
void ouro_code_async_function_def(Compiler *compiler, const AstAsyncFunctionDef *node);
void ouro_code_lambda(Compiler *compiler, const AstLambda *node, Register target);
void ouro_code_class_def(Compiler *compiler, const AstClassDef *node);
void ouro_code_type_alias(Compiler *compiler, const AstTypeAlias *node);
/// R[target] = a function of `unit`, whose defaults and the like stand from R[target + 1] on as
/// `flags` say; its closure is added.
void ouro_code_make_function(Compiler *compiler, AstSpan span, const Unit *unit, const Scope *scope,
                             unsigned flags, Register target);
/// Whether MAKE_FUNCTION finds anything behind its target for a function of `scope`.
static inline bool code_needs_closure(const Scope *scope) { return scope->free_count != 0; }
/// Begins and ends a unit of `scope` that is called `name`; the rest is the caller's.
void ouro_code_unit_begin(Compiler *compiler, Builder *builder, Scope *scope, const char *name);
Unit *ouro_code_unit_end(Compiler *compiler, const char *name, AstSpan first);
/// The first string of a body, NULL when it does not begin with one.
const AstNode *ouro_code_docstring(AstNodes body);
/// Puts the cells for a function of `scope` as a tuple into `target`.
void ouro_code_closure(Compiler *compiler, AstSpan span, const Scope *scope, Register target);

// --- unparse.c ----------------------------------------------------------------------------------

/// The text of an annotation under `from __future__ import annotations`.
Text ouro_unparse(Compiler *compiler, const AstNode *node);
