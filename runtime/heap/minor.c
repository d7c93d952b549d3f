// The minor collection: what young objects are reached from roots and from remembered places become
// old where they are; the rest is free.
// SPDX-License-Identifier: MIT
#include "runtime/heap/registry.h"
#include "runtime/heap/tracer.h"

// Owners looked at ahead of their visit.
enum { PREFETCH_DISTANCE = 4 };

static void visit_remembered(Tracer *tracer)
{
    Heap *heap = tracer->heap;
    HeapStack *remembered = &heap->remembered;
    for (size_t i = 0; i < remembered->count; i++) {
        if (i + PREFETCH_DISTANCE < remembered->count) {
            __builtin_prefetch(remembered->at[i + PREFETCH_DISTANCE]);
        }
        visit_object(tracer, remembered->at[i], tracer_promote);
        remembered->at[i]->gc |= GC_BARRIER;
    }
    for (size_t i = 0; i < heap->slots.count; i++) {
        Value *slot = (Value *)(void *)heap->slots.at[i];
        if (slot != NULL) visit_value(heap, *slot, tracer_promote);
    }
    remembered->count = heap->slots.count = heap->remembered_least = 0;
}

// Visits all that was promoted. False: something promoted could not be noted.
static bool visit_fresh(Tracer *tracer)
{
    Heap *heap = tracer->heap;
    while (heap->fresh.count > 0) { visit_object(tracer, array_pop(&heap->fresh), tracer_promote); }
    return !heap->young_lost;
}

bool ouro_minor(Heap *heap)
{
    Tracer tracer = {.heap = heap, .mode = TRACER_MINOR};
    heap->statistics.minors++;
    heap->minor_running = true;
    visit_remembered(&tracer);
    ouro_tracer_visit_roots(&tracer); // remembers running frames anew
    heap->remembered_least = heap->remembered.count;
    if (!visit_fresh(&tracer)) return false;

    ouro_weak_clear(heap);
    ouro_finalizers_queue(&tracer);
    if (!visit_fresh(&tracer)) return false;
    ouro_registry_drop_dead(heap);

    ouro_large_end_minor(heap);
    ouro_blocks_end_minor(heap);
    heap->minor_running = false;
    heap->young_used = 0;
    heap->young_limit *= 2;
    if (heap->young_limit > heap->config.young_max) heap->young_limit = heap->config.young_max;
    return true;
}
