// Powers, roots, divisors and inverses of integers of any size.
// SPDX-License-Identifier: MIT
#include "runtime/base/magnitude.h"
#include <math.h>

static Digits digits_at(const Digit *at, size_t count, bool negative)
{
    return (Digits){at, (uint32_t)count, negative && count != 0};
}

// Copies `a` to `out`.
static Digits copy_to(Digit *out, Digits a)
{
    magnitude_copy(out, a.at, a.count);
    return digits_at(out, a.count, a.negative);
}

// --- powers -------------------------------------------------------------------------------------

size_t ouro_digits_power_capacity(Digits base, uint64_t exponent)
{
    uint64_t bits, length = ouro_digits_bit_length(base);
    if (length <= 1) return 2;
    if (__builtin_mul_overflow(length, exponent, &bits)) return SIZE_MAX;
    if (bits / DIGIT_BITS >= OURO_DIGITS_MAX) return SIZE_MAX;
    return bits / DIGIT_BITS + 2;
}

// base ** exponent for an odd or zero base, by squaring from the exponent's top bit down; it ends
// in one of the two rooms.
static bool power_of_odd(Allocator *allocator, Digit *rooms[2], Digits base, uint64_t exponent,
                         Digits *power)
{
    unsigned room = 0;
    *power = digits_from_unsigned(1, rooms[1]);
    if (exponent == 0 || (base.count == 1 && base.at[0] == 1)) return true;
    for (int bit = 63 - __builtin_clzll(exponent); bit >= 0; bit--) {
        if (!ouro_digits_multiply(allocator, rooms[room], *power, *power, power)) return false;
        room ^= 1;
        if ((exponent >> bit & 1) == 0) continue;
        if (!ouro_digits_multiply(allocator, rooms[room], *power, base, power)) return false;
        room ^= 1;
    }
    return true;
}

bool ouro_digits_power(Allocator *allocator, Digit *out, Digits base, uint64_t exponent,
                       Digits *power)
{
    if (base.count == 0) {
        *power = digits_from_unsigned(exponent == 0, out);
        return true;
    }
    // Twos are taken out of the base: what is left is shorter, and 2 ** n costs nothing.
    uint64_t twos = ouro_digits_trailing_zeros(base);
    size_t room_count = ouro_digits_power_capacity(base, exponent) + 2;
    Scratch scratch;
    if (!ouro_scratch_open(&scratch, allocator, 2 * room_count + base.count + 1)) return false;

    Digits odd = ouro_digits_shift_right(scratch.at + 2 * room_count, digits_absolute(base), twos);
    Digit *rooms[2] = {scratch.at, scratch.at + room_count};
    bool done = power_of_odd(allocator, rooms, odd, exponent, power);
    if (done) {
        uint64_t shift = twos * exponent;
        Digit lost = ouro_magnitude_shift_left(out + shift / DIGIT_BITS, power->at, power->count,
                                               shift % DIGIT_BITS);
        magnitude_clear(out, shift / DIGIT_BITS);
        size_t count = shift / DIGIT_BITS + power->count;
        if (lost != 0) out[count++] = lost;
        *power = digits_at(out, count, base.negative && exponent % 2 != 0);
    }
    ouro_scratch_close(&scratch);
    return done;
}

// --- powers modulo ------------------------------------------------------------------------------

// Bits of the exponent taken at once; 2 ** WINDOW_BITS powers are kept.
#define WINDOW_BITS  4
#define WINDOW_COUNT (1 << WINDOW_BITS)
// An exponent of fewer bits does not repay the table.
#define WINDOW_LEAST 64

// A modulus ready for many reductions, and where they happen.
typedef struct Reducer {
    Digits modulus; // Shifted until its top bit is set.
    unsigned shift;
    DigitDivisor top; // Of its highest digit: all of it if it has one only.
    size_t count;
    Digit *product;  // 2 count + 1 digits.
    Digit *quotient; // count + 1 digits.
    Digit *multiply_scratch;
    Digit *divide_scratch;
} Reducer;

