// How dicts find entries: private to object/dict.c and methods/dict_lookup.c.
//
// A plain key is one whose hash and equality (with other plain keys) run no script code: an exact str, an immediate int, a
// float but NaN, a bool, None. Its hash is not kept, for it is at hand.
//
// Up to DICT_SMALL entries: `lookup` has a byte for each, the upper 7 bits of the hash's mix or 0x80 where there is none;
// so it always reads as a float, and the collector passes it by.
// More: `lookup` is a Raw that begins with an IndexHead. A slot is 0 (free), 1 (deleted), or the entry's number + 2 with
// bits of the mix above those of the mask, so that hardly ever an entry is visited in vain. 16-bit slots while they suffice.
// Probing is as in CPython's dict: neighbouring ints stay neighbours.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/string.h"
#include "runtime/object/vm.h"

enum { DICT_SMALL = 8, DICT_SHORT_MASK_MAX = 0xFFFF, DICT_PERTURB_SHIFT = 5 };
// An array counts words in 32 bits, and an entry has two.
#define DICT_ENTRIES_MAX ((uint32_t)INT32_MAX - 8)

#define DICT_NO_TAGS  0x8080808080808080u
#define DICT_ONE_EACH 0x0101010101010101u

typedef struct IndexHead {
    uint32_t mask; // slots less 1
    uint32_t free; // slots that may still be taken before the index is too full
    uint32_t
        first; // entries before it are deleted ones: so taking the first key again and again is quick
    uint32_t unused;
} IndexHead;

// hash(None) of CPython 3.12 and later.
#define HASH_OF_NONE 0xFCA86420

static inline bool key_is_plain(Value key)
{
    if (value_is_int(key) || value_has_shape(key, CLASS_STR)) return true;
    if (value_is_float(key)) return value_as_float(key) == value_as_float(key);
    return value_is_bool(key) || value_is_none(key);
}

// Of a plain key; of a string only where it was computed before.
static inline int64_t key_hash_known(Value key)
{
    if (value_is_int(key)) return value_as_int(key) - (value_as_int(key) == -1);
    if (value_is_object(key)) return value_as_string(key)->hash;
    if (value_is_float(key)) return ouro_hash_double(value_as_float(key));
    return value_is_none(key) ? (int64_t)HASH_OF_NONE : value_is_true(key);
}

static inline int64_t string_hash(Vm *vm, String *string)
{
    return OURO_LIKELY(string->hash != 0) ? string->hash : ouro_string_hash(vm, string);
}

// Of a plain key.
static inline int64_t key_hash(Vm *vm, Value key)
{
    return value_is_object(key) ? string_hash(vm, value_as_string(key)) : key_hash_known(key);
}

// Whether two strings of this hash are equal.
static inline bool strings_equal(const String *a, const String *b)
{
    if (a == b) return true;
    if (string_is_interned(a) && string_is_interned(b)) return false;
    return a->hash == b->hash && a->size == b->size && memcmp(a->text, b->text, a->size) == 0;
}

// Of a plain key that is a number.
static inline double key_number(Value key)
{
    if (value_is_float(key)) return value_as_float(key);
    return value_is_int(key) ? (double)value_as_int(key) : value_is_true(key);
}

// Whether two plain keys of equal hash, not the same value, are equal.
static inline bool plain_keys_equal(Value a, Value b)
{
    bool a_is_string = value_is_object(a), b_is_string = value_is_object(b);
    if (a_is_string && b_is_string) return strings_equal(value_as_string(a), value_as_string(b));
    if (a_is_string || b_is_string || value_is_none(a) || value_is_none(b)) return false;
    return key_number(a) == key_number(b);
}

static inline DictEntry *dict_entries(const Dict *dict)
{
    return (DictEntry *)(void *)dict->entries->items;
}
static inline uint32_t dict_capacity(const Dict *dict)
{
    return dict->entries != NULL ? dict->entries->capacity / 2 : 0;
}
static inline int64_t *dict_hashes(const Dict *dict) { return (int64_t *)(void *)dict->hashes->at; }
static inline IndexHead *dict_index(const Dict *dict)
{
    return (IndexHead *)(void *)((Raw *)value_as_object(dict->lookup))->at;
}

// Of an entry in use whose key is live.
static inline int64_t dict_hash_at(const Dict *dict, uint32_t entry)
{
    if (dict->hashes != NULL) return dict_hashes(dict)[entry];
    return key_hash_known(dict_entries(dict)[entry].key);
}

