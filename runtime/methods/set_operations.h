// What the files of sets share: the operations, in CPython's order of steps, which decides the
// order of the results. SPDX-License-Identifier: MIT
#pragma once
#include "runtime/methods/list_methods.h"
#include "runtime/object/set_table.h"

/// New exact sets (or frozensets) of class `class_id`; NULL: raised. They are roots until the
/// caller's mark is released.
Set *ouro_set_made(Thread *thread, ClassId class_id);
Set *ouro_set_copy(Thread *thread, Set *set, ClassId class_id);
/// Of a set and any iterable.
Set *ouro_set_intersection(Thread *thread, Set *set, Value other, ClassId class_id);
Set *ouro_set_difference(Thread *thread, Set *set, Value other, ClassId class_id);
Set *ouro_set_symmetric_difference(Thread *thread, Set *set, Value other, ClassId class_id);

OURO_MUST_USE bool ouro_set_difference_update(Thread *thread, Set *set, Value other);
OURO_MUST_USE bool ouro_set_symmetric_update(Thread *thread, Set *set, Value other);
/// Whether all keys of `part` are in `whole`: 1, 0, -1 raised.
int ouro_set_is_subset(Thread *thread, Set *part, Set *whole);
/// Whether they have no key in common: 1, 0, -1 raised.
int ouro_set_is_disjoint(Thread *thread, Set *set, Value other);

#define SET_OPERATORS                                                                              \
    (1 << BINARY_OR | 1 << BINARY_AND | 1 << BINARY_SUBTRACT | 1 << BINARY_XOR)

static inline bool value_is_any_set(Value v) { return value_has_type(v, TYPE_SET); }
