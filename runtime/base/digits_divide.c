// Quotients: by one digit, Knuth's algorithm D, and recursive division of Burnikel and Ziegler
// (1998). SPDX-License-Identifier: MIT
#include "runtime/base/magnitude.h"

// --- by one digit -------------------------------------------------------------------------------

DigitDivisor ouro_digit_divisor(Digit divisor)
{
    assert(divisor != 0);
    unsigned shift = (unsigned)__builtin_clzll(divisor);
    Digit normal = divisor << shift;
    // floor((B^2 - 1) / normal) - B
    Digit reciprocal = (Digit)(pair_of(~normal, ~(Digit)0) / normal);
    return (DigitDivisor){normal, reciprocal, shift};
}

Digit ouro_magnitude_divide_digit(Digit *out, const Digit *a, size_t count, const DigitDivisor *by)
{
    if (count == 0) return 0;
    unsigned shift = by->shift;
    // Twice, because a shift by 64 at once is undefined.
    Digit remainder = a[count - 1] >> 1 >> (DIGIT_BITS - 1 - shift);
    for (size_t i = count; i > 0; i--) {
        Digit below = i == 1 ? 0 : a[i - 2];
        Digit shifted = a[i - 1] << shift | below >> 1 >> (DIGIT_BITS - 1 - shift);
        Digit quotient = digit_divide(remainder, shifted, by, &remainder);
        if (out != NULL) out[i - 1] = quotient;
    }
    return remainder >> shift;
}

Digit ouro_digits_divide_by_digit(Digit *out, Digits a, Digit b, Digits *quotient)
{
    DigitDivisor by = ouro_digit_divisor(b);
    Digit remainder = ouro_magnitude_divide_digit(out, a.at, a.count, &by);
    *quotient = digits_normal(out, a.count, false);
    return remainder;
}

Digit ouro_digits_modulo_digit(Digits a, Digit b)
{
    DigitDivisor by = ouro_digit_divisor(b);
    return ouro_magnitude_divide_digit(NULL, a.at, a.count, &by);
}

// --- Knuth --------------------------------------------------------------------------------------

// The two top digits of a divisor with the reciprocal of both (Moller and Granlund, 2011).
typedef struct TopDivisor {
    Digit high, low;
    Digit reciprocal;
} TopDivisor;

static TopDivisor top_divisor(Digits b)
{
    Digit high = b.at[b.count - 1], low = b.at[b.count - 2];
    Digit reciprocal = ouro_digit_divisor(high).reciprocal;
    Digit rest = high * reciprocal + low;
    if (rest < low) {
        reciprocal--;
        if (rest >= high) {
            reciprocal--;
            rest -= high;
        }
        rest -= high;
    }
    DigitPair product = (DigitPair)reciprocal * low;
    rest += pair_high(product);
    if (rest < pair_high(product)) {
        reciprocal--;
        if (pair_of(rest, (Digit)product) >= pair_of(high, low)) reciprocal--;
    }
    return (TopDivisor){high, low, reciprocal};
}

// floor of three digits by the divisor's two; the first two are less than the divisor.
OURO_INLINE Digit divide_top(DigitPair top, Digit next, const TopDivisor *by)
{
    DigitPair product = (DigitPair)by->reciprocal * pair_high(top) + top;
    Digit quotient = pair_high(product);
    Digit rest_high = (Digit)top - quotient * by->high;
    DigitPair divisor = pair_of(by->high, by->low);
    DigitPair rest = pair_of(rest_high, next) - (DigitPair)by->low * quotient - divisor;
    quotient++;
    if (pair_high(rest) >= (Digit)product) {
        quotient--;
        rest += divisor;
    }
    if (OURO_UNLIKELY(rest >= divisor)) quotient++;
    return quotient;
}

// One digit of the quotient: `a` are the b.count + 1 digits that it is the quotient of.
OURO_INLINE Digit divide_step(Digit *a, Digits b, const TopDivisor *by)
{
    DigitPair top = pair_of(a[b.count], a[b.count - 1]);
    Digit quotient = ~(Digit)0;
    if (OURO_LIKELY(top < pair_of(by->high, by->low))) {
        quotient = divide_top(top, a[b.count - 2], by);
    }
    Digit borrow = ouro_magnitude_subtract_product(a, b.at, b.count, quotient);
    bool too_large = a[b.count] < borrow;
    a[b.count] = 0;
    if (OURO_UNLIKELY(too_large)) {
        quotient--;
        ouro_magnitude_add(a, (Digits){a, b.count, false}, b);
    }
    return quotient;
}

