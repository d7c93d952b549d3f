// The views of dicts: dict_keys, dict_values, dict_items. Keys and items are sets to operators.
// SPDX-License-Identifier: MIT
#include "runtime/methods/set_operations.h"

static Dict *view_dict(Value view) { return value_as_dict(value_as_view(view)->target); }

static bool is_set_view(Value v)
{
    return value_has_shape(v, CLASS_DICT_KEYS) || value_has_shape(v, CLASS_DICT_ITEMS);
}

static bool is_set_like(Value v) { return value_is_any_set(v) || is_set_view(v); }

static size_t set_like_count(Value v)
{
    return value_is_any_set(v) ? value_as_set(v)->count : view_dict(v)->count;
}

// ---- repr ----

static Value view_repr(Thread *thread, Value self)
{
    int entered = ouro_repr_enter(thread, self);
    if (entered < 0) return VALUE_UNBOUND;
    if (entered == 0) return ouro_made(thread, ouro_string_from_c(thread->vm, "..."));
    const char *open = value_has_shape(self, CLASS_DICT_KEYS)    ? "dict_keys(["
                       : value_has_shape(self, CLASS_DICT_ITEMS) ? "dict_items(["
                                                                 : "dict_values([";
    Value text = ouro_repr_items(thread, self, open, "])");
    ouro_repr_leave(thread);
    return text;
}

// ---- items ----

static int64_t view_length(Thread *thread, Value self)
{
    (void)thread;
    return view_dict(self)->count;
}

static int keys_contains(Thread *thread, Value self, Value key)
{
    Value value;
    return (int)ouro_dict_get(thread, view_dict(self), key, &value);
}

static int items_contains(Thread *thread, Value self, Value item)
{
    if (!value_has_type(item, TYPE_TUPLE) || value_as_tuple(item)->count != 2) return 0;
    const Tuple *pair = value_as_tuple(item);
    Value value;
    Found found = ouro_dict_get(thread, view_dict(self), pair->items[0], &value);
    return found == FOUND_YES ? ouro_item_equal(thread, value, pair->items[1]) : (int)found;
}

static int view_contains(Thread *thread, Value view, Value item)
{
    if (value_is_any_set(view)) return (int)ouro_set_contains(thread, value_as_set(view), item);
    return value_has_shape(view, CLASS_DICT_KEYS) ? keys_contains(thread, view, item)
                                                  : items_contains(thread, view, item);
}

static Value keys_iterate(Thread *thread, Value self)
{
    return ouro_iterator_new(thread, CLASS_DICT_KEY_ITERATOR, value_as_view(self)->target);
}

static Value values_iterate(Thread *thread, Value self)
{
    return ouro_iterator_new(thread, CLASS_DICT_VALUE_ITERATOR, value_as_view(self)->target);
}

static Value items_iterate(Thread *thread, Value self)
{
    return ouro_iterator_new(thread, CLASS_DICT_ITEM_ITERATOR, value_as_view(self)->target);
}

// ---- comparison ----

// Whether all items of one are in the other: 1, 0, -1 raised.
static int all_in(Thread *thread, Value part, Value whole)
{
    Walk walk;
    if (!ouro_walk_begin(thread, &walk, part)) return -1;
    int truth = 1;
    uint32_t mark = ouro_roots_mark(thread);
    for (Value item;
         truth > 0 && (item = ouro_walk_next(thread, &walk), !value_is_unbound(item));) {
        if (value_is_unbound(ouro_root(thread, item))) break;
        truth = view_contains(thread, whole, item);
        ouro_roots_release(thread, mark);
    }
    return ouro_walk_end(thread, &walk) ? truth : -1;
}

static int compare_set_like(Thread *thread, Value left, Value right, CompareOp op)
{
    size_t a = set_like_count(left), b = set_like_count(right);
    switch (op) {
    case COMPARE_EQUAL: return a == b ? all_in(thread, left, right) : 0;
    case COMPARE_UNEQUAL: {
        int equal = a == b ? all_in(thread, left, right) : 0;
        return equal < 0 ? -1 : !equal;
    }
    case COMPARE_LESS: return a < b ? all_in(thread, left, right) : 0;
    case COMPARE_LESS_EQUAL: return a <= b ? all_in(thread, left, right) : 0;
    case COMPARE_GREATER: return a > b ? all_in(thread, right, left) : 0;
    case COMPARE_GREATER_EQUAL: return a >= b ? all_in(thread, right, left) : 0;
    }
    OURO_UNREACHABLE();
}

