// Sorting many plain keys without comparing them.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/methods/containers.h"

/// Below this comparing is faster.
#define SORT_DIGITS_LEAST 128

/// Sorts `keys`, stably, as numbers without sign; `items`, unless NULL, go with them.
///
/// Errors: false when memory is refused; nothing is changed then.  Cost: O(count).  Memory: as much as is sorted.
OURO_MUST_USE bool ouro_sort_digits(Allocator *allocator, uint64_t *keys, Value *items,
                                    size_t count);

/// A number whose order among such numbers is that of the floats. Not for NaN.
static inline uint64_t float_order(Value value)
{
    double number = value_as_float(value) + 0.0; // -0.0 equals 0.0
    uint64_t bits = value_from_float(number).bits;
    return bits >> 63 ? ~bits : bits | (uint64_t)1 << 63;
}
