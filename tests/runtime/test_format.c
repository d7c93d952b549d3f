// The format mini-language; what is expected was recorded from CPython 3.13.
// SPDX-License-Identifier: MIT
#include "runtime/base/format.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <math.h>

static Allocator allocator;
static TextBuilder text, error;
static FormatOutput output = {&text, &error};

static void start(void)
{
    ouro_allocator_init(&allocator, NULL, NULL, 0);
    ouro_text_init(&text, &allocator);
    ouro_text_init(&error, &allocator);
}
static void stop(void)
{
    ouro_text_deinit(&text);
    ouro_text_deinit(&error);
    cr_expect(eq(sz, allocator.used, 0));
}

TestSuite(format, .init = start, .fini = stop);

// The result, or the message of the exception.
static char *result_of(FormatOutcome outcome)
{
    TextBuilder *builder = outcome == FORMAT_OK ? &text : &error;
    ouro_text_append_char(builder, '\0');
    return builder->at;
}

static FormatOutcome parse(const char *spec, Text type_name, FormatSpec *out)
{
    text.size = error.size = 0;
    return ouro_format_spec_parse(text_from_string(spec), type_name, out, &error);
}

static char *of_int(int64_t number, const char *spec)
{
    FormatSpec parsed;
    FormatOutcome outcome = parse(spec, TEXT("int"), &parsed);
    if (outcome == FORMAT_OK) outcome = ouro_format_int(output, &parsed, number);
    return result_of(outcome);
}

static char *of_float(double number, const char *spec)
{
    FormatSpec parsed;
    FormatOutcome outcome = parse(spec, TEXT("float"), &parsed);
    if (outcome == FORMAT_OK) outcome = ouro_format_double(output, &parsed, number);
    return result_of(outcome);
}

static char *of_text(const char *string, const char *spec)
{
    FormatSpec parsed;
    FormatOutcome outcome = parse(spec, TEXT("str"), &parsed);
    if (outcome == FORMAT_OK) {
        outcome = ouro_format_text(output, &parsed, text_from_string(string));
    }
    return result_of(outcome);
}

static char *of_complex(double real, double imaginary, const char *spec)
{
    FormatSpec parsed;
    FormatOutcome outcome = parse(spec, TEXT("complex"), &parsed);
    if (outcome == FORMAT_OK) outcome = ouro_format_complex(output, &parsed, real, imaginary);
    return result_of(outcome);
}

Test(format, aligns_and_fills)
{
    cr_expect(eq(str, of_int(42, "6"), "    42"));
    cr_expect(eq(str, of_int(42, "<6"), "42    "));
    cr_expect(eq(str, of_int(42, "*^7"), "**42***"));
    cr_expect(eq(str, of_text("ab", "5"), "ab   "));
    cr_expect(eq(str, of_text("ab", "\xC3\xA9>4"),
                 "\xC3\xA9\xC3\xA9"
                 "ab"));
    cr_expect(eq(str, of_text("\xC3\xA9\xE6\xBC\xA2", "^4"), " \xC3\xA9\xE6\xBC\xA2 "));
}

Test(format, cuts_text_by_code_points)
{
    cr_expect(eq(str, of_text("\xC3\xA9\xE6\xBC\xA2z", ".2"), "\xC3\xA9\xE6\xBC\xA2"));
    cr_expect(eq(str, of_text("abc", ".0"), ""));
}

Test(format, puts_zeros_between_sign_and_digits)
{
    cr_expect(eq(str, of_int(-42, "06"), "-00042"));
    cr_expect(eq(str, of_int(42, "+#010x"), "+0x000002a"));
    cr_expect(eq(str, of_float(-1.5, "08.2f"), "-0001.50"));
    cr_expect(eq(str, of_float(INFINITY, "06"), "000inf"));
    cr_expect(eq(str, of_text("ab", "05"), "ab000"));
}

Test(format, groups_digits)
{
    cr_expect(eq(str, of_int(1234567, ","), "1,234,567"));
    cr_expect(eq(str, of_int(1234567, "_"), "1_234_567"));
    cr_expect(eq(str, of_int(0xABCDEF, "_x"), "ab_cdef"));
    cr_expect(eq(str, of_int(1234, "010,"), "00,001,234"));
    cr_expect(eq(str, of_int(1234, "09,"), "0,001,234"));
    cr_expect(eq(str, of_float(1234567.891, ",.2f"), "1,234,567.89"));
}

Test(format, writes_ints_in_all_bases)
{
    cr_expect(eq(str, of_int(10, "b"), "1010"));
    cr_expect(eq(str, of_int(-10, "#o"), "-0o12"));
    cr_expect(eq(str, of_int(255, "#X"), "0XFF"));
    cr_expect(eq(str, of_int(0x20AC, "c"), "\xE2\x82\xAC"));
    cr_expect(eq(str, of_int(7, "n"), "7"));
    cr_expect(eq(str, of_int(3, ".1f"), "3.0"));
    cr_expect(eq(str, of_int(1, "%"), "100.000000%"));
}

Test(format, writes_floats_without_a_type_like_repr)
{
    cr_expect(eq(str, of_float(3, "5"), "  3.0"));
    cr_expect(eq(str, of_float(123.456, ".4"), "123.5"));
    cr_expect(eq(str, of_float(100, ".3"), "1e+02"));
    cr_expect(eq(str, of_float(0.12345, ".1%"), "12.3%"));
    cr_expect(eq(str, of_float(-0.0, "z"), "0.0"));
}

Test(format, writes_complex_numbers)
{
    cr_expect(eq(str, of_complex(0, 1, ">5"), "   1j"));
    cr_expect(eq(str, of_complex(1, -2, "9"), "   (1-2j)"));
    cr_expect(eq(str, of_complex(1, 2, ".2f"), "1.00+2.00j"));
    cr_expect(
        eq(str, of_complex(1, 2, "06"), "Zero padding is not allowed in complex format specifier"));
}

Test(format, refuses_with_cpythons_words)
{
    cr_expect(eq(str, of_int(1, "s"), "Unknown format code 's' for object of type 'int'"));
    cr_expect(eq(str, of_int(1, "\x01"), "Unknown format code '\\x1' for object of type 'int'"));
    cr_expect(eq(str, of_int(1, "ab"), "Invalid format specifier 'ab' for object of type 'int'"));
    cr_expect(eq(str, of_int(1, ".2"), "Precision not allowed in integer format specifier"));
    cr_expect(eq(str, of_int(1, ",x"), "Cannot specify ',' with 'x'."));
    cr_expect(eq(str, of_int(1, ",_"), "Cannot specify both ',' and '_'."));
    cr_expect(eq(str, of_int(-1, "c"), "%c arg not in range(0x110000)"));
    cr_expect(eq(str, of_float(1, "5."), "Format specifier missing precision"));
    cr_expect(
        eq(str, of_float(1, "99999999999999999999"), "Too many decimal digits in format string"));
    cr_expect(eq(str, of_float(1, ".9999999999"), "precision too big"));
    cr_expect(eq(str, of_text("a", "=5"), "'=' alignment not allowed in string format specifier"));
    cr_expect(eq(str, of_text("a", "+"), "Sign not allowed in string format specifier"));
}

Test(format, of_a_hopeless_width_fails_at_once, .timeout = 5)
{
    FormatSpec spec;
    allocator.limit = 1 << 20;
    cr_assert(eq(int, parse("01000000000000000,", TEXT("int"), &spec), FORMAT_OK));

    cr_expect(eq(int, ouro_format_int(output, &spec, 1), FORMAT_OK));

    cr_expect(text.failed);
}
