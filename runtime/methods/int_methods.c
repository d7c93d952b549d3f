// int: its behaviour and its methods.
// SPDX-License-Identifier: MIT
#include "runtime/methods/int_methods.h"
#include "runtime/base/hash.h"
#include "runtime/methods/bytes_buffer.h"

// ---- slots ----

bool ouro_int_slot_hash(Thread *thread, Value self, int64_t *out)
{
    (void)thread;
    IntOperand number;
    int_operand(self, &number);
    *out = ouro_digits_hash(number.digits);
    return true;
}

int ouro_int_slot_truth(Thread *thread, Value self)
{
    (void)thread;
    IntOperand number;
    int_operand(self, &number);
    return !digits_is_zero(number.digits);
}

Value ouro_int_slot_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    (void)thread;
    if (!value_is_integer(left) || !value_is_integer(right)) return VALUE_NOT_IMPLEMENTED;
    IntOperand a, b;
    int_operand(left, &a), int_operand(right, &b);
    return order_result(ouro_digits_compare(a.digits, b.digits), op);
}

Value ouro_int_slot_unary(Thread *thread, Value self, UnaryOp op)
{
    switch (op) {
    case UNARY_POSITIVE: return ouro_int_exact(thread, self);
    case UNARY_NEGATE: return ouro_int_negate(thread, self);
    default: {
        Value negative = ouro_int_negate(thread, self);
        if (value_is_unbound(negative)) return negative;
        return ouro_int_binary(thread, negative, value_from_int(1), BINARY_SUBTRACT);
    }
    }
}

static FormatOutcome format_int(FormatOutput output, const FormatSpec *spec, Value number)
{
    IntOperand operand;
    int_operand(number, &operand);
    return ouro_format_digits(output, spec, operand.digits);
}

// Whether the limit of decimal digits lets `self` be written. False: raised.
static bool may_be_written(Thread *thread, Value self)
{
    IntOperand number;
    int_operand(self, &number);
    uint32_t limit = int_text_digits_max(thread);
    if (limit == 0 || ouro_digits_decimal_count(number.digits) <= limit) return true;
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    bool allowed = ouro_int_append(thread, &builder, self);
    ouro_text_deinit(&builder);
    return allowed;
}

Value ouro_int_slot_format(Thread *thread, Value self, String *spec)
{
    char type = spec->size > 0 ? spec->text[spec->size - 1] : '\0';
    bool decimal = type == '\0' || strchr("xXobceEfFgG%", type) == NULL;
    if (decimal && !may_be_written(thread, self)) return VALUE_UNBOUND;
    return ouro_number_format(thread, self, spec, format_int);
}

// ---- methods: numbers ----

static Value int_bit_length(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    IntOperand number;
    int_operand(args[0], &number);
    return ouro_made_value(thread,
                           ouro_int_from_uint64(thread->vm, ouro_digits_bit_length(number.digits)));
}

static Value int_bit_count(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    IntOperand number;
    int_operand(args[0], &number);
    return ouro_made_value(thread,
                           ouro_int_from_uint64(thread->vm, ouro_digits_bit_count(number.digits)));
}

static Value int_itself(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_int_exact(thread, args[0]);
}

static Value int_zero(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)args, (void)count;
    return value_from_int(0);
}

static Value int_one(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)args, (void)count;
    return value_from_int(1);
}

static Value int_is_integer(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)args, (void)count;
    return VALUE_TRUE;
}

static Value int_as_integer_ratio(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Value pair[] = {ouro_int_exact(thread, args[0]), value_from_int(1)};
    if (value_is_unbound(pair[0])) return VALUE_UNBOUND;
    return ouro_made(thread, ouro_tuple_of(thread->vm, pair, 2));
}

static Value int_float(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    double number;
    return ouro_real_as_double(thread, args[0], &number) > 0 ? value_from_float(number)
                                                             : VALUE_UNBOUND;
}

static Value int_abs(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    IntOperand number;
    int_operand(args[0], &number);
    return number.digits.negative ? ouro_int_negate(thread, args[0])
                                  : ouro_int_exact(thread, args[0]);
}

static Value int_divmod(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return value_is_integer(args[1]) ? ouro_int_divmod(thread, args[0], args[1])
                                     : VALUE_NOT_IMPLEMENTED;
}

static Value int_rdivmod(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return value_is_integer(args[1]) ? ouro_int_divmod(thread, args[1], args[0])
                                     : VALUE_NOT_IMPLEMENTED;
}

