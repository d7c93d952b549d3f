// try in all its forms, and what is done when blocks are left early.
//
// An exception being handled occupies two registers: its own and, behind it, the one that keeps
// what was being handled before. What a handler raises lands in the first again.
// SPDX-License-Identifier: MIT
#include "src/compiler/code.h"

// --- handlers -----------------------------------------------------------------------------------

void ouro_code_handler_begin(Compiler *compiler, AstSpan span, Block *block, Register exception)
{
    *block = (Block){.kind = BLOCK_HANDLER, .reg = ouro_temporary(compiler)};
    ouro_emit(compiler, span, OP_HANDLE_BEGIN, block->reg, exception, 0);
    ouro_block_push(compiler, block);
    ouro_block_protect(compiler, block, ouro_label_new(compiler), exception);
}

void ouro_code_handler_end(Compiler *compiler, AstSpan span, Block *block)
{
    ouro_block_pause(compiler, block);
    ouro_block_pop(compiler, block);
    ouro_emit(compiler, span, OP_HANDLE_END, block->reg, 0, 0);
}

static void reraise(Compiler *compiler, const Block *block)
{
    ouro_emit(compiler, SPAN_NOWHERE, OP_HANDLE_END, block->reg, 0, 0);
    ouro_emit(compiler, SPAN_NOWHERE, OP_RERAISE, block->exception, 0, 0);
}

void ouro_code_handler_cleanup(Compiler *compiler, Block *block)
{
    ouro_label_place(compiler, block->handler);
    reraise(compiler, block);
}

// Ends one clause of a handler, which goes on with the next clause.
static void leave_handler(Compiler *compiler, Block *handler, Label *end)
{
    ouro_block_pause(compiler, handler);
    ouro_emit(compiler, SPAN_NOWHERE, OP_HANDLE_END, handler->reg, 0, 0);
    ouro_emit_jump(compiler, SPAN_NOWHERE, OP_JUMP, 0, 0, end);
    ouro_block_resume(compiler, handler);
}

// --- the name of an except clause ---------------------------------------------------------------

static void unbind(Compiler *compiler, AstSpan span, const AstIdentifier *identifier)
{
    const Name *name = ouro_name(compiler, identifier);
    Register reg = ouro_code_local_register(compiler, name);
    if (reg != REGISTER_NONE) {
        Scope *owner;
        ouro_emit(compiler, span, OP_CLEAR, reg, 1, 0);
        ouro_variable_set_bound(compiler, ouro_code_symbol(compiler, name, &owner), false);
        return;
    }
    Register mark = ouro_temporaries_mark(compiler);
    Register none = ouro_temporary(compiler);
    ouro_emit_load_none(compiler, span, none);
    ouro_code_store_name(compiler, span, name, none);
    ouro_code_delete_name(compiler, span, name);
    ouro_temporaries_release(compiler, mark);
}

// --- leaving blocks early -----------------------------------------------------------------------

static AstNodes final_body(const AstNode *node)
{
    return node->kind == AST_TRY ? ast_try(node)->finalbody : ast_try_star(node)->finalbody;
}

static void leave_block(Compiler *compiler, AstSpan span, const Block *block)
{
    switch (block->kind) {
    case BLOCK_FINALLY: ouro_code_body(compiler, final_body(block->node)); break;
    case BLOCK_WITH:
    case BLOCK_ASYNC_WITH: ouro_code_leave_with(compiler, block); break;
    case BLOCK_HANDLER: ouro_emit(compiler, span, OP_HANDLE_END, block->reg, 0, 0); break;
    case BLOCK_NAMED: unbind(compiler, span, ast_except_handler(block->node)->name); break;
    case BLOCK_LOOP:
    case BLOCK_PROTECTED:
    case BLOCK_EXCEPT_STAR: break;
    }
}

