// Dicts: operators and methods. Their views: view_methods.c; lookup: dict_lookup.c.
// SPDX-License-Identifier: MIT
#include "runtime/methods/list_methods.h"

static Value dict_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Dict *dict = (Dict *)ouro_instance_new(thread->vm, value_as_class(args[0]), 0);
    if (dict == NULL) return ouro_raise_memory(thread);
    ouro_dict_init(dict);
    return value_from_object(dict);
}

static Value dict_quick(Thread *thread, Value *args, uint32_t count)
{
    if (count > 1) return VALUE_UNBOUND;
    Dict *dict = ouro_dict_new(thread->vm, 0);
    if (dict == NULL || count == 0) return ouro_made(thread, dict);
    uint32_t mark = ouro_roots_mark(thread);
    Value made = ouro_root(thread, value_from_object(dict));
    bool filled = !value_is_unbound(made) && ouro_dict_update(thread, dict, args[0]);
    ouro_roots_release(thread, mark);
    return filled ? made : VALUE_UNBOUND;
}

// ---- repr ----

static bool append_dict(Thread *thread, TextBuilder *builder, Dict *dict)
{
    ouro_text_append_char(builder, '{');
    uint32_t position = 0;
    Value key, value;
    for (bool is_first = true; ouro_dict_next(dict, &position, &key, &value, NULL);
         is_first = false) {
        uint32_t mark = ouro_roots_mark(thread);
        if (!is_first) ouro_text_append(builder, TEXT(", "));
        if (value_is_unbound(ouro_root(thread, value))) return false;
        if (!ouro_append_repr(thread, builder, key)) return false;
        ouro_text_append(builder, TEXT(": "));
        if (!ouro_append_repr(thread, builder, value)) return false;
        ouro_roots_release(thread, mark);
    }
    ouro_text_append_char(builder, '}');
    return true;
}

static Value dict_repr(Thread *thread, Value self)
{
    Dict *dict = value_as_dict(self);
    if (dict->count == 0) return ouro_made(thread, ouro_string_from_c(thread->vm, "{}"));
    int entered = ouro_repr_enter(thread, self);
    if (entered < 0) return VALUE_UNBOUND;
    if (entered == 0) return ouro_made(thread, ouro_string_from_c(thread->vm, "{...}"));
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    uint32_t mark = ouro_roots_mark(thread);
    bool appended = append_dict(thread, &builder, dict);
    ouro_roots_release(thread, mark);
    ouro_repr_leave(thread);
    if (appended) return ouro_built_string(thread, &builder);
    ouro_text_deinit(&builder);
    return VALUE_UNBOUND;
}

// ---- comparison ----

typedef struct Pair {
    Value key, value;
    int64_t hash;
} Pair;

// Whether the dict has this pair: 1, 0, -1 raised. Comparing may drop what is being compared.
static int has_pair(Thread *thread, Dict *dict, const Pair *pair)
{
    uint32_t mark = ouro_roots_mark(thread);
    if (value_is_unbound(ouro_root(thread, pair->key))) return -1;
    if (value_is_unbound(ouro_root(thread, pair->value))) return -1;
    Value other;
    Found found = ouro_dict_get_hashed(thread, dict, pair->key, pair->hash, &other);
    int equal = found == FOUND_YES ? ouro_item_equal(thread, pair->value, other) : (int)found;
    ouro_roots_release(thread, mark);
    return equal;
}

// 1, 0, -1 raised.
static int dicts_equal(Thread *thread, Dict *a, Dict *b)
{
    if (a->count != b->count) return 0;
    uint32_t position = 0;
    Pair pair;
    while (ouro_dict_next(a, &position, &pair.key, &pair.value, &pair.hash)) {
        int equal = has_pair(thread, b, &pair);
        if (equal <= 0) return equal;
    }
    return 1;
}

static Value dict_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    bool is_equality = op == COMPARE_EQUAL || op == COMPARE_UNEQUAL;
    if (!is_equality || !value_has_type(left, TYPE_DICT) || !value_has_type(right, TYPE_DICT)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    int equal = dicts_equal(thread, value_as_dict(left), value_as_dict(right));
    return equal < 0 ? VALUE_UNBOUND : value_from_bool(equal == (op == COMPARE_EQUAL));
}

// ---- items ----

// An absent key of a subclass is asked of __missing__.
static Value get_missing(Thread *thread, Value self, Value key)
{
    if (!value_has_shape(self, CLASS_DICT)) {
        Value missing = ouro_special(thread, self, SPECIAL_MISSING);
        if (!value_is_unbound(missing)) return ouro_call(thread, missing, &key, 1);
        if (ouro_pending(thread)) return VALUE_UNBOUND;
    }
    return ouro_raise_with(thread, CLASS_KEY_ERROR, key);
}

