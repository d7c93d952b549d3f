// Visiting: the walk over the values of an object, and what each kind of collection does with them.
//
// The walk is written once and compiled for each visitor; only TRACE_CUSTOM and roots go through
// the tracer's mode.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/heap/account.h"
#include "runtime/heap/blocks.h"
#include "runtime/heap/large.h"

typedef enum TracerMode {
    TRACER_MINOR,   // promotes young objects
    TRACER_MARK,    // makes old objects grey; while heap->everything, young ones too
    TRACER_REPORT,  // calls `report`
    TRACER_RUNNING, // calls `report` for running frames only
} TracerMode;

struct Tracer {
    Heap *heap;
    TracerMode mode;
    void (*report)(void *context, Object *object);
    void *context;
};

typedef void TracerVisit(Heap *heap, Object *object);

OURO_INLINE bool object_is_young(const Object *object) { return !(object->gc & GC_OLD); }

/// Words of the object, with its header.
OURO_INLINE size_t object_words(const Object *object)
{
    if (!(object->gc & GC_LARGE)) return object->words;
    return (large_of(object)->size - offsetof(HeapLarge, object)) / 8;
}

/// Bytes that the object is accounted for.
OURO_INLINE size_t object_size(const Object *object)
{
    return object->gc & GC_LARGE ? large_of(object)->size : object->words * (size_t)8;
}

// ---- marking (mark.c) ----

/// Marks a large object and makes it grey.
void ouro_mark_large(Heap *heap, Object *object);

/// Marks an object that could not be pushed. It is visited when all marked ones are again.
void ouro_mark_lost(Heap *heap, Object *object);

/// Makes an object grey. Young ones are left to the minor collection that promotes them, for a
/// minor collection could free what the stack still holds; unless everything is collected at once.
OURO_INLINE void tracer_mark(Heap *heap, Object *object)
{
    unsigned skipped = heap->everything ? GC_STATIC : GC_STATIC | GC_OLD;
    if ((object->gc & skipped) != (skipped & GC_OLD)) return;
    if (OURO_UNLIKELY(object->gc & GC_LARGE))
        ouro_mark_large(heap, object);
    else if (OURO_UNLIKELY(!heap_push(heap, &heap->grey, object)))
        ouro_mark_lost(heap, object);
}

// ---- promoting (minor.c) ----

OURO_INLINE void promote(Heap *heap, Object *object)
{
    if (object->gc & GC_LARGE) {
        HeapLarge *large = large_of(object);
        large->live = true;
        large->mark = heap->marking;
    } else {
        HeapBlock *block = block_of(object);
        block_cover(block->live, block_word_of(object), object->words);
        if (heap->marking) block_cover(block->mark, block_word_of(object), object->words);
    }
    object->gc |= GC_OLD | GC_BARRIER;
    size_t size = object_size(object);
    heap->old_bytes += size;
    if (heap->marking) heap->live_bytes += size;
    if (heap->config.traces[object->type].kind == TRACE_NONE) return;
    if (OURO_UNLIKELY(!heap_push(heap, &heap->fresh, object))) heap->young_lost = true;
}

OURO_INLINE void tracer_promote(Heap *heap, Object *object)
{
    if (object_is_young(object))
        promote(heap, object);
    else if (heap->marking)
        tracer_mark(heap, object);
}

// ---- the walk ----

OURO_INLINE void visit_value(Heap *heap, Value value, TracerVisit *visit)
{
    uint64_t address = value_untag(value);
    if (value_is_address(address)) visit(heap, (Object *)address);
}

OURO_INLINE void visit_values(Heap *heap, const Value *at, const Value *end, TracerVisit *visit)
{
    for (; at < end; at++) visit_value(heap, *at, visit);
}

OURO_INLINE void visit_pointers(Heap *heap, Object *object, uint32_t words, TracerVisit *visit)
{
    for (; words != 0; words &= words - 1) {
        Object *pointer = ((Object **)(void *)object)[__builtin_ctz(words)];
        if (pointer != NULL) visit(heap, pointer);
    }
}

/// The first word visited in an object of TRACE_ALL or TRACE_ITEMS.
OURO_INLINE size_t first_word(const TypeTrace *row)
{
    if (row->first != 0) return row->first;
    return row->kind == TRACE_ITEMS ? 2 : 1;
}

/// The number of items of an object of TRACE_ITEMS.
OURO_INLINE uint32_t items_count(const Object *object)
{
    return ((const Array *)(const void *)object)->count;
}

/// Visits the items from `from` up to `to`.
OURO_INLINE void visit_items(Heap *heap, Object *object, const TypeTrace *row, size_t from,
                             size_t to, TracerVisit *visit)
{
    Value *items = (Value *)(void *)object + first_word(row);
    if (row->stride <= 1) {
        visit_values(heap, items + from, items + to, visit);
        return;
    }
    for (size_t i = from; i < to; i++) {
        Value *item = items + i * row->stride;
        visit_values(heap, item + row->raw, item + row->stride, visit);
    }
}

/// Visits what `object` refers to. `tracer` is for types that visit for themselves.
OURO_INLINE void visit_object(Tracer *tracer, Object *object, TracerVisit *visit)
{
    Heap *heap = tracer->heap;
    const TypeTrace *row = &heap->config.traces[object->type];
    Value *words = (Value *)(void *)object;
    switch (row->kind) {
    case TRACE_NONE: return;
    case TRACE_CUSTOM: row->trace(tracer, object); return;
    case TRACE_ALL:
        visit_values(heap, words + first_word(row), words + object_words(object), visit);
        break;
    case TRACE_ITEMS: visit_items(heap, object, row, 0, items_count(object), visit); break;
    }
    visit_pointers(heap, object, row->pointers, visit);
}

/// Calls the roots' functions, and visits the queues.
void ouro_tracer_visit_roots(Tracer *tracer);

/// Visits what `object` refers to, in any mode.
void ouro_tracer_visit_object(Tracer *tracer, Object *object);

// ---- mark.c ----

/// Marks until nothing is grey (true), or until the deadline of the heap's clock has passed
/// (false). A deadline of 0 never passes.
bool ouro_mark_drain(Heap *heap, Nanoseconds deadline);

/// The same without a deadline, and repairs what was lost for want of memory.
void ouro_mark_all(Heap *heap);

// ---- minor.c ----

/// Promotes what young objects live, frees the others. False: it could not go on for want of
/// memory; only collecting everything is then right.
OURO_MUST_USE bool ouro_minor(Heap *heap);