Block *ouro_code_leave_blocks(Compiler *compiler, AstSpan span, const Block *last)
{
    Builder *builder = compiler->builder;
    Block *innermost = builder->block;
    for (Block *block = innermost; block != last && !compiler->failed; block = block->outer) {
        block->was_open = block->is_open;
        ouro_block_pause(compiler, block);
        builder->block = block->outer;
        leave_block(compiler, span, block);
    }
    return innermost;
}

void ouro_code_reenter_blocks(Compiler *compiler, Block *innermost, const Block *last)
{
    compiler->builder->block = innermost;
    for (Block *block = innermost; block != last && !compiler->failed; block = block->outer) {
        if (block->was_open) ouro_block_resume(compiler, block);
    }
}

// --- except -------------------------------------------------------------------------------------

static void code_named_clause(Compiler *compiler, const AstExceptHandler *node, Block *handler,
                              Label *end)
{
    AstSpan span = node->node.span;
    Register exception = handler->exception;
    Block named = {.kind = BLOCK_NAMED, .node = &node->node};
    if (!ouro_code_may_bind(compiler, span, node->name)) return;
    ouro_code_store_name(compiler, span, ouro_name(compiler, node->name), exception);
    ouro_block_push(compiler, &named);
    ouro_block_protect(compiler, &named, ouro_label_new(compiler), exception);
    ouro_code_body(compiler, node->body);
    ouro_block_pause(compiler, &named);
    ouro_block_pop(compiler, &named);
    unbind(compiler, SPAN_NOWHERE, node->name);
    leave_handler(compiler, handler, end);

    ouro_label_place(compiler, named.handler);
    unbind(compiler, SPAN_NOWHERE, node->name);
    ouro_block_pause(compiler, handler);
    reraise(compiler, handler);
    ouro_block_resume(compiler, handler);
}

static void code_clause(Compiler *compiler, const AstExceptHandler *node, Block *handler,
                        Label *end)
{
    Label next = {0};
    Register mark = ouro_temporaries_mark(compiler);
    if (node->type != NULL) {
        Register type = ouro_code_operand(compiler, node->type, NULL);
        ouro_emit_jump(compiler, node->node.span, OP_JUMP_UNLESS_MATCH, handler->exception, type,
                       &next);
        ouro_temporaries_release(compiler, mark);
    }
    if (node->name != NULL) {
        code_named_clause(compiler, node, handler, end);
    } else {
        ouro_code_body(compiler, node->body);
        leave_handler(compiler, handler, end);
    }
    ouro_label_place(compiler, &next);
}

static void check_clauses(Compiler *compiler, AstNodes handlers)
{
    for (uint32_t i = 0; i + 1 < handlers.count; i++) {
        if (ast_except_handler(handlers.items[i])->type == NULL) {
            ouro_compile_error(compiler, handlers.items[i]->span, "default 'except:' must be last");
        }
    }
}

static void code_try_except(Compiler *compiler, const AstTry *node)
{
    Register mark = ouro_temporaries_mark(compiler);
    Label *end = ouro_label_new(compiler);
    Block body = {.kind = BLOCK_PROTECTED}, handler;
    check_clauses(compiler, node->handlers);
    ouro_block_push(compiler, &body);
    ouro_block_protect(compiler, &body, ouro_label_new(compiler), mark);
    ouro_code_body(compiler, node->body);
    ouro_block_pause(compiler, &body);
    ouro_block_pop(compiler, &body);
    ouro_code_body(compiler, node->orelse);
    ouro_emit_jump(compiler, SPAN_NOWHERE, OP_JUMP, 0, 0, end);

    ouro_label_place(compiler, body.handler);
    Register exception = ouro_temporary(compiler);
    ouro_code_handler_begin(compiler, SPAN_NOWHERE, &handler, exception);
    for (uint32_t i = 0; i < node->handlers.count; i++) {
        code_clause(compiler, ast_except_handler(node->handlers.items[i]), &handler, end);
    }
    ouro_block_pause(compiler, &handler);
    ouro_block_pop(compiler, &handler);
    reraise(compiler, &handler);
    ouro_code_handler_cleanup(compiler, &handler);
    ouro_temporaries_release(compiler, mark);
    ouro_label_place(compiler, end);
}

