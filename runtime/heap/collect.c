// The collector: sticky marks, old space marked in slices, lazy sweep. Nothing moves.
//
//   minor       stops shortly; visits roots and what old objects were written; survivors become old
//   major       marks old objects in slices between minor collections, then one last minor and the
//               roots; blocks are swept when allocation comes to them, or a few at each safepoint
//   everything  both at once without slices: on demand, and whenever memory was lacking
//
// Invariants
//  1. Allocation never collects. Only the functions at the end of this file do; outside them
//  nothing
//     dies and no gc bit changes but by ouro_heap_remember and the flags of registration.
//  2. All fields of a new object are set before the next safepoint and before the next allocation.
//  3. Young: made since the last minor collection; its OLD bit is clear. What survives becomes old.
//  4. An old object that may hold a young one is a root, or is remembered (its BARRIER bit is
//     clear), or the slot is; or young_lost is set. Moving values within an object stores them.
//     A running frame is remembered from when it is resumed until it runs no more.
//  5. `live` says what the allocator must not reuse. `mark` belongs to the major collection in
//     progress, and is zero when none is and sweeping has ended.
//  6. While marking in slices only old objects are marked and grey. A minor collection marks what
//  it
//     promotes, and greys the old objects that promoted and remembered ones refer to; a store into
//     an array's slot greys what is stored. Marking ends with a minor collection and the roots.
//  7. Remembered slots never outlive a minor collection, and every major one ends after a minor one
//     or visits all, so that sweeping finds neither young objects nor slots.
//  8. A block is swept before it is allocated from, and all are before the next marking begins.
//  9. No collection fails for want of memory. An object that could not be made grey is found again
//     by looking at all marked ones (grey_lost); a store or a promotion that could not be noted
//     makes the next collection one of everything (young_lost). Queues have room for all that is
//     registered.
// 10. Static objects are never written, and refer to static objects only.
// SPDX-License-Identifier: MIT
#include "runtime/heap/collect.h"
#include "runtime/base/limits.h"
#include "runtime/heap/poison.h"
#include "runtime/heap/registry.h"
#include "runtime/heap/tracer.h"

// ---- a major collection ----

static void visit_roots(Heap *heap)
{
    Tracer tracer = {.heap = heap, .mode = TRACER_MARK};
    ouro_tracer_visit_roots(&tracer);
}

static void begin_major(Heap *heap)
{
    assert(!heap->marking && heap->grey.count == 0);
    ouro_blocks_sweep_all(heap);
    heap->marking = true;
    heap->live_bytes = 0;
    visit_roots(heap);
}

// A major collection begins when old objects take this much.
static size_t next_threshold(const Heap *heap)
{
    size_t live = heap->old_bytes;
    size_t threshold = live / 100 * heap->config.growth_percent;
    size_t least = live + 8 * heap->config.young_max; // marking a small heap over and over costs more than the garbage
    if (threshold < live) threshold = SIZE_MAX;
    if (threshold < least) threshold = least;
    // Below a limit marking begins in time to end before it: half way to it at the latest.
    if (heap->limit != SIZE_MAX && live < heap->limit) {
        size_t half_way = live + (heap->limit - live) / 2;
        if (threshold > half_way) threshold = half_way;
    }
    return threshold;
}

// What one deep graph needed is not kept for good.
static void shrink_grey(Heap *heap)
{
    HeapStack *grey = &heap->grey;
    size_t kept = OURO_HEAP_YOUNG_SIZE / sizeof(Object *) + heap->blocks.count * 8;
    if (grey->capacity <= kept) return;
    Object **at = ouro_reallocate(heap->config.allocator, grey->at, grey->capacity * sizeof *at,
                                  kept * sizeof *at);
    if (at == NULL) return;
    grey->at = at;
    grey->capacity = kept;
}

