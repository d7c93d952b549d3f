// bytearray: the class, its operators and the methods that change it.
// SPDX-License-Identifier: MIT
#include "runtime/base/limits.h"
#include "runtime/methods/bytes_methods.h"
#include "runtime/methods/containers.h"
#include "runtime/methods/format.h"
#include "runtime/object/number.h"

// --- changing the size --------------------------------------------------------------------------

typedef struct ViewCount {
    const ByteArray *array;
    size_t count;
} ViewCount;

static void count_view(void *context, Object *object)
{
    ViewCount *views = context;
    if (object->type != TYPE_MEMORYVIEW) return;
    const MemoryView *view = (const MemoryView *)object;
    if (value_is_object(view->owner) && value_as_object(view->owner) == views->array) {
        views->count++;
    }
}

// Counts the views of the array that are alive. Those that were dropped without being released are
// still in `exports`, and only a collection tells; where that was so often enough, scripts of this
// VM do not release their views, and the question is not worth a collection any more.
static size_t count_exports(Vm *vm, ByteArray *array)
{
    if (vm->export_counts >= OURO_EXPORT_COUNTS_MAX) return 0;
    ViewCount views = {array, 0};
    ouro_heap_each(&vm->heap, count_view, &views);
    if (views.count == 0) vm->export_counts++;
    return views.count;
}

static Value raise_exported(Thread *thread)
{
    return ouro_raise(thread, CLASS_BUFFER_ERROR,
                      "Existing exports of data: object cannot be re-sized");
}

// Whether the size may change; raises where a view forbids it. May collect.
static bool can_resize(Thread *thread, ByteArray *array)
{
    if (OURO_LIKELY(array->exports == 0)) return true;
    array->exports = count_exports(thread->vm, array);
    if (array->exports == 0) return true;
    raise_exported(thread);
    return false;
}

static bool resize(Thread *thread, ByteArray *array, size_t size)
{
    if (size == array->size) return true;
    if (!can_resize(thread, array)) return false;
    if (ouro_bytearray_resize(thread->vm, array, size)) return true;
    ouro_raise_memory(thread);
    return false;
}

// Makes [start, end) as large as `size`; what is in there is then to be written. The rest is kept.
static bool resize_range(Thread *thread, ByteArray *array, size_t start, size_t end, size_t size)
{
    size_t old_size = end - start, tail = array->size - end;
    if (size == old_size) return true;
    if (!can_resize(thread, array)) return false;
    if (size < old_size) {
        size_t removed = old_size - size;
        char *at = bytearray_at(array);
        if (start == 0) { // what is consumed from the front costs nothing
            array->start += removed;
            return resize(thread, array, array->size - removed);
        }
        memmove(at + start + size, at + end, tail);
        return resize(thread, array, array->size - removed);
    }
    if (!resize(thread, array, array->size + (size - old_size))) return false;
    char *at = bytearray_at(array);
    memmove(at + start + size, at + end, tail);
    return true;
}

// `text` does not lie in the array; what it lies in is kept alive by the caller.
static bool replace_range(Thread *thread, ByteArray *array, size_t start, size_t end, Text text)
{
    if (!resize_range(thread, array, start, end, text.size)) return false;
    if (text.size != 0) memcpy(bytearray_at(array) + start, text.at, text.size);
    return true;
}

static bool append_text(Thread *thread, ByteArray *array, Text text)
{
    size_t size = array->size;
    return replace_range(thread, array, size, size, text);
}

// --- items --------------------------------------------------------------------------------------

static Value bytearray_get_item(Thread *thread, Value self, Value key)
{
    static const BytesMessages messages = {
        "bytearray index out of range",
        "bytearray indices must be integers or slices, not %T",
    };
    return ouro_bytes_get_item(thread, self, key, &messages);
}

static bool set_index(Thread *thread, ByteArray *array, int64_t index, Value value)
{
    unsigned char byte = 0;
    bool deletes = value_is_unbound(value);
    if (!deletes && !ouro_byte_argument(thread, value, ouro_message_byte_range, &byte)) {
        return false;
    }
    if (index < 0) index += (int64_t)array->size;
    if ((uint64_t)index >= array->size) {
        ouro_raise(thread, CLASS_INDEX_ERROR, "bytearray index out of range");
        return false;
    }
    if (deletes) {
        return replace_range(thread, array, (size_t)index, (size_t)index + 1, TEXT(""));
    }
    bytearray_at(array)[index] = (char)byte;
    return true;
}

