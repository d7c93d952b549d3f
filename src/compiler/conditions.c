// Conditions: expressions of which only the truth is wanted, as jumps.
// SPDX-License-Identifier: MIT
#include "src/compiler/code.h"
#include "src/compiler/folding.h"

// --- comparisons --------------------------------------------------------------------------------

// The opcode that jumps when the comparison holds. The order in opcodes.def: value, jump, jump if
// not, and both with a constant.
static Opcode ordering_jump(AstComparison op, bool sense, bool has_constant)
{
    static const uint8_t values[] = {
        [AST_COMPARE_EQ] = OP_EQUAL,   [AST_COMPARE_NOT_EQ] = OP_UNEQUAL,
        [AST_COMPARE_LT] = OP_LESS,    [AST_COMPARE_LT_E] = OP_LESS_EQUAL,
        [AST_COMPARE_GT] = OP_GREATER, [AST_COMPARE_GT_E] = OP_GREATER_EQUAL,
    };
    return (Opcode)(values[op] + 1 + !sense + (has_constant ? 2 : 0));
}
static_assert(OP_JUMP_LESS == OP_LESS + 1 && OP_JUMP_NOT_LESS == OP_LESS + 2 &&
                  OP_JUMP_LESS_K == OP_LESS + 3 && OP_JUMP_NOT_LESS_K == OP_LESS + 4,
              "the forms of a comparison stand together");

static bool is_singleton(const Constant *constant) { return constant->kind <= CONSTANT_ELLIPSIS; }

// One of the comparisons of a chain: what it compares, and where it goes.
typedef struct {
    AstSpan span;
    AstComparison op;
    Register left;
    Register spare;       // a temporary that is free, or REGISTER_NONE
    const AstNode *other; // the right side
    const AstNode *later; // what is computed after it; NULL: nothing, and it may be a constant
    bool sense;
    Label *label;
} Comparison;

static Register jump_if_identical(Compiler *compiler, const Comparison *is)
{
    Constant constant;
    bool sense = is->sense == (is->op == AST_COMPARE_IS);
    if (is->later == NULL && ouro_fold(compiler, is->other, &constant) && is_singleton(&constant)) {
        Opcode opcode = sense ? OP_JUMP_IS_K : OP_JUMP_IS_NOT_K;
        ouro_emit_jump_constant(compiler, is->span, opcode, is->left, constant, is->label);
        return REGISTER_NONE;
    }
    Register right = ouro_code_operand_in(compiler, is->other, is->later, is->spare);
    Opcode opcode = sense ? OP_JUMP_IS : OP_JUMP_IS_NOT;
    ouro_emit_jump(compiler, is->span, opcode, is->left, right, is->label);
    return right;
}

static Register jump_if_member(Compiler *compiler, const Comparison *in)
{
    bool sense = in->sense == (in->op == AST_COMPARE_IN);
    Constant constant;
    Register right;
    if (in->later == NULL && ouro_fold_collection(compiler, in->other, &constant)) {
        right = ouro_temporary(compiler);
        ouro_emit_load_constant(compiler, in->other->span, right, constant);
    } else {
        right = ouro_code_operand_in(compiler, in->other, in->later, in->spare);
    }
    Opcode opcode = sense ? OP_JUMP_IN : OP_JUMP_NOT_IN;
    ouro_emit_jump(compiler, in->span, opcode, in->left, right, in->label);
    return right;
}

static Register jump_if_ordered(Compiler *compiler, const Comparison *order)
{
    Constant constant;
    if (order->later == NULL && ouro_fold(compiler, order->other, &constant)) {
        Opcode opcode = ordering_jump(order->op, order->sense, true);
        ouro_emit_jump_constant(compiler, order->span, opcode, order->left, constant, order->label);
        return REGISTER_NONE;
    }
    Register right = ouro_code_operand_in(compiler, order->other, order->later, order->spare);
    Opcode opcode = ordering_jump(order->op, order->sense, false);
    ouro_emit_jump(compiler, order->span, opcode, order->left, right, order->label);
    return right;
}

// The register of the right side, for the next of a chain.
static Register jump_if_comparison(Compiler *compiler, const Comparison *comparison)
{
    switch (comparison->op) {
    case AST_COMPARE_IS:
    case AST_COMPARE_IS_NOT: return jump_if_identical(compiler, comparison);
    case AST_COMPARE_IN:
    case AST_COMPARE_NOT_IN: return jump_if_member(compiler, comparison);
    default: return jump_if_ordered(compiler, comparison);
    }
}

