// The operators of floats, and floats from other numbers.
// SPDX-License-Identifier: MIT
#include "runtime/methods/numbers.h"

#include <math.h>

int ouro_real_as_double(Thread *thread, Value value, double *out)
{
    if (value_is_int(value)) {
        *out = (double)value_as_int(value);
        return 1;
    }
    if (ouro_value_double(value, out)) return 1;
    Digit room;
    Digits digits;
    if (!ouro_value_digits(value, &room, &digits)) return 0;
    if (ouro_digits_to_double(digits, out)) return 1;
    (void)ouro_raise(thread, CLASS_OVERFLOW_ERROR, "int too large to convert to float");
    return -1;
}

Value ouro_int_from_double(Thread *thread, double number)
{
    if (fabs(number) < (double)VALUE_INT_LIMIT) return value_from_int((int64_t)number);
    if (isnan(number))
        return ouro_raise(thread, CLASS_VALUE_ERROR, "cannot convert float NaN to integer");
    if (isinf(number))
        return ouro_raise(thread, CLASS_OVERFLOW_ERROR, "cannot convert float infinity to integer");
    Digit room[DIGITS_OF_DOUBLE];
    return ouro_made_value(thread,
                           ouro_int_from_digits(thread->vm, ouro_digits_from_double(room, number)));
}

Value ouro_raise_range(Thread *thread)
{
    Vm *vm = thread->vm;
    String *text = ouro_string_from_c(vm, "Numerical result out of range");
    Tuple *args = text != NULL ? ouro_tuple_new(vm, 2) : NULL;
    Exception *exception =
        args != NULL ? ouro_exception_new(vm, CLASS_OVERFLOW_ERROR, VALUE_UNBOUND) : NULL;
    if (exception == NULL) return ouro_raise_memory(thread);
    args->items[0] = value_from_int(34);
    args->items[1] = value_from_object(text);
    exception->args = value_from_object(args);
    return ouro_raise_value(thread, value_from_object(exception));
}

// ---- division ----

// The remainder with the divisor's sign, and the quotient that goes with it.
static double floor_divide(double left, double right, double *remainder)
{
    double rest = fmod(left, right);
    double quotient = (left - rest) / right;
    if (rest == 0) {
        rest = copysign(0.0, right);
    } else if ((right < 0) != (rest < 0)) {
        rest += right;
        quotient -= 1.0;
    }
    *remainder = rest;
    if (quotient == 0) return copysign(0.0, left / right);
    double rounded = floor(quotient);
    return quotient - rounded > 0.5 ? rounded + 1.0 : rounded;
}

static Value divided_by_zero(Thread *thread, const char *message)
{
    return ouro_raise(thread, CLASS_ZERO_DIVISION_ERROR, message);
}

Value ouro_float_divmod(Thread *thread, double left, double right)
{
    if (right == 0) return divided_by_zero(thread, "float divmod()");
    double remainder, quotient = floor_divide(left, right, &remainder);
    const Value pair[] = {value_from_foreign_float(quotient), value_from_foreign_float(remainder)};
    return ouro_made(thread, ouro_tuple_of(thread->vm, pair, 2));
}

static double remainder_of(double left, double right)
{
    double rest = fmod(left, right);
    if (rest == 0) return copysign(0.0, right);
    return (right < 0) != (rest < 0) ? rest + right : rest;
}

// ---- powers ----

static Value power(Thread *thread, double base, double exponent)
{
    if (base == 0 && exponent < 0 && isfinite(exponent))
        return divided_by_zero(thread, "0.0 cannot be raised to a negative power");
    if (base < 0 && isfinite(base) && isfinite(exponent) && exponent != floor(exponent))
        return ouro_complex_power(thread, base, 0, exponent, 0);
    double result = pow(base, exponent);
    if (isinf(result) && isfinite(base) && isfinite(exponent)) return ouro_raise_range(thread);
    return value_from_foreign_float(result);
}

Value ouro_float_binary(Thread *thread, double left, double right, BinaryOp op)
{
    double remainder;
    switch (op) {
    case BINARY_ADD: return value_from_foreign_float(left + right);
    case BINARY_SUBTRACT: return value_from_foreign_float(left - right);
    case BINARY_MULTIPLY: return value_from_foreign_float(left * right);
    case BINARY_TRUE_DIVIDE:
        if (right == 0) return divided_by_zero(thread, "float division by zero");
        return value_from_foreign_float(left / right);
    case BINARY_FLOOR_DIVIDE:
        if (right == 0) return divided_by_zero(thread, "float floor division by zero");
        return value_from_foreign_float(floor_divide(left, right, &remainder));
    case BINARY_REMAINDER:
        if (right == 0) return divided_by_zero(thread, "float modulo by zero");
        return value_from_foreign_float(remainder_of(left, right));
    case BINARY_POWER: return power(thread, left, right);
    default: return VALUE_NOT_IMPLEMENTED;
    }
}
