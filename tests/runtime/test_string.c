// Strings: sharing, growing by concatenation, indexing, interning.
// SPDX-License-Identifier: MIT
#include "tests/runtime/string_fixture.h"
#include <stdio.h>

static Fixture fixture;
static Vm *vm;

static void start(void)
{
    fixture_init(&fixture);
    vm = &fixture.vm;
}
static void stop(void) { fixture_deinit(&fixture); }

TestSuite(string, .init = start, .fini = stop);

static void expect_text(const String *string, const char *text, uint32_t count)
{
    cr_assert_not_null(string);
    cr_expect(ouro_string_equals_c(string, text));
    cr_expect(eq(u32, string->count, count));
}

// A string of `count` times é and one a.
static String *make_long(size_t count)
{
    String *string = ouro_string_reserve(vm, count * 2 + 1, count + 1);
    for (size_t i = 0; i < count; i++) memcpy(string_room(string) + i * 2, "é", 2);
    string_room(string)[count * 2] = 'a';
    return string;
}

Test(string, counts_code_points)
{
    expect_text(ouro_string_from_c(vm, "aé€😀"), "aé€😀", 4);
    expect_text(ouro_string_from_c(vm, ""), "", 0);
    cr_expect(string_is_ascii(ouro_string_from_c(vm, "plain")));
    cr_expect(not(string_is_ascii(ouro_string_from_c(vm, "é"))));
}

Test(string, shares_the_empty_one_and_single_characters)
{
    cr_expect(ouro_string_new(vm, "x", 0) == VM_NAME(vm, EMPTY));
    cr_expect(ouro_string_from_c(vm, "x") == ouro_string_from_code_point(vm, 'x'));
    cr_expect(ouro_string_from_c(vm, "x") == ouro_intern(vm, "x", 1));
}

Test(string, ends_with_a_nul_beyond_its_size)
{
    cr_expect(eq(chr, ouro_string_from_c(vm, "some text")->text[9], '\0'));
    cr_expect(eq(u32, ouro_string_new(vm, "a\0b", 3)->size, 3));
}

static bool has_surrogates(const String *string)
{
    return (string->object.gc & STRING_HAS_SURROGATES) != 0;
}

Test(string, flags_lone_surrogates)
{
    cr_expect(has_surrogates(ouro_string_from_c(vm, "a\xED\xA0\x80")));
    cr_expect(not(has_surrogates(ouro_string_from_c(vm, "a\xED\x9F\xBF"))));
    cr_expect(has_surrogates(ouro_string_from_code_point(vm, 0xDFFF)));
}

Test(string, grows_by_concatenation_in_linear_time)
{
    String *piece = ouro_string_from_c(vm, "0123456789");
    String *sum = VM_NAME(vm, EMPTY);
    String *half = NULL;
    for (int i = 0; i < 20000; i++) {
        sum = ouro_string_concatenate(vm, sum, piece);
        cr_assert_not_null(sum);
        if (i == 9999) half = sum;
    }

    cr_expect(eq(u32, sum->size, 200000));
    cr_expect(eq(u32, half->size, 100000));
    cr_expect(eq(int, memcmp(sum->text + 199990, "0123456789", 10), 0));
    // Copying each time would take 2 GB; a heap that collects nothing shows that it does not.
    cr_expect(lt(sz, fixture.allocator.peak, 8000000));
}

Test(string, keeps_what_two_strings_append_to_the_same_one_apart)
{
    String *base = make_long(300);
    base = ouro_string_concatenate(vm, base, ouro_string_from_c(vm, "base"));
    String *left = ouro_string_concatenate(vm, base, ouro_string_from_c(vm, "left"));
    String *right = ouro_string_concatenate(vm, base, ouro_string_from_c(vm, "right"));

    cr_expect(eq(int, memcmp(left->text + base->size, "left", 4), 0));
    cr_expect(eq(int, memcmp(right->text + base->size, "right", 5), 0));
    cr_expect(eq(int, memcmp(base->text + base->size - 4, "base", 4), 0));
}