static Value dict_get_item(Thread *thread, Value self, Value key)
{
    Value value;
    Found found = ouro_dict_get(thread, value_as_dict(self), key, &value);
    if (OURO_LIKELY(found == FOUND_YES)) return value;
    return found == FOUND_ERROR ? VALUE_UNBOUND : get_missing(thread, self, key);
}

static bool dict_set_item(Thread *thread, Value self, Value key, Value value)
{
    Dict *dict = value_as_dict(self);
    if (!value_is_unbound(value)) return ouro_dict_set(thread, dict, key, value);
    Found found = ouro_dict_delete(thread, dict, key);
    if (found == FOUND_NOT) ouro_raise_with(thread, CLASS_KEY_ERROR, key);
    return found == FOUND_YES;
}

static int64_t dict_length(Thread *thread, Value self)
{
    (void)thread;
    return value_as_dict(self)->count;
}

static int dict_contains(Thread *thread, Value self, Value key)
{
    Value value;
    return (int)ouro_dict_get(thread, value_as_dict(self), key, &value);
}

static Value dict_iterate(Thread *thread, Value self)
{
    return ouro_iterator_new(thread, CLASS_DICT_KEY_ITERATOR, self);
}

// ---- updating ----

// Sets the pair that one item of an iterable is.
static bool set_pair(Thread *thread, Dict *dict, Value item, int64_t number)
{
    if (!ouro_is_iterable(thread, item)) {
        ouro_raise(thread, CLASS_TYPE_ERROR,
                   "cannot convert dictionary update sequence element #%l to a sequence", number);
        return false;
    }
    Value pair = value_has_type(item, TYPE_TUPLE) ? item : ouro_tuple_from(thread, item);
    if (value_is_unbound(pair) || value_is_unbound(ouro_root(thread, pair))) return false;
    const Tuple *tuple = value_as_tuple(pair);
    if (tuple->count == 2) return ouro_dict_set(thread, dict, tuple->items[0], tuple->items[1]);
    ouro_raise(thread, CLASS_VALUE_ERROR,
               "dictionary update sequence element #%l has length %z; 2 is required", number,
               (size_t)tuple->count);
    return false;
}

static bool update_from_pairs(Thread *thread, Dict *dict, Value pairs)
{
    Walk walk;
    if (!ouro_walk_begin(thread, &walk, pairs)) return false;
    uint32_t mark = ouro_roots_mark(thread);
    int64_t number = 0;
    for (Value item; item = ouro_walk_next(thread, &walk), !value_is_unbound(item); number++) {
        bool set =
            !value_is_unbound(ouro_root(thread, item)) && set_pair(thread, dict, item, number);
        ouro_roots_release(thread, mark);
        if (!set) break;
    }
    return ouro_walk_end(thread, &walk);
}

// Of any object with keys() and [].
static bool update_from_mapping(Thread *thread, Dict *dict, Value mapping)
{
    Value keys = ouro_call_method(thread, mapping, VM_NAME(thread->vm, KEYS), NULL, 0);
    Walk walk;
    if (value_is_unbound(keys) || !ouro_walk_begin(thread, &walk, keys)) return false;
    uint32_t mark = ouro_roots_mark(thread);
    for (Value key; key = ouro_walk_next(thread, &walk), !value_is_unbound(key);) {
        if (value_is_unbound(ouro_root(thread, key))) break;
        Value value = ouro_get_item(thread, mapping, key);
        if (value_is_unbound(value) || value_is_unbound(ouro_root(thread, value))) break;
        if (!ouro_dict_set(thread, dict, key, value)) break;
        ouro_roots_release(thread, mark);
    }
    return ouro_walk_end(thread, &walk);
}

// Whether iterating over a dict's keys is what its class does: then its entries may be read
// directly.
static bool iterates_plainly(Thread *thread, Value dict)
{
    return value_has_shape(dict, CLASS_DICT) || !ouro_is_reflected(thread, dict, SPECIAL_ITER);
}

bool ouro_dict_update(Thread *thread, Dict *dict, Value other)
{
    if (value_has_type(other, TYPE_DICT) && iterates_plainly(thread, other)) {
        return ouro_dict_merge(thread, dict, value_as_dict(other));
    }
    Value keys = ouro_get_attr_optional(thread, other, VM_NAME(thread->vm, KEYS));
    if (!value_is_unbound(keys)) return update_from_mapping(thread, dict, other);
    return !ouro_pending(thread) && update_from_pairs(thread, dict, other);
}

