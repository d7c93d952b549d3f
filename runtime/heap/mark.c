// Marking: the grey stack, and what happens when it cannot grow.
// SPDX-License-Identifier: MIT
#include "runtime/heap/tracer.h"

// What is popped is prefetched and looked at this many objects later: half the time of marking.
enum { RING_SIZE = 8 };
// Objects between two looks at the clock: some ten microseconds.
enum { STEPS_BETWEEN_LOOKS = 256 };
// Items of a long array visited at a time, so that no array stops the world.
enum { ITEMS_AT_A_TIME = 256 };

static bool is_marked_piecewise(const Heap *heap, const Object *object)
{
    return heap->config.traces[object->type].kind == TRACE_ITEMS &&
           items_count(object) > ITEMS_AT_A_TIME;
}

// Visits a marked object, a long array later, piece by piece. Arrays in pieces are known by index,
// because they may be reallocated meanwhile.
static void visit_marked(Tracer *tracer, Object *object)
{
    Heap *heap = tracer->heap;
    if (!(object->gc & GC_LARGE) || !is_marked_piecewise(heap, object)) {
        visit_object(tracer, object, tracer_mark);
        return;
    }
    HeapLarge *large = large_of(object);
    visit_pointers(heap, object, heap->config.traces[object->type].pointers, tracer_mark);
    large->scan = 0;
    large->next_grey = heap->grey_large;
    heap->grey_large = large->index + 1;
}

// Sets the mark; false if it was set.
static bool set_mark(Object *object)
{
    if (OURO_UNLIKELY(object->gc & GC_LARGE)) {
        HeapLarge *large = large_of(object);
        if (large->mark) return false;
        return large->mark = true;
    }
    HeapBlock *block = block_of(object);
    unsigned word = block_word_of(object);
    if (block_has_bit(block->mark, word)) return false;
    block_cover(block->mark, word, object->words);
    return true;
}

OURO_INLINE void blacken(Tracer *tracer, Object *object)
{
    if (!set_mark(object)) return;
    if (object_is_young(object)) object->gc |= GC_OLD | GC_BARRIER;
    tracer->heap->live_bytes += object_size(object);
    visit_marked(tracer, object);
}

static void visit_piece(Heap *heap)
{
    HeapLarge *large = heap->large.at[heap->grey_large - 1];
    Object *object = &large->object;
    size_t count = items_count(object), from = large->scan, to = from + ITEMS_AT_A_TIME;
    if (to >= count) {
        to = count;
        heap->grey_large = large->next_grey;
    }
    if (from < to) {
        visit_items(heap, object, &heap->config.traces[object->type], from, to, tracer_mark);
    }
    large->scan = (uint32_t)to;
}

static void keep_ring(Heap *heap, Object *const *ring)
{
    for (unsigned i = 0; i < RING_SIZE; i++) {
        if (ring[i] != NULL && !heap_push(heap, &heap->grey, ring[i])) heap->grey_lost = true;
    }
}

static bool is_past(const Heap *heap, Nanoseconds deadline)
{
    return deadline != 0 && ouro_clock_now(&heap->clock, CLOCK_KIND_MONOTONIC) > deadline;
}

bool ouro_mark_drain(Heap *heap, Nanoseconds deadline)
{
    Tracer tracer = {.heap = heap, .mode = TRACER_MARK};
    Object *ring[RING_SIZE] = {0};
    unsigned at = 0, waiting = 0, steps = 0;
    for (;;) {
        Object *next = NULL;
        if (heap->grey.count > 0) {
            next = array_pop(&heap->grey);
            __builtin_prefetch(next);
            __builtin_prefetch(&block_of(next)->mark[block_word_of(next) / 64]);
        } else if (waiting == 0) {
            if (heap->grey_large == 0) return true;
            visit_piece(heap);
        }
        Object *object = ring[at];
        ring[at] = next;
        at = (at + 1) % RING_SIZE;
        waiting += (unsigned)(next != NULL) - (unsigned)(object != NULL);
        if (object != NULL) blacken(&tracer, object);
        if (++steps % STEPS_BETWEEN_LOOKS == 0 && is_past(heap, deadline)) break;
    }
    keep_ring(heap, ring);
    return false;
}

static void visit_again(void *context, Object *object)
{
    Tracer *tracer = context;
    visit_object(tracer, object, tracer_mark);
    ouro_mark_drain(tracer->heap, 0);
}

// An object that could not be pushed is referred to by a root, or by a marked object.
static void visit_all_marked_again(Heap *heap)
{
    Tracer tracer = {.heap = heap, .mode = TRACER_MARK};
    ouro_tracer_visit_roots(&tracer);
    ouro_mark_drain(heap, 0);
    for (size_t i = 0; i < heap->blocks.count; i++) {
        ouro_block_each(heap->blocks.at[i], heap->blocks.at[i]->mark, visit_again, &tracer);
    }
    for (size_t i = 0; i < heap->large.count; i++) {
        if (!heap->large.at[i]->mark) continue;
        visit_marked(&tracer, &heap->large.at[i]->object);
        ouro_mark_drain(heap, 0);
    }
}

void ouro_mark_all(Heap *heap)
{
    ouro_mark_drain(heap, 0);
    while (heap->grey_lost) {
        heap->grey_lost = false;
        visit_all_marked_again(heap);
    }
}