static void divide_plainly(Digit *quotient, Digit *a, size_t a_count, Digits b)
{
    TopDivisor by = top_divisor(b);
    for (size_t i = a_count - b.count; i > 0; i--) {
        quotient[i - 1] = divide_step(a + i - 1, b, &by);
    }
}

// --- by halves ----------------------------------------------------------------------------------

static void divide_two_by_one(Digit *quotient, Digit *a, Digits b, Digit *scratch);

static Digits digits_at(const Digit *at, size_t count)
{
    return (Digits){at, (uint32_t)count, false};
}

// a[0..3 half) / b[0..2 half): `half` digits of quotient, the remainder in place. The top halves
// alone give a quotient that is at most 2 too large.
static void divide_three_by_two(Digit *quotient, Digit *a, Digits b, Digit *scratch)
{
    size_t half = b.count / 2;
    Digits b_low = digits_at(b.at, half), b_high = digits_at(b.at + half, half);

    if (magnitude_compare_same(a + 2 * half, b_high.at, half) < 0) {
        divide_two_by_one(quotient, a + half, b_high, scratch);
    } else {
        // The quotient would not fit: it is B - 1, and the rest a - b_high (B - 1).
        memset(quotient, 0xFF, half * sizeof *quotient);
        Digits upper = digits_at(a + half, 2 * half);
        ouro_magnitude_subtract(a + 2 * half, digits_at(a + 2 * half, half), b_high);
        ouro_magnitude_add(a + half, upper, b_high);
    }

    Digit *product = scratch;
    ouro_magnitude_multiply(product, digits_at(quotient, half), b_low, scratch + 2 * half);
    Digits all = digits_at(a, 3 * half);
    Digit borrow = ouro_magnitude_subtract(a, all, digits_at(product, 2 * half));
    while (borrow != 0) {
        ouro_magnitude_subtract_digit(quotient, quotient, half, 1);
        borrow -= ouro_magnitude_add(a, all, b);
    }
}

// a[0..2 n) / b[0..n): n digits of quotient, the remainder in place; the top n digits are less than
// b.
static void divide_two_by_one(Digit *quotient, Digit *a, Digits b, Digit *scratch)
{
    size_t count = b.count;
    if (count % 2 != 0 || count < OURO_RECURSIVE_DIVISION_DIGITS) {
        divide_plainly(quotient, a, 2 * count, b);
        return;
    }
    divide_three_by_two(quotient + count / 2, a + count / 2, b, scratch);
    divide_three_by_two(quotient, a, b, scratch);
}

// The least size from `count` on that can be halved until division is plain.
static size_t halvable_size(size_t count)
{
    size_t unit = 1;
    while ((count + unit - 1) / unit >= OURO_RECURSIVE_DIVISION_DIGITS) unit *= 2;
    return (count + unit - 1) / unit * unit;
}

size_t ouro_magnitude_divide_scratch(size_t count)
{
    if (count < OURO_RECURSIVE_DIVISION_DIGITS) return 0;
    size_t size = halvable_size(count);
    // The padded divisor, a window of the dividend, its quotient, and what the products take.
    return 4 * size + size + ouro_magnitude_multiply_scratch(size / 2, size / 2);
}

// Windows of 2 n digits of the dividend are divided from the top down. Where the divisor is padded
// with zeros below to n digits, so is each window.
static void divide_by_windows(Digit *quotient, Digit *a, size_t a_count, Digits b, Digit *scratch)
{
    size_t size = halvable_size(b.count), padding = size - b.count;
    Digit *divisor = scratch, *window = divisor + size, *part = window + 2 * size;
    Digit *deeper = part + size;
    magnitude_clear(divisor, padding);
    magnitude_copy(divisor + padding, b.at, b.count);

    size_t left = a_count - b.count; // Digits of quotient still to find.
    while (left > 0) {
        size_t step = left % size == 0 ? size : left % size;
        left -= step;
        Digit *at = a + left;
        // The topmost window is often nearly empty, and then not worth a division of full size.
        if (step < OURO_RECURSIVE_DIVISION_DIGITS / 2) {
            divide_plainly(quotient + left, at, b.count + step, b);
            continue;
        }
        magnitude_clear(window, 2 * size);
        magnitude_copy(window + padding, at, b.count + step);
        divide_two_by_one(part, window, digits_at(divisor, size), deeper);
        magnitude_copy(quotient + left, part, step);
        magnitude_copy(at, window + padding, b.count);
        magnitude_clear(at + b.count, step);
    }
}

