// Numbers to text and from text; what is expected was recorded from CPython 3.13.
// SPDX-License-Identifier: MIT
#include "runtime/base/number_text.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <math.h>

static Allocator allocator;
static TextBuilder builder;

static void start(void)
{
    ouro_allocator_init(&allocator, NULL, NULL, 0);
    ouro_text_init(&builder, &allocator);
}
static void stop(void)
{
    ouro_text_deinit(&builder);
    cr_expect(eq(sz, allocator.used, 0));
}

TestSuite(number_text, .init = start, .fini = stop);

static char *built(void)
{
    ouro_text_append_char(&builder, '\0');
    return builder.at;
}

static char *repr(double number)
{
    builder.size = 0;
    ouro_double_append_repr(&builder, number);
    return built();
}

static char *formatted(double number, char type, int precision, unsigned flags)
{
    builder.size = 0;
    ouro_double_append(&builder, number, type, precision, flags);
    return built();
}

static double parsed(const char *text)
{
    double number = 0;
    cr_expect(ouro_double_parse(text_from_string(text), &number), "%s", text);
    return number;
}

static void expect_malformed(const char *text)
{
    double number;
    cr_expect(not(ouro_double_parse(text_from_string(text), &number)), "%s", text);
}

Test(number_text, of_a_float_is_the_shortest_that_reads_back)
{
    cr_expect(eq(str, repr(0.1), "0.1"));
    cr_expect(eq(str, repr(0.1 + 0.2), "0.30000000000000004"));
    cr_expect(eq(str, repr(1.0 / 3), "0.3333333333333333"));
    cr_expect(eq(str, repr(123456789012345680.0), "1.2345678901234568e+17"));
    cr_expect(eq(str, repr(5e-324), "5e-324"));
    cr_expect(eq(str, repr(1.7976931348623157e308), "1.7976931348623157e+308"));
    cr_expect(eq(str, repr(2.2250738585072014e-308), "2.2250738585072014e-308"));
    cr_expect(eq(str, repr(9007199254740993.0), "9007199254740992.0"));
}

Test(number_text, of_a_float_shows_that_it_is_one)
{
    cr_expect(eq(str, repr(1.0), "1.0"));
    cr_expect(eq(str, repr(-0.0), "-0.0"));
    cr_expect(eq(str, repr(1e15), "1000000000000000.0"));
    cr_expect(eq(str, repr(1e16), "1e+16"));
    cr_expect(eq(str, repr(0.0001), "0.0001"));
    cr_expect(eq(str, repr(0.00001), "1e-05"));
    cr_expect(eq(str, repr(1e23), "1e+23"));
}

Test(number_text, names_what_is_not_finite)
{
    cr_expect(eq(str, repr(INFINITY), "inf"));
    cr_expect(eq(str, repr(-INFINITY), "-inf"));
    cr_expect(eq(str, repr(-NAN), "nan"));
    cr_expect(eq(str, formatted(-INFINITY, 'F', 2, 0), "-INF"));
}

Test(number_text, rounds_the_exact_value_ties_to_even)
{
    cr_expect(eq(str, formatted(0.125, 'f', 2, 0), "0.12"));
    cr_expect(eq(str, formatted(0.375, 'f', 2, 0), "0.38"));
    cr_expect(eq(str, formatted(2.5, 'f', 0, 0), "2"));
    cr_expect(eq(str, formatted(1.005, 'f', 2, 0), "1.00"));
    cr_expect(eq(str, formatted(2.675, 'e', 2, 0), "2.67e+00"));
    cr_expect(eq(str, formatted(9.9999, 'e', 2, 0), "1.00e+01"));
}

Test(number_text, has_as_many_places_as_asked_for)
{
    cr_expect(eq(str, formatted(0.1, 'f', 30, 0), "0.100000000000000005551115123126"));
    cr_expect(eq(str, formatted(1e22, 'f', 1, 0), "10000000000000000000000.0"));
    cr_expect(eq(str, formatted(0, 'e', 3, 0), "0.000e+00"));
    cr_expect(eq(sz, strlen(formatted(5e-324, 'f', 2000, 0)), 2002));
}

Test(number_text, in_general_form_chooses_the_layout)
{
    cr_expect(eq(str, formatted(123456, 'g', 6, 0), "123456"));
    cr_expect(eq(str, formatted(1234567, 'g', 6, 0), "1.23457e+06"));
    cr_expect(eq(str, formatted(0.0001, 'g', 6, 0), "0.0001"));
    cr_expect(eq(str, formatted(0.00001, 'G', 6, 0), "1E-05"));
    cr_expect(eq(str, formatted(100, 'g', 3, DOUBLE_ADD_POINT_ZERO), "1e+02"));
    cr_expect(eq(str, formatted(1.5, 'g', 4, DOUBLE_ALTERNATE), "1.500"));
    cr_expect(eq(str, formatted(-0.001, 'f', 1, DOUBLE_NO_NEGATIVE_ZERO), "0.0"));
}

Test(number_text, is_read_to_the_nearest_float)
{
    cr_expect(eq(dbl, parsed("0.1"), 0.1));
    cr_expect(eq(dbl, parsed("-1_000.5e-1_0"), -1.0005e-7));
    cr_expect(eq(dbl, parsed(".5"), 0.5));
    cr_expect(eq(dbl, parsed("5.e1"), 50));
    cr_expect(eq(dbl, parsed("1e400"), INFINITY));
    cr_expect(eq(dbl, parsed("1e-400"), 0));
    cr_expect(eq(dbl, parsed("0e999999999999999999999"), 0));
    cr_expect(eq(dbl, parsed("-Infinity"), -INFINITY));
    cr_expect(isnan(parsed("nAn")));
}

