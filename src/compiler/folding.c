// Folding: literals, operators on them, tuples of them, items of them.
//
// What might fail, or grow large, is left to the machine.
// SPDX-License-Identifier: MIT
#include "src/compiler/folding.h"
#include "src/compiler/big_folding.h"
#include <math.h>

enum {
    DEPTH_MAX = 48,       // Deeper trees are not worth it: each level may be tried once more.
    TEXT_SIZE_MAX = 4096, // CPython folds no longer strings either.
    ITEMS_MAX = 256,
};

Constant ouro_fold_value(Compiler *compiler, const AstValue *value)
{
    Text text = {value->text, value->size};
    switch ((AstValueKind)value->kind) {
    case AST_VALUE_NONE: return constant_none();
    case AST_VALUE_TRUE: return constant_bool(true);
    case AST_VALUE_FALSE: return constant_bool(false);
    case AST_VALUE_ELLIPSIS: return (Constant){.kind = CONSTANT_ELLIPSIS};
    case AST_VALUE_INT: return constant_int(value->integer);
    case AST_VALUE_BIG_INT: return ouro_fold_big_literal(compiler, text, value->base);
    case AST_VALUE_FLOAT: return (Constant){.kind = CONSTANT_FLOAT, .number = value->real};
    case AST_VALUE_IMAGINARY: return (Constant){.kind = CONSTANT_IMAGINARY, .number = value->real};
    case AST_VALUE_STR: return constant_text(text);
    case AST_VALUE_BYTES: return (Constant){.kind = CONSTANT_BYTES, .text = text};
    }
    OURO_UNREACHABLE();
}

bool ouro_fold_truth(const Constant *constant)
{
    switch (constant->kind) {
    case CONSTANT_NONE:
    case CONSTANT_FALSE: return false;
    case CONSTANT_INT: return constant->integer != 0;
    case CONSTANT_FLOAT: return constant->number != 0;
    case CONSTANT_IMAGINARY: return constant->number != 0 || constant->real != 0;
    case CONSTANT_STRING:
    case CONSTANT_BYTES: return constant->text.size != 0;
    case CONSTANT_TUPLE:
    case CONSTANT_FROZENSET: return constant->items_count != 0;
    default: return true;
    }
}

// --- numbers ------------------------------------------------------------------------------------

static bool is_int(const Constant *constant)
{
    return constant->kind == CONSTANT_INT || constant->kind == CONSTANT_TRUE ||
           constant->kind == CONSTANT_FALSE;
}

static int64_t int_of(const Constant *constant)
{
    return constant->kind == CONSTANT_INT ? constant->integer : constant->kind == CONSTANT_TRUE;
}

static bool is_real(const Constant *constant)
{
    return constant->kind == CONSTANT_FLOAT || is_int(constant);
}

static double real_of(const Constant *constant)
{
    return constant->kind == CONSTANT_FLOAT ? constant->number : (double)int_of(constant);
}

static int64_t floor_divide(int64_t a, int64_t b)
{
    return a / b - ((a % b != 0) && (a < 0) != (b < 0));
}

// False where the result needs more than an int64_t; there are the big ones for that.
static bool fold_small_ints(AstOperator op, int64_t a, int64_t b, int64_t *out)
{
    switch (op) {
    case AST_OP_ADD: return !__builtin_add_overflow(a, b, out);
    case AST_OP_SUB: return !__builtin_sub_overflow(a, b, out);
    case AST_OP_MULT: return !__builtin_mul_overflow(a, b, out);
    case AST_OP_BIT_AND: *out = a & b; return true;
    case AST_OP_BIT_OR: *out = a | b; return true;
    case AST_OP_BIT_XOR: *out = a ^ b; return true;
    case AST_OP_FLOOR_DIV:
        if (b == 0 || (a == INT64_MIN && b == -1)) return false;
        *out = floor_divide(a, b);
        return true;
    case AST_OP_MOD:
        if (b == 0 || b == -1) return false;
        *out = a - floor_divide(a, b) * b;
        return true;
    case AST_OP_R_SHIFT:
        if (b < 0) return false;
        *out = a >> (b > 63 ? 63 : b);
        return true;
    default: return false;
    }
}