static size_t reducer_room(size_t count)
{
    return count + 2 * count + 1 + count + 1 + ouro_magnitude_multiply_scratch(count, count) +
           ouro_magnitude_divide_scratch(count);
}

static Reducer reducer_in(Digit *room, Digits modulus)
{
    size_t count = modulus.count;
    Reducer reducer = {.count = count};
    reducer.top = ouro_digit_divisor(modulus.at[count - 1]);
    reducer.shift = reducer.top.shift;
    ouro_magnitude_shift_left(room, modulus.at, count, reducer.shift);
    reducer.modulus = digits_at(room, count, false);
    reducer.product = room + count;
    reducer.quotient = reducer.product + 2 * count + 1;
    reducer.multiply_scratch = reducer.quotient + count + 1;
    reducer.divide_scratch =
        reducer.multiply_scratch + ouro_magnitude_multiply_scratch(count, count);
    return reducer;
}

static void multiply_one_digit_modulo(const Reducer *reducer, Digit *out, Digit a, Digit b)
{
    DigitPair product = (DigitPair)(a << reducer->shift) * b;
    Digit remainder;
    digit_divide(pair_high(product), (Digit)product, &reducer->top, &remainder);
    *out = remainder >> reducer->shift;
}

// out = a * b modulo the modulus; all of exactly `count` digits.
static void multiply_modulo(const Reducer *reducer, Digit *out, const Digit *a, const Digit *b)
{
    size_t count = reducer->count;
    Digit *product = reducer->product;
    if (count == 1) {
        multiply_one_digit_modulo(reducer, out, *a, *b);
        return;
    }
    ouro_magnitude_multiply(product, digits_at(a, count, false), digits_at(b, count, false),
                            reducer->multiply_scratch);
    product[2 * count] = ouro_magnitude_shift_left(product, product, 2 * count, reducer->shift);
    ouro_magnitude_divide(reducer->quotient, product, 2 * count + 1, reducer->modulus,
                          reducer->divide_scratch);
    ouro_magnitude_shift_right(out, product, count, reducer->shift);
}

static unsigned exponent_window(Digits exponent, uint64_t start, unsigned width)
{
    Digit digit = exponent.at[start / DIGIT_BITS] >> (start % DIGIT_BITS);
    return (unsigned)digit & ((1u << width) - 1);
}

// `result` = base ** exponent for an exponent that is not zero. `table` has room for the powers of
// a window; windows are aligned, so none crosses two digits.
static void power_by_windows(const Reducer *reducer, Digit *result, Digit *table, Digits exponent)
{
    uint64_t bits = ouro_digits_bit_length(exponent);
    unsigned width = bits < WINDOW_LEAST ? 1 : WINDOW_BITS;
    size_t count = reducer->count;
    for (unsigned i = 2; i < 1u << width; i++) {
        multiply_modulo(reducer, table + i * count, table + (i - 1) * count, table + count);
    }
    uint64_t start = (bits - 1) / width * width;
    magnitude_copy(result, table + exponent_window(exponent, start, width) * count, count);
    while (start > 0) {
        start -= width;
        for (unsigned i = 0; i < width; i++) multiply_modulo(reducer, result, result, result);
        unsigned window = exponent_window(exponent, start, width);
        if (window != 0) multiply_modulo(reducer, result, result, table + window * count);
    }
}

// From a residue of the absolute modulus to one with the modulus's sign. `at` has one digit of room
// for each of the modulus.
static Digits residue_with_sign(Digit *at, Digits residue, Digits modulus)
{
    if (!modulus.negative || residue.count == 0) return residue;
    return ouro_digits_subtract(at, residue, digits_absolute(modulus));
}

