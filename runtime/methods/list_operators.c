// What operators do with lists: repr, comparison, +, *, items and slices.
// SPDX-License-Identifier: MIT
#include "runtime/methods/list_methods.h"

// ---- repr ----

static bool append_list(Thread *thread, TextBuilder *builder, const List *list)
{
    ouro_text_append_char(builder, '[');
    for (size_t i = 0; i < list->count; i++) {
        if (i != 0) ouro_text_append(builder, TEXT(", "));
        if (!ouro_append_repr(thread, builder, list->array->items[i])) return false;
    }
    ouro_text_append_char(builder, ']');
    return true;
}

static Value list_repr(Thread *thread, Value self)
{
    List *list = value_as_list(self);
    if (list->count == 0) return ouro_made(thread, ouro_string_from_c(thread->vm, "[]"));
    int entered = ouro_repr_enter(thread, self);
    if (entered < 0) return VALUE_UNBOUND;
    if (entered == 0) return ouro_made(thread, ouro_string_from_c(thread->vm, "[...]"));
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    bool appended = append_list(thread, &builder, list);
    ouro_repr_leave(thread);
    if (appended) return ouro_built_string(thread, &builder);
    ouro_text_deinit(&builder);
    return VALUE_UNBOUND;
}

// ---- comparison ----

static Value list_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    if (!value_has_type(left, TYPE_LIST) || !value_has_type(right, TYPE_LIST)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    List *a = value_as_list(left), *b = value_as_list(right);
    bool is_equality = op == COMPARE_EQUAL || op == COMPARE_UNEQUAL;
    if (is_equality && a->count != b->count) return value_from_bool(op == COMPARE_UNEQUAL);
    for (size_t i = 0; i < a->count && i < b->count; i++) {
        Value x = a->array->items[i], y = b->array->items[i];
        if (value_is(x, y) && !value_is_float(x)) continue;
        int equal = ouro_equal(thread, x, y);
        if (equal < 0) return VALUE_UNBOUND;
        if (equal) continue;
        if (i >= a->count || i >= b->count) break;
        if (is_equality) return value_from_bool(op == COMPARE_UNEQUAL);
        return ouro_compare(thread, a->array->items[i], b->array->items[i], op);
    }
    return ouro_compare_counts(a->count, b->count, op);
}

// ---- + and * ----

static Value concatenate(Thread *thread, List *left, List *right)
{
    size_t count = left->count + right->count;
    List *result = ouro_list_new(thread->vm, count);
    if (result == NULL) return ouro_raise_memory(thread);
    if (count == 0) return value_from_object(result);
    Value *items = result->array->items;
    if (left->count) memcpy(items, left->array->items, left->count * sizeof(Value));
    if (right->count)
        memcpy(items + left->count, right->array->items, right->count * sizeof(Value));
    list_set_count(result, count);
    return value_from_object(result);
}

// Fills items[count..total) with repetitions of what stands before.
static void repeat_items(Value *items, size_t count, size_t total)
{
    for (size_t done = count; done < total;) {
        size_t piece = done < total - done ? done : total - done;
        memcpy(items + done, items, piece * sizeof(Value));
        done += piece;
    }
}

static Value repeat_list(Thread *thread, List *list, int64_t times)
{
    size_t total;
    if (times < 0) times = 0;
    if (__builtin_mul_overflow(list->count, (size_t)times, &total))
        return ouro_raise_memory(thread);
    List *result = ouro_list_new(thread->vm, total);
    if (result == NULL) return ouro_raise_memory(thread);
    if (total == 0) return value_from_object(result);
    memcpy(result->array->items, list->array->items, list->count * sizeof(Value));
    repeat_items(result->array->items, list->count, total);
    list_set_count(result, total);
    return value_from_object(result);
}

static Value repeat_in_place(Thread *thread, List *list, int64_t times)
{
    size_t count = list->count, total;
    if (times <= 0) {
        ouro_list_clear(thread->vm, list);
        return value_from_object(list);
    }
    if (count == 0 || times == 1) return value_from_object(list);
    if (__builtin_mul_overflow(count, (size_t)times, &total) ||
        !ouro_list_reserve(thread->vm, list, total)) {
        return ouro_raise_memory(thread);
    }
    repeat_items(list->array->items, count, total);
    list_set_count(list, total);
    ouro_heap_barrier(&thread->vm->heap, list->array);
    return value_from_object(list);
}

