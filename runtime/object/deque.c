// Deques: growing the ring, adding and removing.
// SPDX-License-Identifier: MIT
#include "runtime/object/deque.h"
#include "runtime/object/sequence.h"
#include "runtime/object/vm.h"

enum { RING_LEAST = 8 };

void ouro_deque_init(Deque *deque)
{
    deque->maxlen = -1;
    deque->count = deque->start = deque->changes = 0;
    deque->ring = NULL;
}

Deque *ouro_deque_new(Vm *vm)
{
    Deque *deque = ouro_heap_new(&vm->heap, TYPE_DEQUE, CLASS_DEQUE, sizeof *deque);
    if (deque != NULL) ouro_deque_init(deque);
    return deque;
}

// A ring of another size, with the items from its first slot on.
static bool resize(Vm *vm, Deque *deque, size_t slots)
{
    Array *ring = ouro_heap_array_new(&vm->heap, TYPE_ARRAY, slots);
    if (ring == NULL) return false;
    for (uint64_t i = 0; i < slots; i++) {
        ring->items[i] = i < deque->count ? *deque_at(deque, i) : VALUE_UNBOUND;
    }
    ring->count = (uint32_t)slots;
    deque->ring = ring;
    deque->start = 0;
    ouro_heap_barrier(&vm->heap, deque);
    return true;
}

// Room for one more item.
static bool make_room(Vm *vm, Deque *deque)
{
    if (deque->ring == NULL) return resize(vm, deque, RING_LEAST);
    return deque->count < deque->ring->count || resize(vm, deque, (size_t)deque->ring->count * 2);
}

static void store(Vm *vm, Deque *deque, uint64_t index, Value item)
{
    Array *ring = deque->ring;
    array_store(&vm->heap, ring, (deque->start + index) & (ring->count - 1), item);
}

static bool is_full(const Deque *deque) { return deque->count == (uint64_t)deque->maxlen; }

bool ouro_deque_append(Vm *vm, Deque *deque, Value item)
{
    if (OURO_UNLIKELY(is_full(deque))) {
        if (deque->maxlen == 0) return true;
        ouro_deque_pop_left(deque);
    }
    if (!make_room(vm, deque)) return false;
    store(vm, deque, deque->count, item);
    deque->count++;
    deque->changes++;
    return true;
}

bool ouro_deque_append_left(Vm *vm, Deque *deque, Value item)
{
    if (OURO_UNLIKELY(is_full(deque))) {
        if (deque->maxlen == 0) return true;
        ouro_deque_pop(deque);
    }
    if (!make_room(vm, deque)) return false;
    deque->start = (deque->start - 1) & (deque->ring->count - 1);
    store(vm, deque, 0, item);
    deque->count++;
    deque->changes++;
    return true;
}

Value ouro_deque_pop(Deque *deque)
{
    Value *place = deque_at(deque, deque->count - 1), item = *place;
    *place = VALUE_UNBOUND;
    deque->count--;
    deque->changes++;
    return item;
}

Value ouro_deque_pop_left(Deque *deque)
{
    Value *place = deque_at(deque, 0), item = *place;
    *place = VALUE_UNBOUND;
    deque->start = (deque->start + 1) & (deque->ring->count - 1);
    deque->count--;
    deque->changes++;
    return item;
}

void ouro_deque_rotate(Vm *vm, Deque *deque, int64_t by)
{
    int64_t count = (int64_t)deque->count;
    if (count <= 1) return;
    by %= count;
    if (by > count / 2)
        by -= count;
    else if (by < -count / 2)
        by += count;
    deque->changes++;
    uint64_t mask = deque->ring->count - 1;
    for (; by > 0; by--) {
        Value *last = deque_at(deque, deque->count - 1), item = *last;
        *last = VALUE_UNBOUND;
        deque->start = (deque->start - 1) & mask;
        *deque_at(deque, 0) = item;
    }
    for (; by < 0; by++) {
        Value *first = deque_at(deque, 0), item = *first;
        *first = VALUE_UNBOUND;
        deque->start = (deque->start + 1) & mask;
        *deque_at(deque, deque->count - 1) = item;
    }
    ouro_heap_barrier(&vm->heap, deque->ring);
}

// The shorter side closes up.
void ouro_deque_remove_at(Vm *vm, Deque *deque, uint64_t index)
{
    bool from_front = index < deque->count / 2;
    for (uint64_t i = index; from_front && i > 0; i--) *deque_at(deque, i) = *deque_at(deque, i - 1);
    for (uint64_t i = index; !from_front && i + 1 < deque->count; i++) *deque_at(deque, i) = *deque_at(deque, i + 1);
    ouro_heap_barrier(&vm->heap, deque->ring);
    if (from_front) ouro_deque_pop_left(deque);
    else ouro_deque_pop(deque);
}

void ouro_deque_clear(Deque *deque)
{
    deque->count = deque->start = 0;
    deque->changes++;
    deque->ring = NULL;
}
