// The heap when memory is short: its limit, the overdraft, and any allocation failing.
// SPDX-License-Identifier: MIT
#include "tests/runtime/heap_fixture.h"
#include <stdlib.h>

static Fixture fixture;
static Heap *heap = &fixture.heap;

TestSuite(heap_memory);

// Appends until memory is refused; returns how many.
static int append_all(List *list)
{
    int count = 0;
    for (;; count++) {
        Value item = leaf(heap, count);
        if (value_is_unbound(item) || !list_append(heap, list, item)) return count;
        if (heap->due && !ouro_heap_safepoint(heap)) return count + 1;
    }
}

Test(heap_memory, is_refused_at_the_limit)
{
    fixture_init(&fixture, 2 << 20, 0);
    List *list = new_list(heap, 1);
    fixture.roots[0] = value_from_object(list);

    int count = append_all(list);

    cr_expect(gt(int, count, 30000));
    cr_expect(le(sz, fixture.allocator.peak, (2 << 20) + (2 << 20) / 4));
    cr_expect(heap->exhausted || heap->reserve_open);
    fixture_deinit(&fixture);
}

Test(heap_memory, is_there_again_when_the_limit_was_reached_and_all_was_dropped)
{
    fixture_init(&fixture, 2 << 20, 0);
    for (int round = 0; round < 3; round++) {
        List *list = new_list(heap, 1);
        fixture.roots[0] = value_from_object(list);
        cr_assert(gt(int, append_all(list), 30000));
        fixture.roots[0] = VALUE_NONE;
        cr_assert(ouro_heap_reclaim(heap));
        cr_assert(lt(sz, fixture.allocator.used, 200 << 10));
        cr_assert(eq(sz, fixture.allocator.limit, 2 << 20));
    }
    fixture_deinit(&fixture);
}

Test(heap_memory, is_collected_in_time_below_the_limit)
{
    fixture_init(&fixture, 1 << 20, 0);
    for (int i = 0; i < 200000; i++) {
        cr_assert_not(value_is_unbound(fixture.roots[i % ROOT_COUNT] = leaf(heap, i)));
        if (heap->due) cr_assert(ouro_heap_safepoint(heap));
    }
    fixture_deinit(&fixture);
}

Test(heap_memory, may_be_overdrawn_while_garbage_waits)
{
    fixture_init(&fixture, 1 << 20, 0);
    make_garbage(heap, 100);

    for (int i = 0; i < 110; i++) cr_assert(ne(ptr, ouro_heap_new(heap, TEXT, 0, 10000), NULL));
    cr_expect(gt(sz, fixture.allocator.used, 1 << 20));

    cr_expect(ouro_heap_safepoint(heap));
    cr_expect(lt(sz, fixture.allocator.used, 1 << 19));
    cr_expect(eq(sz, fixture.allocator.limit, 1 << 20));
    fixture_deinit(&fixture);
}

Test(heap_memory, says_when_what_was_overdrawn_lives)
{
    fixture_init(&fixture, 1 << 20, 0);
    for (int i = 0; i < 55; i++) {
        Object *text = ouro_heap_new(heap, TEXT, 0, 20000);
        cr_assert(ne(ptr, text, NULL));
        fixture.roots[i] = value_from_object(text);
    }

    cr_expect_not(ouro_heap_safepoint(heap));

    cr_expect(heap->reserve_open);
    cr_expect(ne(ptr, ouro_heap_new(heap, TEXT, 0, 10000), NULL));
    cr_expect(eq(ptr, ouro_heap_new(heap, TEXT, 0, 40000), NULL));
    memset(fixture.roots, 0, sizeof fixture.roots);
    cr_expect(ouro_heap_safepoint(heap));
    cr_expect_not(heap->reserve_open);
    fixture_deinit(&fixture);
}

Test(heap_memory, obeys_a_new_limit)
{
    fixture_init(&fixture, 0, 0);
    List *list = new_list(heap, 1);
    fixture.roots[0] = value_from_object(list);
    for (int i = 0; i < 10000; i++) cr_assert(list_append(heap, list, leaf(heap, i)));

    ouro_heap_set_limit(heap, 100 << 10);

    cr_expect(heap->due);
    fixture_deinit(&fixture);
}

