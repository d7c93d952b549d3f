// Large objects: more than 2 KiB, each with its own host allocation, found through a table.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/heap/heap.h"

struct HeapLarge {
    size_t size;        // of the whole host allocation
    uint32_t index;     // in the table
    uint32_t next_grey; // the next to be visited of those marked, as index + 1; 0: none
    uint32_t scan;      // items visited so far
    bool live;          // found by the minor collection in progress
    bool mark;          // found by the major collection in progress
    Object object;
};

OURO_INLINE HeapLarge *large_of(const Object *object)
{
    return (HeapLarge *)(void *)((char *)(uintptr_t)object - offsetof(HeapLarge, object));
}

/// `object`, which is large, with room for `size` bytes, still large; NULL when refused.
Object *ouro_large_resize(Heap *heap, Object *object, size_t size);

/// Frees those young that are not `live`; the others are young no more.
void ouro_large_end_minor(Heap *heap);

/// Frees all without `mark`, and clears it in the others.
void ouro_large_end_major(Heap *heap);

void ouro_large_deinit(Heap *heap);