static Value view_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    if (!is_set_like(left) || !is_set_like(right)) return VALUE_NOT_IMPLEMENTED;
    int truth = compare_set_like(thread, left, right, op);
    return truth < 0 ? VALUE_UNBOUND : value_from_bool(truth);
}

// ---- operators: their results are sets ----

static Set *to_set(Thread *thread, Value keys)
{
    if (value_has_shape(keys, CLASS_DICT_KEYS) &&
        value_has_shape(value_as_view(keys)->target, CLASS_DICT)) {
        keys = value_as_view(keys)->target;
    }
    Set *set = ouro_set_made(thread, CLASS_SET);
    return set != NULL && ouro_set_update(thread, set, keys) ? set : NULL;
}

static Set *common_items(Thread *thread, Value view, Value other)
{
    Set *result = ouro_set_made(thread, CLASS_SET);
    Walk walk;
    if (result == NULL || !ouro_walk_begin(thread, &walk, other)) return NULL;
    uint32_t mark = ouro_roots_mark(thread);
    for (Value item; item = ouro_walk_next(thread, &walk), !value_is_unbound(item);) {
        if (value_is_unbound(ouro_root(thread, item))) break;
        int found = view_contains(thread, view, item);
        if (found < 0 || (found > 0 && !ouro_set_add(thread, result, item))) break;
        ouro_roots_release(thread, mark);
    }
    return ouro_walk_end(thread, &walk) ? result : NULL;
}

// Which of the two is walked over decides the order of the result.
static Set *intersect(Thread *thread, Value left, Value right)
{
    Value view = is_set_view(left) ? left : right, other = is_set_view(left) ? right : left;
    size_t count = view_dict(view)->count;
    if (value_has_shape(other, CLASS_SET) && count <= value_as_set(other)->count) {
        return ouro_set_intersection(thread, value_as_set(other), view, CLASS_SET);
    }
    if (is_set_view(other) && view_dict(other)->count > count) {
        Value larger = other;
        other = view;
        view = larger;
    }
    return common_items(thread, view, other);
}

// The pairs that only one of two dicts has: first those of the second one.
static Set *differing_items(Thread *thread, Dict *first, Dict *second)
{
    Set *result = ouro_set_made(thread, CLASS_SET);
    Dict *rest = result != NULL ? ouro_dict_copy(thread->vm, first) : NULL;
    if (result != NULL && rest == NULL) ouro_raise_memory(thread);
    Value kept = rest != NULL ? ouro_root(thread, value_from_object(rest)) : VALUE_UNBOUND;
    if (value_is_unbound(kept)) return NULL;
    uint32_t position = 0, mark = ouro_roots_mark(thread);
    Value pair[2];
    while (ouro_dict_next(second, &position, &pair[0], &pair[1], NULL)) {
        Tuple *item = ouro_tuple_of(thread->vm, pair, 2);
        if (item == NULL) ouro_raise_memory(thread);
        if (item == NULL || value_is_unbound(ouro_root(thread, value_from_object(item))))
            return NULL;
        Value value;
        Found found = ouro_dict_get(thread, rest, pair[0], &value);
        int equal = found == FOUND_YES ? ouro_item_equal(thread, value, pair[1]) : (int)found;
        bool done = equal > 0 ? ouro_dict_delete(thread, rest, pair[0]) != FOUND_ERROR
                              : equal == 0 && ouro_set_add(thread, result, value_from_object(item));
        if (!done) return NULL;
        ouro_roots_release(thread, mark);
    }
    Value items = ouro_made(thread, ouro_view_new(thread->vm, CLASS_DICT_ITEMS, kept));
    if (value_is_unbound(items) || value_is_unbound(ouro_root(thread, items))) return NULL;
    Set *left_over = to_set(thread, items);
    return left_over != NULL && ouro_set_merge(thread, result, left_over) ? result : NULL;
}

