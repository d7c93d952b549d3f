// Random order: in which the ready tasks of a turn run, from a seed.
//
// Only steps of pending tasks change places, and only with each other. Handles, timers and the news of tasks that ended stay where they are, so that
// callbacks run in the order in which they were registered and timers in the order of their deadlines.
// SPDX-License-Identifier: MIT
#include "runtime/scheduler/loop.h"

// splitmix64: any seed is good, 0 too.
static uint64_t next_random(uint64_t *state)
{
    uint64_t bits = *state += 0x9e3779b97f4a7c15;
    bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9;
    bits = (bits ^ bits >> 27) * 0x94d049bb133111eb;
    return bits ^ bits >> 31;
}

static Value *item_at(const Loop *loop, uint64_t index)
{
    uint64_t mask = loop->ready->capacity / sizeof(Value) - 1;
    return &((Value *)(void *)loop->ready->at)[(loop->ready_begin + index) & mask];
}

static bool is_step(Value item) { return value_is_task(item) && value_as_task(item)->future.state == FUTURE_PENDING; }

// Each step changes places with one of those before it or stays, all with the same chance: no memory is needed.
void ouro_loop_shuffle(Vm *vm, Loop *loop)
{
    for (uint64_t i = 0; i < loop->turn_left; i++) {
        Value *item = item_at(loop, i), *other;
        if (!is_step(*item)) continue;
        do other = item_at(loop, next_random(&vm->schedule_state) % (i + 1));
        while (!is_step(*other));
        Value moved = *item;
        *item = *other;
        *other = moved;
    }
    loop->ready_traced = loop->ready_begin;
    ouro_heap_barrier(&vm->heap, loop);
}
