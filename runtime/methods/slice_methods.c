// Slices: three values, and what they mean for a length.
// SPDX-License-Identifier: MIT
#include "runtime/methods/list_methods.h"

static Value slice_new(Thread *thread, Value *args, uint32_t count)
{
    uint32_t given = count - 1;
    if (given < 1 || given > 3) {
        return ouro_raise(thread, CLASS_TYPE_ERROR, "slice expected at %s argument%s, got %i",
                          given < 1 ? "least 1" : "most 3", given < 1 ? "" : "s", (int)given);
    }
    Value start = given > 1 ? args[1] : VALUE_NONE, stop = given > 1 ? args[2] : args[1];
    return ouro_made(thread,
                     ouro_slice_new(thread->vm, start, stop, given > 2 ? args[3] : VALUE_NONE));
}

static Value slice_repr(Thread *thread, Value self)
{
    const Slice *slice = value_as_object(self);
    const Value parts[] = {slice->start, slice->stop, slice->step};
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    ouro_text_append(&builder, TEXT("slice("));
    for (unsigned i = 0; i < 3; i++) {
        if (i > 0) ouro_text_append(&builder, TEXT(", "));
        if (ouro_append_repr(thread, &builder, parts[i])) continue;
        ouro_text_deinit(&builder);
        return VALUE_UNBOUND;
    }
    ouro_text_append_char(&builder, ')');
    return ouro_built_string(thread, &builder);
}

static bool slice_hash(Thread *thread, Value self, int64_t *out)
{
    const Slice *slice = value_as_object(self);
    const Value parts[] = {slice->start, slice->stop, slice->step};
    uint64_t state = ouro_hash_tuple_begin();
    for (unsigned i = 0; i < 3; i++) {
        int64_t hash;
        if (!ouro_hash_nested(thread, parts[i], &hash)) return false;
        state = ouro_hash_tuple_add(state, hash);
    }
    // Slices leave out the step that mixes the length in.
    *out = state == UINT64_MAX ? 1546275796 : (int64_t)state;
    return true;
}

// Slices compare as tuples of their parts.
static Value slice_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    if (!value_has_type(left, TYPE_SLICE) || !value_has_type(right, TYPE_SLICE)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    const Slice *a = value_as_object(left), *b = value_as_object(right);
    const Value from_a[] = {a->start, a->stop, a->step}, from_b[] = {b->start, b->stop, b->step};
    bool is_equality = op == COMPARE_EQUAL || op == COMPARE_UNEQUAL;
    for (unsigned i = 0; i < 3; i++) {
        int equal = ouro_item_equal(thread, from_a[i], from_b[i]);
        if (equal < 0) return VALUE_UNBOUND;
        if (equal) continue;
        if (is_equality) return value_from_bool(op == COMPARE_UNEQUAL);
        return ouro_compare(thread, from_a[i], from_b[i], op);
    }
    return ouro_compare_counts(3, 3, op);
}

// ---- indices, of any size ----

// A part as an int value, or `missing` where it is None.
static Value part_or(Thread *thread, Value part, Value missing)
{
    if (value_is_none(part)) return missing;
    if (!ouro_has_index(thread, part)) {
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "slice indices must be integers or None or have an __index__ method");
    }
    Value index = ouro_index(thread, part);
    return value_is_unbound(index) ? index : ouro_root(thread, index);
}

static bool is_negative(Value number)
{
    Digit room;
    Digits digits;
    ouro_value_digits(number, &room, &digits);
    return digits.negative;
}

static bool is_less(Value a, Value b)
{
    Digit room_a, room_b;
    Digits of_a, of_b;
    ouro_value_digits(a, &room_a, &of_a);
    ouro_value_digits(b, &room_b, &of_b);
    return ouro_digits_compare(of_a, of_b) < 0;
}

