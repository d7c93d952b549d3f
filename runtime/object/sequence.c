// Lists, tuples and slices: making them, growing and shrinking lists.
// SPDX-License-Identifier: MIT
#include "runtime/object/sequence.h"
#include "runtime/object/vm.h"

static void fill_with_none(Value *items, size_t count)
{
    for (size_t i = 0; i < count; i++) items[i] = VALUE_NONE;
}

static void copy_items(Value *to, const Value *from, size_t count)
{
    if (count != 0) memcpy(to, from, count * sizeof(Value));
}

// ---- tuples ----

// A tuple whose items are not set yet.
static Tuple *tuple_of_size(Vm *vm, size_t count)
{
    if (count > SEQUENCE_COUNT_MAX) return NULL;
    size_t size = sizeof(Tuple) + count * sizeof(Value);
    Tuple *tuple = ouro_heap_new(&vm->heap, TYPE_TUPLE, CLASS_TUPLE, size);
    if (tuple != NULL) tuple->count = count;
    return tuple;
}

// There is one empty tuple.
static Tuple *empty_tuple(Vm *vm)
{
    if (OURO_UNLIKELY(vm->empty_tuple == NULL)) vm->empty_tuple = tuple_of_size(vm, 0);
    return vm->empty_tuple;
}

Tuple *ouro_tuple_new(Vm *vm, size_t count)
{
    if (count == 0) return empty_tuple(vm);
    Tuple *tuple = tuple_of_size(vm, count);
    if (tuple != NULL) fill_with_none(tuple->items, count);
    return tuple;
}

Tuple *ouro_tuple_of(Vm *vm, const Value *items, size_t count)
{
    if (count == 0) return empty_tuple(vm);
    Tuple *tuple = tuple_of_size(vm, count);
    if (tuple != NULL) copy_items(tuple->items, items, count);
    return tuple;
}

// ---- lists ----

List *ouro_list_new(Vm *vm, size_t capacity)
{
    if (capacity > SEQUENCE_COUNT_MAX) return NULL;
    Array *array = NULL;
    if (capacity != 0) {
        array = ouro_heap_array_new(&vm->heap, TYPE_ARRAY, capacity);
        if (array == NULL) return NULL;
    }
    List *list = ouro_heap_new(&vm->heap, TYPE_LIST, CLASS_LIST, sizeof *list);
    if (list == NULL) return NULL;
    list->count = 0;
    list->array = array;
    return list;
}

List *ouro_list_of(Vm *vm, const Value *items, size_t count)
{
    List *list = ouro_list_new(vm, count);
    if (list == NULL || count == 0) return list;
    copy_items(list->array->items, items, count);
    list_set_count(list, count);
    return list;
}

// Gives the list an array of `capacity` items at least its count.
static bool set_capacity(Vm *vm, List *list, size_t capacity)
{
    Array *array = list->array;
    array = array == NULL ? ouro_heap_array_new(&vm->heap, TYPE_ARRAY, capacity)
                          : ouro_heap_array_grow(&vm->heap, array, capacity);
    if (array == NULL) return false;
    list->array = array;
    ouro_heap_barrier(&vm->heap, list);
    return true;
}

// An eighth more than needed keeps appending linear; four at least, for most lists stay short.
bool ouro_list_reserve(Vm *vm, List *list, size_t count)
{
    if (count <= list_capacity(list)) return true;
    if (count > SEQUENCE_COUNT_MAX) return false;
    size_t roomy = (count + (count >> 3) + 6) & ~(size_t)3;
    if (count - list->count > roomy - count) roomy = count;
    return set_capacity(vm, list, roomy < SEQUENCE_COUNT_MAX ? roomy : SEQUENCE_COUNT_MAX);
}

bool ouro_list_reserve_exactly(Vm *vm, List *list, size_t count)
{
    if (count <= list_capacity(list)) return true;
    return count <= SEQUENCE_COUNT_MAX && set_capacity(vm, list, count);
}

bool ouro_list_append(Vm *vm, List *list, Value item)
{
    if (OURO_UNLIKELY(list->count >= list_capacity(list)) &&
        !ouro_list_reserve(vm, list, list->count + 1)) {
        return false;
    }
    Array *array = list->array;
    size_t count = list->count;
    array_store(&vm->heap, array, count, item);
    list_set_count(list, count + 1);
    return true;
}

bool ouro_list_append_all(Vm *vm, List *list, const Value *items, size_t count)
{
    if (count == 0) return true;
    if (count > SEQUENCE_COUNT_MAX || !ouro_list_reserve(vm, list, list->count + count))
        return false;
    copy_items(list->array->items + list->count, items, count);
    list_set_count(list, list->count + count);
    ouro_heap_barrier(&vm->heap, list->array);
    return true;
}

bool ouro_list_insert(Vm *vm, List *list, size_t index, Value item)
{
    if (!ouro_list_open_gap(vm, list, index, 1)) return false;
    list->array->items[index] = item;
    return true;
}

bool ouro_list_open_gap(Vm *vm, List *list, size_t index, size_t count)
{
    if (count == 0) return true;
    if (count > SEQUENCE_COUNT_MAX || !ouro_list_reserve(vm, list, list->count + count))
        return false;
    Value *gap = list->array->items + index;
    memmove(gap + count, gap, (list->count - index) * sizeof(Value));
    fill_with_none(gap, count);
    list_set_count(list, list->count + count);
    ouro_heap_barrier(&vm->heap, list->array);
    return true;
}

// Shrinking is no reason to fail: where the host refuses, the list stays roomy.
static void give_back(Vm *vm, List *list)
{
    size_t capacity = list_capacity(list);
    if (capacity < 16 || list->count >= capacity / 2) return;
    if (list->count == 0) {
        list->array = NULL;
    } else if (!set_capacity(vm, list, list->count + (list->count >> 3) + 4)) {
        return;
    }
}

void ouro_list_close_gap(Vm *vm, List *list, size_t index, size_t count)
{
    if (count == 0) return;
    Value *gap = list->array->items + index;
    size_t behind = list->count - index - count;
    if (behind != 0) {
        memmove(gap, gap + count, behind * sizeof(Value));
        ouro_heap_barrier(&vm->heap, list->array);
    }
    list_set_count(list, list->count - count);
    give_back(vm, list);
}

void ouro_list_remove_at(Vm *vm, List *list, size_t index)
{
    ouro_list_close_gap(vm, list, index, 1);
}

void ouro_list_clear(Vm *vm, List *list)
{
    (void)vm;
    list->count = 0;
    list->array = NULL;
}

// ---- slices and ranges ----

Slice *ouro_slice_new(Vm *vm, Value start, Value stop, Value step)
{
    Slice *slice = ouro_heap_new(&vm->heap, TYPE_SLICE, CLASS_SLICE, sizeof *slice);
    if (slice == NULL) return NULL;
    slice->start = start;
    slice->stop = stop;
    slice->step = step;
    return slice;
}

Range *ouro_range_new(Vm *vm, Value start, Value stop, Value step, Value length)
{
    Range *range = ouro_heap_new(&vm->heap, TYPE_RANGE, CLASS_RANGE, sizeof *range);
    if (range == NULL) return NULL;
    range->start = start;
    range->stop = stop;
    range->step = step;
    range->length = length;
    return range;
}