Test(string, doubles_itself)
{
    String *string = ouro_string_from_c(vm, "ab");
    for (int i = 0; i < 12; i++) string = ouro_string_concatenate(vm, string, string);

    cr_expect(eq(u32, string->size, 8192));
    cr_expect(eq(int, memcmp(string->text + 8188, "abab", 4), 0));
}

Test(string, finds_code_points_by_index)
{
    String *string = ouro_string_from_c(vm, "aé€😀z");
    cr_expect(eq(u32, ouro_string_at(vm, string, 0), 'a'));
    cr_expect(eq(u32, ouro_string_at(vm, string, 3), 0x1F600));
    cr_expect(eq(sz, ouro_string_offset(vm, string, 4), 10));
    cr_expect(eq(sz, ouro_string_offset(vm, string, 5), 11));
}

static void expect_offsets(String *string)
{
    for (size_t i = 0; i + 1 < string->count; i += 7) {
        cr_expect(eq(sz, ouro_string_offset(vm, string, i), i * 2));
        cr_expect(eq(sz, ouro_string_index_of_offset(vm, string, i * 2), i));
    }
    cr_expect(eq(sz, ouro_string_offset(vm, string, string->count), string->size));
    cr_expect(eq(sz, ouro_string_index_of_offset(vm, string, string->size), string->count));
}

Test(string, finds_code_points_of_long_texts_by_a_table)
{
    String *string = make_long(1000);
    expect_offsets(string);
    cr_expect_not_null(string->extra);
}

Test(string, finds_code_points_of_texts_in_shared_buffers)
{
    String *sum = make_long(500);
    sum = ouro_string_slice(vm, sum, 0, 500);
    for (int i = 0; i < 500; i++) {
        sum = ouro_string_concatenate(vm, sum, ouro_string_from_c(vm, "é"));
    }
    const char *text = sum->text;
    for (size_t i = 0; i < sum->count; i += 7) {
        cr_expect(eq(sz, ouro_string_offset(vm, sum, i), i * 2));
    }
    cr_expect(sum->text == text);

    String *longer = ouro_string_concatenate(vm, sum, ouro_string_from_c(vm, "z"));
    cr_expect(eq(u32, ouro_string_at(vm, longer, 1000), 'z'));
}

Test(string, keeps_its_text_through_collections)
{
    String *sum = make_long(400);
    for (int i = 0; i < 50; i++) {
        sum = ouro_string_concatenate(vm, sum, ouro_string_from_c(vm, "éz"));
    }
    fixture.kept[0] = value_from_object(sum);
    cr_expect(eq(u32, ouro_string_at(vm, sum, 402), 'z'));
    ouro_heap_collect(&vm->heap);

    cr_expect(eq(u32, ouro_string_at(vm, sum, 402), 'z'));
    cr_expect(eq(u32, ouro_string_at(vm, sum, 500), 'z'));
}

Test(string, cuts_slices)
{
    String *string = ouro_string_from_c(vm, "aé€😀z");
    expect_text(ouro_string_slice(vm, string, 1, 4), "é€😀", 3);
    expect_text(ouro_string_slice(vm, string, 3, 4), "😀", 1);
    cr_expect(ouro_string_slice(vm, string, 2, 2) == VM_NAME(vm, EMPTY));
    cr_expect(ouro_string_slice(vm, string, 0, 5) == string);
}

Test(string, orders_by_code_points)
{
    String *private_use = ouro_string_from_code_point(vm, 0xE000);
    String *surrogate = ouro_string_from_code_point(vm, 0xD800);
    String *emoji = ouro_string_from_code_point(vm, 0x1F600);
    cr_expect(lt(int, ouro_string_compare(surrogate, private_use), 0));
    cr_expect(lt(int, ouro_string_compare(private_use, emoji), 0));
    cr_expect(eq(int, ouro_string_compare(emoji, ouro_string_from_c(vm, "😀")), 0));
}