static Value power_of(Thread *thread, Value base, Value exponent, Value modulus)
{
    if (!value_is_integer(base) || !value_is_integer(exponent)) return VALUE_NOT_IMPLEMENTED;
    if (value_is_none(modulus)) return ouro_int_binary(thread, base, exponent, BINARY_POWER);
    if (!value_is_integer(modulus)) return VALUE_NOT_IMPLEMENTED;
    return ouro_int_power_modulo(thread, base, exponent, modulus);
}

static Value int_pow(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return power_of(thread, args[0], args[1], args[2]);
}

static Value int_rpow(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return power_of(thread, args[1], args[0], args[2]);
}

// ---- rounding to tens ----

// Whether twice the remainder is more than (1), equal to (0) or less than (-1) the unit.
static int compare_to_half(Thread *thread, Value remainder, Value unit)
{
    Value twice = ouro_int_binary(thread, remainder, value_from_int(1), BINARY_LEFT_SHIFT);
    if (value_is_unbound(twice)) return -2;
    IntOperand a, b;
    int_operand(twice, &a), int_operand(unit, &b);
    return ouro_digits_compare(a.digits, b.digits);
}

static bool is_odd(Value number)
{
    IntOperand operand;
    int_operand(number, &operand);
    return digits_is_odd(operand.digits);
}

// To the nearest multiple of 10 ** places, ties to the even one.
static Value rounded_to(Thread *thread, Value number, int64_t places)
{
    Value unit = ouro_int_power(thread, value_from_int(10), value_from_int(places));
    if (value_is_unbound(unit)) return unit;
    Value quotient = ouro_int_binary(thread, number, unit, BINARY_FLOOR_DIVIDE);
    if (value_is_unbound(quotient)) return quotient;
    Value remainder = ouro_int_binary(thread, number, unit, BINARY_REMAINDER);
    if (value_is_unbound(remainder)) return remainder;
    int half = compare_to_half(thread, remainder, unit);
    if (half == -2) return VALUE_UNBOUND;
    if (half > 0 || (half == 0 && is_odd(quotient))) {
        quotient = ouro_int_binary(thread, quotient, value_from_int(1), BINARY_ADD);
        if (value_is_unbound(quotient)) return quotient;
    }
    return ouro_int_binary(thread, quotient, unit, BINARY_MULTIPLY);
}

static Value int_round(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t digits = 0;
    if (!value_is_none(args[1]) && !ouro_index_int64(thread, args[1], CLASS_OBJECT, &digits))
        return VALUE_UNBOUND;
    if (digits >= 0) return ouro_int_exact(thread, args[0]);
    IntOperand number;
    int_operand(args[0], &number);
    uint64_t decimals = ouro_digits_decimal_count(number.digits);
    if (digits < -(int64_t)decimals - 1) return value_from_int(0);
    return rounded_to(thread, args[0], -digits);
}

// ---- bytes ----

static bool byte_order(Thread *thread, Value value, DigitsByteOrder *out)
{
    if (!value_is_string(value)) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "argument 'byteorder' must be str, not %T",
                         value);
        return false;
    }
    const String *text = value_as_string(value);
    bool little = ouro_string_equals_c(text, "little");
    if (!little && !ouro_string_equals_c(text, "big")) {
        (void)ouro_raise(thread, CLASS_VALUE_ERROR, "byteorder must be either 'little' or 'big'");
        return false;
    }
    *out = little ? DIGITS_LITTLE_ENDIAN : DIGITS_BIG_ENDIAN;
    return true;
}

// args: self, length, byteorder, signed.
static Value int_to_bytes(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t length;
    DigitsByteOrder order;
    if (!ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &length)) return VALUE_UNBOUND;
    if (!byte_order(thread, args[2], &order)) return VALUE_UNBOUND;
    int is_signed = ouro_truth(thread, args[3]);
    if (is_signed < 0) return VALUE_UNBOUND;
    if (length < 0)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "length argument must be non-negative");
    IntOperand number;
    int_operand(args[0], &number);
    if (number.digits.negative && !is_signed)
        return ouro_raise(thread, CLASS_OVERFLOW_ERROR, "can't convert negative int to unsigned");
    Bytes *bytes = ouro_bytes_new(thread->vm, NULL, (size_t)length);
    if (bytes == NULL) return ouro_raise_memory(thread);
    if (!ouro_digits_to_bytes(number.digits, bytes->at, (size_t)length, order, is_signed))
        return ouro_raise(thread, CLASS_OVERFLOW_ERROR, "int too big to convert");
    return value_from_object(bytes);
}

