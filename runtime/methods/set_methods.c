// set and frozenset: operators and methods. The operations themselves: set_operations.c.
// SPDX-License-Identifier: MIT
#include "runtime/methods/set_operations.h"

// Results of operators and methods are exact sets or frozensets, as their first operand is one or
// the other.
static ClassId result_class(Thread *thread, Value self)
{
    return ouro_value_is_instance(thread->vm, self, CLASS_FROZENSET) ? CLASS_FROZENSET : CLASS_SET;
}

static Value made(const Set *set) { return set != NULL ? value_from_object(set) : VALUE_UNBOUND; }

// ---- making ----

static Set *set_instance(Thread *thread, Value class)
{
    Set *set = (Set *)ouro_instance_new(thread->vm, value_as_class(class), 0);
    if (set == NULL)
        ouro_raise_memory(thread);
    else
        ouro_set_init(set);
    return set;
}

static Value set_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return made(set_instance(thread, args[0]));
}

static Value set_quick(Thread *thread, Value *args, uint32_t count)
{
    if (count > 1) return VALUE_UNBOUND;
    uint32_t mark = ouro_roots_mark(thread);
    Set *set = ouro_set_made(thread, CLASS_SET);
    bool filled = set != NULL && (count == 0 || ouro_set_update(thread, set, args[0]));
    ouro_roots_release(thread, mark);
    return filled ? value_from_object(set) : VALUE_UNBOUND;
}

static Value frozenset_quick(Thread *thread, Value *args, uint32_t count)
{
    if (count > 1) return VALUE_UNBOUND;
    if (count == 1 && value_has_shape(args[0], CLASS_FROZENSET)) return args[0];
    uint32_t mark = ouro_roots_mark(thread);
    Set *set = ouro_set_made(thread, CLASS_FROZENSET);
    bool filled = set != NULL && (count == 0 || ouro_set_update(thread, set, args[0]));
    ouro_roots_release(thread, mark);
    return filled ? value_from_object(set) : VALUE_UNBOUND;
}

static Value set_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Set *set = value_as_set(args[0]);
    ouro_set_clear(set);
    if (value_is_unbound(args[1])) return VALUE_NONE;
    return ouro_set_update(thread, set, args[1]) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value frozenset_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!ouro_check_no_keywords(thread, args[0], "frozenset", SPECIAL_INIT, args[2]))
        return VALUE_UNBOUND;
    bool is_exact = value_as_class(args[0]) == thread->vm->classes[CLASS_FROZENSET];
    if (is_exact && value_has_shape(args[1], CLASS_FROZENSET)) return args[1];
    Set *set = set_instance(thread, args[0]);
    if (set == NULL || value_is_unbound(args[1])) return made(set);
    Value kept = ouro_root(thread, value_from_object(set));
    if (value_is_unbound(kept) || !ouro_set_update(thread, set, args[1])) return VALUE_UNBOUND;
    return kept;
}

// ---- repr and hash ----

static Value repr_entered(Thread *thread, Value self)
{
    if (value_has_shape(self, CLASS_SET)) return ouro_repr_items(thread, self, "{", "}");
    const char *name = ouro_class_name_of(thread->vm, self);
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    ouro_text_append_string(&builder, name);
    ouro_text_append(&builder, TEXT("({"));
    ouro_text_append_char(&builder, '\0');
    Value text = builder.failed ? ouro_raise_memory(thread)
                                : ouro_repr_items(thread, self, builder.at, "})");
    ouro_text_deinit(&builder);
    return text;
}

static Value repr_short(Thread *thread, Value self, const char *rest)
{
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    ouro_text_append_string(&builder, ouro_class_name_of(thread->vm, self));
    ouro_text_append_string(&builder, rest);
    return ouro_built_string(thread, &builder);
}

static Value set_repr(Thread *thread, Value self)
{
    int entered = ouro_repr_enter(thread, self);
    if (entered < 0) return VALUE_UNBOUND;
    if (entered == 0) return repr_short(thread, self, "(...)");
    Value text = value_as_set(self)->count == 0 ? repr_short(thread, self, "()")
                                                : repr_entered(thread, self);
    ouro_repr_leave(thread);
    return text;
}

