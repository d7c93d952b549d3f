// Integers of any size and doubles: every result is the nearest.
// SPDX-License-Identifier: MIT
#include "runtime/base/magnitude.h"
#include <float.h>
#include <math.h>

#define MANTISSA_BITS 53
// Doubles are multiples of 2 ** LEAST_EXPONENT.
#define LEAST_EXPONENT (-1074)

static unsigned pair_bit_length(DigitPair pair)
{
    Digit high = pair_high(pair), low = (Digit)pair;
    if (high != 0) return 2 * DIGIT_BITS - (unsigned)__builtin_clzll(high);
    return low == 0 ? 0 : DIGIT_BITS - (unsigned)__builtin_clzll(low);
}

// Half of the unit dropped rounds to the even neighbour, unless there was more.
static DigitPair drop_bits(DigitPair mantissa, int64_t bits, bool inexact)
{
    if (bits > 2 * DIGIT_BITS) return 0;
    // Twice, because a shift by 128 at once is undefined.
    DigitPair kept = mantissa >> (bits - 1) >> 1;
    DigitPair dropped = mantissa - (kept << (bits - 1) << 1);
    DigitPair half = (DigitPair)1 << (bits - 1);
    bool up = dropped > half || (dropped == half && (inexact || (kept & 1)));
    return kept + up;
}

bool ouro_double_from_pair(DigitPair mantissa, bool inexact, int64_t exponent, double *out)
{
    if (mantissa == 0 && !inexact) {
        *out = 0;
        return true;
    }
    int64_t top = (int64_t)pair_bit_length(mantissa) + exponent;
    if (top > DBL_MAX_EXP) return false;
    int64_t unit = top - MANTISSA_BITS > LEAST_EXPONENT ? top - MANTISSA_BITS : LEAST_EXPONENT;
    int64_t dropped = unit - exponent;
    if (dropped > 0) {
        mantissa = drop_bits(mantissa, dropped, inexact);
        exponent = unit;
    }
    double nearest = ldexp((double)(Digit)mantissa, (int)exponent);
    if (isinf(nearest)) return false;
    *out = nearest;
    return true;
}

// The two top digits of `a` and whether there are ones below them.
static DigitPair top_pair(Digits a, bool *inexact, int64_t *exponent)
{
    *inexact = false;
    *exponent = 0;
    if (a.count == 0) return 0;
    if (a.count == 1) return a.at[0];
    size_t below = a.count - 2;
    *exponent = (int64_t)below * DIGIT_BITS;
    for (size_t i = 0; i < below && !*inexact; i++) *inexact = a.at[i] != 0;
    return pair_of(a.at[below + 1], a.at[below]);
}

bool ouro_digits_to_double(Digits a, double *out)
{
    bool inexact;
    int64_t exponent;
    double magnitude;
    DigitPair mantissa = top_pair(a, &inexact, &exponent);
    if (!ouro_double_from_pair(mantissa, inexact, exponent, &magnitude)) return false;
    *out = a.negative ? -magnitude : magnitude;
    return true;
}

double ouro_digits_to_mantissa(Digits a, int64_t *exponent)
{
    *exponent = 0;
    if (a.count == 0) return 0;
    bool inexact;
    int64_t unit;
    double mantissa;
    DigitPair pair = top_pair(a, &inexact, &unit);
    int64_t bits = pair_bit_length(pair);
    bool fits = ouro_double_from_pair(pair, inexact, -bits, &mantissa);
    assert(fits);
    (void)fits;
    *exponent = unit + bits;
    // Rounding may have brought it to 1.
    if (mantissa >= 1) {
        mantissa /= 2;
        ++*exponent;
    }
    return a.negative ? -mantissa : mantissa;
}

