// What tasks wait at: asyncio's locks, events, semaphores and queues, turn by turn as CPython's.
//
// Who waits is a Wait in the deque of waiters. It stays there until its coroutine runs again and takes it out; only queues take it out when they wake it.
// A script may have put futures of its own into a deque: these are asked and told by their methods.
//
// All functions may run script code where a loop is somebody's own; errors are pending on the thread.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/gate.h"
#include "runtime/scheduler/wait.h"

// ---- waiters (gate.c) ----

/// Sets up the fields of a new one.
void ouro_gate_clear(Gate *gate, Value state);
/// The running loop, to which `self` is bound from now on. UNBOUND raised: it is bound to another one.
Value ouro_bound_loop(Thread *thread, Value self);
/// The deque at `place` of `owner`, made where there is none yet. NULL raised.
Deque *ouro_waiters(Thread *thread, Object *owner, Value *place);
/// For `run`: the Wait, appended to the waiters at `place` of its owner, parks. UNBOUND raised.
Value ouro_waiters_park(Thread *thread, Wait *wait, Value *place);
/// Takes the Wait out, if it is there.
void ouro_waiters_remove(Vm *vm, Value waiters, const Wait *wait);
static inline uint64_t ouro_waiters_count(Value waiters)
{
    return value_is_none(waiters) ? 0 : value_as_deque(waiters)->count;
}
static inline Value ouro_waiters_at(Value waiters, uint64_t index)
{
    return *deque_at(value_as_deque(waiters), index);
}
/// waiter.done(): 1, 0, -1 raised.
int ouro_waiter_is_done(Thread *thread, Value waiter);
/// waiter.set_result(result), unless it is done. False raised.
OURO_MUST_USE bool ouro_waiter_finish(Thread *thread, Value waiter, Value result);
/// Whether somebody waits who is not cancelled: 1, 0, -1 raised.
int ouro_waiters_are_there(Thread *thread, Value waiters);
/// Whether what a coroutine ends with is a CancelledError; `exception` may be UNBOUND.
bool ouro_is_cancellation(Thread *thread, Value exception);

// ---- locks, events, semaphores (lock.c) ----

/// lock.acquire(), or with WAIT_LOCK_ENTER what `async with` awaits: a Wait, or what stands for it. UNBOUND raised. So the other natives below.
Value ouro_lock_acquire(Thread *thread, Value self, WaitKind kind);
Value ouro_lock_release(Thread *thread, Value self); // None; UNBOUND raised
Value ouro_event_wait(Thread *thread, Value self);
OURO_MUST_USE bool ouro_event_set(Thread *thread, Gate *event);
Value ouro_semaphore_acquire(Thread *thread, Value self, WaitKind kind);
Value ouro_semaphore_release(Thread *thread, Value self);
/// Whether acquire() would wait: 1, 0, -1 raised.
int ouro_semaphore_is_locked(Thread *thread, const Gate *semaphore);
/// __aexit__ of all.
Value ouro_gate_exit(Thread *thread, Value self);

// ---- queues (queue.c) ----

/// Sets the fields up and calls _init. False raised.
OURO_MUST_USE bool ouro_queue_init(Thread *thread, Value self, Value maxsize);
Value ouro_queue_get(Thread *thread, Value self);
Value ouro_queue_put(Thread *thread, Value self, Value item);
Value ouro_queue_join(Thread *thread, Value self);
Value ouro_queue_get_nowait(Thread *thread, Value self);
Value ouro_queue_put_nowait(Thread *thread, Value self, Value item);
Value ouro_queue_task_done(Thread *thread, Value self);
Value ouro_queue_shutdown(Thread *thread, Value self, bool immediate);
/// 1, 0, -1 raised.
int ouro_queue_is_empty(Thread *thread, Value self);
int ouro_queue_is_full(Thread *thread, Value self);
/// The first of the waiters that still waits is woken; all before it are dropped. False raised.
OURO_MUST_USE bool ouro_queue_wake(Thread *thread, Value waiters);

/// _init, _get and _put of the classes: `kind` is the class that they belong to.
Value ouro_queue_items_new(Thread *thread, ClassId kind);
Value ouro_queue_items_take(Thread *thread, Value items, ClassId kind);
OURO_MUST_USE bool ouro_queue_items_add(Thread *thread, Value items, Value item, ClassId kind);
