// Finding bytes in bytes, forwards and backwards.
// SPDX-License-Identifier: MIT
#include "runtime/base/search.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

static Allocator allocator;

static void start(void) { ouro_allocator_init(&allocator, NULL, NULL, 0); }
static void stop(void) { cr_expect(eq(sz, allocator.used, 0)); }

TestSuite(search, .init = start, .fini = stop);

Test(search, finds_the_first_and_the_last_occurrence)
{
    cr_expect(eq(sz, ouro_text_find(TEXT("abcabc"), TEXT("bc")), 1));
    cr_expect(eq(sz, ouro_text_find_last(TEXT("abcabc"), TEXT("bc")), 4));
    cr_expect(eq(sz, ouro_text_find(TEXT("abc"), TEXT("x")), TEXT_NOT_FOUND));
    cr_expect(eq(sz, ouro_text_find_last(TEXT("abc"), TEXT("abcd")), TEXT_NOT_FOUND));
    cr_expect(eq(sz, ouro_text_find_last(TEXT("aaaa"), TEXT("aa")), 2));
}

Test(search, finds_nothing_at_the_ends)
{
    cr_expect(eq(sz, ouro_text_find(TEXT("abc"), TEXT("")), 0));
    cr_expect(eq(sz, ouro_text_find_last(TEXT("abc"), TEXT("")), 3));
}

Test(search, counts_occurrences_without_overlap)
{
    cr_expect(eq(sz, ouro_text_occurrences(TEXT("aaaaa"), TEXT("aa"), SIZE_MAX), 2));
    cr_expect(eq(sz, ouro_text_occurrences(TEXT("aaaaa"), TEXT("aa"), 1), 1));
}

// A text made to defeat a plain search: every place matches but for one byte.
Test(search, searches_backwards_in_linear_time, .timeout = 5)
{
    char *haystack = ouro_allocate(&allocator, 2000000);
    memset(haystack, 'a', 2000000);
    Text text = text_of(haystack, 2000000);
    char *needle = ouro_allocate(&allocator, 100001);
    memset(needle, 'a', 100001);
    needle[50000] = 'b';

    cr_expect(eq(sz, ouro_text_find_last(text, text_of(needle, 100001)), TEXT_NOT_FOUND));
    cr_expect(eq(sz, ouro_text_find_last(text, text_of(needle, 50000)), 1950000));
    ouro_release(&allocator, haystack, 2000000);
    ouro_release(&allocator, needle, 100001);
}
