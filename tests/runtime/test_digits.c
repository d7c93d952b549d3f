// Integers of any size; what is expected was recorded from CPython 3.13, or is an identity.
// SPDX-License-Identifier: MIT
#include "runtime/base/digits.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <math.h>

#define THREE_TO_200                                                                               \
    "265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699"   \
    "044001"

static Allocator allocator;
static TextBuilder builder;
// Room for all numbers of a test.
static Digit rooms[200000];
static size_t rooms_used;

static void start(void)
{
    ouro_allocator_init(&allocator, NULL, NULL, 0);
    ouro_text_init(&builder, &allocator);
    rooms_used = 0;
}
static void stop(void)
{
    ouro_text_deinit(&builder);
    cr_expect(eq(sz, allocator.used, 0));
}

TestSuite(digits, .init = start, .fini = stop);

static Digit *room(size_t count)
{
    Digit *at = rooms + rooms_used;
    rooms_used += count;
    cr_assert(le(sz, rooms_used, OURO_COUNT_OF(rooms)));
    return at;
}

static Digits number(const char *text)
{
    IntText scan;
    Digits result;
    cr_assert(ouro_int_text_scan(text_from_string(text), 0, &scan));
    Digit *at = room(ouro_digits_text_capacity(&scan));
    cr_assert(ouro_digits_from_text(&allocator, at, &scan, &result));
    return result;
}

static char *in_base(Digits a, unsigned base)
{
    builder.size = 0;
    ouro_digits_append(&builder, a, base);
    ouro_text_append_char(&builder, '\0');
    return builder.at;
}

static char *text_of_digits(Digits a) { return in_base(a, 10); }

static Digits sum(Digits a, Digits b) { return ouro_digits_add(room(a.count + b.count + 1), a, b); }
static Digits difference(Digits a, Digits b)
{
    return ouro_digits_subtract(room(a.count + b.count + 1), a, b);
}
static Digits product(Digits a, Digits b)
{
    Digits result;
    cr_assert(ouro_digits_multiply(&allocator, room(a.count + b.count), a, b, &result));
    return result;
}
static Digits power(Digits base, uint64_t exponent)
{
    Digits result;
    Digit *at = room(ouro_digits_power_capacity(base, exponent));
    cr_assert(ouro_digits_power(&allocator, at, base, exponent, &result));
    return result;
}
static DigitsDivision quotient(Digits a, Digits b, DigitsRounding rounding)
{
    DigitsDivision division = {.quotient_room = room(a.count + 2), .remainder_room = room(b.count)};
    cr_assert(ouro_digits_divide(&allocator, a, b, rounding, &division));
    return division;
}

Test(digits, of_small_ints_are_views)
{
    Digit at;
    int64_t small = 0;

    cr_expect(digits_to_int(digits_from_int(INT64_MIN, &at), &small));
    cr_expect(eq(i64, small, INT64_MIN));
    cr_expect(not(digits_to_int(number("9223372036854775808"), &small)));
    cr_expect(digits_to_int(number("-9223372036854775808"), &small));
}

Test(digits, are_added_with_all_carries)
{
    Digits ones = number("0xffffffffffffffffffffffffffffffffffffffffffffffff");

    Digits result = sum(ones, number("1"));

    cr_expect(eq(str, in_base(result, 16), "1000000000000000000000000000000000000000000000000"));
    cr_expect(ouro_digits_equal(difference(result, number("1")), ones));
}

Test(digits, are_added_and_subtracted_with_signs)
{
    Digits a = number("100000000000000000000"), b = number("-1");

    cr_expect(eq(str, text_of_digits(sum(a, b)), "99999999999999999999"));
    cr_expect(eq(str, text_of_digits(difference(b, a)), "-100000000000000000001"));
    cr_expect(digits_is_zero(difference(a, a)));
    cr_expect(not(sum(b, number("1")).negative));
}

Test(digits, are_multiplied)
{
    Digits a = power(number("3"), 100);

    cr_expect(eq(str, text_of_digits(product(a, a)), THREE_TO_200));
    cr_expect(product(a, digits_negated(a)).negative);
    cr_expect(digits_is_zero(product(a, number("0"))));
}

