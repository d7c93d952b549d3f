// float: its behaviour and its methods.
// SPDX-License-Identifier: MIT
#include "runtime/base/hash.h"
#include "runtime/methods/bytes_buffer.h"
#include "runtime/methods/numbers.h"

#include <math.h>

static double number_of(Value self)
{
    double number = 0;
    bool is_float = ouro_value_double(self, &number);
    assert(is_float);
    (void)is_float;
    return number;
}

// ---- slots ----

static Value float_repr(Thread *thread, Value self)
{
    return ouro_float_repr(thread, number_of(self));
}

static bool float_hash(Thread *thread, Value self, int64_t *out)
{
    (void)thread;
    double number = number_of(self);
    // A NaN hashes by its identity, as CPython's do; immediates have their bits for that.
    if (!isnan(number))
        *out = ouro_hash_double(number);
    else if (value_is_object(self))
        *out = ouro_hash_pointer(value_as_object(self));
    else
        *out = (int64_t)(self.bits >> 4 ^ self.bits);
    return true;
}

static int float_truth(Thread *thread, Value self)
{
    (void)thread;
    return number_of(self) != 0;
}

static Value compare_doubles(double a, double b, CompareOp op)
{
    if (isnan(a) || isnan(b)) return value_from_bool(op == COMPARE_UNEQUAL);
    return order_result((a > b) - (a < b), op);
}

static Value float_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    (void)thread;
    double a = number_of(left), b;
    if (ouro_value_double(right, &b)) return compare_doubles(a, b, op);
    if (!value_is_integer(right)) return VALUE_NOT_IMPLEMENTED;
    if (isnan(a)) return value_from_bool(op == COMPARE_UNEQUAL);
    IntOperand number;
    int_operand(right, &number);
    return order_result(-ouro_digits_compare_double(number.digits, a), op);
}

static Value float_binary(Thread *thread, Value left, Value right, BinaryOp op)
{
    if (op > BINARY_POWER) return VALUE_NOT_IMPLEMENTED;
    double a, b;
    int known = ouro_real_as_double(thread, left, &a);
    if (known > 0) known = ouro_real_as_double(thread, right, &b);
    if (known <= 0) return known < 0 ? VALUE_UNBOUND : VALUE_NOT_IMPLEMENTED;
    return ouro_float_binary(thread, a, b, op);
}

static Value float_unary(Thread *thread, Value self, UnaryOp op)
{
    (void)thread;
    if (op == UNARY_INVERT) return VALUE_NOT_IMPLEMENTED;
    double number = number_of(self);
    return value_from_foreign_float(op == UNARY_NEGATE ? -number : number);
}

static FormatOutcome format_float(FormatOutput output, const FormatSpec *spec, Value number)
{
    return ouro_format_double(output, spec, number_of(number));
}

static Value float_format(Thread *thread, Value self, String *spec)
{
    return ouro_number_format(thread, self, spec, format_float);
}

// ---- methods ----

static Value float_itself(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_from_foreign_float(number_of(args[0]));
}

static Value float_zero(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)args, (void)count;
    return value_from_float(0);
}

static Value float_is_integer(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    double number = number_of(args[0]);
    return value_from_bool(isfinite(number) && floor(number) == number);
}

static Value float_trunc(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_int_from_double(thread, number_of(args[0]));
}

static Value float_floor(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_int_from_double(thread, floor(number_of(args[0])));
}

static Value float_ceil(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_int_from_double(thread, ceil(number_of(args[0])));
}

static Value float_abs(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_from_foreign_float(fabs(number_of(args[0])));
}

Value ouro_float_round(Thread *thread, double number, Value digits)
{
    if (value_is_none(digits))
        return ouro_int_from_double(thread, isfinite(number) ? rint(number) : number);
    int64_t places;
    double rounded;
    if (!ouro_index_int64(thread, digits, CLASS_OBJECT, &places)) return VALUE_UNBOUND;
    if (!isfinite(number)) return value_from_foreign_float(number);
    if (!ouro_double_round(number, places, &rounded))
        return ouro_raise(thread, CLASS_OVERFLOW_ERROR, "rounded value too large to represent");
    return value_from_float(rounded);
}

static Value float_round(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_float_round(thread, number_of(args[0]), args[1]);
}

static Value float_divmod(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    double other;
    int known = ouro_real_as_double(thread, args[1], &other);
    if (known <= 0) return known < 0 ? VALUE_UNBOUND : VALUE_NOT_IMPLEMENTED;
    return ouro_float_divmod(thread, number_of(args[0]), other);
}

