// Arithmetic on integers of any size: signed numbers as arrays of 64-bit digits, lowest first.
//
// A number is normal when its highest digit is not 0 and zero, of count 0, is not negative. All
// arguments must be normal, and all results are. Nothing here knows where numbers live: results go
// to room that the caller provides, of the capacity each function tells. Where an algorithm needs
// scratch memory it takes an Allocator, and false means that it was refused.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/limits.h"
#include "runtime/base/number_text.h"
#include "runtime/base/text.h"

typedef uint64_t Digit;

#define DIGIT_BITS 64

/// A borrowed number. Passed by value: it fits two registers.
typedef struct Digits {
    const Digit *at;
    uint32_t count;
    bool negative;
} Digits;

static inline bool digits_is_zero(Digits a) { return a.count == 0; }
static inline bool digits_is_odd(Digits a) { return a.count != 0 && (a.at[0] & 1); }
static inline Digits digits_negated(Digits a)
{
    return (Digits){a.at, a.count, a.count != 0 && !a.negative};
}
static inline Digits digits_absolute(Digits a) { return (Digits){a.at, a.count, false}; }

/// The number `small`; `room`, one digit, holds it.
static inline Digits digits_from_int(int64_t small, Digit *room)
{
    *room = small < 0 ? 0 - (Digit)small : (Digit)small;
    return (Digits){room, small != 0, small < 0};
}
static inline Digits digits_from_unsigned(uint64_t small, Digit *room)
{
    *room = small;
    return (Digits){room, small != 0, false};
}

/// Whether `a` fits int64_t; if so `*out` is it.
static inline bool digits_to_int(Digits a, int64_t *out)
{
    if (a.count > 1) return false;
    uint64_t magnitude = a.count == 0 ? 0 : a.at[0];
    if (magnitude > (uint64_t)INT64_MAX + a.negative) return false;
    *out = (int64_t)(a.negative ? 0 - magnitude : magnitude);
    return true;
}
/// Whether `a` fits uint64_t; if so `*out` is it.
static inline bool digits_to_unsigned(Digits a, uint64_t *out)
{
    if (a.count > 1 || a.negative) return false;
    *out = a.count == 0 ? 0 : a.at[0];
    return true;
}

// --- comparing ----------------------------------------------------------------------------------

/// -1, 0 or 1.
int ouro_digits_compare(Digits a, Digits b);
bool ouro_digits_equal(Digits a, Digits b);
/// With a double that is not a NaN, exactly.
int ouro_digits_compare_double(Digits a, double b);

/// Bits of the absolute value, without leading zeros; of zero 0.
uint64_t ouro_digits_bit_length(Digits a);
/// Ones in the absolute value.
uint64_t ouro_digits_bit_count(Digits a);
/// Zeros below the lowest one; `a` is not zero.
uint64_t ouro_digits_trailing_zeros(Digits a);
int64_t ouro_digits_hash(Digits a);

// --- the four operations ------------------------------------------------------------------------

/// Capacity: max(a.count, b.count) + 1. `out` may be a.at or b.at. The same for subtract.
Digits ouro_digits_add(Digit *out, Digits a, Digits b);
Digits ouro_digits_subtract(Digit *out, Digits a, Digits b);

/// Capacity: a.count + b.count; `out` overlaps neither.
///
/// Cost: O(n^1.58).
OURO_MUST_USE bool ouro_digits_multiply(Allocator *scratch, Digit *out, Digits a, Digits b,
                                        Digits *product);

/// a * b for factors that need no scratch memory: the shorter has fewer than
/// OURO_KARATSUBA_DIGITS. Capacity: a.count + b.count; `out` overlaps neither.
Digits ouro_digits_multiply_short(Digit *out, Digits a, Digits b);

/// Rounding of a quotient: down as Python's //, or towards zero as C's /.
typedef enum DigitsRounding { DIGITS_FLOOR, DIGITS_TRUNCATE } DigitsRounding;

/// Where a division writes. Quotient: a.count - b.count + 2 digits (at least 1). Remainder: b.count
/// digits. Either may be NULL when it is not wanted. No overlap with the arguments.
typedef struct DigitsDivision {
    Digit *quotient_room;
    Digit *remainder_room;
    Digits quotient;
    Digits remainder;
} DigitsDivision;

/// `b` is not zero. Cost: O(n^1.58 log n).
OURO_MUST_USE bool ouro_digits_divide(Allocator *scratch, Digits a, Digits b,
                                      DigitsRounding rounding, DigitsDivision *result);

/// Divides the absolute value of `a` by `b`, not 0; the remainder. `out` has a.count digits and may
/// be a.at; `*quotient` is not negative.
Digit ouro_digits_divide_by_digit(Digit *out, Digits a, Digit b, Digits *quotient);
/// The remainder alone.
Digit ouro_digits_modulo_digit(Digits a, Digit b);

// --- bits, in two's complement of unlimited width -----------------------------------------------

