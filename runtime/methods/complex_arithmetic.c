// The operators of complex numbers.
// SPDX-License-Identifier: MIT
#include "runtime/methods/complex_arithmetic.h"
#include "runtime/methods/numbers.h"

#include <errno.h>
#include <math.h>

ComplexNumber ouro_complex_multiply(ComplexNumber a, ComplexNumber b)
{
    return (ComplexNumber){a.real * b.real - a.imaginary * b.imaginary,
                           a.real * b.imaginary + a.imaginary * b.real};
}

// By Smith's method: the larger part of the divisor is divided out, so that nothing overflows
// early.
bool ouro_complex_divide(ComplexNumber a, ComplexNumber b, ComplexNumber *out)
{
    double real = fabs(b.real), imaginary = fabs(b.imaginary);
    if (real >= imaginary) {
        if (real == 0) return false;
        double ratio = b.imaginary / b.real, divisor = b.real + b.imaginary * ratio;
        *out = (ComplexNumber){(a.real + a.imaginary * ratio) / divisor,
                               (a.imaginary - a.real * ratio) / divisor};
    } else if (imaginary >= real) {
        double ratio = b.real / b.imaginary, divisor = b.real * ratio + b.imaginary;
        *out = (ComplexNumber){(a.real * ratio + a.imaginary) / divisor,
                               (a.imaginary * ratio - a.real) / divisor};
    } else {
        *out = (ComplexNumber){NAN, NAN};
    }
    return true;
}

// ---- powers ----

static ComplexNumber power_of_natural(ComplexNumber base, unsigned exponent)
{
    ComplexNumber power = {1, 0};
    for (unsigned mask = 1; mask > 0 && exponent >= mask; mask <<= 1) {
        if (exponent & mask) power = ouro_complex_multiply(power, base);
        base = ouro_complex_multiply(base, base);
    }
    return power;
}

static bool power_of_int(ComplexNumber base, int exponent, ComplexNumber *out)
{
    if (exponent > 0) {
        *out = power_of_natural(base, (unsigned)exponent);
        return true;
    }
    ComplexNumber one = {1, 0};
    return ouro_complex_divide(one, power_of_natural(base, (unsigned)-exponent), out);
}

static bool general_power(ComplexNumber base, ComplexNumber exponent, ComplexNumber *out)
{
    if (exponent.real == 0 && exponent.imaginary == 0) {
        *out = (ComplexNumber){1, 0};
        return true;
    }
    if (base.real == 0 && base.imaginary == 0) {
        *out = (ComplexNumber){0, 0};
        return exponent.imaginary == 0 && exponent.real >= 0;
    }
    double absolute = hypot(base.real, base.imaginary), angle = atan2(base.imaginary, base.real);
    double length = pow(absolute, exponent.real), phase = angle * exponent.real;
    if (exponent.imaginary != 0) {
        length /= exp(angle * exponent.imaginary);
        phase += exponent.imaginary * log(absolute);
    }
    *out = (ComplexNumber){length * cos(phase), length * sin(phase)};
    return true;
}

static Value new_complex(Thread *thread, ComplexNumber number)
{
    return ouro_made_value(thread, ouro_complex_new(thread->vm, number.real, number.imaginary));
}

static Value power(Thread *thread, ComplexNumber base, ComplexNumber exponent)
{
    // Powers by small ints are multiplied out, which is faster and more accurate.
    bool small = exponent.imaginary == 0 && exponent.real == floor(exponent.real) &&
                 fabs(exponent.real) <= 100;
    ComplexNumber result;
    errno = 0; // libm says so when it is asked for the sine of an infinity
    bool valid = small ? power_of_int(base, (int)exponent.real, &result)
                       : general_power(base, exponent, &result);
    if (!valid || errno == EDOM)
        return ouro_raise(thread, CLASS_ZERO_DIVISION_ERROR, "0.0 to a negative or complex power");
    if (isinf(result.real) || isinf(result.imaginary))
        return ouro_raise(thread, CLASS_OVERFLOW_ERROR, "complex exponentiation");
    return new_complex(thread, result);
}

Value ouro_complex_power(Thread *thread, double left_real, double left_imaginary, double right_real,
                         double right_imaginary)
{
    return power(thread, (ComplexNumber){left_real, left_imaginary},
                 (ComplexNumber){right_real, right_imaginary});
}

// ---- the slot ----

int ouro_number_as_complex(Thread *thread, Value value, ComplexNumber *out)
{
    if (value_is_complex(value)) {
        *out = (ComplexNumber){value_as_complex(value)->real, value_as_complex(value)->imaginary};
        return 1;
    }
    out->imaginary = 0;
    return ouro_real_as_double(thread, value, &out->real);
}

Value ouro_complex_slot_binary(Thread *thread, Value left, Value right, BinaryOp op)
{
    ComplexNumber a, b, quotient;
    if (op > BINARY_POWER || op == BINARY_FLOOR_DIVIDE || op == BINARY_REMAINDER)
        return VALUE_NOT_IMPLEMENTED;
    int known = ouro_number_as_complex(thread, left, &a);
    if (known > 0) known = ouro_number_as_complex(thread, right, &b);
    if (known <= 0) return known < 0 ? VALUE_UNBOUND : VALUE_NOT_IMPLEMENTED;
    switch (op) {
    case BINARY_ADD:
        return new_complex(thread, (ComplexNumber){a.real + b.real, a.imaginary + b.imaginary});
    case BINARY_SUBTRACT:
        return new_complex(thread, (ComplexNumber){a.real - b.real, a.imaginary - b.imaginary});
    case BINARY_MULTIPLY: return new_complex(thread, ouro_complex_multiply(a, b));
    case BINARY_POWER: return power(thread, a, b);
    default:
        if (!ouro_complex_divide(a, b, &quotient))
            return ouro_raise(thread, CLASS_ZERO_DIVISION_ERROR, "complex division by zero");
        return new_complex(thread, quotient);
    }
}