static Value float_rdivmod(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    double other;
    int known = ouro_real_as_double(thread, args[1], &other);
    if (known <= 0) return known < 0 ? VALUE_UNBOUND : VALUE_NOT_IMPLEMENTED;
    return ouro_float_divmod(thread, other, number_of(args[0]));
}

static bool no_modulus(Thread *thread, Value modulus)
{
    if (value_is_none(modulus)) return true;
    (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                     "pow() 3rd argument not allowed unless all arguments are integers");
    return false;
}

static Value float_pow(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return no_modulus(thread, args[2]) ? float_binary(thread, args[0], args[1], BINARY_POWER)
                                       : VALUE_UNBOUND;
}

static Value float_rpow(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return no_modulus(thread, args[2]) ? float_binary(thread, args[1], args[0], BINARY_POWER)
                                       : VALUE_UNBOUND;
}

static Value float_as_integer_ratio(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    double number = number_of(args[0]);
    if (isinf(number))
        return ouro_raise(thread, CLASS_OVERFLOW_ERROR, "cannot convert Infinity to integer ratio");
    if (isnan(number))
        return ouro_raise(thread, CLASS_VALUE_ERROR, "cannot convert NaN to integer ratio");
    int exponent;
    int64_t mantissa = ouro_double_split(number, &exponent);
    Value pair[] = {ouro_made_value(thread, ouro_int_from_int64(thread->vm, mantissa)),
                    value_from_int(1)};
    if (value_is_unbound(pair[0])) return VALUE_UNBOUND;
    if (mantissa != 0 && exponent != 0) {
        Value *part = &pair[exponent < 0];
        *part = ouro_int_binary(thread, *part, value_from_int(exponent < 0 ? -exponent : exponent),
                                BINARY_LEFT_SHIFT);
        if (value_is_unbound(*part)) return VALUE_UNBOUND;
    }
    return ouro_made(thread, ouro_tuple_of(thread->vm, pair, 2));
}

static Value float_hex(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    ouro_double_append_hex(&builder, number_of(args[0]));
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &builder));
}

// args: the class, the text.
static Value float_fromhex(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_is_string(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "bad argument type for built-in operation");
    double number;
    switch (
        ouro_double_parse_hex(ouro_trimmed_bytes(string_text(value_as_string(args[1]))), &number)) {
    case HEX_OK: break;
    case HEX_OVERFLOW:
        return ouro_raise(thread, CLASS_OVERFLOW_ERROR,
                          "hexadecimal value too large to represent as a float");
    default:
        return ouro_raise(thread, CLASS_VALUE_ERROR, "invalid hexadecimal floating-point string");
    }
    Value value = value_from_foreign_float(number);
    if (value_as_class(args[0]) == thread->vm->classes[CLASS_FLOAT]) return value;
    return ouro_call(thread, args[0], &value, 1);
}

static Value float_getformat(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const String *kind = value_is_string(args[1]) ? value_as_string(args[1]) : NULL;
    if (kind == NULL)
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__getformat__() argument must be str, not %T",
                          args[1]);
    if (!ouro_string_equals_c(kind, "double") && !ouro_string_equals_c(kind, "float"))
        return ouro_raise(thread, CLASS_VALUE_ERROR,
                          "__getformat__() argument 1 must be 'double' or 'float'");
    return ouro_made(thread, ouro_string_from_c(thread->vm, "IEEE, little-endian"));
}

static Value float_getnewargs(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value exact = value_from_foreign_float(number_of(args[0]));
    return ouro_made(thread, ouro_tuple_of(thread->vm, &exact, 1));
}

// ---- making ----

static Value float_of_text(Thread *thread, Text text, Value source)
{
    double number;
    if (ouro_double_parse(text, &number)) return value_from_foreign_float(number);
    return ouro_raise(thread, CLASS_VALUE_ERROR, "could not convert string to float: %R", source);
}

static Value float_of_string(Thread *thread, Value source)
{
    NumberText text;
    if (!ouro_number_text_open(thread, value_as_string(source), &text)) return VALUE_UNBOUND;
    Value number = float_of_text(thread, text.text, source);
    ouro_number_text_close(&text);
    return number;
}

