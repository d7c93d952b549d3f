// The heap's account: host memory within the limit, what is young, when a safepoint becomes due.
//
// The limit may be passed in two ways, closed at the first safepoint that finds memory below it:
//   overdraft   once, while garbage may be waiting: a native need not fail because no collection
//               can happen under it; the next safepoint collects everything
//   reserve     after MemoryError was raised, so that it can be handled
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/heap/heap.h"

void ouro_heap_set_due(Heap *heap);

/// Notes that `size` bytes were handed out to new objects.
void ouro_heap_count_young(Heap *heap, size_t size);

/// Notes that memory was refused: everything is collected at the next safepoint.
void ouro_heap_refused(Heap *heap);

/// Host memory for objects. NULL when refused.
OURO_MUST_USE void *ouro_heap_host_allocate(Heap *heap, size_t size, size_t alignment);
OURO_MUST_USE void *ouro_heap_host_reallocate(Heap *heap, void *old, size_t old_size, size_t size);

/// Opens a part of the overdraft for the collector's own stacks; ouro_heap_settle closes it.
void ouro_heap_lift_limit(Heap *heap);

/// Brings the allocator's limit in line with what is used. False: more than the limit.
bool ouro_heap_settle(Heap *heap);

/// Pushes on one of the collector's stacks.
OURO_INLINE OURO_MUST_USE bool heap_push(Heap *heap, HeapStack *stack, Object *object)
{
    return array_push(heap->config.allocator, stack, object);
}
