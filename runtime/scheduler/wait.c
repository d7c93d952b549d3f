// Coroutines of the machine's own: their states; sleeping.
// SPDX-License-Identifier: MIT
#include "runtime/scheduler/wait.h"
#include "runtime/scheduler/group.h"
#include "runtime/scheduler/timeout.h"
#include "runtime/object/exception.h"
#include "runtime/vm/generator.h"
#include "runtime/vm/machine.h"
#include <math.h>

// ---- what allocates nothing ----

bool ouro_wait_is_awaited(const Thread *thread)
{
    const Frame *frame = thread->frame;
    if (thread->called_by_c) return false;
    const uint32_t *pc = frame->pc;
    const uint32_t *next = pc + ouro_opcode_format(pristine_opcode(frame, pc))->length;
    return instruction_opcode(*next) == OP_AWAIT_ITER && instruction_b(*next) == instruction_a(*pc);
}

Value ouro_wait_ready(Thread *thread, Value result)
{
    thread->awaited = result;
    return ouro_wait_static(WAIT_READY);
}

// ---- what nobody awaits ----

// Whether the instruction that called the native drops what it returns.
static bool is_dropped(const Thread *thread)
{
    const Frame *frame = thread->frame;
    return !thread->called_by_c && instruction_c(*frame->pc) == true && ouro_opcode_format(pristine_opcode(frame, frame->pc))->c == OPERAND_FLAG;
}

static Value drop(Thread *thread, Wait *wait)
{
    uint32_t mark = ouro_roots_mark(thread);
    Value self = ouro_root(thread, value_from_object(wait));
    bool warns = !value_is_unbound(self) && thread->vm->hooks.warn_unawaited != NULL;
    if (warns) thread->vm->hooks.warn_unawaited(thread, self, false);
    ouro_roots_release(thread, mark);
    if (!value_is_unbound(self)) wait->is_spent = 1;
    return self;
}

// ---- states ----

Value ouro_wait_new(Thread *thread, WaitKind kind, Value owner, Value value)
{
    Heap *heap = &thread->vm->heap;
    Wait *wait = ouro_heap_new(heap, TYPE_WAIT, CLASS_NATIVE_COROUTINE, sizeof *wait);
    if (wait == NULL) return ouro_raise_memory(thread);
    wait->position = TIMER_NOWHERE;
    wait->kind = (uint8_t)kind;
    wait->state = WAIT_NEW;
    wait->is_spent = wait->zero = 0;
    wait->owner = owner;
    wait->task = VALUE_NONE;
    wait->value = value;
    wait->number = 0;
    // One that nobody awaits at once is missed when nobody ever does.
    if (OURO_LIKELY(ouro_wait_is_awaited(thread))) return value_from_object(wait);
    if (is_dropped(thread)) return drop(thread, wait);
    return ouro_heap_register_finalizer(heap, &wait->object) ? value_from_object(wait) : ouro_raise_memory(thread);
}

static bool schedule(Thread *thread, Wait *wait)
{
    return value_is_none(wait->task) || ouro_task_schedule_wake(thread, value_as_task(wait->task), value_from_object(wait));
}

bool ouro_wait_finish(Thread *thread, Wait *wait, Value result)
{
    if (wait->state != WAIT_PARKED) return true;
    wait->state = WAIT_DONE;
    ouro_heap_store(&thread->vm->heap, wait, &wait->value, result);
    return schedule(thread, wait);
}

int ouro_wait_cancel(Thread *thread, Wait *wait, Value message)
{
    if (wait->state != WAIT_PARKED) return 0;
    wait->state = WAIT_CANCELLED;
    ouro_heap_store(&thread->vm->heap, wait, &wait->value, message);
    return schedule(thread, wait) ? 1 : -1;
}

bool ouro_wait_set_task(Thread *thread, Wait *wait, Task *task)
{
    ouro_heap_store(&thread->vm->heap, wait, &wait->task, value_from_object(task));
    return wait->state == WAIT_PARKED || schedule(thread, wait);
}

static bool is_static(const Wait *wait) { return wait->kind <= WAIT_READY; }

// Resumed by hand, as if nobody had cancelled it.
static Value raise_cancelled(Thread *thread, const Wait *wait)
{
    Exception *error = ouro_exception_new(thread->vm, CLASS_CANCELLED_ERROR, value_is_none(wait->value) ? VALUE_UNBOUND : wait->value);
    return error == NULL ? ouro_raise_memory(thread) : ouro_wait_throw(thread, value_from_object(wait), value_from_object(error));
}

// ---- loops that are somebody's own ----

Value ouro_wait_abroad(Thread *thread, Wait *wait, Value future)
{
    Value result;
    wait->state = WAIT_ABROAD;
    ouro_heap_store(&thread->vm->heap, wait, &wait->value, future);
    return ouro_delegate_send(thread, future, VALUE_NONE, &result);
}

static int ask(Thread *thread, Value future, String *name)
{
    Value answer = ouro_call_method(thread, future, name, NULL, 0);
    return value_is_unbound(answer) ? -1 : ouro_truth(thread, answer);
}

