// Dicts: growing, adding and deleting entries, and lookups by strings. How entries are found:
// dict_table.h. SPDX-License-Identifier: MIT
#include "runtime/object/dict_table.h"
#include "runtime/object/sequence.h"

Cell *ouro_cell_new(Vm *vm, Value value)
{
    Cell *cell = ouro_heap_new(&vm->heap, TYPE_CELL, CLASS_CELL, sizeof *cell);
    if (cell != NULL) cell->value = value;
    return cell;
}

// Sizes of tables are CPython's: 8 slots at least, two thirds of which are used.
enum { LOG2_SLOTS_LEAST = 3, LOG2_SLOTS_MOST = 31 };

static void keys_changed(Vm *vm, Dict *dict)
{
    if (dict->is_namespace) dict->keys_version = vm->next_keys_version++;
}

// What a search in progress knows of the entries no longer holds.
static void entries_moved(Dict *dict)
{
    if (!dict->is_namespace) dict->keys_version++;
}

// ---- the index ----

static size_t index_size(uint32_t mask)
{
    size_t width = mask <= DICT_SHORT_MASK_MAX ? sizeof(uint16_t) : sizeof(uint32_t);
    return sizeof(IndexHead) + ((size_t)mask + 1) * width;
}

// Enters an entry into the first free slot of its probe sequence.
static void index_add(IndexHead *index, int64_t hash, uint32_t entry)
{
    uint64_t perturb = (uint64_t)hash;
    uint32_t position = (uint32_t)hash & index->mask;
    while (index_slot(index, position) != 0) {
        position = next_position(position, &perturb, index->mask);
    }
    index_set_slot(index, position, (hash_mix(hash) & ~index->mask) | (entry + 2));
    index->free--;
}

// The slot that names an entry, which is there.
static uint32_t index_position(const IndexHead *index, int64_t hash, uint32_t entry)
{
    uint64_t perturb = (uint64_t)hash;
    uint32_t position = (uint32_t)hash & index->mask;
    while ((index_slot(index, position) & index->mask) != entry + 2) {
        position = next_position(position, &perturb, index->mask);
    }
    return position;
}

// Entries, deleted ones included, that a table of this size takes.
static uint32_t usable(unsigned log2_slots) { return (uint32_t)(((uint64_t)2 << log2_slots) / 3); }

static unsigned log2_for(uint64_t slots)
{
    unsigned log2_slots = LOG2_SLOTS_LEAST;
    while (log2_slots < LOG2_SLOTS_MOST && (uint64_t)1 << log2_slots < slots) log2_slots++;
    return log2_slots;
}

// The size of a table that is made for `count` entries.
static unsigned log2_for_entries(uint64_t count) { return log2_for((count * 3 + 1) / 2); }

// A Raw for an index of this size: the present one if its size is right.
static Raw *raw_for_index(Vm *vm, const Dict *dict, unsigned log2_slots)
{
    uint32_t mask = (uint32_t)(((uint64_t)1 << log2_slots) - 1);
    if (dict->is_indexed && dict_index(dict)->mask == mask) return value_as_object(dict->lookup);
    Raw *raw = ouro_raw_new(vm, index_size(mask));
    if (raw != NULL) ((IndexHead *)(void *)raw->at)->mask = mask;
    return raw;
}

// Enters all entries. Deleted ones count as taking a slot: so no number of an entry passes the mask.
static void fill_index(Vm *vm, Dict *dict, Raw *raw)
{
    IndexHead *index = (IndexHead *)(void *)raw->at;
    memset(index + 1, 0, index_size(index->mask) - sizeof *index);
    index->free = usable(dict->log2_slots);
    index->first = index->unused = 0;
    for (uint32_t i = 0; i < dict->used; i++) {
        if (value_is_unbound(dict_entries(dict)[i].key))
            index->free--;
        else
            index_add(index, dict_hash_at(dict, i), i);
    }
    dict->lookup = value_from_object(raw);
    dict->is_indexed = true;
    entries_moved(dict);
    ouro_heap_barrier(&vm->heap, dict);
}

