// Weak references: a table of (weak object, target), and the queue of those whose target died.
//
// A weak object is an ordinary object with one slot for its target that its type's trace does not
// visit. Targets are found by address (nothing moves), so that the weak references to an object can
// be listed.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/heap/heap.h"

/// Makes `slot`, a field of the new object `weak` that holds an object already, a weak reference.
/// When the target is found dead the slot becomes VALUE_UNBOUND and `weak`, if alive, is queued.
/// The slot is never written by others, except with VALUE_UNBOUND to let go.
///
/// Errors: false when memory is refused; nothing is registered.
OURO_MUST_USE bool ouro_weak_register(Heap *heap, Object *weak, Value *slot);

/// The next weak object whose target died, or NULL. A safepoint becomes due when one is queued.
Object *ouro_weak_next_cleared(Heap *heap);

/// Calls `visit` for each weak object that refers to `target`, newest first, until one says false.
void ouro_weak_each(Heap *heap, const Object *target, bool (*visit)(void *context, Object *weak),
                    void *context);