static bool has_number(Thread *thread, Value value)
{
    return value_is_float(value) || ouro_has_index(thread, value);
}

// What is assigned to a slice, as a bytes object of its own.
static Value assigned(Thread *thread, Value value)
{
    if (value_is_unbound(value)) return ouro_made(thread, ouro_bytes_new(thread->vm, "", 0));
    if (ouro_is_buffer(value)) return ouro_buffer_copy(thread, value);
    if (value_is_string(value) || has_number(thread, value)) {
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    }
    return ouro_bytes_from(thread, "bytearray", value, VALUE_UNBOUND, VALUE_UNBOUND);
}

// Removes the items of a slice with a step.
static bool delete_stepped(Thread *thread, ByteArray *array, SliceParts parts)
{
    if (!can_resize(thread, array)) return false;
    if (parts.step < 0) {
        parts.start += (parts.count - 1) * parts.step;
        parts.step = -parts.step;
    }
    char *at = bytearray_at(array);
    size_t out = (size_t)parts.start, next = out;
    int64_t left = parts.count;
    for (size_t i = out; i < array->size; i++) {
        if (left > 0 && i == next) {
            next += (size_t)parts.step;
            left--;
        } else {
            at[out++] = at[i];
        }
    }
    return resize(thread, array, out);
}

static bool set_slice(Thread *thread, ByteArray *array, Slice *slice, Value value)
{
    Value bytes = ouro_root(thread, assigned(thread, value));
    SliceParts parts;
    if (value_is_unbound(bytes) || !ouro_slice_unpack(thread, slice, &parts)) return false;
    ouro_slice_adjust(&parts, (int64_t)array->size);
    Text text = bytes_text(value_as_bytes(bytes));
    if (parts.step == 1) {
        size_t start = (size_t)parts.start;
        return replace_range(thread, array, start, start + (size_t)parts.count, text);
    }
    if (text.size == 0) return parts.count == 0 || delete_stepped(thread, array, parts);
    if (text.size != (size_t)parts.count) {
        ouro_raise(thread, CLASS_VALUE_ERROR,
                   "attempt to assign bytes of size %z to extended slice of size %l", text.size,
                   parts.count);
        return false;
    }
    char *at = bytearray_at(array);
    for (int64_t i = 0; i < parts.count; i++) at[parts.start + i * parts.step] = text.at[i];
    return true;
}

static bool bytearray_set_item(Thread *thread, Value self, Value key, Value value)
{
    ByteArray *array = value_as_bytearray(self);
    if (value_has_type(key, TYPE_SLICE)) {
        uint32_t mark = ouro_roots_mark(thread);
        bool done = set_slice(thread, array, value_as_object(key), value);
        ouro_roots_release(thread, mark);
        return done;
    }
    int64_t index;
    int outcome = ouro_subscript_index(thread, key, &index);
    if (outcome == 0) {
        ouro_raise(thread, CLASS_TYPE_ERROR, "bytearray indices must be integers or slices, not %T",
                   key);
    }
    return outcome > 0 && set_index(thread, array, index, value);
}

// --- operators ----------------------------------------------------------------------------------

static Value bytearray_repr(Thread *thread, Value self)
{
    TextBuilder out;
    ouro_text_init(&out, thread->vm->allocator);
    ouro_text_append_string(&out, ouro_class_name_of(thread->vm, self));
    ouro_text_append_char(&out, '(');
    ouro_text_append_bytes_repr(&out, ouro_bytes_self(self), true);
    ouro_text_append_char(&out, ')');
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &out));
}

static Value bytearray_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    if (!ouro_is_buffer(left) || !ouro_is_buffer(right)) return VALUE_NOT_IMPLEMENTED;
    if (value_has_type(left, TYPE_MEMORYVIEW) || value_has_type(right, TYPE_MEMORYVIEW)) {
        bool is_equality = op == COMPARE_EQUAL || op == COMPARE_UNEQUAL;
        if (is_equality) return VALUE_NOT_IMPLEMENTED; // the view knows how its items compare
    }
    Text a, b;
    if (!ouro_buffer_read(thread, left, &a) || !ouro_buffer_read(thread, right, &b)) {
        return VALUE_UNBOUND;
    }
    return ouro_order_result(ouro_text_compare(a, b), op);
}

