// yield and await.
// SPDX-License-Identifier: MIT
#include "src/compiler/code.h"

void ouro_code_yield(Compiler *compiler, const AstYield *node, Register target)
{
    AstSpan span = node->node.span;
    Register mark = ouro_temporaries_mark(compiler);
    Register value;
    if (node->value == NULL) {
        value = ouro_temporary(compiler);
        ouro_emit_load_none(compiler, span, value);
    } else {
        value = ouro_code_operand_in(compiler, node->value, NULL, target);
    }
    ouro_temporaries_release(compiler, mark);
    ouro_emit(compiler, span, OP_YIELD, target, value, ouro_outermost_save(compiler));
}

// R[result] = what R[iterator] gives at its end; what it yields until then goes out.
static void delegate(Compiler *compiler, AstSpan span, Register result, Register iterator)
{
    ouro_emit_load_none(compiler, span, result);
    ouro_emit(compiler, span, OP_DELEGATE, result, iterator, ouro_outermost_save(compiler));
}

void ouro_code_yield_from(Compiler *compiler, const AstYieldFrom *node, Register target)
{
    AstSpan span = node->node.span;
    const Scope *unit = scope_unit(compiler->scope);
    if (unit->is_async_def) {
        ouro_compile_error(compiler, span, "'yield from' inside async function");
        return;
    }
    Register mark = ouro_temporaries_mark(compiler);
    Register reg = ouro_code_work_register(compiler, target);
    Register iterable = ouro_code_operand_in(compiler, node->value, NULL, reg);
    Register iterator = ouro_temporary(compiler);
    ouro_emit(compiler, span, OP_YIELD_FROM_ITER, iterator, iterable, 0);
    delegate(compiler, span, reg, iterator);
    ouro_temporaries_release(compiler, mark);
    ouro_emit_move(compiler, span, target, reg);
}

void ouro_code_await_register(Compiler *compiler, AstSpan span, Register reg, AwaitSource source)
{
    Register mark = ouro_temporaries_mark(compiler);
    Register iterator = ouro_temporary(compiler);
    ouro_emit(compiler, span, OP_AWAIT_ITER, iterator, reg, source);
    delegate(compiler, span, reg, iterator);
    ouro_temporaries_release(compiler, mark);
}

void ouro_code_await(Compiler *compiler, const AstAwait *node, Register target)
{
    AstSpan span = node->node.span;
    Register mark = ouro_temporaries_mark(compiler);
    Register reg = ouro_code_work_register(compiler, target);
    ouro_code_into(compiler, node->value, reg);
    ouro_code_await_register(compiler, span, reg, AWAIT_PLAIN);
    ouro_temporaries_release(compiler, mark);
    ouro_emit_move(compiler, span, target, reg);
}
