// Dicts: insertion-ordered compact tables; sets: CPython's probe order.
//
// A dict's index table maps to entries, which stand in the order of insertion. A dict that serves as the globals of code (or
// as a class's or module's namespace) is a namespace: its entries' values are Cell objects, whose addresses the code caches;
// `keys_version` then changes with every key added or removed. All functions here look through the cells.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/bytes.h"
#include "runtime/object/types.h"

typedef struct Cell {
    Object object;
    Value value; // UNBOUND when empty
} Cell;

typedef struct DictEntry {
    int64_t hash;
    Value key;   // UNBOUND: a deleted entry
    Value value; // a Cell in a namespace
} DictEntry;

struct Dict {
    Object object;
    uint32_t count;        // live entries
    uint32_t used;         // entries in use, deleted ones included
    uint32_t capacity;     // of entries
    uint32_t index_mask;   // slots of the index less 1
    uint32_t keys_version; // from vm->next_keys_version; 0 unless a namespace
    bool is_namespace;
    bool has_other_keys;   // some key is not an exact str: equality may run script code
    Array *entries;        // an Array of 3 words an entry; owner: this dict. NULL while empty
    Raw *index;            // uint32_t slots (entry number + 1, 0 free)
};

typedef struct SetEntry {
    int64_t hash;
    Value key; // UNBOUND: free; NOT_IMPLEMENTED: deleted
} SetEntry;

typedef struct Set { // set and frozenset
    Object object;
    uint32_t count, filled; // filled: deleted ones included
    uint32_t mask;          // slots less 1
    uint32_t finger;        // where pop looks next
    int64_t hash;           // of a frozenset; 0: not computed
    Array *entries;         // 2 words an entry; NULL while empty
} Set;

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

/// With a string as key: no script code runs. get: UNBOUND when absent. set: false when memory is refused.
Value ouro_dict_get_string(Vm *vm, Dict *dict, String *key);
OURO_MUST_USE bool ouro_dict_set_string(Vm *vm, Dict *dict, String *key, Value value);
bool ouro_dict_delete_string(Vm *vm, Dict *dict, String *key);
/// The cell of a namespace's key; NULL when absent.
Cell *ouro_dict_cell(Vm *vm, Dict *dict, String *key);

/// Steps through live entries: *position starts at 0. False at the end.
bool ouro_dict_next(Dict *dict, uint32_t *position, Value *key, Value *value, int64_t *hash);
void ouro_dict_clear(Vm *vm, Dict *dict);
Dict *ouro_dict_copy(Vm *vm, Dict *dict);
/// dict.update with another dict's entries.
OURO_MUST_USE bool ouro_dict_merge(Thread *thread, Dict *dict, Dict *other);

Set *ouro_set_new(Vm *vm, ClassId class_id);
OURO_MUST_USE bool ouro_set_add(Thread *thread, Set *set, Value key);
OURO_MUST_USE Found ouro_set_contains(Thread *thread, Set *set, Value key);
OURO_MUST_USE Found ouro_set_remove(Thread *thread, Set *set, Value key);
bool ouro_set_next(Set *set, uint32_t *position, Value *key, int64_t *hash);

Cell *ouro_cell_new(Vm *vm, Value value);
