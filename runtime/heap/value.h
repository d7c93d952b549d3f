// A value: one 64-bit word that is a float, a small int, a singleton or the address of an object.
//
//   top 16 bits      meaning
//   0000..FFF8       a double, as it is
//   FFF9             an object: the lower 48 bits are its address
//   FFFA             None, False, True and the marks of the machine
//   FFFC..FFFF       an int of 50 bits, biased
//
// Ints lie at the very top, biased: one unsigned compare tells an int, the same compare on a sum
// tells overflow in either direction, and order is kept, so that comparisons never unbox.
// The only NaNs that arithmetic makes of clean operands are 7FF8... and FFF8...; doubles from outside
// pass value_from_foreign_float. Raw addresses, lengths and small words read as (tiny) doubles, so
// that a scan of mixed words finds no false object.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/attributes.h"
#include <string.h>

typedef struct Value {
    uint64_t bits;
} Value;

#define VALUE_TOP16(x)    ((uint64_t)(x) << 48)
#define VALUE_TAG_OBJECT  VALUE_TOP16(0xFFF9)
#define VALUE_TAG_SPECIAL VALUE_TOP16(0xFFFA)
#define VALUE_INT_FIRST   VALUE_TOP16(0xFFFC)
#define VALUE_INT_BIAS    VALUE_TOP16(0xFFFE)
#define VALUE_FLOAT_LAST  VALUE_TOP16(0xFFF8)

/// Immediate ints are in [-VALUE_INT_LIMIT, VALUE_INT_LIMIT); all others are BigInt objects.
#define VALUE_INT_LIMIT ((int64_t)1 << 49)

#define VALUE_NONE    ((Value){VALUE_TAG_SPECIAL | 0})
#define VALUE_FALSE   ((Value){VALUE_TAG_SPECIAL | 2})
#define VALUE_TRUE    ((Value){VALUE_TAG_SPECIAL | 3})
/// No value: an unassigned local, a deleted slot; as a result of C: "raised, see the thread".
#define VALUE_UNBOUND ((Value){VALUE_TAG_SPECIAL | 4})
#define VALUE_NOT_IMPLEMENTED ((Value){VALUE_TAG_SPECIAL | 5})
#define VALUE_ELLIPSIS ((Value){VALUE_TAG_SPECIAL | 6})

static inline bool value_is(Value a, Value b) { return a.bits == b.bits; }
static inline bool value_is_none(Value v) { return v.bits == VALUE_NONE.bits; }
static inline bool value_is_unbound(Value v) { return v.bits == VALUE_UNBOUND.bits; }
static inline bool value_is_bool(Value v) { return (v.bits | 1) == VALUE_TRUE.bits; }
static inline bool value_is_true(Value v) { return v.bits == VALUE_TRUE.bits; }
static inline Value value_from_bool(bool b) { return (Value){VALUE_FALSE.bits | (uint64_t)b}; }

static inline bool value_int_fits(int64_t i)
{
    return (uint64_t)i + VALUE_INT_LIMIT < 2 * (uint64_t)VALUE_INT_LIMIT;
}
static inline bool value_is_int(Value v) { return v.bits >= VALUE_INT_FIRST; }
static inline bool value_both_int(Value a, Value b) { return (a.bits & b.bits) >= VALUE_INT_FIRST; }
static inline int64_t value_as_int(Value v) { return (int64_t)(v.bits - VALUE_INT_BIAS); }
/// `i` must fit (value_int_fits).
static inline Value value_from_int(int64_t i) { return (Value){(uint64_t)i + VALUE_INT_BIAS}; }

// The next ones set *out only to a valid int when they return true.
static inline bool value_int_add(Value a, Value b, Value *out)
{
    *out = (Value){a.bits + (b.bits - VALUE_INT_BIAS)};
    return value_is_int(*out);
}
static inline bool value_int_sub(Value a, Value b, Value *out)
{
    *out = (Value){a.bits - b.bits + VALUE_INT_BIAS};
    return value_is_int(*out);
}
static inline bool value_int_add_small(Value a, int64_t small, Value *out)
{
    *out = (Value){a.bits + (uint64_t)small};
    return value_is_int(*out);
}
static inline bool value_int_multiply(Value a, Value b, Value *out)
{
    int64_t product;
    bool overflow = __builtin_mul_overflow(value_as_int(a), value_as_int(b), &product);
    *out = value_from_int(product);
    return !overflow && value_int_fits(product);
}
static inline bool value_int_less(Value a, Value b) { return a.bits < b.bits; }

static inline bool value_is_float(Value v) { return v.bits <= VALUE_FLOAT_LAST; }
static inline bool value_both_float(Value a, Value b)
{
    return value_is_float(a) && value_is_float(b);
}
static inline double value_as_float(Value v)
{
    double d;
    memcpy(&d, &v.bits, sizeof d);
    return d;
}
/// Of a double that arithmetic made. Doubles read from bytes go through value_from_foreign_float.
static inline Value value_from_float(double d)
{
    Value v;
    memcpy(&v.bits, &d, sizeof d);
    return v;
}
static inline Value value_from_foreign_float(double d)
{
    Value v = value_from_float(d);
    return d != d ? (Value){(v.bits & VALUE_TOP16(0x8000)) | VALUE_TOP16(0x7FF8)} : v;
}
/// A second load of a value known to be a float, which the compiler may not turn into a move from an
/// integer register: up to 20 % faster in float code.
static inline double value_float_at(const Value *v) { return *(const volatile double *)(const void *)v; }

/// An object's test and its address are one subtraction: what is left above 48 bits was another tag.
static inline uint64_t value_untag(Value v) { return v.bits - VALUE_TAG_OBJECT; }
static inline bool value_is_address(uint64_t untagged) { return untagged >> 48 == 0; }
static inline bool value_is_object(Value v) { return value_is_address(value_untag(v)); }
static inline void *value_as_object(Value v) { return (void *)value_untag(v); }
static inline Value value_from_object(const void *object)
{
    return (Value){(uint64_t)(uintptr_t)object + VALUE_TAG_OBJECT};
}
