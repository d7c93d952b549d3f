// Sets with any key: hashing and comparing may run script code, which may change the set meanwhile.
// SPDX-License-Identifier: MIT
#include "runtime/methods/containers.h"
#include "runtime/object/set_table.h"

// Where a key is, or where it would go: to the last deleted slot on its way, or to the free one at
// its end.
typedef struct SetPlace {
    Found found;
    uint32_t slot;
} SetPlace;

#define NO_SLOT UINT32_MAX

static SetPlace absent(uint32_t deleted, uint32_t free)
{
    return (SetPlace){FOUND_NOT, deleted != NO_SLOT ? deleted : free};
}

// Whether a plain key in a slot, not vacant and not the same value, equals `key`. Two ints never do then.
OURO_INLINE bool equals_slot(Value other, Value key, int64_t hash)
{
    if (value_both_int(other, key)) return false;
    return key_hash_known(other) == hash && plain_keys_equal(other, key);
}

OURO_INLINE SetPlace find_plain(const Set *set, Value key, int64_t hash)
{
    const Value *slots = set->entries->items;
    SetProbe probe = set_probe(set->mask, hash);
    uint32_t deleted = NO_SLOT;
    for (;; set_probe_step(&probe)) {
        Value other = slots[probe.position];
        if (value_is(other, key)) return (SetPlace){FOUND_YES, probe.position};
        if (value_is(other, SET_FREE)) return absent(deleted, probe.position);
        if (OURO_UNLIKELY(value_is(other, SET_DELETED)))
            deleted = probe.position;
        else if (equals_slot(other, key, hash))
            return (SetPlace){FOUND_YES, probe.position};
    }
}

// 1 equal, 0 not, -1 raised; *again: the set was changed meanwhile.
static int compare_keys(Thread *thread, Set *set, uint32_t slot, Value key, bool *again)
{
    const Array *entries = set->entries;
    Value other = entries->items[slot];
    if (key_is_plain(key) && key_is_plain(other)) return plain_keys_equal(other, key);
    int equal = ouro_equal(thread, other, key);
    *again = set->entries != entries || !value_is(entries->items[slot], other);
    return equal;
}

static SetPlace find_once(Thread *thread, Set *set, Value key, int64_t hash, bool *again)
{
    SetProbe probe = set_probe(set->mask, hash);
    uint32_t deleted = NO_SLOT;
    for (;; set_probe_step(&probe)) {
        Value other = set->entries->items[probe.position];
        if (value_is(other, SET_FREE)) return absent(deleted, probe.position);
        if (value_is(other, SET_DELETED)) {
            deleted = probe.position;
            continue;
        }
        if (value_is(other, key)) return (SetPlace){FOUND_YES, probe.position};
        if (set_hash_at(set, probe.position) != hash) continue;
        int equal = compare_keys(thread, set, probe.position, key, again);
        if (equal < 0) return (SetPlace){FOUND_ERROR, 0};
        if (*again) return (SetPlace){FOUND_NOT, 0};
        if (equal) return (SetPlace){FOUND_YES, probe.position};
    }
}

static SetPlace find_other(Thread *thread, Set *set, Value key, int64_t hash)
{
    for (;;) {
        bool again = false;
        SetPlace place = find_once(thread, set, key, hash, &again);
        if (!again || place.found == FOUND_ERROR) return place;
        if (set->entries == NULL) return (SetPlace){FOUND_NOT, 0};
    }
}

// The set has a table.
OURO_INLINE SetPlace find(Thread *thread, Set *set, Value key, int64_t hash)
{
    if (OURO_LIKELY(set->hashes == NULL && key_is_plain(key))) return find_plain(set, key, hash);
    return find_other(thread, set, key, hash);
}

static bool out_of_memory(Thread *thread)
{
    ouro_raise_memory(thread);
    return false;
}

static bool add_any(Thread *thread, Set *set, Value key, int64_t hash)
{
    do {
        if (!ouro_set_prepare(thread->vm, set, key)) return out_of_memory(thread);
        SetPlace place = find(thread, set, key, hash);
        if (place.found == FOUND_YES) return true;
        if (place.found == FOUND_ERROR) return false;
        // A comparison may have emptied the set, or left it without hashes.
        if (set->entries == NULL || (set->hashes == NULL && !key_is_plain(key))) continue;
        return ouro_set_put(thread->vm, set, place.slot, key, hash) || out_of_memory(thread);
    } while (true);
}

bool ouro_set_add_hashed(Thread *thread, Set *set, Value key, int64_t hash)
{
    if (OURO_UNLIKELY(set->entries == NULL || set->hashes != NULL || !key_is_plain(key))) {
        return add_any(thread, set, key, hash);
    }
    SetPlace place = find_plain(set, key, hash);
    return place.found == FOUND_YES || ouro_set_put(thread->vm, set, place.slot, key, hash) ||
           out_of_memory(thread);
}

Found ouro_set_contains_hashed(Thread *thread, Set *set, Value key, int64_t hash)
{
    return set->count == 0 ? FOUND_NOT : find(thread, set, key, hash).found;
}

Found ouro_set_remove_hashed(Thread *thread, Set *set, Value key, int64_t hash)
{
    if (set->count == 0) return FOUND_NOT;
    SetPlace place = find(thread, set, key, hash);
    if (place.found == FOUND_YES) ouro_set_remove_slot(set, place.slot);
    return place.found;
}

bool ouro_set_add(Thread *thread, Set *set, Value key)
{
    int64_t hash;
    return container_hash(thread, key, &hash) && ouro_set_add_hashed(thread, set, key, hash);
}

Found ouro_set_contains(Thread *thread, Set *set, Value key)
{
    int64_t hash;
    if (!container_hash(thread, key, &hash)) return FOUND_ERROR;
    return ouro_set_contains_hashed(thread, set, key, hash);
}

Found ouro_set_remove(Thread *thread, Set *set, Value key)
{
    int64_t hash;
    if (!container_hash(thread, key, &hash)) return FOUND_ERROR;
    return ouro_set_remove_hashed(thread, set, key, hash);
}

static bool runs_no_script(const Set *set, Value key)
{
    return set->hashes == NULL && key_is_plain(key);
}

bool ouro_set_merge(Thread *thread, Set *set, Set *other)
{
    if (set == other || other->count == 0) return true;
    uint64_t filled = (uint64_t)set->filled + other->count;
    if (filled * 5 >= (uint64_t)set->mask * 3 &&
        !ouro_set_resize(thread->vm, set, ((size_t)set->count + other->count) * 2)) {
        return out_of_memory(thread);
    }
    if (set->filled == 0) { return ouro_set_fill(thread->vm, set, other) || out_of_memory(thread); }
    uint32_t position = 0, mark = ouro_roots_mark(thread);
    Value key;
    int64_t hash;
    while (ouro_set_next(other, &position, &key, &hash)) {
        bool is_rooted = runs_no_script(set, key) || !value_is_unbound(ouro_root(thread, key));
        bool added = is_rooted && ouro_set_add_hashed(thread, set, key, hash);
        ouro_roots_release(thread, mark);
        if (!added) return false;
    }
    return true;
}
