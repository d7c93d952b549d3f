// asyncio's Lock, Event and semaphores.
// SPDX-License-Identifier: MIT
#include "runtime/scheduler/gate.h"

static Gate *owner_of(const Wait *wait) { return value_as_gate(wait->owner); }

static void leave_line(Thread *thread, const Wait *wait)
{
    ouro_waiters_remove(thread->vm, owner_of(wait)->waiters, wait);
}

// What __aenter__ of all gives is None.
static Value acquired(WaitKind kind)
{
    return kind == WAIT_LOCK_ENTER || kind == WAIT_SEMAPHORE_ENTER ? VALUE_NONE : VALUE_TRUE;
}

// ---- locks ----

static bool is_locked(const Gate *lock) { return value_is(lock->state, VALUE_TRUE); }

// Takes it, unless it is locked or others are first: 1, 0, -1 raised.
static int take_lock(Thread *thread, Gate *lock)
{
    if (is_locked(lock)) return 0;
    int others = ouro_waiters_are_there(thread, lock->waiters);
    if (others != 0) return others > 0 ? 0 : -1;
    lock->state = VALUE_TRUE;
    return 1;
}

// Only the first is looked at: where it was woken already, it will take the lock or pass the wake-up on.
static bool wake_first(Thread *thread, const Gate *lock)
{
    return ouro_waiters_count(lock->waiters) == 0 ||
           ouro_waiter_finish(thread, ouro_waiters_at(lock->waiters, 0), VALUE_TRUE);
}

static Value lock_run(Thread *thread, Wait *wait, Value *result)
{
    Gate *lock = owner_of(wait);
    *result = acquired(wait->kind);
    if (wait->state == WAIT_DONE) {
        leave_line(thread, wait);
        lock->state = VALUE_TRUE;
        return VALUE_UNBOUND;
    }
    int taken = take_lock(thread, lock);
    return taken != 0 ? VALUE_UNBOUND : ouro_waiters_park(thread, wait, &lock->waiters);
}

static void lock_thrown(Thread *thread, Wait *wait, Value exception)
{
    leave_line(thread, wait);
    const Gate *lock = owner_of(wait);
    if (ouro_is_cancellation(thread, exception) && !is_locked(lock)) (void)wake_first(thread, lock);
}

Value ouro_lock_acquire(Thread *thread, Value self, WaitKind kind)
{
    if (!ouro_wait_is_awaited(thread)) return ouro_wait_new(thread, kind, self, VALUE_NONE);
    int taken = take_lock(thread, value_as_gate(self));
    if (taken == 0) return ouro_wait_new(thread, kind, self, VALUE_NONE);
    return taken > 0 ? ouro_wait_ready(thread, acquired(kind)) : VALUE_UNBOUND;
}

Value ouro_lock_release(Thread *thread, Value self)
{
    Gate *lock = value_as_gate(self);
    if (!is_locked(lock)) return ouro_raise(thread, CLASS_RUNTIME_ERROR, "Lock is not acquired.");
    lock->state = VALUE_FALSE;
    return wake_first(thread, lock) ? VALUE_NONE : VALUE_UNBOUND;
}

// ---- events ----

static Value event_run(Thread *thread, Wait *wait, Value *result)
{
    Gate *event = owner_of(wait);
    *result = VALUE_TRUE;
    if (wait->state == WAIT_DONE) return leave_line(thread, wait), VALUE_UNBOUND;
    return value_is(event->state, VALUE_TRUE) ? VALUE_UNBOUND
                                              : ouro_waiters_park(thread, wait, &event->waiters);
}

static void event_thrown(Thread *thread, Wait *wait, Value exception)
{
    (void)exception;
    leave_line(thread, wait);
}

Value ouro_event_wait(Thread *thread, Value self)
{
    bool is_set = value_is(value_as_gate(self)->state, VALUE_TRUE);
    if (is_set && ouro_wait_is_awaited(thread)) return ouro_wait_ready(thread, VALUE_TRUE);
    return ouro_wait_new(thread, WAIT_EVENT, self, VALUE_NONE);
}

bool ouro_event_set(Thread *thread, Gate *event)
{
    if (value_is(event->state, VALUE_TRUE)) return true;
    event->state = VALUE_TRUE;
    for (uint64_t i = 0; i < ouro_waiters_count(event->waiters); i++)
        if (!ouro_waiter_finish(thread, ouro_waiters_at(event->waiters, i), VALUE_TRUE))
            return false;
    return true;
}

// ---- semaphores ----

static int64_t permits(const Gate *semaphore) { return value_as_int(semaphore->state); }
static void add_permits(Gate *semaphore, int64_t count)
{
    semaphore->state = value_from_int(permits(semaphore) + count);
}

