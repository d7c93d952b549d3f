// Tuples: operators and methods.
// SPDX-License-Identifier: MIT
#include "runtime/methods/list_methods.h"

static Value tuple_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    Class *class = value_as_class(args[0]);
    if (!ouro_check_no_keywords(thread, args[0], "tuple", SPECIAL_INIT, args[2]))
        return VALUE_UNBOUND;
    Value plain = value_is_unbound(args[1]) ? ouro_made(thread, ouro_tuple_new(vm, 0))
                                            : ouro_tuple_from(thread, args[1]);
    if (value_is_unbound(plain) || class == vm->classes[CLASS_TUPLE]) return plain;
    const Tuple *from = value_as_tuple(plain);
    size_t size = sizeof(Tuple) + from->count * sizeof(Value);
    Tuple *tuple = (Tuple *)ouro_instance_new(vm, class, size);
    if (tuple == NULL) return ouro_raise_memory(thread);
    tuple->count = from->count;
    memcpy(tuple->items, from->items, from->count * sizeof(Value));
    return value_from_object(tuple);
}

static Value tuple_quick(Thread *thread, Value *args, uint32_t count)
{
    if (count == 1) return ouro_tuple_from(thread, args[0]);
    return count == 0 ? ouro_made(thread, ouro_tuple_new(thread->vm, 0)) : VALUE_UNBOUND;
}

// ---- repr and hash ----

static bool append_tuple(Thread *thread, TextBuilder *builder, const Tuple *tuple)
{
    ouro_text_append_char(builder, '(');
    for (size_t i = 0; i < tuple->count; i++) {
        if (i != 0) ouro_text_append(builder, TEXT(", "));
        if (!ouro_append_repr(thread, builder, tuple->items[i])) return false;
    }
    ouro_text_append(builder, tuple->count == 1 ? TEXT(",)") : TEXT(")"));
    return true;
}

static Value tuple_repr(Thread *thread, Value self)
{
    const Tuple *tuple = value_as_tuple(self);
    if (tuple->count == 0) return ouro_made(thread, ouro_string_from_c(thread->vm, "()"));
    int entered = ouro_repr_enter(thread, self);
    if (entered < 0) return VALUE_UNBOUND;
    if (entered == 0) return ouro_made(thread, ouro_string_from_c(thread->vm, "(...)"));
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    bool appended = append_tuple(thread, &builder, tuple);
    ouro_repr_leave(thread);
    if (appended) return ouro_built_string(thread, &builder);
    ouro_text_deinit(&builder);
    return VALUE_UNBOUND;
}

// ---- hash ----

// Tuples in tuples are hashed without recursion, however deep they are.
typedef struct HashLevel {
    const Tuple *tuple;
    size_t index;
    uint64_t state;
} HashLevel;

enum { HASH_LEVELS_AT_HAND = 8 };

typedef struct HashLevels {
    HashLevel at_hand[HASH_LEVELS_AT_HAND];
    HashLevel *levels;
    size_t count, capacity;
} HashLevels;

static bool push_level(Thread *thread, HashLevels *stack, Value tuple)
{
    if (stack->count == stack->capacity) {
        Allocator *allocator = thread->vm->allocator;
        size_t size = stack->capacity * sizeof(HashLevel);
        bool at_hand = stack->levels == stack->at_hand;
        HashLevel *larger = ouro_reallocate(allocator, at_hand ? NULL : stack->levels, at_hand ? 0 : size, 2 * size);
        if (larger == NULL) return (void)ouro_raise_memory(thread), false;
        if (at_hand) memcpy(larger, stack->at_hand, size);
        stack->levels = larger;
        stack->capacity *= 2;
    }
    stack->levels[stack->count++] = (HashLevel){value_as_tuple(tuple), 0, ouro_hash_tuple_begin()};
    return true;
}

// Hashes the levels' items up to the next tuple among them; false when something was raised.
static bool hash_level(Thread *thread, HashLevels *stack, int64_t *out)
{
    HashLevel *level = &stack->levels[stack->count - 1];
    for (; level->index < level->tuple->count; level->index++) {
        Value item = level->tuple->items[level->index];
        if (value_has_shape(item, CLASS_TUPLE)) return push_level(thread, stack, item);
        if (!ouro_hash_nested(thread, item, out)) return false;
        level->state = ouro_hash_tuple_add(level->state, *out);
    }
    *out = ouro_hash_tuple_end(level->state, level->tuple->count);
    if (--stack->count == 0) return true;
    level[-1].state = ouro_hash_tuple_add(level[-1].state, *out);
    level[-1].index++;
    return true;
}

