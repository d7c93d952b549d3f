// The heap: its life, what allocation and stores do when their fast paths do not serve, arrays.
// SPDX-License-Identifier: MIT
#include "runtime/heap/heap.h"
#include "runtime/base/limits.h"
#include "runtime/heap/collect.h"
#include "runtime/heap/poison.h"
#include "runtime/heap/registry.h"
#include "runtime/heap/tracer.h"

// Words of an array from which on only the slot written is remembered, not the whole.
enum { SLOT_REMEMBERING_WORDS = 32 };

// ---- life ----

void ouro_heap_init(Heap *heap, const HeapConfig *config)
{
    *heap = (Heap){.config = *config, .clock = ouro_clock_system()};
    HeapConfig *own = &heap->config;
    if (own->young_max == 0) own->young_max = OURO_HEAP_YOUNG_SIZE;
    if (own->growth_percent == 0) own->growth_percent = OURO_HEAP_GROWTH_PERCENT;
    if (own->slice_ns == 0) own->slice_ns = OURO_HEAP_SLICE_NS;
    heap->limit = heap->open_limit = own->allocator->limit;
    heap->young_limit =
        own->young_max < OURO_HEAP_YOUNG_FIRST ? own->young_max : OURO_HEAP_YOUNG_FIRST;
    heap->next_due = heap->young_limit;
    heap->threshold = 2 * own->young_max;
    heap->slice_ns = own->slice_ns;
    if (HEAP_STRESS > 0) ouro_heap_set_due(heap);
}

void ouro_heap_deinit(Heap *heap)
{
    Allocator *allocator = heap->config.allocator;
    ouro_registry_deinit(heap);
    ouro_large_deinit(heap);
    ouro_blocks_deinit(heap);
    array_deinit(allocator, &heap->grey);
    array_deinit(allocator, &heap->fresh);
    array_deinit(allocator, &heap->remembered);
    array_deinit(allocator, &heap->slots);
    allocator->limit = heap->limit;
}

void ouro_heap_add_roots(Heap *heap, TraceRoots *trace, void *context)
{
    assert(heap->root_count < HEAP_HOOKS_MAX);
    heap->roots[heap->root_count++] = (HeapRoots){trace, context};
}

void ouro_heap_remove_roots(Heap *heap, TraceRoots *trace, void *context)
{
    for (unsigned i = 0; i < heap->root_count; i++) {
        if (heap->roots[i].trace != trace || heap->roots[i].context != context) continue;
        heap->roots[i] = heap->roots[--heap->root_count];
        return;
    }
}

void ouro_heap_add_weak_processor(Heap *heap, WeakProcessor *process, void *context)
{
    assert(heap->weak_hook_count < HEAP_HOOKS_MAX);
    heap->weak_hooks[heap->weak_hook_count++] = (HeapWeakHook){process, context};
}

void ouro_heap_remove_weak_processor(Heap *heap, WeakProcessor *process, void *context)
{
    for (unsigned i = 0; i < heap->weak_hook_count; i++) {
        HeapWeakHook *hook = &heap->weak_hooks[i];
        if (hook->process != process || hook->context != context) continue;
        *hook = heap->weak_hooks[--heap->weak_hook_count];
        return;
    }
}

bool ouro_heap_is_alive(const Heap *heap, const Object *object)
{
    if (object->gc & GC_STATIC) return true;
    if (heap->minor_running) return !object_is_young(object);
    if (object->gc & GC_LARGE) return large_of(object)->mark;
    return block_has_bit(block_of(object)->mark, block_word_of(object));
}

HeapStatistics ouro_heap_statistics(const Heap *heap)
{
    HeapStatistics statistics = heap->statistics;
    statistics.old_bytes = heap->old_bytes;
    statistics.young_bytes = heap->young_used;
    return statistics;
}

void ouro_heap_each(Heap *heap, void (*visit)(void *context, Object *object), void *context)
{
    ouro_heap_collect(heap);
    ouro_blocks_sweep_all(heap);
    for (size_t i = 0; i < heap->blocks.count; i++) {
        ouro_block_each(heap->blocks.at[i], heap->blocks.at[i]->live, visit, context);
    }
    for (size_t i = 0; i < heap->large.count; i++) visit(context, &heap->large.at[i]->object);
}

