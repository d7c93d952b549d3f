// Products: schoolbook, and Karatsuba's where that is faster.
// SPDX-License-Identifier: MIT
#include "runtime/base/magnitude.h"

Digit ouro_magnitude_multiply_digit(Digit *out, const Digit *a, size_t count, Digit b, Digit carry)
{
    for (size_t i = 0; i < count; i++) {
        DigitPair product = (DigitPair)a[i] * b + carry;
        out[i] = (Digit)product;
        carry = pair_high(product);
    }
    return carry;
}

Digit ouro_magnitude_add_product(Digit *out, const Digit *a, size_t count, Digit b)
{
    Digit carry = 0;
    for (size_t i = 0; i < count; i++) {
        // Cannot overflow: (B - 1)^2 + 2 (B - 1) = B^2 - 1.
        DigitPair product = (DigitPair)a[i] * b + carry + out[i];
        out[i] = (Digit)product;
        carry = pair_high(product);
    }
    return carry;
}

Digit ouro_magnitude_subtract_product(Digit *out, const Digit *a, size_t count, Digit b)
{
    Digit carry = 0;
    for (size_t i = 0; i < count; i++) {
        DigitPair product = (DigitPair)a[i] * b + carry;
        carry = pair_high(product) + (Digit)__builtin_sub_overflow(out[i], (Digit)product, &out[i]);
    }
    return carry;
}

static void multiply_plainly(Digit *out, Digits a, Digits b)
{
    out[a.count] = ouro_magnitude_multiply_digit(out, a.at, a.count, b.at[0], 0);
    for (size_t i = 1; i < b.count; i++) {
        out[a.count + i] = ouro_magnitude_add_product(out + i, a.at, a.count, b.at[i]);
    }
}

// Each product of two different digits occurs twice: it is computed once and doubled.
static void square_plainly(Digit *out, Digits a)
{
    size_t count = a.count;
    out[0] = 0;
    out[count] = ouro_magnitude_multiply_digit(out + 1, a.at + 1, count - 1, a.at[0], 0);
    for (size_t i = 1; i < count; i++) {
        out[count + i] =
            ouro_magnitude_add_product(out + 2 * i + 1, a.at + i + 1, count - i - 1, a.at[i]);
    }
    Digit doubled = 0, carry = 0;
    for (size_t i = 0; i < count; i++) {
        DigitPair square = (DigitPair)a.at[i] * a.at[i];
        Digit low = out[2 * i], high = out[2 * i + 1];
        out[2 * i] = digit_add(low << 1 | doubled, (Digit)square, &carry);
        out[2 * i + 1] = digit_add(high << 1 | low >> 63, pair_high(square), &carry);
        doubled = high >> 63;
    }
}

static bool is_same(Digits a, Digits b) { return a.at == b.at && a.count == b.count; }

static Digits part(Digits a, size_t start, size_t end)
{
    return (Digits){a.at + start, (uint32_t)(end - start), false};
}

// out[0..low.count) = |low - high|, high possibly shorter; whether the difference is negative.
static bool distance(Digit *out, Digits low, Digits high)
{
    Digits a = digits_normal(low.at, low.count, false),
           b = digits_normal(high.at, high.count, false);
    bool negative = magnitude_compare(a, b) < 0;
    if (negative) {
        ouro_magnitude_subtract(out, b, a);
        magnitude_clear(out + b.count, low.count - b.count);
    } else {
        ouro_magnitude_subtract(out, a, b);
        magnitude_clear(out + a.count, low.count - a.count);
    }
    return negative;
}

static void multiply_any(Digit *out, Digits a, Digits b, Digit *scratch);

