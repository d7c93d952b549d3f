// Growable arrays of any type.
// SPDX-License-Identifier: MIT
#include "runtime/base/array.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

static Allocator allocator;

static void start(void) { ouro_allocator_init(&allocator, NULL, NULL, 0); }
static void stop(void) { cr_expect(eq(sz, allocator.used, 0)); }

TestSuite(array, .init = start, .fini = stop);

typedef OURO_ARRAY(int) IntArray;

static bool push(IntArray *array, int item) { return array_push(&allocator, array, item); }
static bool reserve(IntArray *array, size_t extra)
{
    return array_reserve(&allocator, array, extra);
}

Test(array, keeps_its_items_while_it_grows)
{
    IntArray array = {0};
    for (int i = 0; i < 1000; i++) cr_assert(push(&array, i * i));

    cr_expect(eq(sz, array.count, 1000));
    cr_expect(eq(int, array.at[999], 999 * 999));
    cr_expect(eq(int, array_last(&array), 999 * 999));
    cr_expect(eq(int, array_pop(&array), 999 * 999));
    array_deinit(&allocator, &array);
}

Test(array, stays_as_it_was_when_memory_is_refused)
{
    IntArray array = {0};
    cr_assert(push(&array, 7));
    ouro_allocator_fail_after(&allocator, 1);

    cr_expect(not(reserve(&array, 1000)));
    cr_expect(not(reserve(&array, SIZE_MAX / 2)));
    cr_expect(eq(sz, array.count, 1));
    cr_expect(eq(int, array.at[0], 7));
    array_deinit(&allocator, &array);
}