// (a + b)^2 - (a - b)^2 = 4 a b, with sizes on both sides of each threshold.
static void expect_binomials(uint64_t a_power, uint64_t b_power)
{
    Digits a = power(number("0x123456789abcdef123"), a_power), b = power(number("-7"), b_power);
    Digits plus = sum(a, b), minus = difference(a, b);
    Digits left = difference(product(plus, plus), product(minus, minus));
    Digits right = product(number("4"), product(a, b));
    cr_expect(ouro_digits_equal(left, right));
}

Test(digits, multiply_alike_by_all_algorithms)
{
    expect_binomials(1, 5);
    expect_binomials(30, 600);
    expect_binomials(60, 1400);
    expect_binomials(200, 1000);
    expect_binomials(500, 12000);
}

static void expect_division(const char *a, const char *b, DigitsRounding rounding, char *q, char *r)
{
    DigitsDivision division = quotient(number(a), number(b), rounding);
    cr_expect(eq(str, text_of_digits(division.quotient), q));
    cr_expect(eq(str, text_of_digits(division.remainder), r));
}

Test(digits, are_divided_rounding_down_or_towards_zero)
{
    expect_division("7", "2", DIGITS_FLOOR, "3", "1");
    expect_division("-7", "2", DIGITS_FLOOR, "-4", "1");
    expect_division("7", "-2", DIGITS_FLOOR, "-4", "-1");
    expect_division("-7", "2", DIGITS_TRUNCATE, "-3", "-1");
    expect_division("-1", "100000000000000000000", DIGITS_FLOOR, "-1", "99999999999999999999");
    expect_division("100000000000000000000000000000000000000001", "-10000000000000000000000",
                    DIGITS_FLOOR, "-10000000000000000001", "-9999999999999999999999");
}

// a b + r divided by b gives back a and r, at sizes on both sides of each threshold.
static void expect_inverse(uint64_t a_power, uint64_t b_power)
{
    Digits a = power(number("0xfedcba9876543211"), a_power), b = power(number("-11"), b_power);
    Digits r = difference(b, number(b.negative ? "-1" : "1"));
    DigitsDivision division = quotient(sum(product(a, b), r), b, DIGITS_FLOOR);
    cr_expect(ouro_digits_equal(division.quotient, a));
    cr_expect(ouro_digits_equal(division.remainder, r));
}

Test(digits, divide_alike_by_all_algorithms)
{
    expect_inverse(3, 17);
    expect_inverse(100, 500);
    expect_inverse(100, 2001);
    expect_inverse(500, 2001);
    expect_inverse(130, 8001);
}

Test(digits, correct_an_estimate_that_is_too_large)
{
    expect_division("0x7fffffffffffffff8000000000000000000000000000000000000000000000000",
                    "0x8000000000000000000000000000000000000000000000001", DIGITS_FLOOR,
                    "18446744073709551614",
                    "50216813883093446110686315385661331328800396811638566551554");
}

Test(digits, are_shifted_rounding_down)
{
    Digits a = number("-5");
    Digit *at = room(8);

    cr_expect(eq(str, in_base(ouro_digits_shift_left(at, a, 130), 16),
                 "-1400000000000000000000000000000000"));
    cr_expect(eq(str, text_of_digits(ouro_digits_shift_right(at, a, 1)), "-3"));
    cr_expect(eq(str, text_of_digits(ouro_digits_shift_right(at, a, 1000)), "-1"));
    cr_expect(eq(str, text_of_digits(ouro_digits_shift_right(at, digits_absolute(a), 1000)), "0"));
}

Test(digits, combine_bits_in_twos_complement)
{
    Digits a = number("-0x10000000000000000"), b = number("0xff00ff00ff00ff00ff00ff");
    Digit *at = room(4);

    cr_expect(
        eq(str, in_base(ouro_digits_bits(at, a, b, DIGITS_AND), 16), "ff00ff0000000000000000"));
    cr_expect(eq(str, in_base(ouro_digits_bits(at, a, b, DIGITS_OR), 16), "-ff00ff00ff00ff01"));
    cr_expect(
        eq(str, in_base(ouro_digits_bits(at, a, b, DIGITS_XOR), 16), "-ff00ffff00ff00ff00ff01"));
}

Test(digits, count_their_bits)
{
    Digits a = number("-0x8000000000000001000");

    cr_expect(eq(u64, ouro_digits_bit_length(a), 76));
    cr_expect(eq(u64, ouro_digits_bit_count(a), 2));
    cr_expect(eq(u64, ouro_digits_trailing_zeros(a), 12));
    cr_expect(eq(u64, ouro_digits_bit_length(number("0")), 0));
}

