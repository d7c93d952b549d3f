// Operators that compute: arithmetic, unary ones, and comparisons and `and`/`or` for their value.
// SPDX-License-Identifier: MIT
#include "src/compiler/code.h"
#include "src/compiler/folding.h"

// The plain form of each binary operator; the others follow it in opcodes.def.
static Opcode binary_opcode(AstOperator op)
{
    static const uint8_t opcodes[] = {
        [AST_OP_ADD] = OP_ADD,
        [AST_OP_SUB] = OP_SUBTRACT,
        [AST_OP_MULT] = OP_MULTIPLY,
        [AST_OP_MAT_MULT] = OP_MATRIX_MULTIPLY,
        [AST_OP_DIV] = OP_TRUE_DIVIDE,
        [AST_OP_MOD] = OP_REMAINDER,
        [AST_OP_POW] = OP_POWER,
        [AST_OP_L_SHIFT] = OP_LEFT_SHIFT,
        [AST_OP_R_SHIFT] = OP_RIGHT_SHIFT,
        [AST_OP_BIT_OR] = OP_OR,
        [AST_OP_BIT_XOR] = OP_XOR,
        [AST_OP_BIT_AND] = OP_AND,
        [AST_OP_FLOOR_DIV] = OP_FLOOR_DIVIDE,
    };
    return (Opcode)opcodes[op];
}

enum { FORM_IN_PLACE = 1, FORM_CONSTANT = 2 };
static_assert(OP_INPLACE_ADD == OP_ADD + FORM_IN_PLACE && OP_ADD_K == OP_ADD + FORM_CONSTANT &&
                  OP_INPLACE_ADD_K == OP_ADD + FORM_IN_PLACE + FORM_CONSTANT,
              "the forms of a binary operator stand together");

static void finish_binary(Compiler *compiler, AstSpan span, Opcode opcode, Register target,
                          Register left, const AstNode *right)
{
    Constant constant;
    if (ouro_fold(compiler, right, &constant)) {
        opcode = (Opcode)(opcode + FORM_CONSTANT);
        ouro_emit_constant(compiler, span, instruction_abc(opcode, target, left, 0), constant);
        return;
    }
    Register mark = ouro_temporaries_mark(compiler);
    Register operand = ouro_code_operand(compiler, right, NULL);
    ouro_temporaries_release(compiler, mark);
    ouro_emit(compiler, span, opcode, target, left, operand);
}

void ouro_code_bin_op(Compiler *compiler, const AstBinOp *node, Register target)
{
    Register mark = ouro_temporaries_mark(compiler);
    Register left = ouro_code_operand_in(compiler, node->left, node->right, target);
    finish_binary(compiler, node->node.span, binary_opcode(node->op), target, left, node->right);
    ouro_temporaries_release(compiler, mark);
}

void ouro_code_in_place(Compiler *compiler, AstSpan span, AstOperator op, Register target,
                        Register left, const AstNode *right)
{
    Opcode opcode = (Opcode)(binary_opcode(op) + FORM_IN_PLACE);
    finish_binary(compiler, span, opcode, target, left, right);
}

void ouro_code_unary_op(Compiler *compiler, const AstUnaryOp *node, Register target)
{
    static const uint8_t opcodes[] = {
        [AST_UNARY_INVERT] = OP_INVERT,
        [AST_UNARY_NOT] = OP_NOT,
        [AST_UNARY_U_ADD] = OP_POSITIVE,
        [AST_UNARY_U_SUB] = OP_NEGATE,
    };
    Register mark = ouro_temporaries_mark(compiler);
    Register operand = ouro_code_operand_in(compiler, node->operand, NULL, target);
    ouro_temporaries_release(compiler, mark);
    ouro_emit(compiler, node->node.span, opcodes[node->op], target, operand, 0);
}

// --- and, or ------------------------------------------------------------------------------------

void ouro_code_bool_op(Compiler *compiler, const AstBoolOp *node, Register target)
{
    Opcode leave = node->op == AST_BOOL_OR ? OP_JUMP_IF_TRUE : OP_JUMP_IF_FALSE;
    Register mark = ouro_temporaries_mark(compiler);
    Register work = ouro_code_work_register(compiler, target);
    Label end = {0};
    for (uint32_t i = 0; i < node->values.count; i++) {
        const AstNode *value = node->values.items[i];
        ouro_code_into(compiler, value, work);
        if (i + 1 == node->values.count) break;
        ouro_emit_jump(compiler, value->span, leave, work, 0, &end);
    }
    ouro_label_place(compiler, &end);
    ouro_temporaries_release(compiler, mark);
    ouro_emit_move(compiler, node->node.span, target, work);
}

// --- comparisons --------------------------------------------------------------------------------

