// Integers of any size: comparing, adding, shifting, bits, bytes.
// SPDX-License-Identifier: MIT
#include "runtime/base/digits.h"
#include "runtime/base/hash.h"
#include "runtime/base/magnitude.h"
#include <math.h>

bool ouro_scratch_open(Scratch *scratch, Allocator *allocator, size_t count)
{
    scratch->allocator = allocator;
    scratch->count = count;
    scratch->at = scratch->local;
    if (count <= SCRATCH_LOCAL_DIGITS) return true;
    scratch->at = ouro_allocate(allocator, count * sizeof(Digit));
    return scratch->at != NULL;
}

void ouro_scratch_close(Scratch *scratch)
{
    if (scratch->at == scratch->local) return;
    ouro_release(scratch->allocator, scratch->at, scratch->count * sizeof(Digit));
}

// --- comparing ----------------------------------------------------------------------------------

int ouro_digits_compare(Digits a, Digits b)
{
    if (a.negative != b.negative) return a.negative ? -1 : 1;
    int order = magnitude_compare(a, b);
    return a.negative ? -order : order;
}

bool ouro_digits_equal(Digits a, Digits b)
{
    return a.count == b.count && a.negative == b.negative &&
           magnitude_compare_same(a.at, b.at, a.count) == 0;
}

int ouro_digits_compare_double(Digits a, double b)
{
    assert(!isnan(b));
    if (isinf(b)) return b > 0 ? -1 : 1;
    Digit room[DIGITS_OF_DOUBLE];
    int order = ouro_digits_compare(a, ouro_digits_from_double(room, b));
    if (order != 0) return order;
    double fraction = b - trunc(b);
    return (fraction < 0) - (fraction > 0);
}

uint64_t ouro_digits_bit_length(Digits a)
{
    if (a.count == 0) return 0;
    return (uint64_t)a.count * DIGIT_BITS - (unsigned)__builtin_clzll(a.at[a.count - 1]);
}

uint64_t ouro_digits_bit_count(Digits a)
{
    uint64_t ones = 0;
    for (size_t i = 0; i < a.count; i++) ones += (unsigned)__builtin_popcountll(a.at[i]);
    return ones;
}

uint64_t ouro_digits_trailing_zeros(Digits a)
{
    assert(a.count != 0);
    size_t i = 0;
    while (a.at[i] == 0) i++;
    return (uint64_t)i * DIGIT_BITS + (unsigned)__builtin_ctzll(a.at[i]);
}

// 2^64 is 8 modulo 2^61 - 1; a digit is folded to 61 bits before it is added.
int64_t ouro_digits_hash(Digits a)
{
    uint64_t hash = 0;
    for (size_t i = a.count; i > 0; i--) {
        DigitPair folded = (DigitPair)hash * 8 + a.at[i - 1];
        hash = ((uint64_t)folded & HASH_MODULUS) + (uint64_t)(folded >> 61);
        hash = (hash & HASH_MODULUS) + (hash >> 61);
    }
    if (hash == HASH_MODULUS) hash = 0;
    int64_t signed_hash = a.negative ? -(int64_t)hash : (int64_t)hash;
    return signed_hash == -1 ? -2 : signed_hash;
}

// --- adding -------------------------------------------------------------------------------------

Digit ouro_magnitude_add_digit(Digit *out, const Digit *a, size_t count, Digit b)
{
    size_t i = 0;
    for (; b != 0 && i < count; i++) b = (Digit)__builtin_add_overflow(a[i], b, &out[i]);
    if (out != a) magnitude_copy(out + i, a + i, count - i);
    return b;
}

Digit ouro_magnitude_subtract_digit(Digit *out, const Digit *a, size_t count, Digit b)
{
    size_t i = 0;
    for (; b != 0 && i < count; i++) b = (Digit)__builtin_sub_overflow(a[i], b, &out[i]);
    if (out != a) magnitude_copy(out + i, a + i, count - i);
    return b;
}

// Four digits a turn: the carry then stays in the processor's flag for most of its way.
Digit ouro_magnitude_add(Digit *out, Digits a, Digits b)
{
    Digit carry = 0;
    size_t i = 0;
    for (; i + 4 <= b.count; i += 4) {
        out[i] = digit_add(a.at[i], b.at[i], &carry);
        out[i + 1] = digit_add(a.at[i + 1], b.at[i + 1], &carry);
        out[i + 2] = digit_add(a.at[i + 2], b.at[i + 2], &carry);
        out[i + 3] = digit_add(a.at[i + 3], b.at[i + 3], &carry);
    }
    for (; i < b.count; i++) out[i] = digit_add(a.at[i], b.at[i], &carry);
    return ouro_magnitude_add_digit(out + i, a.at + i, a.count - i, carry);
}