// Gives a permit to the first that sleeps: 1, 0 where nobody does, -1 raised.
static int wake_next(Thread *thread, Gate *semaphore)
{
    for (uint64_t i = 0; i < ouro_waiters_count(semaphore->waiters); i++) {
        Value waiter = ouro_waiters_at(semaphore->waiters, i);
        int done = ouro_waiter_is_done(thread, waiter);
        if (done < 0) return -1;
        if (done > 0) continue;
        add_permits(semaphore, -1);
        return ouro_waiter_finish(thread, waiter, VALUE_TRUE) ? 1 : -1;
    }
    return 0;
}

// Permits may have come back while others had to wait for their turn. False raised.
static bool wake_possible(Thread *thread, Gate *semaphore)
{
    int woken = 1;
    while (woken > 0 && permits(semaphore) > 0) woken = wake_next(thread, semaphore);
    return woken >= 0;
}

int ouro_semaphore_is_locked(Thread *thread, const Gate *semaphore)
{
    return permits(semaphore) == 0 ? 1 : ouro_waiters_are_there(thread, semaphore->waiters);
}

static Value semaphore_run(Thread *thread, Wait *wait, Value *result)
{
    Gate *semaphore = owner_of(wait);
    *result = acquired(wait->kind);
    if (wait->state == WAIT_DONE) {
        leave_line(thread, wait);
        (void)wake_possible(thread, semaphore);
        return VALUE_UNBOUND;
    }
    int locked = ouro_semaphore_is_locked(thread, semaphore);
    if (locked > 0) return ouro_waiters_park(thread, wait, &semaphore->waiters);
    if (locked == 0) add_permits(semaphore, -1);
    return VALUE_UNBOUND;
}

static void semaphore_thrown(Thread *thread, Wait *wait, Value exception)
{
    Gate *semaphore = owner_of(wait);
    leave_line(thread, wait);
    // The permit given with the wake-up goes back.
    if (wait->state == WAIT_DONE && ouro_is_cancellation(thread, exception))
        add_permits(semaphore, 1);
    (void)wake_possible(thread, semaphore);
}

Value ouro_semaphore_acquire(Thread *thread, Value self, WaitKind kind)
{
    Gate *semaphore = value_as_gate(self);
    if (!ouro_wait_is_awaited(thread)) return ouro_wait_new(thread, kind, self, VALUE_NONE);
    int locked = ouro_semaphore_is_locked(thread, semaphore);
    if (locked != 0)
        return locked > 0 ? ouro_wait_new(thread, kind, self, VALUE_NONE) : VALUE_UNBOUND;
    add_permits(semaphore, -1);
    return ouro_wait_ready(thread, acquired(kind));
}

Value ouro_semaphore_release(Thread *thread, Value self)
{
    Gate *semaphore = value_as_gate(self);
    bool is_bounded = !value_is_none(semaphore->limit);
    if (is_bounded && permits(semaphore) >= value_as_int(semaphore->limit))
        return ouro_raise(thread, CLASS_VALUE_ERROR, "BoundedSemaphore released too many times");
    add_permits(semaphore, 1);
    return wake_next(thread, semaphore) < 0 ? VALUE_UNBOUND : VALUE_NONE;
}

// ---- the end of `async with` ----

static Value release(Thread *thread, Value self)
{
    uint32_t shape = value_as_loop_bound(self)->object.shape;
    if (shape == CLASS_TASK_LOCK) return ouro_lock_release(thread, self);
    if (shape == CLASS_SEMAPHORE || shape == CLASS_BOUNDED_SEMAPHORE)
        return ouro_semaphore_release(thread, self);
    return ouro_call_method(thread, self, VM_NAME(thread->vm, RELEASE), NULL, 0);
}

static Value exit_run(Thread *thread, Wait *wait, Value *result)
{
    *result = VALUE_NONE;
    (void)release(thread, wait->owner);
    return VALUE_UNBOUND;
}

Value ouro_gate_exit(Thread *thread, Value self)
{
    if (!ouro_wait_is_awaited(thread))
        return ouro_wait_new(thread, WAIT_GATE_EXIT, self, VALUE_NONE);
    return value_is_unbound(release(thread, self)) ? VALUE_UNBOUND
                                                   : ouro_wait_ready(thread, VALUE_NONE);
}

const WaitDef ouro_wait_lock = {"Lock.acquire", lock_run, lock_thrown};
const WaitDef ouro_wait_lock_enter = {"_ContextManagerMixin.__aenter__", lock_run, lock_thrown};
const WaitDef ouro_wait_semaphore = {"Semaphore.acquire", semaphore_run, semaphore_thrown};
const WaitDef ouro_wait_semaphore_enter = {"_ContextManagerMixin.__aenter__", semaphore_run,
                                           semaphore_thrown};
const WaitDef ouro_wait_gate_exit = {"_ContextManagerMixin.__aexit__", exit_run, NULL};
const WaitDef ouro_wait_event = {"Event.wait", event_run, event_thrown};
