// Ranges, of immediate ints and of big ones, and their iterators.
//
// A range whose three numbers and length are immediate ints is computed with in C; any other by the
// operations on values. Words of a range_iterator: index the next number, limit how many are left,
// step; target the range, None once used up. Of a longrange_iterator: target the range, other the
// index of the next number, an int value; None once used up. SPDX-License-Identifier: MIT
#include "runtime/methods/iterators.h"

static bool is_short(const Range *range)
{
    return value_both_int(range->start, range->stop) && value_both_int(range->step, range->length);
}

static Value kept(Thread *thread, Value value)
{
    return value_is_unbound(value) ? value : ouro_root(thread, value);
}

static bool int_is_negative(Value number)
{
    Digit room;
    Digits digits;
    ouro_value_digits(number, &room, &digits);
    return digits.negative;
}

static bool int_is_zero(Value number) { return value_is(number, value_from_int(0)); }

// -1, 0, 1 of two int values.
static int compare_ints(Value a, Value b)
{
    Digit room_a, room_b;
    Digits of_a, of_b;
    ouro_value_digits(a, &room_a, &of_a);
    ouro_value_digits(b, &room_b, &of_b);
    return ouro_digits_compare(of_a, of_b);
}

static Value operate(Thread *thread, Value left, Value right, BinaryOp op)
{
    if (value_is_unbound(left) || value_is_unbound(right)) return VALUE_UNBOUND;
    return kept(thread, ouro_binary(thread, left, right, op));
}

// ---- making ----

static int64_t short_length(int64_t start, int64_t stop, int64_t step)
{
    if (step > 0) return start < stop ? (stop - start - 1) / step + 1 : 0;
    return start > stop ? (start - stop - 1) / -step + 1 : 0;
}

// max(0, (distance - 1) // |step| + 1)
static Value long_length(Thread *thread, Value start, Value stop, Value step)
{
    bool backwards = int_is_negative(step);
    if (compare_ints(start, stop) * (backwards ? -1 : 1) >= 0) return value_from_int(0);
    Value distance = operate(thread, stop, start, BINARY_SUBTRACT);
    if (backwards) {
        distance = operate(thread, value_from_int(0), distance, BINARY_SUBTRACT);
        step = operate(thread, value_from_int(0), step, BINARY_SUBTRACT);
    }
    Value whole = operate(thread, distance, value_from_int(1), BINARY_SUBTRACT);
    whole = operate(thread, whole, step, BINARY_FLOOR_DIVIDE);
    return operate(thread, whole, value_from_int(1), BINARY_ADD);
}

// All three are int values, the step not 0.
Value ouro_range_of(Thread *thread, Value start, Value stop, Value step)
{
    Value length;
    if (value_both_int(start, stop) && value_is_int(step)) {
        int64_t count = short_length(value_as_int(start), value_as_int(stop), value_as_int(step));
        length = ouro_made_value(thread, ouro_int_from_int64(thread->vm, count));
    } else {
        length = long_length(thread, start, stop, step);
    }
    if (value_is_unbound(length)) return VALUE_UNBOUND;
    return ouro_made(thread, ouro_range_new(thread->vm, start, stop, step, length));
}

static Value range_new(Thread *thread, Value *args, uint32_t count)
{
    uint32_t given = count - 1;
    if (given < 1 || given > 3) {
        return ouro_raise(thread, CLASS_TYPE_ERROR, "range expected at %s argument%s, got %i",
                          given < 1 ? "least 1" : "most 3", given < 1 ? "" : "s", (int)given);
    }
    Value start = value_from_int(0), step = value_from_int(1);
    Value stop = given == 1 ? kept(thread, ouro_index(thread, args[1])) : VALUE_NONE;
    if (given > 1) {
        start = kept(thread, ouro_index(thread, args[1]));
        stop = value_is_unbound(start) ? start : kept(thread, ouro_index(thread, args[2]));
    }
    if (given > 2 && !value_is_unbound(stop)) step = kept(thread, ouro_index(thread, args[3]));
    if (value_is_unbound(stop) || value_is_unbound(step)) return VALUE_UNBOUND;
    if (int_is_zero(step)) {
        return ouro_raise(thread, CLASS_VALUE_ERROR, "range() arg 3 must not be zero");
    }
    return ouro_range_of(thread, start, stop, step);
}

// ---- items ----