// With a = a1 B + a0 and b = b1 B + b0, B of half the digits:
//   a b = a1 b1 B^2 + (a1 b1 + a0 b0 - (a0 - a1)(b0 - b1)) B + a0 b0
// takes three products of half the size. Needs b.count > half.
static void multiply_by_halves(Digit *out, Digits a, Digits b, Digit *scratch)
{
    size_t half = (a.count + 1) / 2, size = (size_t)a.count + b.count;
    Digits a0 = part(a, 0, half), a1 = part(a, half, a.count);
    Digits b0 = part(b, 0, half), b1 = part(b, half, b.count);
    Digit *cross = scratch, *middle = scratch + 2 * half;
    Digit *deeper = middle + 2 * half + 1;

    // The differences lie where the outer products will be.
    Digits a_distance = {out, (uint32_t)half, false}, b_distance = a_distance;
    bool negative = distance(out, a0, a1);
    if (is_same(a, b)) {
        negative = false;
    } else {
        b_distance.at = out + half;
        negative ^= distance(out + half, b0, b1);
    }
    multiply_any(cross, a_distance, b_distance, deeper);

    Digits low = {out, (uint32_t)(2 * half), false};
    Digits high = {out + 2 * half, (uint32_t)(size - 2 * half), false};
    multiply_any(out, a0, b0, deeper);
    multiply_any(out + 2 * half, a1, b1, deeper);

    middle[2 * half] = ouro_magnitude_add(middle, low, high);
    Digits sum = {middle, (uint32_t)(2 * half + 1), false};
    Digits product = {cross, (uint32_t)(2 * half), false};
    if (negative) {
        ouro_magnitude_add(middle, sum, product);
    } else {
        ouro_magnitude_subtract(middle, sum, product);
    }
    Digits upper = {out + half, (uint32_t)(size - half), false};
    ouro_magnitude_add(out + half, upper, digits_normal(middle, 2 * half + 1, false));
}

// `b` is much shorter: `a` is cut into pieces of its size.
static void multiply_in_pieces(Digit *out, Digits a, Digits b, Digit *scratch)
{
    Digit *product = scratch, *deeper = scratch + 2 * (size_t)b.count;
    multiply_any(out, part(a, 0, b.count), b, deeper);
    magnitude_clear(out + 2 * (size_t)b.count, (size_t)a.count - b.count);
    for (size_t start = b.count; start < a.count; start += b.count) {
        size_t end = start + b.count < a.count ? start + b.count : a.count;
        Digits piece = part(a, start, end);
        multiply_any(product, piece, b, deeper);
        Digits upper = {out + start, (uint32_t)(piece.count + b.count), false};
        Digits addend = {product, (uint32_t)(piece.count + b.count), false};
        ouro_magnitude_add(out + start, upper, addend);
    }
}

static void multiply_any(Digit *out, Digits a, Digits b, Digit *scratch)
{
    if (a.count < b.count) {
        Digits shorter = a;
        a = b;
        b = shorter;
    }
    if (b.count == 0) {
        magnitude_clear(out, a.count);
    } else if (b.count < OURO_KARATSUBA_DIGITS) {
        is_same(a, b) ? square_plainly(out, a) : multiply_plainly(out, a, b);
    } else if (b.count <= (a.count + 1) / 2) {
        multiply_in_pieces(out, a, b, scratch);
    } else {
        multiply_by_halves(out, a, b, scratch);
    }
}

size_t ouro_magnitude_multiply_scratch(size_t a_count, size_t b_count)
{
    size_t shorter = a_count < b_count ? a_count : b_count;
    size_t longer = a_count < b_count ? b_count : a_count;
    if (shorter < OURO_KARATSUBA_DIGITS) return 0;
    // Halving n digits takes 4 ceil(n / 2) + 1, then the same for ceil(n / 2); pieces take 2 more n
    // at any level. The sum over all levels stays below 6 n + 8 a level.
    size_t halved = shorter <= (longer + 1) / 2 ? shorter : longer;
    return 2 * shorter + 6 * halved + 8 * DIGIT_BITS;
}

void ouro_magnitude_multiply(Digit *out, Digits a, Digits b, Digit *scratch)
{
    multiply_any(out, a, b, scratch);
}

Digits ouro_digits_multiply_short(Digit *out, Digits a, Digits b)
{
    if (a.count == 0 || b.count == 0) return (Digits){out, 0, false};
    assert(a.count < OURO_KARATSUBA_DIGITS || b.count < OURO_KARATSUBA_DIGITS);
    multiply_any(out, a, b, NULL);
    return digits_normal(out, (size_t)a.count + b.count, a.negative != b.negative);
}

bool ouro_digits_multiply(Allocator *allocator, Digit *out, Digits a, Digits b, Digits *product)
{
    if (a.count < OURO_KARATSUBA_DIGITS || b.count < OURO_KARATSUBA_DIGITS) {
        *product = ouro_digits_multiply_short(out, a, b);
        return true;
    }
    Scratch scratch;
    size_t needed = ouro_magnitude_multiply_scratch(a.count, b.count);
    if (!ouro_scratch_open(&scratch, allocator, needed)) return false;
    multiply_any(out, a, b, scratch.at);
    ouro_scratch_close(&scratch);
    *product = digits_normal(out, (size_t)a.count + b.count, a.negative != b.negative);
    return true;
}
