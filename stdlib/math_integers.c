// Functions of ints of any size: factorials, choices, divisors, roots.
// SPDX-License-Identifier: MIT
#include "stdlib/math_parts.h"

// ---- products of ranges ----

// first * (first + 1) * ... of `count` factors, by halves, so that factors of like size meet.
static OuroValue range_product(OuroCall *call, uint64_t first, uint64_t count)
{
    uint64_t product = 1, factor;
    uint64_t i = 0;
    for (; i < count; i++) {
        if (__builtin_add_overflow(first, i, &factor) ||
            __builtin_mul_overflow(product, factor, &factor))
            break;
        product = factor;
    }
    if (i == count || count == 1) return ouro_make_unsigned(call, count == 1 ? first : product);
    OuroScope scope = ouro_scope_begin(call);
    OuroValue low = range_product(call, first, count / 2);
    if (ouro_is_missing(low)) return low;
    OuroValue high = range_product(call, first + count / 2, count - count / 2);
    if (ouro_is_missing(high)) return high;
    return ouro_scope_end_with(call, scope, ouro_operate(call, OURO_MULTIPLY, low, high));
}

// The same downwards from an int of any size: top * (top - 1) * ...
static OuroValue falling_product(OuroCall *call, OuroValue top, uint64_t count)
{
    if (count == 0) return ouro_make_int(call, 1);
    if (count == 1) return top;
    OuroScope scope = ouro_scope_begin(call);
    OuroValue half = ouro_make_unsigned(call, count / 2);
    OuroValue next = ouro_is_missing(half) ? half : ouro_operate(call, OURO_SUBTRACT, top, half);
    if (ouro_is_missing(next)) return next;
    OuroValue high = falling_product(call, top, count / 2);
    if (ouro_is_missing(high)) return high;
    OuroValue low = falling_product(call, next, count - count / 2);
    if (ouro_is_missing(low)) return low;
    return ouro_scope_end_with(call, scope, ouro_operate(call, OURO_MULTIPLY, high, low));
}

static bool is_negative(OuroValue integer)
{
    OuroWords words;
    ouro_read_words(integer, &words);
    return words.negative;
}

// An int that is not negative as 64 bits. False: larger.
static bool small_of(OuroValue integer, uint64_t *out)
{
    OuroWords words;
    ouro_read_words(integer, &words);
    *out = words.count == 0 ? 0 : words.at[0];
    return words.count <= 1 && *out <= INT64_MAX;
}

static OuroOutcome return_factorial(OuroCall *call, OuroValue value)
{
    OuroValue integer = ouro_make_index(call, value);
    if (ouro_is_missing(integer)) return OURO_RAISED;
    uint64_t n;
    if (is_negative(integer))
        return ouro_raise_error(call, OURO_VALUE_ERROR,
                                "factorial() not defined for negative values");
    if (!small_of(integer, &n))
        return ouro_raise_error(call, OURO_OVERFLOW_ERROR,
                                "factorial() argument should not exceed %lld",
                                (long long)INT64_MAX);
    return ouro_return_value(call, n < 2 ? ouro_make_int(call, 1) : range_product(call, 2, n - 1));
}

OuroOutcome ouro_math_factorial(OuroCall *call)
{
    return return_factorial(call, ouro_argument(call, 0));
}

// ---- comb, perm ----

static bool read_choice(OuroCall *call, OuroValue *n, OuroValue *k)
{
    *n = ouro_make_index(call, ouro_argument(call, 0));
    if (ouro_is_missing(*n)) return false;
    *k = ouro_make_index(call, ouro_argument(call, 1));
    if (ouro_is_missing(*k)) return false;
    if (is_negative(*n))
        return (void)ouro_raise_error(call, OURO_VALUE_ERROR, "n must be a non-negative integer"),
               false;
    if (is_negative(*k))
        return (void)ouro_raise_error(call, OURO_VALUE_ERROR, "k must be a non-negative integer"),
               false;
    return true;
}

// n - k, whose sign tells whether there are any.
static OuroValue rest_of(OuroCall *call, OuroValue n, OuroValue k)
{
    return ouro_operate(call, OURO_SUBTRACT, n, k);
}

OuroOutcome ouro_math_perm(OuroCall *call)
{
    if (ouro_is_none(ouro_argument(call, 1))) return return_factorial(call, ouro_argument(call, 0));
    OuroValue n, k;
    if (!read_choice(call, &n, &k)) return OURO_RAISED;
    OuroValue rest = rest_of(call, n, k);
    if (ouro_is_missing(rest)) return OURO_RAISED;
    if (is_negative(rest)) return ouro_return_int(call, 0);
    uint64_t count;
    if (!small_of(k, &count))
        return ouro_raise_error(call, OURO_OVERFLOW_ERROR, "k must not exceed %lld",
                                (long long)INT64_MAX);
    return ouro_return_value(call, falling_product(call, n, count));
}