// start + index * step
static Value item_at(Thread *thread, const Range *range, Value index)
{
    if (is_short(range) && value_is_int(index)) {
        int64_t number =
            value_as_int(range->start) + value_as_int(index) * value_as_int(range->step);
        return value_from_int(number);
    }
    uint32_t mark = ouro_roots_mark(thread);
    Value offset = operate(thread, index, range->step, BINARY_MULTIPLY);
    Value item = operate(thread, range->start, offset, BINARY_ADD);
    ouro_roots_release(thread, mark);
    return item;
}

// The same for an index that may equal the length: what a slice ends before.
static Value bound_at(Thread *thread, const Range *range, Value index)
{
    Value offset = operate(thread, index, range->step, BINARY_MULTIPLY);
    return operate(thread, range->start, offset, BINARY_ADD);
}

static Value range_slice(Thread *thread, const Range *range, Value slice)
{
    // slice.indices knows ints of any size.
    Value indices = kept(
        thread, ouro_call_method(thread, slice, VM_NAME(thread->vm, INDICES), &range->length, 1));
    if (value_is_unbound(indices)) return VALUE_UNBOUND;
    const Tuple *tuple = value_as_tuple(indices);
    Value step = operate(thread, range->step, tuple->items[2], BINARY_MULTIPLY);
    Value start = bound_at(thread, range, tuple->items[0]);
    Value stop = bound_at(thread, range, tuple->items[1]);
    if (value_is_unbound(step) || value_is_unbound(start) || value_is_unbound(stop)) {
        return VALUE_UNBOUND;
    }
    return ouro_range_of(thread, start, stop, step);
}

static Value get_indexed(Thread *thread, const Range *range, Value key)
{
    Value index = kept(thread, ouro_index(thread, key));
    if (value_is_unbound(index)) return VALUE_UNBOUND;
    if (int_is_negative(index)) index = operate(thread, index, range->length, BINARY_ADD);
    if (value_is_unbound(index)) return VALUE_UNBOUND;
    if (int_is_negative(index) || compare_ints(index, range->length) >= 0) {
        return ouro_raise(thread, CLASS_INDEX_ERROR, "range object index out of range");
    }
    return item_at(thread, range, index);
}

static Value range_get_item(Thread *thread, Value self, Value key)
{
    const Range *range = value_as_object(self);
    size_t index;
    if (is_short(range) && index_within(key, (size_t)value_as_int(range->length), &index)) {
        return item_at(thread, range, ouro_int_from_int64(thread->vm, (int64_t)index));
    }
    bool is_slice = value_has_type(key, TYPE_SLICE);
    if (!is_slice && !ouro_has_index(thread, key)) {
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "range indices must be integers or slices, not %T", key);
    }
    uint32_t mark = ouro_roots_mark(thread);
    Value item = is_slice ? range_slice(thread, range, key) : get_indexed(thread, range, key);
    ouro_roots_release(thread, mark);
    return item;
}