Test(digits, hash_as_cpythons_ints)
{
    Digits a = power(number("2"), 200);

    cr_expect(eq(i64, ouro_digits_hash(a), 131072));
    cr_expect(eq(i64, ouro_digits_hash(digits_negated(a)), -131072));
    cr_expect(eq(i64, ouro_digits_hash(number("-1")), -2));
}

Test(digits, round_trip_through_bytes)
{
    char bytes[9];
    Digits a = number("-2");
    Digit *at = room(4);

    cr_assert(ouro_digits_to_bytes(a, bytes, 9, DIGITS_BIG_ENDIAN, true));
    Text view = text_of(bytes, 9);

    cr_expect(eq(int, (unsigned char)bytes[8], 0xFE));
    cr_expect(ouro_digits_equal(ouro_digits_from_bytes(at, view, DIGITS_BIG_ENDIAN, true), a));
    cr_expect(eq(str, in_base(ouro_digits_from_bytes(at, view, DIGITS_BIG_ENDIAN, false), 16),
                 "fffffffffffffffffe"));
    cr_expect(not(ouro_digits_to_bytes(a, bytes, 9, DIGITS_BIG_ENDIAN, false)));
    cr_expect(not(ouro_digits_to_bytes(number("128"), bytes, 1, DIGITS_LITTLE_ENDIAN, true)));
    cr_expect(ouro_digits_to_bytes(number("-128"), bytes, 1, DIGITS_LITTLE_ENDIAN, true));
}

Test(digits, have_powers)
{
    cr_expect(eq(str, text_of_digits(power(number("3"), 200)), THREE_TO_200));
    cr_expect(eq(str, in_base(power(number("-2"), 99), 16), "-8000000000000000000000000"));
    cr_expect(eq(str, text_of_digits(power(number("12"), 20)), "3833759992447475122176"));
    cr_expect(eq(str, text_of_digits(power(number("0"), 0)), "1"));
    cr_expect(eq(sz, ouro_digits_power_capacity(number("10"), (uint64_t)1 << 60), SIZE_MAX));
}

Test(digits, have_powers_modulo)
{
    Digits base = number("3"), exponent = power(number("10"), 30), result;
    Digits modulus = number("10000000000000000000000013"), negative = digits_negated(modulus);
    Digit *at = room(4);

    cr_assert(ouro_digits_power_modulo(&allocator, at, &base, &exponent, &modulus, &result));
    cr_expect(eq(str, text_of_digits(result), "2202831900925840357910720"));
    cr_assert(ouro_digits_power_modulo(&allocator, at, &base, &exponent, &negative, &result));
    cr_expect(eq(str, text_of_digits(result), "-7797168099074159642089293"));
}

Test(digits, have_inverses_modulo)
{
    Digits modulus = number("10000000000000000000000013"), result;
    Digit *at = room(4);

    cr_expect(eq(
        int, ouro_digits_invert(&allocator, at, number("100000000000000000039"), modulus, &result),
        DIGITS_OK));
    cr_expect(eq(str, text_of_digits(result), "5832278415287025315725419"));
    cr_expect(eq(int, ouro_digits_invert(&allocator, at, number("6"), number("9"), &result),
                 DIGITS_NOT_INVERTIBLE));
}

Test(digits, have_a_greatest_common_divisor)
{
    Digits a = product(power(number("3"), 100), power(number("7"), 50)), result;
    Digits b = product(power(number("3"), 60), power(number("-7"), 91));
    Digits expected = product(power(number("3"), 60), power(number("7"), 50));
    Digit *at = room(a.count + b.count);

    cr_assert(ouro_digits_gcd(&allocator, at, a, b, &result));
    cr_expect(ouro_digits_equal(result, expected));
    cr_assert(ouro_digits_gcd(&allocator, at, number("0"), b, &result));
    cr_expect(ouro_digits_equal(result, digits_absolute(b)));
    cr_expect(eq(u64, ouro_digit_gcd(12, 18), 6));
    cr_expect(eq(u64, ouro_digit_gcd(0, 5), 5));
}

Test(digits, have_a_square_root)
{
    Digits root = power(number("3"), 301), square = product(root, root), result;
    Digit *at = room(square.count);

    cr_assert(ouro_digits_square_root(&allocator, at, square, &result));
    cr_expect(ouro_digits_equal(result, root));
    cr_assert(ouro_digits_square_root(&allocator, at, difference(square, number("1")), &result));
    cr_expect(ouro_digits_equal(result, difference(root, number("1"))));
}

