// Loops, and the ways out of them and of functions.
// SPDX-License-Identifier: MIT
#include "src/compiler/code.h"
#include "src/compiler/folding.h"

static void begin_loop(Compiler *compiler, Block *block, Label *on_break, Label *on_continue)
{
    *block = (Block){.kind = BLOCK_LOOP, .on_break = on_break, .on_continue = on_continue};
    ouro_block_push(compiler, block);
}

// --- while --------------------------------------------------------------------------------------

typedef struct {
    unsigned nodes;
    bool has_scope;
} Measure;

static void measure(void *context, AstNode *node)
{
    Measure *size = context;
    size->nodes++;
    switch (node->kind) {
    case AST_LAMBDA:
    case AST_LIST_COMP:
    case AST_SET_COMP:
    case AST_DICT_COMP:
    case AST_GENERATOR_EXP: size->has_scope = true; return;
    default: ouro_ast_each_child(node, measure, context);
    }
}

// A small condition is written twice, before the loop and at its end, which saves a jump a turn.
static bool is_small(AstNode *test)
{
    enum { NODES_MAX = 16 };
    Measure size = {0};
    if (test->depth > NODES_MAX) return false;
    measure(&size, test);
    return size.nodes <= NODES_MAX && !size.has_scope;
}

void ouro_code_while(Compiler *compiler, const AstWhile *node)
{
    Label *end = ouro_label_new(compiler), *next = ouro_label_new(compiler);
    Label otherwise = {0}, body = {0};
    bool is_twice = is_small(node->test);
    Block block;
    if (!is_twice) ouro_label_place_loop(compiler, next);
    ouro_code_jump_if(compiler, node->test, false, &otherwise);
    begin_loop(compiler, &block, end, next);
    if (is_twice) ouro_label_place_loop(compiler, &body);
    ouro_code_body(compiler, node->body);
    ouro_block_pop(compiler, &block);
    if (is_twice) {
        ouro_label_place(compiler, next);
        ouro_code_jump_if(compiler, node->test, true, &body);
    } else {
        ouro_emit_jump(compiler, node->node.span, OP_JUMP, 0, 0, next);
    }
    ouro_label_place(compiler, &otherwise);
    ouro_code_body(compiler, node->orelse);
    ouro_label_place(compiler, end);
}

// --- for ----------------------------------------------------------------------------------------

void ouro_code_for(Compiler *compiler, const AstFor *node)
{
    enum { STATE_WORDS = 3 };
    AstSpan span = node->iter->span;
    Label *end = ouro_label_new(compiler), *next = ouro_label_new(compiler);
    Label body = {0};
    Block block;
    Register mark = ouro_temporaries_mark(compiler);
    Constant constant;
    Register state = ouro_temporary(compiler), iterable = state;
    if (ouro_fold_collection(compiler, node->iter, &constant)) {
        ouro_emit_load_constant(compiler, span, state, constant);
    } else {
        iterable = ouro_code_operand_in(compiler, node->iter, NULL, state);
    }
    ouro_temporaries_release(compiler, state + 1);
    ouro_temporaries(compiler, STATE_WORDS - 1);
    Register item = ouro_code_store_register(compiler, node->target);
    ouro_emit_jump(compiler, span, OP_FOR_PREPARE, state, iterable, next);

    // The turn that comes first finds what was bound before; `next` joins the end of the body.
    ouro_label_place_loop(compiler, &body);
    begin_loop(compiler, &block, end, next);
    ouro_code_store(compiler, node->target, item);
    ouro_code_body(compiler, node->body);
    ouro_block_pop(compiler, &block);
    ouro_label_place(compiler, next);
    ouro_emit_jump(compiler, span, OP_FOR_LOOP, state, item, &body);

    ouro_temporaries_release(compiler, mark);
    ouro_code_body(compiler, node->orelse);
    ouro_label_place(compiler, end);
}

// R[item] = await R[iterator].__anext__(), up to the exception that ends the loop.
static void code_next_item(Compiler *compiler, AstSpan span, Register iterator, Register item)
{
    ouro_emit(compiler, span, OP_GET_ANEXT, item, iterator, 0);
    ouro_code_await_register(compiler, span, item, AWAIT_FROM_ANEXT);
}

void ouro_code_async_for(Compiler *compiler, const AstAsyncFor *node)
{
    AstSpan span = node->iter->span;
    Label *end = ouro_label_new(compiler), *next = ouro_label_new(compiler);
    Label *exhausted = ouro_label_new(compiler);
    Block block, fetching = {.kind = BLOCK_PROTECTED};
    Register mark = ouro_temporaries_mark(compiler);
    Register iterator = ouro_code_temporary(compiler, node->iter);
    ouro_emit(compiler, span, OP_GET_AITER, iterator, iterator, 0);
    Register item = ouro_temporary(compiler);

    ouro_label_place_loop(compiler, next);
    ouro_block_push(compiler, &fetching);
    ouro_block_protect(compiler, &fetching, exhausted, item);
    code_next_item(compiler, span, iterator, item);
    ouro_block_pause(compiler, &fetching);
    ouro_block_pop(compiler, &fetching);
    begin_loop(compiler, &block, end, next);
    ouro_code_store(compiler, node->target, item);
    ouro_code_body(compiler, node->body);
    ouro_block_pop(compiler, &block);
    ouro_emit_jump(compiler, span, OP_JUMP, 0, 0, next);

    ouro_label_place(compiler, exhausted);
    ouro_emit(compiler, span, OP_END_ASYNC_FOR, item, 0, 0);
    ouro_temporaries_release(compiler, mark);
    ouro_code_body(compiler, node->orelse);
    ouro_label_place(compiler, end);
}