static int64_t range_length(Thread *thread, Value self)
{
    const Range *range = value_as_object(self);
    int64_t length;
    if (ouro_value_int64(range->length, &length)) return length;
    ouro_raise(thread, CLASS_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
    return -1;
}

static int range_truth(Thread *thread, Value self)
{
    (void)thread;
    return !int_is_zero(((Range *)value_as_object(self))->length);
}

// ---- searching ----

static int short_contains(const Range *range, int64_t number)
{
    int64_t start = value_as_int(range->start), step = value_as_int(range->step);
    int64_t stop = value_as_int(range->stop);
    bool is_within = step > 0 ? start <= number && number < stop : stop < number && number <= start;
    return is_within && (number - start) % step == 0;
}

// Whether an int value is in the range: 1, 0, -1 raised.
static int int_contains(Thread *thread, const Range *range, Value number)
{
    if (is_short(range) && value_is_int(number)) return short_contains(range, value_as_int(number));
    int from_start = compare_ints(number, range->start),
        to_stop = compare_ints(number, range->stop);
    bool backwards = int_is_negative(range->step);
    if (backwards ? from_start > 0 || to_stop <= 0 : from_start < 0 || to_stop >= 0) return 0;
    uint32_t mark = ouro_roots_mark(thread);
    Value offset = operate(thread, number, range->start, BINARY_SUBTRACT);
    Value rest = operate(thread, offset, range->step, BINARY_REMAINDER);
    ouro_roots_release(thread, mark);
    return value_is_unbound(rest) ? -1 : int_is_zero(rest);
}

static bool is_exact_int(Value v)
{
    return value_is_int(v) || value_is_bool(v) || value_has_shape(v, CLASS_INT);
}

// What a key that is not an int equals: the place of the first such number, -1 none, -2 raised.
// Numbers are compared in order.
static int64_t search_equal(Thread *thread, const Range *range, Value key)
{
    for (int64_t i = 0;; i++) {
        Value index = value_from_int(i);
        if (compare_ints(index, range->length) >= 0) return -1;
        uint32_t mark = ouro_roots_mark(thread);
        Value item = kept(thread, item_at(thread, range, index));
        int equal = value_is_unbound(item) ? -1 : ouro_equal(thread, item, key);
        ouro_roots_release(thread, mark);
        if (equal != 0) return equal > 0 ? i : -2;
    }
}

static int range_contains(Thread *thread, Value self, Value item)
{
    const Range *range = value_as_object(self);
    if (value_is_bool(item)) item = value_from_int(value_is_true(item));
    if (is_exact_int(item)) return int_contains(thread, range, item);
    int64_t place = search_equal(thread, range, item);
    return place >= 0 ? 1 : place == -1 ? 0 : -1;
}

static Value range_count(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Range *range = value_as_object(args[0]);
    if (is_exact_int(args[1])) {
        int found = range_contains(thread, args[0], args[1]);
        return found < 0 ? VALUE_UNBOUND : value_from_int(found);
    }
    int64_t equals = 0;
    for (int64_t i = 0; compare_ints(value_from_int(i), range->length) < 0; i++) {
        Value item = item_at(thread, range, value_from_int(i));
        int equal = value_is_unbound(item) ? -1 : ouro_equal(thread, item, args[1]);
        if (equal < 0) return VALUE_UNBOUND;
        equals += equal;
    }
    return value_from_int(equals);
}

static Value range_index(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Range *range = value_as_object(args[0]);
    if (!is_exact_int(args[1])) {
        int64_t place = search_equal(thread, range, args[1]);
        if (place >= 0) return value_from_int(place);
        if (place == -2) return VALUE_UNBOUND;
        return ouro_raise(thread, CLASS_VALUE_ERROR, "sequence.index(x): x not in sequence");
    }
    int found = range_contains(thread, args[0], args[1]);
    if (found < 0) return VALUE_UNBOUND;
    if (!found) return ouro_raise(thread, CLASS_VALUE_ERROR, "%R is not in range", args[1]);
    Value offset = operate(thread, args[1], range->start, BINARY_SUBTRACT);
    return operate(thread, offset, range->step, BINARY_FLOOR_DIVIDE);
}

// ---- repr, comparison, hash ----

static Value range_repr(Thread *thread, Value self)
{
    const Range *range = value_as_object(self);
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    ouro_text_append(&builder, TEXT("range("));
    bool done = ouro_append_repr(thread, &builder, range->start);
    ouro_text_append(&builder, TEXT(", "));
    done = done && ouro_append_repr(thread, &builder, range->stop);
    if (done && !value_is(range->step, value_from_int(1))) {
        ouro_text_append(&builder, TEXT(", "));
        done = ouro_append_repr(thread, &builder, range->step);
    }
    ouro_text_append_char(&builder, ')');
    if (done) return ouro_built_string(thread, &builder);
    ouro_text_deinit(&builder);
    return VALUE_UNBOUND;
}

// Ranges are equal when they have the same numbers.
static bool ranges_equal(const Range *a, const Range *b)
{
    if (compare_ints(a->length, b->length) != 0) return false;
    if (int_is_zero(a->length)) return true;
    if (compare_ints(a->start, b->start) != 0) return false;
    return value_is(a->length, value_from_int(1)) || compare_ints(a->step, b->step) == 0;
}

static Value range_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    (void)thread;
    bool is_equality = op == COMPARE_EQUAL || op == COMPARE_UNEQUAL;
    if (!is_equality || !value_has_type(left, TYPE_RANGE) || !value_has_type(right, TYPE_RANGE)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    bool equal = ranges_equal(value_as_object(left), value_as_object(right));
    return value_from_bool(equal == (op == COMPARE_EQUAL));
}

// As a tuple of length, start and step, with None where they make no difference.
static bool range_hash(Thread *thread, Value self, int64_t *out)
{
    const Range *range = value_as_object(self);
    bool has_start = !int_is_zero(range->length);
    bool has_step = has_start && !value_is(range->length, value_from_int(1));
    const Value parts[] = {range->length, has_start ? range->start : VALUE_NONE,
                           has_step ? range->step : VALUE_NONE};
    uint64_t state = ouro_hash_tuple_begin();
    for (unsigned i = 0; i < 3; i++) {
        int64_t hash;
        if (!container_hash(thread, parts[i], &hash)) return false;
        state = ouro_hash_tuple_add(state, hash);
    }
    *out = ouro_hash_tuple_end(state, 3);
    return true;
}

// ---- iterating ----

static Value iterate_short(Thread *thread, const Range *range, bool is_reverse)
{
    Iterator *iterator =
        ouro_iterator_make(thread->vm, CLASS_RANGE_ITERATOR, value_from_object(range));
    if (iterator == NULL) return ouro_raise_memory(thread);
    int64_t step = value_as_int(range->step);
    iterator->limit = value_as_int(range->length);
    iterator->step = is_reverse ? -step : step;
    iterator->index = value_as_int(range->start);
    if (is_reverse) iterator->index += step * (iterator->limit - 1);
    return value_from_object(iterator);
}

static Value iterate_long(Thread *thread, const Range *range)
{
    Iterator *iterator =
        ouro_iterator_make(thread->vm, CLASS_LONG_RANGE_ITERATOR, value_from_object(range));
    if (iterator == NULL) return ouro_raise_memory(thread);
    iterator->other = value_from_int(0);
    return value_from_object(iterator);
}

static Value range_iterate(Thread *thread, Value self)
{
    const Range *range = value_as_object(self);
    return is_short(range) ? iterate_short(thread, range, false) : iterate_long(thread, range);
}

// Of a long range: that of the range with its ends exchanged.
static Value range_reversed(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Range *range = value_as_object(args[0]);
    if (is_short(range)) return iterate_short(thread, range, true);
    Value last = operate(thread, range->length, value_from_int(1), BINARY_SUBTRACT);
    Value start = bound_at(thread, range, last);
    Value stop = operate(thread, range->start, range->step, BINARY_SUBTRACT);
    Value step = operate(thread, value_from_int(0), range->step, BINARY_SUBTRACT);
    if (value_is_unbound(start) || value_is_unbound(stop) || value_is_unbound(step)) {
        return VALUE_UNBOUND;
    }
    Value turned = ouro_range_of(thread, start, stop, step);
    return value_is_unbound(turned) ? turned : iterate_long(thread, value_as_object(turned));
}

static Value range_iterator_next(Thread *thread, Value self)
{
    (void)thread;
    Iterator *iterator = value_as_iterator(self);
    if (iterator->limit <= 0) return VALUE_UNBOUND;
    iterator->limit--;
    Value number = value_from_int(iterator->index);
    iterator->index += iterator->step;
    return number;
}

static Value long_range_iterator_next(Thread *thread, Value self)
{
    Iterator *iterator = value_as_iterator(self);
    const Range *range = value_as_object(iterator->target);
    if (compare_ints(iterator->other, range->length) >= 0) return VALUE_UNBOUND;
    uint32_t mark = ouro_roots_mark(thread);
    Value item = kept(thread, item_at(thread, range, iterator->other));
    Value next = operate(thread, iterator->other, value_from_int(1), BINARY_ADD);
    ouro_roots_release(thread, mark);
    if (value_is_unbound(item) || value_is_unbound(next)) return VALUE_UNBOUND;
    ouro_heap_store(&thread->vm->heap, iterator, &iterator->other, next);
    return item;
}

static Value short_length_hint(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_from_int(value_as_iterator(args[0])->limit);
}

static Value short_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    const Iterator *iterator = value_as_iterator(args[0]);
    int64_t stop = iterator->index + iterator->limit * iterator->step;
    Value end = ouro_made_value(thread, ouro_int_from_int64(vm, stop));
    if (value_is_unbound(end)) return VALUE_UNBOUND;
    Value left =
        ouro_range_of(thread, value_from_int(iterator->index), end, value_from_int(iterator->step));
    return ouro_reduced(thread, "iter", left, VALUE_NONE);
}