// ---- allocating ----

Object *ouro_heap_new_slow(Heap *heap, uint64_t header)
{
    size_t words = header >> 16 & 0xFFFF;
    char *at = ouro_blocks_allocate(heap, words);
    if (at == NULL) {
        ouro_heap_refused(heap);
        return NULL;
    }
    heap_show(at, words * 8);
    memcpy(at, &header, sizeof header);
    return (Object *)(void *)at;
}

size_t ouro_heap_size_of(const Object *object)
{
    return object->gc & GC_STATIC ? 0 : object_words(object) * 8;
}

// Grows a small object where it is: within its cell, or into the free run behind it.
static bool extend(Heap *heap, Object *object, size_t words)
{
    if (words > HEAP_SMALL_WORDS_MAX) return false;
    size_t cell = object->words;
    bool in_cell = heap_class_of(&cell) != HEAP_LINE_CLASS;
    if (in_cell ? words > cell : !ouro_blocks_extend(heap, object, words * 8)) return false;
    heap_show((char *)object + object->words * 8u, (words - object->words) * 8);
    object->words = (uint16_t)words;
    return true;
}

void *ouro_heap_resize(Heap *heap, void *old, size_t used, size_t size)
{
    Object *object = old;
    size_t words = (size + 7) / 8;
    assert(used <= size);
    if (object->gc & GC_LARGE) {
        if (words > HEAP_SMALL_WORDS_MAX) return ouro_large_resize(heap, object, size);
    } else if (words <= object->words || extend(heap, object, words)) {
        return object;
    }
    Object *copy = ouro_heap_new(heap, object->type, object->shape, size);
    if (copy == NULL) return NULL;
    copy->gc |= object->gc & (OBJECT_FLAG_A | OBJECT_FLAG_B);
    memcpy(copy + 1, object + 1, used - sizeof *object);
    return copy;
}

static size_t array_size(size_t capacity) { return sizeof(Array) + capacity * sizeof(Value); }

Array *ouro_heap_array_new(Heap *heap, unsigned type, size_t capacity)
{
    if (capacity > UINT32_MAX) return NULL;
    Array *array = ouro_heap_new(heap, type, 0, array_size(capacity));
    if (array == NULL) return NULL;
    array->count = 0;
    array->capacity = (uint32_t)capacity;
    return array;
}

Array *ouro_heap_array_grow(Heap *heap, Array *array, size_t capacity)
{
    if (capacity > UINT32_MAX) return NULL;
    Array *grown = ouro_heap_resize(heap, array, array_size(array->count), array_size(capacity));
    if (grown != NULL) grown->capacity = (uint32_t)capacity;
    return grown;
}

// ---- storing ----

static bool remembers_slots(const Heap *heap, const Object *owner)
{
    return heap->config.traces[owner->type].kind == TRACE_ITEMS &&
           (owner->gc & GC_LARGE || owner->words > SLOT_REMEMBERING_WORDS);
}

// Of a long array the slot is remembered, and only if it holds a young object now: a minor
// collection does not visit a whole array for one item.
static void remember_slot(Heap *heap, Value *slot)
{
    if (!value_is_object(*slot)) return;
    Object *object = value_as_object(*slot);
    if (heap->marking) tracer_mark(heap, object);
    if (!object_is_young(object)) return;
    if (!heap_push(heap, &heap->slots, (Object *)(void *)slot)) heap->young_lost = true;
}

void ouro_heap_remember(Heap *heap, Object *owner, Value *slot)
{
    if (slot != NULL && remembers_slots(heap, owner)) {
        remember_slot(heap, slot);
    } else if (heap_push(heap, &heap->remembered, owner)) {
        owner->gc &= (uint8_t)~GC_BARRIER;
    } else {
        heap->young_lost = true;
    }
    if (heap->young_lost || ouro_collect_is_due(heap)) ouro_heap_set_due(heap);
}