// All that lives is marked but what finalisers bring back. What is unmarked then is dead.
static void end_major(Heap *heap)
{
    Tracer tracer = {.heap = heap, .mode = TRACER_MARK};
    ouro_mark_all(heap);
    ouro_weak_clear(heap);
    ouro_finalizers_queue(&tracer);
    ouro_mark_all(heap);
    ouro_registry_drop_dead(heap);

    heap->marking = false;
    heap->statistics.majors++;
    ouro_large_end_major(heap);
    ouro_blocks_end_major(heap);
    heap->old_bytes = heap->live_bytes;
    heap->threshold = next_threshold(heap);
    heap->slice_ns = heap->config.slice_ns;
    shrink_grey(heap);
    if (HEAP_STRESS > 0) ouro_blocks_sweep_all(heap);
}

// ---- everything ----

static void visit_remembered(Heap *heap)
{
    Tracer tracer = {.heap = heap, .mode = TRACER_MARK};
    for (size_t i = 0; i < heap->remembered.count; i++) {
        Object *owner = heap->remembered.at[i];
        owner->gc |= GC_BARRIER;
        if (heap->marking) visit_object(&tracer, owner, tracer_mark);
    }
    for (size_t i = 0; i < heap->slots.count && heap->marking; i++) {
        Value *slot = (Value *)(void *)heap->slots.at[i];
        if (slot != NULL) visit_value(heap, *slot, tracer_mark);
    }
    heap->remembered.count = heap->slots.count = heap->fresh.count = 0;
    heap->remembered_least = 0;
}

void ouro_collect_everything(Heap *heap)
{
    // Where marking is in progress it goes on: what is marked was visited, or was written since and
    // is remembered, or something was lost and all marked objects are visited again.
    heap->everything = true;
    heap->minor_running = false;
    heap->grey_lost |= heap->young_lost;
    heap->young_lost = false;
    visit_remembered(heap);
    if (heap->marking)
        visit_roots(heap);
    else
        begin_major(heap);
    end_major(heap);
    heap->everything = false;
    heap->remembered_least = heap->remembered.count;
    heap->young_used = 0;
}

// ---- pieces of work ----

bool ouro_collect_is_due(const Heap *heap)
{
    return heap->remembered.count - heap->remembered_least >= OURO_HEAP_REMEMBERED_MAX ||
           heap->slots.count >= OURO_HEAP_SLOTS_MAX;
}

static void minor(Heap *heap)
{
    ouro_check_barriers(heap);
    if (heap->young_lost || !ouro_minor(heap)) ouro_collect_everything(heap);
}

static Nanoseconds now(const Heap *heap)
{
    return ouro_clock_now(&heap->clock, CLOCK_KIND_MONOTONIC);
}

// Marks for about `ns`; ends the collection when all is marked.
static void slice(Heap *heap, uint64_t ns)
{
    Nanoseconds deadline = now(heap) + (Nanoseconds)ns;
    if (!ouro_mark_drain(heap, deadline)) return;
    minor(heap);
    if (!heap->marking) return;
    visit_roots(heap);
    // What turns up at the last moment and takes long is left to later slices, ending like this.
    Nanoseconds least = now(heap) + (Nanoseconds)ns / 4;
    if (ouro_mark_drain(heap, least > deadline ? least : deadline)) end_major(heap);
}

// A slice at a safepoint. Where allocation outruns marking slices become longer.
static void timed_slice(Heap *heap)
{
    if (heap->old_bytes / 5 * 4 > heap->threshold) heap->slice_ns = heap->config.slice_ns / 2 * 3;
    slice(heap, heap->slice_ns);
}

// While marking there are three slices between two minor collections, however close these are.
static void set_next_due(Heap *heap)
{
    heap->next_due = heap->young_limit;
    size_t step = heap->young_used + heap->young_limit / 4;
    if (heap->marking && step < heap->next_due) heap->next_due = step;
}

static void work(Heap *heap)
{
    if (heap->young_lost)
        ouro_collect_everything(heap);
    else if (heap->young_used >= heap->young_limit || ouro_collect_is_due(heap))
        minor(heap);
    else if (heap->marking && heap->young_used >= heap->next_due)
        timed_slice(heap);

    if (!heap->marking && heap->old_bytes >= heap->threshold) begin_major(heap);
    unsigned left = OURO_HEAP_SWEEPS_AT_SAFEPOINT;
    while (left > 0 && ouro_blocks_sweep_one(heap)) left--;
    if (left > 0 && left < OURO_HEAP_SWEEPS_AT_SAFEPOINT) ouro_blocks_give_back(heap);
}

