// Marking: the grey stack, and what happens when it cannot grow.
// SPDX-License-Identifier: MIT
#include "runtime/heap/tracer.h"

// What is popped is prefetched and looked at this many objects later: half the time of marking.
enum { RING_SIZE = 8 };
// Objects between two looks at the clock: some ten microseconds.
enum { STEPS_BETWEEN_LOOKS = 256 };
// Items of a long array visited at a time, so that no array stops the world.
enum { ITEMS_AT_A_TIME = 256 };

// Large objects are grey in a list of their own, by index: they may be reallocated meanwhile.
static void push_grey_large(Heap *heap, HeapLarge *large, size_t scan)
{
    large->scan = (uint32_t)scan;
    large->next_grey = heap->grey_large;
    heap->grey_large = large->index + 1;
}

void ouro_mark_large(Heap *heap, Object *object)
{
    HeapLarge *large = large_of(object);
    if (large->mark) return;
    large->mark = true;
    if (object_is_young(object)) object->gc |= GC_OLD | GC_BARRIER;
    heap->live_bytes += large->size;
    push_grey_large(heap, large, 0);
}

// Values in a large object that are visited piece by piece. Others are visited as a whole.
static size_t pieces_count(const TypeTrace *row, const Object *object)
{
    if (row->kind == TRACE_ITEMS) return items_count(object);
    return row->kind == TRACE_ALL ? object_words(object) - first_word(row) : 0;
}

// Visits a piece of the first grey large object.
static void visit_piece(Tracer *tracer)
{
    Heap *heap = tracer->heap;
    HeapLarge *large = heap->large.at[heap->grey_large - 1];
    Object *object = &large->object;
    const TypeTrace *row = &heap->config.traces[object->type];
    heap->grey_large = large->next_grey;
    if (row->kind == TRACE_CUSTOM) {
        row->trace(tracer, object);
        return;
    }
    size_t count = pieces_count(row, object), from = large->scan, to = from + ITEMS_AT_A_TIME;
    if (from == 0) visit_pointers(heap, object, row->pointers, tracer_mark);
    if (from < count) {
        visit_items(heap, object, row, from, to < count ? to : count, tracer_mark);
    }
    if (to < count) push_grey_large(heap, large, to);
}

// Sets the mark of an object in a block; false if it was set.
OURO_INLINE bool set_mark(Heap *heap, Object *object)
{
    HeapBlock *block = block_of(object);
    unsigned word = block_word_of(object);
    if (block_has_bit(block->mark, word)) return false;
    block_cover(block->mark, word, object->words);
    if (object_is_young(object)) object->gc |= GC_OLD | GC_BARRIER;
    heap->live_bytes += object->words * (size_t)8;
    return true;
}

void ouro_mark_lost(Heap *heap, Object *object)
{
    set_mark(heap, object);
    heap->grey_lost = true;
}

static void keep_ring(Heap *heap, Object *const *ring)
{
    for (unsigned i = 0; i < RING_SIZE; i++) {
        if (ring[i] != NULL && !heap_push(heap, &heap->grey, ring[i])) {
            ouro_mark_lost(heap, ring[i]);
        }
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
            visit_piece(&tracer);
        }
        Object *object = ring[at];
        ring[at] = next;
        at = (at + 1) % RING_SIZE;
        waiting += (unsigned)(next != NULL) - (unsigned)(object != NULL);
        if (object != NULL && set_mark(heap, object)) visit_object(&tracer, object, tracer_mark);
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
        push_grey_large(heap, heap->large.at[i], 0);
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
