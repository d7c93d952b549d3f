// The heap: allocation, survival, the write barrier, marking in slices, arrays, large objects.
// SPDX-License-Identifier: MIT
#include "tests/runtime/heap_fixture.h"
#include <signal.h>

static Fixture fixture;
static Heap *heap;

static void start(void)
{
    fixture_init(&fixture, 0, 16 << 10);
    heap = &fixture.heap;
}
static void stop(void) { fixture_deinit(&fixture); }

TestSuite(heap, .init = start, .fini = stop);

// ---- allocation ----

Test(heap, allocates_nothing_before_its_first_object)
{
    cr_expect(eq(sz, fixture.allocator.used, 0));
}

Test(heap, sets_the_header_of_a_new_object)
{
    Object *object = ouro_heap_new(heap, TEXT, 99, 37);

    cr_expect(eq(int, object->gc, 0));
    cr_expect(eq(int, object->type, TEXT));
    cr_expect(eq(int, object->words, 5));
    cr_expect(eq(u32, object->shape, 99));
}

static void expect_disjoint(size_t size)
{
    char *first = ouro_heap_new(heap, TEXT, 0, size), *second = ouro_heap_new(heap, TEXT, 0, size);
    memset(first + sizeof(Object), 1, size - sizeof(Object));
    memset(second + sizeof(Object), 2, size - sizeof(Object));
    cr_expect(eq(int, first[size - 1], 1));
    cr_expect(eq(int, second[size - 1], 2));
    cr_expect(ge(sz, ouro_heap_size_of((Object *)(void *)first), size));
    cr_expect(eq(sz, (uintptr_t)first % 8, 0));
}

Test(heap, gives_objects_of_every_size_their_own_memory)
{
    for (size_t size = 9; size < 5000; size += size < 300 ? 1 : 97) expect_disjoint(size);
}

Test(heap, says_when_a_safepoint_is_due)
{
    make_garbage(heap, (32 << 10) / sizeof(Pair));

    cr_expect(heap->due);
    cr_expect(eq(u64, fixture.poll, 0));
}

// ---- survival ----

Test(heap, keeps_what_roots_reach)
{
    fixture.roots[0] = pair_value(heap, leaf(heap, 1), leaf(heap, 2), 3);

    ouro_heap_collect(heap);

    Pair *pair = as_pair(fixture.roots[0]);
    cr_expect(eq(i64, number_of(pair->left), 1));
    cr_expect(eq(i64, number_of(pair->right), 2));
    cr_expect(eq(sz, count_objects(heap), 3));
}

Test(heap, frees_what_nobody_reaches)
{
    make_garbage(heap, 1000);

    cr_expect(eq(sz, count_objects(heap), 0));
}

Test(heap, frees_cycles)
{
    Pair *first = new_pair(heap, VALUE_NONE, VALUE_NONE, 1);
    Pair *second = new_pair(heap, value_from_object(first), VALUE_NONE, 2);
    first->left = value_from_object(second);

    cr_expect(eq(sz, count_objects(heap), 0));
}

Test(heap, keeps_flags_and_shape_of_survivors)
{
    Object *object = value_as_object(fixture.roots[0] = leaf(heap, 1));
    object->gc |= OBJECT_FLAG_A | OBJECT_FLAG_B;

    run_minor(&fixture);
    ouro_heap_collect(heap);

    cr_expect(eq(int, object->gc &(OBJECT_FLAG_A | OBJECT_FLAG_B), OBJECT_FLAG_A | OBJECT_FLAG_B));
    cr_expect(eq(u32, object->shape, 7));
}

Test(heap, uses_freed_memory_again)
{
    for (int i = 0; i < 1000; i++) {
        make_garbage(heap, 1000);
        cr_assert(ouro_heap_safepoint(heap));
    }

    cr_expect(lt(sz, fixture.allocator.peak, 400 << 10));
}

