// What is known of code points: properties, case mappings, names.
// SPDX-License-Identifier: MIT
#include "runtime/methods/unicode.h"
#include "runtime/methods/unicode_names.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

Test(unicode, knows_letters_and_digits)
{
    cr_expect(unicode_is('a', UNICODE_ALPHA));
    cr_expect(unicode_is(0xE9, UNICODE_ALPHA));
    cr_expect(not(unicode_is('1', UNICODE_ALPHA)));
    cr_expect(eq(int, ouro_unicode_decimal('7'), 7));
    cr_expect(eq(int, ouro_unicode_decimal(0x0665), 5));
    cr_expect(eq(int, ouro_unicode_decimal(0xB2), -1));
    cr_expect(eq(int, ouro_unicode_digit(0xB2), 2));
    cr_expect(unicode_is(0xBD, UNICODE_NUMERIC));
}

Test(unicode, knows_white_space_and_line_breaks)
{
    cr_expect(unicode_is(0x2003, UNICODE_SPACE));
    cr_expect(unicode_is(0x1C, UNICODE_SPACE));
    cr_expect(unicode_is(0x2028, UNICODE_LINE_BREAK));
    cr_expect(not(unicode_is('\t', UNICODE_LINE_BREAK)));
}

Test(unicode, knows_the_first_and_last_code_point)
{
    cr_expect(eq(u32, ouro_unicode_flags(0x10FFFF), 0));
    cr_expect(eq(u32, ouro_unicode_flags(0), UNICODE_CASE_IGNORABLE & 0));
    cr_expect(not(unicode_is(0xD800, UNICODE_PRINTABLE)));
}

Test(unicode, maps_one_code_point_to_several)
{
    uint32_t out[3];
    cr_assert(eq(u32, ouro_unicode_map(0xDF, CASE_UPPER, out), 2));
    cr_expect(out[0] == 'S' && out[1] == 'S');
    cr_assert(eq(u32, ouro_unicode_map(0xFB03, CASE_FOLD, out), 3));
    cr_expect(out[0] == 'f' && out[1] == 'f' && out[2] == 'i');
    cr_assert(eq(u32, ouro_unicode_map(0x130, CASE_LOWER, out), 2));
    cr_expect(out[0] == 'i' && out[1] == 0x307);
}

Test(unicode, maps_title_case_apart_from_upper_case)
{
    uint32_t out[3];
    cr_assert(eq(u32, ouro_unicode_map(0x1C6, CASE_TITLE, out), 1));
    cr_expect(eq(u32, out[0], 0x1C5));
    cr_assert(eq(u32, ouro_unicode_map(0x1C6, CASE_UPPER, out), 1));
    cr_expect(eq(u32, out[0], 0x1C4));
}

static void expect_name(uint32_t code_point, const char *name)
{
    char out[UNICODE_NAME_SIZE_MAX + 1];
    out[ouro_unicode_name(code_point, out)] = '\0';
    cr_expect(eq(str, out, (char *)(uintptr_t)name));
}

Test(unicode, names_code_points)
{
    expect_name('a', "LATIN SMALL LETTER A");
    expect_name(0x1F600, "GRINNING FACE");
    expect_name(0xAC01, "HANGUL SYLLABLE GAG");
    expect_name(0xD7A3, "HANGUL SYLLABLE HIH");
    expect_name(0x4E00, "CJK UNIFIED IDEOGRAPH-4E00");
    expect_name(0x20000, "CJK UNIFIED IDEOGRAPH-20000");
    expect_name('\n', "");
    expect_name(0x10FFFF, "");
}