// What became of the future shows in the state, as if there were none.
static bool come_home(Thread *thread, Wait *wait)
{
    int done = ask(thread, wait->value, VM_NAME(thread->vm, DONE));
    int cancelled = done > 0 ? ask(thread, wait->value, VM_NAME(thread->vm, CANCELLED)) : done;
    if (cancelled < 0) return false;
    wait->state = cancelled > 0 ? WAIT_CANCELLED : done > 0 ? WAIT_DONE : WAIT_PARKED;
    return true;
}

void ouro_wait_undo(Thread *thread, Wait *wait, Value exception)
{
    const WaitDef *def = ouro_wait_defs[wait->kind];
    if (is_static(wait)) return;
    if (def->thrown != NULL && wait->state != WAIT_NEW && !wait->is_spent)
        if (wait->state != WAIT_ABROAD || come_home(thread, wait)) def->thrown(thread, wait, exception);
    wait->is_spent = 1;
}

// Woken by the future: what it yields now, or UNBOUND.
static Value resume_abroad(Thread *thread, Wait *wait, Value *result)
{
    Value yielded = ouro_delegate_send(thread, wait->value, VALUE_NONE, result);
    if (!value_is_unbound(yielded)) return yielded;
    if (!ouro_pending(thread)) return wait->state = WAIT_DONE, VALUE_UNBOUND;
    uint32_t mark = ouro_roots_mark(thread);
    Value exception = ouro_root(thread, ouro_take_pending(thread));
    if (!value_is_unbound(exception)) (void)ouro_wait_throw(thread, value_from_object(wait), exception);
    ouro_roots_release(thread, mark);
    return VALUE_UNBOUND;
}

// ---- driven ----

// By hand, that is: whoever took what it yielded for a future to wait for gets it again.
static Value resumed_early(Thread *thread, Wait *wait)
{
    if (!value_is_none(wait->task)) return value_from_object(wait);
    ouro_wait_undo(thread, wait, VALUE_UNBOUND);
    return ouro_pending(thread) ? VALUE_UNBOUND : ouro_raise(thread, CLASS_RUNTIME_ERROR, "await wasn't used with future");
}

Value ouro_wait_send(Thread *thread, Value self, Value value, Value *result)
{
    Wait *wait = value_as_wait(self);
    *result = VALUE_NONE;
    switch (wait->kind) {
    case WAIT_READY:
        *result = thread->awaited;
        thread->awaited = VALUE_NONE;
        return VALUE_UNBOUND;
    case WAIT_SLEEP_0: return VALUE_NONE;
    case WAIT_SLEPT_0: return VALUE_UNBOUND;
    default: break;
    }
    if (wait->is_spent) return ouro_raise(thread, CLASS_RUNTIME_ERROR, "cannot reuse already awaited coroutine");
    if (wait->state == WAIT_NEW && !value_is_none(value))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "can't send non-None value to a just-started coroutine");
    if (wait->state == WAIT_PARKED) return resumed_early(thread, wait);
    if (wait->state == WAIT_CANCELLED) return raise_cancelled(thread, wait);
    if (OURO_UNLIKELY(wait->state == WAIT_ABROAD)) {
        Value yielded = resume_abroad(thread, wait, result);
        if (!value_is_unbound(yielded) || ouro_pending(thread)) return yielded;
    }
    wait->task = VALUE_NONE;
    Value yielded = ouro_wait_defs[wait->kind]->run(thread, wait, result);
    if (value_is_unbound(yielded)) wait->is_spent = 1;
    return yielded;
}

Value ouro_wait_throw(Thread *thread, Value self, Value thrown)
{
    Wait *wait = value_as_wait(self);
    if (wait->is_spent) return ouro_raise(thread, CLASS_RUNTIME_ERROR, "cannot reuse already awaited coroutine");
    Value exception = ouro_exception_to_throw(thread, thrown, VALUE_UNBOUND, VALUE_UNBOUND);
    if (value_is_unbound(exception)) return exception;
    (void)ouro_root(thread, exception);
    if (wait->kind == WAIT_GROUP_EXIT && wait->state != WAIT_NEW) {
        Value yielded = ouro_group_thrown(thread, wait, exception);
        if (value_is_unbound(yielded)) wait->is_spent = 1;
        return yielded;
    }
    ouro_wait_undo(thread, wait, exception);
    if (!ouro_pending(thread)) thread->pending = exception;
    return VALUE_UNBOUND;
}

// ---- sleeping ----

// On a loop that is somebody's own: a future, and a timer that gives it its result.
static Value sleep_abroad(Thread *thread, Wait *wait, Value loop)
{
    Vm *vm = thread->vm;
    Value future = ouro_root(thread, ouro_call_method(thread, loop, VM_NAME(vm, CREATE_FUTURE), NULL, 0));
    Value set = value_is_unbound(future) ? future : ouro_root(thread, ouro_asyncio_attribute(thread, "asyncio.futures", "_set_result_unless_cancelled"));
    if (value_is_unbound(set)) return set;
    Value args[] = {wait->owner, set, future, wait->value};
    Value timer = ouro_call_method(thread, loop, VM_NAME(vm, CALL_LATER), args, 4);
    if (value_is_unbound(timer)) return timer;
    wait->owner = timer;
    wait->value = future;
    wait->state = WAIT_DONE; // what it yields tells when it is to be run again
    ouro_heap_barrier(&vm->heap, wait);
    Value result;
    return ouro_delegate_send(thread, future, VALUE_NONE, &result);
}

