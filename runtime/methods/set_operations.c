// The operations of sets. Which operand is walked over, and when tables grow, is as in CPython: the
// results then print alike. SPDX-License-Identifier: MIT
#include "runtime/methods/set_operations.h"

static bool keep(Thread *thread, const void *object)
{
    return !value_is_unbound(ouro_root(thread, value_from_object(object)));
}

Set *ouro_set_made(Thread *thread, ClassId class_id)
{
    Set *set = ouro_set_new(thread->vm, class_id);
    if (set == NULL) ouro_raise_memory(thread);
    return set != NULL && keep(thread, set) ? set : NULL;
}

Set *ouro_set_copy(Thread *thread, Set *set, ClassId class_id)
{
    Set *copy = ouro_set_made(thread, class_id);
    return copy != NULL && ouro_set_merge(thread, copy, set) ? copy : NULL;
}

// ---- walking over the keys of anything ----

// What a walk does with a key. False: raised.
typedef bool KeyFunction(Thread *thread, void *context, Value key, int64_t hash);

static bool each_of_set(Thread *thread, Set *set, KeyFunction *visit, void *context)
{
    uint32_t position = 0, mark = ouro_roots_mark(thread);
    Value key;
    int64_t hash;
    while (ouro_set_next(set, &position, &key, &hash)) {
        if (!key_is_plain(key) && value_is_unbound(ouro_root(thread, key))) return false;
        if (!visit(thread, context, key, hash)) return false;
        ouro_roots_release(thread, mark);
    }
    return true;
}

static bool each_of_dict(Thread *thread, Dict *dict, KeyFunction *visit, void *context)
{
    uint32_t position = 0, mark = ouro_roots_mark(thread);
    Value key;
    int64_t hash;
    while (ouro_dict_next(dict, &position, &key, NULL, &hash)) {
        if (!key_is_plain(key) && value_is_unbound(ouro_root(thread, key))) return false;
        if (!visit(thread, context, key, hash)) return false;
        ouro_roots_release(thread, mark);
    }
    return true;
}

static bool each_of_iterable(Thread *thread, Value iterable, KeyFunction *visit, void *context)
{
    Walk walk;
    if (!ouro_walk_begin(thread, &walk, iterable)) return false;
    uint32_t mark = ouro_roots_mark(thread);
    for (Value key; key = ouro_walk_next(thread, &walk), !value_is_unbound(key);) {
        int64_t hash;
        if (!key_is_plain(key) && value_is_unbound(ouro_root(thread, key))) break;
        if (!container_hash(thread, key, &hash) || !visit(thread, context, key, hash)) break;
        ouro_roots_release(thread, mark);
    }
    return ouro_walk_end(thread, &walk);
}

static bool each_key(Thread *thread, Value keys, KeyFunction *visit, void *context)
{
    if (value_is_any_set(keys)) return each_of_set(thread, value_as_set(keys), visit, context);
    if (value_has_shape(keys, CLASS_DICT)) {
        return each_of_dict(thread, value_as_dict(keys), visit, context);
    }
    return each_of_iterable(thread, keys, visit, context);
}

// ---- union ----

static bool add_key(Thread *thread, void *context, Value key, int64_t hash)
{
    return ouro_set_add_hashed(thread, context, key, hash);
}

static bool make_room_for(Thread *thread, Set *set, size_t count)
{
    if (((uint64_t)set->filled + count) * 5 < (uint64_t)set->mask * 3) return true;
    if (ouro_set_resize(thread->vm, set, (set->count + count) * 2)) return true;
    ouro_raise_memory(thread);
    return false;
}

// Of an exact list or tuple. Hashing may run script code, which may change a list.
static bool add_items(Thread *thread, Set *set, Value sequence)
{
    bool is_list = value_has_shape(sequence, CLASS_LIST);
    for (size_t i = 0;; i++) {
        size_t count = is_list ? value_as_list(sequence)->count : value_as_tuple(sequence)->count;
        if (i >= count) return true;
        Value key =
            is_list ? value_as_list(sequence)->array->items[i] : value_as_tuple(sequence)->items[i];
        uint32_t mark = ouro_roots_mark(thread);
        bool is_kept = key_is_plain(key) || !value_is_unbound(ouro_root(thread, key));
        bool added = is_kept && ouro_set_add(thread, set, key);
        ouro_roots_release(thread, mark);
        if (!added) return false;
    }
}