// ---- interning ----

Test(string, has_one_interned_copy_of_a_text)
{
    String *a = ouro_intern(vm, "attribute", 9);
    String *b = ouro_intern_string(vm, ouro_string_from_c(vm, "attribute"));

    cr_expect(a == b);
    cr_expect(string_is_interned(a));
    cr_expect(ouro_intern_find(vm, TEXT("attribute")) == a);
    cr_expect(ouro_intern_find(vm, TEXT("nothing")) == NULL);
    cr_expect(ouro_intern(vm, "__init__", 8) == VM_SPECIAL(vm, INIT));
}

Test(string, forgets_interned_copies_that_died)
{
    char text[16];
    for (int i = 0; i < 3000; i++) {
        String *name = ouro_intern(vm, text, (size_t)snprintf(text, sizeof text, "name%d", i));
        if (i == 1234) fixture.kept[0] = value_from_object(name);
    }
    uint32_t before = vm->interned.count;
    ouro_heap_collect(&vm->heap);

    cr_expect(eq(u32, vm->interned.count, before - 2999));
    cr_expect(ouro_intern(vm, "name1234", 8) == value_as_object(fixture.kept[0]));
    cr_expect(ouro_intern_find(vm, TEXT("name1235")) == NULL);
}

Test(string, forgets_young_interned_copies_in_minor_collections)
{
    for (int round = 0; round < 200; round++) {
        char text[32];
        for (int i = 0; i < 200; i++) {
            int size = snprintf(text, sizeof text, "round %d name %d", round, i);
            cr_assert_not_null(ouro_intern(vm, text, (size_t)size));
        }
        for (int i = 0; i < 2000; i++) (void)ouro_string_from_c(vm, "some garbage");
        if (vm->heap.due) cr_assert(ouro_heap_safepoint(&vm->heap));
    }
    cr_expect(gt(sz, ouro_heap_statistics(&vm->heap).minors, 10));
    cr_expect(lt(u32, vm->interned.count, 20000));
    cr_expect(ouro_intern(vm, "__name__", 8) == VM_NAME(vm, NAME_));
}

// ---- refused memory ----

Test(string, survives_refused_memory)
{
    String *sum = make_long(400);
    for (uint64_t n = 1; n < 40; n++) {
        ouro_allocator_fail_after(&fixture.allocator, n);
        for (int i = 0; i < 20 && sum != NULL; i++) {
            String *next = ouro_string_concatenate(vm, sum, ouro_string_from_c(vm, "éz"));
            if (next == NULL) break;
            sum = next;
            (void)ouro_string_at(vm, sum, 300);
            (void)ouro_intern(vm, sum->text, 100 + (size_t)i);
        }
    }
    fixture.allocator.fail_at = 0;
    cr_expect(eq(u32, ouro_string_at(vm, sum, 300), 0xE9));
}

// ---- bytes ----

Test(string, bytes_end_with_a_nul)
{
    Bytes *bytes = ouro_bytes_new(vm, "abc", 3);
    cr_expect(eq(chr, bytes->at[3], '\0'));
    cr_expect(ouro_bytes_new(vm, NULL, 0) == ouro_bytes_new(vm, "", 0));
}

Test(string, byte_arrays_grow_and_shrink)
{
    ByteArray *array = ouro_bytearray_new(vm, "abc", 3);
    for (size_t size = 4; size < 5000; size += 3) {
        cr_assert(ouro_bytearray_resize(vm, array, size));
        bytearray_at(array)[size - 1] = (char)size;
    }
    cr_expect(eq(int, memcmp(bytearray_at(array), "abc", 3), 0));
    array->start += 2;
    array->size -= 2;
    cr_assert(ouro_bytearray_resize(vm, array, 2));
    cr_expect(eq(chr, bytearray_at(array)[0], 'c'));
    cr_expect(le(sz, array->raw->capacity, 64));
}
