// Deques: rings of items, quick at both ends.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/types.h"

typedef struct Deque {
    Object object;
    int64_t maxlen; // -1: none
    uint64_t count;
    uint64_t start; // slot of the first item
    uint64_t
        changes; // what iterators compare: differs after every change of size, and after rotating
    Array
        *ring; // a power of two of slots, those without item UNBOUND; NULL while nothing was added
} Deque;

static inline Deque *value_as_deque(Value v) { return (Deque *)value_as_object(v); }
/// The place of an item; `index` is below the count.
static inline Value *deque_at(const Deque *deque, uint64_t index)
{
    return &deque->ring->items[(deque->start + index) & (deque->ring->count - 1)];
}

/// Sets up the fields of a new one.
void ouro_deque_init(Deque *deque);
/// NULL when memory is refused.
Deque *ouro_deque_new(Vm *vm);
/// Adds at an end; where `maxlen` is reached, the item at the other end goes. False when memory is refused.
OURO_MUST_USE bool ouro_deque_append(Vm *vm, Deque *deque, Value item);
OURO_MUST_USE bool ouro_deque_append_left(Vm *vm, Deque *deque, Value item);
/// Removes from an end. The deque is not empty.
Value ouro_deque_pop(Deque *deque);
Value ouro_deque_pop_left(Deque *deque);
/// Moves the last `by` items to the front; from the front to the end where it is negative.
void ouro_deque_rotate(Vm *vm, Deque *deque, int64_t by);
void ouro_deque_remove_at(Vm *vm, Deque *deque, uint64_t index);
void ouro_deque_clear(Deque *deque);