static Value list_binary(Thread *thread, Value left, Value right, BinaryOp op)
{
    bool left_is_list = value_has_type(left, TYPE_LIST);
    if (op == BINARY_ADD && left_is_list) {
        if (value_has_type(right, TYPE_LIST)) {
            return concatenate(thread, value_as_list(left), value_as_list(right));
        }
        if (ouro_is_reflected(thread, right, SPECIAL_RADD)) return VALUE_NOT_IMPLEMENTED;
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "can only concatenate list (not \"%T\") to list", right);
    }
    if (op != BINARY_MULTIPLY) return VALUE_NOT_IMPLEMENTED;
    int64_t times;
    Value number = left_is_list ? right : left;
    RepeatCount outcome = ouro_repeat_count(thread, number, left_is_list, &times);
    if (outcome != REPEAT_KNOWN)
        return outcome == REPEAT_OTHER ? VALUE_NOT_IMPLEMENTED : VALUE_UNBOUND;
    return repeat_list(thread, value_as_list(left_is_list ? left : right), times);
}

static Value list_inplace(Thread *thread, Value left, Value right, BinaryOp op)
{
    List *list = value_as_list(left);
    if (op == BINARY_ADD) return ouro_list_extend(thread, list, right) ? left : VALUE_UNBOUND;
    if (op != BINARY_MULTIPLY) return VALUE_NOT_IMPLEMENTED;
    int64_t times;
    RepeatCount outcome = ouro_repeat_count(thread, right, true, &times);
    if (outcome != REPEAT_KNOWN)
        return outcome == REPEAT_OTHER ? VALUE_NOT_IMPLEMENTED : VALUE_UNBOUND;
    return repeat_in_place(thread, list, times);
}

// ---- items ----

static Value list_slice(Thread *thread, List *list, const Slice *slice)
{
    SliceParts parts;
    if (!ouro_slice_unpack(thread, slice, &parts)) return VALUE_UNBOUND;
    ouro_slice_adjust(&parts, (int64_t)list->count);
    size_t count = (size_t)parts.count;
    List *result = ouro_list_new(thread->vm, count);
    if (result == NULL) return ouro_raise_memory(thread);
    if (count == 0) return value_from_object(result);
    const Value *from = list->array->items + parts.start;
    Value *items = result->array->items;
    if (parts.step == 1) {
        memcpy(items, from, count * sizeof(Value));
    } else {
        for (size_t i = 0; i < count; i++) items[i] = from[(int64_t)i * parts.step];
    }
    list_set_count(result, count);
    return value_from_object(result);
}

// Turns a key that is no slice into an index within bounds; `what` begins the error's words.
static bool find_index(Thread *thread, const List *list, Value key, const char *what, size_t *out)
{
    if (OURO_LIKELY(index_within(key, list->count, out))) return true;
    if (!ouro_has_index(thread, key)) {
        ouro_raise(thread, CLASS_TYPE_ERROR, "list indices must be integers or slices, not %T",
                   key);
        return false;
    }
    int64_t index;
    if (!ouro_index_int64(thread, key, CLASS_INDEX_ERROR, &index)) return false;
    if (index < 0) index += (int64_t)list->count;
    *out = (size_t)index;
    if ((uint64_t)index < list->count) return true;
    ouro_raise(thread, CLASS_INDEX_ERROR, "%s out of range", what);
    return false;
}

static Value list_get_item(Thread *thread, Value self, Value key)
{
    List *list = value_as_list(self);
    size_t index;
    if (OURO_LIKELY(index_within(key, list->count, &index))) return list->array->items[index];
    if (value_has_type(key, TYPE_SLICE)) return list_slice(thread, list, value_as_object(key));
    if (!find_index(thread, list, key, "list index", &index)) return VALUE_UNBOUND;
    return list->array->items[index];
}

// list[start:stop] = the items; the range is within bounds.
static bool replace_range(Vm *vm, List *list, size_t start, size_t old_count, const Value *items,
                          size_t count)
{
    if (count > old_count) {
        if (!ouro_list_open_gap(vm, list, start + old_count, count - old_count)) return false;
    } else if (count < old_count) {
        ouro_list_close_gap(vm, list, start + count, old_count - count);
    }
    if (count == 0) return true;
    memcpy(list->array->items + start, items, count * sizeof(Value));
    ouro_heap_barrier(&vm->heap, list->array);
    return true;
}