Test(number_text, is_read_exactly_next_to_ties)
{
    cr_expect(eq(dbl, parsed("9007199254740993"), 9007199254740992.0));
    cr_expect(eq(dbl, parsed("9007199254740993.0000000000000000000000000001"), 9007199254740994.0));
    cr_expect(eq(dbl, parsed("2.4703282292062327208828439643411e-324"), 0));
    cr_expect(eq(dbl, parsed("2.4703282292062327208828439643412e-324"), 5e-324));
    cr_expect(eq(dbl, parsed("179769313486231580793728971405301e276"), 1.7976931348623157e308));
    cr_expect(eq(dbl, parsed("179769313486231580793728971405304e276"), INFINITY));
}

Test(number_text, of_a_float_is_refused_when_malformed)
{
    expect_malformed("");
    expect_malformed("-");
    expect_malformed(".");
    expect_malformed("1e");
    expect_malformed("1e+");
    expect_malformed("_1");
    expect_malformed("1_");
    expect_malformed("1__0");
    expect_malformed("1_.0");
    expect_malformed("1._0");
    expect_malformed("0x10");
    expect_malformed("infinit");
    expect_malformed("1 ");
}

Test(number_text, has_a_hexadecimal_form)
{
    double number;
    ouro_double_append_hex(&builder, -0.1);

    cr_expect(eq(str, built(), "-0x1.999999999999ap-4"));
    cr_expect(eq(int, ouro_double_parse_hex(TEXT("-0x1.999999999999ap-4"), &number), HEX_OK));
    cr_expect(eq(dbl, number, -0.1));
    cr_expect(eq(int, ouro_double_parse_hex(TEXT("1p1024"), &number), HEX_OVERFLOW));
    cr_expect(eq(int, ouro_double_parse_hex(TEXT("0x"), &number), HEX_MALFORMED));
}

Test(number_text, is_read_as_a_complex_number)
{
    double real, imaginary;

    cr_expect(ouro_complex_parse(TEXT("1e-5-2.5j"), &real, &imaginary));
    cr_expect(eq(dbl, real, 1e-5));
    cr_expect(eq(dbl, imaginary, -2.5));
    cr_expect(ouro_complex_parse(TEXT("-J"), &real, &imaginary));
    cr_expect(eq(dbl, real, 0));
    cr_expect(eq(dbl, imaginary, -1));
    cr_expect(not(ouro_complex_parse(TEXT("1j+2"), &real, &imaginary)));
    cr_expect(not(ouro_complex_parse(TEXT("1+-2j"), &real, &imaginary)));
}

static double rounded(double number, int64_t places)
{
    double result = 0;
    cr_expect(ouro_double_round(number, places, &result));
    return result;
}

Test(number_text, rounds_floats_by_their_decimal_value)
{
    cr_expect(eq(dbl, rounded(2.675, 2), 2.67));
    cr_expect(eq(dbl, rounded(0.5, 0), 0));
    cr_expect(eq(dbl, rounded(1234.5, -2), 1200));
    cr_expect(eq(dbl, rounded(25, -1), 20));
    cr_expect(eq(dbl, rounded(55.5, -2), 100));
    cr_expect(eq(dbl, rounded(1e300, -400), 0));
    double result;
    cr_expect(not(ouro_double_round(1.7e308, -308, &result)));
}

static void expect_int(const char *text, unsigned base, int64_t value)
{
    IntText scan;
    cr_expect(ouro_int_text_scan(text_from_string(text), base, &scan), "%s", text);
    cr_expect(scan.small);
    cr_expect(eq(i64, scan.value, value), "%s", text);
}

Test(number_text, is_read_as_an_int_in_any_base)
{
    expect_int("42", 10, 42);
    expect_int("-1_000", 10, -1000);
    expect_int("0x_fF", 0, 255);
    expect_int("0b101", 2, 5);
    expect_int("0b101", 16, 0xb101);
    expect_int("zz", 36, 1295);
    expect_int("007", 10, 7);
    expect_int("0_0", 0, 0);
    expect_int("-9223372036854775808", 10, INT64_MIN);
}

Test(number_text, tells_of_an_int_that_is_not_small)
{
    IntText scan;

    cr_assert(ouro_int_text_scan(TEXT("-9_223_372_036_854_775_809"), 10, &scan));

    cr_expect(not(scan.small));
    cr_expect(scan.negative);
    cr_expect(eq(sz, scan.digits_count, 19));
}

static void expect_no_int(const char *text, unsigned base)
{
    IntText scan;
    cr_expect(not(ouro_int_text_scan(text_from_string(text), base, &scan)), "%s", text);
}

Test(number_text, of_an_int_is_refused_when_malformed)
{
    expect_no_int("", 10);
    expect_no_int("+", 10);
    expect_no_int("1__0", 10);
    expect_no_int("1_", 10);
    expect_no_int("_1", 10);
    expect_no_int("0x", 16);
    expect_no_int("07", 0);
    expect_no_int("8", 8);
    expect_no_int("0x1", 10);
    expect_no_int("- 1", 10);
}