static bool frozenset_hash(Thread *thread, Value self, int64_t *out)
{
    (void)thread;
    Set *set = value_as_set(self);
    if (set->hash == 0) {
        uint64_t state = 0;
        uint32_t position = 0;
        Value key;
        int64_t hash;
        while (ouro_set_next(set, &position, &key, &hash)) {
            state = ouro_hash_frozenset_add(state, hash);
        }
        set->hash = ouro_hash_frozenset_end(state, set->count);
    }
    *out = set->hash;
    return true;
}

// ---- comparison ----

static int sets_equal(Thread *thread, Set *a, Set *b)
{
    if (a->count != b->count) return 0;
    if (a->hash != 0 && b->hash != 0 && a->hash != b->hash) return 0;
    return ouro_set_is_subset(thread, a, b);
}

static int compare_sets(Thread *thread, Set *a, Set *b, CompareOp op)
{
    switch (op) {
    case COMPARE_EQUAL: return sets_equal(thread, a, b);
    case COMPARE_UNEQUAL: {
        int equal = sets_equal(thread, a, b);
        return equal < 0 ? -1 : !equal;
    }
    case COMPARE_LESS: return a->count >= b->count ? 0 : ouro_set_is_subset(thread, a, b);
    case COMPARE_LESS_EQUAL: return ouro_set_is_subset(thread, a, b);
    case COMPARE_GREATER: return a->count <= b->count ? 0 : ouro_set_is_subset(thread, b, a);
    case COMPARE_GREATER_EQUAL: return ouro_set_is_subset(thread, b, a);
    }
    OURO_UNREACHABLE();
}

static Value set_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    if (!value_is_any_set(left) || !value_is_any_set(right)) return VALUE_NOT_IMPLEMENTED;
    int truth = compare_sets(thread, value_as_set(left), value_as_set(right), op);
    return truth < 0 ? VALUE_UNBOUND : value_from_bool(truth);
}

// ---- operators ----

static Set *set_union(Thread *thread, Set *set, Value other, ClassId class_id)
{
    Set *result = ouro_set_copy(thread, set, class_id);
    return result != NULL && ouro_set_update(thread, result, other) ? result : NULL;
}

static Set *combine(Thread *thread, Set *set, Value other, BinaryOp op, ClassId class_id)
{
    switch (op) {
    case BINARY_OR: return set_union(thread, set, other, class_id);
    case BINARY_AND: return ouro_set_intersection(thread, set, other, class_id);
    case BINARY_SUBTRACT: return ouro_set_difference(thread, set, other, class_id);
    default: return ouro_set_symmetric_difference(thread, set, other, class_id);
    }
}

static bool is_set_operator(BinaryOp op)
{
    return op == BINARY_OR || op == BINARY_AND || op == BINARY_SUBTRACT || op == BINARY_XOR;
}

