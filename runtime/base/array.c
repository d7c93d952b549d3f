// How an array of any type grows: by half, checked.
// SPDX-License-Identifier: MIT
#include "runtime/base/array.h"
#include "runtime/base/limits.h"
#include <string.h>

bool ouro_array_grow(Allocator *allocator, void *at_field, size_t *capacity, size_t count,
                     size_t extra, size_t item_size)
{
    size_t needed, size;
    if (__builtin_add_overflow(count, extra, &needed)) return false;
    size_t grown = *capacity + *capacity / 2;
    if (grown < OURO_ARRAY_FIRST_CAPACITY) grown = OURO_ARRAY_FIRST_CAPACITY;
    if (grown < needed) grown = needed;
    if (__builtin_mul_overflow(grown, item_size, &size)) return false;

    // The field's type is known to the caller only, so it is read and written as bytes.
    void *at;
    memcpy(&at, at_field, sizeof at);
    at = ouro_reallocate(allocator, at, *capacity * item_size, size);
    if (at == NULL) return false;
    memcpy(at_field, &at, sizeof at);
    *capacity = grown;
    return true;
}
