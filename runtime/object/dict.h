// Dicts: insertion-ordered compact tables; sets: CPython's probe order.
//
// A dict's entries stand in the order of insertion. Up to eight are found by one word with a byte of each one's hash; more
// by an index of slots (dict_table.h). Hashes are kept only where computing them again could run script code.
// A dict that serves as the globals of code (or as a class's or module's namespace) is a namespace: its entries' values are
// Cell objects, whose addresses the code caches; `keys_version` then changes with every key added or removed. All functions
// here look through the cells.
//
// What takes a Thread is carried out in methods/dict_lookup.c and set_lookup.c: it asks the machine for hashes and equality.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/bytes.h"
#include "runtime/object/types.h"

typedef struct Cell {
    Object object;
    Value value; // UNBOUND when empty
} Cell;

typedef struct DictEntry {
    Value key;   // UNBOUND: a deleted entry
    Value value; // a Cell in a namespace
} DictEntry;

struct Dict {
    Object object;
    uint32_t count;        // live entries
    uint32_t used;         // entries in use, deleted ones included
    uint32_t keys_version; // of a namespace: from vm->next_keys_version; else how often entries moved
    bool is_namespace;
    bool has_other_keys;   // some key is or was not an exact str: equality may run script code
    bool is_indexed;       // `lookup` is the index
    uint8_t log2_slots;    // the size that CPython's table would have: tells when deleted entries go
    Array *entries;        // of DictEntry, two words each; owner: this dict. NULL while empty
    Value lookup;          // a byte of hash for each of up to eight entries, or the index (a Raw)
    Raw *hashes;           // int64_t of each entry, or NULL while all keys are plain (dict_table.h)
};

typedef struct Set { // set and frozenset
    Object object;
    int64_t hash;           // of a frozenset; 0: not computed
    uint32_t count, filled; // filled: deleted ones included
    uint32_t mask;          // slots less 1
    uint32_t finger;        // where pop looks next
    Array *entries;         // a key a slot: SET_FREE, SET_DELETED or live; NULL while empty
    Raw *hashes;            // int64_t of each slot, or NULL while all keys are plain
} Set;

#define SET_FREE    VALUE_UNBOUND
#define SET_DELETED ((Value){VALUE_UNBOUND.bits | 16})
static inline bool set_slot_is_vacant(Value slot) { return (slot.bits & ~(uint64_t)16) == VALUE_UNBOUND.bits; }

typedef enum Found { FOUND_ERROR = -1, FOUND_NOT = 0, FOUND_YES = 1 } Found;

/// NULL when memory is refused.
Dict *ouro_dict_new(Vm *vm, size_t expected_count);
/// Turns a dict into a namespace. False when memory is refused.
OURO_MUST_USE bool ouro_dict_make_namespace(Vm *vm, Dict *dict);

/// With any key. Hashing and comparing may run script code: errors are pending on the thread.
OURO_MUST_USE Found ouro_dict_get(Thread *thread, Dict *dict, Value key, Value *out);
OURO_MUST_USE bool ouro_dict_set(Thread *thread, Dict *dict, Value key, Value value);
OURO_MUST_USE Found ouro_dict_delete(Thread *thread, Dict *dict, Value key);
/// The same where the key's hash is known.
OURO_MUST_USE Found ouro_dict_get_hashed(Thread *thread, Dict *dict, Value key, int64_t hash, Value *out);
OURO_MUST_USE bool ouro_dict_set_hashed(Thread *thread, Dict *dict, Value key, int64_t hash, Value value);
/// Removes the key and gives its value.
OURO_MUST_USE Found ouro_dict_take(Thread *thread, Dict *dict, Value key, Value *out);
/// dict.setdefault: the value of the key, which is now `value` where the key was absent. FOUND_NOT: it was.
OURO_MUST_USE Found ouro_dict_set_default(Thread *thread, Dict *dict, Value key, Value value, Value *out);

/// With a string as key: no script code runs. get: UNBOUND when absent. set: false when memory is refused.
Value ouro_dict_get_string(Vm *vm, Dict *dict, String *key);
OURO_MUST_USE bool ouro_dict_set_string(Vm *vm, Dict *dict, String *key, Value value);
bool ouro_dict_delete_string(Vm *vm, Dict *dict, String *key);
/// The cell of a namespace's key; NULL when absent.
Cell *ouro_dict_cell(Vm *vm, Dict *dict, String *key);

/// Steps through live entries: *position starts at 0. False at the end. Each out-parameter may be NULL.
bool ouro_dict_next(Dict *dict, uint32_t *position, Value *key, Value *value, int64_t *hash);
/// The same backwards: *position starts at dict->used.
bool ouro_dict_previous(Dict *dict, uint32_t *position, Value *key, Value *value);
/// dict.popitem. False when the dict is empty.
bool ouro_dict_take_last(Vm *vm, Dict *dict, Value *key, Value *value);
void ouro_dict_clear(Vm *vm, Dict *dict);
/// A plain dict with the same entries, even of a namespace.
Dict *ouro_dict_copy(Vm *vm, Dict *dict);
/// Makes the empty plain dict `dict` equal to `other`. False when memory is refused.
OURO_MUST_USE bool ouro_dict_copy_into(Vm *vm, Dict *dict, Dict *other);
/// dict.update with another dict's entries.
OURO_MUST_USE bool ouro_dict_merge(Thread *thread, Dict *dict, Dict *other);
/// Sets up the fields of a new dict without entries (one of a subclass).
void ouro_dict_init(Dict *dict);

Set *ouro_set_new(Vm *vm, ClassId class_id);
OURO_MUST_USE bool ouro_set_add(Thread *thread, Set *set, Value key);
OURO_MUST_USE Found ouro_set_contains(Thread *thread, Set *set, Value key);
OURO_MUST_USE Found ouro_set_remove(Thread *thread, Set *set, Value key);
/// The same where the key's hash is known.
OURO_MUST_USE bool ouro_set_add_hashed(Thread *thread, Set *set, Value key, int64_t hash);
OURO_MUST_USE Found ouro_set_contains_hashed(Thread *thread, Set *set, Value key, int64_t hash);
OURO_MUST_USE Found ouro_set_remove_hashed(Thread *thread, Set *set, Value key, int64_t hash);
/// Steps through the keys in the order of slots: *position starts at 0. False at the end.
bool ouro_set_next(Set *set, uint32_t *position, Value *key, int64_t *hash);
/// Adds the keys of `other`, in CPython's order.
OURO_MUST_USE bool ouro_set_merge(Thread *thread, Set *set, Set *other);
/// Adds all keys of an iterable: set.update.
OURO_MUST_USE bool ouro_set_update(Thread *thread, Set *set, Value iterable);
/// set.pop. False when the set is empty.
bool ouro_set_take_any(Set *set, Value *key);
void ouro_set_clear(Set *set);
/// Room for a table of more than `least` slots, CPython's set_table_resize. False when memory is refused.
OURO_MUST_USE bool ouro_set_resize(Vm *vm, Set *set, size_t least);
/// Exchanges the contents of two sets.
void ouro_set_swap(Vm *vm, Set *a, Set *b);
/// Sets up the fields of a new set without keys (one of a subclass).
void ouro_set_init(Set *set);

Cell *ouro_cell_new(Vm *vm, Value value);

static inline Dict *value_as_dict(Value v) { return (Dict *)value_as_object(v); }
static inline Set *value_as_set(Value v) { return (Set *)value_as_object(v); }