static inline Value dict_value_at(const Dict *dict, uint32_t entry)
{
    Value value = dict_entries(dict)[entry].value;
    return OURO_UNLIKELY(dict->is_namespace) ? ((Cell *)value_as_object(value))->value : value;
}

static inline uint32_t hash_mix(int64_t hash)
{
    return (uint32_t)((uint64_t)hash * 0x9E3779B97F4A7C15u >> 32);
}
static inline uint64_t hash_tag(int64_t hash) { return hash_mix(hash) >> 25; }

// A search in progress: gives the entries that the key may be in, one by one.
typedef struct DictProbe {
    uint64_t candidates; // small dicts: a 0x80 for each byte that matches
    uint64_t perturb;
    uint32_t position, wanted;
    const IndexHead *index; // NULL: a small dict
} DictProbe;

OURO_INLINE DictProbe dict_probe(const Dict *dict, int64_t hash)
{
    if (!dict->is_indexed) {
        uint64_t difference = dict->lookup.bits ^ hash_tag(hash) * DICT_ONE_EACH;
        uint64_t zeros = (difference - DICT_ONE_EACH) & ~difference & DICT_NO_TAGS;
        return (DictProbe){.candidates = zeros};
    }
    const IndexHead *index = dict_index(dict);
    uint32_t wanted = hash_mix(hash) & ~index->mask;
    if (index->mask <= DICT_SHORT_MASK_MAX) wanted &= 0xFFFF;
    return (DictProbe){.perturb = (uint64_t)hash,
                       .position = (uint32_t)hash & index->mask,
                       .wanted = wanted,
                       .index = index};
}

OURO_INLINE uint32_t index_slot(const IndexHead *index, uint32_t position)
{
    if (index->mask <= DICT_SHORT_MASK_MAX) return ((const uint16_t *)(index + 1))[position];
    return ((const uint32_t *)(index + 1))[position];
}

OURO_INLINE void index_set_slot(IndexHead *index, uint32_t position, uint32_t slot)
{
    if (index->mask <= DICT_SHORT_MASK_MAX)
        ((uint16_t *)(index + 1))[position] = (uint16_t)slot;
    else
        ((uint32_t *)(index + 1))[position] = slot;
}

OURO_INLINE uint32_t next_position(uint32_t position, uint64_t *perturb, uint32_t mask)
{
    *perturb >>= DICT_PERTURB_SHIFT;
    return (uint32_t)(position * 5 + *perturb + 1) & mask;
}

// The next entry whose tag matches, or -1.
OURO_INLINE int64_t dict_probe_next(DictProbe *probe)
{
    if (probe->index == NULL) {
        if (probe->candidates == 0) return -1;
        unsigned entry = (unsigned)__builtin_ctzll(probe->candidates) / 8;
        probe->candidates &= probe->candidates - 1;
        return entry;
    }
    uint32_t mask = probe->index->mask;
    for (;;) {
        uint32_t slot = index_slot(probe->index, probe->position);
        if (slot == 0) return -1;
        probe->position = next_position(probe->position, &probe->perturb, mask);
        if ((slot & ~mask) == probe->wanted && (slot & mask) >= 2) return (slot & mask) - 2;
    }
}

// The entry of a string, or -1. Keys that are no strings are passed over.
OURO_INLINE int64_t dict_find_string(const Dict *dict, const String *key, int64_t hash)
{
    DictProbe probe = dict_probe(dict, hash);
    for (int64_t entry; (entry = dict_probe_next(&probe)) >= 0;) {
        Value other = dict_entries(dict)[entry].key;
        if (value_as_object(other) == key) return entry;
        if (value_is_string(other) && strings_equal(value_as_string(other), key)) return entry;
    }
    return -1;
}

// The entry of a plain key in a dict of plain keys, or -1.
OURO_INLINE int64_t dict_find_plain(const Dict *dict, Value key, int64_t hash)
{
    DictProbe probe = dict_probe(dict, hash);
    for (int64_t entry; (entry = dict_probe_next(&probe)) >= 0;) {
        Value other = dict_entries(dict)[entry].key;
        if (value_is(other, key)) return entry;
        if (key_hash_known(other) == hash && plain_keys_equal(other, key)) return entry;
    }
    return -1;
}

/// Adds an entry for a key that is not there. False when memory is refused.
OURO_MUST_USE bool ouro_dict_add_entry(Vm *vm, Dict *dict, Value key, int64_t hash, Value value);
void ouro_dict_set_entry(Vm *vm, Dict *dict, uint32_t entry, Value value);
void ouro_dict_delete_entry(Vm *vm, Dict *dict, uint32_t entry, int64_t hash);