static Value bytearray_binary(Thread *thread, Value left, Value right, BinaryOp op)
{
    bool is_left = value_has_type(left, TYPE_BYTEARRAY);
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

static Value append_buffer(Thread *thread, Value self, Value other)
{
    // Growing may move what is appended where it is the array's own.
    uint32_t mark = ouro_roots_mark(thread);
    Value source = value_has_type(other, TYPE_BYTES)
                       ? other
                       : ouro_root(thread, ouro_buffer_copy(thread, other));
    if (value_is_unbound(source)) return VALUE_UNBOUND;
    Text text = bytes_text(value_as_bytes(source));
    bool done = append_text(thread, value_as_bytearray(self), text);
    ouro_roots_release(thread, mark);
    return done ? self : VALUE_UNBOUND;
}

static Value add_in_place(Thread *thread, Value self, Value other)
{
    if (!ouro_is_buffer(other)) {
        return ouro_raise(thread, CLASS_TYPE_ERROR, "can't concat %T to %T", other, self);
    }
    // As in CPython: what is appended is being looked at, and so may not be resized.
    bool is_self = value_is(self, other) && value_as_bytearray(self)->size != 0;
    return is_self ? raise_exported(thread) : append_buffer(thread, self, other);
}

static Value repeat_in_place(Thread *thread, Value self, Value other)
{
    int64_t count;
    int outcome = ouro_string_repeat_count(thread, other, &count);
    if (outcome <= 0) return outcome == 0 ? VALUE_NOT_IMPLEMENTED : VALUE_UNBOUND;
    ByteArray *array = value_as_bytearray(self);
    size_t size, old_size = array->size;
    if (__builtin_mul_overflow(old_size, (size_t)count, &size)) return ouro_raise_memory(thread);
    if (!resize(thread, array, size)) return VALUE_UNBOUND;
    char *at = bytearray_at(array);
    for (size_t done = old_size; done < size; done += old_size) memcpy(at + done, at, old_size);
    return self;
}

static Value bytearray_inplace(Thread *thread, Value left, Value right, BinaryOp op)
{
    switch (op) {
    case BINARY_ADD: return add_in_place(thread, left, right);
    case BINARY_MULTIPLY: return repeat_in_place(thread, left, right);
    default: return bytearray_binary(thread, left, right, op);
    }
}

static int64_t bytearray_length(Thread *thread, Value self)
{
    (void)thread;
    return (int64_t)value_as_bytearray(self)->size;
}

static Value bytearray_iterate(Thread *thread, Value self)
{
    return ouro_iterator_new(thread, CLASS_BYTEARRAY_ITERATOR, self);
}

// --- making -------------------------------------------------------------------------------------

static Value bytearray_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    ByteArray *array =
        (ByteArray *)ouro_instance_new(thread->vm, value_as_class(args[0]), sizeof *array);
    if (array == NULL) return ouro_raise_memory(thread);
    array->size = array->start = array->exports = 0;
    array->raw = NULL;
    return value_from_object(array);
}

static Value bytearray_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value bytes =
        ouro_root(thread, ouro_bytes_from(thread, "bytearray", args[1], args[2], args[3]));
    if (value_is_unbound(bytes)) return VALUE_UNBOUND;
    ByteArray *array = value_as_bytearray(args[0]);
    Text text = bytes_text(value_as_bytes(bytes));
    return replace_range(thread, array, 0, array->size, text) ? VALUE_NONE : VALUE_UNBOUND;
}

// --- methods ------------------------------------------------------------------------------------

