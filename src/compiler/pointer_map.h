// A map from pointers to pointers, in an arena.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/arena.h"

/// All zeros is an empty map.
typedef struct {
    const void **keys;
    void **values;
    uint32_t count, capacity; // The capacity is a power of two, or 0.
} PointerMap;

/// NULL when absent.
void *ouro_pointer_map_get(const PointerMap *map, const void *key);

/// `key` is not in the map yet.
///
/// Errors: false when memory is refused.
OURO_MUST_USE bool ouro_pointer_map_add(PointerMap *map, Arena *arena, const void *key,
                                        void *value);
