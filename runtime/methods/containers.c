// What the containers' methods share.
// SPDX-License-Identifier: MIT
#include "runtime/methods/list_methods.h"
#include "runtime/object/deque.h"

bool ouro_hash_nested(Thread *thread, Value item, int64_t *out)
{
    if (key_is_plain(item)) return container_hash(thread, item, out);
    if (!ouro_enter(thread, "")) return false;
    bool hashed = ouro_hash(thread, item, out);
    ouro_leave(thread);
    return hashed;
}

// ---- walks ----

bool ouro_walk_begin(Thread *thread, Walk *walk, Value iterable)
{
    *walk = (Walk){.source = iterable, .mark = ouro_roots_mark(thread), .type = TYPE_ITERATOR};
    if (value_has_shape(iterable, CLASS_LIST)) {
        walk->type = TYPE_LIST;
    } else if (value_has_shape(iterable, CLASS_TUPLE)) {
        walk->type = TYPE_TUPLE;
    } else {
        walk->source = ouro_iterate(thread, iterable);
        if (value_is_unbound(walk->source)) return false;
    }
    return !value_is_unbound(ouro_root(thread, walk->source));
}

bool ouro_walk_end(Thread *thread, Walk *walk)
{
    ouro_roots_release(thread, walk->mark);
    return !ouro_pending(thread);
}

// ---- indices and slices ----

bool ouro_has_index(Thread *thread, Value value)
{
    Vm *vm = thread->vm;
    if (value_is_int(value) || value_is_bool(value)) return true;
    return !value_is_unbound(ouro_class_special(vm, ouro_class_of(vm, value), SPECIAL_INDEX));
}

// A number, clamped into int64_t; `message` is for what is none.
static bool clamped(Thread *thread, Value part, const char *message, int64_t *out)
{
    if (value_is_int(part)) {
        *out = value_as_int(part);
        return true;
    }
    if (!ouro_has_index(thread, part)) {
        ouro_raise(thread, CLASS_TYPE_ERROR, message);
        return false;
    }
    Value index = ouro_index(thread, part);
    if (value_is_unbound(index)) return false;
    if (ouro_value_int64(index, out)) return true;
    Digit room;
    Digits digits;
    ouro_value_digits(index, &room, &digits);
    *out = digits.negative ? INT64_MIN : INT64_MAX;
    return true;
}

static bool slice_part(Thread *thread, Value part, int64_t *out)
{
    return clamped(thread, part,
                   "slice indices must be integers or None or have an __index__ method", out);
}

bool ouro_search_bound(Thread *thread, Value bound, int64_t *out)
{
    return clamped(thread, bound, "slice indices must be integers or have an __index__ method",
                   out);
}

bool ouro_slice_unpack(Thread *thread, const Slice *slice, SliceParts *parts)
{
    // The slice itself may be dropped by what runs: its parts are read before.
    Value start = slice->start, stop = slice->stop;
    parts->step = 1;
    if (!value_is_none(slice->step)) {
        if (!slice_part(thread, slice->step, &parts->step)) return false;
        if (parts->step == 0) {
            ouro_raise(thread, CLASS_VALUE_ERROR, "slice step cannot be zero");
            return false;
        }
        if (parts->step < -INT64_MAX) parts->step = -INT64_MAX;
    }
    parts->start = parts->step < 0 ? INT64_MAX : 0;
    parts->stop = parts->step < 0 ? INT64_MIN : INT64_MAX;
    return (value_is_none(start) || slice_part(thread, start, &parts->start)) &&
           (value_is_none(stop) || slice_part(thread, stop, &parts->stop));
}

static int64_t adjust_bound(int64_t bound, int64_t length, bool is_backwards)
{
    if (bound < 0) {
        bound += length;
        return bound >= 0 ? bound : is_backwards ? -1 : 0;
    }
    return bound < length ? bound : is_backwards ? length - 1 : length;
}

void ouro_slice_adjust(SliceParts *parts, int64_t length)
{
    bool is_backwards = parts->step < 0;
    parts->start = adjust_bound(parts->start, length, is_backwards);
    parts->stop = adjust_bound(parts->stop, length, is_backwards);
    parts->count = 0;
    if (is_backwards && parts->stop < parts->start) {
        parts->count = (parts->start - parts->stop - 1) / -parts->step + 1;
    } else if (!is_backwards && parts->start < parts->stop) {
        parts->count = (parts->stop - parts->start - 1) / parts->step + 1;
    }
}

// ---- text ----

bool ouro_append_repr(Thread *thread, TextBuilder *builder, Value value)
{
    if (value_is_int(value)) {
        ouro_text_append_int(builder, value_as_int(value));
        return true;
    }
    Value text = ouro_repr(thread, value);
    if (value_is_unbound(text)) return false;
    ouro_text_append(builder, string_text(value_as_string(text)));
    return true;
}

