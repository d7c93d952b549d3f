// Arrays of digits without a sign: the loops under digits.h, seen by this folder only.
//
// Lowest digit first. `out` may be the same array as an argument wherever it is written in step
// with reading, which is said at each function. SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/digits.h"
#include "runtime/base/limits.h"

// ISO C has no such type; both compilers do.
__extension__ typedef unsigned __int128 DigitPair;
__extension__ typedef __int128 SignedPair;

/// Scratch memory of up to this many digits lies on the C stack.
#define SCRATCH_LOCAL_DIGITS 192

/// Scratch memory: on the stack if it is small.
typedef struct Scratch {
    Allocator *allocator;
    Digit *at;
    size_t count;
    Digit local[SCRATCH_LOCAL_DIGITS];
} Scratch;

OURO_MUST_USE bool ouro_scratch_open(Scratch *scratch, Allocator *allocator, size_t count);
void ouro_scratch_close(Scratch *scratch);

static inline size_t magnitude_trim(const Digit *a, size_t count)
{
    while (count > 0 && a[count - 1] == 0) count--;
    return count;
}

/// The normal number of up to `count` digits at `at`.
static inline Digits digits_normal(const Digit *at, size_t count, bool negative)
{
    count = magnitude_trim(at, count);
    assert(count <= UINT32_MAX);
    return (Digits){at, (uint32_t)count, negative && count != 0};
}

static inline void magnitude_copy(Digit *out, const Digit *a, size_t count)
{
    if (count != 0) memmove(out, a, count * sizeof *out);
}
static inline void magnitude_clear(Digit *out, size_t count)
{
    if (count != 0) memset(out, 0, count * sizeof *out);
}

static inline int magnitude_compare_same(const Digit *a, const Digit *b, size_t count)
{
    while (count > 0) {
        count--;
        if (a[count] != b[count]) return a[count] < b[count] ? -1 : 1;
    }
    return 0;
}
/// Of trimmed arrays.
static inline int magnitude_compare(Digits a, Digits b)
{
    if (a.count != b.count) return a.count < b.count ? -1 : 1;
    return magnitude_compare_same(a.at, b.at, a.count);
}

/// The sum of two digits and a carry of 0 or 1, which it updates.
OURO_INLINE Digit digit_add(Digit a, Digit b, Digit *carry)
{
    Digit sum, total;
    bool first = __builtin_add_overflow(a, b, &sum);
    bool second = __builtin_add_overflow(sum, *carry, &total);
    *carry = (Digit)(first | second);
    return total;
}
OURO_INLINE Digit digit_subtract(Digit a, Digit b, Digit *borrow)
{
    Digit difference, total;
    bool first = __builtin_sub_overflow(a, b, &difference);
    bool second = __builtin_sub_overflow(difference, *borrow, &total);
    *borrow = (Digit)(first | second);
    return total;
}

static inline Digit pair_high(DigitPair pair) { return (Digit)(pair >> DIGIT_BITS); }
static inline DigitPair pair_of(Digit high, Digit low)
{
    return (DigitPair)high << DIGIT_BITS | low;
}

// --- in step: out may be a or b -----------------------------------------------------------------

/// out[0..a_count) = a + b, a_count >= b_count; the carry.
Digit ouro_magnitude_add(Digit *out, Digits a, Digits b);
/// out[0..a_count) = a - b, a_count >= b_count; the borrow.
Digit ouro_magnitude_subtract(Digit *out, Digits a, Digits b);
/// The same, with one digit.
Digit ouro_magnitude_add_digit(Digit *out, const Digit *a, size_t count, Digit b);
Digit ouro_magnitude_subtract_digit(Digit *out, const Digit *a, size_t count, Digit b);

/// out = a * b + carry; the digit carried out.
Digit ouro_magnitude_multiply_digit(Digit *out, const Digit *a, size_t count, Digit b, Digit carry);
/// out += a * b; the digit carried out.
Digit ouro_magnitude_add_product(Digit *out, const Digit *a, size_t count, Digit b);
/// out -= a * b; the digit borrowed.
Digit ouro_magnitude_subtract_product(Digit *out, const Digit *a, size_t count, Digit b);

/// out = a << shift, shift < 64; the bits shifted out. `out` may also lie above `a`.
Digit ouro_magnitude_shift_left(Digit *out, const Digit *a, size_t count, unsigned shift);
/// out = a >> shift, shift < 64. `out` may also lie below `a`.
void ouro_magnitude_shift_right(Digit *out, const Digit *a, size_t count, unsigned shift);

// --- apart: out overlaps nothing ----------------------------------------------------------------

/// Scratch digits that ouro_magnitude_multiply needs; 0 for short factors.
size_t ouro_magnitude_multiply_scratch(size_t a_count, size_t b_count);
/// out[0 .. a.count + b.count) = a * b; neither is zero.
void ouro_magnitude_multiply(Digit *out, Digits a, Digits b, Digit *scratch);

/// A divisor of one digit, shifted until its top bit is set, with its reciprocal.
typedef struct DigitDivisor {
    Digit divisor;
    Digit reciprocal;
    unsigned shift;
} DigitDivisor;

DigitDivisor ouro_digit_divisor(Digit divisor);

/// (high, low) / divisor for high < divisor, by two multiplications (Moller and Granlund, 2011).
OURO_INLINE Digit digit_divide(Digit high, Digit low, const DigitDivisor *by, Digit *remainder)
{
    DigitPair product = (DigitPair)by->reciprocal * high + pair_of(high, low);
    Digit quotient = pair_high(product) + 1;
    Digit rest = low - quotient * by->divisor;
    if (rest > (Digit)product) {
        quotient--;
        rest += by->divisor;
    }
    if (OURO_UNLIKELY(rest >= by->divisor)) {
        quotient++;
        rest -= by->divisor;
    }
    *remainder = rest;
    return quotient;
}

/// out = a / by; the remainder. `out` may be a.
Digit ouro_magnitude_divide_digit(Digit *out, const Digit *a, size_t count, const DigitDivisor *by);

/// Scratch digits that ouro_magnitude_divide needs for a divisor of `count` digits.
size_t ouro_magnitude_divide_scratch(size_t count);

/// Divides `a` of a_count digits, in place, by `b`, whose top bit is set and which has two digits
/// or more. The top b.count digits of `a` must be less than `b`. The remainder is left in
/// a[0..b.count), the digits above it are cleared; `quotient` has a_count - b.count digits.
void ouro_magnitude_divide(Digit *quotient, Digit *a, size_t a_count, Digits b, Digit *scratch);

/// The double nearest to (mantissa + something in (0, 1) if `inexact`) * 2 ** exponent, ties to
/// even; false when it would be infinite. `mantissa` has at least 55 bits, or else is exact or such
/// that the bits of value 2 ** -1076 are in it.
OURO_MUST_USE bool ouro_double_from_pair(DigitPair mantissa, bool inexact, int64_t exponent,
                                         double *out);