static bool fold_ints(Compiler *compiler, AstOperator op, const Constant *left,
                      const Constant *right, Constant *out)
{
    int64_t a = int_of(left), b = int_of(right), result;
    bool both_bool = left->kind != CONSTANT_INT && right->kind != CONSTANT_INT;
    if (both_bool && (op == AST_OP_BIT_AND || op == AST_OP_BIT_OR || op == AST_OP_BIT_XOR)) {
        bool value = op == AST_OP_BIT_AND ? a && b : op == AST_OP_BIT_OR ? a || b : a != b;
        *out = constant_bool(value);
        return true;
    }
    if (op == AST_OP_DIV) {
        int64_t limit = (int64_t)1 << 53; // Both are exact as doubles: one rounding.
        if (b == 0 || a > limit || a < -limit || b > limit || b < -limit) return false;
        *out = (Constant){.kind = CONSTANT_FLOAT, .number = (double)a / (double)b};
        return true;
    }
    if (!fold_small_ints(op, a, b, &result)) {
        return ouro_fold_big(compiler, op, constant_int(a), constant_int(b), out);
    }
    *out = constant_int(result);
    return true;
}

static bool fold_reals(AstOperator op, double a, double b, Constant *out)
{
    double result;
    switch (op) {
    case AST_OP_ADD: result = a + b; break;
    case AST_OP_SUB: result = a - b; break;
    case AST_OP_MULT: result = a * b; break;
    case AST_OP_DIV:
        if (b == 0) return false;
        result = a / b;
        break;
    case AST_OP_POW:
        // Other bases and powers may raise or be complex.
        if (!(a > 0) || !isfinite(a) || !isfinite(b)) return false;
        result = pow(a, b);
        if (!isfinite(result)) return false;
        break;
    default: return false;
    }
    *out = (Constant){.kind = CONSTANT_FLOAT, .number = result};
    return true;
}

static bool is_complex(const Constant *constant) { return constant->kind == CONSTANT_IMAGINARY; }

static bool fold_complex(AstOperator op, const Constant *left, const Constant *right, Constant *out)
{
    double left_real = is_complex(left) ? left->real : real_of(left);
    double right_real = is_complex(right) ? right->real : real_of(right);
    double left_imaginary = is_complex(left) ? left->number : 0;
    double right_imaginary = is_complex(right) ? right->number : 0;
    Constant result = {.kind = CONSTANT_IMAGINARY};
    switch (op) {
    case AST_OP_ADD:
        result.real = left_real + right_real;
        result.number = left_imaginary + right_imaginary;
        break;
    case AST_OP_SUB:
        result.real = left_real - right_real;
        result.number = left_imaginary - right_imaginary;
        break;
    default: return false;
    }
    *out = result;
    return true;
}

// --- texts, tuples ------------------------------------------------------------------------------

static bool is_text(const Constant *constant)
{
    return constant->kind == CONSTANT_STRING || constant->kind == CONSTANT_BYTES;
}

static bool join_texts(Compiler *compiler, Text text, Text more, int64_t times, Text *out)
{
    size_t size = text.size + more.size * (size_t)times;
    char *at = ouro_scratch(compiler, size, 1);
    if (at == NULL) return false;
    if (text.size != 0) memcpy(at, text.at, text.size);
    for (int64_t i = 0; i < times; i++) {
        if (more.size != 0) memcpy(at + text.size + (size_t)i * more.size, more.at, more.size);
    }
    *out = text_of(at, size);
    return true;
}

static bool fold_text_sum(Compiler *compiler, const Constant *left, const Constant *right,
                          Constant *out)
{
    if (left->kind != right->kind || left->text.size + right->text.size > TEXT_SIZE_MAX) {
        return false;
    }
    Constant sum = {.kind = left->kind};
    if (!join_texts(compiler, left->text, right->text, 1, &sum.text)) return false;
    *out = sum;
    return true;
}

