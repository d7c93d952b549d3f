// The operators of ints of any size.
// SPDX-License-Identifier: MIT
#include "runtime/methods/numbers.h"

static Value closed(Thread *thread, IntRoom *room, Digits digits)
{
    return ouro_made_value(thread, ouro_int_room_close(room, digits));
}

static uint32_t longer(Digits a, Digits b) { return a.count > b.count ? a.count : b.count; }

// ---- sums, products, bits ----

static Value add_or_subtract(Thread *thread, Digits a, Digits b, BinaryOp op)
{
    IntRoom room;
    if (!ouro_int_room_open(&room, thread->vm, longer(a, b) + 1u)) return ouro_raise_memory(thread);
    return closed(thread, &room,
                  op == BINARY_ADD ? ouro_digits_add(room.at, a, b)
                                   : ouro_digits_subtract(room.at, a, b));
}

static Value multiply(Thread *thread, Digits a, Digits b)
{
    IntRoom room;
    Digits product;
    if (!ouro_int_room_open(&room, thread->vm, (size_t)a.count + b.count) ||
        !ouro_digits_multiply(thread->vm->allocator, room.at, a, b, &product))
        return ouro_raise_memory(thread);
    return closed(thread, &room, product);
}

static Value combine_bits(Thread *thread, Digits a, Digits b, BinaryOp op)
{
    static const DigitsBitOperation operations[] = {
        [BINARY_AND - BINARY_AND] = DIGITS_AND,
        [BINARY_OR - BINARY_AND] = DIGITS_OR,
        [BINARY_XOR - BINARY_AND] = DIGITS_XOR,
    };
    IntRoom room;
    if (!ouro_int_room_open(&room, thread->vm, longer(a, b) + 1u)) return ouro_raise_memory(thread);
    return closed(thread, &room, ouro_digits_bits(room.at, a, b, operations[op - BINARY_AND]));
}

// ---- shifts ----

// CPython has no memory for 2**64 bits, and no words for 2**63 digits of 30 bits.
static Value too_far(Thread *thread, Digits shift)
{
    enum { BITS_OF_COUNT = 66 };
    if (ouro_digits_bit_length(shift) <= BITS_OF_COUNT) return ouro_raise_memory(thread);
    return ouro_raise(thread, CLASS_OVERFLOW_ERROR, "too many digits in integer");
}

static Value shift_left(Thread *thread, Digits a, Digits b)
{
    if (b.negative) return ouro_raise(thread, CLASS_VALUE_ERROR, "negative shift count");
    if (digits_is_zero(a)) return value_from_int(0);
    uint64_t shift;
    if (!digits_to_unsigned(b, &shift)) return too_far(thread, b);
    if (shift / DIGIT_BITS > UINT32_MAX) return ouro_raise_memory(thread);
    IntRoom room;
    if (!ouro_int_room_open(&room, thread->vm, a.count + (size_t)(shift / DIGIT_BITS) + 1))
        return ouro_raise_memory(thread);
    return closed(thread, &room, ouro_digits_shift_left(room.at, a, shift));
}

static Value shift_right(Thread *thread, Digits a, Digits b)
{
    if (b.negative) return ouro_raise(thread, CLASS_VALUE_ERROR, "negative shift count");
    uint64_t shift;
    if (!digits_to_unsigned(b, &shift)) return value_from_int(a.negative ? -1 : 0);
    IntRoom room;
    if (!ouro_int_room_open(&room, thread->vm, a.count + 1u)) return ouro_raise_memory(thread);
    return closed(thread, &room, ouro_digits_shift_right(room.at, a, shift));
}

// ---- quotients ----

static size_t quotient_capacity(Digits a, Digits b)
{
    return a.count >= b.count ? (size_t)(a.count - b.count) + 2 : 1;
}

static Value floor_divide(Thread *thread, Digits a, Digits b)
{
    if (digits_is_zero(b))
        return ouro_raise(thread, CLASS_ZERO_DIVISION_ERROR, "integer division or modulo by zero");
    IntRoom room;
    if (!ouro_int_room_open(&room, thread->vm, quotient_capacity(a, b)))
        return ouro_raise_memory(thread);
    DigitsDivision division = {.quotient_room = room.at};
    if (!ouro_digits_divide(thread->vm->allocator, a, b, DIGITS_FLOOR, &division))
        return ouro_raise_memory(thread);
    return closed(thread, &room, division.quotient);
}

static Value remainder_of(Thread *thread, Digits a, Digits b)
{
    if (digits_is_zero(b))
        return ouro_raise(thread, CLASS_ZERO_DIVISION_ERROR, "integer modulo by zero");
    IntRoom room;
    if (!ouro_int_room_open(&room, thread->vm, b.count)) return ouro_raise_memory(thread);
    DigitsDivision division = {.remainder_room = room.at};
    if (!ouro_digits_divide(thread->vm->allocator, a, b, DIGITS_FLOOR, &division))
        return ouro_raise_memory(thread);
    return closed(thread, &room, division.remainder);
}

