// complex: its behaviour and its methods.
// SPDX-License-Identifier: MIT
#include "runtime/base/hash.h"
#include "runtime/methods/complex_arithmetic.h"
#include "runtime/methods/numbers.h"

#include <math.h>

// ---- slots ----

// "1j", "(1+2j)": a real part of +0 is not shown.
static Value complex_repr(Thread *thread, Value self)
{
    const Complex *number = value_as_complex(self);
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    bool has_real = number->real != 0 || signbit(number->real);
    if (has_real) {
        ouro_text_append_char(&builder, '(');
        ouro_double_append(&builder, number->real, 'r', 0, 0);
        if (isnan(number->imaginary) || !signbit(number->imaginary))
            ouro_text_append_char(&builder, '+');
    }
    ouro_double_append(&builder, number->imaginary, 'r', 0, 0);
    ouro_text_append_string(&builder, has_real ? "j)" : "j");
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &builder));
}

static FormatOutcome format_complex(FormatOutput output, const FormatSpec *spec, Value number)
{
    return ouro_format_complex(output, spec, value_as_complex(number)->real,
                               value_as_complex(number)->imaginary);
}

static Value complex_format(Thread *thread, Value self, String *spec)
{
    return ouro_number_format(thread, self, spec, format_complex);
}

static int64_t hash_of(double number) { return isnan(number) ? 0 : ouro_hash_double(number); }

static bool complex_hash(Thread *thread, Value self, int64_t *out)
{
    (void)thread;
    *out = ouro_hash_complex(hash_of(value_as_complex(self)->real),
                             hash_of(value_as_complex(self)->imaginary));
    return true;
}

static int complex_truth(Thread *thread, Value self)
{
    (void)thread;
    return value_as_complex(self)->real != 0 || value_as_complex(self)->imaginary != 0;
}

static Value complex_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    if (op != COMPARE_EQUAL && op != COMPARE_UNEQUAL) return VALUE_NOT_IMPLEMENTED;
    const Complex *a = value_as_complex(left);
    bool equal;
    double number;
    if (value_is_complex(right)) {
        equal = a->real == value_as_complex(right)->real &&
                a->imaginary == value_as_complex(right)->imaginary;
    } else if (ouro_value_double(right, &number)) {
        equal = a->real == number && a->imaginary == 0;
    } else if (value_is_integer(right)) {
        (void)thread;
        IntOperand operand;
        int_operand(right, &operand);
        equal = a->imaginary == 0 && !isnan(a->real) &&
                ouro_digits_compare_double(operand.digits, a->real) == 0;
    } else {
        return VALUE_NOT_IMPLEMENTED;
    }
    return value_from_bool(equal == (op == COMPARE_EQUAL));
}

static Value new_complex(Thread *thread, double real, double imaginary)
{
    return ouro_made_value(thread, ouro_complex_new(thread->vm, real, imaginary));
}

static Value complex_unary(Thread *thread, Value self, UnaryOp op)
{
    const Complex *number = value_as_complex(self);
    switch (op) {
    case UNARY_NEGATE: return new_complex(thread, -number->real, -number->imaginary);
    case UNARY_POSITIVE: return new_complex(thread, number->real, number->imaginary);
    default: return VALUE_NOT_IMPLEMENTED;
    }
}

// ---- methods ----

static Value complex_real(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_from_foreign_float(value_as_complex(args[0])->real);
}

static Value complex_imag(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_from_foreign_float(value_as_complex(args[0])->imaginary);
}

static Value complex_conjugate(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Complex *number = value_as_complex(args[0]);
    return new_complex(thread, number->real, -number->imaginary);
}

static Value complex_complex(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (value_has_shape(args[0], CLASS_COMPLEX)) return args[0];
    return new_complex(thread, value_as_complex(args[0])->real,
                       value_as_complex(args[0])->imaginary);
}

static Value complex_abs(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Complex *number = value_as_complex(args[0]);
    double length = hypot(number->real, number->imaginary);
    if (isinf(length) && isfinite(number->real) && isfinite(number->imaginary))
        return ouro_raise(thread, CLASS_OVERFLOW_ERROR, "absolute value too large");
    return value_from_foreign_float(length);
}

static bool no_modulus(Thread *thread, Value modulus)
{
    if (value_is_none(modulus)) return true;
    (void)ouro_raise(thread, CLASS_VALUE_ERROR, "complex modulo");
    return false;
}

static Value complex_pow(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!no_modulus(thread, args[2])) return VALUE_UNBOUND;
    return ouro_complex_slot_binary(thread, args[0], args[1], BINARY_POWER);
}

static Value complex_rpow(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!no_modulus(thread, args[2])) return VALUE_UNBOUND;
    return ouro_complex_slot_binary(thread, args[1], args[0], BINARY_POWER);
}

static Value complex_getnewargs(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Complex *number = value_as_complex(args[0]);
    const Value parts[] = {value_from_foreign_float(number->real),
                           value_from_foreign_float(number->imaginary)};
    return ouro_made(thread, ouro_tuple_of(thread->vm, parts, 2));
}

// ---- making ----

static bool complex_of_text(Thread *thread, Value source, ComplexNumber *out)
{
    NumberText text;
    if (!ouro_number_text_open(thread, value_as_string(source), &text)) return false;
    Text inner = text.text;
    bool valid = true;
    if (inner.size > 0 && inner.at[0] == '(') {
        valid = inner.size > 1 && inner.at[inner.size - 1] == ')';
        if (valid) inner = ouro_trimmed_bytes(text_slice(inner, 1, inner.size - 1));
    }
    valid = valid && ouro_complex_parse(inner, &out->real, &out->imaginary);
    ouro_number_text_close(&text);
    if (!valid) (void)ouro_raise(thread, CLASS_VALUE_ERROR, "complex() arg is a malformed string");
    return valid;
}