void ouro_magnitude_divide(Digit *quotient, Digit *a, size_t a_count, Digits b, Digit *scratch)
{
    assert(b.count >= 2 && b.at[b.count - 1] >> (DIGIT_BITS - 1) != 0);
    size_t quotient_count = a_count - b.count;
    if (b.count < OURO_RECURSIVE_DIVISION_DIGITS ||
        quotient_count < OURO_RECURSIVE_DIVISION_DIGITS / 2) {
        divide_plainly(quotient, a, a_count, b);
    } else {
        divide_by_windows(quotient, a, a_count, b, scratch);
    }
}

// --- with signs ---------------------------------------------------------------------------------

// Divides the absolute values; what is not wanted has no room.
static bool divide_magnitudes(Allocator *allocator, Digits a, Digits b, DigitsDivision *result)
{
    size_t a_count = (size_t)a.count + 1, quotient_count = a_count - b.count;
    Scratch scratch;
    size_t needed = a_count + b.count + quotient_count + ouro_magnitude_divide_scratch(b.count);
    if (!ouro_scratch_open(&scratch, allocator, needed)) return false;

    Digit *dividend = scratch.at, *divisor = dividend + a_count;
    Digit *quotient = divisor + b.count, *deeper = quotient + quotient_count;
    unsigned shift = (unsigned)__builtin_clzll(b.at[b.count - 1]);
    ouro_magnitude_shift_left(divisor, b.at, b.count, shift);
    dividend[a.count] = ouro_magnitude_shift_left(dividend, a.at, a.count, shift);
    ouro_magnitude_divide(quotient, dividend, a_count, digits_at(divisor, b.count), deeper);

    if (result->quotient_room != NULL) {
        magnitude_copy(result->quotient_room, quotient, quotient_count);
        result->quotient = digits_normal(result->quotient_room, quotient_count, false);
    }
    ouro_magnitude_shift_right(dividend, dividend, b.count, shift);
    size_t count = magnitude_trim(dividend, b.count);
    result->remainder = digits_at(NULL, count);
    if (result->remainder_room != NULL) {
        magnitude_copy(result->remainder_room, dividend, count);
        result->remainder.at = result->remainder_room;
    }
    ouro_scratch_close(&scratch);
    return true;
}

static void divide_by_one_digit(Digits a, Digit b, DigitsDivision *result)
{
    DigitDivisor by = ouro_digit_divisor(b);
    Digit remainder = ouro_magnitude_divide_digit(result->quotient_room, a.at, a.count, &by);
    if (result->quotient_room != NULL) {
        result->quotient = digits_normal(result->quotient_room, a.count, false);
    }
    if (result->remainder_room != NULL) *result->remainder_room = remainder;
    result->remainder = digits_at(result->remainder_room, remainder != 0);
}

// Nothing of `b` fits into `a`.
static void divide_by_larger(Digits a, DigitsDivision *result)
{
    result->quotient = digits_at(result->quotient_room, 0);
    if (result->remainder_room != NULL) magnitude_copy(result->remainder_room, a.at, a.count);
    result->remainder = digits_at(result->remainder_room, a.count);
}

// From a division of absolute values to one rounded down, for arguments of different signs.
static void round_down(Digits b, DigitsDivision *result)
{
    Digit *quotient = result->quotient_room, *remainder = result->remainder_room;
    if (quotient != NULL) {
        size_t count = result->quotient.count;
        quotient[count] = ouro_magnitude_add_digit(quotient, quotient, count, 1);
        result->quotient = digits_normal(quotient, count + 1, true);
    }
    if (remainder != NULL) {
        magnitude_clear(remainder + result->remainder.count, b.count - result->remainder.count);
        ouro_magnitude_subtract(remainder, b, digits_at(remainder, b.count));
        result->remainder = digits_normal(remainder, b.count, b.negative);
    }
}

bool ouro_digits_divide(Allocator *allocator, Digits a, Digits b, DigitsRounding rounding,
                        DigitsDivision *result)
{
    assert(b.count != 0);
    if (magnitude_compare(a, b) < 0) {
        divide_by_larger(a, result);
    } else if (b.count == 1) {
        divide_by_one_digit(a, b.at[0], result);
    } else if (!divide_magnitudes(allocator, a, b, result)) {
        return false;
    }

    bool signs_differ = a.negative != b.negative;
    if (signs_differ && rounding == DIGITS_FLOOR && result->remainder.count != 0) {
        round_down(b, result);
        return true;
    }
    if (result->quotient_room != NULL) {
        result->quotient.negative = signs_differ && result->quotient.count != 0;
    }
    result->remainder.negative = a.negative && result->remainder.count != 0;
    return true;
}