bool ouro_set_update(Thread *thread, Set *set, Value iterable)
{
    if (value_has_shape(iterable, CLASS_LIST) || value_has_shape(iterable, CLASS_TUPLE)) {
        return add_items(thread, set, iterable);
    }
    if (value_is_any_set(iterable)) return ouro_set_merge(thread, set, value_as_set(iterable));
    if (value_has_shape(iterable, CLASS_DICT) &&
        !make_room_for(thread, set, value_as_dict(iterable)->count)) {
        return false;
    }
    return each_key(thread, iterable, add_key, set);
}

// ---- intersection ----

typedef struct Filter {
    Set *in; // keys are looked up here
    Dict *in_dict;
    Set *result;
    bool wanted; // whether those found are added, or the others
} Filter;

static bool filter_key(Thread *thread, void *context, Value key, int64_t hash)
{
    Filter *filter = context;
    Value dropped;
    Found found = filter->in_dict != NULL
                      ? ouro_dict_get_hashed(thread, filter->in_dict, key, hash, &dropped)
                      : ouro_set_contains_hashed(thread, filter->in, key, hash);
    if (found == FOUND_ERROR) return false;
    if ((found == FOUND_YES) != filter->wanted) return true;
    return ouro_set_add_hashed(thread, filter->result, key, hash);
}

Set *ouro_set_intersection(Thread *thread, Set *set, Value other, ClassId class_id)
{
    if (value_is_any_set(other) && value_as_set(other) == set) {
        return ouro_set_copy(thread, set, class_id);
    }
    Set *result = ouro_set_made(thread, class_id);
    if (result == NULL) return NULL;
    // Of two sets the smaller one is walked over.
    if (value_is_any_set(other) && value_as_set(other)->count > set->count) {
        Set *larger = value_as_set(other);
        other = value_from_object(set);
        set = larger;
    }
    Filter filter = {.in = set, .result = result, .wanted = true};
    // A dict is walked over as any iterable here: its keys are hashed again.
    bool walked = value_is_any_set(other)
                      ? each_of_set(thread, value_as_set(other), filter_key, &filter)
                      : each_of_iterable(thread, other, filter_key, &filter);
    return walked ? result : NULL;
}

// ---- difference ----

static bool remove_key(Thread *thread, void *context, Value key, int64_t hash)
{
    return ouro_set_remove_hashed(thread, context, key, hash) != FOUND_ERROR;
}

// Keys to remove that are far more than the set has are first cut down to those that it has.
static bool remove_keys(Thread *thread, Set *set, Value other)
{
    if (!value_is_any_set(other)) return each_of_iterable(thread, other, remove_key, set);
    Set *keys = value_as_set(other);
    if (keys->count >> 3 > set->count) {
        keys = ouro_set_intersection(thread, set, other, CLASS_SET);
        if (keys == NULL) return false;
    }
    return each_of_set(thread, keys, remove_key, set);
}

bool ouro_set_difference_update(Thread *thread, Set *set, Value other)
{
    if (value_is_any_set(other) && value_as_set(other) == set) {
        ouro_set_clear(set);
        return true;
    }
    if (!remove_keys(thread, set, other)) return false;
    // Deleted slots are given up once they are a quarter.
    if (set->filled - set->count <= set->mask / 4) return true;
    size_t count = set->count;
    if (ouro_set_resize(thread->vm, set, count > SET_HUGE ? count * 2 : count * 4)) return true;
    ouro_raise_memory(thread);
    return false;
}

static Set *copy_without(Thread *thread, Set *set, Value other, ClassId class_id)
{
    Set *result = ouro_set_copy(thread, set, class_id);
    return result != NULL && ouro_set_difference_update(thread, result, other) ? result : NULL;
}