// What from_bytes reads: a buffer, or bytes made of what is none.
static Value bytes_like(Thread *thread, Value source)
{
    if (ouro_is_buffer(source)) return source;
    if (value_is_string(source) ||
        (value_is_integer(source) && !ouro_has_special(thread, source, SPECIAL_BYTES)))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "cannot convert '%T' object to bytes", source);
    Value class = value_from_object(thread->vm->classes[CLASS_BYTES]);
    return ouro_root(thread, ouro_call(thread, class, &source, 1));
}

// args: the class, bytes, byteorder, signed.
static Value int_from_bytes(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    DigitsByteOrder order;
    if (!byte_order(thread, args[2], &order)) return VALUE_UNBOUND;
    int is_signed = ouro_truth(thread, args[3]);
    if (is_signed < 0) return VALUE_UNBOUND;
    Value source = bytes_like(thread, args[1]);
    Text bytes;
    if (value_is_unbound(source) || !ouro_buffer_read(thread, source, &bytes)) return VALUE_UNBOUND;
    IntRoom room;
    if (!ouro_int_room_open(&room, vm, bytes.size / sizeof(Digit) + 1))
        return ouro_raise_memory(thread);
    Digits digits = ouro_digits_from_bytes(room.at, bytes, order, is_signed);
    Value number = ouro_made_value(thread, ouro_int_room_close(&room, digits));
    if (value_is_unbound(number) || value_as_class(args[0]) == vm->classes[CLASS_INT])
        return number;
    return ouro_call(thread, args[0], &number, 1);
}

// ---- making ----

static Value int_of_text(Thread *thread, Value source, unsigned base)
{
    if (value_is_string(source)) {
        NumberText text;
        if (!ouro_number_text_open(thread, value_as_string(source), &text)) return VALUE_UNBOUND;
        Value number = ouro_int_from_text(thread, text.text, base, source);
        ouro_number_text_close(&text);
        return number;
    }
    Text bytes;
    if (!ouro_buffer_read(thread, source, &bytes)) return VALUE_UNBOUND;
    return ouro_int_from_text(thread, ouro_trimmed_bytes(bytes), base, source);
}

static bool answers_as_number(Thread *thread, Value source)
{
    return ouro_has_special(thread, source, SPECIAL_INT) ||
           ouro_has_special(thread, source, SPECIAL_INDEX) ||
           ouro_has_special(thread, source, SPECIAL_TRUNC);
}

static Value int_with_base(Thread *thread, Value source, Value base_value)
{
    if (value_is_unbound(source))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "int() missing string argument");
    int64_t base;
    if (!ouro_index_int64(thread, base_value, CLASS_OBJECT, &base)) return VALUE_UNBOUND;
    if (base != 0 && (base < 2 || base > 36))
        return ouro_raise(thread, CLASS_VALUE_ERROR, "int() base must be >= 2 and <= 36, or 0");
    bool is_text = value_is_string(source) || value_has_type(source, TYPE_BYTES) ||
                   value_has_type(source, TYPE_BYTEARRAY);
    if (is_text) return int_of_text(thread, source, (unsigned)base);
    return ouro_raise(thread, CLASS_TYPE_ERROR,
                      "int() can't convert non-string with explicit base");
}

static Value int_of(Thread *thread, Value source)
{
    if (value_is_int(source)) return source;
    bool is_text = value_is_string(source) || ouro_is_buffer(source);
    if (!is_text || answers_as_number(thread, source)) return ouro_number_to_int(thread, source);
    return int_of_text(thread, source, 10);
}

// args: the class, x, base.
static Value int_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value number = value_from_int(0);
    if (!value_is_unbound(args[2]))
        number = int_with_base(thread, args[1], args[2]);
    else if (!value_is_unbound(args[1]))
        number = int_of(thread, args[1]);
    Class *class = value_as_class(args[0]);
    if (value_is_unbound(number) || class == thread->vm->classes[CLASS_INT]) return number;
    IntOperand operand;
    int_operand(number, &operand);
    return ouro_made_value(thread, ouro_int_of_class(thread->vm, class, operand.digits));
}

static Value int_getnewargs(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value exact = ouro_int_exact(thread, args[0]);
    if (value_is_unbound(exact)) return exact;
    return ouro_made(thread, ouro_tuple_of(thread->vm, &exact, 1));
}

