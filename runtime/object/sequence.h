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

/// Items are None until set. NULL when memory is refused. The empty tuple is shared.
Tuple *ouro_tuple_new(Vm *vm, size_t count);
Tuple *ouro_tuple_of(Vm *vm, const Value *items, size_t count);
List *ouro_list_new(Vm *vm, size_t capacity);
List *ouro_list_of(Vm *vm, const Value *items, size_t count);
OURO_MUST_USE bool ouro_list_append(Vm *vm, List *list, Value item);
OURO_MUST_USE bool ouro_list_insert(Vm *vm, List *list, size_t index, Value item);
void ouro_list_remove_at(Vm *vm, List *list, size_t index);
void ouro_list_clear(Vm *vm, List *list);
Slice *ouro_slice_new(Vm *vm, Value start, Value stop, Value step);
