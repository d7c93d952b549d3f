// Weak references and weak processors.
// SPDX-License-Identifier: MIT
#include "tests/runtime/heap_fixture.h"

static Fixture fixture;
static Heap *heap;

static void start(void)
{
    fixture_init(&fixture, 0, 16 << 10);
    heap = &fixture.heap;
}
static void stop(void) { fixture_deinit(&fixture); }

TestSuite(heap_weak, .init = start, .fini = stop);

static Weak *rooted_weak(int root, Value target)
{
    Weak *weak = new_weak(heap, target);
    fixture.roots[root] = value_from_object(weak);
    return weak;
}

Test(heap_weak, does_not_keep_its_target)
{
    Weak *weak = rooted_weak(0, leaf(heap, 1));

    run_minor(&fixture);

    cr_expect(value_is_unbound(weak->target));
    cr_expect(eq(ptr, ouro_weak_next_cleared(heap), weak));
    cr_expect(eq(ptr, ouro_weak_next_cleared(heap), NULL));
}

Test(heap_weak, leaves_a_living_target_alone)
{
    Value target = fixture.roots[1] = leaf(heap, 1);
    Weak *weak = rooted_weak(0, target);

    run_minor(&fixture);
    run_major(&fixture);
    ouro_heap_collect(heap);

    cr_expect(value_is(weak->target, target));
    cr_expect(eq(ptr, ouro_weak_next_cleared(heap), NULL));
}

Test(heap_weak, clears_an_old_target_after_a_major_collection)
{
    Value target = fixture.roots[1] = leaf(heap, 1);
    Weak *weak = rooted_weak(0, target);
    run_minor(&fixture);

    fixture.roots[1] = VALUE_NONE;
    run_minor(&fixture);
    cr_expect(value_is(weak->target, target));
    run_major(&fixture);
    run_major(&fixture);

    cr_expect(value_is_unbound(weak->target));
}

Test(heap_weak, does_not_queue_a_dead_weak_reference)
{
    new_weak(heap, leaf(heap, 1));

    run_minor(&fixture);

    cr_expect(eq(ptr, ouro_weak_next_cleared(heap), NULL));
    cr_expect(eq(sz, heap->weak.entries.count, 0));
}

Test(heap_weak, is_cleared_before_its_target_is_finalised)
{
    Value target = leaf(heap, 1);
    Weak *weak = rooted_weak(0, target);
    cr_assert(ouro_heap_register_finalizer(heap, value_as_object(target)));

    ouro_heap_collect(heap);

    cr_expect(value_is_unbound(weak->target));
    cr_expect(eq(ptr, ouro_heap_next_finalizer(heap), value_as_object(target)));
}

typedef struct Found {
    Object *at[8];
    size_t count;
} Found;

static bool note_weak(void *context, Object *weak)
{
    Found *found = context;
    found->at[found->count++] = weak;
    return true;
}

Test(heap_weak, is_found_by_its_target_newest_first)
{
    Value target = fixture.roots[1] = leaf(heap, 1);
    Weak *first = rooted_weak(2, target);
    run_minor(&fixture);
    Weak *second = rooted_weak(3, target);
    rooted_weak(4, leaf(heap, 2));
    run_minor(&fixture);
    Found found = {0};

    ouro_weak_each(heap, value_as_object(target), note_weak, &found);

    cr_expect(eq(sz, found.count, 2));
    cr_expect(eq(ptr, found.at[0], second));
    cr_expect(eq(ptr, found.at[1], first));
}

static void make_weak_garbage(int count)
{
    for (int i = 0; i < count; i++) {
        rooted_weak(2 + i % 50, leaf(heap, i));
        if (heap->due) cr_assert(ouro_heap_safepoint(heap));
    }
}

Test(heap_weak, forgets_the_dead_among_thousands)
{
    make_weak_garbage(20000);
    ouro_heap_collect(heap);
    while (ouro_weak_next_cleared(heap) != NULL) {}

    cr_expect(eq(sz, heap->weak.entries.count, 0));
    Value target = fixture.roots[1] = leaf(heap, 1);
    Weak *weak = rooted_weak(0, target);
    Found found = {0};
    ouro_weak_each(heap, value_as_object(target), note_weak, &found);
    cr_expect(eq(ptr, found.at[0], weak));
}

Test(heap_weak, is_never_cleared_for_static_targets)
{
    static const struct {
        Object object;
        Value fields[3];
    } target = {OBJECT_STATIC(PAIR, 0), {{0}}};
    Weak *weak = rooted_weak(0, value_from_object(&target));

    ouro_heap_collect(heap);

    cr_expect(value_is(weak->target, value_from_object(&target)));
}

typedef struct Interned {
    Object *at[4];
    int minors, majors;
} Interned;

static void forget_dead(Heap *processed, bool minor, void *context)
{
    Interned *interned = context;
    interned->minors += minor;
    interned->majors += !minor;
    for (int i = 0; i < 4; i++) {
        if (interned->at[i] == NULL || ouro_heap_is_alive(processed, interned->at[i])) continue;
        interned->at[i] = NULL;
    }
}

Test(heap_weak, tells_processors_what_dies)
{
    Interned interned = {{value_as_object(leaf(heap, 1)),
                          value_as_object(fixture.roots[0] = leaf(heap, 2)),
                          ouro_heap_new(heap, TEXT, 0, 5000), NULL},
                         0,
                         0};
    ouro_heap_add_weak_processor(heap, forget_dead, &interned);

    run_minor(&fixture);
    cr_expect(eq(ptr, interned.at[0], NULL));
    cr_expect(ne(ptr, interned.at[1], NULL));
    cr_expect(eq(ptr, interned.at[2], NULL));
    fixture.roots[0] = VALUE_NONE;
    ouro_heap_collect(heap);

    cr_expect(eq(ptr, interned.at[1], NULL));
    cr_expect(eq(int, interned.majors, 1));
    ouro_heap_remove_weak_processor(heap, forget_dead, &interned);
}