Set *ouro_set_difference(Thread *thread, Set *set, Value other, ClassId class_id)
{
    bool is_set = value_is_any_set(other), is_dict = value_has_shape(other, CLASS_DICT);
    if (!is_set && !is_dict) return copy_without(thread, set, other, class_id);
    size_t count = is_set ? value_as_set(other)->count : value_as_dict(other)->count;
    if (set->count >> 2 > count) return copy_without(thread, set, other, class_id);
    Set *result = ouro_set_made(thread, class_id);
    if (result == NULL) return NULL;
    Filter filter = {.result = result};
    if (is_dict)
        filter.in_dict = value_as_dict(other);
    else
        filter.in = value_as_set(other);
    return each_of_set(thread, set, filter_key, &filter) ? result : NULL;
}

// ---- symmetric difference ----

static bool toggle_key(Thread *thread, void *context, Value key, int64_t hash)
{
    Found found = ouro_set_remove_hashed(thread, context, key, hash);
    if (found != FOUND_NOT) return found == FOUND_YES;
    return ouro_set_add_hashed(thread, context, key, hash);
}

bool ouro_set_symmetric_update(Thread *thread, Set *set, Value other)
{
    if (value_is_any_set(other) && value_as_set(other) == set) {
        ouro_set_clear(set);
        return true;
    }
    if (value_is_any_set(other) || value_has_shape(other, CLASS_DICT)) {
        return each_key(thread, other, toggle_key, set);
    }
    // Repeated keys count once.
    Set *keys = ouro_set_made(thread, CLASS_SET);
    return keys != NULL && ouro_set_update(thread, keys, other) &&
           each_of_set(thread, keys, toggle_key, set);
}

Set *ouro_set_symmetric_difference(Thread *thread, Set *set, Value other, ClassId class_id)
{
    Set *result = ouro_set_made(thread, class_id);
    if (result == NULL || !ouro_set_update(thread, result, other)) return NULL;
    return ouro_set_symmetric_update(thread, result, value_from_object(set)) ? result : NULL;
}

// ---- questions ----

int ouro_set_is_subset(Thread *thread, Set *part, Set *whole)
{
    if (part->count > whole->count) return 0;
    uint32_t position = 0, mark = ouro_roots_mark(thread);
    Value key;
    int64_t hash;
    while (ouro_set_next(part, &position, &key, &hash)) {
        if (!key_is_plain(key) && value_is_unbound(ouro_root(thread, key))) return -1;
        Found found = ouro_set_contains_hashed(thread, whole, key, hash);
        ouro_roots_release(thread, mark);
        if (found != FOUND_YES) return (int)found;
    }
    return 1;
}

static int sets_are_disjoint(Thread *thread, Set *a, Set *b)
{
    if (a == b) return a->count == 0;
    if (b->count > a->count) {
        Set *larger = b;
        b = a;
        a = larger;
    }
    uint32_t position = 0, mark = ouro_roots_mark(thread);
    Value key;
    int64_t hash;
    while (ouro_set_next(b, &position, &key, &hash)) {
        if (!key_is_plain(key) && value_is_unbound(ouro_root(thread, key))) return -1;
        Found found = ouro_set_contains_hashed(thread, a, key, hash);
        ouro_roots_release(thread, mark);
        if (found != FOUND_NOT) return found == FOUND_YES ? 0 : -1;
    }
    return 1;
}

int ouro_set_is_disjoint(Thread *thread, Set *set, Value other)
{
    if (value_is_any_set(other)) return sets_are_disjoint(thread, set, value_as_set(other));
    Walk walk;
    if (!ouro_walk_begin(thread, &walk, other)) return -1;
    bool is_disjoint = true;
    uint32_t mark = ouro_roots_mark(thread);
    for (Value key; key = ouro_walk_next(thread, &walk), is_disjoint && !value_is_unbound(key);) {
        if (value_is_unbound(ouro_root(thread, key))) break;
        Found found = ouro_set_contains(thread, set, key);
        ouro_roots_release(thread, mark);
        if (found == FOUND_ERROR) break;
        is_disjoint = found == FOUND_NOT;
    }
    return ouro_walk_end(thread, &walk) ? is_disjoint : -1;
}