// Start or stop within [lower, upper]; negative ones count from the end.
static Value bound_within(Thread *thread, Value bound, Value length, Value lower, Value upper)
{
    if (value_is_unbound(bound)) return bound;
    if (is_negative(bound)) {
        bound = ouro_binary(thread, bound, length, BINARY_ADD);
        if (value_is_unbound(bound)) return bound;
        return is_less(bound, lower) ? lower : bound;
    }
    return is_less(upper, bound) ? upper : bound;
}

// args: self, length. Ints are of any size, so this is arithmetic on values.
static Value slice_indices(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Slice *slice = value_as_object(args[0]);
    Value length = ouro_index(thread, args[1]);
    if (value_is_unbound(length) || value_is_unbound(ouro_root(thread, length)))
        return VALUE_UNBOUND;
    if (is_negative(length)) {
        return ouro_raise(thread, CLASS_VALUE_ERROR, "length should not be negative");
    }
    Value step = part_or(thread, slice->step, value_from_int(1));
    if (value_is_unbound(step)) return VALUE_UNBOUND;
    if (value_is(step, value_from_int(0))) {
        return ouro_raise(thread, CLASS_VALUE_ERROR, "slice step cannot be zero");
    }
    bool backwards = is_negative(step);
    Value lower = value_from_int(backwards ? -1 : 0), upper = length;
    if (backwards) upper = ouro_binary(thread, length, value_from_int(1), BINARY_SUBTRACT);
    if (value_is_unbound(upper) || value_is_unbound(ouro_root(thread, upper))) return VALUE_UNBOUND;

    Value start =
        value_is_none(slice->start)
            ? (backwards ? upper : lower)
            : bound_within(thread, part_or(thread, slice->start, lower), length, lower, upper);
    if (value_is_unbound(start) || value_is_unbound(ouro_root(thread, start))) return VALUE_UNBOUND;
    Value stop =
        value_is_none(slice->stop)
            ? (backwards ? lower : upper)
            : bound_within(thread, part_or(thread, slice->stop, lower), length, lower, upper);
    if (value_is_unbound(stop)) return VALUE_UNBOUND;
    const Value indices[] = {start, stop, step};
    return ouro_made(thread, ouro_tuple_of(thread->vm, indices, 3));
}

// ---- attributes ----

static Value slice_start(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return ((Slice *)value_as_object(args[0]))->start;
}

static Value slice_stop(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return ((Slice *)value_as_object(args[0]))->stop;
}

static Value slice_step(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return ((Slice *)value_as_object(args[0]))->step;
}

static Value slice_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    const Slice *slice = value_as_object(args[0]);
    const Value all[] = {slice->start, slice->stop, slice->step};
    Tuple *arguments = ouro_tuple_of(vm, all, 3);
    if (arguments == NULL) return ouro_raise_memory(thread);
    Value parts[] = {value_from_object(vm->classes[CLASS_SLICE]), value_from_object(arguments)};
    return ouro_made(thread, ouro_tuple_of(vm, parts, 2));
}

static const TypeSlots slots = {.repr = slice_repr, .hash = slice_hash, .compare = slice_compare};

static const NativeDef methods[] = {
    {"indices(self, object, /)", slice_indices,
     "Start, stop and step for a sequence of the given length.", 0, NULL},
    {"__reduce__(self, /)", slice_reduce, "How to make an equal one.", 0, NULL},
    {"start(self)", slice_start, NULL, NATIVE_PROPERTY, ouro_read_only},
    {"stop(self)", slice_stop, NULL, NATIVE_PROPERTY, ouro_read_only},
    {"step(self)", slice_step, NULL, NATIVE_PROPERTY, ouro_read_only},
    {0},
};

const ClassDef ouro_class_def_SLICE = {
    .slots = &slots,
    .methods = methods,
    .new_ = {"slice(*args)", slice_new, "", NATIVE_VARIADIC, NULL},
    .doc = "slice(stop) or slice(start, stop[, step]): what [start:stop:step] makes.",
    .flags = CLASS_FLAG_BUILTIN | CLASS_FLAG_FINAL,
};
