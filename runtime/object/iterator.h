// Iterators of the built-in types, views of dicts, weak references: one small struct each.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/types.h"

/// What an iterator's words mean is its class's business (methods/iterator_methods.c); an exhausted one has target None.
typedef struct Iterator {
    Object object;
    int64_t index;
    int64_t limit;  // a size seen at the start, a stop, ...
    int64_t step;
    Value target;   // what is iterated over
    Value other;    // a function (map, filter), a tuple of iterators (zip), a count (enumerate), a sentinel ...
} Iterator;

typedef struct View { // dict_keys, dict_values, dict_items; mappingproxy (of any mapping)
    Object object;
    Value target;
} View;

typedef struct WeakRef {
    Object object;
    Value target;   // UNBOUND once dead; not traced
    int64_t hash;
    bool is_hashed;
    Value callback; // or None
} WeakRef;