Digit ouro_magnitude_subtract(Digit *out, Digits a, Digits b)
{
    Digit borrow = 0;
    size_t i = 0;
    for (; i + 4 <= b.count; i += 4) {
        out[i] = digit_subtract(a.at[i], b.at[i], &borrow);
        out[i + 1] = digit_subtract(a.at[i + 1], b.at[i + 1], &borrow);
        out[i + 2] = digit_subtract(a.at[i + 2], b.at[i + 2], &borrow);
        out[i + 3] = digit_subtract(a.at[i + 3], b.at[i + 3], &borrow);
    }
    for (; i < b.count; i++) out[i] = digit_subtract(a.at[i], b.at[i], &borrow);
    return ouro_magnitude_subtract_digit(out + i, a.at + i, a.count - i, borrow);
}

static Digits add_magnitudes(Digit *out, Digits a, Digits b, bool negative)
{
    if (a.count < b.count) return add_magnitudes(out, b, a, negative);
    Digit carry = ouro_magnitude_add(out, a, b);
    if (carry == 0) return (Digits){out, a.count, negative};
    out[a.count] = carry;
    return (Digits){out, a.count + 1, negative};
}

// |a| - |b|, negated if `negative`.
static Digits subtract_magnitudes(Digit *out, Digits a, Digits b, bool negative)
{
    if (magnitude_compare(a, b) < 0) return subtract_magnitudes(out, b, a, !negative);
    ouro_magnitude_subtract(out, a, b);
    return digits_normal(out, a.count, negative);
}

Digits ouro_digits_add(Digit *out, Digits a, Digits b)
{
    if (a.negative == b.negative) return add_magnitudes(out, a, b, a.negative);
    return subtract_magnitudes(out, a, b, a.negative);
}

Digits ouro_digits_subtract(Digit *out, Digits a, Digits b)
{
    if (a.negative != b.negative) {
        // Zero has no sign of its own.
        return add_magnitudes(out, a, b, a.count != 0 ? a.negative : !b.negative);
    }
    return subtract_magnitudes(out, a, b, a.negative);
}

// --- shifting -----------------------------------------------------------------------------------

Digit ouro_magnitude_shift_left(Digit *out, const Digit *a, size_t count, unsigned shift)
{
    if (shift == 0) {
        magnitude_copy(out, a, count);
        return 0;
    }
    if (count == 0) return 0;
    Digit above = a[count - 1];
    Digit lost = above >> (DIGIT_BITS - shift);
    for (size_t i = count - 1; i > 0; i--) {
        Digit below = a[i - 1];
        out[i] = above << shift | below >> (DIGIT_BITS - shift);
        above = below;
    }
    out[0] = above << shift;
    return lost;
}

void ouro_magnitude_shift_right(Digit *out, const Digit *a, size_t count, unsigned shift)
{
    if (shift == 0) {
        magnitude_copy(out, a, count);
        return;
    }
    if (count == 0) return;
    for (size_t i = 0; i + 1 < count; i++) {
        out[i] = a[i] >> shift | a[i + 1] << (DIGIT_BITS - shift);
    }
    out[count - 1] = a[count - 1] >> shift;
}

Digits ouro_digits_shift_left(Digit *out, Digits a, uint64_t shift)
{
    if (a.count == 0) return (Digits){out, 0, false};
    size_t whole = shift / DIGIT_BITS;
    Digit lost = ouro_magnitude_shift_left(out + whole, a.at, a.count, shift % DIGIT_BITS);
    magnitude_clear(out, whole);
    out[whole + a.count] = lost;
    return digits_normal(out, whole + a.count + 1, a.negative);
}

// Whether a >> shift loses any one.
static bool loses_ones(Digits a, size_t whole, unsigned bits)
{
    for (size_t i = 0; i < whole; i++) {
        if (a.at[i] != 0) return true;
    }
    return bits != 0 && a.at[whole] << (DIGIT_BITS - bits) != 0;
}