static void delete_every(Vm *vm, List *list, const SliceParts *parts)
{
    size_t step = (size_t)(parts->step < 0 ? -parts->step : parts->step),
           count = (size_t)parts->count;
    if (count == 0) return;
    size_t first =
        (size_t)(parts->step < 0 ? parts->start + (parts->count - 1) * parts->step : parts->start);
    Value *items = list->array->items;
    size_t kept = first, next = first;
    for (size_t i = first; i < list->count; i++) {
        if (i == next && count != 0) {
            next += step;
            count--;
        } else {
            items[kept++] = items[i];
        }
    }
    ouro_heap_barrier(&vm->heap, list->array);
    ouro_list_close_gap(vm, list, kept, list->count - kept);
}

static bool delete_slice(Thread *thread, List *list, SliceParts *parts)
{
    ouro_slice_adjust(parts, (int64_t)list->count);
    if (parts->step == 1) {
        ouro_list_close_gap(thread->vm, list, (size_t)parts->start, (size_t)parts->count);
    } else {
        delete_every(thread->vm, list, parts);
    }
    return true;
}

static bool assign_extended(Thread *thread, List *list, const SliceParts *parts, const Value *items,
                            size_t count)
{
    if (count != (size_t)parts->count) {
        ouro_raise(thread, CLASS_VALUE_ERROR,
                   "attempt to assign sequence of size %z to extended slice of size %l", count,
                   parts->count);
        return false;
    }
    if (count == 0) return true;
    Value *to = list->array->items + parts->start;
    for (size_t i = 0; i < count; i++) to[(int64_t)i * parts->step] = items[i];
    ouro_heap_barrier(&thread->vm->heap, list->array);
    return true;
}

// The items to assign as a list or tuple that is not `list` itself; UNBOUND: raised.
static Value assigned_sequence(Thread *thread, List *list, Value value)
{
    if (value_has_type(value, TYPE_TUPLE)) return value;
    if (value_has_type(value, TYPE_LIST) && value_as_list(value) != list) return value;
    if (ouro_is_iterable(thread, value)) return ouro_list_from(thread, value);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "must assign iterable to extended slice");
}

static bool set_slice(Thread *thread, List *list, const Slice *slice, Value value)
{
    SliceParts parts;
    if (!ouro_slice_unpack(thread, slice, &parts)) return false;
    if (value_is_unbound(value)) return delete_slice(thread, list, &parts);
    Value sequence = assigned_sequence(thread, list, value);
    if (value_is_unbound(sequence)) return false;
    ouro_slice_adjust(&parts, (int64_t)list->count);
    bool is_list = value_has_type(sequence, TYPE_LIST);
    const Value *items =
        is_list ? list_items(value_as_list(sequence)) : value_as_tuple(sequence)->items;
    size_t count = is_list ? value_as_list(sequence)->count : value_as_tuple(sequence)->count;
    if (parts.step != 1) return assign_extended(thread, list, &parts, items, count);
    if (replace_range(thread->vm, list, (size_t)parts.start, (size_t)parts.count, items, count)) {
        return true;
    }
    ouro_raise_memory(thread);
    return false;
}

static bool list_set_item(Thread *thread, Value self, Value key, Value value)
{
    List *list = value_as_list(self);
    if (value_has_type(key, TYPE_SLICE))
        return set_slice(thread, list, value_as_object(key), value);
    size_t index;
    if (!find_index(thread, list, key, "list assignment index", &index)) return false;
    if (value_is_unbound(value)) {
        ouro_list_remove_at(thread->vm, list, index);
    } else {
        Array *array = list->array;
        array_store(&thread->vm->heap, array, index, value);
    }
    return true;
}

static int64_t list_length(Thread *thread, Value self)
{
    (void)thread;
    return (int64_t)value_as_list(self)->count;
}

static int list_contains(Thread *thread, Value self, Value item)
{
    List *list = value_as_list(self);
    for (size_t i = 0; i < list->count; i++) {
        int equal = ouro_item_equal(thread, list->array->items[i], item);
        if (equal != 0) return equal;
    }
    return 0;
}

static Value list_iterate(Thread *thread, Value self)
{
    return ouro_iterator_new(thread, CLASS_LIST_ITERATOR, self);
}

const TypeSlots ouro_list_slots = {
    .repr = list_repr,
    .compare = list_compare,
    .binary = list_binary,
    .inplace = list_inplace,
    .operators = 1 << BINARY_ADD | 1 << BINARY_MULTIPLY,
    .reflected_operators = 1 << BINARY_MULTIPLY,
    .inplace_operators = 1 << BINARY_ADD | 1 << BINARY_MULTIPLY,
    .length = list_length,
    .get_item = list_get_item,
    .set_item = list_set_item,
    .contains = list_contains,
    .iterate = list_iterate,
};
