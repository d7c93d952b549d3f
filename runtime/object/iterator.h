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

static inline Iterator *value_as_iterator(Value v) { return (Iterator *)value_as_object(v); }
static inline View *value_as_view(Value v) { return (View *)value_as_object(v); }

/// An exact iterator of this class over `target`, at index 0, with `other` None and limit and step 0. NULL when memory is refused.
Iterator *ouro_iterator_make(Vm *vm, ClassId class_id, Value target);
/// The same as a value; for sequences and iterators that need their size, `limit` is set. UNBOUND: raised (methods/iterators.c).
Value ouro_iterator_new(Thread *thread, ClassId class_id, Value target);
View *ouro_view_new(Vm *vm, ClassId class_id, Value target);
