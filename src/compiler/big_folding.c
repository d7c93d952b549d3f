// Big constants: computed with the digits that the machine uses, kept as text in base 16.
// SPDX-License-Identifier: MIT
#include "src/compiler/big_folding.h"
#include "runtime/base/digits.h"

enum {
    DIGITS_MAX = 4,            // of a result: 256 bits
    ROOM = 2 * DIGITS_MAX + 2, // what any of the operations may write
    LITERAL_BITS_PER_CHARACTER = 4,
};

static Constant constant_of_digits(Compiler *compiler, Digits number)
{
    int64_t small;
    if (digits_to_int(number, &small)) return constant_int(small);
    TextBuilder builder;
    ouro_text_init(&builder, compiler->allocator);
    if (number.negative) ouro_text_append_char(&builder, '-');
    ouro_text_append_string(&builder, "0x");
    ouro_digits_append(&builder, digits_absolute(number), 16);
    Text text = ouro_arena_copy_text(&compiler->scratch, ouro_text_view(&builder));
    bool refused = builder.failed || text.at == NULL;
    ouro_text_deinit(&builder);
    if (refused) ouro_compile_out_of_memory(compiler);
    return (Constant){.kind = CONSTANT_BIG_INT, .text = refused ? TEXT("0") : text};
}

// Of a literal as the unit has it: an optional '-', then 0x and hexadecimal, or decimal.
static bool digits_of_text(Compiler *compiler, Text text, Digit *room, size_t capacity, Digits *out)
{
    bool negative = text.size != 0 && text.at[0] == '-';
    if (negative) text = text_slice(text, 1, text.size);
    IntText scan;
    if (!ouro_int_text_scan(text, 0, &scan) || ouro_digits_text_capacity(&scan) > capacity ||
        !ouro_digits_from_text(compiler->allocator, room, &scan, out)) {
        return false;
    }
    if (negative) *out = digits_negated(*out);
    return true;
}

// A literal in base 2 or 8, which a unit does not know, in base 16.
static Constant convert_literal(Compiler *compiler, Text digits, unsigned base)
{
    IntText scan;
    Constant result = constant_int(0);
    if (!ouro_int_text_scan(digits, base, &scan)) return result;
    size_t capacity = ouro_digits_text_capacity(&scan);
    Digit *room = ouro_allocate(compiler->allocator, (capacity + 1) * sizeof *room);
    Digits number;
    if (room != NULL && ouro_digits_from_text(compiler->allocator, room, &scan, &number)) {
        result = constant_of_digits(compiler, number);
    } else {
        ouro_compile_out_of_memory(compiler);
    }
    ouro_release(compiler->allocator, room, (capacity + 1) * sizeof *room);
    return result;
}

Constant ouro_fold_big_literal(Compiler *compiler, Text digits, unsigned base)
{
    if (base == 10) return (Constant){.kind = CONSTANT_BIG_INT, .text = digits};
    if (base != 16) return convert_literal(compiler, digits, base);
    char *text = ouro_scratch(compiler, digits.size + 2, 1);
    if (text == NULL) return constant_int(0);
    memcpy(text, "0x", 2);
    memcpy(text + 2, digits.at, digits.size);
    return (Constant){.kind = CONSTANT_BIG_INT, .text = text_of(text, digits.size + 2)};
}

static bool digits_of(Compiler *compiler, const Constant *constant, Digit *room, Digits *out)
{
    switch (constant->kind) {
    case CONSTANT_TRUE:
    case CONSTANT_FALSE: *out = digits_from_int(constant->kind == CONSTANT_TRUE, room); return true;
    case CONSTANT_INT: *out = digits_from_int(constant->integer, room); return true;
    case CONSTANT_BIG_INT:
        return constant->text.size < DIGITS_MAX * 64 / LITERAL_BITS_PER_CHARACTER &&
               digits_of_text(compiler, constant->text, room, ROOM, out) &&
               out->count <= DIGITS_MAX;
    default: return false;
    }
}

static bool divide(Compiler *compiler, AstOperator op, Digits a, Digits b, Digit *room, Digits *out)
{
    if (digits_is_zero(b)) return false;
    DigitsDivision division = {0};
    if (op == AST_OP_MOD)
        division.remainder_room = room;
    else
        division.quotient_room = room;
    if (!ouro_digits_divide(compiler->allocator, a, b, DIGITS_FLOOR, &division)) return false;
    *out = op == AST_OP_MOD ? division.remainder : division.quotient;
    return true;
}

static bool shift_or_power(Compiler *compiler, AstOperator op, Digits a, Digits b, Digit *room,
                           Digits *out)
{
    uint64_t count;
    if (!digits_to_unsigned(b, &count) || count > DIGITS_MAX * 64) return false;
    switch (op) {
    case AST_OP_L_SHIFT:
        if (ouro_digits_bit_length(a) + count > DIGITS_MAX * 64) return false;
        *out = ouro_digits_shift_left(room, a, count);
        return true;
    case AST_OP_R_SHIFT: *out = ouro_digits_shift_right(room, a, count); return true;
    default:
        if (ouro_digits_bit_length(a) * count > DIGITS_MAX * 64 ||
            ouro_digits_power_capacity(a, count) > ROOM) {
            return false;
        }
        return ouro_digits_power(compiler->allocator, room, a, count, out);
    }
}

static bool compute(Compiler *compiler, AstOperator op, Digits a, Digits b, Digit *room,
                    Digits *out)
{
    switch (op) {
    case AST_OP_ADD: *out = ouro_digits_add(room, a, b); return true;
    case AST_OP_SUB: *out = ouro_digits_subtract(room, a, b); return true;
    case AST_OP_MULT: *out = ouro_digits_multiply_short(room, a, b); return true;
    case AST_OP_BIT_AND: *out = ouro_digits_bits(room, a, b, DIGITS_AND); return true;
    case AST_OP_BIT_OR: *out = ouro_digits_bits(room, a, b, DIGITS_OR); return true;
    case AST_OP_BIT_XOR: *out = ouro_digits_bits(room, a, b, DIGITS_XOR); return true;
    case AST_OP_FLOOR_DIV:
    case AST_OP_MOD: return divide(compiler, op, a, b, room, out);
    case AST_OP_L_SHIFT:
    case AST_OP_R_SHIFT:
    case AST_OP_POW: return shift_or_power(compiler, op, a, b, room, out);
    default: return false;
    }
}

bool ouro_fold_big(Compiler *compiler, AstOperator op, Constant left, Constant right, Constant *out)
{
    Digit left_room[ROOM], right_room[ROOM], room[2 * ROOM];
    Digits a, b, result;
    if (!digits_of(compiler, &left, left_room, &a) ||
        !digits_of(compiler, &right, right_room, &b) ||
        !compute(compiler, op, a, b, room, &result) || result.count > DIGITS_MAX) {
        return false;
    }
    *out = constant_of_digits(compiler, result);
    return true;
}

bool ouro_fold_big_unary(Compiler *compiler, AstUnaryOperator op, Constant value, Constant *out)
{
    if (op == AST_UNARY_U_ADD) {
        *out = value;
        return true;
    }
    if (op == AST_UNARY_U_SUB)
        return ouro_fold_big(compiler, AST_OP_SUB, constant_int(0), value, out);
    return ouro_fold_big(compiler, AST_OP_SUB, constant_int(-1), value, out);
}