Value ouro_built_string(Thread *thread, TextBuilder *builder)
{
    return ouro_made(thread, ouro_string_from_builder(thread->vm, builder));
}

static bool append_items(Thread *thread, TextBuilder *builder, Value container)
{
    Walk walk;
    if (!ouro_walk_begin(thread, &walk, container)) return false;
    Value item;
    for (bool is_first = true; item = ouro_walk_next(thread, &walk), !value_is_unbound(item);
         is_first = false) {
        if (!is_first) ouro_text_append(builder, TEXT(", "));
        if (!ouro_append_repr(thread, builder, item)) break;
    }
    return ouro_walk_end(thread, &walk);
}

Value ouro_repr_items(Thread *thread, Value container, const char *open, const char *close)
{
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    ouro_text_append_string(&builder, open);
    if (!append_items(thread, &builder, container)) {
        ouro_text_deinit(&builder);
        return VALUE_UNBOUND;
    }
    ouro_text_append_string(&builder, close);
    return ouro_built_string(thread, &builder);
}

// ---- natives of several classes ----

Value ouro_class_getitem(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_generic_alias(thread, args[0], args[1]);
}

Value ouro_read_only(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "readonly attribute");
}

static size_t table_size(const void *table) { return table != NULL ? ouro_heap_size_of(table) : 0; }

Value ouro_sizeof(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Object *object = value_object(args[0]);
    size_t size = ouro_heap_size_of(object);
    if (object->type == TYPE_LIST) {
        size += table_size(((List *)object)->array);
    } else if (object->type == TYPE_DEQUE) {
        size += table_size(((Deque *)object)->ring);
    } else if (object->type == TYPE_DICT) {
        Dict *dict = (Dict *)object;
        size += table_size(dict->entries) + table_size(dict->hashes);
        if (dict->is_indexed) size += table_size(value_as_object(dict->lookup));
    } else if (object->type == TYPE_SET) {
        size += table_size(((Set *)object)->entries) + table_size(((Set *)object)->hashes);
    }
    return ouro_made_value(thread, ouro_int_from_int64(thread->vm, (int64_t)size));
}

Value ouro_attributes_of(Thread *thread, Value self)
{
    String *name = ouro_intern(thread->vm, "__getstate__", 12);
    if (name == NULL) return ouro_raise_memory(thread);
    Value state = ouro_call_method(thread, self, name, NULL, 0);
    return value_is_unbound(state) ? state : ouro_root(thread, state);
}

// ---- operands of sequences ----

bool ouro_is_reflected(Thread *thread, Value value, Special special)
{
    Vm *vm = thread->vm;
    return ouro_class_overrides(vm, ouro_class_of(vm, value), special);
}

bool ouro_is_iterable(Thread *thread, Value value)
{
    Vm *vm = thread->vm;
    Class *class = ouro_class_of(vm, value);
    return !value_is_unbound(ouro_class_special(vm, class, SPECIAL_ITER)) ||
           !value_is_unbound(ouro_class_special(vm, class, SPECIAL_GETITEM));
}

RepeatCount ouro_repeat_count(Thread *thread, Value number, bool is_right, int64_t *out)
{
    if (value_is_int(number)) {
        *out = value_as_int(number);
        return REPEAT_KNOWN;
    }
    if (!ouro_has_index(thread, number)) {
        if (is_right && ouro_is_reflected(thread, number, SPECIAL_RMUL)) return REPEAT_OTHER;
        ouro_raise(thread, CLASS_TYPE_ERROR, "can't multiply sequence by non-int of type '%T'",
                   number);
        return REPEAT_ERROR;
    }
    return ouro_index_size(thread, number, out) ? REPEAT_KNOWN : REPEAT_ERROR;
}

Value ouro_compare_counts(size_t left, size_t right, CompareOp op)
{
    switch (op) {
    case COMPARE_LESS: return value_from_bool(left < right);
    case COMPARE_LESS_EQUAL: return value_from_bool(left <= right);
    case COMPARE_GREATER: return value_from_bool(left > right);
    case COMPARE_GREATER_EQUAL: return value_from_bool(left >= right);
    case COMPARE_EQUAL: return value_from_bool(left == right);
    case COMPARE_UNEQUAL: return value_from_bool(left != right);
    }
    OURO_UNREACHABLE();
}

// ---- constructors ----

bool ouro_check_no_keywords(Thread *thread, Value self, const char *name, Special special,
                            Value keywords)
{
    Vm *vm = thread->vm;
    if (value_as_dict(keywords)->count == 0) return true;
    Class *class = value_is_class(self) ? value_as_class(self) : ouro_class_of(vm, self);
    if (ouro_class_overrides(vm, class, special)) return true;
    ouro_raise(thread, CLASS_TYPE_ERROR, "%s() takes no keyword arguments", name);
    return false;
}