static bool fold_text_product(Compiler *compiler, const Constant *text, const Constant *factor,
                              Constant *out)
{
    int64_t times = int_of(factor) < 0 ? 0 : int_of(factor);
    if (times > TEXT_SIZE_MAX || text->text.size * (size_t)times > TEXT_SIZE_MAX) return false;
    Constant product = {.kind = text->kind};
    if (!join_texts(compiler, TEXT(""), text->text, times, &product.text)) return false;
    *out = product;
    return true;
}

static bool fold_tuple_product(Compiler *compiler, const Constant *tuple, const Constant *factor,
                               Constant *out)
{
    int64_t times = int_of(factor) < 0 ? 0 : int_of(factor);
    if (times > ITEMS_MAX || tuple->items_count * (uint64_t)times > ITEMS_MAX) return false;
    uint32_t count = tuple->items_count * (uint32_t)times;
    Constant *items = ouro_scratch(compiler, count, sizeof *items);
    if (items == NULL) return false;
    for (uint32_t i = 0; i < count; i++) items[i] = tuple->items[i % tuple->items_count];
    *out = constant_tuple(items, count);
    return true;
}

static bool fold_tuple_sum(Compiler *compiler, const Constant *left, const Constant *right,
                           Constant *out)
{
    uint32_t count = left->items_count + right->items_count;
    if (count > ITEMS_MAX) return false;
    Constant *items = ouro_scratch(compiler, count, sizeof *items);
    if (items == NULL) return false;
    for (uint32_t i = 0; i < left->items_count; i++) items[i] = left->items[i];
    for (uint32_t i = 0; i < right->items_count; i++) {
        items[left->items_count + i] = right->items[i];
    }
    *out = constant_tuple(items, count);
    return true;
}

static bool fold_binary(Compiler *compiler, AstOperator op, const Constant *left,
                        const Constant *right, Constant *out)
{
    if (is_int(left) && is_int(right)) return fold_ints(compiler, op, left, right, out);
    if (is_real(left) && is_real(right)) return fold_reals(op, real_of(left), real_of(right), out);
    if ((is_complex(left) || is_real(left)) && (is_complex(right) || is_real(right))) {
        return fold_complex(op, left, right, out);
    }
    if (op == AST_OP_ADD) {
        if (is_text(left) && is_text(right)) return fold_text_sum(compiler, left, right, out);
        if (left->kind == CONSTANT_TUPLE && right->kind == CONSTANT_TUPLE) {
            return fold_tuple_sum(compiler, left, right, out);
        }
    } else if (op == AST_OP_MULT) {
        if (is_text(left) && is_int(right)) return fold_text_product(compiler, left, right, out);
        if (is_int(left) && is_text(right)) return fold_text_product(compiler, right, left, out);
        if (left->kind == CONSTANT_TUPLE && is_int(right)) {
            return fold_tuple_product(compiler, left, right, out);
        }
        if (is_int(left) && right->kind == CONSTANT_TUPLE) {
            return fold_tuple_product(compiler, right, left, out);
        }
    }
    return ouro_fold_big(compiler, op, *left, *right, out);
}

static bool fold_unary(Compiler *compiler, AstUnaryOperator op, const Constant *value,
                       Constant *out)
{
    if (op == AST_UNARY_NOT) {
        *out = constant_bool(!ouro_fold_truth(value));
        return true;
    }
    if (value->kind == CONSTANT_BIG_INT) return ouro_fold_big_unary(compiler, op, *value, out);
    if (is_int(value)) {
        int64_t number = int_of(value);
        if (op == AST_UNARY_U_SUB && number == INT64_MIN) return false;
        *out = constant_int(op == AST_UNARY_U_SUB    ? -number
                            : op == AST_UNARY_INVERT ? ~number
                                                     : number);
        return true;
    }
    if (op == AST_UNARY_INVERT) return false;
    double sign = op == AST_UNARY_U_SUB ? -1 : 1;
    if (value->kind != CONSTANT_FLOAT && value->kind != CONSTANT_IMAGINARY) return false;
    *out = *value;
    out->number = sign < 0 ? -value->number : value->number;
    if (is_complex(value)) out->real = sign < 0 ? -value->real : value->real;
    return true;
}