// --- ways out -----------------------------------------------------------------------------------

static Block *innermost_loop(Compiler *compiler, const AstNode *node)
{
    for (Block *block = compiler->builder->block; block != NULL; block = block->outer) {
        if (block->kind == BLOCK_LOOP) return block;
        if (block->kind == BLOCK_EXCEPT_STAR) {
            ouro_compile_error(compiler, node->span,
                               "'break', 'continue' and 'return' cannot appear in an except* "
                               "block");
            return NULL;
        }
    }
    ouro_compile_error(compiler, node->span,
                       node->kind == AST_BREAK ? "'break' outside loop"
                                               : "'continue' not properly in loop");
    return NULL;
}

static void leave_loop(Compiler *compiler, const AstNode *node)
{
    Block *loop = innermost_loop(compiler, node);
    if (loop == NULL) return;
    Block *innermost = ouro_code_leave_blocks(compiler, node->span, loop);
    Label *target = node->kind == AST_BREAK ? loop->on_break : loop->on_continue;
    ouro_emit_jump(compiler, node->span, OP_JUMP, 0, 0, target);
    ouro_code_reenter_blocks(compiler, innermost, loop);
}

void ouro_code_break(Compiler *compiler, const AstNode *node) { leave_loop(compiler, node); }
void ouro_code_continue(Compiler *compiler, const AstNode *node) { leave_loop(compiler, node); }

static bool is_generator_like(const Scope *scope)
{
    return scope->is_generator || scope->is_async_def;
}

// Whether code runs between computing a function's result and returning it.
static bool has_work_on_the_way_out(const Compiler *compiler)
{
    for (const Block *block = compiler->builder->block; block != NULL; block = block->outer) {
        if (block->kind != BLOCK_LOOP && block->kind != BLOCK_PROTECTED) return true;
    }
    return false;
}

// CPython shows the value of `return 1`, else the statement.
static AstSpan return_span(Compiler *compiler, const AstReturn *node)
{
    Constant constant;
    bool is_constant = node->value != NULL && ouro_fold(compiler, node->value, &constant);
    return is_constant ? node->value->span : node->node.span;
}

static bool may_return(Compiler *compiler, const AstReturn *node)
{
    const Scope *scope = compiler->builder->scope;
    if (!scope_is_function_like(scope)) {
        ouro_compile_error(compiler, node->node.span, "'return' outside function");
    } else if (node->value != NULL && scope->is_async_def && scope->is_generator) {
        ouro_compile_error(compiler, node->node.span, "'return' with value in async generator");
    }
    for (const Block *block = compiler->builder->block; block != NULL; block = block->outer) {
        if (block->kind != BLOCK_EXCEPT_STAR) continue;
        ouro_compile_error(compiler, return_span(compiler, node),
                           "'break', 'continue' and 'return' cannot appear in an except* block");
    }
    return !compiler->failed;
}

static void emit_return(Compiler *compiler, AstSpan span, const Constant *constant, Register value)
{
    if (!is_generator_like(compiler->builder->scope)) {
        if (constant == NULL)
            ouro_emit(compiler, span, OP_RETURN, value, 0, 0);
        else
            ouro_emit_constant(compiler, span, OP_RETURN_K, *constant);
        return;
    }
    if (constant != NULL) {
        value = ouro_temporary(compiler);
        ouro_emit_load_constant(compiler, span, value, *constant);
    }
    ouro_emit(compiler, span, OP_RETURN_GENERATOR, value, 0, 0);
}

void ouro_code_return(Compiler *compiler, const AstReturn *node)
{
    if (!may_return(compiler, node)) return;
    AstSpan span = return_span(compiler, node);
    Register mark = ouro_temporaries_mark(compiler), value = 0;
    Constant constant = constant_none();
    bool is_constant = node->value == NULL || ouro_fold(compiler, node->value, &constant);
    if (!is_constant) {
        value = has_work_on_the_way_out(compiler) ? ouro_code_temporary(compiler, node->value)
                                                  : ouro_code_operand(compiler, node->value, NULL);
    }
    Block *innermost = ouro_code_leave_blocks(compiler, span, NULL);
    emit_return(compiler, span, is_constant ? &constant : NULL, value);
    ouro_code_reenter_blocks(compiler, innermost, NULL);
    ouro_temporaries_release(compiler, mark);
}