static Value true_divide(Thread *thread, Digits a, Digits b)
{
    if (digits_is_zero(b)) return ouro_raise(thread, CLASS_ZERO_DIVISION_ERROR, "division by zero");
    double quotient;
    switch (ouro_digits_true_divide(thread->vm->allocator, a, b, &quotient)) {
    case DIGITS_QUOTIENT_OK: return value_from_float(quotient);
    case DIGITS_QUOTIENT_NO_MEMORY: return ouro_raise_memory(thread);
    default:
        return ouro_raise(thread, CLASS_OVERFLOW_ERROR,
                          "integer division result too large for a float");
    }
}

Value ouro_int_divmod(Thread *thread, Value left, Value right)
{
    Vm *vm = thread->vm;
    IntOperand a, b;
    int_operand(left, &a), int_operand(right, &b);
    if (digits_is_zero(b.digits))
        return ouro_raise(thread, CLASS_ZERO_DIVISION_ERROR, "integer division or modulo by zero");
    IntRoom quotient, remainder;
    if (!ouro_int_room_open(&quotient, vm, quotient_capacity(a.digits, b.digits)) ||
        !ouro_int_room_open(&remainder, vm, b.digits.count))
        return ouro_raise_memory(thread);
    DigitsDivision division = {.quotient_room = quotient.at, .remainder_room = remainder.at};
    if (!ouro_digits_divide(vm->allocator, a.digits, b.digits, DIGITS_FLOOR, &division))
        return ouro_raise_memory(thread);
    Value pair[] = {closed(thread, &quotient, division.quotient), VALUE_UNBOUND};
    if (value_is_unbound(pair[0])) return VALUE_UNBOUND;
    pair[1] = closed(thread, &remainder, division.remainder);
    if (value_is_unbound(pair[1])) return VALUE_UNBOUND;
    return ouro_made(thread, ouro_tuple_of(vm, pair, 2));
}

// ---- powers ----

// Of 0, 1 and -1, whose powers are small whatever the exponent. UNBOUND for others.
static Value power_of_unit(Digits base, Digits exponent)
{
    if (digits_is_zero(base)) return value_from_int(digits_is_zero(exponent));
    if (base.count != 1 || base.at[0] != 1) return VALUE_UNBOUND;
    return value_from_int(base.negative && digits_is_odd(exponent) ? -1 : 1);
}

Value ouro_int_power(Thread *thread, Value base, Value exponent)
{
    Vm *vm = thread->vm;
    IntOperand a, b;
    int_operand(base, &a), int_operand(exponent, &b);
    Value unit = power_of_unit(a.digits, b.digits);
    if (!value_is_unbound(unit)) return unit;
    uint64_t times;
    if (!digits_to_unsigned(b.digits, &times)) return ouro_raise_memory(thread);
    size_t capacity = ouro_digits_power_capacity(a.digits, times);
    IntRoom room;
    Digits power;
    if (capacity == SIZE_MAX || !ouro_int_room_open(&room, vm, capacity) ||
        !ouro_digits_power(vm->allocator, room.at, a.digits, times, &power))
        return ouro_raise_memory(thread);
    return closed(thread, &room, power);
}

static Value power(Thread *thread, Value base, Value exponent)
{
    IntOperand b;
    int_operand(exponent, &b);
    if (!b.digits.negative) return ouro_int_power(thread, base, exponent);
    double base_double, exponent_double;
    if (ouro_real_as_double(thread, base, &base_double) < 0 ||
        ouro_real_as_double(thread, exponent, &exponent_double) < 0)
        return VALUE_UNBOUND;
    return ouro_float_binary(thread, base_double, exponent_double, BINARY_POWER);
}

// pow(a, -1, modulus), an int.
static Value inverted(Thread *thread, Digits a, Digits modulus)
{
    IntRoom room;
    Digits inverse;
    if (!ouro_int_room_open(&room, thread->vm, modulus.count + 1u))
        return ouro_raise_memory(thread);
    switch (ouro_digits_invert(thread->vm->allocator, room.at, a, modulus, &inverse)) {
    case DIGITS_OK: return closed(thread, &room, inverse);
    case DIGITS_NO_MEMORY: return ouro_raise_memory(thread);
    default:
        return ouro_raise(thread, CLASS_VALUE_ERROR,
                          "base is not invertible for the given modulus");
    }
}