static bool tuple_hash(Thread *thread, Value self, int64_t *out)
{
    HashLevels stack = {.levels = stack.at_hand, .capacity = HASH_LEVELS_AT_HAND};
    bool hashed = push_level(thread, &stack, self);
    while (hashed && stack.count > 0) hashed = hash_level(thread, &stack, out);
    if (stack.levels != stack.at_hand) ouro_release(thread->vm->allocator, stack.levels, stack.capacity * sizeof(HashLevel));
    return hashed;
}

// ---- comparison ----

static Value tuple_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    if (!value_has_type(left, TYPE_TUPLE) || !value_has_type(right, TYPE_TUPLE)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    const Tuple *a = value_as_tuple(left), *b = value_as_tuple(right);
    bool is_equality = op == COMPARE_EQUAL || op == COMPARE_UNEQUAL;
    for (size_t i = 0; i < a->count && i < b->count; i++) {
        int equal = ouro_item_equal(thread, a->items[i], b->items[i]);
        if (equal < 0) return VALUE_UNBOUND;
        if (equal) continue;
        if (is_equality) return value_from_bool(op == COMPARE_UNEQUAL);
        return ouro_compare(thread, a->items[i], b->items[i], op);
    }
    return ouro_compare_counts(a->count, b->count, op);
}

// ---- + and * ----

static Value concatenate(Thread *thread, Value left, Value right)
{
    const Tuple *a = value_as_tuple(left), *b = value_as_tuple(right);
    if (a->count == 0 && value_has_shape(right, CLASS_TUPLE)) return right;
    if (b->count == 0 && value_has_shape(left, CLASS_TUPLE)) return left;
    Tuple *result = ouro_tuple_new(thread->vm, a->count + b->count);
    if (result == NULL) return ouro_raise_memory(thread);
    memcpy(result->items, a->items, a->count * sizeof(Value));
    memcpy(result->items + a->count, b->items, b->count * sizeof(Value));
    return value_from_object(result);
}

static Value repeat_tuple(Thread *thread, Value self, int64_t times)
{
    const Tuple *tuple = value_as_tuple(self);
    if (times == 1 && value_has_shape(self, CLASS_TUPLE)) return self;
    size_t total, count = tuple->count;
    if (times < 0) times = 0;
    if (__builtin_mul_overflow(count, (size_t)times, &total)) return ouro_raise_memory(thread);
    Tuple *result = ouro_tuple_new(thread->vm, total);
    if (result == NULL) return ouro_raise_memory(thread);
    for (size_t done = 0; done < total; done += count) {
        memcpy(result->items + done, tuple->items, count * sizeof(Value));
    }
    return value_from_object(result);
}

static Value tuple_binary(Thread *thread, Value left, Value right, BinaryOp op)
{
    bool left_is_tuple = value_has_type(left, TYPE_TUPLE);
    if (op == BINARY_ADD && left_is_tuple) {
        if (value_has_type(right, TYPE_TUPLE)) return concatenate(thread, left, right);
        if (ouro_is_reflected(thread, right, SPECIAL_RADD)) return VALUE_NOT_IMPLEMENTED;
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "can only concatenate tuple (not \"%T\") to tuple", right);
    }
    if (op != BINARY_MULTIPLY) return VALUE_NOT_IMPLEMENTED;
    int64_t times;
    RepeatCount outcome =
        ouro_repeat_count(thread, left_is_tuple ? right : left, left_is_tuple, &times);
    if (outcome != REPEAT_KNOWN)
        return outcome == REPEAT_OTHER ? VALUE_NOT_IMPLEMENTED : VALUE_UNBOUND;
    return repeat_tuple(thread, left_is_tuple ? left : right, times);
}

// ---- items ----

static Value tuple_slice(Thread *thread, Value self, const Slice *slice)
{
    const Tuple *tuple = value_as_tuple(self);
    SliceParts parts;
    if (!ouro_slice_unpack(thread, slice, &parts)) return VALUE_UNBOUND;
    ouro_slice_adjust(&parts, (int64_t)tuple->count);
    size_t count = (size_t)parts.count;
    if (count == tuple->count && parts.step == 1 && value_has_shape(self, CLASS_TUPLE)) return self;
    Tuple *result = ouro_tuple_new(thread->vm, count);
    if (result == NULL) return ouro_raise_memory(thread);
    for (size_t i = 0; i < count; i++) {
        result->items[i] = tuple->items[parts.start + (int64_t)i * parts.step];
    }
    return value_from_object(result);
}