// --- items --------------------------------------------------------------------------------------

static bool fold_item(const Constant *value, const Constant *index, Constant *out)
{
    if (!is_int(index)) return false;
    int64_t at = int_of(index);
    size_t count = value->kind == CONSTANT_TUPLE ? value->items_count
                   : is_text(value)              ? value->text.size
                                                 : 0;
    if (at < 0) at += (int64_t)count;
    if (at < 0 || at >= (int64_t)count) return false;
    if (value->kind == CONSTANT_TUPLE) {
        *out = value->items[at];
    } else if (value->kind == CONSTANT_BYTES) {
        *out = constant_int((unsigned char)value->text.at[at]);
    } else {
        for (size_t i = 0; i < count; i++) { // Bytes are characters only in ASCII.
            if ((unsigned char)value->text.at[i] >= 0x80) return false;
        }
        *out = constant_text(text_slice(value->text, (size_t)at, (size_t)at + 1));
    }
    return true;
}

static bool fold_items(Compiler *compiler, AstNodes nodes, ConstantKind kind, Constant *out)
{
    for (uint32_t i = 0; i < nodes.count; i++) { // A look first: most displays are not constant.
        AstKind item = (AstKind)nodes.items[i]->kind;
        if (item == AST_NAME || item == AST_CALL || item == AST_STARRED) return false;
    }
    Constant *items = ouro_scratch(compiler, nodes.count, sizeof *items);
    if (items == NULL) return false;
    for (uint32_t i = 0; i < nodes.count; i++) {
        if (!ouro_fold(compiler, nodes.items[i], &items[i])) return false;
    }
    *out = (Constant){.kind = kind, .items = items, .items_count = nodes.count};
    return true;
}

bool ouro_fold(Compiler *compiler, const AstNode *node, Constant *out)
{
    if (node->depth > DEPTH_MAX || compiler->failed) return false;
    Constant left, right;
    switch (node->kind) {
    case AST_CONSTANT: *out = ouro_fold_value(compiler, &ast_constant(node)->value); return true;
    case AST_NAME: {
        const AstIdentifier *id = ast_name(node)->id;
        if (!text_equal(text_of(id->text, id->size), TEXT("__debug__"))) return false;
        *out = constant_bool(!compiler->options->is_optimized);
        return ast_name(node)->ctx == AST_LOAD;
    }
    case AST_UNARY_OP: {
        const AstUnaryOp *unary = ast_unary_op(node);
        return ouro_fold(compiler, unary->operand, &left) &&
               fold_unary(compiler, unary->op, &left, out);
    }
    case AST_BIN_OP: {
        const AstBinOp *binary = ast_bin_op(node);
        return ouro_fold(compiler, binary->right, &right) &&
               ouro_fold(compiler, binary->left, &left) &&
               fold_binary(compiler, binary->op, &left, &right, out);
    }
    case AST_SUBSCRIPT: {
        const AstSubscript *subscript = ast_subscript(node);
        return subscript->ctx == AST_LOAD && ouro_fold(compiler, subscript->slice, &right) &&
               ouro_fold(compiler, subscript->value, &left) && fold_item(&left, &right, out);
    }
    case AST_TUPLE:
        return ast_tuple(node)->ctx == AST_LOAD &&
               fold_items(compiler, ast_tuple(node)->elts, CONSTANT_TUPLE, out);
    default: return false;
    }
}

bool ouro_fold_collection(Compiler *compiler, const AstNode *node, Constant *out)
{
    if (node->depth > DEPTH_MAX) return false;
    if (node->kind == AST_LIST) {
        return fold_items(compiler, ast_list(node)->elts, CONSTANT_TUPLE, out);
    }
    if (node->kind == AST_SET) {
        return fold_items(compiler, ast_set(node)->elts, CONSTANT_FROZENSET, out);
    }
    return ouro_fold(compiler, node, out);
}
