// bytes: the class, its operators and the table of its methods.
// SPDX-License-Identifier: MIT
#include "runtime/methods/bytes_methods.h"
#include "runtime/methods/containers.h"
#include "runtime/methods/format.h"

// --- operators that bytearray has too -----------------------------------------------------------

Value ouro_bytes_add(Thread *thread, Value left, Value right)
{
    Vm *vm = thread->vm;
    if (!ouro_is_buffer(right)) {
        if (ouro_class_overrides(vm, ouro_class_of(vm, right), SPECIAL_RADD)) {
            return VALUE_NOT_IMPLEMENTED;
        }
        return ouro_raise(thread, CLASS_TYPE_ERROR, "can't concat %T to %T", right, left);
    }
    Text head = ouro_bytes_self(left), tail;
    Value copy = value_has_type(right, TYPE_MEMORYVIEW) ? ouro_buffer_copy(thread, right) : right;
    if (value_is_unbound(copy) || !ouro_buffer_read(thread, copy, &tail)) return VALUE_UNBOUND;
    Value made = ouro_bytes_like(vm, left, text_of(NULL, head.size + tail.size));
    if (value_is_unbound(made)) return ouro_raise_memory(thread);
    char *out = ouro_bytes_room(made);
    if (head.size != 0) memcpy(out, head.at, head.size);
    if (tail.size != 0) memcpy(out + head.size, tail.at, tail.size);
    return made;
}

Value ouro_bytes_repeat(Thread *thread, Value self, Value other)
{
    int64_t count;
    int outcome = ouro_string_repeat_count(thread, other, &count);
    if (outcome <= 0) return outcome == 0 ? VALUE_NOT_IMPLEMENTED : VALUE_UNBOUND;
    Vm *vm = thread->vm;
    Text text = ouro_bytes_self(self);
    if (count == 1) return ouro_made_value(thread, ouro_bytes_same(vm, self));
    size_t size;
    if (__builtin_mul_overflow((size_t)count, text.size, &size) || size > INT64_MAX) {
        if (value_has_type(self, TYPE_BYTEARRAY)) return ouro_raise_memory(thread);
        return ouro_raise(thread, CLASS_OVERFLOW_ERROR, "repeated bytes are too long");
    }
    Value made = ouro_bytes_like(vm, self, text_of(NULL, size));
    if (value_is_unbound(made)) return ouro_raise_memory(thread);
    if (size != 0) ouro_write_repeated(ouro_bytes_room(made), text, size);
    return made;
}

static Value get_slice(Thread *thread, Value self, Slice *slice)
{
    SliceParts parts;
    if (!ouro_slice_unpack(thread, slice, &parts)) return VALUE_UNBOUND;
    Pieces pieces = ouro_bytes_pieces(self);
    ouro_slice_adjust(&parts, (int64_t)pieces.text.size);
    Vm *vm = thread->vm;
    if (parts.count <= 0) return ouro_made_value(thread, ouro_bytes_like(vm, self, TEXT("")));
    size_t start = (size_t)parts.start, count = (size_t)parts.count;
    if (parts.step == 1) {
        return ouro_made_value(thread, pieces.cut(vm, &pieces, start, start + count));
    }
    Value made = ouro_bytes_like(vm, self, text_of(NULL, count));
    if (value_is_unbound(made)) return ouro_raise_memory(thread);
    char *out = ouro_bytes_room(made);
    for (size_t i = 0; i < count; i++) {
        out[i] = pieces.text.at[parts.start + (int64_t)i * parts.step];
    }
    return made;
}

Value ouro_bytes_get_item(Thread *thread, Value self, Value key, const BytesMessages *messages)
{
    if (value_has_type(key, TYPE_SLICE)) return get_slice(thread, self, value_as_object(key));
    int64_t index;
    int outcome = ouro_subscript_index(thread, key, &index);
    if (outcome < 0) return VALUE_UNBOUND;
    if (outcome == 0) return ouro_raise(thread, CLASS_TYPE_ERROR, messages->type, key);
    Text text = ouro_bytes_self(self);
    if (index < 0) index += (int64_t)text.size;
    if ((uint64_t)index >= text.size) {
        return ouro_raise(thread, CLASS_INDEX_ERROR, messages->range);
    }
    return value_from_int((unsigned char)text.at[index]);
}

// --- slots --------------------------------------------------------------------------------------

static Value bytes_repr(Thread *thread, Value self)
{
    TextBuilder out;
    ouro_text_init(&out, thread->vm->allocator);
    ouro_text_append_bytes_repr(&out, ouro_bytes_self(self), false);
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &out));
}

static bool bytes_hash(Thread *thread, Value self, int64_t *out)
{
    Bytes *bytes = value_as_bytes(self);
    if (bytes->hash == 0) {
        bytes->hash = ouro_hash_bytes(thread->vm->hash_key, bytes->at, bytes->size);
    }
    *out = bytes->hash;
    return true;
}