static Opcode compare_opcode(AstComparison op)
{
    static const uint8_t opcodes[] = {
        [AST_COMPARE_EQ] = OP_EQUAL,   [AST_COMPARE_NOT_EQ] = OP_UNEQUAL,
        [AST_COMPARE_LT] = OP_LESS,    [AST_COMPARE_LT_E] = OP_LESS_EQUAL,
        [AST_COMPARE_GT] = OP_GREATER, [AST_COMPARE_GT_E] = OP_GREATER_EQUAL,
        [AST_COMPARE_IS] = OP_IS,      [AST_COMPARE_IS_NOT] = OP_IS_NOT,
        [AST_COMPARE_IN] = OP_IN,      [AST_COMPARE_NOT_IN] = OP_NOT_IN,
    };
    return (Opcode)opcodes[op];
}

// What stands right of a comparison, or between two.
static Register code_right_side(Compiler *compiler, const AstNode *node, AstComparison op,
                                const AstNode *later, Register spare)
{
    Constant constant;
    bool is_membership = op == AST_COMPARE_IN || op == AST_COMPARE_NOT_IN;
    if (later != NULL || !is_membership || !ouro_fold_collection(compiler, node, &constant)) {
        return ouro_code_operand_in(compiler, node, later, spare);
    }
    Register reg = ouro_temporary(compiler);
    ouro_emit_load_constant(compiler, node->span, reg, constant);
    return reg;
}

// What a literal is called in the warning about `is`; NULL where `is` makes sense.
static const char *literal_type(Compiler *compiler, const AstNode *node)
{
    Constant constant;
    if (!ouro_fold(compiler, node, &constant)) return NULL;
    switch (constant.kind) {
    case CONSTANT_INT:
    case CONSTANT_BIG_INT: return "int";
    case CONSTANT_FLOAT: return "float";
    case CONSTANT_IMAGINARY: return "complex";
    case CONSTANT_STRING: return "str";
    case CONSTANT_BYTES: return "bytes";
    case CONSTANT_TUPLE: return "tuple";
    default: return NULL;
    }
}

void ouro_code_check_comparison(Compiler *compiler, const AstCompare *node)
{
    const char *left = literal_type(compiler, node->left);
    for (uint32_t i = 0; i < node->comparators.count; i++) {
        const char *right = literal_type(compiler, node->comparators.items[i]);
        bool is = node->ops.items[i] == AST_COMPARE_IS;
        if ((is || node->ops.items[i] == AST_COMPARE_IS_NOT) && (left != NULL || right != NULL)) {
            ouro_compile_warning(
                compiler, node->node.span, "\"%s\" with '%s' literal. Did you mean \"%s\"?",
                is ? "is" : "is not", left != NULL ? left : right, is ? "==" : "!=");
            return;
        }
        left = right;
    }
}

void ouro_code_compare(Compiler *compiler, const AstCompare *node, Register target)
{
    AstSpan span = node->node.span;
    uint32_t count = node->comparators.count;
    Register mark = ouro_temporaries_mark(compiler);
    bool is_chain = count > 1;
    Register work = is_chain ? ouro_code_work_register(compiler, target) : target;
    Label end = {0};
    ouro_code_check_comparison(compiler, node);
    const AstNode *later = &node->node;
    Register spare = is_chain ? REGISTER_NONE : target;
    Register left = ouro_code_operand_in(compiler, node->left, later, spare);
    spare = REGISTER_NONE;
    for (uint32_t i = 0; i < count; i++) {
        AstComparison op = (AstComparison)node->ops.items[i];
        bool is_last = i + 1 == count;
        Register right = code_right_side(compiler, node->comparators.items[i], op,
                                         is_last ? NULL : later, spare);
        ouro_emit(compiler, span, compare_opcode(op), work, left, right);
        if (!is_last) ouro_emit_jump(compiler, span, OP_JUMP_IF_FALSE, work, 0, &end);
        spare = left; // free again, where it is a temporary
        left = right;
    }
    ouro_label_place(compiler, &end);
    ouro_temporaries_release(compiler, mark);
    ouro_emit_move(compiler, span, target, work);
}

// --- x if c else y ------------------------------------------------------------------------------

void ouro_code_if_exp(Compiler *compiler, const AstIfExp *node, Register target)
{
    Label otherwise = {0}, end = {0};
    ouro_code_jump_if(compiler, node->test, false, &otherwise);
    ouro_code_into(compiler, node->body, target);
    ouro_emit_jump(compiler, node->node.span, OP_JUMP, 0, 0, &end);
    ouro_label_place(compiler, &otherwise);
    ouro_code_into(compiler, node->orelse, target);
    ouro_label_place(compiler, &end);
}