// False when memory is refused; nothing is changed then.
static bool make_index(Vm *vm, Dict *dict)
{
    Raw *raw = raw_for_index(vm, dict, dict->log2_slots);
    if (raw == NULL) return false;
    fill_index(vm, dict, raw);
    return true;
}

static void set_tag(Dict *dict, uint32_t entry, uint64_t tag)
{
    unsigned shift = entry * 8;
    dict->lookup.bits = (dict->lookup.bits & ~((uint64_t)0xFF << shift)) | tag << shift;
}

static void make_tags(Dict *dict)
{
    dict->is_indexed = false;
    entries_moved(dict);
    dict->lookup = (Value){DICT_NO_TAGS};
    for (uint32_t i = 0; i < dict->used; i++) set_tag(dict, i, hash_tag(dict_hash_at(dict, i)));
}

// ---- entries ----

// Moves live entries together. What finds them must be made again.
static void squeeze(Vm *vm, Dict *dict)
{
    DictEntry *entries = dict_entries(dict);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < dict->used; i++) {
        if (value_is_unbound(entries[i].key)) continue;
        if (dict->hashes != NULL) dict_hashes(dict)[kept] = dict_hashes(dict)[i];
        entries[kept++] = entries[i];
    }
    dict->used = kept;
    dict->entries->count = kept * 2;
    ouro_heap_barrier(&vm->heap, dict->entries);
}

static bool grow_hashes(Vm *vm, Dict *dict, uint32_t capacity)
{
    size_t size = capacity * sizeof(int64_t);
    Raw *hashes = ouro_raw_new(vm, size);
    if (hashes == NULL) return false;
    if (dict->hashes != NULL) memcpy(hashes->at, dict->hashes->at, dict->used * sizeof(int64_t));
    dict->hashes = hashes;
    ouro_heap_barrier(&vm->heap, dict);
    return true;
}

// Room for `capacity` entries.
static bool grow_entries(Vm *vm, Dict *dict, uint32_t capacity)
{
    if (dict->hashes != NULL && !grow_hashes(vm, dict, capacity)) return false;
    Array *entries = dict->entries;
    size_t words = (size_t)capacity * 2;
    entries = entries == NULL ? ouro_heap_array_new(&vm->heap, TYPE_ARRAY, words)
                              : ouro_heap_array_grow(&vm->heap, entries, words);
    if (entries == NULL) return false;
    dict->entries = entries;
    ouro_heap_barrier(&vm->heap, dict);
    return true;
}

// Three, five and eight entries are what small dicts have; large ones grow by a fifth, to waste
// little.
static uint32_t next_capacity(uint32_t capacity)
{
    if (capacity < DICT_SMALL) return capacity < 3 ? 3 : capacity < 5 ? 5 : DICT_SMALL;
    return capacity < 256 ? capacity + capacity / 2 : capacity + capacity / 5;
}

// Gives the dict a table of another size, without deleted entries. False when memory is refused; nothing is changed then.
static bool rebuild(Vm *vm, Dict *dict, unsigned log2_slots)
{
    Raw *raw = NULL;
    if (dict->count >= DICT_SMALL) {
        raw = raw_for_index(vm, dict, log2_slots);
        if (raw == NULL) return false;
    }
    if (dict->count < dict->used) squeeze(vm, dict);
    dict->log2_slots = (uint8_t)log2_slots;
    if (raw != NULL)
        fill_index(vm, dict, raw);
    else
        make_tags(dict);
    return true;
}

// More entries, but not more than the table takes.
static bool grow(Vm *vm, Dict *dict, unsigned log2_slots)
{
    uint32_t capacity = next_capacity(dict->used), most = usable(log2_slots);
    if (capacity > most) capacity = most;
    return capacity > dict->used && capacity <= DICT_ENTRIES_MAX &&
           grow_entries(vm, dict, capacity);
}

