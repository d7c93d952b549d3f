// with and async with.
// SPDX-License-Identifier: MIT
#include "src/compiler/code.h"

static AstNode *context_expression(const Block *block);

// R[window] = the exit function called with the three arguments that stand behind it.
static void call_exit(Compiler *compiler, AstSpan span, const Block *block, Register window)
{
    ouro_emit(compiler, span, OP_CALL, window, 3, 0);
    if (block->kind != BLOCK_ASYNC_WITH) return;
    ouro_code_await_register(compiler, span, window, AWAIT_FROM_AEXIT);
}

// A window with the exit function; room for its arguments is reserved.
static Register begin_exit(Compiler *compiler, AstSpan span, const Block *block)
{
    Register window = ouro_temporaries(compiler, FRAME_WORDS + 3);
    ouro_emit_move(compiler, span, window, block->reg);
    return window;
}

void ouro_code_leave_with(Compiler *compiler, const Block *block)
{
    AstSpan span = context_expression(block)->span;
    Register mark = ouro_temporaries_mark(compiler);
    Register window = begin_exit(compiler, span, block);
    for (unsigned i = 0; i < 3; i++) {
        ouro_emit_load_none(compiler, span, window + FRAME_WORDS + i);
    }
    // Awaiting needs temporaries above the window's first word only.
    ouro_temporaries_release(compiler, window + 1);
    call_exit(compiler, span, block, window);
    ouro_temporaries_release(compiler, mark);
}

static AstNode *context_expression(const Block *block)
{
    return ast_withitem(block->node)->context_expr;
}

// R[manager] becomes the exit function; the value that the body may bind is in the result.
static Register enter_context(Compiler *compiler, AstSpan span, Register manager, bool is_async)
{
    Register value = ouro_temporary(compiler);
    unsigned enter = is_async ? SPECIAL_METHOD_AENTER : SPECIAL_METHOD_ENTER;
    unsigned exit = is_async ? SPECIAL_METHOD_AEXIT : SPECIAL_METHOD_EXIT;
    ouro_emit(compiler, span, OP_LOAD_SPECIAL, value, manager, enter);
    ouro_emit(compiler, span, OP_LOAD_SPECIAL, manager, manager, exit);
    ouro_code_window_head(compiler);
    ouro_emit(compiler, span, OP_CALL, value, 0, 0);
    ouro_temporaries_release(compiler, value + 1);
    if (is_async) ouro_code_await_register(compiler, span, value, AWAIT_FROM_AENTER);
    return value;
}

// An exception came out of the body: the exit function may swallow it.
static void handle_exception(Compiler *compiler, const Block *body, Label *end)
{
    AstSpan span = context_expression(body)->span;
    Block handler;
    Label swallowed = {0};
    Register exception = ouro_temporary(compiler);
    ouro_code_handler_begin(compiler, span, &handler, exception);
    Register window = begin_exit(compiler, span, body);
    ouro_emit(compiler, span, OP_EXCEPTION_TRIPLE, window + FRAME_WORDS, exception, 0);
    ouro_temporaries_release(compiler, window + 1);
    call_exit(compiler, span, body, window);
    ouro_emit_jump(compiler, span, OP_JUMP_IF_TRUE, window, 0, &swallowed);
    ouro_block_pause(compiler, &handler);
    ouro_emit(compiler, span, OP_HANDLE_END, handler.reg, 0, 0);
    ouro_emit(compiler, span, OP_RERAISE, exception, 0, 0);
    ouro_label_place(compiler, &swallowed);
    ouro_block_pop(compiler, &handler);
    ouro_emit(compiler, span, OP_HANDLE_END, handler.reg, 0, 0);
    ouro_emit_jump(compiler, span, OP_JUMP, 0, 0, end);
    ouro_code_handler_cleanup(compiler, &handler);
}

// The items from `index` on, and the body.
static void code_items(Compiler *compiler, AstNodes items, uint32_t index, AstNodes body,
                       bool is_async)
{
    const AstWithItem *item = ast_withitem(items.items[index]);
    AstSpan span = item->context_expr->span;
    Register mark = ouro_temporaries_mark(compiler);
    Label *end = ouro_label_new(compiler);
    Register manager = ouro_code_temporary(compiler, item->context_expr);
    Register value = enter_context(compiler, span, manager, is_async);

    Block block = {
        .kind = is_async ? BLOCK_ASYNC_WITH : BLOCK_WITH, .node = &item->node, .reg = manager};
    ouro_block_push(compiler, &block);
    ouro_block_protect(compiler, &block, ouro_label_new(compiler), manager + 1);
    if (item->optional_vars != NULL) ouro_code_store(compiler, item->optional_vars, value);
    ouro_temporaries_release(compiler, manager + 1);
    if (index + 1 < items.count)
        code_items(compiler, items, index + 1, body, is_async);
    else
        ouro_code_body(compiler, body);
    ouro_block_pause(compiler, &block);
    ouro_block_pop(compiler, &block);
    ouro_code_leave_with(compiler, &block);
    ouro_emit_jump(compiler, span, OP_JUMP, 0, 0, end);

    ouro_label_place(compiler, block.handler);
    handle_exception(compiler, &block, end);
    ouro_temporaries_release(compiler, mark);
    ouro_label_place(compiler, end);
}

void ouro_code_with(Compiler *compiler, const AstNode *node, AstNodes items, AstNodes body)
{
    code_items(compiler, items, 0, body, node->kind == AST_ASYNC_WITH);
}