Digits ouro_digits_shift_right(Digit *out, Digits a, uint64_t shift)
{
    size_t whole = shift / DIGIT_BITS;
    if (whole >= a.count) {
        out[0] = 1;
        return (Digits){out, a.negative, a.negative};
    }
    unsigned bits = shift % DIGIT_BITS;
    bool round_down = a.negative && loses_ones(a, whole, bits);
    size_t count = a.count - whole;
    ouro_magnitude_shift_right(out, a.at + whole, count, bits);
    if (round_down) {
        out[count] = ouro_magnitude_add_digit(out, out, count, 1);
        count++;
    }
    return digits_normal(out, count, a.negative);
}

// --- bits ---------------------------------------------------------------------------------------

// Reads a number as two's complement, digit by digit.
typedef struct TwosReader {
    Digits number;
    Digit flip; // All ones for a negative number, whose complement is ~a + 1.
    Digit carry;
} TwosReader;

static TwosReader read_twos(Digits number)
{
    return (TwosReader){number, number.negative ? ~(Digit)0 : 0, number.negative};
}

OURO_INLINE Digit read_twos_digit(TwosReader *reader, size_t i)
{
    Digit digit = i < reader->number.count ? reader->number.at[i] : 0;
    return digit_add(digit ^ reader->flip, 0, &reader->carry);
}

OURO_INLINE Digit combine(Digit a, Digit b, DigitsBitOperation operation)
{
    switch (operation) {
    case DIGITS_AND: return a & b;
    case DIGITS_OR: return a | b;
    default: return a ^ b;
    }
}

Digits ouro_digits_bits(Digit *out, Digits a, Digits b, DigitsBitOperation operation)
{
    size_t count = (a.count > b.count ? a.count : b.count) + (a.negative || b.negative);
    bool negative = combine(a.negative, b.negative, operation);
    TwosReader left = read_twos(a), right = read_twos(b);
    Digit flip = negative ? ~(Digit)0 : 0, carry = negative;
    for (size_t i = 0; i < count; i++) {
        Digit digit = combine(read_twos_digit(&left, i), read_twos_digit(&right, i), operation);
        out[i] = digit_add(digit ^ flip, 0, &carry);
    }
    return digits_normal(out, count, negative);
}

// --- bytes --------------------------------------------------------------------------------------

static size_t byte_place(size_t i, size_t size, DigitsByteOrder order)
{
    return order == DIGITS_LITTLE_ENDIAN ? i : size - 1 - i;
}

Digits ouro_digits_from_bytes(Digit *out, Text bytes, DigitsByteOrder order, bool is_signed)
{
    size_t count = bytes.size / sizeof(Digit) + 1;
    bool negative = is_signed && bytes.size != 0 &&
                    (bytes.at[byte_place(bytes.size - 1, bytes.size, order)] & 0x80);
    memset(out, negative ? 0xFF : 0, count * sizeof *out);
    for (size_t i = 0; i < bytes.size; i++) {
        Digit byte = (unsigned char)bytes.at[byte_place(i, bytes.size, order)];
        unsigned shift = i % sizeof(Digit) * 8;
        Digit *digit = &out[i / sizeof(Digit)];
        *digit = (*digit & ~((Digit)0xFF << shift)) | byte << shift;
    }
    if (negative) {
        for (size_t i = 0; i < count; i++) out[i] = ~out[i];
        ouro_magnitude_add_digit(out, out, count, 1);
    }
    return digits_normal(out, count, negative);
}

static bool fits_bytes(Digits a, size_t size, bool is_signed)
{
    if (a.negative && !is_signed) return false;
    uint64_t bits = ouro_digits_bit_length(a);
    // CPython takes nothing at all for -1.
    if (a.negative && size == 0) return bits == 1;
    // -2^n needs no bit more than 2^n - 1.
    bool is_least = a.negative && ouro_digits_trailing_zeros(a) == bits - 1;
    return bits + (is_signed && !is_least && a.count != 0) <= (uint64_t)size * 8;
}

bool ouro_digits_to_bytes(Digits a, char *bytes, size_t size, DigitsByteOrder order, bool is_signed)
{
    if (!fits_bytes(a, size, is_signed)) return false;
    TwosReader reader = read_twos(a);
    Digit digit = 0;
    for (size_t i = 0; i < size; i++) {
        if (i % sizeof(Digit) == 0) digit = read_twos_digit(&reader, i / sizeof(Digit));
        bytes[byte_place(i, size, order)] = (char)(digit & 0xFF);
        digit >>= 8;
    }
    return true;
}
