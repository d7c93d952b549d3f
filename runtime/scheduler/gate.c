// Those who wait at a lock or queue: who is there, who has been woken, who has given up.
// SPDX-License-Identifier: MIT
#include "runtime/scheduler/gate.h"
#include "runtime/object/exception.h"

void ouro_gate_clear(Gate *gate, Value state)
{
    gate->bound.loop = gate->waiters = gate->limit = VALUE_NONE;
    gate->state = state;
}

Value ouro_bound_loop(Thread *thread, Value self)
{
    LoopBound *bound = value_as_loop_bound(self);
    Value running = thread->running_loop;
    if (value_is(bound->loop, running)) return running;
    if (!value_is_none(bound->loop))
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, "%R is bound to a different event loop",
                          self);
    ouro_heap_store(&thread->vm->heap, bound, &bound->loop, running);
    return running;
}

Deque *ouro_waiters(Thread *thread, Object *owner, Value *place)
{
    if (!value_is_none(*place)) return value_as_deque(*place);
    Deque *deque = ouro_deque_new(thread->vm);
    if (deque == NULL) return (void)ouro_raise_memory(thread), NULL;
    ouro_heap_store(&thread->vm->heap, owner, place, value_from_object(deque));
    return deque;
}

Value ouro_waiters_park(Thread *thread, Wait *wait, Value *place)
{
    Value loop = ouro_bound_loop(thread, wait->owner);
    if (value_is_unbound(loop)) return loop;
    if (value_is_none(loop))
        return ouro_raise(thread, CLASS_ATTRIBUTE_ERROR,
                          "'NoneType' object has no attribute 'create_future'");
    Value waiter = value_from_object(wait);
    bool is_native = ouro_native_loop(loop) != NULL;
    if (OURO_UNLIKELY(!is_native))
        waiter = ouro_root(
            thread, ouro_call_method(thread, loop, VM_NAME(thread->vm, CREATE_FUTURE), NULL, 0));
    Deque *waiters =
        value_is_unbound(waiter) ? NULL : ouro_waiters(thread, value_as_object(wait->owner), place);
    if (waiters == NULL) return VALUE_UNBOUND;
    if (!ouro_deque_append(thread->vm, waiters, waiter)) return ouro_raise_memory(thread);
    return OURO_LIKELY(is_native) ? ouro_wait_park(wait) : ouro_wait_abroad(thread, wait, waiter);
}

// What held many is not kept for the next few: of an event that was set for good it would never be used again.
static void let_go(Deque *deque)
{
    enum { SLOTS_KEPT = 16 };
    if (deque->count == 0 && deque->ring->count > SLOTS_KEPT) ouro_deque_clear(deque);
}

void ouro_waiters_remove(Vm *vm, Value waiters, const Wait *wait)
{
    Value self = value_from_object(wait); // or abroad, the future in its place
    uint64_t count = ouro_waiters_count(waiters);
    for (uint64_t i = 0; i < count; i++) {
        Value waiter = ouro_waiters_at(waiters, i);
        if (!value_is(waiter, self) && !value_is(waiter, wait->value)) continue;
        if (i == 0)
            ouro_deque_pop_left(value_as_deque(waiters));
        else
            ouro_deque_remove_at(vm, value_as_deque(waiters), i);
        let_go(value_as_deque(waiters));
        return;
    }
}

// ---- one waiter, which may be a future of a script ----

static int ask(Thread *thread, Value waiter, String *name)
{
    Value answer = ouro_call_method(thread, waiter, name, NULL, 0);
    return value_is_unbound(answer) ? -1 : ouro_truth(thread, answer);
}

int ouro_waiter_is_done(Thread *thread, Value waiter)
{
    if (OURO_LIKELY(value_is_wait(waiter))) return !ouro_wait_is_pending(value_as_wait(waiter));
    return ask(thread, waiter, VM_NAME(thread->vm, DONE));
}

static int is_cancelled(Thread *thread, Value waiter)
{
    if (OURO_LIKELY(value_is_wait(waiter))) return value_as_wait(waiter)->state == WAIT_CANCELLED;
    return ask(thread, waiter, VM_NAME(thread->vm, CANCELLED));
}

bool ouro_waiter_finish(Thread *thread, Value waiter, Value result)
{
    if (OURO_LIKELY(value_is_wait(waiter)))
        return ouro_wait_finish(thread, value_as_wait(waiter), result);
    uint32_t mark = ouro_roots_mark(thread);
    int done =
        value_is_unbound(ouro_root(thread, waiter)) ? -1 : ouro_waiter_is_done(thread, waiter);
    bool told = done > 0 ||
                (done == 0 && !value_is_unbound(ouro_call_method(
                                  thread, waiter, VM_NAME(thread->vm, SET_RESULT), &result, 1)));
    ouro_roots_release(thread, mark);
    return told;
}

int ouro_waiters_are_there(Thread *thread, Value waiters)
{
    for (uint64_t i = 0; i < ouro_waiters_count(waiters); i++) {
        int cancelled = is_cancelled(thread, ouro_waiters_at(waiters, i));
        if (cancelled <= 0) return cancelled == 0 ? 1 : -1;
    }
    return 0;
}

bool ouro_is_cancellation(Thread *thread, Value exception)
{
    return !value_is_unbound(exception) &&
           ouro_value_is_instance(thread->vm, exception, CLASS_CANCELLED_ERROR);
}