// --- except* ------------------------------------------------------------------------------------

// The registers of a try statement with except* clauses, in this order.
typedef struct {
    Register raised;  // what the clauses raised and, at last, what none of them took
    Register rest;    // what no clause has taken yet
    Register matched; // what the clause takes; GROUP_MATCH puts the new rest behind it
} GroupRegisters;

static void code_star_body(Compiler *compiler, const AstExceptHandler *node,
                           const GroupRegisters *group)
{
    Block handler, star = {.kind = BLOCK_EXCEPT_STAR};
    AstSpan span = node->node.span;
    Register mark = ouro_temporaries_mark(compiler);
    Label done = {0};
    ouro_code_handler_begin(compiler, span, &handler, group->matched);
    if (node->name != NULL && ouro_code_may_bind(compiler, span, node->name)) {
        ouro_code_store_name(compiler, span, ouro_name(compiler, node->name), group->matched);
    }
    ouro_block_push(compiler, &star);
    ouro_code_body(compiler, node->body);
    ouro_block_pop(compiler, &star);
    ouro_code_handler_end(compiler, SPAN_NOWHERE, &handler);
    if (node->name != NULL) unbind(compiler, SPAN_NOWHERE, node->name);
    ouro_emit_jump(compiler, SPAN_NOWHERE, OP_JUMP, 0, 0, &done);

    ouro_label_place(compiler, handler.handler);
    ouro_emit(compiler, SPAN_NOWHERE, OP_HANDLE_END, handler.reg, 0, 0);
    if (node->name != NULL) unbind(compiler, SPAN_NOWHERE, node->name);
    ouro_emit(compiler, SPAN_NOWHERE, OP_LIST_APPEND, group->raised, group->matched, 0);
    ouro_label_place(compiler, &done);
    ouro_temporaries_release(compiler, mark);
}

static void code_star_clause(Compiler *compiler, const AstExceptHandler *node,
                             const GroupRegisters *group)
{
    AstSpan span = node->type->span;
    Label next = {0};
    Register mark = ouro_temporaries_mark(compiler);
    Register type = ouro_code_operand(compiler, node->type, NULL);
    ouro_emit_jump_constant(compiler, span, OP_JUMP_IS_K, group->rest, constant_none(), &next);
    ouro_emit(compiler, span, OP_GROUP_MATCH, group->matched, group->rest, type);
    ouro_temporaries_release(compiler, mark);
    ouro_emit_move(compiler, span, group->rest, group->matched + 1);
    ouro_emit_jump_constant(compiler, span, OP_JUMP_IS_K, group->matched, constant_none(), &next);
    code_star_body(compiler, node, group);
    ouro_label_place(compiler, &next);
}

// What no clause took and what they raised goes on together.
static void code_star_end(Compiler *compiler, Block *handler, const GroupRegisters *group,
                          Label *end)
{
    Label nothing_left = {0}, nothing_raised = {0};
    Register result = group->matched;
    ouro_emit_jump_constant(compiler, SPAN_NOWHERE, OP_JUMP_IS_K, group->rest, constant_none(),
                            &nothing_left);
    ouro_emit(compiler, SPAN_NOWHERE, OP_LIST_APPEND, group->raised, group->rest, 0);
    ouro_label_place(compiler, &nothing_left);
    ouro_emit(compiler, SPAN_NOWHERE, OP_GROUP_COMBINE, result, handler->exception, group->raised);
    ouro_block_pause(compiler, handler);
    ouro_block_pop(compiler, handler);
    ouro_emit(compiler, SPAN_NOWHERE, OP_HANDLE_END, handler->reg, 0, 0);
    ouro_emit_jump_constant(compiler, SPAN_NOWHERE, OP_JUMP_IS_K, result, constant_none(),
                            &nothing_raised);
    ouro_emit(compiler, SPAN_NOWHERE, OP_RERAISE, result, 0, 0);
    ouro_label_place(compiler, &nothing_raised);
    ouro_emit_jump(compiler, SPAN_NOWHERE, OP_JUMP, 0, 0, end);
}

