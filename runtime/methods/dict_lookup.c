// Dicts with any key: hashing and comparing may run script code, which may change the dict
// meanwhile. SPDX-License-Identifier: MIT
#include "runtime/methods/containers.h"

enum { ENTRY_MISSING = -1, ENTRY_ERROR = -2 };

// What an entry was when a comparison with its key began.
typedef struct EntrySeen {
    const Array *entries;
    Value key;
    uint32_t version;
} EntrySeen;

// Other entries may have come and gone: a comparison that does that each time must not make the search begin anew each time.
static bool is_unchanged(const Dict *dict, const EntrySeen *seen, int64_t entry)
{
    return dict->entries == seen->entries && dict->keys_version == seen->version &&
           (uint64_t)entry < dict->used && value_is(dict_entries(dict)[entry].key, seen->key);
}

// The next candidate. What comparisons have added to a small dict, from entry *known on, comes last.
static int64_t next_candidate(const Dict *dict, DictProbe *probe, int64_t hash, uint32_t *known)
{
    int64_t entry = dict_probe_next(probe);
    if (entry >= 0 || probe->index != NULL || *known >= dict->used) return entry;
    *probe = dict_probe(dict, hash);
    probe->candidates &= UINT64_MAX << *known * 8;
    *known = dict->used;
    return dict_probe_next(probe);
}

// One pass over the candidates. *again: a comparison has changed the dict too much to go on.
static int64_t find_once(Thread *thread, Dict *dict, Value key, int64_t hash, bool *again)
{
    DictProbe probe = dict_probe(dict, hash);
    uint32_t known = dict->used;
    for (int64_t entry; (entry = next_candidate(dict, &probe, hash, &known)) >= 0;) {
        Value other = dict_entries(dict)[entry].key;
        if (value_is_unbound(other)) continue;
        if (value_is(other, key)) return entry;
        if (dict_hash_at(dict, (uint32_t)entry) != hash) continue;
        if (key_is_plain(key) && key_is_plain(other)) {
            if (plain_keys_equal(other, key)) return entry;
            continue;
        }
        EntrySeen seen = {dict->entries, other, dict->keys_version};
        int equal = ouro_equal(thread, other, key);
        if (equal < 0) return ENTRY_ERROR;
        *again = !is_unchanged(dict, &seen, entry);
        if (*again) return ENTRY_MISSING;
        if (equal) return entry;
    }
    return ENTRY_MISSING;
}

// The entry of the key, or ENTRY_MISSING, or ENTRY_ERROR with an exception pending.
static int64_t find_other(Thread *thread, Dict *dict, Value key, int64_t hash)
{
    for (;;) {
        bool again = false;
        int64_t entry = find_once(thread, dict, key, hash, &again);
        if (!again) return entry;
    }
}

OURO_INLINE int64_t find(Thread *thread, Dict *dict, Value key, int64_t hash)
{
    if (OURO_LIKELY(dict->hashes == NULL && key_is_plain(key))) {
        return dict_find_plain(dict, key, hash);
    }
    return find_other(thread, dict, key, hash);
}

OURO_INLINE Found give(const Dict *dict, int64_t entry, Value *out)
{
    if (entry < 0) return entry == ENTRY_MISSING ? FOUND_NOT : FOUND_ERROR;
    *out = dict_value_at(dict, (uint32_t)entry);
    return FOUND_YES;
}

Found ouro_dict_get_hashed(Thread *thread, Dict *dict, Value key, int64_t hash, Value *out)
{
    return give(dict, find(thread, dict, key, hash), out);
}

Found ouro_dict_get(Thread *thread, Dict *dict, Value key, Value *out)
{
    if (value_has_shape(key, CLASS_STR) && !dict->has_other_keys) {
        String *string = value_as_string(key);
        return give(dict, dict_find_string(dict, string, string_hash(thread->vm, string)), out);
    }
    int64_t hash;
    if (!container_hash(thread, key, &hash)) return FOUND_ERROR;
    return give(dict, find(thread, dict, key, hash), out);
}

bool ouro_dict_set_hashed(Thread *thread, Dict *dict, Value key, int64_t hash, Value value)
{
    int64_t entry = find(thread, dict, key, hash);
    if (entry >= 0) {
        ouro_dict_set_entry(thread->vm, dict, (uint32_t)entry, value);
        return true;
    }
    if (entry == ENTRY_ERROR) return false;
    if (ouro_dict_add_entry(thread->vm, dict, key, hash, value)) return true;
    ouro_raise_memory(thread);
    return false;
}

bool ouro_dict_set(Thread *thread, Dict *dict, Value key, Value value)
{
    int64_t hash;
    return container_hash(thread, key, &hash) &&
           ouro_dict_set_hashed(thread, dict, key, hash, value);
}

Found ouro_dict_take(Thread *thread, Dict *dict, Value key, Value *out)
{
    int64_t hash;
    if (!container_hash(thread, key, &hash)) return FOUND_ERROR;
    int64_t entry = find(thread, dict, key, hash);
    Found found = give(dict, entry, out);
    if (found == FOUND_YES) ouro_dict_delete_entry(thread->vm, dict, (uint32_t)entry, hash);
    return found;
}

Found ouro_dict_delete(Thread *thread, Dict *dict, Value key)
{
    Value dropped;
    return ouro_dict_take(thread, dict, key, &dropped);
}

Found ouro_dict_set_default(Thread *thread, Dict *dict, Value key, Value value, Value *out)
{
    int64_t hash;
    if (!container_hash(thread, key, &hash)) return FOUND_ERROR;
    Found found = give(dict, find(thread, dict, key, hash), out);
    if (found != FOUND_NOT) return found;
    if (!ouro_dict_add_entry(thread->vm, dict, key, hash, value)) {
        ouro_raise_memory(thread);
        return FOUND_ERROR;
    }
    *out = value;
    return FOUND_NOT;
}

// Keeps what goes into the dict alive while comparisons run.
static bool keep_pair(Thread *thread, const Dict *dict, Value key, Value value)
{
    if (dict->hashes == NULL && key_is_plain(key)) return true;
    return !value_is_unbound(ouro_root(thread, key)) &&
           (value_is_unbound(value) || !value_is_unbound(ouro_root(thread, value)));
}

bool ouro_dict_merge(Thread *thread, Dict *dict, Dict *other)
{
    if (dict == other || other->count == 0) return true;
    if (dict->used == 0 && !dict->is_namespace) {
        if (ouro_dict_copy_into(thread->vm, dict, other)) return true;
        ouro_raise_memory(thread);
        return false;
    }
    uint32_t position = 0, count = other->count;
    Value key, value;
    int64_t hash;
    while (ouro_dict_next(other, &position, &key, &value, &hash)) {
        uint32_t mark = ouro_roots_mark(thread);
        bool set = keep_pair(thread, dict, key, value) &&
                   ouro_dict_set_hashed(thread, dict, key, hash, value);
        ouro_roots_release(thread, mark);
        if (!set) return false;
        if (other->count != count) {
            ouro_raise(thread, CLASS_RUNTIME_ERROR, "dict mutated during update");
            return false;
        }
    }
    return true;
}