Test(heap, gives_memory_back_to_the_host)
{
    Value chain = VALUE_NONE;
    for (int i = 0; i < 100000; i++) chain = fixture.roots[0] = pair_value(heap, chain, chain, i);
    size_t full = fixture.allocator.used;

    fixture.roots[0] = VALUE_NONE;
    cr_expect(ouro_heap_reclaim(heap));

    cr_expect(lt(sz, fixture.allocator.used, full / 10));
}

static const struct {
    Object object;
    Value left, right, number;
} static_pair = {OBJECT_STATIC(PAIR, 7), {0}, {0}, {0}};

Test(heap, never_writes_static_objects)
{
    fixture.roots[0] = pair_value(heap, value_from_object(&static_pair), VALUE_NONE, 1);

    run_minor(&fixture);
    run_major(&fixture);
    ouro_heap_collect(heap);

    cr_expect(eq(int, static_pair.object.gc, OBJECT_GC_STATIC));
    cr_expect(eq(sz, count_objects(heap), 1));
}

// ---- tracing ----

Test(heap, visits_items_and_skips_raw_words)
{
    Table *table = ouro_heap_new(heap, TABLE, 0, sizeof *table + 2 * sizeof(TableRow));
    table->count = table->capacity = 2;
    uint64_t looks_like_an_object = VALUE_TAG_OBJECT | 0xDEAD0;
    table->rows[0] = (TableRow){looks_like_an_object, leaf(heap, 1), leaf(heap, 2)};
    table->rows[1] = (TableRow){looks_like_an_object, leaf(heap, 3), VALUE_NONE};
    fixture.roots[0] = value_from_object(table);

    run_minor(&fixture);

    cr_expect(eq(sz, count_objects(heap), 4));
    cr_expect(eq(i64, number_of(table->rows[1].key), 3));
}

Test(heap, visits_no_item_behind_the_count)
{
    Array *array = ouro_heap_array_new(heap, ARRAY, 2);
    array->items[0] = leaf(heap, 1);
    array->items[1] = leaf(heap, 2);
    array->count = 1;
    fixture.roots[0] = value_from_object(array);

    cr_expect(eq(sz, count_objects(heap), 2));
}

Test(heap, calls_the_function_of_a_type_that_visits_for_itself)
{
    Stack *stack = ouro_heap_new(heap, STACK, 0, sizeof *stack + 2 * sizeof(Value));
    stack->depth = 2;
    stack->registers[0] = leaf(heap, 1);
    stack->registers[1] = leaf(heap, 2);
    fixture.roots[0] = value_from_object(stack);

    cr_expect(eq(sz, count_objects(heap), 3));
    cr_expect(eq(i64, number_of(stack->registers[1]), 2));
}

Test(heap, lists_what_an_object_refers_to)
{
    List *list = new_list(heap, 4);
    Value pair = pair_value(heap, leaf(heap, 1), VALUE_NONE, 2);
    size_t of_list = 0, of_pair = 0;

    ouro_heap_each_referent(heap, &list->object, count_object, &of_list);
    ouro_heap_each_referent(heap, value_as_object(pair), count_object, &of_pair);

    cr_expect(eq(sz, of_list, 1));
    cr_expect(eq(sz, of_pair, 1));
}

// ---- the barrier ----

Test(heap, remembers_a_store_into_an_old_object)
{
    Pair *old = as_pair(fixture.roots[0] = leaf(heap, 1));
    run_minor(&fixture);

    ouro_heap_store(heap, old, &old->left, leaf(heap, 2));
    run_minor(&fixture);

    cr_expect(eq(i64, number_of(old->left), 2));
    cr_expect(eq(sz, count_objects(heap), 2));
}

Test(heap, remembers_an_object_whose_fields_were_written)
{
    List *old = new_list(heap, 1);
    fixture.roots[0] = value_from_object(old);
    run_minor(&fixture);

    old->items = ouro_heap_array_new(heap, ARRAY, 1);
    old->items->items[0] = leaf(heap, 5);
    old->items->count = 1;
    ouro_heap_barrier(heap, old);
    run_minor(&fixture);

    cr_expect(eq(i64, number_of(old->items->items[0]), 5));
}

