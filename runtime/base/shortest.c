// The shortest decimal that reads back as a double (Giulietti's Schubfach, 2020).
//
// The numbers that round to a double c * 2^q form an interval. With k such that 10^k is not longer
// than the interval and 10^(k+1) is, one of the two multiples of 10^(k+1) around the double, or
// else one of 10^k, lies inside. Scaled by 10^-k the interval's ends need 64 bits and the knowledge
// whether something follows them, which the lowest bit keeps ("rounding to odd").
// SPDX-License-Identifier: MIT
#include "runtime/base/number_text.h"
#include "powers_of_ten.h"
#include <math.h>

__extension__ typedef unsigned __int128 Wide;

#define FRACTION_BITS 52
#define FRACTION_MASK (((uint64_t)1 << FRACTION_BITS) - 1)
#define EXPONENT_BIAS (1023 + FRACTION_BITS)

typedef struct Decimal {
    uint64_t digits;
    int exponent;
} Decimal;

// floor(log10(2^q)), or of 3/4 of that.
static int log10_of_power(int q, bool three_quarters)
{
    return (q * 1262611 - (three_quarters ? 524031 : 0)) >> 22;
}

static int log2_of_power_of_ten(int e) { return (e * 1741647) >> 19; }

// The top 64 of 192 bits of power * factor, the lowest bit set if more than it follows.
static uint64_t scale_to_odd(int power, uint64_t factor)
{
    uint64_t high = powers_of_ten[power - POWER_OF_TEN_FIRST].high;
    uint64_t low = powers_of_ten[power - POWER_OF_TEN_FIRST].low;
    Wide below = (Wide)low * factor;
    Wide product = (Wide)high * factor + (uint64_t)(below >> 64);
    return (uint64_t)(product >> 64) | ((uint64_t)product > 1);
}

// Of the two multiples of 4 * unit around `middle` the one inside [lower, upper], if it is one.
static bool one_inside(uint64_t below, uint64_t lower, uint64_t upper, uint64_t unit, bool *above)
{
    bool lower_fits = lower <= below;
    *above = below + unit <= upper;
    return lower_fits != *above;
}

static Decimal shortest_of(uint64_t fraction, unsigned exponent)
{
    uint64_t c = exponent == 0 ? fraction : fraction | (FRACTION_MASK + 1);
    int q = (exponent == 0 ? 1 : (int)exponent) - EXPONENT_BIAS;
    bool is_even = c % 2 == 0;
    // Below a power of two the neighbour is nearer.
    bool is_close_below = fraction == 0 && exponent > 1;

    int k = log10_of_power(q, is_close_below);
    int shift = q + log2_of_power_of_ten(-k) + 1;
    uint64_t lower = scale_to_odd(-k, (4 * c - 2 + is_close_below) << shift) + !is_even;
    uint64_t middle = scale_to_odd(-k, 4 * c << shift);
    uint64_t upper = scale_to_odd(-k, (4 * c + 2) << shift) - !is_even;

    uint64_t units = middle / 4, tens = units / 10;
    bool above;
    if (units >= 10 && one_inside(40 * tens, lower, upper, 40, &above)) {
        return (Decimal){tens + above, k + 1};
    }
    if (one_inside(4 * units, lower, upper, 4, &above)) return (Decimal){units + above, k};
    // Both are inside, or none: the nearer, and of two equally near ones the even.
    uint64_t half = 4 * units + 2;
    bool up = middle > half || (middle == half && units % 2 != 0);
    return (Decimal){units + up, k};
}

// Doubles below 2^53 that are ints have only themselves as ints in their interval.
static bool is_small_int(double magnitude, Decimal *decimal)
{
    if (magnitude >= 0x1p53 || magnitude != (double)(uint64_t)magnitude) return false;
    *decimal = (Decimal){(uint64_t)magnitude, 0};
    return true;
}

unsigned ouro_double_shortest(double number, char digits[SHORTEST_DIGITS], int *point)
{
    assert(isfinite(number));
    double magnitude = fabs(number);
    Decimal decimal;
    if (!is_small_int(magnitude, &decimal)) {
        uint64_t bits;
        memcpy(&bits, &magnitude, sizeof bits);
        decimal = shortest_of(bits & FRACTION_MASK, (unsigned)(bits >> FRACTION_BITS));
    }
    while (decimal.digits % 10 == 0 && decimal.digits != 0) {
        decimal.digits /= 10;
        decimal.exponent++;
    }

    char reversed[SHORTEST_DIGITS];
    unsigned count = 0;
    do {
        assert(count < SHORTEST_DIGITS);
        reversed[count++] = (char)('0' + decimal.digits % 10);
        decimal.digits /= 10;
    } while (decimal.digits != 0);
    for (unsigned i = 0; i < count; i++) digits[i] = reversed[count - 1 - i];
    *point = decimal.exponent + (int)count;
    return count;
}
