// A growable array of any type: OURO_ARRAY(Token) tokens = {0}; array_push(allocator, &tokens, t).
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/allocator.h"

/// All zeros is an empty array. `typedef OURO_ARRAY(Token) TokenArray;` names one.
#define OURO_ARRAY(type)                                                                           \
    struct {                                                                                       \
        type *at;                                                                                  \
        size_t count, capacity;                                                                    \
    }

/// Makes room for `extra` items behind `count`; `at_field` is the address of the field `at`.
OURO_MUST_USE bool ouro_array_grow(Allocator *allocator, void *at_field, size_t *capacity,
                                   size_t count, size_t extra, size_t item_size);

// These are macros because C has no generic types; each evaluates `array` more than once.

/// Errors: false when memory is refused; the array is then as it was. The same for array_push.
#define array_reserve(allocator, array, extra)                                                     \
    ((array)->capacity - (array)->count >= (size_t)(extra) ||                                      \
     ouro_array_grow((allocator), &(array)->at, &(array)->capacity, (array)->count,                \
                     (size_t)(extra), sizeof *(array)->at))

#define array_push(allocator, array, ...)                                                          \
    (array_reserve((allocator), (array), 1) &&                                                     \
     ((array)->at[(array)->count++] = (__VA_ARGS__), true))

#define array_pop(array)  ((array)->at[--(array)->count])
#define array_last(array) ((array)->at[(array)->count - 1])

#define array_deinit(allocator, array)                                                             \
    (ouro_release((allocator), (array)->at, (array)->capacity * sizeof *(array)->at),              \
     (array)->at = NULL, (array)->count = (array)->capacity = 0)