Digits ouro_digits_from_double(Digit *out, double number)
{
    assert(isfinite(number));
    int exponent;
    double mantissa = frexp(fabs(number), &exponent);
    if (exponent <= 0) return (Digits){out, 0, false};
    Digit bits = (Digit)ldexp(mantissa, DIGIT_BITS);
    bool negative = number < 0;
    if (exponent <= DIGIT_BITS) {
        out[0] = bits >> (DIGIT_BITS - exponent);
        return digits_normal(out, 1, negative);
    }
    Digits top = {&bits, 1, negative};
    size_t whole = (size_t)(exponent - DIGIT_BITS) / DIGIT_BITS;
    unsigned shift = (unsigned)(exponent - DIGIT_BITS) % DIGIT_BITS;
    magnitude_clear(out, whole);
    Digit high = ouro_magnitude_shift_left(out + whole, top.at, 1, shift);
    if (high != 0) out[whole + 1] = high;
    return digits_normal(out, whole + 1 + (high != 0), negative);
}

// Bits of a quotient that decide its rounding, with some to spare.
#define QUOTIENT_BITS 66

// How far the dividend is shifted so that the quotient has QUOTIENT_BITS bits or one more, but not
// beyond the least bit that matters.
static int64_t quotient_shift(int64_t a_bits, int64_t b_bits)
{
    int64_t shift = QUOTIENT_BITS - (a_bits - b_bits);
    int64_t most = 2 - LEAST_EXPONENT;
    return shift < most ? shift : most;
}

// floor(a / b) of absolute values, which has at most two digits, and whether there is a remainder.
static bool divide_to_pair(Allocator *allocator, Digits a, Digits b, DigitPair *quotient,
                           bool *inexact)
{
    DigitsDivision division = {0};
    Scratch scratch;
    size_t count = a.count < b.count ? 1 : (size_t)a.count - b.count + 2;
    if (!ouro_scratch_open(&scratch, allocator, count)) return false;
    division.quotient_room = scratch.at;
    bool done = ouro_digits_divide(allocator, digits_absolute(a), digits_absolute(b),
                                   DIGITS_TRUNCATE, &division);
    if (done) {
        Digits found = division.quotient;
        assert(found.count <= 2);
        *quotient = pair_of(found.count > 1 ? found.at[1] : 0, found.count > 0 ? found.at[0] : 0);
        *inexact = division.remainder.count != 0;
    }
    ouro_scratch_close(&scratch);
    return done;
}

// floor(|a| * 2 ** shift / |b|), for a shift either way.
static bool divide_shifted(Allocator *allocator, Digits a, Digits b, int64_t shift,
                           DigitPair *quotient, bool *inexact)
{
    Scratch scratch;
    size_t shifted_by = (size_t)(shift < 0 ? -shift : shift) / DIGIT_BITS + 1;
    size_t count = (shift < 0 ? b.count : a.count) + shifted_by;
    if (!ouro_scratch_open(&scratch, allocator, count)) return false;
    if (shift < 0) {
        b = ouro_digits_shift_left(scratch.at, b, (uint64_t)-shift);
    } else {
        a = ouro_digits_shift_left(scratch.at, a, (uint64_t)shift);
    }
    bool done = divide_to_pair(allocator, a, b, quotient, inexact);
    ouro_scratch_close(&scratch);
    return done;
}

DigitsQuotient ouro_digits_true_divide(Allocator *allocator, Digits a, Digits b, double *out)
{
    assert(b.count != 0);
    int64_t a_bits = (int64_t)ouro_digits_bit_length(a);
    int64_t b_bits = (int64_t)ouro_digits_bit_length(b);
    bool negative = a.negative != b.negative;
    // Tests of size save the work for a quotient of which nothing, or too much, would be left.
    if (a.count == 0 || a_bits - b_bits < LEAST_EXPONENT - 1) {
        *out = negative ? -0.0 : 0.0;
        return DIGITS_QUOTIENT_OK;
    }
    if (a_bits - b_bits > DBL_MAX_EXP) return DIGITS_QUOTIENT_OVERFLOW;

    int64_t shift = quotient_shift(a_bits, b_bits);
    DigitPair quotient = 0;
    bool inexact = false;
    double magnitude;
    if (!divide_shifted(allocator, a, b, shift, &quotient, &inexact)) {
        return DIGITS_QUOTIENT_NO_MEMORY;
    }
    if (!ouro_double_from_pair(quotient, inexact, -shift, &magnitude)) {
        return DIGITS_QUOTIENT_OVERFLOW;
    }
    *out = negative ? -magnitude : magnitude;
    return DIGITS_QUOTIENT_OK;
}
