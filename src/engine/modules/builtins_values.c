// Built-in functions of single values: abs, chr, hash, repr, isinstance ...
// SPDX-License-Identifier: MIT
#include "runtime/base/utf8.h"
#include "src/engine/modules/builtins.h"

static Value builtin_abs(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_abs(thread, args[0]);
}

static Value builtin_ascii(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_ascii(thread, args[0]);
}

// bin, oct, hex: the int as format() writes it.
static Value in_base(Thread *thread, Value number, const char *spec)
{
    Value index = ouro_root(thread, ouro_index(thread, number));
    if (value_is_unbound(index)) return index;
    if (value_is_bool(index)) index = value_from_int(value_is_true(index));
    Value text = ouro_text_value(thread, spec);
    return value_is_unbound(text) ? text : ouro_format(thread, index, text);
}

static Value builtin_bin(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return in_base(thread, args[0], "#b");
}

static Value builtin_oct(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return in_base(thread, args[0], "#o");
}

static Value builtin_hex(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return in_base(thread, args[0], "#x");
}

static Value builtin_callable(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return value_from_bool(ouro_is_callable(thread, args[0]));
}

static Value builtin_chr(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value index = ouro_index(thread, args[0]);
    if (value_is_unbound(index)) return index;
    int64_t code_point;
    if (!ouro_value_int64(index, &code_point) || code_point < 0 ||
        code_point > UTF8_CODE_POINT_LAST)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "chr() arg not in range(0x110000)");
    return ouro_made(thread, ouro_string_from_code_point(thread->vm, (uint32_t)code_point));
}

static Value ord_of_bytes(Thread *thread, const char *at, size_t size)
{
    if (size == 1) return value_from_int((unsigned char)*at);
    return ouro_raise(thread, CLASS_TYPE_ERROR,
                      "ord() expected a character, but string of length %z found", size);
}

static Value builtin_ord(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (value_is_string(args[0])) {
        String *string = value_as_string(args[0]);
        if (string->count == 1) return value_from_int(ouro_string_at(thread->vm, string, 0));
        return ord_of_bytes(thread, NULL, string->count);
    }
    if (value_has_type(args[0], TYPE_BYTES)) {
        Bytes *bytes = value_as_object(args[0]);
        return ord_of_bytes(thread, bytes->at, bytes->size);
    }
    if (value_has_type(args[0], TYPE_BYTEARRAY)) {
        ByteArray *bytes = value_as_object(args[0]);
        return ord_of_bytes(thread, bytearray_at(bytes), bytes->size);
    }
    return ouro_raise(thread, CLASS_TYPE_ERROR, "ord() expected string of length 1, but %T found",
                      args[0]);
}

static Value builtin_divmod(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_divmod(thread, args[0], args[1]);
}

static Value builtin_pow(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (value_is_none(args[2])) return ouro_binary(thread, args[0], args[1], BINARY_POWER);
    return ouro_power(thread, args[0], args[1], args[2]);
}

static Value builtin_round(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_round(thread, args[0], args[1]);
}

static Value builtin_format(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_format(thread, args[0], args[1]);
}

static Value builtin_hash(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t hash;
    if (!ouro_hash(thread, args[0], &hash)) return VALUE_UNBOUND;
    return ouro_made_value(thread, ouro_int_from_int64(thread->vm, hash));
}

static Value builtin_id(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (value_is_object(args[0]))
        return value_from_int((int64_t)(uintptr_t)value_as_object(args[0]));
    // Those of values that are no objects lie where no address does.
    return ouro_made_value(thread, ouro_int_from_uint64(thread->vm, args[0].bits | 1));
}

static Value truth_value(int truth) { return truth < 0 ? VALUE_UNBOUND : value_from_bool(truth); }

static Value builtin_isinstance(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return truth_value(ouro_is_instance(thread, args[0], args[1]));
}

static Value builtin_issubclass(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return truth_value(ouro_is_subclass(thread, args[0], args[1]));
}

static Value builtin_len(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t length = ouro_length(thread, args[0]);
    return length < 0 ? VALUE_UNBOUND
                      : ouro_made_value(thread, ouro_int_from_int64(thread->vm, length));
}

static Value builtin_repr(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_repr(thread, args[0]);
}

const NativeDef ouro_builtins_values[] = {
    {"abs(x, /)", builtin_abs, "Return the absolute value of the argument.", 0, NULL},
    {"ascii(obj, /)", builtin_ascii, "Return an ASCII-only representation of an object.", 0, NULL},
    {"bin(number, /)", builtin_bin, "Return the binary representation of an integer.", 0, NULL},
    {"callable(obj, /)", builtin_callable, "Return whether the object is callable.", 0, NULL},
    {"chr(i, /)", builtin_chr,
     "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.", 0, NULL},
    {"divmod(x, y, /)", builtin_divmod, "Return the tuple (x//y, x%y).", 0, NULL},
    {"format(value, format_spec='', /)", builtin_format,
     "Return type(value).__format__(value, format_spec).", 0, NULL},
    {"hash(obj, /)", builtin_hash, "Return the hash value for the given object.", 0, NULL},
    {"hex(number, /)", builtin_hex, "Return the hexadecimal representation of an integer.", 0,
     NULL},
    {"id(obj, /)", builtin_id, "Return the identity of an object.", 0, NULL},
    {"isinstance(obj, class_or_tuple, /)", builtin_isinstance,
     "Return whether an object is an instance of a class or of a subclass thereof.", 0, NULL},
    {"issubclass(cls, class_or_tuple, /)", builtin_issubclass,
     "Return whether 'cls' is derived from another class or is the same class.", 0, NULL},
    {"len(obj, /)", builtin_len, "Return the number of items in a container.", 0, NULL},
    {"oct(number, /)", builtin_oct, "Return the octal representation of an integer.", 0, NULL},
    {"ord(c, /)", builtin_ord, "Return the ordinal value of a character.", 0, NULL},
    {"pow(base, exp, mod=None)", builtin_pow,
     "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.", 0, NULL},
    {"repr(obj, /)", builtin_repr, "Return the canonical string representation of the object.", 0,
     NULL},
    {"round(number, ndigits=None)", builtin_round,
     "Round a number to a given precision in decimal digits.", 0, NULL},
    {0},
};