// The result of __complex__ where `value` has it, else `value`.
static Value by_special(Thread *thread, Value value)
{
    if (value_has_shape(value, CLASS_COMPLEX) || !ouro_has_special(thread, value, SPECIAL_COMPLEX))
        return value;
    Value result = ouro_root(thread, ouro_call_special(thread, value, SPECIAL_COMPLEX, NULL, 0));
    if (value_is_unbound(result) || value_has_shape(result, CLASS_COMPLEX)) return result;
    if (!value_is_complex(result))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__complex__ returned non-complex (type %T)",
                          result);
    if (!ouro_warn(thread, CLASS_DEPRECATION_WARNING,
                   "__complex__ returned non-complex (type %T).  The ability to return an instance "
                   "of a strict subclass of complex is deprecated, and may not be supported in a "
                   "future version of Python.",
                   result))
        return VALUE_UNBOUND;
    return result;
}

static bool is_number(Thread *thread, Value value)
{
    return value_is_complex(value) || ouro_has_special(thread, value, SPECIAL_FLOAT) ||
           ouro_has_special(thread, value, SPECIAL_INDEX);
}

static bool part_of(Thread *thread, Value value, ComplexNumber *out)
{
    if (value_is_complex(value)) {
        *out = (ComplexNumber){value_as_complex(value)->real, value_as_complex(value)->imaginary};
        return true;
    }
    out->imaginary = 0;
    return ouro_double(thread, value, &out->real);
}

static bool second_argument_error(Thread *thread, const char *message)
{
    (void)ouro_raise(thread, CLASS_TYPE_ERROR, message);
    return false;
}

static bool complex_of_two(Thread *thread, Value real, Value imaginary, ComplexNumber *out)
{
    ComplexNumber first = {0, 0}, second = {0, 0};
    bool has_second = !value_is_unbound(imaginary);
    if (has_second && value_is_string(imaginary))
        return second_argument_error(thread, "complex() second arg can't be a string");
    Value number = by_special(thread, real);
    if (value_is_unbound(number)) return false;
    if (!is_number(thread, number)) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                         "complex() first argument must be a string or a number, not '%T'", number);
        return false;
    }
    if (has_second && !is_number(thread, imaginary)) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                         "complex() second argument must be a number, not '%T'", imaginary);
        return false;
    }
    if (!part_of(thread, number, &first) || (has_second && !part_of(thread, imaginary, &second)))
        return false;
    // real + imaginary * 1j, where either may be complex itself.
    if (has_second && value_is_complex(imaginary)) first.real -= second.imaginary;
    if (has_second)
        first.imaginary = value_is_complex(number) ? first.imaginary + second.real : second.real;
    *out = first;
    return true;
}

// args: the class, real, imag.
static Value complex_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Class *class = value_as_class(args[0]);
    bool exact = class == thread->vm->classes[CLASS_COMPLEX],
         has_second = !value_is_unbound(args[2]);
    if (exact && !has_second && value_has_shape(args[1], CLASS_COMPLEX)) return args[1];
    ComplexNumber number;
    if (value_is_string(args[1])) {
        if (has_second)
            return ouro_raise(thread, CLASS_TYPE_ERROR,
                              "complex() can't take second arg if first is a string");
        if (!complex_of_text(thread, args[1], &number)) return VALUE_UNBOUND;
    } else if (!complex_of_two(thread, value_is_unbound(args[1]) ? value_from_int(0) : args[1],
                               args[2], &number)) {
        return VALUE_UNBOUND;
    }
    if (exact) return new_complex(thread, number.real, number.imaginary);
    return ouro_made_value(thread,
                           ouro_complex_of_class(thread->vm, class, number.real, number.imaginary));
}

#define COMPLEX_OPERATORS                                                                          \
    (1u << BINARY_ADD | 1u << BINARY_SUBTRACT | 1u << BINARY_MULTIPLY | 1u << BINARY_TRUE_DIVIDE)

static const TypeSlots slots = {
    .repr = complex_repr,
    .format = complex_format,
    .hash = complex_hash,
    .truth = complex_truth,
    .compare = complex_compare,
    .binary = ouro_complex_slot_binary,
    .unary = complex_unary,
    .operators = COMPLEX_OPERATORS,
    .reflected_operators = COMPLEX_OPERATORS,
    .unary_operators = 1 << UNARY_NEGATE | 1 << UNARY_POSITIVE,
};

static const NativeDef methods[] = {
    {"conjugate(self, /)", complex_conjugate, "Return the complex conjugate of its argument.", 0,
     NULL},
    {"real(self)", complex_real, "the real part of a complex number", NATIVE_PROPERTY, NULL},
    {"imag(self)", complex_imag, "the imaginary part of a complex number", NATIVE_PROPERTY, NULL},
    {"__complex__(self, /)", complex_complex, "Convert this value to exact type complex.", 0, NULL},
    {"__abs__(self, /)", complex_abs, "abs(self)", 0, NULL},
    {"__pow__(self, value, mod=None, /)", complex_pow, "Return pow(self, value, mod).", 0, NULL},
    {"__rpow__(self, value, mod=None, /)", complex_rpow, "Return pow(value, self, mod).", 0, NULL},
    {"__getnewargs__(self, /)", complex_getnewargs, "", 0, NULL},
    {0},
};

const ClassDef ouro_class_def_COMPLEX = {
    .slots = &slots,
    .methods = methods,
    .new_ = {"complex(real=..., imag=...)", complex_new, "", 0, NULL},
    .doc = "Create a complex number from a string or numbers.",
    .flags = CLASS_FLAG_BUILTIN,
};