Test(digits, convert_to_the_nearest_double)
{
    double result = 0;

    cr_expect(ouro_digits_to_double(number("9007199254740993"), &result));
    cr_expect(eq(dbl, result, 9007199254740992.0));
    cr_expect(ouro_digits_to_double(number("-" THREE_TO_200), &result));
    cr_expect(eq(dbl, result, -0x1.fd5863c3eb047p+316));
    cr_expect(not(ouro_digits_to_double(power(number("2"), 1024), &result)));
}

Test(digits, are_made_from_doubles_by_truncation)
{
    Digit *at = room(DIGITS_OF_DOUBLE);

    cr_expect(
        eq(str, text_of_digits(ouro_digits_from_double(at, -1e22)), "-10000000000000000000000"));
    cr_expect(eq(str, text_of_digits(ouro_digits_from_double(at, -0.9)), "0"));
    cr_expect(ouro_digits_equal(ouro_digits_from_double(at, 0x1p1023), power(number("2"), 1023)));
}

Test(digits, compare_with_doubles_exactly)
{
    cr_expect(
        eq(int, ouro_digits_compare_double(number("9007199254740993"), 9007199254740992.0), 1));
    cr_expect(eq(int, ouro_digits_compare_double(number("-1"), -1.5), 1));
    cr_expect(eq(int, ouro_digits_compare_double(number("2"), 2.0), 0));
    cr_expect(eq(int, ouro_digits_compare_double(power(number("10"), 400), INFINITY), -1));
}

Test(digits, divide_to_the_nearest_double)
{
    double result = 0;

    cr_expect(eq(int,
                 ouro_digits_true_divide(&allocator, power(number("3"), 200),
                                         power(number("7"), 150), &result),
                 DIGITS_QUOTIENT_OK));
    cr_expect(eq(dbl, result, 4.566094987608383e-32));
    cr_expect(
        eq(int, ouro_digits_true_divide(&allocator, power(number("10"), 400), number("3"), &result),
           DIGITS_QUOTIENT_OVERFLOW));
}

// 10^n - 1 is all nines, in one piece, in several, and beyond where text is halved.
static void expect_nines(size_t count)
{
    Digits a = difference(power(number("10"), count), number("1"));
    char *text = in_base(a, 10);
    cr_expect(eq(sz, strlen(text), count));
    cr_expect(eq(sz, strspn(text, "9"), count));

    IntText scan;
    Digits again;
    cr_assert(ouro_int_text_scan(text_of(text, count), 10, &scan));
    Digit *at = room(ouro_digits_text_capacity(&scan));
    cr_assert(ouro_digits_from_text(&allocator, at, &scan, &again));
    cr_expect(ouro_digits_equal(again, a));
}

Test(digits, round_trip_through_decimal_text)
{
    expect_nines(1);
    expect_nines(19);
    expect_nines(20);
    expect_nines(800);
    expect_nines(5000);
    expect_nines(40000);
}

Test(digits, are_written_in_bases_of_two)
{
    Digits a = number("-0x1234567890abcdef1234");

    cr_expect(eq(str, in_base(a, 16), "-1234567890abcdef1234"));
    cr_expect(eq(str, in_base(a, 8), "-22150531704412571573611064"));
    cr_expect(eq(str, in_base(number("5"), 2), "101"));
    cr_expect(eq(str, in_base(number("0"), 2), "0"));
}

// Every allocation that a computation makes may be refused, and nothing leaks.
Test(digits, survive_any_refused_allocation)
{
    Digits a = power(number("7"), 20000), result;
    Digit *at = room(a.count * 2);
    uint64_t attempts = allocator.attempts;
    ouro_digits_append(&builder, a, 10);
    attempts = allocator.attempts - attempts;
    cr_assert(gt(u64, attempts, 3));

    for (uint64_t n = 1; n <= attempts; n++) {
        ouro_text_deinit(&builder);
        ouro_allocator_fail_after(&allocator, n);
        ouro_digits_append(&builder, a, 10);
        cr_expect(builder.failed);
    }
    ouro_text_deinit(&builder);
    ouro_allocator_fail_after(&allocator, 1);
    cr_expect(not(ouro_digits_multiply(&allocator, at, a, a, &result)));
    ouro_allocator_fail_after(&allocator, 1);
    cr_expect(not(ouro_digits_square_root(&allocator, at, a, &result)));
}