// As CPython counts: a header and digits of 30 bits.
static Value int_sizeof(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    IntOperand number;
    int_operand(args[0], &number);
    uint64_t digits = (ouro_digits_bit_length(number.digits) + 29) / 30;
    return value_from_int((int64_t)(24 + 4 * (digits == 0 ? 1 : digits)));
}

static const TypeSlots slots = {
    .repr = ouro_int_repr,
    .format = ouro_int_slot_format,
    .hash = ouro_int_slot_hash,
    .truth = ouro_int_slot_truth,
    .compare = ouro_int_slot_compare,
    .binary = ouro_int_slot_binary,
    .unary = ouro_int_slot_unary,
    .operators = INT_OPERATORS,
    .reflected_operators = INT_OPERATORS,
    .unary_operators = 1 << UNARY_NEGATE | 1 << UNARY_POSITIVE | 1 << UNARY_INVERT,
};

static const NativeDef methods[] = {
    {"conjugate(self, /)", int_itself, "Returns self, the complex conjugate of any int.", 0, NULL},
    {"bit_length(self, /)", int_bit_length, "Number of bits necessary to represent self in binary.",
     0, NULL},
    {"bit_count(self, /)", int_bit_count,
     "Number of ones in the binary representation of the absolute value.", 0, NULL},
    {"to_bytes(self, /, length=1, byteorder='big', *, signed=False)", int_to_bytes,
     "An array of bytes representing an integer.", 0, NULL},
    {"from_bytes(type, /, bytes, byteorder='big', *, signed=False)", int_from_bytes,
     "The integer represented by an array of bytes.", NATIVE_CLASS, NULL},
    {"as_integer_ratio(self, /)", int_as_integer_ratio,
     "A pair of integers whose ratio is the int.", 0, NULL},
    {"is_integer(self, /)", int_is_integer, "Returns True.", 0, NULL},
    {"real(self)", int_itself, "the real part of a complex number", NATIVE_PROPERTY, NULL},
    {"imag(self)", int_zero, "the imaginary part of a complex number", NATIVE_PROPERTY, NULL},
    {"numerator(self)", int_itself, "the numerator of a rational number in lowest terms",
     NATIVE_PROPERTY, NULL},
    {"denominator(self)", int_one, "the denominator of a rational number in lowest terms",
     NATIVE_PROPERTY, NULL},
    {"__trunc__(self, /)", int_itself, "Truncating an Integral returns itself.", 0, NULL},
    {"__floor__(self, /)", int_itself, "Flooring an Integral returns itself.", 0, NULL},
    {"__ceil__(self, /)", int_itself, "Ceiling of an Integral returns itself.", 0, NULL},
    {"__round__(self, ndigits=None, /)", int_round, "Rounding an Integral returns itself.", 0,
     NULL},
    {"__int__(self, /)", int_itself, "int(self)", 0, NULL},
    {"__index__(self, /)", int_itself, "The int itself.", 0, NULL},
    {"__float__(self, /)", int_float, "float(self)", 0, NULL},
    {"__abs__(self, /)", int_abs, "abs(self)", 0, NULL},
    {"__divmod__(self, value, /)", int_divmod, "Return divmod(self, value).", 0, NULL},
    {"__rdivmod__(self, value, /)", int_rdivmod, "Return divmod(value, self).", 0, NULL},
    {"__pow__(self, value, mod=None, /)", int_pow, "Return pow(self, value, mod).", 0, NULL},
    {"__rpow__(self, value, mod=None, /)", int_rpow, "Return pow(value, self, mod).", 0, NULL},
    {"__getnewargs__(self, /)", int_getnewargs, "", 0, NULL},
    {"__sizeof__(self, /)", int_sizeof, "Size in memory, in bytes.", 0, NULL},
    {0},
};

// int() and int(x) without a base.
static Value int_quick(Thread *thread, Value *args, uint32_t count)
{
    if (count == 0) return value_from_int(0);
    if (count > 1 || value_is_int(args[0])) return count > 1 ? VALUE_UNBOUND : args[0];
    Value bound[] = {value_from_object(thread->vm->classes[CLASS_INT]), args[0], VALUE_UNBOUND};
    return int_new(thread, bound, 3);
}

const ClassDef ouro_class_def_INT = {
    .slots = &slots,
    .methods = methods,
    .quick = int_quick,
    .new_ = {"int(x=..., /, base=...)", int_new, "", NATIVE_EXPECTS, NULL},
    .doc = "int([x]) -> integer\nint(x, base=10) -> integer\n\nA number or text as an integer; 0 "
           "without arguments.",
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_SELF_MATCH,
};