static Value short_setstate(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Iterator *iterator = value_as_iterator(args[0]);
    int64_t state;
    if (!ouro_iterator_state(thread, args[1], &state)) return VALUE_UNBOUND;
    if (state > iterator->limit) state = iterator->limit;
    iterator->index += state * iterator->step;
    iterator->limit -= state;
    return VALUE_NONE;
}

static Value long_length_hint(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Iterator *iterator = value_as_iterator(args[0]);
    const Range *range = value_as_object(iterator->target);
    return operate(thread, range->length, iterator->other, BINARY_SUBTRACT);
}

// (iter, (range(what is left),), None)
static Value long_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Iterator *iterator = value_as_iterator(args[0]);
    const Range *range = value_as_object(iterator->target);
    Value start = bound_at(thread, range, iterator->other);
    Value stop = bound_at(thread, range, range->length);
    if (value_is_unbound(start) || value_is_unbound(stop)) return VALUE_UNBOUND;
    return ouro_reduced(thread, "iter", ouro_range_of(thread, start, stop, range->step),
                        VALUE_NONE);
}

static Value long_setstate(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Iterator *iterator = value_as_iterator(args[0]);
    const Range *range = value_as_object(iterator->target);
    Value state = kept(thread, ouro_index(thread, args[1]));
    if (value_is_unbound(state)) return VALUE_UNBOUND;
    if (int_is_negative(state)) state = value_from_int(0);
    if (compare_ints(state, range->length) > 0) state = range->length;
    Value next = operate(thread, iterator->other, state, BINARY_ADD);
    if (value_is_unbound(next)) return VALUE_UNBOUND;
    ouro_heap_store(&thread->vm->heap, iterator, &iterator->other, next);
    return VALUE_NONE;
}

