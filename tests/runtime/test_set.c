// Sets as tables: growth, order of slots, taking.
// SPDX-License-Identifier: MIT
#include "runtime/object/set_table.h"
#include "tests/runtime/string_fixture.h"

static Fixture fixture;
static Vm *vm;
static Set *set;

static void start(void)
{
    fixture_init(&fixture);
    vm = &fixture.vm;
    set = ouro_set_new(vm, CLASS_SET);
    fixture.kept[0] = value_from_object(set);
}
static void stop(void) { fixture_deinit(&fixture); }

TestSuite(set, .init = start, .fini = stop);

// Puts an int that is not there into the slot where it belongs.
static void put(int64_t number)
{
    Value key = value_from_int(number);
    cr_assert(ouro_set_prepare(vm, set, key));
    SetProbe probe = set_probe(set->mask, number);
    while (!value_is(set->entries->items[probe.position], SET_FREE)) set_probe_step(&probe);
    cr_assert(ouro_set_put(vm, set, probe.position, key, number));
}

static int64_t at(uint32_t place)
{
    uint32_t position = 0;
    Value key = VALUE_NONE;
    for (uint32_t i = 0; i <= place; i++) cr_assert(ouro_set_next(set, &position, &key, NULL));
    return value_as_int(key);
}

Test(set, small_ints_stand_in_the_order_of_their_last_bits)
{
    put(9);
    put(3);
    put(8);

    cr_expect(eq(i64, at(0), 8));
    cr_expect(eq(i64, at(1), 9));
    cr_expect(eq(i64, at(2), 3));
}

Test(set, grows_when_three_fifths_are_full)
{
    for (int64_t i = 0; i < 4; i++) put(i);
    cr_expect(eq(u32, set->mask, 7));
    put(4);
    cr_expect(eq(u32, set->mask, 31));
}

Test(set, needs_no_hashes_for_plain_keys)
{
    put(1);
    cr_expect(eq(ptr, set->hashes, NULL));

    cr_assert(ouro_set_prepare(vm, set, value_from_object(set)));
    cr_expect(ne(ptr, set->hashes, NULL));
    cr_expect(eq(i64, set_hash_at(set, 1), 1));
}

Test(set, takes_each_key_once)
{
    for (int64_t i = 0; i < 100; i++) put(i);
    Value key;
    int64_t sum = 0;

    while (ouro_set_take_any(set, &key)) sum += value_as_int(key);

    cr_expect(eq(i64, sum, 99 * 100 / 2));
    cr_expect(eq(u32, set->count, 0));
}

Test(set, resizing_drops_deleted_slots)
{
    for (int64_t i = 0; i < 20; i++) put(i);
    for (uint32_t i = 0; i < 19; i++) ouro_set_remove_slot(set, i);

    cr_assert(ouro_set_resize(vm, set, 1));

    cr_expect(eq(u32, set->mask, 7));
    cr_expect(eq(u32, set->filled, 1));
    cr_expect(eq(i64, at(0), 19));
}