static Value tuple_get_item(Thread *thread, Value self, Value key)
{
    const Tuple *tuple = value_as_tuple(self);
    size_t index;
    if (OURO_LIKELY(index_within(key, tuple->count, &index))) return tuple->items[index];
    if (value_has_type(key, TYPE_SLICE)) return tuple_slice(thread, self, value_as_object(key));
    if (!ouro_has_index(thread, key)) {
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "tuple indices must be integers or slices, not %T", key);
    }
    int64_t place;
    if (!ouro_index_int64(thread, key, CLASS_INDEX_ERROR, &place)) return VALUE_UNBOUND;
    if (place < 0) place += (int64_t)tuple->count;
    if ((uint64_t)place < tuple->count) return tuple->items[place];
    return ouro_raise(thread, CLASS_INDEX_ERROR, "tuple index out of range");
}

static int64_t tuple_length(Thread *thread, Value self)
{
    (void)thread;
    return (int64_t)value_as_tuple(self)->count;
}

static int tuple_contains(Thread *thread, Value self, Value item)
{
    const Tuple *tuple = value_as_tuple(self);
    for (size_t i = 0; i < tuple->count; i++) {
        int equal = ouro_item_equal(thread, tuple->items[i], item);
        if (equal != 0) return equal;
    }
    return 0;
}

static Value tuple_iterate(Thread *thread, Value self)
{
    return ouro_iterator_new(thread, CLASS_TUPLE_ITERATOR, self);
}

// ---- methods ----

static Value tuple_count(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Tuple *tuple = value_as_tuple(args[0]);
    int64_t found = 0;
    for (size_t i = 0; i < tuple->count; i++) {
        int equal = ouro_item_equal(thread, tuple->items[i], args[1]);
        if (equal < 0) return VALUE_UNBOUND;
        found += equal;
    }
    return value_from_int(found);
}

static bool search_bound(Thread *thread, const Tuple *tuple, Value bound, int64_t *out)
{
    if (!ouro_search_bound(thread, bound, out)) return false;
    if (*out < 0) *out += (int64_t)tuple->count;
    if (*out < 0) *out = 0;
    return true;
}

static Value tuple_index(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Tuple *tuple = value_as_tuple(args[0]);
    int64_t start, stop;
    if (!search_bound(thread, tuple, args[2], &start)) return VALUE_UNBOUND;
    if (!search_bound(thread, tuple, args[3], &stop)) return VALUE_UNBOUND;
    for (size_t i = (size_t)start; i < (size_t)stop && i < tuple->count; i++) {
        int equal = ouro_item_equal(thread, tuple->items[i], args[1]);
        if (equal < 0) return VALUE_UNBOUND;
        if (equal) return value_from_int((int64_t)i);
    }
    return ouro_raise(thread, CLASS_VALUE_ERROR, "tuple.index(x): x not in tuple");
}

static Value tuple_getnewargs(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    const Tuple *tuple = value_as_tuple(args[0]);
    Tuple *plain = ouro_tuple_of(vm, tuple->items, tuple->count);
    if (plain == NULL) return ouro_raise_memory(thread);
    Value argument = value_from_object(plain);
    return ouro_made(thread, ouro_tuple_of(vm, &argument, 1));
}

static const TypeSlots slots = {
    .repr = tuple_repr,
    .hash = tuple_hash,
    .compare = tuple_compare,
    .binary = tuple_binary,
    .operators = 1 << BINARY_ADD | 1 << BINARY_MULTIPLY,
    .reflected_operators = 1 << BINARY_MULTIPLY,
    .length = tuple_length,
    .get_item = tuple_get_item,
    .contains = tuple_contains,
    .iterate = tuple_iterate,
};

static const NativeDef methods[] = {
    {"__getnewargs__(self, /)", tuple_getnewargs, "The arguments that make an equal one.", 0, NULL},
    {"index(self, value, start=0, stop=9223372036854775807, /)", tuple_index,
     "The index of the first item that equals value; ValueError where none does.", 0, NULL},
    {"count(self, value, /)", tuple_count, "How many items equal value.", 0, NULL},
    {"__class_getitem__(cls, object, /)", ouro_class_getitem, "A generic alias of the class.",
     NATIVE_CLASS, NULL},
    {0},
};

const ClassDef ouro_class_def_TUPLE = {
    .slots = &slots,
    .methods = methods,
    .quick = tuple_quick,
    .new_ = {"tuple(iterable=..., /, **keywords)", tuple_new,
             "A tuple of the items of an iterable.", 0, NULL},
    .doc = "A sequence that cannot be changed.\n\n"
           "Without an argument the empty one, else one of the items of the iterable; "
           "of a tuple that tuple itself.",
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_SEQUENCE | CLASS_FLAG_SELF_MATCH,
};