// ---- attributes ----

static Value range_start(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return ((Range *)value_as_object(args[0]))->start;
}

static Value range_stop(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return ((Range *)value_as_object(args[0]))->stop;
}

static Value range_step(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return ((Range *)value_as_object(args[0]))->step;
}

static Value range_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    const Range *range = value_as_object(args[0]);
    const Value all[] = {range->start, range->stop, range->step};
    Tuple *arguments = ouro_tuple_of(vm, all, 3);
    if (arguments == NULL) return ouro_raise_memory(thread);
    Value parts[] = {value_from_object(vm->classes[CLASS_RANGE]), value_from_object(arguments)};
    return ouro_made(thread, ouro_tuple_of(vm, parts, 2));
}

// ---- classes ----

static const TypeSlots slots = {
    .repr = range_repr,
    .hash = range_hash,
    .truth = range_truth,
    .compare = range_compare,
    .length = range_length,
    .get_item = range_get_item,
    .contains = range_contains,
    .iterate = range_iterate,
};

static const NativeDef methods[] = {
    {"__reversed__(self, /)", range_reversed, "An iterator from the last number to the first.", 0,
     NULL},
    {"__reduce__(self, /)", range_reduce, "How to make an equal one.", 0, NULL},
    {"count(self, value, /)", range_count, "How many numbers equal value.", 0, NULL},
    {"index(self, value, /)", range_index,
     "The index of the number that equals value; ValueError where none does.", 0, NULL},
    {"start(self)", range_start, NULL, NATIVE_PROPERTY, ouro_read_only},
    {"stop(self)", range_stop, NULL, NATIVE_PROPERTY, ouro_read_only},
    {"step(self)", range_step, NULL, NATIVE_PROPERTY, ouro_read_only},
    {0},
};

const ClassDef ouro_class_def_RANGE = {
    .slots = &slots,
    .methods = methods,
    .new_ = {"range(*args)", range_new, "", NATIVE_VARIADIC, NULL},
    .doc =
        "range(stop) or range(start, stop[, step]): the ints from start on, by step, before stop.",
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL | CLASS_FLAG_SEQUENCE,
};

#define ITERATOR_METHODS(size)                                                                     \
    {                                                                                              \
        {"__length_hint__(self, /)", size##_length_hint, "How many numbers are left.", 0, NULL},   \
            {"__reduce__(self, /)", size##_reduce, "How to make an equal one.", 0, NULL},          \
            {"__setstate__(self, object, /)", size##_setstate, "Goes ahead.", 0, NULL}, {0},       \
    }

static const TypeSlots short_slots = {.iterate = ouro_iterator_itself, .next = range_iterator_next};
static const NativeDef short_methods[] = ITERATOR_METHODS(short);
const ClassDef ouro_class_def_RANGE_ITERATOR = {
    .slots = &short_slots,
    .methods = short_methods,
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW,
};

static const TypeSlots long_slots = {.iterate = ouro_iterator_itself,
                                     .next = long_range_iterator_next};
static const NativeDef long_methods[] = ITERATOR_METHODS(long);
const ClassDef ouro_class_def_LONG_RANGE_ITERATOR = {
    .slots = &long_slots,
    .methods = long_methods,
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW,
};
