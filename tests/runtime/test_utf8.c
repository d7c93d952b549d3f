// UTF-8: checking, counting, positions.
// SPDX-License-Identifier: MIT
#include "runtime/base/utf8.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

// 12 code points in 24 bytes.
#define MIXED "abc\xC3\xA9\xCE\xA9 \xE2\x82\xAC\xE6\xBC\xA2\xF0\x9F\x98\x80z\xED\x9F\xBF!"

Test(utf8, round_trips_code_points)
{
    char encoded[4];
    unsigned size;

    cr_expect(eq(uint, ouro_utf8_encode(0x10FFFF, encoded), 4));
    cr_expect(eq(u32, utf8_decode(encoded, &size), 0x10FFFF));
    cr_expect(eq(uint, ouro_utf8_encode(0x7FF, encoded), 2));
    cr_expect(eq(u32, utf8_decode(encoded, &size), 0x7FF));
    cr_expect(eq(uint, ouro_utf8_encode(0xFFFF, encoded), 3));
    cr_expect(eq(u32, utf8_decode(encoded, &size), 0xFFFF));
    cr_expect(eq(uint, size, 3));
}

Test(utf8, counts_code_points)
{
    cr_expect(eq(sz, ouro_utf8_count(TEXT(MIXED)), 12));
    cr_expect(eq(sz, ouro_utf8_count(TEXT(MIXED MIXED MIXED MIXED)), 48));
    cr_expect(eq(sz, ouro_utf8_count(TEXT("")), 0));
}

Test(utf8, finds_the_offset_of_a_code_point)
{
    Text text = TEXT(MIXED MIXED MIXED);

    cr_expect(eq(sz, ouro_utf8_offset(text, 0), 0));
    cr_expect(eq(sz, ouro_utf8_offset(text, 4), 5));
    cr_expect(eq(sz, ouro_utf8_offset(text, 25), 2 * (sizeof MIXED - 1) + 1));
    cr_expect(eq(sz, ouro_utf8_offset(text, 1000), text.size));
}

Test(utf8, tells_ascii_from_the_rest)
{
    cr_expect(ouro_text_is_ascii(TEXT("")));
    cr_expect(ouro_text_is_ascii(TEXT("forty characters of nothing but ASCII...")));
    cr_expect(not(ouro_text_is_ascii(TEXT("forty characters of ASCII but the last \xC3\xA9"))));
}

Test(utf8, accepts_valid_text)
{
    Utf8Check check = ouro_utf8_check(TEXT(MIXED), UTF8_STRICT);

    cr_expect(check.valid);
    cr_expect(not(check.ascii));
    cr_expect(not(check.has_surrogates));
    cr_expect(eq(sz, check.count, 12));
}

Test(utf8, has_surrogates_only_where_they_are_allowed)
{
    Text text = TEXT("a\xED\xA0\x80");

    cr_expect(ouro_utf8_check(text, UTF8_GENERALISED).valid);
    cr_expect(ouro_utf8_check(text, UTF8_GENERALISED).has_surrogates);
    cr_expect(not(ouro_utf8_check(text, UTF8_STRICT).valid));
}

static void expect_fault(Text text, size_t start, size_t end, const char *reason)
{
    Utf8Check check = ouro_utf8_check(text, UTF8_STRICT);
    cr_expect(not(check.valid));
    cr_expect(eq(sz, check.fault_start, start));
    cr_expect(eq(sz, check.fault_end, end));
    cr_expect(eq(str, (char *)(uintptr_t)check.reason, (char *)(uintptr_t)reason));
}

Test(utf8, locates_faults_as_cpython_does)
{
    expect_fault(TEXT("ab\xFFz"), 2, 3, "invalid start byte");
    expect_fault(TEXT("\xC1\x81"), 0, 1, "invalid start byte");
    expect_fault(TEXT("\x80"), 0, 1, "invalid start byte");
    expect_fault(TEXT("a\xE2\x82z"), 1, 3, "invalid continuation byte");
    expect_fault(TEXT("\xE0\x80\x80"), 0, 1, "invalid continuation byte");
    expect_fault(TEXT("\xED\xA0\x80"), 0, 1, "invalid continuation byte");
    expect_fault(TEXT("\xF4\x90\x80\x80"), 0, 1, "invalid continuation byte");
    expect_fault(TEXT("ab\xF0\x9F\x98"), 2, 5, "unexpected end of data");
    expect_fault(TEXT("\xC3"), 0, 1, "unexpected end of data");
}