// Exercises all that allocates; ends early when refused. Returns whether it came to its end.
static bool exercise(void)
{
    List *list = new_list(heap, 1);
    if (list == NULL) return false;
    fixture.roots[0] = value_from_object(list);
    for (int i = 0; i < 1500; i++) {
        Value item = pair_value(heap, leaf(heap, 1), VALUE_NONE, i);
        if (value_is_unbound(item)) return false;
        if (!list_append(heap, list, item)) return false;
        Pair *other = as_pair(list->items->items[i / 2]);
        if (i % 4 == 0) {
            Value left = leaf(heap, 2);
            if (value_is_unbound(left)) return false;
            ouro_heap_store(heap, other, &other->left, left);
        }
        if (i % 50 == 0 && new_weak(heap, item) == NULL) return false;
        if (i % 60 == 0 && !ouro_heap_register_finalizer(heap, value_as_object(item))) return false;
        if (i % 100 == 0) {
            Resource *resource = ouro_heap_new_resource(heap, RESOURCE, 0, sizeof *resource);
            static int released;
            if (resource == NULL) return false;
            resource->released = &released;
        }
        if (i % 300 == 0) heap->threshold = 0;
        if (i % 40 == 0 || heap->due) (void)!ouro_heap_safepoint(heap);
    }
    return true;
}

static void expect_intact(void)
{
    if (!value_is_object(fixture.roots[0])) return;
    List *list = value_as_object(fixture.roots[0]);
    for (uint32_t i = 0; i < list->items->count; i++) {
        Value item = list->items->items[i];
        cr_assert(eq(i64, number_of(item), i));
        cr_assert(le(i64, number_of(as_pair(item)->left), 2));
    }
}

// Has the n-th attempt refused, and unless `only_once` the first of the collection that follows.
static bool exercise_refusing(uint64_t n, bool only_once)
{
    fixture_init(&fixture, 0, 16 << 10);
    ouro_allocator_fail_after(&fixture.allocator, n);
    bool ended = false;
    for (int tries = 0; tries < 3 && !ended; tries++) {
        ended = exercise();
        if (!only_once) ouro_allocator_fail_after(&fixture.allocator, 1);
        ouro_heap_collect(heap);
        fixture.allocator.fail_at = 0;
        expect_intact();
    }
    expect_intact();
    cr_assert(ended);
    bool reached = fixture.allocator.attempts >= n;
    fixture_deinit(&fixture);
    return reached;
}

Test(heap_memory, may_refuse_any_allocation_once)
{
    uint64_t n = 1;
    while (exercise_refusing(n, true)) n++;
    cr_expect(gt(u64, n, 30));
}

Test(heap_memory, may_refuse_any_allocation_and_one_after_it)
{
    uint64_t n = 1;
    while (exercise_refusing(n, false)) n++;
    cr_expect(gt(u64, n, 30));
}

static void *refuse_when_told(void *host, void *old, size_t old_size, size_t new_size,
                              size_t alignment)
{
    (void)old_size;
    if (new_size == 0) {
        free(old);
        return NULL;
    }
    if (*(bool *)host && new_size > old_size) return NULL;
    if (alignment <= 16) return realloc(old, new_size);
    void *at = NULL;
    return posix_memalign(&at, alignment, new_size) == 0 ? at : NULL;
}

Test(heap_memory, is_not_needed_for_collecting)
{
    fixture_init(&fixture, 0, 16 << 10);
    bool refuse = false;
    fixture.allocator.hook = refuse_when_told;
    fixture.allocator.host = &refuse;
    Value chain = VALUE_NONE;
    for (int i = 0; i < 3000; i++)
        chain = fixture.roots[0] = pair_value(heap, leaf(heap, 0), chain, i);

    // No stack of the collector exists yet, and none can be made.
    refuse = true;
    cr_assert(ouro_heap_safepoint(heap));
    Pair *first = as_pair(chain);
    ouro_heap_store(heap, first, &first->left, VALUE_NONE);
    ouro_heap_collect(heap);

    cr_expect(eq(sz, count_objects(heap), 5999));
    cr_expect(eq(i64, number_of(fixture.roots[0]), 2999));
    fixture_deinit(&fixture);
}