static Value float_of(Thread *thread, Value source)
{
    double number;
    bool overridden =
        ouro_class_overrides(thread->vm, ouro_class_of(thread->vm, source), SPECIAL_FLOAT);
    if (value_is_float(source)) return source;
    if (value_has_type(source, TYPE_FLOAT_OBJECT) && overridden) {
        Value result = ouro_call_special(thread, source, SPECIAL_FLOAT, NULL, 0);
        if (!ouro_double_of_result(thread, source, result, &number)) return VALUE_UNBOUND;
        return value_from_foreign_float(number);
    }
    bool numeric = overridden || value_is_integer(source) || ouro_value_double(source, &number) ||
                   ouro_has_special(thread, source, SPECIAL_FLOAT) ||
                   ouro_has_special(thread, source, SPECIAL_INDEX);
    if (numeric)
        return ouro_double(thread, source, &number) ? value_from_foreign_float(number)
                                                    : VALUE_UNBOUND;
    if (value_is_string(source)) return float_of_string(thread, source);
    if (!ouro_is_buffer(source))
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "float() argument must be a string or a real number, not '%T'", source);
    Text bytes;
    if (!ouro_buffer_read(thread, source, &bytes)) return VALUE_UNBOUND;
    return float_of_text(thread, ouro_trimmed_bytes(bytes), source);
}

// args: the class, x.
static Value float_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value number = float_of(thread, args[1]);
    Class *class = value_as_class(args[0]);
    if (value_is_unbound(number) || class == thread->vm->classes[CLASS_FLOAT]) return number;
    return ouro_made_value(thread, ouro_float_of_class(thread->vm, class, value_as_float(number)));
}

#define FLOAT_OPERATORS                                                                            \
    (1u << BINARY_ADD | 1u << BINARY_SUBTRACT | 1u << BINARY_MULTIPLY | 1u << BINARY_TRUE_DIVIDE | \
     1u << BINARY_FLOOR_DIVIDE | 1u << BINARY_REMAINDER)

static const TypeSlots slots = {
    .repr = float_repr,
    .format = float_format,
    .hash = float_hash,
    .truth = float_truth,
    .compare = float_compare,
    .binary = float_binary,
    .unary = float_unary,
    .operators = FLOAT_OPERATORS,
    .reflected_operators = FLOAT_OPERATORS,
    .unary_operators = 1 << UNARY_NEGATE | 1 << UNARY_POSITIVE,
};

static const NativeDef methods[] = {
    {"conjugate(self, /)", float_itself, "Returns self, the complex conjugate of any float.", 0,
     NULL},
    {"is_integer(self, /)", float_is_integer, "Whether the float is an integer.", 0, NULL},
    {"as_integer_ratio(self, /)", float_as_integer_ratio,
     "A pair of integers whose ratio is exactly the float.", 0, NULL},
    {"hex(self, /)", float_hex, "A hexadecimal representation of the number.", 0, NULL},
    {"fromhex(type, string, /)", float_fromhex, "The number that a hexadecimal text represents.",
     NATIVE_CLASS, NULL},
    {"__getformat__(type, typestr, /)", float_getformat, "How floats lie in memory.", NATIVE_CLASS,
     NULL},
    {"real(self)", float_itself, "the real part of a complex number", NATIVE_PROPERTY, NULL},
    {"imag(self)", float_zero, "the imaginary part of a complex number", NATIVE_PROPERTY, NULL},
    {"__trunc__(self, /)", float_trunc, "The integral closest to x between 0 and x.", 0, NULL},
    {"__floor__(self, /)", float_floor, "The floor as an integer.", 0, NULL},
    {"__ceil__(self, /)", float_ceil, "The ceiling as an integer.", 0, NULL},
    {"__round__(self, ndigits=None, /)", float_round,
     "The integral closest to x, rounding half toward even.", 0, NULL},
    {"__int__(self, /)", float_trunc, "int(self)", 0, NULL},
    {"__float__(self, /)", float_itself, "float(self)", 0, NULL},
    {"__abs__(self, /)", float_abs, "abs(self)", 0, NULL},
    {"__divmod__(self, value, /)", float_divmod, "Return divmod(self, value).", 0, NULL},
    {"__rdivmod__(self, value, /)", float_rdivmod, "Return divmod(value, self).", 0, NULL},
    {"__pow__(self, value, mod=None, /)", float_pow, "Return pow(self, value, mod).", 0, NULL},
    {"__rpow__(self, value, mod=None, /)", float_rpow, "Return pow(value, self, mod).", 0, NULL},
    {"__getnewargs__(self, /)", float_getnewargs, "", 0, NULL},
    {0},
};

// float(x)
static Value float_quick(Thread *thread, Value *args, uint32_t count)
{
    if (count != 1) return VALUE_UNBOUND;
    if (value_is_float(args[0])) return args[0];
    Value bound[] = {value_from_object(thread->vm->classes[CLASS_FLOAT]), args[0]};
    return float_new(thread, bound, 2);
}

const ClassDef ouro_class_def_FLOAT = {
    .slots = &slots,
    .methods = methods,
    .quick = float_quick,
    .new_ = {"float(x=0.0, /)", float_new, "", 0, NULL},
    .doc = "Convert a string or number to a floating-point number, if possible.",
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_SELF_MATCH,
};