static Set *combine(Thread *thread, Value left, Value right, BinaryOp op)
{
    if (op == BINARY_AND) return intersect(thread, left, right);
    if (op == BINARY_XOR && value_has_shape(left, CLASS_DICT_ITEMS) &&
        value_has_shape(right, CLASS_DICT_ITEMS)) {
        return differing_items(thread, view_dict(left), view_dict(right));
    }
    Set *result = to_set(thread, left);
    if (result == NULL) return NULL;
    bool done = op == BINARY_OR         ? ouro_set_update(thread, result, right)
                : op == BINARY_SUBTRACT ? ouro_set_difference_update(thread, result, right)
                                        : ouro_set_symmetric_update(thread, result, right);
    return done ? result : NULL;
}

static Value view_binary(Thread *thread, Value left, Value right, BinaryOp op)
{
    bool is_known =
        op == BINARY_OR || op == BINARY_AND || op == BINARY_SUBTRACT || op == BINARY_XOR;
    if (!is_known) return VALUE_NOT_IMPLEMENTED;
    uint32_t mark = ouro_roots_mark(thread);
    Set *result = combine(thread, left, right, op);
    ouro_roots_release(thread, mark);
    return result != NULL ? value_from_object(result) : VALUE_UNBOUND;
}

// ---- methods ----

static Value view_isdisjoint(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value view = args[0], other = args[1];
    if (value_is(view, other)) return value_from_bool(view_dict(view)->count == 0);
    if (is_set_like(other) && set_like_count(other) > set_like_count(view)) {
        view = other;
        other = args[0];
    }
    Walk walk;
    if (!ouro_walk_begin(thread, &walk, other)) return VALUE_UNBOUND;
    int found = 0;
    for (Value item;
         found == 0 && (item = ouro_walk_next(thread, &walk), !value_is_unbound(item));) {
        if (value_is_unbound(ouro_root(thread, item))) break;
        found = view_contains(thread, view, item);
    }
    return ouro_walk_end(thread, &walk) ? value_from_bool(!found) : VALUE_UNBOUND;
}

static Value view_mapping(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value target = value_as_view(args[0])->target;
    return ouro_made(thread, ouro_view_new(thread->vm, CLASS_MAPPING_PROXY, target));
}

static Value view_reversed(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    ClassId class_id = value_has_shape(args[0], CLASS_DICT_KEYS) ? CLASS_DICT_REVERSE_KEY_ITERATOR
                       : value_has_shape(args[0], CLASS_DICT_ITEMS)
                           ? CLASS_DICT_REVERSE_ITEM_ITERATOR
                           : CLASS_DICT_REVERSE_VALUE_ITERATOR;
    return ouro_iterator_new(thread, class_id, value_as_view(args[0])->target);
}

#define COMMON_METHODS                                                                             \
    {"__reversed__(self, /)", view_reversed, "An iterator from the last to the first.", 0, NULL},  \
    {                                                                                              \
        "mapping(self)", view_mapping, "The dict, read only.", NATIVE_PROPERTY, NULL               \
    }

static const NativeDef set_methods[] = {
    {"isdisjoint(self, other, /)", view_isdisjoint, "Whether they have nothing in common.", 0,
     NULL},
    COMMON_METHODS,
    {0},
};

static const NativeDef value_methods[] = {COMMON_METHODS, {0}};

static const TypeSlots keys_slots = {
    .repr = view_repr,
    .compare = view_compare,
    .binary = view_binary,
    .operators = SET_OPERATORS,
    .reflected_operators = SET_OPERATORS,
    .length = view_length,
    .contains = keys_contains,
    .iterate = keys_iterate,
};

static const TypeSlots items_slots = {
    .repr = view_repr,
    .compare = view_compare,
    .binary = view_binary,
    .operators = SET_OPERATORS,
    .reflected_operators = SET_OPERATORS,
    .length = view_length,
    .contains = items_contains,
    .iterate = items_iterate,
};

static const TypeSlots values_slots = {
    .repr = view_repr,
    .length = view_length,
    .iterate = values_iterate,
};

enum { VIEW_FLAGS = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW };

const ClassDef ouro_class_def_DICT_KEYS = {
    .slots = &keys_slots,
    .methods = set_methods,
    .flags = VIEW_FLAGS | CLASS_FLAG_UNHASHABLE,
};

const ClassDef ouro_class_def_DICT_ITEMS = {
    .slots = &items_slots,
    .methods = set_methods,
    .flags = VIEW_FLAGS | CLASS_FLAG_UNHASHABLE,
};

const ClassDef ouro_class_def_DICT_VALUES = {
    .slots = &values_slots,
    .methods = value_methods,
    .flags = VIEW_FLAGS,
};