Test(heap, remembers_only_the_slot_of_a_long_array)
{
    List *list = new_list(heap, 1000);
    fixture.roots[0] = value_from_object(list);
    for (int i = 0; i < 1000; i++) list_append(heap, list, VALUE_NONE);
    run_minor(&fixture);

    ouro_heap_store(heap, list->items, &list->items->items[500], leaf(heap, 7));

    cr_expect(eq(sz, heap->remembered.count, 0));
    cr_expect(eq(sz, heap->slots.count, 1));
    run_minor(&fixture);
    cr_expect(eq(i64, number_of(list->items->items[500]), 7));
}

Test(heap, moves_remembered_slots_with_their_array)
{
    List *list = new_list(heap, 1000);
    fixture.roots[0] = value_from_object(list);
    for (int i = 0; i < 1000; i++) list_append(heap, list, VALUE_NONE);
    run_minor(&fixture);

    ouro_heap_store(heap, list->items, &list->items->items[500], leaf(heap, 7));
    list->items = ouro_heap_array_grow(heap, list->items, 500000);
    ouro_heap_barrier(heap, list);
    run_minor(&fixture);

    cr_expect(eq(i64, number_of(list->items->items[500]), 7));
}

Test(heap, keeps_what_a_running_frame_holds)
{
    Stack *frame = ouro_heap_new(heap, STACK, 0, sizeof *frame + 2 * sizeof(Value));
    frame->depth = 2;
    frame->registers[0] = frame->registers[1] = VALUE_UNBOUND;
    fixture.running = frame;
    ouro_heap_frame_runs(heap, frame);
    run_minor(&fixture);
    run_minor(&fixture);

    frame->registers[1] = leaf(heap, 3);
    run_minor(&fixture);
    cr_expect(eq(i64, number_of(frame->registers[1]), 3));
    fixture.running = NULL;
}

Test(heap, keeps_what_a_frame_held_when_it_stopped_running)
{
    Stack *frame = ouro_heap_new(heap, STACK, 0, sizeof *frame + sizeof(Value));
    frame->depth = 1;
    frame->registers[0] = VALUE_UNBOUND;
    fixture.roots[0] = value_from_object(frame);
    run_minor(&fixture);
    fixture.running = frame;
    ouro_heap_frame_runs(heap, frame);
    run_minor(&fixture);

    frame->registers[0] = leaf(heap, 3);
    fixture.running = NULL;
    run_minor(&fixture);

    cr_expect(eq(i64, number_of(frame->registers[0]), 3));
}

Test(heap, remembers_a_running_frame_after_collecting_everything)
{
    Stack *frame = ouro_heap_new(heap, STACK, 0, sizeof *frame + sizeof(Value));
    frame->depth = 1;
    frame->registers[0] = VALUE_UNBOUND;
    fixture.roots[0] = value_from_object(frame);
    fixture.running = frame;
    cr_assert(ouro_heap_reclaim(heap));

    frame->registers[0] = leaf(heap, 3);
    fixture.running = NULL;
    run_minor(&fixture);

    cr_expect(eq(i64, number_of(frame->registers[0]), 3));
}

Test(heap, brings_a_minor_collection_forward_when_it_remembers_much)
{
    List *list = new_list(heap, 8);
    fixture.roots[0] = value_from_object(list);
    for (int i = 0; i < 5000; i++) list_append(heap, list, leaf(heap, i));
    ouro_heap_collect(heap);
    fixture.poll = 1000;

    for (int i = 0; i < 5000; i++) ouro_heap_barrier(heap, as_pair(list->items->items[i]));

    cr_expect(eq(u64, fixture.poll, 0));
    cr_assert(ouro_heap_safepoint(heap));
    cr_expect(eq(sz, heap->remembered.count, 0));
}

