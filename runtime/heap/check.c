// The shadow test of the write barrier, in checked builds: before a minor collection, no old object
// may refer to a young one without that collection knowing. Finds a missing barrier at once.
// SPDX-License-Identifier: MIT
#include "runtime/heap/collect.h"
#include "runtime/heap/tracer.h"

#ifdef OURO_CHECKED
#    include <stdio.h>
#    include <stdlib.h>

// The test looks at all objects: in a large heap it is not done each time.
enum { SMALL_HEAP_SIZE = 128 << 10, LARGE_HEAP_PERIOD = 64 };

static bool is_slot_remembered(const Heap *heap, const Value *slot)
{
    for (size_t i = 0; i < heap->slots.count; i++) {
        if ((const Value *)(void *)heap->slots.at[i] == slot) return true;
    }
    return false;
}

// Whether one of the words of the object that are remembered one by one holds `young`.
static bool is_in_remembered_slot(const Heap *heap, const Object *owner, const Object *young)
{
    const Value *words = (const Value *)(const void *)owner;
    for (size_t i = 1; i < object_words(owner); i++) {
        if (!value_is(words[i], value_from_object(young))) continue;
        if (is_slot_remembered(heap, &words[i])) return true;
    }
    return false;
}

typedef struct Check {
    const Heap *heap;
    const Object *owner;
} Check;

static void check_referent(void *context, Object *referent)
{
    const Check *check = context;
    if (!object_is_young(referent)) return;
    if (is_in_remembered_slot(check->heap, check->owner, referent)) return;
    fprintf(stderr,
            "heap: missing write barrier: an old object of type %u at %p refers to a young one of "
            "type %u at %p\n",
            check->owner->type, (const void *)check->owner, referent->type, (void *)referent);
    abort();
}

static void check_object(void *context, Object *object)
{
    Heap *heap = context;
    if (!(object->gc & GC_OLD) || !(object->gc & GC_BARRIER)) return;
    Check check = {.heap = heap, .owner = object};
    ouro_heap_each_referent(heap, object, check_referent, &check);
}

// Running frames are not remembered; for the time of the test they seem to be.
static void except_running(void *context, Object *frame)
{
    Heap *heap = context;
    if (!(frame->gc & GC_BARRIER)) return;
    if (heap_push(heap, &heap->fresh, frame))
        frame->gc &= (uint8_t)~GC_BARRIER;
    else
        heap->young_lost = true;
}

void ouro_check_barriers(Heap *heap)
{
    if (heap->old_bytes > SMALL_HEAP_SIZE && heap->statistics.minors % LARGE_HEAP_PERIOD != 0)
        return;
    Tracer running = {
        .heap = heap, .mode = TRACER_RUNNING, .report = except_running, .context = heap};
    ouro_tracer_visit_roots(&running);
    if (!heap->young_lost) {
        for (size_t i = 0; i < heap->blocks.count; i++) {
            HeapBlock *block = heap->blocks.at[i];
            const uint64_t *old = i < heap->sweep_at ? block->live : block->mark;
            ouro_block_each(block, old, check_object, heap);
        }
        for (size_t i = 0; i < heap->large_young; i++) {
            check_object(heap, &heap->large.at[i]->object);
        }
    }
    while (heap->fresh.count > 0) array_pop(&heap->fresh)->gc |= GC_BARRIER;
}
#endif
