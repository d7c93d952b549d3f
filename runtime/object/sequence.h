// Lists, tuples, ranges and slices.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/types.h"

struct Tuple {
    Object object;
    uint64_t count;
    Value items[];
};

struct List {
    Object object;
    uint64_t count;
    Array *array; // never NULL but in an empty list; array->count is kept equal to `count`
};

typedef struct Range {
    Object object;
    Value start, stop, step; // ints; all immediate unless is_long
    Value length;            // an int
} Range;

typedef struct Slice {
    Object object;
    Value start, stop, step;
} Slice;

static inline List *value_as_list(Value v) { return (List *)value_as_object(v); }
static inline Tuple *value_as_tuple(Value v) { return (Tuple *)value_as_object(v); }

/// Items that a list or tuple may have: an Array counts them in 32 bits.
#define SEQUENCE_COUNT_MAX ((size_t)UINT32_MAX - 8)

/// Items are None until set. NULL when memory is refused. The empty tuple is shared.
Tuple *ouro_tuple_new(Vm *vm, size_t count);
Tuple *ouro_tuple_of(Vm *vm, const Value *items, size_t count);
List *ouro_list_new(Vm *vm, size_t capacity);
List *ouro_list_of(Vm *vm, const Value *items, size_t count);
OURO_MUST_USE bool ouro_list_append(Vm *vm, List *list, Value item);
/// Appends items that do not lie in the list's own array.
OURO_MUST_USE bool ouro_list_append_all(Vm *vm, List *list, const Value *items, size_t count);
OURO_MUST_USE bool ouro_list_insert(Vm *vm, List *list, size_t index, Value item);
/// Room for `count` items in all, without counting them.
OURO_MUST_USE bool ouro_list_reserve(Vm *vm, List *list, size_t count);
/// The same without more room than that.
OURO_MUST_USE bool ouro_list_reserve_exactly(Vm *vm, List *list, size_t count);
/// Moves the items from `index` on by `count` places; the gap holds None, and until the next allocation
/// may be stored into plainly. Closing a gap drops `count` items.
OURO_MUST_USE bool ouro_list_open_gap(Vm *vm, List *list, size_t index, size_t count);
void ouro_list_close_gap(Vm *vm, List *list, size_t index, size_t count);
void ouro_list_remove_at(Vm *vm, List *list, size_t index);
void ouro_list_clear(Vm *vm, List *list);
/// Appends all items of an iterable: list.extend. False: raised (methods/list_methods.c).
OURO_MUST_USE bool ouro_list_extend(Thread *thread, List *list, Value iterable);
/// Sorts in place, stably; `key` may be None. False: raised (methods/sort.c).
OURO_MUST_USE bool ouro_list_sort(Thread *thread, List *list, Value key, bool reverse);
Slice *ouro_slice_new(Vm *vm, Value start, Value stop, Value step);
/// `length` is that of the other three, an int.
Range *ouro_range_new(Vm *vm, Value start, Value stop, Value step, Value length);

/// Stores an item of an array; what is no object needs no barrier.
static inline void array_store(Heap *heap, Array *array, size_t index, Value value)
{
    if (value_is_object(value)) ouro_heap_store(heap, array, &array->items[index], value);
    else array->items[index] = value;
}

static inline size_t list_capacity(const List *list) { return list->array ? list->array->capacity : 0; }
static inline Value *list_items(const List *list) { return list->array ? list->array->items : NULL; }
/// The items behind `count` up to the capacity are not looked at. The list has an array.
static inline void list_set_count(List *list, size_t count)
{
    list->count = count;
    list->array->count = (uint32_t)count;
}