// Room for one more entry, and for it in what finds it. Deleted entries go at the same moments as in CPython, because a loop
// over a dict that is changed meanwhile shows it.
static bool make_room(Vm *vm, Dict *dict)
{
    bool is_due = dict->used >= usable(dict->log2_slots);
    unsigned log2_slots = is_due ? log2_for((uint64_t)dict->count * 3) : dict->log2_slots;
    bool gets_room = is_due && dict->count < dict->used;
    if (!gets_room && dict->used == dict_capacity(dict) && !grow(vm, dict, log2_slots))
        return false;
    if (is_due) return rebuild(vm, dict, log2_slots);
    if (!dict->is_indexed) return dict->used < DICT_SMALL || make_index(vm, dict);
    return dict_index(dict)->free != 0 || make_index(vm, dict);
}

static bool start_keeping_hashes(Vm *vm, Dict *dict)
{
    if (!grow_hashes(vm, dict, dict_capacity(dict))) return false;
    for (uint32_t i = 0; i < dict->used; i++) {
        Value key = dict_entries(dict)[i].key;
        dict_hashes(dict)[i] = value_is_unbound(key) ? 0 : key_hash_known(key);
    }
    return true;
}

bool ouro_dict_add_entry(Vm *vm, Dict *dict, Value key, int64_t hash, Value value)
{
    if (dict->is_namespace) {
        Cell *cell = ouro_cell_new(vm, value);
        if (cell == NULL) return false;
        value = value_from_object(cell);
    }
    if (!make_room(vm, dict)) return false;
    if (dict->hashes == NULL && !key_is_plain(key) && !start_keeping_hashes(vm, dict)) return false;

    uint32_t entry = dict->used;
    if (dict->is_indexed)
        index_add(dict_index(dict), hash, entry);
    else
        set_tag(dict, entry, hash_tag(hash));
    if (dict->hashes != NULL) dict_hashes(dict)[entry] = hash;
    if (!value_has_shape(key, CLASS_STR)) dict->has_other_keys = true;
    Array *entries = dict->entries;
    array_store(&vm->heap, entries, (size_t)entry * 2, key);
    array_store(&vm->heap, entries, (size_t)entry * 2 + 1, value);
    dict->used++;
    dict->count++;
    entries->count = dict->used * 2;
    keys_changed(vm, dict);
    return true;
}

void ouro_dict_set_entry(Vm *vm, Dict *dict, uint32_t entry, Value value)
{
    if (!dict->is_namespace) {
        array_store(&vm->heap, dict->entries, (size_t)entry * 2 + 1, value);
        return;
    }
    Cell *cell = value_as_object(dict_entries(dict)[entry].value);
    ouro_heap_store(&vm->heap, cell, &cell->value, value);
}

void ouro_dict_delete_entry(Vm *vm, Dict *dict, uint32_t entry, int64_t hash)
{
    DictEntry *place = &dict_entries(dict)[entry];
    if (dict->is_namespace) ((Cell *)value_as_object(place->value))->value = VALUE_UNBOUND;
    if (dict->is_indexed) {
        IndexHead *index = dict_index(dict);
        index_set_slot(index, index_position(index, hash, entry), 1);
    } else {
        set_tag(dict, entry, 0x80);
    }
    *place = (DictEntry){VALUE_UNBOUND, VALUE_UNBOUND};
    dict->count--;
    keys_changed(vm, dict);
}

// ---- life ----

void ouro_dict_init(Dict *dict)
{
    dict->count = dict->used = dict->keys_version = 0;
    dict->is_namespace = dict->has_other_keys = dict->is_indexed = false;
    dict->log2_slots = LOG2_SLOTS_LEAST;
    dict->entries = NULL;
    dict->lookup = (Value){DICT_NO_TAGS};
    dict->hashes = NULL;
}