// While it fits 64 bits: each step divides exactly, since what stands is a binomial coefficient.
static bool small_choice(uint64_t n, uint64_t k, uint64_t *out)
{
    uint64_t result = 1;
    for (uint64_t i = 0; i < k; i++) {
        uint64_t product;
        if (__builtin_mul_overflow(result, n - i, &product)) return false;
        result = product / (i + 1);
    }
    *out = result;
    return true;
}

static OuroValue large_choice(OuroCall *call, OuroValue n, uint64_t k)
{
    OuroValue ways = falling_product(call, n, k);
    if (ouro_is_missing(ways)) return ways;
    OuroValue orders = k < 2 ? ouro_make_int(call, 1) : range_product(call, 2, k - 1);
    return ouro_is_missing(orders) ? orders : ouro_operate(call, OURO_FLOOR_DIVIDE, ways, orders);
}

OuroOutcome ouro_math_comb(OuroCall *call)
{
    OuroValue n, k;
    if (!read_choice(call, &n, &k)) return OURO_RAISED;
    OuroValue rest = rest_of(call, n, k);
    if (ouro_is_missing(rest)) return OURO_RAISED;
    if (is_negative(rest)) return ouro_return_int(call, 0);
    int fewer = ouro_compare_values(call, OURO_LESS, rest, k);
    if (fewer < 0) return OURO_RAISED;
    uint64_t count, all, ways;
    if (!small_of(fewer ? rest : k, &count))
        return ouro_raise_error(call, OURO_OVERFLOW_ERROR, "min(n - k, k) must not exceed %lld",
                                (long long)INT64_MAX);
    if (small_of(n, &all) && count < 64 && small_choice(all, count, &ways))
        return ouro_return_value(call, ouro_make_unsigned(call, ways));
    return ouro_return_value(call, large_choice(call, n, count));
}

// ---- isqrt, gcd, lcm ----

OuroOutcome ouro_math_isqrt(OuroCall *call)
{
    OuroValue integer = ouro_make_index(call, ouro_argument(call, 0));
    if (ouro_is_missing(integer)) return OURO_RAISED;
    if (is_negative(integer))
        return ouro_raise_error(call, OURO_VALUE_ERROR, "isqrt() argument must be nonnegative");
    return ouro_return_value(call, ouro_int_root(call, integer));
}

OuroOutcome ouro_math_gcd(OuroCall *call)
{
    OuroValue divisor = ouro_make_int(call, 0);
    for (unsigned i = 0; i < ouro_argument_count(call); i++) {
        OuroValue next = ouro_make_index(call, ouro_argument(call, i));
        if (ouro_is_missing(next)) return OURO_RAISED;
        divisor = ouro_int_gcd(call, divisor, next);
        if (ouro_is_missing(divisor)) return OURO_RAISED;
    }
    return ouro_return_value(call, divisor);
}

static OuroValue absolute(OuroCall *call, OuroValue integer)
{
    OuroWords words;
    ouro_read_words(integer, &words);
    return ouro_make_int_of_words(call, words.at, words.count, false);
}

static bool is_zero(OuroValue integer)
{
    OuroWords words;
    ouro_read_words(integer, &words);
    return words.count == 0;
}

static OuroValue multiple_of(OuroCall *call, OuroValue a, OuroValue b)
{
    if (is_zero(a) || is_zero(b)) return ouro_make_int(call, 0);
    OuroValue divisor = ouro_int_gcd(call, a, b);
    if (ouro_is_missing(divisor)) return divisor;
    OuroValue quotient = ouro_operate(call, OURO_FLOOR_DIVIDE, a, divisor);
    if (ouro_is_missing(quotient)) return quotient;
    OuroValue product = ouro_operate(call, OURO_MULTIPLY, quotient, b);
    return ouro_is_missing(product) ? product : absolute(call, product);
}

OuroOutcome ouro_math_lcm(OuroCall *call)
{
    OuroValue multiple = ouro_make_int(call, 1);
    for (unsigned i = 0; i < ouro_argument_count(call); i++) {
        OuroValue next = ouro_make_index(call, ouro_argument(call, i));
        if (ouro_is_missing(next)) return OURO_RAISED;
        multiple = multiple_of(call, multiple, next);
        if (ouro_is_missing(multiple)) return OURO_RAISED;
    }
    return ouro_return_value(call, multiple);
}
