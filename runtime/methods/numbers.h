// What the files of numbers share: operators by the kind of both operands, text, conversions.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/format.h"
#include "runtime/object/class.h"
#include "runtime/object/vm.h"
#include "runtime/task/operations.h"

/// A number that is an int or bool of whatever class.
static inline bool value_is_integer(Value v)
{
    return value_is_int(v) || value_has_type(v, TYPE_BIGINT) || value_is_bool(v);
}

/// The digits of an int value: the Digits of what ouro_value_digits accepts, in one expression.
typedef struct IntOperand {
    Digit room;
    Digits digits;
} IntOperand;

/// `v` is an int. The operand must not move while its digits are used.
static inline void int_operand(Value v, IntOperand *out)
{
    bool is_int = ouro_value_digits(v, &out->room, &out->digits);
    assert(is_int);
    (void)is_int;
}

/// left op right of two ints. All but matrix multiplication.
Value ouro_int_binary(Thread *thread, Value left, Value right, BinaryOp op);
/// The same where either may be anything: NOT_IMPLEMENTED unless both are ints.
BinaryFunction ouro_int_slot_binary;
/// divmod(left, right) of two ints.
Value ouro_int_divmod(Thread *thread, Value left, Value right);
/// An int as exactly an int: of subclasses and bools their number.
Value ouro_int_exact(Thread *thread, Value value);
Value ouro_int_negate(Thread *thread, Value value);
/// base ** exponent for an exponent that is not negative.
Value ouro_int_power(Thread *thread, Value base, Value exponent);

/// left op right of two doubles; NOT_IMPLEMENTED for operators that floats lack.
Value ouro_float_binary(Thread *thread, double left, double right, BinaryOp op);
Value ouro_float_divmod(Thread *thread, double left, double right);
/// round(number, digits); digits may be None.
Value ouro_float_round(Thread *thread, double number, Value digits);
/// An int or float of any class as a double: 1; 0: it is neither; -1: raised (too large).
int ouro_real_as_double(Thread *thread, Value value, double *out);
/// int(number), exactly. Errors: OverflowError for infinity, ValueError for NaN.
Value ouro_int_from_double(Thread *thread, double number);

/// left ** right of two complex numbers.
Value ouro_complex_power(Thread *thread, double left_real, double left_imaginary, double right_real,
                         double right_imaginary);

/// The outcome of a comparison whose operands are less (-1), equal (0) or greater (1).
static inline Value order_result(int order, CompareOp op)
{
    switch (op) {
    case COMPARE_LESS: return value_from_bool(order < 0);
    case COMPARE_LESS_EQUAL: return value_from_bool(order <= 0);
    case COMPARE_GREATER: return value_from_bool(order > 0);
    case COMPARE_GREATER_EQUAL: return value_from_bool(order >= 0);
    case COMPARE_EQUAL: return value_from_bool(order == 0);
    default: return value_from_bool(order != 0);
    }
}

/// OverflowError(34, 'Numerical result out of range').
Value ouro_raise_range(Thread *thread);

/// The decimal digits that int and text may convert: more raise ValueError. 0: no limit.
static inline uint32_t int_text_digits_max(const Thread *thread)
{
    return thread->vm->int_text_digits_max;
}
/// Appends an int in decimal; false with ValueError pending where the limit forbids it.
OURO_MUST_USE bool ouro_int_append(Thread *thread, TextBuilder *builder, Value value);

/// Where the text of a number stands, and what it was copied to if it had to be.
typedef struct NumberText {
    Text text;
    TextBuilder copy;
} NumberText;

/// The text that int(), float() and complex() read of a str: no white space around it, decimal
/// digits of any script as ASCII. Paired with ouro_number_text_close. False with MemoryError
/// pending.
OURO_MUST_USE bool ouro_number_text_open(Thread *thread, const String *string, NumberText *out);
void ouro_number_text_close(NumberText *text);
/// Bytes without the white space of ASCII around them.
Text ouro_trimmed_bytes(Text bytes);

/// int(text, base) of trimmed text; `source` is what messages show.
Value ouro_int_from_text(Thread *thread, Text text, unsigned base, Value source);

/// What a special method returned, checked to be an int, as exactly an int. `method` names it.
Value ouro_checked_int(Thread *thread, Value result, Value self, const char *method);
/// What __float__ returned, checked to be a float. False: raised.
OURO_MUST_USE bool ouro_double_of_result(Thread *thread, Value self, Value result, double *out);
/// Whether a class of a script, or a built-in one that is no number, answers `special` of `value`.
bool ouro_has_special(Thread *thread, Value value, Special special);
/// int(value) of what is no text.
Value ouro_number_to_int(Thread *thread, Value value);
/// format(self, spec) by `format`, which is given the parsed specification.
typedef FormatOutcome FormatNumber(FormatOutput output, const FormatSpec *spec, Value number);
Value ouro_number_format(Thread *thread, Value self, String *spec, FormatNumber *format);
/// repr(number), exact.
Value ouro_float_repr(Thread *thread, double number);
/// The text forms of an int, exactly.
Value ouro_int_repr(Thread *thread, Value value);