// Every n-th safepoint does some collection, of each kind in turn.
static void stress(Heap *heap)
{
    if (HEAP_STRESS == 0 || ++heap->stress_count % (HEAP_STRESS > 0 ? HEAP_STRESS : 1) != 0) return;
    switch (heap->stress_count / (HEAP_STRESS > 0 ? HEAP_STRESS : 1) % 8) {
    case 0: ouro_collect_everything(heap); return;
    case 3:
        if (!heap->marking) begin_major(heap);
        return;
    case 4:
    case 5: slice(heap, 1); return;
    case 6: slice(heap, heap->config.slice_ns); return;
    default: minor(heap);
    }
}

// ---- the doors ----

static Nanoseconds begin_pause(Heap *heap)
{
    heap->due = false;
    ouro_heap_lift_limit(heap);
    return now(heap);
}

static bool is_queue_waiting(const Heap *heap)
{
    return heap->finalizer_queue.objects.count > 0 || heap->weak.cleared.objects.count > 0;
}

// Returns whether memory is within its limit.
static bool end_pause(Heap *heap, Nanoseconds began)
{
    uint64_t took = (uint64_t)(now(heap) - began);
    HeapStatistics *statistics = &heap->statistics;
    statistics->pause_total_ns += took;
    if (took > statistics->pause_max_ns) statistics->pause_max_ns = took;
    set_next_due(heap);
    if (is_queue_waiting(heap) || HEAP_STRESS > 0) ouro_heap_set_due(heap);
    return ouro_heap_settle(heap);
}

// Finds all that is dead now: a collection in progress keeps what has died since it was marked.
static void collect_afresh(Heap *heap)
{
    if (heap->marking) ouro_collect_everything(heap);
    ouro_collect_everything(heap);
}

// Collects everything and gives the host what is not needed.
static void reclaim(Heap *heap)
{
    Allocator *allocator = heap->config.allocator;
    collect_afresh(heap);
    ouro_blocks_sweep_all(heap);
    ouro_blocks_give_back(heap);
    array_deinit(allocator, &heap->fresh);
    array_deinit(allocator, &heap->slots);
    if (heap->remembered.count == 0) array_deinit(allocator, &heap->remembered);
    heap->exhausted = false;
}

bool ouro_heap_safepoint(Heap *heap)
{
    Nanoseconds began = begin_pause(heap);
    bool overdrawn = heap->overdrawn;
    if (heap->exhausted)
        reclaim(heap);
    else
        work(heap);
    stress(heap);
    if (end_pause(heap, began) || !overdrawn) return true;
    ouro_heap_open_reserve(heap);
    return false;
}

void ouro_heap_collect(Heap *heap)
{
    Nanoseconds began = begin_pause(heap);
    collect_afresh(heap);
    end_pause(heap, began);
}

bool ouro_heap_reclaim(Heap *heap)
{
    Nanoseconds began = begin_pause(heap);
    reclaim(heap);
    return end_pause(heap, began);
}

// Whether a major collection may begin early: enough may have died, half of what brings one anyway.
static bool is_worth_marking(const Heap *heap)
{
    size_t live = heap->live_bytes;
    if (heap->marking || heap->threshold <= live) return true;
    return heap->old_bytes >= live + (heap->threshold - live) / 2;
}

bool ouro_heap_idle(Heap *heap, uint64_t budget_ns)
{
    Nanoseconds began = begin_pause(heap), end = began + (Nanoseconds)budget_ns;
    bool more = true;
    while (more && now(heap) < end) { more = ouro_blocks_sweep_one(heap); }
    if (!more) ouro_blocks_give_back(heap);
    if (!more && is_worth_marking(heap)) {
        if (!heap->marking) begin_major(heap);
        Nanoseconds left = end - now(heap);
        slice(heap, left > 0 ? (uint64_t)left : 1);
        more = true;
    }
    end_pause(heap, began);
    return more;
}