static Value bytes_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    (void)thread;
    if (!value_has_type(left, TYPE_BYTES) || !value_has_type(right, TYPE_BYTES)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    Text a = ouro_bytes_self(left), b = ouro_bytes_self(right);
    if (op == COMPARE_EQUAL) return value_from_bool(text_equal(a, b));
    if (op == COMPARE_UNEQUAL) return value_from_bool(!text_equal(a, b));
    return ouro_order_result(ouro_text_compare(a, b), op);
}

Value ouro_order_result(int order, CompareOp op)
{
    switch (op) {
    case COMPARE_LESS: return value_from_bool(order < 0);
    case COMPARE_LESS_EQUAL: return value_from_bool(order <= 0);
    case COMPARE_GREATER: return value_from_bool(order > 0);
    case COMPARE_GREATER_EQUAL: return value_from_bool(order >= 0);
    case COMPARE_EQUAL: return value_from_bool(order == 0);
    case COMPARE_UNEQUAL: return value_from_bool(order != 0);
    }
    OURO_UNREACHABLE();
}

static Value bytes_binary(Thread *thread, Value left, Value right, BinaryOp op)
{
    bool is_left = value_has_type(left, TYPE_BYTES);
    switch (op) {
    case BINARY_ADD: return is_left ? ouro_bytes_add(thread, left, right) : VALUE_NOT_IMPLEMENTED;
    case BINARY_MULTIPLY:
        return is_left ? ouro_bytes_repeat(thread, left, right)
                       : ouro_bytes_repeat(thread, right, left);
    case BINARY_REMAINDER:
        return is_left ? ouro_bytes_percent(thread, left, right) : VALUE_NOT_IMPLEMENTED;
    default: return VALUE_NOT_IMPLEMENTED;
    }
}

static int64_t bytes_length(Thread *thread, Value self)
{
    (void)thread;
    return (int64_t)value_as_bytes(self)->size;
}

static Value bytes_get_item(Thread *thread, Value self, Value key)
{
    static const BytesMessages messages = {
        "index out of range",
        "byte indices must be integers or slices, not %T",
    };
    return ouro_bytes_get_item(thread, self, key, &messages);
}

static Value bytes_iterate(Thread *thread, Value self)
{
    return ouro_iterator_new(thread, CLASS_BYTES_ITERATOR, self);
}

// --- the class ----------------------------------------------------------------------------------

static Value bytes_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    Value made = ouro_bytes_from(thread, "bytes", args[1], args[2], args[3]);
    Class *class = value_as_class(args[0]);
    if (value_is_unbound(made) || class == vm->classes[CLASS_BYTES]) return made;
    const Bytes *bytes = value_as_bytes(made);
    return ouro_made(thread, ouro_bytes_of_class(vm, class, bytes->at, bytes->size));
}

static Value bytes_getnewargs(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Bytes *bytes = value_as_bytes(args[0]);
    Value copy = ouro_made(thread, ouro_bytes_new(thread->vm, bytes->at, bytes->size));
    if (value_is_unbound(copy)) return copy;
    return ouro_made(thread, ouro_tuple_of(thread->vm, &copy, 1));
}

static Value bytes_bytes(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_made_value(thread, ouro_bytes_same(thread->vm, args[0]));
}

static const NativeDef methods[] = {
    BYTES_METHODS,
    {.signature = "__getnewargs__(self, /)", .function = bytes_getnewargs},
    {.signature = "__bytes__(self, /)",
     .function = bytes_bytes,
     .doc = "Convert this value to exact type bytes."},
    {.signature = "__sizeof__(self, /)", .function = ouro_sizeof},
    {0},
};

static const TypeSlots slots = {
    .repr = bytes_repr,
    .str = bytes_repr,
    .hash = bytes_hash,
    .compare = bytes_compare,
    .binary = bytes_binary,
    .operators = 1 << BINARY_ADD | 1 << BINARY_MULTIPLY | 1 << BINARY_REMAINDER,
    .reflected_operators = 1 << BINARY_MULTIPLY | 1 << BINARY_REMAINDER,
    .length = bytes_length,
    .get_item = bytes_get_item,
    .contains = ouro_bytes_contains,
    .iterate = bytes_iterate,
};

const ClassDef ouro_class_def_BYTES = {
    .slots = &slots,
    .methods = methods,
    .new_ = {.signature = "bytes(source=..., encoding=..., errors=...)", .function = bytes_new},
    .doc = "bytes(iterable_of_ints) -> bytes\n"
           "bytes(string, encoding[, errors]) -> bytes\n"
           "bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\n"
           "bytes(int) -> bytes object of size given by the parameter initialized with null bytes\n"
           "bytes() -> empty bytes object",
    .flags = CLASS_FLAG_SELF_MATCH,
};
