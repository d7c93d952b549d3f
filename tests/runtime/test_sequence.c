// Tuples and lists as data: making, growing, gaps.
// SPDX-License-Identifier: MIT
#include "tests/runtime/string_fixture.h"

static Fixture fixture;
static Vm *vm;

static void start(void)
{
    fixture_init(&fixture);
    vm = &fixture.vm;
}
static void stop(void) { fixture_deinit(&fixture); }

TestSuite(sequence, .init = start, .fini = stop);

// A list of the ints 0 to count - 1, kept alive.
static List *counting(int64_t count)
{
    List *list = ouro_list_new(vm, 0);
    fixture.kept[0] = value_from_object(list);
    for (int64_t i = 0; i < count; i++) cr_assert(ouro_list_append(vm, list, value_from_int(i)));
    return list;
}

static int64_t item(const List *list, size_t index) { return value_as_int(list->array->items[index]); }

Test(sequence, a_new_tuple_holds_nones)
{
    Tuple *tuple = ouro_tuple_new(vm, 3);

    cr_expect(eq(u64, tuple->count, 3));
    cr_expect(value_is_none(tuple->items[0]) && value_is_none(tuple->items[2]));
}

Test(sequence, an_empty_list_has_no_array)
{
    cr_expect(eq(ptr, ouro_list_new(vm, 0)->array, NULL));
}

Test(sequence, appending_keeps_all_items_and_wastes_an_eighth)
{
    List *list = counting(1000);

    for (size_t i = 0; i < 1000; i++) cr_expect(eq(i64, item(list, i), (int64_t)i));
    cr_expect(eq(u32, list->array->count, 1000));
    cr_expect(le(sz, list_capacity(list), 1000 + 1000 / 8 + 8));
}

Test(sequence, inserting_moves_what_follows)
{
    List *list = counting(4);

    cr_assert(ouro_list_insert(vm, list, 1, value_from_int(9)));
    cr_expect(eq(u64, list->count, 5));
    cr_expect(eq(i64, item(list, 0), 0));
    cr_expect(eq(i64, item(list, 1), 9));
    cr_expect(eq(i64, item(list, 2), 1));
    cr_expect(eq(i64, item(list, 4), 3));
}

Test(sequence, closing_a_gap_drops_its_items)
{
    List *list = counting(6);

    ouro_list_close_gap(vm, list, 1, 3);

    cr_expect(eq(u64, list->count, 3));
    cr_expect(eq(i64, item(list, 1), 4));
}

Test(sequence, removing_most_items_gives_memory_back)
{
    List *list = counting(1000);

    ouro_list_close_gap(vm, list, 10, 990);

    cr_expect(lt(sz, list_capacity(list), 100));
}

Test(sequence, refuses_impossible_sizes)
{
    cr_expect(eq(ptr, ouro_list_new(vm, SIZE_MAX / 16), NULL));
    cr_expect(eq(ptr, ouro_tuple_new(vm, SIZE_MAX / 16), NULL));
    cr_expect(not(ouro_list_reserve(vm, counting(1), SIZE_MAX / 4)));
}

Test(sequence, a_refused_growth_leaves_the_list_as_it_was)
{
    List *list = counting(4);
    ouro_heap_set_limit(&vm->heap, fixture.allocator.used + 4096);

    bool refused = false;
    for (int64_t i = 4; i < 100000 && !refused; i++) {
        refused = !ouro_list_append(vm, list, value_from_int(i));
    }

    cr_assert(refused);
    cr_expect(eq(i64, item(list, list->count - 1), (int64_t)list->count - 1));
}
