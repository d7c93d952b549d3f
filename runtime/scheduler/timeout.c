// Timeouts. Rare ends, with an exception to be told from others, are asyncio.timeouts' (Python).
// SPDX-License-Identifier: MIT
#include "runtime/scheduler/timeout.h"

void ouro_timeout_init(Timeout *timeout, Value when)
{
    timeout->position = TIMER_NOWHERE;
    timeout->state = TIMEOUT_CREATED;
    timeout->queued = timeout->stale = timeout->zero = 0;
    timeout->when = when;
    timeout->task = timeout->handle = VALUE_NONE;
    timeout->cancelling = 0;
}

// ---- the timer ----

// As Handle.cancel: what is in the run queue already is passed over there.
static bool cancel_timer(Thread *thread, Timeout *timeout)
{
    Loop *loop = ouro_native_loop(thread->running_loop);
    if (timeout->position != TIMER_NOWHERE && loop != NULL) ouro_loop_disarm(loop, &timeout->object);
    timeout->stale = timeout->queued;
    Value handle = timeout->handle;
    timeout->handle = VALUE_NONE;
    return value_is_none(handle) || !value_is_unbound(ouro_call_method(thread, handle, VM_NAME(thread->vm, CANCEL), NULL, 0));
}

static Value on_timeout(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Timeout *timeout = value_as_timeout(args[0]);
    timeout->queued++;
    return ouro_timeout_fire(thread, timeout) ? VALUE_NONE : VALUE_UNBOUND;
}

// On a loop that is somebody's own, or at a time that may be anything: by the loop's methods.
static bool arm_abroad(Thread *thread, Timeout *timeout, Value loop)
{
    static const NativeDef def = {"_on_timeout(self, /)", on_timeout, NULL, 0, NULL};
    Vm *vm = thread->vm;
    Value self = value_from_object(timeout), now = ouro_root(thread, ouro_call_method(thread, loop, VM_NAME(vm, TIME), NULL, 0));
    Value callback = ouro_made(thread, ouro_native_new(vm, CLASS_NATIVE, &def, self, value_from_object(vm->classes[CLASS_TIMEOUT])));
    if (value_is_unbound(now) || value_is_unbound(ouro_root(thread, callback))) return false;
    int is_due = ouro_compare_truth(thread, timeout->when, now, COMPARE_LESS_EQUAL);
    if (is_due < 0) return false;
    Value args[] = {timeout->when, callback};
    Value handle = ouro_call_method(thread, loop, is_due ? VM_NAME(vm, CALL_SOON) : VM_NAME(vm, CALL_AT), args + is_due, 2 - (uint32_t)is_due);
    if (value_is_unbound(handle)) return false;
    ouro_heap_store(&vm->heap, timeout, &timeout->handle, handle);
    return true;
}

static bool arm(Thread *thread, Timeout *timeout)
{
    Value running = thread->running_loop;
    if (value_is_none(running)) return (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "no running event loop"), false;
    Loop *loop = ouro_native_loop(running);
    double when;
    bool is_plain = value_is_int(timeout->when) || value_is_float(timeout->when);
    if (loop == NULL || !is_plain) return arm_abroad(thread, timeout, running);
    if (!ouro_double(thread, timeout->when, &when)) return false;
    if (when > ouro_loop_time(thread)) return ouro_loop_arm(thread, loop, when, &timeout->object);
    timeout->queued++;
    return ouro_loop_push(thread, loop, value_from_object(timeout));
}

bool ouro_timeout_reschedule(Thread *thread, Timeout *timeout, Value when)
{
    static const char *const names[] = {"created", "active", "expiring", "expired", "finished"};
    if (timeout->state != TIMEOUT_ENTERED) {
        if (timeout->state == TIMEOUT_CREATED) (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "Timeout has not been entered");
        else (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "Cannot change state of %s Timeout", names[timeout->state]);
        return false;
    }
    ouro_heap_store(&thread->vm->heap, timeout, &timeout->when, when);
    return cancel_timer(thread, timeout) && (value_is_none(when) || arm(thread, timeout));
}