// dict(...) and update(...): self, an optional argument, keywords.
static Value dict_update(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Dict *dict = value_as_dict(args[0]), *keywords = value_as_dict(args[2]);
    if (!value_is_unbound(args[1]) && !ouro_dict_update(thread, dict, args[1]))
        return VALUE_UNBOUND;
    return ouro_dict_merge(thread, dict, keywords) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value dict_binary(Thread *thread, Value left, Value right, BinaryOp op)
{
    if (op != BINARY_OR || !value_has_type(left, TYPE_DICT) || !value_has_type(right, TYPE_DICT)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    Dict *result = ouro_dict_copy(thread->vm, value_as_dict(left));
    if (result == NULL) return ouro_raise_memory(thread);
    uint32_t mark = ouro_roots_mark(thread);
    Value kept = ouro_root(thread, value_from_object(result));
    bool updated = !value_is_unbound(kept) && ouro_dict_update(thread, result, right);
    ouro_roots_release(thread, mark);
    return updated ? kept : VALUE_UNBOUND;
}

static Value dict_inplace(Thread *thread, Value left, Value right, BinaryOp op)
{
    if (op != BINARY_OR) return VALUE_NOT_IMPLEMENTED;
    return ouro_dict_update(thread, value_as_dict(left), right) ? left : VALUE_UNBOUND;
}

// ---- methods ----

static Value dict_get(Thread *thread, Value *args, uint32_t count)
{
    if (!check_count(thread, "get", count - 1, 1, 2)) return VALUE_UNBOUND;
    Value value, fallback = count > 2 ? args[2] : VALUE_NONE;
    Found found = ouro_dict_get(thread, value_as_dict(args[0]), args[1], &value);
    return found == FOUND_YES ? value : found == FOUND_NOT ? fallback : VALUE_UNBOUND;
}

static Value dict_setdefault(Thread *thread, Value *args, uint32_t count)
{
    if (!check_count(thread, "setdefault", count - 1, 1, 2)) return VALUE_UNBOUND;
    Value value, fallback = count > 2 ? args[2] : VALUE_NONE;
    Found found = ouro_dict_set_default(thread, value_as_dict(args[0]), args[1], fallback, &value);
    return found == FOUND_ERROR ? VALUE_UNBOUND : value;
}

static Value dict_pop(Thread *thread, Value *args, uint32_t count)
{
    if (!check_count(thread, "pop", count - 1, 1, 2)) return VALUE_UNBOUND;
    Value value;
    Found found = ouro_dict_take(thread, value_as_dict(args[0]), args[1], &value);
    if (found == FOUND_YES) return value;
    if (found == FOUND_ERROR) return VALUE_UNBOUND;
    return count > 2 ? args[2] : ouro_raise_with(thread, CLASS_KEY_ERROR, args[1]);
}

static Value dict_popitem(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Tuple *pair = ouro_tuple_new(thread->vm, 2);
    if (pair == NULL) return ouro_raise_memory(thread);
    Dict *dict = value_as_dict(args[0]);
    if (ouro_dict_take_last(thread->vm, dict, &pair->items[0], &pair->items[1])) {
        return value_from_object(pair);
    }
    return ouro_raise(thread, CLASS_KEY_ERROR, "popitem(): dictionary is empty");
}

static Value dict_clear(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    ouro_dict_clear(thread->vm, value_as_dict(args[0]));
    return VALUE_NONE;
}

static Value dict_copy(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_made(thread, ouro_dict_copy(thread->vm, value_as_dict(args[0])));
}

static Value dict_keys(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_made(thread, ouro_view_new(thread->vm, CLASS_DICT_KEYS, args[0]));
}

static Value dict_values(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_made(thread, ouro_view_new(thread->vm, CLASS_DICT_VALUES, args[0]));
}

static Value dict_items(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_made(thread, ouro_view_new(thread->vm, CLASS_DICT_ITEMS, args[0]));
}

static Value dict_reversed(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_iterator_new(thread, CLASS_DICT_REVERSE_KEY_ITERATOR, args[0]);
}

// Sets every key of an exact dict or set, whose hashes are known.
static bool set_known_keys(Thread *thread, Dict *dict, Value keys, Value value)
{
    uint32_t position = 0, mark = ouro_roots_mark(thread);
    bool is_dict = value_has_shape(keys, CLASS_DICT);
    Value key;
    int64_t hash;
    while (is_dict ? ouro_dict_next(value_as_dict(keys), &position, &key, NULL, &hash)
                   : ouro_set_next(value_as_set(keys), &position, &key, &hash)) {
        bool set = !value_is_unbound(ouro_root(thread, key)) &&
                   ouro_dict_set_hashed(thread, dict, key, hash, value);
        ouro_roots_release(thread, mark);
        if (!set) return false;
    }
    return true;
}

static bool set_keys(Thread *thread, Value dict, Value keys, Value value)
{
    bool is_exact = value_has_shape(dict, CLASS_DICT);
    if (is_exact && (value_has_shape(keys, CLASS_DICT) || value_has_shape(keys, CLASS_SET) ||
                     value_has_shape(keys, CLASS_FROZENSET))) {
        return set_known_keys(thread, value_as_dict(dict), keys, value);
    }
    Walk walk;
    if (!ouro_walk_begin(thread, &walk, keys)) return false;
    uint32_t mark = ouro_roots_mark(thread);
    for (Value key; key = ouro_walk_next(thread, &walk), !value_is_unbound(key);) {
        if (value_is_unbound(ouro_root(thread, key))) break;
        bool set = is_exact ? ouro_dict_set(thread, value_as_dict(dict), key, value)
                            : ouro_set_item(thread, dict, key, value);
        ouro_roots_release(thread, mark);
        if (!set) break;
    }
    return ouro_walk_end(thread, &walk);
}

static Value dict_fromkeys(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value made = ouro_call(thread, args[0], NULL, 0);
    if (value_is_unbound(made) || value_is_unbound(ouro_root(thread, made))) return VALUE_UNBOUND;
    return set_keys(thread, made, args[1], args[2]) ? made : VALUE_UNBOUND;
}

static const TypeSlots slots = {
    .repr = dict_repr,
    .compare = dict_compare,
    .binary = dict_binary,
    .inplace = dict_inplace,
    .operators = 1 << BINARY_OR,
    .reflected_operators = 1 << BINARY_OR,
    .inplace_operators = 1 << BINARY_OR,
    .length = dict_length,
    .get_item = dict_get_item,
    .set_item = dict_set_item,
    .contains = dict_contains,
    .iterate = dict_iterate,
};

static const NativeDef methods[] = {
    {"__sizeof__(self, /)", ouro_sizeof, "Bytes of memory, with the tables.", 0, NULL},
    {"get(self, key, default=None, /)", dict_get,
     "The value of key, or default where it is absent.", NATIVE_VARIADIC, NULL},
    {"setdefault(self, key, default=None, /)", dict_setdefault,
     "The value of key, which is set to default where it is absent.", NATIVE_VARIADIC, NULL},
    {"pop(self, key, default=..., /)", dict_pop,
     "Removes key and returns its value; where it is absent default, or KeyError without one.",
     NATIVE_VARIADIC, NULL},
    {"popitem(self, /)", dict_popitem,
     "Removes the pair inserted last and returns it; KeyError when empty.", 0, NULL},
    {"keys(self, /)", dict_keys, "A view of the keys.", 0, NULL},
    {"items(self, /)", dict_items, "A view of the pairs of keys and values.", 0, NULL},
    {"values(self, /)", dict_values, "A view of the values.", 0, NULL},
    {"update(self, other=..., /, **kwargs)", dict_update,
     "Sets what another mapping, an iterable of pairs, and keyword arguments say.", 0, NULL},
    {"fromkeys(cls, iterable, value=None, /)", dict_fromkeys,
     "A new dict with the keys of an iterable, all with the same value.", NATIVE_CLASS, NULL},
    {"clear(self, /)", dict_clear, "Drops all keys.", 0, NULL},
    {"copy(self, /)", dict_copy, "A new dict with the same keys and values.", 0, NULL},
    {"__reversed__(self, /)", dict_reversed, "An iterator from the last key to the first.", 0,
     NULL},
    {"__class_getitem__(cls, object, /)", ouro_class_getitem, "A generic alias of the class.",
     NATIVE_CLASS, NULL},
    {0},
};

const ClassDef ouro_class_def_DICT = {
    .slots = &slots,
    .methods = methods,
    .new_ = {"dict(*args, **kwargs)", dict_new, "A new empty dict.", 0, NULL},
    .quick = dict_quick,
    .init = {"dict(self, other=..., /, **kwargs)", dict_update, "Fills the dict as update does.", 0,
             NULL},
    .doc = "A mapping from keys to values, in the order of insertion.\n\n"
           "Filled from a mapping or an iterable of pairs, and from keyword arguments.",
    .flags =
        CLASS_FLAG_BUILTIN | CLASS_FLAG_MAPPING | CLASS_FLAG_UNHASHABLE | CLASS_FLAG_SELF_MATCH,
};