/// Capacity: a.count + shift / 64 + 1. `out` may be a.at.
Digits ouro_digits_shift_left(Digit *out, Digits a, uint64_t shift);
/// Rounds down, as Python's >>. Capacity: a.count + 1. `out` may be a.at.
Digits ouro_digits_shift_right(Digit *out, Digits a, uint64_t shift);

typedef enum DigitsBitOperation { DIGITS_AND, DIGITS_OR, DIGITS_XOR } DigitsBitOperation;

/// Capacity: max(a.count, b.count) + 1. `out` may be a.at or b.at.
Digits ouro_digits_bits(Digit *out, Digits a, Digits b, DigitsBitOperation operation);

/// Bytes of two's complement, or unsigned when not `is_signed`; int.from_bytes. Capacity:
/// size / 8 + 1.
typedef enum DigitsByteOrder { DIGITS_LITTLE_ENDIAN, DIGITS_BIG_ENDIAN } DigitsByteOrder;
Digits ouro_digits_from_bytes(Digit *out, Text bytes, DigitsByteOrder order, bool is_signed);

/// int.to_bytes; false when `a` does not fit. A negative `a` needs `is_signed`.
OURO_MUST_USE bool ouro_digits_to_bytes(Digits a, char *bytes, size_t size, DigitsByteOrder order,
                                        bool is_signed);

// --- beyond -------------------------------------------------------------------------------------

/// Digits of room that base ** exponent needs; SIZE_MAX when it would pass OURO_DIGITS_MAX.
size_t ouro_digits_power_capacity(Digits base, uint64_t exponent);
/// base ** exponent. Capacity: as above.
OURO_MUST_USE bool ouro_digits_power(Allocator *scratch, Digit *out, Digits base, uint64_t exponent,
                                     Digits *power);

/// pow(base, exponent, modulus), signed as Python's. `exponent` is not negative, `modulus` not
/// zero. Capacity: modulus.count + 1.
OURO_MUST_USE bool ouro_digits_power_modulo(Allocator *scratch, Digit *out, const Digits *base,
                                            const Digits *exponent, const Digits *modulus,
                                            Digits *power);

typedef enum DigitsOutcome { DIGITS_OK, DIGITS_NO_MEMORY, DIGITS_NOT_INVERTIBLE } DigitsOutcome;

/// pow(a, -1, modulus): in [0, |modulus|) or, as Python's %, (-|modulus|, 0] for a negative one.
/// Capacity: modulus.count + 1.
OURO_MUST_USE DigitsOutcome ouro_digits_invert(Allocator *scratch, Digit *out, Digits a,
                                               Digits modulus, Digits *inverse);

/// The greatest common divisor. Capacity: max(a.count, b.count).
OURO_MUST_USE bool ouro_digits_gcd(Allocator *scratch, Digit *out, Digits a, Digits b,
                                   Digits *divisor);

/// The same of two that fit a digit each.
uint64_t ouro_digit_gcd(uint64_t a, uint64_t b);

/// floor(sqrt(a)) for a not negative. Capacity: a.count / 2 + 1.
OURO_MUST_USE bool ouro_digits_square_root(Allocator *scratch, Digit *out, Digits a, Digits *root);

// --- floats -------------------------------------------------------------------------------------

/// The nearest double, ties to even; false when it would be infinite (out is untouched).
OURO_MUST_USE bool ouro_digits_to_double(Digits a, double *out);

/// `a` as mantissa * 2 ** exponent, 0.5 <= |mantissa| < 1: for logarithms of huge numbers.
double ouro_digits_to_mantissa(Digits a, int64_t *exponent);

/// The digits of room that a double's integral part can need.
#define DIGITS_OF_DOUBLE 16
/// The integral part of a finite double. Capacity: DIGITS_OF_DOUBLE.
Digits ouro_digits_from_double(Digit *out, double number);

typedef enum DigitsQuotient {
    DIGITS_QUOTIENT_OK,
    DIGITS_QUOTIENT_OVERFLOW,
    DIGITS_QUOTIENT_NO_MEMORY
} DigitsQuotient;

/// a / b as the nearest double, ties to even; `b` is not zero.
DigitsQuotient ouro_digits_true_divide(Allocator *scratch, Digits a, Digits b, double *out);

// --- text ---------------------------------------------------------------------------------------

/// Appends `a` in base 2, 8, 10 or 16, lower case, without a prefix, with a '-' if negative.
///
/// Scratch memory is the builder's. Errors: the builder fails. Cost: O(n^1.58 log n) for base 10.
void ouro_digits_append(TextBuilder *builder, Digits a, unsigned base);

/// How many decimal digits `a` has at most: exact or one more. For the limit on int-to-text.
uint64_t ouro_digits_decimal_count(Digits a);

/// Digits of room that the number of `scan` needs.
size_t ouro_digits_text_capacity(const IntText *scan);
/// The number that ouro_int_text_scan found.
OURO_MUST_USE bool ouro_digits_from_text(Allocator *scratch, Digit *out, const IntText *scan,
                                         Digits *number);