static void cancel_timer(Thread *thread, Wait *wait, Value exception)
{
    (void)exception;
    if (value_has_type(wait->owner, TYPE_LOOP)) ouro_loop_disarm(value_as_loop(wait->owner), &wait->object);
    else if (!value_is_none(wait->owner)) (void)ouro_call_method(thread, wait->owner, VM_NAME(thread->vm, CANCEL), NULL, 0);
}

// Woken by the future of sleep_abroad: its result, and whatever happens the timer is cancelled.
static Value back_home(Thread *thread, Wait *wait, Value *result)
{
    Value yielded = ouro_delegate_send(thread, wait->value, VALUE_NONE, result);
    if (!value_is_unbound(yielded)) return yielded;
    Value pending = ouro_pending(thread) ? ouro_root(thread, ouro_take_pending(thread)) : VALUE_UNBOUND;
    cancel_timer(thread, wait, pending);
    if (!value_is_unbound(pending) && !ouro_pending(thread)) thread->pending = pending;
    return VALUE_UNBOUND;
}

static Value sleep_run(Thread *thread, Wait *wait, Value *result)
{
    if (wait->state == WAIT_DONE) {
        if (!value_is_none(wait->owner) && !value_has_type(wait->owner, TYPE_LOOP)) return back_home(thread, wait, result);
        *result = wait->value;
        return VALUE_UNBOUND;
    }
    if (wait->number <= 0) return wait->owner = VALUE_NONE, wait->state = WAIT_DONE, VALUE_NONE;
    if (isnan(wait->number)) return ouro_raise(thread, CLASS_VALUE_ERROR, "Invalid delay: NaN (not a number)");
    Value running = thread->running_loop;
    if (value_is_none(running)) return ouro_raise(thread, CLASS_RUNTIME_ERROR, "no running event loop");
    Loop *loop = ouro_native_loop(running);
    if (loop == NULL) return sleep_abroad(thread, wait, running);
    ouro_heap_store(&thread->vm->heap, wait, &wait->owner, running);
    if (!ouro_loop_arm(thread, loop, ouro_loop_time(thread) + wait->number, &wait->object)) return VALUE_UNBOUND;
    return ouro_wait_park(wait);
}

Value ouro_sleep(Thread *thread, Value delay, Value result)
{
    double seconds;
    if (value_is_int(delay)) seconds = (double)value_as_int(delay);
    else if (value_is_float(delay)) seconds = value_as_float(delay);
    else return VALUE_UNBOUND;
    if (seconds <= 0 && value_is_none(result) && ouro_wait_is_awaited(thread)) return ouro_wait_static(WAIT_SLEEP_0);
    Value made = ouro_wait_new(thread, WAIT_SLEEP, delay, result);
    if (!value_is_unbound(made)) value_as_wait(made)->number = seconds;
    return made;
}

static const WaitDef slept = {"sleep", sleep_run, cancel_timer}, at_once = {"ready", NULL, NULL};
static const WaitDef group_enter = {"TaskGroup.__aenter__", ouro_group_run_enter, NULL};
static const WaitDef group_exit = {"TaskGroup.__aexit__", ouro_group_run_exit, NULL};
static const WaitDef timeout_enter = {"Timeout.__aenter__", ouro_timeout_run_enter, NULL};
static const WaitDef timeout_exit = {"Timeout.__aexit__", ouro_timeout_run_exit, NULL};
const WaitDef *const ouro_wait_defs[WAIT_KIND_COUNT] = {
    [WAIT_SLEEP_0] = &slept,
    [WAIT_SLEPT_0] = &slept,
    [WAIT_READY] = &at_once,
    [WAIT_SLEEP] = &slept,
    [WAIT_GROUP_ENTER] = &group_enter,
    [WAIT_GROUP_EXIT] = &group_exit,
    [WAIT_TIMEOUT_ENTER] = &timeout_enter,
    [WAIT_TIMEOUT_EXIT] = &timeout_exit,
    [WAIT_LOCK] = &ouro_wait_lock,
    [WAIT_LOCK_ENTER] = &ouro_wait_lock_enter,
    [WAIT_SEMAPHORE] = &ouro_wait_semaphore,
    [WAIT_SEMAPHORE_ENTER] = &ouro_wait_semaphore_enter,
    [WAIT_GATE_EXIT] = &ouro_wait_gate_exit,
    [WAIT_EVENT] = &ouro_wait_event,
    [WAIT_GET] = &ouro_wait_get,
    [WAIT_PUT] = &ouro_wait_put,
    [WAIT_JOIN] = &ouro_wait_join,
};