static Value bytearray_append(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    unsigned char byte;
    if (!ouro_byte_argument(thread, args[1], ouro_message_byte_range, &byte)) return VALUE_UNBOUND;
    char text = (char)byte;
    ByteArray *array = value_as_bytearray(args[0]);
    return append_text(thread, array, text_of(&text, 1)) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value bytearray_extend(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (ouro_is_buffer(args[1])) {
        Value done = append_buffer(thread, args[0], args[1]);
        return value_is_unbound(done) ? done : VALUE_NONE;
    }
    if (value_is_string(args[1])) {
        return ouro_raise(thread, CLASS_TYPE_ERROR, "expected iterable of integers; got: 'str'");
    }
    Walk walk;
    if (!ouro_walk_begin(thread, &walk, args[1])) {
        if (!ouro_pending_is(thread, CLASS_TYPE_ERROR)) return VALUE_UNBOUND;
        ouro_take_pending(thread);
        return ouro_raise(thread, CLASS_TYPE_ERROR, "can't extend bytearray with %T", args[1]);
    }
    TextBuilder out;
    ouro_text_init(&out, thread->vm->allocator);
    bool done = ouro_bytes_append_items(thread, &walk, ouro_message_byte_range, &out);
    done = ouro_walk_end(thread, &walk) && done;
    if (done && out.failed) {
        ouro_raise_memory(thread);
        done = false;
    }
    done = done && append_text(thread, value_as_bytearray(args[0]), ouro_text_view(&out));
    ouro_text_deinit(&out);
    return done ? VALUE_NONE : VALUE_UNBOUND;
}

static Value bytearray_insert(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t index;
    unsigned char byte;
    if (!ouro_size_argument(thread, args[1], &index) ||
        !ouro_byte_argument(thread, args[2], ouro_message_byte_range, &byte)) {
        return VALUE_UNBOUND;
    }
    ByteArray *array = value_as_bytearray(args[0]);
    Bounds bounds = {index, INT64_MAX};
    size_t at = bounds_clamp(&bounds, array->size) ? (size_t)bounds.start : array->size;
    char text = (char)byte;
    return replace_range(thread, array, at, at, text_of(&text, 1)) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value bytearray_pop(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t index;
    if (!ouro_size_argument(thread, args[1], &index)) return VALUE_UNBOUND;
    ByteArray *array = value_as_bytearray(args[0]);
    if (array->size == 0) return ouro_raise(thread, CLASS_INDEX_ERROR, "pop from empty bytearray");
    if (index < 0) index += (int64_t)array->size;
    if ((uint64_t)index >= array->size) {
        return ouro_raise(thread, CLASS_INDEX_ERROR, "pop index out of range");
    }
    unsigned char byte = (unsigned char)bytearray_at(array)[index];
    size_t at = (size_t)index;
    if (!replace_range(thread, array, at, at + 1, TEXT(""))) return VALUE_UNBOUND;
    return value_from_int(byte);
}

static Value bytearray_remove(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    unsigned char byte;
    if (!ouro_byte_argument(thread, args[1], ouro_message_byte_range, &byte)) return VALUE_UNBOUND;
    ByteArray *array = value_as_bytearray(args[0]);
    Text text = bytearray_text(array);
    const char *found = memchr(text.at, byte, text.size);
    if (found == NULL) {
        return ouro_raise(thread, CLASS_VALUE_ERROR, "value not found in bytearray");
    }
    size_t at = (size_t)(found - text.at);
    return replace_range(thread, array, at, at + 1, TEXT("")) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value bytearray_reverse(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    ByteArray *array = value_as_bytearray(args[0]);
    char *at = bytearray_at(array);
    for (size_t i = 0, j = array->size; i + 1 < j; i++) {
        char kept = at[--j];
        at[j] = at[i];
        at[i] = kept;
    }
    return VALUE_NONE;
}

static Value bytearray_clear(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return resize(thread, value_as_bytearray(args[0]), 0) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value bytearray_copy(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Text text = ouro_bytes_self(args[0]);
    return ouro_made(thread, ouro_bytearray_new(thread->vm, text.at, text.size));
}

// bytearray('text', 'latin-1') of before there were bytes.
static Tuple *as_latin_1(Thread *thread, Value bytes)
{
    Vm *vm = thread->vm;
    Value encoding = ouro_root(thread, ouro_made(thread, ouro_string_from_c(vm, "latin-1")));
    String *decode = ouro_intern(vm, "decode", 6);
    if (value_is_unbound(encoding) || decode == NULL) return NULL;
    Value text = ouro_root(thread, ouro_call_method(thread, bytes, decode, &encoding, 1));
    const Value both[] = {text, encoding};
    return value_is_unbound(text) ? NULL : ouro_tuple_of(vm, both, 2);
}

static Value reduce(Thread *thread, Value *args, bool is_old)
{
    Vm *vm = thread->vm;
    Value bytes = ouro_root(thread, ouro_buffer_copy(thread, args[0]));
    Value name = ouro_made(thread, ouro_intern(vm, "__getstate__", 12));
    if (value_is_unbound(bytes) || value_is_unbound(ouro_root(thread, name))) return VALUE_UNBOUND;
    Value state = ouro_call_method(thread, args[0], value_as_string(name), NULL, 0);
    if (value_is_unbound(state)) return VALUE_UNBOUND;
    if (value_is_unbound(ouro_root(thread, state))) return VALUE_UNBOUND;
    Tuple *made = is_old ? as_latin_1(thread, bytes) : ouro_tuple_of(vm, &bytes, 1);
    if (made == NULL) return ouro_pending(thread) ? VALUE_UNBOUND : ouro_raise_memory(thread);
    Value arguments = value_from_object(made);
    const Value items[3] = {value_from_object(ouro_class_of(vm, args[0])), arguments, state};
    return ouro_made(thread, ouro_tuple_of(vm, items, 3));
}

static Value bytearray_reduce(Thread *thread, Value *args, uint32_t count) { return (void)count, reduce(thread, args, true); }

static Value bytearray_reduce_ex(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t protocol;
    return ouro_index_size(thread, args[1], &protocol) ? reduce(thread, args, protocol < 3) : VALUE_UNBOUND;
}

// With a byte for the NUL that CPython keeps behind the others.
static Value bytearray_alloc(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    const ByteArray *array = value_as_bytearray(args[0]);
    if (array->raw == NULL) return value_from_int(0);
    return value_from_int((int64_t)(array->raw->capacity - array->start) + 1);
}

static const NativeDef methods[] = {
    BYTES_METHODS,
    {.signature = "append(self, item, /)",
     .function = bytearray_append,
     .doc = "Append a single item to the end of the bytearray."},
    {.signature = "extend(self, iterable_of_ints, /)",
     .function = bytearray_extend,
     .doc = "Append all the items from the iterator or sequence to the end of the bytearray."},
    {.signature = "insert(self, index, item, /)",
     .function = bytearray_insert,
     .doc = "Insert a single item into the bytearray before the given index."},
    {.signature = "pop(self, index=-1, /)",
     .function = bytearray_pop,
     .doc = "Remove and return a single item from the bytearray."},
    {.signature = "remove(self, value, /)",
     .function = bytearray_remove,
     .doc = "Remove the first occurrence of a value in the bytearray."},
    {.signature = "reverse(self, /)",
     .function = bytearray_reverse,
     .doc = "Reverse the order of the values in the bytearray in place."},
    {.signature = "clear(self, /)",
     .function = bytearray_clear,
     .doc = "Remove all items from the bytearray."},
    {.signature = "copy(self, /)", .function = bytearray_copy, .doc = "Return a copy."},
    {.signature = "__alloc__(self, /)",
     .function = bytearray_alloc,
     .doc = "Return the number of bytes actually allocated."},
    {.signature = "__reduce_ex__(self, proto=0, /)", .function = bytearray_reduce_ex, .doc = "Return state information for pickling."},
    {.signature = "__reduce__(self, /)",
     .function = bytearray_reduce,
     .doc = "Return state information for pickling."},
    {.signature = "__sizeof__(self, /)",
     .function = ouro_sizeof,
     .doc = "Return the size of the bytearray object in memory, in bytes."},
    {0},
};

static const TypeSlots slots = {
    .repr = bytearray_repr,
    .str = bytearray_repr,
    .compare = bytearray_compare,
    .binary = bytearray_binary,
    .inplace = bytearray_inplace,
    .operators = 1 << BINARY_ADD | 1 << BINARY_MULTIPLY | 1 << BINARY_REMAINDER,
    .reflected_operators = 1 << BINARY_MULTIPLY | 1 << BINARY_REMAINDER,
    .inplace_operators = 1 << BINARY_ADD | 1 << BINARY_MULTIPLY,
    .length = bytearray_length,
    .get_item = bytearray_get_item,
    .set_item = bytearray_set_item,
    .contains = ouro_bytes_contains,
    .iterate = bytearray_iterate,
};

const ClassDef ouro_class_def_BYTEARRAY = {
    .slots = &slots,
    .methods = methods,
    .new_ = {.signature = "bytearray(*args, **kwargs)", .function = bytearray_new},
    .init = {.signature = "bytearray(self, source=..., encoding=..., errors=...)",
             .function = bytearray_init},
    .doc = "bytearray(iterable_of_ints) -> bytearray\n"
           "bytearray(string, encoding[, errors]) -> bytearray\n"
           "bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\n"
           "bytearray(int) -> bytes array of size given by the parameter initialized with null "
           "bytes\n"
           "bytearray() -> empty bytes array",
    .flags = CLASS_FLAG_SELF_MATCH | CLASS_FLAG_UNHASHABLE,
};
