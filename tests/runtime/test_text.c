// Borrowed texts, and the builder of texts.
// SPDX-License-Identifier: MIT
#include "runtime/base/text.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

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

TestSuite(text, .init = start, .fini = stop);

static char *built(void)
{
    ouro_text_append_char(&builder, '\0');
    return builder.at;
}

Test(text, compares_by_bytes_then_by_length)
{
    cr_expect(lt(int, ouro_text_compare(TEXT("abc"), TEXT("abd")), 0));
    cr_expect(lt(int, ouro_text_compare(TEXT("ab"), TEXT("abc")), 0));
    cr_expect(gt(int, ouro_text_compare(TEXT("\xC3\xA9"), TEXT("z")), 0));
    cr_expect(eq(int, ouro_text_compare(TEXT(""), TEXT("")), 0));
}

Test(text, knows_its_prefixes_and_suffixes)
{
    cr_expect(text_starts_with(TEXT("ouroboros"), TEXT("ouro")));
    cr_expect(text_ends_with(TEXT("ouroboros"), TEXT("boros")));
    cr_expect(not(text_starts_with(TEXT("ou"), TEXT("ouro"))));
}

Test(text, is_built_from_pieces)
{
    ouro_text_append(&builder, TEXT("a"));
    ouro_text_append_char(&builder, 'b');
    ouro_text_append_format(&builder, "<%d %s>", 42, "x");
    ouro_text_append_repeated(&builder, '-', 3);
    ouro_text_append_int(&builder, INT64_MIN);

    cr_expect(eq(str, built(), "ab<42 x>----9223372036854775808"));
}

Test(text, appends_a_format_longer_than_its_room)
{
    ouro_text_append_format(&builder, "%0200d", 7);

    cr_expect(eq(sz, builder.size, 200));
    cr_expect(eq(chr, builder.at[199], '7'));
}

Test(text, appends_code_points_as_utf8)
{
    ouro_text_append_code_point(&builder, 'a');
    ouro_text_append_code_point(&builder, 0xE9);
    ouro_text_append_code_point(&builder, 0x20AC);
    ouro_text_append_code_point(&builder, 0x1F600);
    ouro_text_append_code_point(&builder, 0xD800);

    cr_expect(eq(str, built(), "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xED\xA0\x80"));
}

Test(text, is_taken_with_a_nul_and_no_spare_room)
{
    Text text;
    ouro_text_append(&builder, TEXT("hello"));

    cr_assert(ouro_text_take(&builder, &text));

    cr_expect(eq(str, (char *)(uintptr_t)text.at, "hello"));
    cr_expect(eq(sz, allocator.used, 6));
    cr_expect(eq(sz, ouro_text_view(&builder).size, 0));
    ouro_release(&allocator, (char *)(uintptr_t)text.at, text.size + 1);
}

Test(text, remembers_a_refusal_until_it_is_taken)
{
    Text text;
    ouro_text_append(&builder, TEXT("before"));
    ouro_allocator_fail_after(&allocator, 1);
    ouro_text_append_repeated(&builder, 'x', 1000);
    ouro_text_append(&builder, TEXT("after"));
    ouro_text_append_char(&builder, '!');

    cr_expect(builder.failed);
    cr_expect(not(ouro_text_take(&builder, &text)));
    cr_expect(eq(sz, allocator.used, 0));
    cr_expect(not(builder.failed));
}
