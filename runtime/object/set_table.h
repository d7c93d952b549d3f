// How sets find keys: private to object/set.c and methods/set_lookup.c.
//
// The order of probes, the moments of growth and the sizes are CPython's, because they decide the order in which a set is
// printed: ten neighbouring slots (where they lie before the table's end), then a jump.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/dict_table.h"

enum { SET_SLOTS_LEAST = 8, SET_LINEAR_PROBES = 9, SET_PERTURB_SHIFT = 5, SET_HUGE = 50000 };
#define SET_SLOTS_MAX ((size_t)1 << 31)

typedef struct SetTable {
    Array *entries;
    Raw *hashes;
    uint32_t mask;
} SetTable;

typedef struct SetProbe {
    uint64_t perturb;
    uint32_t start;    // of the run of neighbours
    uint32_t position;
    uint32_t last;     // of the run
    uint32_t mask;
} SetProbe;

OURO_INLINE void set_probe_run(SetProbe *probe)
{
    probe->position = probe->start;
    bool has_neighbours = (uint64_t)probe->start + SET_LINEAR_PROBES <= probe->mask;
    probe->last = probe->start + (has_neighbours ? SET_LINEAR_PROBES : 0);
}

OURO_INLINE SetProbe set_probe(uint32_t mask, int64_t hash)
{
    SetProbe probe = {.perturb = (uint64_t)hash, .start = (uint32_t)hash & mask, .mask = mask};
    set_probe_run(&probe);
    return probe;
}

OURO_INLINE void set_probe_step(SetProbe *probe)
{
    if (probe->position < probe->last) {
        probe->position++;
        return;
    }
    probe->perturb >>= SET_PERTURB_SHIFT;
    probe->start = (uint32_t)(probe->start * (uint64_t)5 + 1 + probe->perturb) & probe->mask;
    set_probe_run(probe);
}

static inline int64_t *set_hashes(const Set *set) { return (int64_t *)(void *)set->hashes->at; }

// Of a live key.
static inline int64_t set_hash_at(const Set *set, uint32_t slot)
{
    return set->hashes != NULL ? set_hashes(set)[slot] : key_hash_known(set->entries->items[slot]);
}

/// Makes sure that the set has a table, which can hold `key`. False when memory is refused.
OURO_MUST_USE bool ouro_set_prepare(Vm *vm, Set *set, Value key);
/// Puts a key into a free or deleted slot, and grows where that is due. False when memory is refused.
OURO_MUST_USE bool ouro_set_put(Vm *vm, Set *set, uint32_t slot, Value key, int64_t hash);
void ouro_set_remove_slot(Set *set, uint32_t slot);
/// Fills an empty set, whose mask is that of the table to be, from another. False when memory is refused.
OURO_MUST_USE bool ouro_set_fill(Vm *vm, Set *set, Set *other);