bool ouro_digits_power_modulo(Allocator *allocator, Digit *out, const Digits *base,
                              const Digits *exponent, const Digits *modulus, Digits *power)
{
    assert(modulus->count != 0 && !exponent->negative);
    size_t count = modulus->count;
    if (count == 1 && modulus->at[0] == 1) {
        *power = digits_at(out, 0, false);
        return true;
    }
    if (exponent->count == 0) {
        *power = residue_with_sign(out, digits_from_unsigned(1, out), *modulus);
        return true;
    }
    Scratch scratch;
    if (!ouro_scratch_open(&scratch, allocator, WINDOW_COUNT * count + reducer_room(count))) {
        return false;
    }
    Digit *table = scratch.at, *reduced = table + count;
    DigitsDivision division = {.remainder_room = reduced};
    bool done =
        ouro_digits_divide(allocator, *base, digits_absolute(*modulus), DIGITS_FLOOR, &division);
    if (done) {
        magnitude_clear(reduced + division.remainder.count, count - division.remainder.count);
        Reducer reducer = reducer_in(table + WINDOW_COUNT * count, *modulus);
        power_by_windows(&reducer, out, table, *exponent);
        *power = residue_with_sign(out, digits_normal(out, count, false), *modulus);
    }
    ouro_scratch_close(&scratch);
    return done;
}

// --- greatest common divisor --------------------------------------------------------------------

// Several steps of Euclid's algorithm as one matrix of absolute values; the signs follow from
// whether their number is odd: even a' = a_a a - a_b b, b' = b_b b - b_a a; odd: both negated.
typedef struct EuclidSteps {
    Digit a_a, a_b, b_a, b_b;
    bool odd;
} EuclidSteps;

// The steps that the leading 64 bits decide for certain (Collins's condition).
static EuclidSteps certain_steps(Digit a, Digit b)
{
    EuclidSteps steps = {1, 0, 0, 1, false};
    while (b != 0) {
        Digit quotient = a / b, rest = a % b;
        if (quotient > UINT32_MAX) break;
        Digit next_a = steps.a_a + quotient * steps.b_a;
        Digit next_b = steps.a_b + quotient * steps.b_b;
        if ((next_a | next_b) >> 31 != 0) break;
        Digit greater = next_a > next_b ? next_a : next_b;
        Digit greater_before = steps.b_a > steps.b_b ? steps.b_a : steps.b_b;
        if (rest < greater || b - rest < greater + greater_before) break;
        steps = (EuclidSteps){steps.b_a, steps.b_b, next_a, next_b, !steps.odd};
        a = b;
        b = rest;
    }
    return steps;
}

// Replaces a and b, of `count` digits both, by what the steps make of them.
static void take_steps(Digit *a, Digit *b, size_t count, const EuclidSteps *steps)
{
    SignedPair a_carry = 0, b_carry = 0;
    for (size_t i = 0; i < count; i++) {
        SignedPair a_digit = a[i], b_digit = b[i];
        SignedPair a_sum = a_digit * (int64_t)steps->a_a - b_digit * (int64_t)steps->a_b;
        SignedPair b_sum = b_digit * (int64_t)steps->b_b - a_digit * (int64_t)steps->b_a;
        a_carry += steps->odd ? -a_sum : a_sum;
        b_carry += steps->odd ? -b_sum : b_sum;
        a[i] = (Digit)a_carry;
        b[i] = (Digit)b_carry;
        a_carry >>= DIGIT_BITS;
        b_carry >>= DIGIT_BITS;
    }
    assert(a_carry == 0 && b_carry == 0);
}

// The 64 bits of `a` from the top bit of a number of `count` digits whose top digit has `shift`
// zeros.
static Digit leading_bits(const Digit *a, size_t count, unsigned shift)
{
    return a[count - 1] << shift | a[count - 2] >> 1 >> (DIGIT_BITS - 1 - shift);
}

// By shifts and subtractions: dividing takes ten times as long.
uint64_t ouro_digit_gcd(uint64_t a, uint64_t b)
{
    if (a == 0 || b == 0) return a | b;
    int twos = __builtin_ctzll(a | b);
    a >>= __builtin_ctzll(a);
    while (b != 0) {
        b >>= __builtin_ctzll(b);
        uint64_t least = a < b ? a : b;
        b = a < b ? b - a : a - b;
        a = least;
    }
    return a << twos;
}