bool ouro_timeout_fire(Thread *thread, Timeout *timeout)
{
    timeout->queued--;
    if (timeout->stale > 0) return timeout->stale--, true;
    if (timeout->state != TIMEOUT_ENTERED) return true;
    timeout->handle = VALUE_NONE;
    if (value_is_unbound(ouro_call_method(thread, timeout->task, VM_NAME(thread->vm, CANCEL), NULL, 0))) return false;
    timeout->state = TIMEOUT_EXPIRING;
    return true;
}

// ---- entering and leaving ----

static bool enter(Thread *thread, Timeout *timeout)
{
    if (timeout->state != TIMEOUT_CREATED) return (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "Timeout has already been entered"), false;
    Value running = thread->running_loop;
    if (value_is_none(running)) return (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "no running event loop"), false;
    Value task = ouro_task_current(thread, running);
    if (value_is_unbound(task)) return false;
    if (value_is_none(task)) return (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "Timeout should be used inside a task"), false;
    Value cancelling = value_is_task(task) ? value_from_int(value_as_future(task)->cancels)
                                           : ouro_call_method(thread, task, VM_NAME(thread->vm, CANCELLING), NULL, 0);
    if (value_is_unbound(cancelling)) return false;
    timeout->state = TIMEOUT_ENTERED;
    timeout->cancelling = value_is_int(cancelling) ? (uint64_t)value_as_int(cancelling) : 0;
    ouro_heap_store(&thread->vm->heap, timeout, &timeout->task, task);
    return ouro_timeout_reschedule(thread, timeout, timeout->when);
}

static bool leave(Thread *thread, Timeout *timeout, Value class, Value exception)
{
    if (!cancel_timer(thread, timeout)) return false;
    if (timeout->state == TIMEOUT_ENTERED) return timeout->state = TIMEOUT_EXITED, true;
    timeout->state = TIMEOUT_EXPIRED;
    // Only our own cancellation becomes a TimeoutError.
    Value left = ouro_call_method(thread, timeout->task, VM_NAME(thread->vm, UNCANCEL), NULL, 0);
    if (value_is_unbound(left)) return false;
    bool is_ours = value_is_int(left) && (uint64_t)value_as_int(left) <= timeout->cancelling;
    if (!is_ours || value_is_none(class)) return true;
    Value both[] = {class, exception}, end = ouro_asyncio_attribute(thread, "asyncio.timeouts", "_end_expired");
    return !value_is_unbound(end) && !value_is_unbound(ouro_call(thread, end, both, 2));
}

Value ouro_timeout_run_enter(Thread *thread, Wait *wait, Value *result)
{
    *result = wait->owner;
    (void)enter(thread, value_as_timeout(wait->owner));
    return VALUE_UNBOUND;
}

Value ouro_timeout_run_exit(Thread *thread, Wait *wait, Value *result)
{
    const Tuple *pair = value_as_tuple(wait->value);
    *result = VALUE_NONE;
    (void)leave(thread, value_as_timeout(wait->owner), pair->items[0], pair->items[1]);
    return VALUE_UNBOUND;
}

Value ouro_timeout_enter(Thread *thread, Value self)
{
    if (!ouro_wait_is_awaited(thread)) return ouro_wait_new(thread, WAIT_TIMEOUT_ENTER, self, VALUE_NONE);
    return enter(thread, value_as_timeout(self)) ? ouro_wait_ready(thread, self) : VALUE_UNBOUND;
}

Value ouro_timeout_exit(Thread *thread, Value self, Value class, Value exception)
{
    if (ouro_wait_is_awaited(thread)) {
        bool left = leave(thread, value_as_timeout(self), class, exception);
        return left ? ouro_wait_ready(thread, VALUE_NONE) : VALUE_UNBOUND;
    }
    Value both[] = {class, exception};
    Value pair = ouro_root(thread, ouro_made(thread, ouro_tuple_of(thread->vm, both, 2)));
    return value_is_unbound(pair) ? pair : ouro_wait_new(thread, WAIT_TIMEOUT_EXIT, self, pair);
}