static void jump_if_compared(Compiler *compiler, const AstCompare *node, bool sense, Label *label)
{
    Register mark = ouro_temporaries_mark(compiler);
    Label otherwise = {0};
    uint32_t last = node->comparators.count - 1;
    Comparison comparison = {
        .span = node->node.span,
        .spare = REGISTER_NONE,
        .left = ouro_code_operand(compiler, node->left, &node->node),
    };
    ouro_code_check_comparison(compiler, node);
    for (uint32_t i = 0; i <= last; i++) {
        comparison.op = (AstComparison)node->ops.items[i];
        comparison.other = node->comparators.items[i];
        comparison.later = i == last ? NULL : &node->node;
        comparison.sense = i == last ? sense : false;
        comparison.label = i == last || !sense ? label : &otherwise;
        Register right = jump_if_comparison(compiler, &comparison);
        comparison.spare = comparison.left;
        comparison.left = right;
    }
    ouro_label_place(compiler, &otherwise);
    ouro_temporaries_release(compiler, mark);
}

// --- the rest -----------------------------------------------------------------------------------

// `or` when true is wanted, `and` when false: the first value that says so decides.
static void jump_if_any(Compiler *compiler, const AstBoolOp *node, bool sense, Label *label)
{
    for (uint32_t i = 0; i < node->values.count; i++) {
        ouro_code_jump_if(compiler, node->values.items[i], sense, label);
    }
}

static void jump_if_all(Compiler *compiler, const AstBoolOp *node, bool sense, Label *label)
{
    Label otherwise = {0};
    uint32_t last = node->values.count - 1;
    for (uint32_t i = 0; i < last; i++) {
        ouro_code_jump_if(compiler, node->values.items[i], !sense, &otherwise);
    }
    ouro_code_jump_if(compiler, node->values.items[last], sense, label);
    ouro_label_place(compiler, &otherwise);
}

static void jump_if_chosen(Compiler *compiler, const AstIfExp *node, bool sense, Label *label)
{
    Label otherwise = {0}, end = {0};
    ouro_code_jump_if(compiler, node->test, false, &otherwise);
    ouro_code_jump_if(compiler, node->body, sense, label);
    ouro_emit_jump(compiler, node->node.span, OP_JUMP, 0, 0, &end);
    ouro_label_place(compiler, &otherwise);
    ouro_code_jump_if(compiler, node->orelse, sense, label);
    ouro_label_place(compiler, &end);
}

static void jump_if_constant(Compiler *compiler, const AstNode *node, bool truth, bool sense,
                             Label *label)
{
    if (truth != sense) return;
    ouro_emit_jump(compiler, node->span, OP_JUMP, 0, 0, label);
}

static void jump_if_value(Compiler *compiler, const AstNode *node, bool sense, Label *label)
{
    Register mark = ouro_temporaries_mark(compiler);
    Register value = ouro_code_operand(compiler, node, NULL);
    ouro_temporaries_release(compiler, mark);
    Opcode opcode = sense ? OP_JUMP_IF_TRUE : OP_JUMP_IF_FALSE;
    ouro_emit_jump(compiler, node->span, opcode, value, 0, label);
}

void ouro_code_jump_if(Compiler *compiler, const AstNode *node, bool sense, Label *label)
{
    Constant constant;
    if (compiler->failed) return;
    if (ouro_fold(compiler, node, &constant)) {
        jump_if_constant(compiler, node, ouro_fold_truth(&constant), sense, label);
        return;
    }
    switch (node->kind) {
    case AST_UNARY_OP:
        if (ast_unary_op(node)->op != AST_UNARY_NOT) break;
        ouro_code_jump_if(compiler, ast_unary_op(node)->operand, !sense, label);
        return;
    case AST_BOOL_OP:
        if ((ast_bool_op(node)->op == AST_BOOL_OR) == sense) {
            jump_if_any(compiler, ast_bool_op(node), sense, label);
        } else {
            jump_if_all(compiler, ast_bool_op(node), sense, label);
        }
        return;
    case AST_COMPARE: jump_if_compared(compiler, ast_compare(node), sense, label); return;
    case AST_IF_EXP: jump_if_chosen(compiler, ast_if_exp(node), sense, label); return;
    default: break;
    }
    jump_if_value(compiler, node, sense, label);
}