static Value set_binary(Thread *thread, Value left, Value right, BinaryOp op)
{
    if (!is_set_operator(op) || !value_is_any_set(left) || !value_is_any_set(right)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    uint32_t mark = ouro_roots_mark(thread);
    Set *result = combine(thread, value_as_set(left), right, op, result_class(thread, left));
    ouro_roots_release(thread, mark);
    return made(result);
}

// Replaces the set's keys by those in common with another iterable.
static bool intersect_in_place(Thread *thread, Set *set, Value other)
{
    Set *common = ouro_set_intersection(thread, set, other, CLASS_SET);
    if (common != NULL) ouro_set_swap(thread->vm, set, common);
    return common != NULL;
}

static bool update_with(Thread *thread, Set *set, Value other, BinaryOp op)
{
    switch (op) {
    case BINARY_OR: return ouro_set_update(thread, set, other);
    case BINARY_AND: return intersect_in_place(thread, set, other);
    case BINARY_SUBTRACT: return ouro_set_difference_update(thread, set, other);
    default: return ouro_set_symmetric_update(thread, set, other);
    }
}

static Value set_inplace(Thread *thread, Value left, Value right, BinaryOp op)
{
    if (!is_set_operator(op) || !value_is_any_set(right)) return VALUE_NOT_IMPLEMENTED;
    uint32_t mark = ouro_roots_mark(thread);
    bool updated = update_with(thread, value_as_set(left), right, op);
    ouro_roots_release(thread, mark);
    return updated ? left : VALUE_UNBOUND;
}

// ---- keys ----

static int64_t set_length(Thread *thread, Value self)
{
    (void)thread;
    return value_as_set(self)->count;
}

// An unhashable set that is looked for is taken as a frozenset of its keys.
static Value as_key(Thread *thread, Value key)
{
    if (!value_is_any_set(key) || !ouro_pending_is(thread, CLASS_TYPE_ERROR)) return VALUE_UNBOUND;
    if (result_class(thread, key) == CLASS_FROZENSET) return VALUE_UNBOUND;
    ouro_take_pending(thread);
    return made(ouro_set_copy(thread, value_as_set(key), CLASS_FROZENSET));
}

typedef Found KeyQuestion(Thread *thread, Set *set, Value key);

static Found ask(Thread *thread, Value self, Value key, KeyQuestion *question)
{
    Found found = question(thread, value_as_set(self), key);
    if (found != FOUND_ERROR) return found;
    uint32_t mark = ouro_roots_mark(thread);
    Value frozen = as_key(thread, key);
    if (!value_is_unbound(frozen)) found = question(thread, value_as_set(self), frozen);
    ouro_roots_release(thread, mark);
    return found;
}

static int set_contains(Thread *thread, Value self, Value key)
{
    return (int)ask(thread, self, key, ouro_set_contains);
}

static Value set_iterate(Thread *thread, Value self)
{
    return ouro_iterator_new(thread, CLASS_SET_ITERATOR, self);
}

static Value set_add(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_set_add(thread, value_as_set(args[0]), args[1]) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value set_discard(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ask(thread, args[0], args[1], ouro_set_remove) == FOUND_ERROR ? VALUE_UNBOUND
                                                                         : VALUE_NONE;
}

static Value set_remove(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Found found = ask(thread, args[0], args[1], ouro_set_remove);
    if (found == FOUND_NOT) return ouro_raise_with(thread, CLASS_KEY_ERROR, args[1]);
    return found == FOUND_ERROR ? VALUE_UNBOUND : VALUE_NONE;
}

static Value set_pop(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value key;
    if (ouro_set_take_any(value_as_set(args[0]), &key)) return key;
    return ouro_raise(thread, CLASS_KEY_ERROR, "pop from an empty set");
}

static Value set_clear(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    ouro_set_clear(value_as_set(args[0]));
    return VALUE_NONE;
}

// ---- methods that take any iterables ----

static Value set_copy(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (value_has_shape(args[0], CLASS_FROZENSET)) return args[0];
    return made(ouro_set_copy(thread, value_as_set(args[0]), result_class(thread, args[0])));
}

// self op other1 op other2 ...: a copy where there are no others.
static Value combine_all(Thread *thread, Value *args, BinaryOp op)
{
    ClassId class_id = result_class(thread, args[0]);
    const Tuple *others = value_as_tuple(args[1]);
    Set *result = value_as_set(args[0]);
    if (others->count == 0) return made(ouro_set_copy(thread, result, class_id));
    for (size_t i = 0; i < others->count && result != NULL; i++) {
        result = combine(thread, result, others->items[i], op, class_id);
    }
    return made(result);
}

// The first operation makes a new set, the others update it.
static Value combine_then_update(Thread *thread, Value *args, BinaryOp op)
{
    ClassId class_id = result_class(thread, args[0]);
    const Tuple *others = value_as_tuple(args[1]);
    if (others->count == 0) return made(ouro_set_copy(thread, value_as_set(args[0]), class_id));
    Set *result = combine(thread, value_as_set(args[0]), others->items[0], op, class_id);
    if (result == NULL) return VALUE_UNBOUND;
    for (size_t i = 1; i < others->count; i++) {
        if (!update_with(thread, result, others->items[i], op)) return VALUE_UNBOUND;
    }
    return value_from_object(result);
}

static Value update_all(Thread *thread, Value *args, BinaryOp op)
{
    const Tuple *others = value_as_tuple(args[1]);
    for (size_t i = 0; i < others->count; i++) {
        if (!update_with(thread, value_as_set(args[0]), others->items[i], op)) return VALUE_UNBOUND;
    }
    return VALUE_NONE;
}

static Value set_union_method(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return combine_then_update(thread, args, BINARY_OR);
}

static Value set_intersection_method(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return combine_all(thread, args, BINARY_AND);
}

static Value set_difference_method(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return combine_then_update(thread, args, BINARY_SUBTRACT);
}

static Value set_symmetric_difference_method(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Set *set = value_as_set(args[0]);
    return made(combine(thread, set, args[1], BINARY_XOR, result_class(thread, args[0])));
}

static Value set_update_method(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return update_all(thread, args, BINARY_OR);
}

static Value set_difference_update_method(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return update_all(thread, args, BINARY_SUBTRACT);
}

// All intersections are made before the set changes.
static Value set_intersection_update_method(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Set *set = value_as_set(args[0]), *common = set;
    const Tuple *others = value_as_tuple(args[1]);
    for (size_t i = 0; i < others->count; i++) {
        common = ouro_set_intersection(thread, common, others->items[i], CLASS_SET);
        if (common == NULL) return VALUE_UNBOUND;
    }
    if (common != set) ouro_set_swap(thread->vm, set, common);
    return VALUE_NONE;
}

static Value set_symmetric_update_method(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    bool updated = ouro_set_symmetric_update(thread, value_as_set(args[0]), args[1]);
    return updated ? VALUE_NONE : VALUE_UNBOUND;
}

static Value set_isdisjoint(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int truth = ouro_set_is_disjoint(thread, value_as_set(args[0]), args[1]);
    return truth < 0 ? VALUE_UNBOUND : value_from_bool(truth);
}

// A set of the keys of an iterable: itself if it is one.
static Set *as_set(Thread *thread, Value keys)
{
    if (value_is_any_set(keys)) return value_as_set(keys);
    Set *set = ouro_set_made(thread, CLASS_SET);
    return set != NULL && ouro_set_update(thread, set, keys) ? set : NULL;
}

static Value set_issubset(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Set *other = as_set(thread, args[1]);
    if (other == NULL) return VALUE_UNBOUND;
    int truth = ouro_set_is_subset(thread, value_as_set(args[0]), other);
    return truth < 0 ? VALUE_UNBOUND : value_from_bool(truth);
}

// Whether the set has all items of an iterable: 1, 0, -1 raised. The first that it has not ends the search.
static int has_all(Thread *thread, Set *set, Value iterable)
{
    Walk walk;
    if (!ouro_walk_begin(thread, &walk, iterable)) return -1;
    Found found = FOUND_YES;
    uint32_t mark = ouro_roots_mark(thread);
    for (Value key;
         found == FOUND_YES && (key = ouro_walk_next(thread, &walk), !value_is_unbound(key));) {
        if (value_is_unbound(ouro_root(thread, key))) break;
        found = ouro_set_contains(thread, set, key);
        ouro_roots_release(thread, mark);
    }
    return ouro_walk_end(thread, &walk) ? (int)found : -1;
}

static Value set_issuperset(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Set *set = value_as_set(args[0]);
    int truth = value_is_any_set(args[1]) ? ouro_set_is_subset(thread, value_as_set(args[1]), set)
                                          : has_all(thread, set, args[1]);
    return truth < 0 ? VALUE_UNBOUND : value_from_bool(truth);
}

// (class, ([keys],), state)
static Value set_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    Value keys = ouro_list_from(thread, args[0]);
    if (value_is_unbound(keys) || value_is_unbound(ouro_root(thread, keys))) return VALUE_UNBOUND;
    Value state = ouro_attributes_of(thread, args[0]);
    if (value_is_unbound(state)) return VALUE_UNBOUND;
    Tuple *arguments = ouro_tuple_of(vm, &keys, 1);
    if (arguments == NULL) return ouro_raise_memory(thread);
    Value parts[] = {value_from_object(ouro_class_of(vm, args[0])), value_from_object(arguments),
                     state};
    return ouro_made(thread, ouro_tuple_of(vm, parts, 3));
}

static const TypeSlots set_slots = {
    .repr = set_repr,
    .compare = set_compare,
    .binary = set_binary,
    .inplace = set_inplace,
    .operators = SET_OPERATORS,
    .reflected_operators = SET_OPERATORS,
    .inplace_operators = SET_OPERATORS,
    .length = set_length,
    .contains = set_contains,
    .iterate = set_iterate,
};

static const TypeSlots frozenset_slots = {
    .repr = set_repr,
    .hash = frozenset_hash,
    .compare = set_compare,
    .binary = set_binary,
    .operators = SET_OPERATORS,
    .reflected_operators = SET_OPERATORS,
    .length = set_length,
    .contains = set_contains,
    .iterate = set_iterate,
};

#define COMMON_METHODS                                                                             \
    {"copy(self, /)", set_copy, "A set of the same keys.", 0, NULL},                               \
        {"union(self, /, *others)", set_union_method, "A new set of all keys of all of them.", 0,  \
         NULL},                                                                                    \
        {"intersection(self, /, *others)", set_intersection_method,                                \
         "A new set of the keys that all of them have.", 0, NULL},                                 \
        {"difference(self, /, *others)", set_difference_method,                                    \
         "A new set of the keys that none of the others has.", 0, NULL},                           \
        {"symmetric_difference(self, other, /)", set_symmetric_difference_method,                  \
         "A new set of the keys that exactly one of the two has.", 0, NULL},                       \
        {"isdisjoint(self, other, /)", set_isdisjoint, "Whether they have no key in common.", 0,   \
         NULL},                                                                                    \
        {"issubset(self, other, /)", set_issubset, "Whether the other has all keys of this.", 0,   \
         NULL},                                                                                    \
        {"issuperset(self, other, /)", set_issuperset, "Whether this has all keys of the other.",  \
         0, NULL},                                                                                 \
        {"__reduce__(self, /)", set_reduce, "How to make an equal one.", 0, NULL},                 \
        {"__sizeof__(self, /)", ouro_sizeof, "Bytes of memory, with the table.", 0, NULL},         \
    {                                                                                              \
        "__class_getitem__(cls, object, /)", ouro_class_getitem, "A generic alias of the class.",  \
            NATIVE_CLASS, NULL                                                                     \
    }

static const NativeDef set_methods[] = {
    {"add(self, object, /)", set_add, "Adds a key, unless it is there.", 0, NULL},
    {"clear(self, /)", set_clear, "Drops all keys.", 0, NULL},
    {"discard(self, object, /)", set_discard, "Removes a key if it is there.", 0, NULL},
    {"remove(self, object, /)", set_remove, "Removes a key; KeyError where it is not there.", 0,
     NULL},
    {"pop(self, /)", set_pop, "Removes any key and returns it; KeyError when empty.", 0, NULL},
    {"update(self, /, *others)", set_update_method, "Adds all keys of the others.", 0, NULL},
    {"intersection_update(self, /, *others)", set_intersection_update_method,
     "Removes the keys that not all of the others have.", 0, NULL},
    {"difference_update(self, /, *others)", set_difference_update_method,
     "Removes all keys of the others.", 0, NULL},
    {"symmetric_difference_update(self, other, /)", set_symmetric_update_method,
     "Keeps the keys that exactly one of the two has.", 0, NULL},
    COMMON_METHODS,
    {0},
};

static const NativeDef frozenset_methods[] = {COMMON_METHODS, {0}};

const ClassDef ouro_class_def_SET = {
    .slots = &set_slots,
    .methods = set_methods,
    .new_ = {"set(*args, **kwargs)", set_new, "A new empty set.", 0, NULL},
    .quick = set_quick,
    .init = {"set(self, iterable=..., /)", set_init, "Fills the set from an iterable.", 0, NULL},
    .doc = "Distinct hashable keys, in no promised order.\n\n"
           "Without an argument an empty set, else one of the keys in the iterable.",
    .flags =
        CLASS_FLAG_BUILTIN | CLASS_FLAG_UNHASHABLE | CLASS_FLAG_SELF_MATCH | CLASS_FLAG_HAS_WEAKREF,
};

const ClassDef ouro_class_def_FROZENSET = {
    .slots = &frozenset_slots,
    .methods = frozenset_methods,
    .quick = frozenset_quick,
    .new_ = {"frozenset(iterable=..., /, **keywords)", frozenset_new,
             "A frozenset of an iterable's keys.", 0, NULL},
    .doc = "Distinct hashable keys, in no promised order, that cannot be changed: itself hashable.",
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_SELF_MATCH | CLASS_FLAG_HAS_WEAKREF,
};