#ifdef OURO_CHECKED
Test(heap, aborts_in_checked_builds_where_a_barrier_is_missing, .signal = SIGABRT)
{
    Pair *old = as_pair(fixture.roots[0] = leaf(heap, 1));
    run_minor(&fixture);

    old->left = leaf(heap, 2);
    run_minor(&fixture);
}
#endif

// ---- arrays and large objects ----

Test(heap, grows_the_array_allocated_last_in_place)
{
    Array *array = ouro_heap_array_new(heap, ARRAY, 30);

    cr_expect(eq(ptr, ouro_heap_array_grow(heap, array, 60), array));
    cr_expect(eq(u32, array->capacity, 60));
}

Test(heap, copies_an_array_that_cannot_grow_in_place)
{
    Array *array = ouro_heap_array_new(heap, ARRAY, 30);
    array->items[0] = value_from_int(5);
    array->count = 1;
    cr_assert(ne(ptr, ouro_heap_array_new(heap, ARRAY, 30), NULL));

    Array *grown = ouro_heap_array_grow(heap, array, 60);

    cr_expect(ne(ptr, grown, array));
    cr_expect(eq(u32, grown->count, 1));
    cr_expect(eq(i64, value_as_int(grown->items[0]), 5));
}

Test(heap, does_not_grow_an_old_array_into_the_free_run_behind_it)
{
    Array *array = ouro_heap_array_new(heap, ARRAY, 30);
    fixture.roots[0] = value_from_object(array);
    ouro_heap_collect(heap);
    cr_assert(ne(ptr, ouro_heap_array_new(heap, ARRAY, 30), NULL));

    Array *grown = ouro_heap_array_grow(heap, array, 200);

    cr_expect(ne(ptr, grown, array));
}

static void fill_list(List *list, int count)
{
    for (int i = 0; i < count; i++) {
        cr_assert(list_append(heap, list, leaf(heap, i)));
        if (heap->due) cr_assert(ouro_heap_safepoint(heap));
    }
}

static void expect_counting(const List *list)
{
    for (uint32_t i = 0; i < list->items->count; i++) {
        cr_assert(eq(i64, number_of(list->items->items[i]), i));
    }
}

Test(heap, keeps_all_items_of_a_list_that_grows)
{
    List *list = new_list(heap, 1);
    fixture.roots[0] = value_from_object(list);

    fill_list(list, 50000);

    expect_counting(list);
    cr_expect(eq(sz, count_objects(heap), 50002));
}

Test(heap, shrinks_large_arrays)
{
    List *list = new_list(heap, 100000);
    fixture.roots[0] = value_from_object(list);
    fill_list(list, 1000);
    size_t before = fixture.allocator.used;

    list->items = ouro_heap_resize(heap, list->items, sizeof(Array) + 8000, sizeof(Array) + 8000);
    ouro_heap_barrier(heap, list);

    cr_expect(lt(sz, fixture.allocator.used, before - 700000));
    expect_counting(list);
}

Test(heap, makes_a_large_array_small)
{
    List *list = new_list(heap, 1000);
    fixture.roots[0] = value_from_object(list);
    fill_list(list, 10);

    list->items = ouro_heap_resize(heap, list->items, sizeof(Array) + 80, sizeof(Array) + 80);
    ouro_heap_barrier(heap, list);
    ouro_heap_collect(heap);

    expect_counting(list);
    cr_expect(eq(sz, heap->large.count, 0));
}

Test(heap, frees_large_objects)
{
    for (int i = 0; i < 100; i++) {
        cr_assert(ne(ptr, ouro_heap_new(heap, TEXT, 0, 100000), NULL));
        cr_assert(ouro_heap_safepoint(heap));
    }

    cr_expect(lt(sz, fixture.allocator.peak, 500000));
}