static void code_try_except_star(Compiler *compiler, const AstTryStar *node)
{
    Register mark = ouro_temporaries_mark(compiler);
    Label *end = ouro_label_new(compiler);
    Block body = {.kind = BLOCK_PROTECTED}, handler;
    ouro_block_push(compiler, &body);
    ouro_block_protect(compiler, &body, ouro_label_new(compiler), mark);
    ouro_code_body(compiler, node->body);
    ouro_block_pause(compiler, &body);
    ouro_block_pop(compiler, &body);
    ouro_code_body(compiler, node->orelse);
    ouro_emit_jump(compiler, SPAN_NOWHERE, OP_JUMP, 0, 0, end);

    ouro_label_place(compiler, body.handler);
    Register exception = ouro_temporary(compiler);
    ouro_code_handler_begin(compiler, SPAN_NOWHERE, &handler, exception);
    Register first = ouro_temporaries(compiler, 4);
    GroupRegisters group = {first, first + 1, first + 2};
    ouro_emit(compiler, SPAN_NOWHERE, OP_BUILD_LIST, group.raised, 0, 0);
    ouro_emit_move(compiler, SPAN_NOWHERE, group.rest, exception);
    for (uint32_t i = 0; i < node->handlers.count; i++) {
        code_star_clause(compiler, ast_except_handler(node->handlers.items[i]), &group);
    }
    code_star_end(compiler, &handler, &group, end);
    ouro_code_handler_cleanup(compiler, &handler);
    ouro_temporaries_release(compiler, mark);
    ouro_label_place(compiler, end);
}

// --- finally ------------------------------------------------------------------------------------

static void code_protected_statement(Compiler *compiler, const AstNode *node)
{
    if (node->kind == AST_TRY_STAR) {
        code_try_except_star(compiler, ast_try_star(node));
    } else if (ast_try(node)->handlers.count != 0) {
        code_try_except(compiler, ast_try(node));
    } else {
        ouro_code_body(compiler, ast_try(node)->body);
        ouro_code_body(compiler, ast_try(node)->orelse);
    }
}

// The clause is written once for the normal way out, once for exceptions, and once wherever a
// return, break or continue leaves.
static void code_try_finally(Compiler *compiler, const AstNode *node)
{
    Register mark = ouro_temporaries_mark(compiler);
    Label *end = ouro_label_new(compiler);
    Block body = {.kind = BLOCK_FINALLY, .node = node}, handler;
    ouro_block_push(compiler, &body);
    ouro_block_protect(compiler, &body, ouro_label_new(compiler), mark);
    code_protected_statement(compiler, node);
    ouro_block_pause(compiler, &body);
    ouro_block_pop(compiler, &body);
    ouro_code_body(compiler, final_body(node));
    ouro_emit_jump(compiler, SPAN_NOWHERE, OP_JUMP, 0, 0, end);

    ouro_label_place(compiler, body.handler);
    Register exception = ouro_temporary(compiler);
    ouro_code_handler_begin(compiler, SPAN_NOWHERE, &handler, exception);
    ouro_code_body(compiler, final_body(node));
    ouro_block_pause(compiler, &handler);
    ouro_block_pop(compiler, &handler);
    reraise(compiler, &handler);
    ouro_code_handler_cleanup(compiler, &handler);
    ouro_temporaries_release(compiler, mark);
    ouro_label_place(compiler, end);
}

void ouro_code_try(Compiler *compiler, const AstTry *node)
{
    if (node->finalbody.count != 0)
        code_try_finally(compiler, &node->node);
    else
        code_try_except(compiler, node);
}

void ouro_code_try_star(Compiler *compiler, const AstTryStar *node)
{
    if (node->finalbody.count != 0)
        code_try_finally(compiler, &node->node);
    else
        code_try_except_star(compiler, node);
}
