// What the heap's tests share: a small heap, and made-up types for each way of tracing.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/heap/weak.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

enum { PAIR, ARRAY, LIST, TEXT, WEAK, TABLE, STACK, RESOURCE, TYPE_COUNT };

typedef struct Pair {
    Object object;
    Value left, right;
    Value number; // an int, to be recognised by
} Pair;

typedef struct List {
    Object object;
    Array *items;
    Value number;
} List;

typedef struct Weak {
    Object object;
    Value target; // not visited
    Value callback;
} Weak;

typedef struct TableRow {
    uint64_t hash; // any bits
    Value key, value;
} TableRow;

typedef struct Table {
    Object object;
    uint32_t count, capacity;
    TableRow rows[];
} Table;

typedef struct Stack {
    Object object;
    size_t depth;
    Value registers[];
} Stack;

typedef struct Resource {
    Object object;
    int *released;
} Resource;

static inline void trace_stack(Tracer *tracer, Object *object)
{
    Stack *stack = (Stack *)(void *)object;
    ouro_trace_values(tracer, stack->registers, stack->depth);
}

static inline void release_resource(Heap *heap, Object *object)
{
    (void)heap;
    ++*((Resource *)(void *)object)->released;
}

static const TypeTrace fixture_traces[TYPE_COUNT] = {
    [PAIR] = {.kind = TRACE_ALL},
    [ARRAY] = {.kind = TRACE_ITEMS},
    [LIST] = {.kind = TRACE_ALL, .pointers = 1u << 1},
    [TEXT] = {.kind = TRACE_NONE},
    [WEAK] = {.kind = TRACE_ALL, .first = 2},
    [TABLE] = {.kind = TRACE_ITEMS, .stride = 3, .raw = 1},
    [STACK] = {.kind = TRACE_CUSTOM, .trace = trace_stack},
    [RESOURCE] = {.kind = TRACE_NONE, .release = release_resource},
};

enum { ROOT_COUNT = 64 };

typedef struct Fixture {
    Allocator allocator;
    Heap heap;
    uint64_t poll;
    Value roots[ROOT_COUNT];
    Stack *running; // traced as a running frame
} Fixture;

static inline void trace_fixture(Tracer *tracer, void *context)
{
    Fixture *fixture = context;
    ouro_trace_values(tracer, fixture->roots, ROOT_COUNT);
    if (fixture->running != NULL) ouro_trace_running(tracer, &fixture->running->object);
}

static inline void fixture_init(Fixture *fixture, size_t limit, size_t young_max)
{
    *fixture = (Fixture){.poll = 1000};
    ouro_allocator_init(&fixture->allocator, NULL, NULL, limit);
    HeapConfig config = {.allocator = &fixture->allocator,
                         .traces = fixture_traces,
                         .poll = &fixture->poll,
                         .young_max = young_max,
                         .slice_ns = 1};
    ouro_heap_init(&fixture->heap, &config);
    ouro_heap_add_roots(&fixture->heap, trace_fixture, fixture);
}

/// Expects that all memory was given back.
static inline void fixture_deinit(Fixture *fixture)
{
    ouro_heap_deinit(&fixture->heap);
    cr_assert(eq(sz, fixture->allocator.used, 0));
}

// ---- objects; NULL, or unbound, when memory is refused ----

static inline Pair *new_pair(Heap *heap, Value left, Value right, int64_t number)
{
    Pair *pair = ouro_heap_new(heap, PAIR, 7, sizeof *pair);
    if (pair == NULL) return NULL;
    pair->left = left, pair->right = right;
    pair->number = value_from_int(number);
    return pair;
}

static inline Value pair_value(Heap *heap, Value left, Value right, int64_t number)
{
    Pair *pair = new_pair(heap, left, right, number);
    return pair == NULL ? VALUE_UNBOUND : value_from_object(pair);
}

static inline Value leaf(Heap *heap, int64_t number)
{
    return pair_value(heap, VALUE_NONE, VALUE_NONE, number);
}

static inline Pair *as_pair(Value value)
{
    cr_assert(value_is_object(value));
    Pair *pair = value_as_object(value);
    cr_assert(eq(int, pair->object.type, PAIR));
    return pair;
}

static inline int64_t number_of(Value value) { return value_as_int(as_pair(value)->number); }

static inline List *new_list(Heap *heap, size_t capacity)
{
    Array *items = ouro_heap_array_new(heap, ARRAY, capacity);
    List *list = items == NULL ? NULL : ouro_heap_new(heap, LIST, 0, sizeof *list);
    if (list == NULL) return NULL;
    list->items = items;
    list->number = value_from_int(0);
    return list;
}

static inline bool list_append(Heap *heap, List *list, Value value)
{
    Array *items = list->items;
    if (items->count == items->capacity) {
        items = ouro_heap_array_grow(heap, items, items->capacity + items->capacity / 2 + 4);
        if (items == NULL) return false;
        list->items = items;
        ouro_heap_barrier(heap, list);
    }
    items->count++;
    ouro_heap_store(heap, items, &items->items[items->count - 1], value);
    return true;
}

static inline Weak *new_weak(Heap *heap, Value target)
{
    Weak *weak = ouro_heap_new(heap, WEAK, 0, sizeof *weak);
    if (weak == NULL) return NULL;
    weak->target = target;
    weak->callback = VALUE_NONE;
    return ouro_weak_register(heap, &weak->object, &weak->target) ? weak : NULL;
}

static inline void count_object(void *context, Object *object)
{
    (void)object;
    ++*(size_t *)context;
}

/// Objects alive after a full collection.
static inline size_t count_objects(Heap *heap)
{
    size_t count = 0;
    ouro_heap_each(heap, count_object, &count);
    return count;
}

/// Makes `count` pairs that nobody keeps.
static inline void make_garbage(Heap *heap, size_t count)
{
    for (size_t i = 0; i < count; i++) leaf(heap, (int64_t)i);
}

/// Has a minor collection happen, by filling the young space.
static inline void run_minor(Fixture *fixture)
{
    size_t before = fixture->heap.statistics.minors;
    for (int i = 0; fixture->heap.statistics.minors == before; i++) {
        cr_assert(lt(int, i, 10000));
        make_garbage(&fixture->heap, 64);
        cr_assert(ouro_heap_safepoint(&fixture->heap));
    }
}

/// Makes garbage and stops at safepoints until a major collection has begun and ended.
static inline void run_major(Fixture *fixture)
{
    size_t before = fixture->heap.statistics.majors;
    fixture->heap.threshold = 0;
    for (int i = 0; fixture->heap.statistics.majors == before; i++) {
        cr_assert(lt(int, i, 10000));
        make_garbage(&fixture->heap, 64);
        cr_assert(ouro_heap_safepoint(&fixture->heap));
    }
}