Test(heap, refuses_absurd_sizes)
{
    cr_expect(eq(ptr, ouro_heap_new(heap, TEXT, 0, SIZE_MAX - 64), NULL));
    cr_expect(eq(ptr, ouro_heap_array_new(heap, ARRAY, SIZE_MAX / 8), NULL));
}

// ---- marking in slices ----

// A graph of pairs with a shadow in plain memory, changed at random between safepoints.
enum { PAIRS_MAX = 40000 };

typedef struct Shadow {
    int left[PAIRS_MAX], right[PAIRS_MAX];
    bool seen[PAIRS_MAX];
    int count;
    uint64_t random;
} Shadow;

static unsigned pick(Shadow *shadow, unsigned bound)
{
    shadow->random = shadow->random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)(shadow->random >> 33) % bound;
}

static int serial_of(Value value) { return value_is_object(value) ? (int)number_of(value) : -1; }

static void change_graph(Shadow *shadow)
{
    Value *roots = fixture.roots;
    Value from = roots[pick(shadow, ROOT_COUNT)], to = roots[pick(shadow, ROOT_COUNT)];
    int choice = (int)pick(shadow, 8);
    if (choice < 4 || !value_is_object(from)) {
        int serial = shadow->count++;
        shadow->left[serial] = serial_of(from), shadow->right[serial] = serial_of(to);
        roots[pick(shadow, ROOT_COUNT)] = pair_value(heap, from, to, serial);
    } else if (choice < 6) {
        Pair *pair = as_pair(from);
        ouro_heap_store(heap, pair, &pair->left, to);
        shadow->left[serial_of(from)] = serial_of(to);
    } else {
        // Walking down brings old objects back into the roots.
        roots[pick(shadow, ROOT_COUNT)] = choice == 6 ? as_pair(from)->left : as_pair(from)->right;
    }
}

static void expect_shadowed(Shadow *shadow, Value value)
{
    while (value_is_object(value)) {
        Pair *pair = as_pair(value);
        int serial = serial_of(value);
        cr_assert(eq(int, serial_of(pair->left), shadow->left[serial]));
        cr_assert(eq(int, serial_of(pair->right), shadow->right[serial]));
        if (shadow->seen[serial]) return;
        shadow->seen[serial] = true;
        expect_shadowed(shadow, pair->left);
        value = pair->right;
    }
}

static void mutate(uint64_t seed)
{
    static Shadow shadow;
    shadow = (Shadow){.random = seed};
    while (shadow.count < PAIRS_MAX) {
        change_graph(&shadow);
        if (pick(&shadow, 50) == 0) make_garbage(heap, 30);
        if (pick(&shadow, 100) == 0) heap->threshold = 0;
        if (heap->due || pick(&shadow, 200) == 0) cr_assert(ouro_heap_safepoint(heap));
        if (pick(&shadow, 3000) == 0) ouro_heap_collect(heap);
        if (pick(&shadow, 500) == 0) ouro_heap_idle(heap, 1000);
    }
    for (int i = 0; i < ROOT_COUNT; i++) expect_shadowed(&shadow, fixture.roots[i]);
}

Test(heap, keeps_a_graph_that_changes_while_it_is_marked)
{
    mutate(1);
    cr_expect(gt(sz, heap->statistics.majors, 10));
    cr_expect(gt(sz, heap->statistics.minors, 30));
}

Test(heap, keeps_another_graph) { mutate(2); }

Test(heap, keeps_arrays_that_change_while_they_are_marked)
{
    List *list = new_list(heap, 1);
    fixture.roots[0] = value_from_object(list);
    for (int round = 0; round < 30; round++) {
        fill_list(list, 300);
        for (uint32_t i = 0; i + 1 < list->items->count; i += 7) {
            Value *items = list->items->items;
            Value moved = items[i];
            items[i] = items[list->items->count - 1 - i];
            items[list->items->count - 1 - i] = moved;
            ouro_heap_barrier(heap, list->items);
            if (i % 5 == 0) ouro_heap_idle(heap, 100);
        }
        heap->threshold = 0;
    }

    cr_expect(eq(sz, count_objects(heap), 30 * 300 + 2));
}

