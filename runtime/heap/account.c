// The account of the heap: limit, overdraft and reserve.
// SPDX-License-Identifier: MIT
#include "runtime/heap/account.h"
#include "runtime/base/limits.h"

void ouro_heap_set_due(Heap *heap)
{
    heap->due = true;
    if (heap->config.poll != NULL) __atomic_store_n(heap->config.poll, 0, __ATOMIC_RELAXED);
}

void ouro_heap_count_young(Heap *heap, size_t size)
{
    heap->young_used += size;
    if (heap->young_used >= heap->next_due) ouro_heap_set_due(heap);
}

static size_t add_saturating(size_t a, size_t b) { return a > SIZE_MAX - b ? SIZE_MAX : a + b; }

static void set_open_limit(Heap *heap, size_t limit)
{
    heap->open_limit = limit;
    heap->config.allocator->limit = limit;
}

// Whether a collection could free anything: objects were made since the last, or grew old.
static bool garbage_may_wait(const Heap *heap)
{
    return heap->young_used > 0 || heap->marking || heap->old_bytes > heap->live_bytes;
}

void ouro_heap_refused(Heap *heap)
{
    heap->exhausted = true;
    ouro_heap_set_due(heap);
}

// True: the overdraft was opened, ask once more.
static bool open_overdraft(Heap *heap)
{
    ouro_heap_refused(heap);
    if (heap->overdrawn || heap->reserve_open || heap->limit == SIZE_MAX) return false;
    if (!garbage_may_wait(heap)) return false;
    heap->overdrawn = true;
    set_open_limit(heap, add_saturating(heap->limit, heap->limit / OURO_HEAP_OVERDRAFT_SHARE));
    return true;
}

void *ouro_heap_host_allocate(Heap *heap, size_t size, size_t alignment)
{
    void *at = ouro_allocate_aligned(heap->config.allocator, size, alignment);
    if (at != NULL || !open_overdraft(heap)) return at;
    return ouro_allocate_aligned(heap->config.allocator, size, alignment);
}

void *ouro_heap_host_reallocate(Heap *heap, void *old, size_t old_size, size_t size)
{
    void *at = ouro_reallocate(heap->config.allocator, old, old_size, size);
    if (at != NULL || size < old_size || !open_overdraft(heap)) return at;
    return ouro_reallocate(heap->config.allocator, old, old_size, size);
}

void ouro_heap_lift_limit(Heap *heap)
{
    size_t more = heap->limit / OURO_HEAP_OVERDRAFT_SHARE;
    heap->config.allocator->limit = add_saturating(heap->open_limit, more);
}

bool ouro_heap_settle(Heap *heap)
{
    bool within = heap->config.allocator->used <= heap->limit;
    if (within) heap->overdrawn = heap->reserve_open = false;
    set_open_limit(heap, within ? heap->limit : heap->open_limit);
    return within;
}

void ouro_heap_open_reserve(Heap *heap)
{
    size_t used = heap->config.allocator->used;
    heap->reserve_open = true;
    heap->overdrawn = false;
    set_open_limit(heap,
                   add_saturating(used > heap->limit ? used : heap->limit, OURO_HEAP_RESERVE_SIZE));
}

void ouro_heap_set_limit(Heap *heap, size_t limit)
{
    heap->limit = limit == 0 ? SIZE_MAX : limit;
    set_open_limit(heap, heap->limit);
    if (!ouro_heap_settle(heap)) ouro_heap_refused(heap);
}