// One turn of Lehmer's algorithm on a > b, b of two digits or more. `a`'s room gets the new a.
static bool shrink(Allocator *allocator, Digits *a, Digits *b, Digit *spare)
{
    Digit *a_at = (Digit *)(uintptr_t)a->at, *b_at = (Digit *)(uintptr_t)b->at;
    size_t count = a->count;
    if (b->count + 1 >= a->count) {
        magnitude_clear(b_at + b->count, count - b->count);
        unsigned shift = (unsigned)__builtin_clzll(a_at[count - 1]);
        EuclidSteps steps =
            certain_steps(leading_bits(a_at, count, shift), leading_bits(b_at, count, shift));
        if (steps.a_b != 0) {
            take_steps(a_at, b_at, count, &steps);
            *a = digits_normal(a_at, count, false);
            *b = digits_normal(b_at, count, false);
            return true;
        }
    }
    DigitsDivision division = {.remainder_room = spare};
    if (!ouro_digits_divide(allocator, *a, *b, DIGITS_TRUNCATE, &division)) return false;
    Digits rest = copy_to(a_at, division.remainder);
    *a = *b;
    *b = rest;
    return true;
}

bool ouro_digits_gcd(Allocator *allocator, Digit *out, Digits a, Digits b, Digits *divisor)
{
    size_t count = a.count > b.count ? a.count : b.count;
    Scratch scratch;
    if (!ouro_scratch_open(&scratch, allocator, 3 * count)) return false;
    Digit *spare = scratch.at + 2 * count;
    a = digits_absolute(copy_to(scratch.at, a));
    b = digits_absolute(copy_to(scratch.at + count, b));

    bool done = true;
    while (done && b.count > 1) {
        if (magnitude_compare(a, b) < 0) {
            Digits smaller = a;
            a = b;
            b = smaller;
            continue;
        }
        done = shrink(allocator, &a, &b, spare);
    }
    if (done && b.count == 1) {
        Digit rest = ouro_digits_modulo_digit(a, b.at[0]);
        *divisor = digits_from_unsigned(ouro_digit_gcd(b.at[0], rest), out);
    } else if (done) {
        *divisor = copy_to(out, a);
    }
    ouro_scratch_close(&scratch);
    return done;
}

// --- inverse ------------------------------------------------------------------------------------

// The extended Euclid's algorithm: a remainder and the factor of `a` that makes it, modulo the
// modulus. Each has room of its own.
typedef struct InverseStep {
    Digit *remainder_room, *factor_room;
    Digits remainder, factor;
} InverseStep;

// From the last two steps the next, in the room of the older. `spare`: quotient, product,
// remainder.
static bool next_step(Allocator *allocator, InverseStep *older, const InverseStep *newer,
                      Digit *spare[3])
{
    DigitsDivision division = {.quotient_room = spare[0], .remainder_room = spare[2]};
    Digits product;
    if (!ouro_digits_divide(allocator, older->remainder, newer->remainder, DIGITS_TRUNCATE,
                            &division) ||
        !ouro_digits_multiply(allocator, spare[1], division.quotient, newer->factor, &product)) {
        return false;
    }
    older->factor = ouro_digits_subtract(older->factor_room, older->factor, product);
    older->remainder = copy_to(older->remainder_room, division.remainder);
    return true;
}

// Ends with the inverse's factor in `found`, not yet reduced.
static DigitsOutcome find_inverse(Allocator *allocator, InverseStep steps[2], Digit *spare[3],
                                  Digits *found)
{
    unsigned newer = 1;
    while (steps[newer].remainder.count != 0) {
        if (!next_step(allocator, &steps[newer ^ 1], &steps[newer], spare)) return DIGITS_NO_MEMORY;
        newer ^= 1;
    }
    Digits divisor = steps[newer ^ 1].remainder;
    if (divisor.count != 1 || divisor.at[0] != 1) return DIGITS_NOT_INVERTIBLE;
    *found = steps[newer ^ 1].factor;
    return DIGITS_OK;
}