Value ouro_int_power_modulo(Thread *thread, Value base, Value exponent, Value modulus)
{
    Vm *vm = thread->vm;
    IntOperand a, b, m;
    int_operand(base, &a), int_operand(exponent, &b), int_operand(modulus, &m);
    if (digits_is_zero(m.digits))
        return ouro_raise(thread, CLASS_VALUE_ERROR, "pow() 3rd argument cannot be 0");
    if (b.digits.negative) {
        Value inverse = inverted(thread, a.digits, m.digits);
        if (value_is_unbound(inverse)) return inverse;
        int_operand(inverse, &a);
        b.digits.negative = false;
    }
    IntRoom room;
    Digits power;
    if (!ouro_int_room_open(&room, vm, m.digits.count + 1u) ||
        !ouro_digits_power_modulo(vm->allocator, room.at, &a.digits, &b.digits, &m.digits, &power))
        return ouro_raise_memory(thread);
    return closed(thread, &room, power);
}

// ---- immediates: what needs no digits ----

// False where it does not fit.
static bool small_power(int64_t base, int64_t exponent, int64_t *power)
{
    *power = 1;
    if (exponent < 0) return false;
    for (;;) {
        if (exponent & 1 && __builtin_mul_overflow(*power, base, power)) return false;
        exponent >>= 1;
        if (exponent == 0) return true;
        if (__builtin_mul_overflow(base, base, &base)) return false;
    }
}

// UNBOUND where the result is for digits, or an error.
static Value small_binary(int64_t a, int64_t b, BinaryOp op)
{
    int64_t result;
    switch (op) {
    case BINARY_ADD: result = a + b; break;
    case BINARY_SUBTRACT: result = a - b; break;
    case BINARY_MULTIPLY:
        if (__builtin_mul_overflow(a, b, &result)) return VALUE_UNBOUND;
        break;
    case BINARY_FLOOR_DIVIDE:
        if (b == 0) return VALUE_UNBOUND;
        result = a / b - (a % b != 0 && (a ^ b) < 0);
        break;
    case BINARY_REMAINDER:
        if (b == 0) return VALUE_UNBOUND;
        result = a % b;
        if (result != 0 && (result ^ b) < 0) result += b;
        break;
    case BINARY_TRUE_DIVIDE: // immediates are doubles exactly
        return b == 0 ? VALUE_UNBOUND : value_from_float((double)a / (double)b);
    case BINARY_LEFT_SHIFT:
        if (b < 0 || b > 62) return VALUE_UNBOUND;
        result = (int64_t)((uint64_t)a << b);
        if (result >> b != a) return VALUE_UNBOUND;
        break;
    case BINARY_RIGHT_SHIFT:
        if (b < 0) return VALUE_UNBOUND;
        result = a >> (b > 63 ? 63 : b);
        break;
    case BINARY_POWER:
        if (!small_power(a, b, &result)) return VALUE_UNBOUND;
        break;
    case BINARY_AND: result = a & b; break;
    case BINARY_OR: result = a | b; break;
    case BINARY_XOR: result = a ^ b; break;
    default: return VALUE_UNBOUND;
    }
    return value_int_fits(result) ? value_from_int(result) : VALUE_UNBOUND;
}

Value ouro_int_binary(Thread *thread, Value left, Value right, BinaryOp op)
{
    if (value_both_int(left, right)) {
        Value small = small_binary(value_as_int(left), value_as_int(right), op);
        if (OURO_LIKELY(!value_is_unbound(small))) return small;
    }
    IntOperand a, b;
    int_operand(left, &a), int_operand(right, &b);
    switch (op) {
    case BINARY_ADD:
    case BINARY_SUBTRACT: return add_or_subtract(thread, a.digits, b.digits, op);
    case BINARY_MULTIPLY: return multiply(thread, a.digits, b.digits);
    case BINARY_TRUE_DIVIDE: return true_divide(thread, a.digits, b.digits);
    case BINARY_FLOOR_DIVIDE: return floor_divide(thread, a.digits, b.digits);
    case BINARY_REMAINDER: return remainder_of(thread, a.digits, b.digits);
    case BINARY_POWER: return power(thread, left, right);
    case BINARY_LEFT_SHIFT: return shift_left(thread, a.digits, b.digits);
    case BINARY_RIGHT_SHIFT: return shift_right(thread, a.digits, b.digits);
    case BINARY_AND:
    case BINARY_OR:
    case BINARY_XOR: return combine_bits(thread, a.digits, b.digits, op);
    default: return VALUE_NOT_IMPLEMENTED;
    }
}

Value ouro_int_slot_binary(Thread *thread, Value left, Value right, BinaryOp op)
{
    if (!value_is_integer(left) || !value_is_integer(right)) return VALUE_NOT_IMPLEMENTED;
    return ouro_int_binary(thread, left, right, op);
}

Value ouro_int_exact(Thread *thread, Value value)
{
    if (value_is_int(value) || value_has_shape(value, CLASS_INT)) return value;
    IntOperand a;
    int_operand(value, &a);
    return ouro_made_value(thread, ouro_int_from_digits(thread->vm, a.digits));
}

Value ouro_int_negate(Thread *thread, Value value)
{
    IntOperand a;
    int_operand(value, &a);
    return ouro_made_value(thread, ouro_int_from_digits(thread->vm, digits_negated(a.digits)));
}