Dict *ouro_dict_new(Vm *vm, size_t expected_count)
{
    Dict *dict = ouro_heap_new(&vm->heap, TYPE_DICT, CLASS_DICT, sizeof *dict);
    if (dict == NULL) return NULL;
    ouro_dict_init(dict);
    if (expected_count == 0) return dict;
    if (expected_count > DICT_ENTRIES_MAX) return NULL;
    if (!grow_entries(vm, dict, (uint32_t)expected_count)) return NULL;
    dict->log2_slots = (uint8_t)log2_for_entries(expected_count);
    if (expected_count > DICT_SMALL && !make_index(vm, dict)) return NULL;
    return dict;
}

bool ouro_dict_make_namespace(Vm *vm, Dict *dict)
{
    if (dict->is_namespace) return true;
    for (uint32_t i = 0; i < dict->used; i++) {
        DictEntry *entry = &dict_entries(dict)[i];
        if (value_is_unbound(entry->key)) continue;
        Cell *cell = ouro_cell_new(vm, entry->value);
        if (cell == NULL) {
            // Take back what was done: those before are cells.
            while (i-- > 0) {
                entry = &dict_entries(dict)[i];
                if (value_is_unbound(entry->key)) continue;
                entry->value = ((Cell *)value_as_object(entry->value))->value;
            }
            ouro_heap_barrier(&vm->heap, dict->entries);
            return false;
        }
        entry->value = value_from_object(cell);
    }
    if (dict->entries != NULL) ouro_heap_barrier(&vm->heap, dict->entries);
    dict->is_namespace = true;
    keys_changed(vm, dict);
    return true;
}

void ouro_dict_clear(Vm *vm, Dict *dict)
{
    if (dict->is_namespace) {
        for (uint32_t i = 0; i < dict->used; i++) {
            Value cell = dict_entries(dict)[i].value;
            if (!value_is_unbound(cell)) ((Cell *)value_as_object(cell))->value = VALUE_UNBOUND;
        }
    }
    bool is_namespace = dict->is_namespace;
    uint32_t version = dict->keys_version;
    ouro_dict_init(dict);
    dict->is_namespace = is_namespace;
    dict->keys_version = version;
    entries_moved(dict);
    keys_changed(vm, dict);
}

static void look_through_cells(Dict *dict)
{
    for (uint32_t i = 0; i < dict->used; i++) {
        DictEntry *entry = &dict_entries(dict)[i];
        if (value_is_unbound(entry->key)) continue;
        entry->value = ((Cell *)value_as_object(entry->value))->value;
    }
}

static Raw *copy_raw(Vm *vm, const Raw *raw)
{
    Raw *copy = ouro_raw_new(vm, raw->capacity);
    if (copy != NULL) memcpy(copy->at, raw->at, raw->capacity);
    return copy;
}

static Array *copy_entries(Vm *vm, const Dict *dict)
{
    Array *copy = ouro_heap_array_new(&vm->heap, TYPE_ARRAY, (size_t)dict->used * 2);
    if (copy == NULL) return NULL;
    memcpy(copy->items, dict->entries->items, dict->used * sizeof(DictEntry));
    copy->count = dict->used * 2;
    return copy;
}

bool ouro_dict_copy_into(Vm *vm, Dict *dict, Dict *other)
{
    assert(dict->used == 0 && !dict->is_namespace);
    if (other->count == 0) return true;
    Array *entries = copy_entries(vm, other);
    Raw *hashes = other->hashes != NULL ? copy_raw(vm, other->hashes) : NULL;
    bool squeezes = other->count != other->used;
    Raw *index =
        other->is_indexed && !squeezes ? copy_raw(vm, value_as_object(other->lookup)) : NULL;
    if (entries == NULL || (other->hashes != NULL && hashes == NULL)) return false;
    if (other->is_indexed && !squeezes && index == NULL) return false;

    dict->entries = entries;
    dict->hashes = hashes;
    dict->count = other->count;
    dict->used = other->used;
    dict->has_other_keys = other->has_other_keys;
    if (other->is_namespace) look_through_cells(dict);
    ouro_heap_barrier(&vm->heap, dict);
    if (!squeezes) {
        dict->is_indexed = other->is_indexed;
        dict->lookup = index != NULL ? value_from_object(index) : other->lookup;
        return true;
    }
    if (rebuild(vm, dict, log2_for_entries(dict->count))) return true;
    ouro_dict_init(dict);
    return false;
}

