// The table of weak references: entries in order of registration, found by their target's address
// through buckets of chains, newest first.
// SPDX-License-Identifier: MIT
#include "runtime/heap/weak.h"
#include "runtime/heap/registry.h"

enum { BUCKETS_FIRST = 8 };

static Value *slot_of(const HeapWeak *entry)
{
    return (Value *)(void *)((char *)entry->weak + entry->slot);
}

// The chain on which weak references to `target` are.
static uint32_t *bucket_of(HeapWeakTable *table, uint64_t target)
{
    return &table->buckets[target * UINT64_C(0x9E3779B97F4A7C15) >> 32 & (table->bucket_count - 1)];
}

static void link_entry(HeapWeakTable *table, size_t index)
{
    HeapWeak *entry = &table->entries.at[index];
    uint32_t *bucket = bucket_of(table, slot_of(entry)->bits);
    entry->next = *bucket;
    *bucket = (uint32_t)index + 1;
}

static void link_all(HeapWeakTable *table)
{
    if (table->bucket_count == 0) return;
    memset(table->buckets, 0, table->bucket_count * sizeof *table->buckets);
    for (size_t i = 0; i < table->entries.count; i++) link_entry(table, i);
}

static bool grow_buckets(Heap *heap)
{
    HeapWeakTable *table = &heap->weak;
    if (table->entries.count < table->bucket_count) return true;
    size_t count = table->bucket_count == 0 ? BUCKETS_FIRST : table->bucket_count * 2;
    uint32_t *buckets =
        ouro_reallocate(heap->config.allocator, table->buckets,
                        table->bucket_count * sizeof *buckets, count * sizeof *buckets);
    if (buckets == NULL) return false;
    table->buckets = buckets;
    table->bucket_count = count;
    link_all(table);
    return true;
}

// Room for one more, in the queue for all that are registered: no collection fails for want of it.
static bool reserve_entry(Heap *heap)
{
    HeapWeakTable *table = &heap->weak;
    return table->entries.count < UINT32_MAX - 1 && grow_buckets(heap) &&
           ouro_queue_reserve(heap, &table->cleared, table->entries.count + 1) &&
           array_reserve(heap->config.allocator, &table->entries, 1);
}

bool ouro_weak_register(Heap *heap, Object *weak, Value *slot)
{
    HeapWeakTable *table = &heap->weak;
    Object *target = value_as_object(*slot);
    if (target->gc & GC_STATIC) return true;
    if (!reserve_entry(heap)) {
        ouro_heap_refused(heap);
        return false;
    }
    uint32_t offset = (uint32_t)((char *)slot - (char *)weak);
    table->entries.at[table->entries.count++] = (HeapWeak){.weak = weak, .slot = offset};
    target->gc |= GC_WEAK;
    link_entry(table, table->entries.count - 1);
    return true;
}

Object *ouro_weak_next_cleared(Heap *heap) { return ouro_queue_take(&heap->weak.cleared); }

void ouro_weak_each(Heap *heap, const Object *target, bool (*visit)(void *context, Object *weak),
                    void *context)
{
    HeapWeakTable *table = &heap->weak;
    if (!(target->gc & GC_WEAK) || table->bucket_count == 0) return;
    Value wanted = value_from_object(target);
    for (uint32_t at = *bucket_of(table, wanted.bits); at != 0;) {
        HeapWeak *entry = &table->entries.at[at - 1];
        at = entry->next;
        if (value_is(*slot_of(entry), wanted) && !visit(context, entry->weak)) return;
    }
}

static size_t first_looked_at(const Heap *heap)
{
    return heap->minor_running ? heap->weak.young : 0;
}

// Of one target the newest reference is told first, as CPython does.
static void clear_all_of(Heap *heap, Value target)
{
    HeapWeakTable *table = &heap->weak;
    for (uint32_t at = *bucket_of(table, target.bits); at != 0;) {
        HeapWeak *entry = &table->entries.at[at - 1];
        at = entry->next;
        if (!value_is(*slot_of(entry), target)) continue;
        *slot_of(entry) = VALUE_UNBOUND;
        if (ouro_heap_is_alive(heap, entry->weak)) ouro_queue_push(&table->cleared, entry->weak);
    }
}

void ouro_weak_clear(Heap *heap)
{
    HeapWeakTable *table = &heap->weak;
    for (size_t i = first_looked_at(heap); i < table->entries.count; i++) {
        Value target = *slot_of(&table->entries.at[i]);
        if (value_is_object(target) && !ouro_heap_is_alive(heap, value_as_object(target))) clear_all_of(heap, target);
    }
}

// Young entries are the first of their chains.
static void unlink_young(HeapWeakTable *table)
{
    for (size_t i = 0; i < table->bucket_count; i++) {
        while (table->buckets[i] > table->young) {
            table->buckets[i] = table->entries.at[table->buckets[i] - 1].next;
        }
    }
}

void ouro_weak_drop_dead(Heap *heap)
{
    HeapWeakTable *table = &heap->weak;
    size_t first = first_looked_at(heap), kept = first;
    if (first == table->entries.count) return;
    if (first > 0) unlink_young(table);
    for (size_t i = first; i < table->entries.count; i++) {
        HeapWeak entry = table->entries.at[i];
        if (!ouro_heap_is_alive(heap, entry.weak) || !value_is_object(*slot_of(&entry))) continue;
        table->entries.at[kept++] = entry;
    }
    table->entries.count = table->young = kept;
    if (first == 0) {
        link_all(table);
        return;
    }
    for (size_t i = first; i < kept; i++) link_entry(table, i);
}

void ouro_weak_deinit(Heap *heap)
{
    HeapWeakTable *table = &heap->weak;
    array_deinit(heap->config.allocator, &table->entries);
    array_deinit(heap->config.allocator, &table->cleared.objects);
    ouro_release(heap->config.allocator, table->buckets,
                 table->bucket_count * sizeof *table->buckets);
}
