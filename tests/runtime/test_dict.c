// Dicts with strings as keys: order, growth, deletion, namespaces.
// SPDX-License-Identifier: MIT
#include "tests/runtime/string_fixture.h"
#include <stdio.h>

static Fixture fixture;
static Vm *vm;
static Dict *dict;

static void start(void)
{
    fixture_init(&fixture);
    vm = &fixture.vm;
    vm->next_keys_version = 1;
    dict = ouro_dict_new(vm, 0);
    fixture.kept[0] = value_from_object(dict);
}
static void stop(void) { fixture_deinit(&fixture); }

TestSuite(dict, .init = start, .fini = stop);

static String *key(int number)
{
    char text[32];
    int size = snprintf(text, sizeof text, "key%d", number);
    return number % 2 ? ouro_string_new(vm, text, (size_t)size) : ouro_intern(vm, text, (size_t)size);
}

static void put(int number) { cr_assert(ouro_dict_set_string(vm, dict, key(number), value_from_int(number))); }

static void put_range(int from, int to)
{
    for (int i = from; i < to; i++) put(i);
}

// Whether exactly these keys are there, in this order.
static void expect_range(int from, int to)
{
    uint32_t position = 0;
    Value found, value;
    for (int i = from; i < to; i++) {
        cr_assert(ouro_dict_next(dict, &position, &found, &value, NULL));
        cr_expect(ouro_string_equal(value_as_string(found), key(i)));
        cr_expect(eq(i64, value_as_int(value), i));
        cr_expect(eq(i64, value_as_int(ouro_dict_get_string(vm, dict, key(i))), i));
    }
    cr_expect(not(ouro_dict_next(dict, &position, &found, &value, NULL)));
    cr_expect(eq(u32, dict->count, (uint32_t)(to - from)));
}

Test(dict, finds_what_was_put_at_every_size)
{
    for (int size = 1; size <= 40; size++) {
        put(size - 1);
        expect_range(0, size);
    }
    put_range(40, 3000);
    expect_range(0, 3000);
}

Test(dict, finds_nothing_else)
{
    put_range(0, 100);

    for (int i = 100; i < 300; i++) {
        cr_expect(value_is_unbound(ouro_dict_get_string(vm, dict, key(i))));
    }
}

Test(dict, setting_again_keeps_the_place)
{
    put_range(0, 5);
    cr_assert(ouro_dict_set_string(vm, dict, key(0), value_from_int(9)));
    cr_assert(ouro_dict_set_string(vm, dict, key(0), value_from_int(0)));

    expect_range(0, 5);
}

Test(dict, a_queue_stays_small)
{
    put_range(0, 10);
    for (int i = 0; i < 5000; i++) {
        cr_assert(ouro_dict_delete_string(vm, dict, key(i)));
        put(i + 10);
    }

    expect_range(5000, 5010);
    cr_expect(lt(u32, dict->entries->capacity, 200));
}

Test(dict, deletes_only_what_is_there)
{
    put_range(0, 3);

    cr_expect(not(ouro_dict_delete_string(vm, dict, key(7))));
    cr_expect(ouro_dict_delete_string(vm, dict, key(0)));
    cr_expect(not(ouro_dict_delete_string(vm, dict, key(0))));
    expect_range(1, 3);
}

Test(dict, takes_the_last_until_it_is_empty)
{
    put_range(0, 50);
    Value found, value;

    for (int i = 49; i >= 0; i--) {
        cr_assert(ouro_dict_take_last(vm, dict, &found, &value));
        cr_expect(eq(i64, value_as_int(value), i));
    }
    cr_expect(not(ouro_dict_take_last(vm, dict, &found, &value)));
}

Test(dict, copies_are_independent)
{
    put_range(0, 30);
    ouro_dict_delete_string(vm, dict, key(0));
    Dict *copy = ouro_dict_copy(vm, dict);

    put(30);
    expect_range(1, 31);
    dict = copy;
    expect_range(1, 30);
}

// ---- namespaces ----

Test(dict, a_namespace_keeps_the_cell_of_a_key)
{
    put_range(0, 20);
    cr_assert(ouro_dict_make_namespace(vm, dict));
    Cell *cell = ouro_dict_cell(vm, dict, key(7));

    cr_assert(ouro_dict_set_string(vm, dict, key(7), VALUE_TRUE));

    cr_expect(eq(ptr, ouro_dict_cell(vm, dict, key(7)), cell));
    cr_expect(value_is_true(cell->value));
}

Test(dict, a_namespace_changes_its_version_with_its_keys_only)
{
    cr_assert(ouro_dict_make_namespace(vm, dict));
    uint32_t empty = dict->keys_version;
    put(1);
    uint32_t one = dict->keys_version;
    put(1);

    cr_expect(ne(u32, empty, one));
    cr_expect(eq(u32, dict->keys_version, one));
    ouro_dict_delete_string(vm, dict, key(1));
    cr_expect(ne(u32, dict->keys_version, one));
}

Test(dict, a_deleted_cell_is_empty)
{
    cr_assert(ouro_dict_make_namespace(vm, dict));
    put(1);
    Cell *cell = ouro_dict_cell(vm, dict, key(1));
    ouro_dict_delete_string(vm, dict, key(1));

    cr_expect(value_is_unbound(cell->value));
    cr_expect(eq(ptr, ouro_dict_cell(vm, dict, key(1)), NULL));
}

Test(dict, a_copy_of_a_namespace_has_plain_values)
{
    put_range(0, 20);
    cr_assert(ouro_dict_make_namespace(vm, dict));

    dict = ouro_dict_copy(vm, dict);

    cr_expect(not(dict->is_namespace));
    expect_range(0, 20);
}

Test(dict, a_refused_growth_leaves_it_as_it_was)
{
    put_range(0, 4);
    ouro_heap_set_limit(&vm->heap, fixture.allocator.used + 4096);
    bool refused = false;
    int count = 4;
    while (!refused && count < 100000) {
        String *next = key(count);
        refused = next == NULL || !ouro_dict_set_string(vm, dict, next, value_from_int(count));
        if (!refused) count++;
    }
    ouro_heap_set_limit(&vm->heap, 0);

    cr_assert(refused);
    expect_range(0, count);
}