Dict *ouro_dict_copy(Vm *vm, Dict *dict)
{
    Dict *copy = ouro_dict_new(vm, 0);
    if (copy == NULL || !ouro_dict_copy_into(vm, copy, dict)) return NULL;
    return copy;
}

// ---- strings as keys ----

Value ouro_dict_get_string(Vm *vm, Dict *dict, String *key)
{
    int64_t entry = dict_find_string(dict, key, string_hash(vm, key));
    return entry < 0 ? VALUE_UNBOUND : dict_value_at(dict, (uint32_t)entry);
}

bool ouro_dict_set_string(Vm *vm, Dict *dict, String *key, Value value)
{
    int64_t hash = string_hash(vm, key);
    int64_t entry = dict_find_string(dict, key, hash);
    if (entry < 0) return ouro_dict_add_entry(vm, dict, value_from_object(key), hash, value);
    ouro_dict_set_entry(vm, dict, (uint32_t)entry, value);
    return true;
}

bool ouro_dict_delete_string(Vm *vm, Dict *dict, String *key)
{
    int64_t hash = string_hash(vm, key);
    int64_t entry = dict_find_string(dict, key, hash);
    if (entry < 0) return false;
    ouro_dict_delete_entry(vm, dict, (uint32_t)entry, hash);
    return true;
}

Cell *ouro_dict_cell(Vm *vm, Dict *dict, String *key)
{
    assert(dict->is_namespace);
    int64_t entry = dict_find_string(dict, key, string_hash(vm, key));
    return entry < 0 ? NULL : value_as_object(dict_entries(dict)[entry].value);
}

// ---- steps ----

// The first live entry, or the number of used ones.
static uint32_t first_entry(Dict *dict)
{
    uint32_t at = dict->is_indexed ? dict_index(dict)->first : 0;
    while (at < dict->used && value_is_unbound(dict_entries(dict)[at].key)) at++;
    if (dict->is_indexed) dict_index(dict)->first = at;
    return at;
}

bool ouro_dict_next(Dict *dict, uint32_t *position, Value *key, Value *value, int64_t *hash)
{
    uint32_t at = *position == 0 ? first_entry(dict) : *position;
    while (at < dict->used && value_is_unbound(dict_entries(dict)[at].key)) at++;
    if (at >= dict->used) return false;
    *position = at + 1;
    if (key != NULL) *key = dict_entries(dict)[at].key;
    if (value != NULL) *value = dict_value_at(dict, at);
    if (hash != NULL) *hash = dict_hash_at(dict, at);
    return true;
}

bool ouro_dict_previous(Dict *dict, uint32_t *position, Value *key, Value *value)
{
    uint32_t at = *position < dict->used ? *position : dict->used;
    while (at > 0 && value_is_unbound(dict_entries(dict)[at - 1].key)) at--;
    *position = at == 0 ? 0 : at - 1;
    if (at == 0) return false;
    if (key != NULL) *key = dict_entries(dict)[at - 1].key;
    if (value != NULL) *value = dict_value_at(dict, at - 1);
    return true;
}

bool ouro_dict_take_last(Vm *vm, Dict *dict, Value *key, Value *value)
{
    uint32_t position = dict->used;
    if (!ouro_dict_previous(dict, &position, key, value)) return false;
    ouro_dict_delete_entry(vm, dict, position, dict_hash_at(dict, position));
    // Entries behind the last live one are given up, so that taking the last is never slow.
    dict->used = position;
    dict->entries->count = position * 2;
    if (dict->is_indexed && dict_index(dict)->first > position) dict_index(dict)->first = position;
    return true;
}
