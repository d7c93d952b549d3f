// Large objects: making, resizing and freeing them.
// SPDX-License-Identifier: MIT
#include "runtime/heap/large.h"
#include "runtime/base/limits.h"
#include "runtime/heap/account.h"
#include "runtime/heap/poison.h"

Object *ouro_heap_new_large(Heap *heap, unsigned type, uint32_t shape, size_t size)
{
    if (size > SIZE_MAX / 2 || heap->large.count >= UINT32_MAX - 1) return NULL;
    if (!array_reserve(heap->config.allocator, &heap->large, 1)) {
        ouro_heap_refused(heap);
        return NULL;
    }
    size_t whole = offsetof(HeapLarge, object) + (size + 7) / 8 * 8;
    HeapLarge *large = ouro_heap_host_allocate(heap, whole, OURO_ALIGNMENT_DEFAULT);
    if (large == NULL) return NULL;
    *large = (HeapLarge){.size = whole, .index = (uint32_t)heap->large.count};
    large->object = (Object){.gc = GC_LARGE, .type = (uint8_t)type, .shape = shape};
    heap->large.at[heap->large.count++] = large;
    ouro_heap_count_young(heap, whole);
    return &large->object;
}

// A large object that moved may be remembered.
static void move_remembered(Heap *heap, const Object *from, Object *to)
{
    if (from == to || (to->gc & (GC_OLD | GC_BARRIER)) != GC_OLD) return;
    for (size_t i = 0; i < heap->remembered.count; i++) {
        if (heap->remembered.at[i] == from) heap->remembered.at[i] = to;
    }
}

// Remembered slots move with their array; those cut off are forgotten.
static void move_slots(Heap *heap, const char *from, size_t old_size, HeapLarge *to)
{
    for (size_t i = 0; i < heap->slots.count; i++) {
        size_t offset = (size_t)((const char *)heap->slots.at[i] - from);
        if (offset >= old_size) continue;
        heap->slots.at[i] = offset < to->size ? (Object *)(void *)((char *)to + offset) : NULL;
    }
}

Object *ouro_large_resize(Heap *heap, Object *object, size_t size)
{
    if (size > SIZE_MAX / 2) return NULL;
    HeapLarge *large = large_of(object);
    size_t whole = offsetof(HeapLarge, object) + (size + 7) / 8 * 8, before = large->size;
    assert(!(object->gc & (GC_WEAK | GC_FINALIZER))); // their lists know the address
    uintptr_t from = (uintptr_t)large;
    large = ouro_heap_host_reallocate(heap, large, before, whole);
    if (large == NULL) return NULL;
    large->size = whole;
    heap->large.at[large->index] = large;
    move_remembered(heap, (const Object *)(from + offsetof(HeapLarge, object)), &large->object);
    move_slots(heap, (const char *)from, before, large);
    if (whole > before) ouro_heap_count_young(heap, whole - before);
    if (large->object.gc & GC_OLD) heap->old_bytes += whole - before;
    return &large->object;
}

static void free_large(Heap *heap, HeapLarge *large)
{
    if (HEAP_STRESS > 0) memset(&large->object, HEAP_POISON_BYTE, sizeof large->object);
    ouro_release(heap->config.allocator, large, large->size);
}

// Frees those from `first` on that did not survive: whose `live` (minor) or `mark` is not set.
static void free_dead(Heap *heap, size_t first, bool minor)
{
    size_t kept = first;
    for (size_t i = first; i < heap->large.count; i++) {
        HeapLarge *large = heap->large.at[i];
        if (!(minor ? large->live : large->mark)) {
            free_large(heap, large);
            continue;
        }
        large->live = false;
        if (!minor) large->mark = false;
        large->index = (uint32_t)kept;
        heap->large.at[kept++] = large;
    }
    heap->large.count = heap->large_young = kept;
}

void ouro_large_end_minor(Heap *heap) { free_dead(heap, heap->large_young, true); }

void ouro_large_end_major(Heap *heap) { free_dead(heap, 0, false); }

void ouro_large_deinit(Heap *heap)
{
    for (size_t i = 0; i < heap->large.count; i++) free_large(heap, heap->large.at[i]);
    array_deinit(heap->config.allocator, &heap->large);
}
