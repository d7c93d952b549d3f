// Sets: the table, in the order of slots that CPython's sets have.
//
// A slot holds a key; hashes are kept beside only where computing them again could run script code.
// SPDX-License-Identifier: MIT
#include "runtime/object/sequence.h"
#include "runtime/object/set_table.h"

void ouro_set_init(Set *set)
{
    set->hash = 0;
    set->count = set->filled = 0;
    set->mask = SET_SLOTS_LEAST - 1;
    set->finger = 0;
    set->entries = NULL;
    set->hashes = NULL;
}

Set *ouro_set_new(Vm *vm, ClassId class_id)
{
    Set *set = ouro_heap_new(&vm->heap, TYPE_SET, class_id, sizeof *set);
    if (set != NULL) ouro_set_init(set);
    return set;
}

// ---- tables ----

// Free slots and, if wanted, room for hashes. False when memory is refused.
static bool make_table(Vm *vm, SetTable *table, uint32_t mask, bool keeps_hashes)
{
    size_t slots = (size_t)mask + 1;
    Array *entries = ouro_heap_array_new(&vm->heap, TYPE_ARRAY, slots);
    Raw *hashes = keeps_hashes ? ouro_raw_new(vm, slots * sizeof(int64_t)) : NULL;
    if (entries == NULL || (keeps_hashes && hashes == NULL)) return false;
    for (size_t i = 0; i < slots; i++) entries->items[i] = SET_FREE;
    entries->count = (uint32_t)slots;
    *table = (SetTable){entries, hashes, mask};
    return true;
}

static void use_table(Vm *vm, Set *set, const SetTable *table)
{
    set->entries = table->entries;
    set->hashes = table->hashes;
    set->mask = table->mask;
    ouro_heap_barrier(&vm->heap, set);
}

// Puts a key that is not in the table into its first free slot. The caller sees to the barrier.
static void insert_clean(SetTable *table, Value key, int64_t hash)
{
    SetProbe probe = set_probe(table->mask, hash);
    while (!value_is(table->entries->items[probe.position], SET_FREE)) set_probe_step(&probe);
    table->entries->items[probe.position] = key;
    if (table->hashes != NULL) ((int64_t *)(void *)table->hashes->at)[probe.position] = hash;
}

// The first slot from `at` on that is not vacant, or the number of slots. Most are free: they are passed four at a time.
OURO_INLINE size_t next_live(const Value *slots, size_t at, size_t count)
{
    const uint64_t free = SET_FREE.bits;
    for (;;) {
        while (at + 4 <= count &&
               ((slots[at].bits ^ free) | (slots[at + 1].bits ^ free) |
                (slots[at + 2].bits ^ free) | (slots[at + 3].bits ^ free)) == 0) {
            at += 4;
        }
        for (size_t end = at + 4 < count ? at + 4 : count; at < end; at++) {
            if (!set_slot_is_vacant(slots[at])) return at;
        }
        if (at >= count) return count;
    }
}

static void insert_all_clean(SetTable *table, const Set *from)
{
    if (from->count == 0) return;
    const Value *slots = from->entries->items;
    size_t count = (size_t)from->mask + 1;
    for (size_t at = next_live(slots, 0, count); at < count; at = next_live(slots, at + 1, count)) {
        insert_clean(table, slots[at], set_hash_at(from, (uint32_t)at));
    }
}

bool ouro_set_resize(Vm *vm, Set *set, size_t least)
{
    size_t slots = SET_SLOTS_LEAST;
    while (slots <= least) slots *= 2;
    bool stays = slots == SET_SLOTS_LEAST && set->mask == SET_SLOTS_LEAST - 1;
    if (stays && set->filled == set->count) return true;
    if (slots > SET_SLOTS_MAX) return false;
    SetTable table;
    if (!make_table(vm, &table, (uint32_t)(slots - 1), set->hashes != NULL)) return false;
    insert_all_clean(&table, set);
    ouro_heap_barrier(&vm->heap, table.entries);
    set->filled = set->count;
    use_table(vm, set, &table);
    return true;
}

// ---- keys ----