DigitsOutcome ouro_digits_invert(Allocator *allocator, Digit *out, Digits a, Digits modulus,
                                 Digits *inverse)
{
    assert(modulus.count != 0);
    size_t room = (size_t)modulus.count + 3;
    Scratch scratch;
    if (!ouro_scratch_open(&scratch, allocator, 8 * room)) return DIGITS_NO_MEMORY;
    Digit *at = scratch.at;
    Digit *spare[3] = {at, at + room, at + 3 * room};
    InverseStep steps[2] = {{at + 4 * room, at + 5 * room, modulus, {at, 0, false}},
                            {at + 6 * room, at + 7 * room, modulus, {at, 0, false}}};
    Digits positive = digits_absolute(modulus);
    steps[0].remainder = copy_to(steps[0].remainder_room, positive);
    steps[1].factor = digits_from_unsigned(1, steps[1].factor_room);

    DigitsOutcome outcome = DIGITS_NO_MEMORY;
    DigitsDivision reduced = {.remainder_room = steps[1].remainder_room};
    if (ouro_digits_divide(allocator, a, positive, DIGITS_FLOOR, &reduced)) {
        steps[1].remainder = reduced.remainder;
        Digits found;
        outcome = find_inverse(allocator, steps, spare, &found);
        DigitsDivision residue = {.remainder_room = out};
        if (outcome == DIGITS_OK &&
            !ouro_digits_divide(allocator, found, modulus, DIGITS_FLOOR, &residue)) {
            outcome = DIGITS_NO_MEMORY;
        }
        if (outcome == DIGITS_OK) *inverse = residue.remainder;
    }
    ouro_scratch_close(&scratch);
    return outcome;
}

// --- square root --------------------------------------------------------------------------------

// The rooms of a root in progress, each of as many digits.
typedef struct RootRooms {
    Digit *root, *shifted, *top, *quotient;
} RootRooms;

// One step: a root of the top bits of `a` gives one of about twice as many bits.
//   root = (root << up) + (a >> down) / root
static bool refine_root(Allocator *allocator, const RootRooms *rooms, Digits a, uint64_t up,
                        uint64_t down, Digits *root)
{
    Digits top = ouro_digits_shift_right(rooms->top, a, down);
    DigitsDivision division = {.quotient_room = rooms->quotient};
    if (!ouro_digits_divide(allocator, top, *root, DIGITS_TRUNCATE, &division)) return false;
    Digits shifted = ouro_digits_shift_left(rooms->shifted, *root, up);
    *root = ouro_digits_add(rooms->root, shifted, division.quotient);
    return true;
}

// After all steps the root is right or one too large.
static bool correct_root(Allocator *allocator, const RootRooms *rooms, Digits a, Digits *root)
{
    Digits square;
    if (!ouro_digits_multiply(allocator, rooms->top, *root, *root, &square)) return false;
    if (ouro_digits_compare(square, a) <= 0) return true;
    Digit one;
    *root = ouro_digits_subtract(rooms->root, *root, digits_from_unsigned(1, &one));
    return true;
}

bool ouro_digits_square_root(Allocator *allocator, Digit *out, Digits a, Digits *root)
{
    assert(!a.negative);
    if (a.count == 0) {
        *root = digits_at(out, 0, false);
        return true;
    }
    Scratch scratch;
    size_t room = (size_t)a.count + 3;
    if (!ouro_scratch_open(&scratch, allocator, 4 * room)) return false;
    Digit *at = scratch.at;
    RootRooms rooms = {at, at + room, at + 2 * room, at + 3 * room};

    // Each step takes one more bit of `half`, the number of bits of the root less one.
    uint64_t half = (ouro_digits_bit_length(a) - 1) / 2;
    uint64_t bits = 0;
    Digits found = digits_from_unsigned(1, rooms.root);
    bool done = true;
    for (int i = half == 0 ? -1 : 63 - __builtin_clzll(half); i >= 0 && done; i--) {
        uint64_t bits_before = bits;
        bits = half >> i;
        done = refine_root(allocator, &rooms, a, bits - bits_before - 1,
                           2 * half - bits_before - bits + 1, &found);
    }
    done = done && correct_root(allocator, &rooms, a, &found);
    if (done) *root = copy_to(out, found);
    ouro_scratch_close(&scratch);
    return done;
}