Test(heap, marks_in_idle_time_until_nothing_is_left_to_do)
{
    List *list = new_list(heap, 1);
    fixture.roots[0] = value_from_object(list);
    fill_list(list, 30000);
    ouro_heap_collect(heap);
    fixture.roots[0] = VALUE_NONE;
    heap->threshold = 0;

    while (ouro_heap_idle(heap, 1000000)) {}

    cr_expect(lt(sz, heap->old_bytes, 1000));
    cr_expect_not(ouro_heap_idle(heap, 1000000));
}

// ---- finalisers and resources ----

Test(heap, queues_a_dead_object_that_has_a_finaliser)
{
    Value inner = leaf(heap, 1);
    Pair *object = new_pair(heap, inner, VALUE_NONE, 2);
    cr_assert(ouro_heap_register_finalizer(heap, &object->object));

    run_minor(&fixture);

    cr_expect(eq(ptr, ouro_heap_next_finalizer(heap), object));
    cr_expect(eq(ptr, ouro_heap_next_finalizer(heap), NULL));
    cr_expect(eq(i64, number_of(object->left), 1));
}

Test(heap, runs_each_finaliser_once)
{
    Pair *object = new_pair(heap, VALUE_NONE, VALUE_NONE, 2);
    cr_assert(ouro_heap_register_finalizer(heap, &object->object));
    ouro_heap_collect(heap);
    cr_assert(eq(ptr, ouro_heap_next_finalizer(heap), object));

    cr_assert(ouro_heap_register_finalizer(heap, &object->object));
    ouro_heap_collect(heap);

    cr_expect(eq(ptr, ouro_heap_next_finalizer(heap), NULL));
    cr_expect(eq(sz, count_objects(heap), 0));
}

Test(heap, keeps_queued_objects_until_they_are_taken)
{
    for (int i = 0; i < 10; i++) {
        Pair *object = new_pair(heap, VALUE_NONE, VALUE_NONE, i);
        cr_assert(ouro_heap_register_finalizer(heap, &object->object));
    }
    ouro_heap_collect(heap);
    ouro_heap_collect(heap);
    run_minor(&fixture);

    for (int i = 0; i < 10; i++) {
        cr_expect(eq(i64, number_of(value_from_object(ouro_heap_next_finalizer(heap))), i));
    }
}

Test(heap, keeps_an_old_object_with_a_finaliser_while_it_is_reached)
{
    Pair *object = as_pair(fixture.roots[0] = leaf(heap, 1));
    cr_assert(ouro_heap_register_finalizer(heap, &object->object));
    run_minor(&fixture);
    run_major(&fixture);
    cr_expect(eq(ptr, ouro_heap_next_finalizer(heap), NULL));

    fixture.roots[0] = VALUE_NONE;
    run_major(&fixture);
    run_major(&fixture);

    cr_expect(eq(ptr, ouro_heap_next_finalizer(heap), object));
}

static Resource *new_resource(int *released)
{
    Resource *resource = ouro_heap_new_resource(heap, RESOURCE, 0, sizeof *resource);
    resource->released = released;
    return resource;
}

Test(heap, releases_dead_resources)
{
    int released = 0, kept = 0;
    new_resource(&released);
    fixture.roots[0] = value_from_object(new_resource(&kept));

    run_minor(&fixture);

    cr_expect(eq(int, released, 1));
    cr_expect(eq(int, kept, 0));
    fixture.roots[0] = VALUE_NONE;
    ouro_heap_collect(heap);
    cr_expect(eq(int, kept, 1));
}

Test(heap_life, releases_all_resources_when_it_is_freed)
{
    int released = 0;
    start();
    fixture.roots[0] = value_from_object(new_resource(&released));

    stop();

    cr_expect(eq(int, released, 1));
}