static bool start_keeping_hashes(Vm *vm, Set *set)
{
    Raw *hashes = ouro_raw_new(vm, ((size_t)set->mask + 1) * sizeof(int64_t));
    if (hashes == NULL) return false;
    for (size_t i = 0; i <= set->mask; i++) {
        Value key = set->entries->items[i];
        ((int64_t *)(void *)hashes->at)[i] = set_slot_is_vacant(key) ? 0 : key_hash_known(key);
    }
    set->hashes = hashes;
    ouro_heap_barrier(&vm->heap, set);
    return true;
}

// The table for the first key.
static bool start_table(Vm *vm, Set *set)
{
    SetTable table;
    if (!make_table(vm, &table, set->mask, false)) return false;
    use_table(vm, set, &table);
    return true;
}

bool ouro_set_prepare(Vm *vm, Set *set, Value key)
{
    if (set->entries == NULL && !start_table(vm, set)) return false;
    return set->hashes != NULL || key_is_plain(key) || start_keeping_hashes(vm, set);
}

bool ouro_set_put(Vm *vm, Set *set, uint32_t slot, Value key, int64_t hash)
{
    Array *entries = set->entries;
    bool was_free = value_is(entries->items[slot], SET_FREE);
    if (set->hashes != NULL) set_hashes(set)[slot] = hash;
    array_store(&vm->heap, entries, slot, key);
    set->count++;
    if (!was_free) return true;
    set->filled++;
    if ((uint64_t)set->filled * 5 < (uint64_t)set->mask * 3) return true;
    size_t count = set->count;
    if (ouro_set_resize(vm, set, count > SET_HUGE ? count * 2 : count * 4)) return true;
    // Without a larger table the key may not stay: some slots must always be free.
    entries->items[slot] = SET_FREE;
    set->filled--;
    set->count--;
    return false;
}

void ouro_set_remove_slot(Set *set, uint32_t slot)
{
    set->entries->items[slot] = SET_DELETED;
    set->count--;
}

bool ouro_set_next(Set *set, uint32_t *position, Value *key, int64_t *hash)
{
    if (set->entries == NULL) return false;
    size_t count = (size_t)set->mask + 1;
    size_t at = next_live(set->entries->items, *position, count);
    if (at >= count) {
        *position = (uint32_t)count;
        return false;
    }
    *position = (uint32_t)at + 1;
    *key = set->entries->items[at];
    if (hash != NULL) *hash = set_hash_at(set, (uint32_t)at);
    return true;
}

bool ouro_set_take_any(Set *set, Value *key)
{
    if (set->count == 0) return false;
    uint32_t at = set->finger & set->mask;
    while (set_slot_is_vacant(set->entries->items[at])) at = (at + 1) & set->mask;
    *key = set->entries->items[at];
    ouro_set_remove_slot(set, at);
    set->finger = at + 1;
    return true;
}

void ouro_set_clear(Set *set)
{
    uint32_t finger = set->finger;
    ouro_set_init(set);
    set->finger = finger;
}

void ouro_set_swap(Vm *vm, Set *a, Set *b)
{
    Set kept = *a;
    a->count = b->count, a->filled = b->filled, a->mask = b->mask;
    a->entries = b->entries, a->hashes = b->hashes;
    b->count = kept.count, b->filled = kept.filled, b->mask = kept.mask;
    b->entries = kept.entries, b->hashes = kept.hashes;
    ouro_heap_barrier(&vm->heap, a);
    ouro_heap_barrier(&vm->heap, b);
}

// ---- merging into an empty set ----

bool ouro_set_fill(Vm *vm, Set *set, Set *other)
{
    assert(set->filled == 0);
    bool keeps_hashes = other->hashes != NULL;
    SetTable table = {set->entries, set->hashes, set->mask};
    bool is_usable = table.entries != NULL && (table.hashes != NULL) == keeps_hashes;
    if (!is_usable && !make_table(vm, &table, set->mask, keeps_hashes)) return false;
    if (set->mask == other->mask && other->filled == other->count) {
        size_t slots = (size_t)set->mask + 1;
        memcpy(table.entries->items, other->entries->items, slots * sizeof(Value));
        if (table.hashes) memcpy(table.hashes->at, other->hashes->at, slots * sizeof(int64_t));
    } else {
        insert_all_clean(&table, other);
    }
    set->count = set->filled = other->count;
    ouro_heap_barrier(&vm->heap, table.entries);
    use_table(vm, set, &table);
    return true;
}
