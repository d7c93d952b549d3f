// Tasks: coroutines that a loop steps, from one thing they wait for to the next.
// SPDX-License-Identifier: MIT
#include "runtime/scheduler/wait.h"
#include "runtime/object/exception.h"
#include "runtime/vm/generator.h"
#include <stdio.h>

// ---- scheduling ----

static Value bound_native(Thread *thread, const NativeDef *def, Task *task)
{
    Value owner = value_from_object(thread->vm->classes[CLASS_TASK]);
    return ouro_made(thread, ouro_native_new(thread->vm, CLASS_NATIVE, def, value_from_object(task), owner));
}

static Value done_or_raised(bool done) { return done ? VALUE_NONE : VALUE_UNBOUND; }

static Value step_called(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value thrown;
    Task *task = value_as_task(args[0]);
    if (!ouro_task_take_thrown(thread, task, &thrown)) return VALUE_UNBOUND;
    return done_or_raised(ouro_task_step(thread, task, thrown));
}

static Value wake_called(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return done_or_raised(ouro_task_wake(thread, value_as_task(args[0]), args[1]));
}

Value ouro_task_stepper(Thread *thread, Task *task)
{
    static const NativeDef def = {"task_step(self, /)", step_called, NULL, 0, NULL};
    return bound_native(thread, &def, task);
}

Value ouro_task_waker(Thread *thread, Task *task)
{
    static const NativeDef def = {"task_wakeup(self, future, /)", wake_called, NULL, 0, NULL};
    return bound_native(thread, &def, task);
}

bool ouro_task_schedule(Thread *thread, Task *task)
{
    Loop *loop = ouro_native_loop(task->future.loop);
    if (OURO_LIKELY(loop != NULL)) return ouro_loop_push(thread, loop, value_from_object(task));
    uint32_t mark = ouro_roots_mark(thread);
    Value stepper = ouro_root(thread, ouro_task_stepper(thread, task));
    if (value_is_unbound(ouro_item_context(thread, value_from_object(task)))) return false;
    bool scheduled = !value_is_unbound(stepper) && ouro_loop_call_soon(thread, task->future.loop, stepper, VALUE_UNBOUND, task->context);
    ouro_roots_release(thread, mark);
    return scheduled;
}

bool ouro_task_schedule_wake(Thread *thread, Task *task, Value future)
{
    Loop *loop = ouro_native_loop(task->future.loop);
    if (OURO_LIKELY(loop != NULL)) return ouro_loop_push(thread, loop, value_from_object(task));
    uint32_t mark = ouro_roots_mark(thread);
    Value waker = ouro_root(thread, ouro_task_waker(thread, task));
    if (value_is_unbound(ouro_item_context(thread, value_from_object(task)))) return false;
    bool scheduled = !value_is_unbound(waker) && ouro_loop_call_soon(thread, task->future.loop, waker, future, task->context);
    ouro_roots_release(thread, mark);
    return scheduled;
}

// Its next step throws in `exception`.
static bool schedule_throw(Thread *thread, Task *task, Value exception)
{
    ouro_heap_store(&thread->vm->heap, task, &task->waiter, exception);
    task->future.flags |= TASK_THROWS;
    return ouro_task_schedule(thread, task);
}

// ---- starting ----

Task *ouro_task_new(Thread *thread, Value loop)
{
    Task *task = ouro_exact_new(thread->vm, TYPE_TASK, CLASS_TASK, sizeof *task);
    if (task == NULL) return (void)ouro_raise_memory(thread), NULL;
    ouro_future_init(&task->future);
    task->future.loop = loop;
    task->coroutine = task->name = task->waiter = task->context = VALUE_NONE;
    task->index = TASK_NOWHERE;
    return task;
}

bool ouro_task_start(Thread *thread, Task *task, Value coroutine, Value name, Value context, bool eager)
{
    Heap *heap = &thread->vm->heap;
    task->future.flags |= FUTURE_IS_TASK | TASK_LOG_DESTROY_PENDING;
    if (value_has_type(coroutine, TYPE_GENERATOR)) task->future.flags |= TASK_IS_COROUTINE;
    task->coroutine = coroutine;
    task->waiter = VALUE_NONE;
    task->name = value_is_none(name) ? value_from_int((int64_t)++thread->vm->tasks_named) : name;
    ouro_heap_barrier(heap, task);
    if (value_is_unbound(context)) {
        context = ouro_context_for_item(thread);
        if (value_is_unbound(context)) return false;
    }
    ouro_heap_store(heap, task, &task->context, context);
    if (!ouro_loop_adopt(thread, task)) return false;
    return eager ? ouro_task_start_eagerly(thread, task) : ouro_task_schedule(thread, task);
}

Value ouro_task_name(Thread *thread, Task *task)
{
    if (value_is_string(task->name)) return task->name;
    char text[32];
    int size = snprintf(text, sizeof text, "Task-%lld", (long long)value_as_int(task->name));
    Value name = ouro_made(thread, ouro_string_new(thread->vm, text, (size_t)size));
    if (!value_is_unbound(name)) ouro_heap_store(&thread->vm->heap, task, &task->name, name);
    return name;
}

// ---- cancelling ----

// Cancels what a task waits for, which may be anything with a method cancel: 1, 0 refused, -1 raised.
static int cancel_waiter(Thread *thread, Value waiter, Value message)
{
    Vm *vm = thread->vm;
    if (value_is_wait(waiter)) return ouro_wait_cancel(thread, value_as_wait(waiter), message);
    if (value_has_shape(waiter, CLASS_FUTURE)) return ouro_future_cancel(thread, value_as_future(waiter), message);
    if (value_has_shape(waiter, CLASS_TASK)) return ouro_task_cancel(thread, value_as_task(waiter), message);
    uint32_t mark = ouro_roots_mark(thread);
    Value names = ouro_root(thread, ouro_made(thread, ouro_tuple_of(vm, (Value[]){value_from_object(VM_NAME(vm, MSG))}, 1)));
    Value method = ouro_root(thread, value_is_unbound(names) ? names : ouro_get_attr(thread, waiter, VM_NAME(vm, CANCEL)));
    Value answer = value_is_unbound(method) ? method : ouro_call_keywords(thread, method, &message, 1, value_as_tuple(names));
    ouro_roots_release(thread, mark);
    return value_is_unbound(answer) ? -1 : ouro_truth(thread, answer);
}

int ouro_task_cancel(Thread *thread, Task *task, Value message)
{
    Future *future = &task->future;
    future->flags &= (uint8_t)~FUTURE_LOG_TRACEBACK;
    if (future->state != FUTURE_PENDING) return 0;
    future->cancels++;
    if (!value_is_none(task->waiter) && !(future->flags & TASK_THROWS)) {
        int cancelled = cancel_waiter(thread, task->waiter, message);
        if (cancelled != 0) return cancelled;
    }
    future->flags |= TASK_MUST_CANCEL;
    ouro_heap_store(&thread->vm->heap, future, &future->cancel_message, message);
    return 1;
}

// ---- stepping ----

// The exception that a future ended with is thrown in, so that a coroutine sees it that waits for the future by other means than `await`.
static bool outcome_of(Thread *thread, Value future, Value *thrown)
{
    if (value_is_wait(future)) {
        const Wait *wait = value_as_wait(future);
        if (wait->state != WAIT_CANCELLED) return true;
        Exception *error = ouro_exception_new(thread->vm, CLASS_CANCELLED_ERROR, value_is_none(wait->value) ? VALUE_UNBOUND : wait->value);
        if (error == NULL) return (void)ouro_raise_memory(thread), false;
        *thrown = value_from_object(error);
        return true;
    }
    Value result = value_is_future(future) ? ouro_future_result(thread, value_as_future(future))
                                           : ouro_call_method(thread, future, VM_NAME(thread->vm, RESULT), NULL, 0);
    if (!value_is_unbound(result)) return true;
    *thrown = ouro_take_pending(thread);
    return true;
}

static bool cancel_instead(Thread *thread, Task *task, Value *thrown)
{
    bool is_cancel = !value_is_unbound(*thrown) && ouro_value_is_instance(thread->vm, *thrown, CLASS_CANCELLED_ERROR);
    if (!is_cancel) *thrown = ouro_future_cancelled_error(thread, &task->future);
    task->future.flags &= (uint8_t)~TASK_MUST_CANCEL;
    return !value_is_unbound(*thrown);
}

bool ouro_task_take_thrown(Thread *thread, Task *task, Value *thrown)
{
    *thrown = VALUE_UNBOUND;
    Value waiter = task->waiter;
    task->waiter = VALUE_NONE;
    if (task->future.flags & TASK_THROWS) {
        task->future.flags &= (uint8_t)~TASK_THROWS;
        *thrown = waiter;
    } else if (!value_is_none(waiter) && !outcome_of(thread, waiter, thrown)) {
        return false;
    }
    if (OURO_LIKELY(!(task->future.flags & TASK_MUST_CANCEL))) return true;
    return cancel_instead(thread, task, thrown);
}

bool ouro_task_wake(Thread *thread, Task *task, Value future)
{
    Value thrown = VALUE_UNBOUND;
    if (!outcome_of(thread, future, &thrown)) return false;
    task->waiter = VALUE_NONE;
    if (task->future.flags & TASK_MUST_CANCEL && !cancel_instead(thread, task, &thrown)) return false;
    return ouro_task_step(thread, task, thrown);
}

// Sends or throws, by methods where the coroutine is somebody's own.
static StepOutcome resume(Thread *thread, Task *task, Value thrown, Value *value)
{
    Value coroutine = task->coroutine, result = VALUE_NONE;
    bool throws = !value_is_unbound(thrown);
    if (task->future.flags & TASK_IS_COROUTINE) {
        *value = ouro_generator_resume(thread, value_as_object(coroutine), VALUE_NONE, thrown, &result);
    } else {
        const TypeSlots *slots = ouro_class_of(thread->vm, coroutine)->slots;
        Value none = VALUE_NONE;
        if (!throws && slots->send != NULL) *value = slots->send(thread, coroutine, none, &result);
        else if (throws) *value = ouro_call_method(thread, coroutine, VM_NAME(thread->vm, THROW), &thrown, 1);
        else *value = ouro_call_method(thread, coroutine, VM_NAME(thread->vm, SEND), &none, 1);
        if (value_is_unbound(*value) && ouro_pending_is(thread, CLASS_STOP_ITERATION)) result = ouro_take_stop_value(thread);
    }
    if (!value_is_unbound(*value)) return STEP_YIELDED;
    *value = result;
    return ouro_pending(thread) ? STEP_RAISED : STEP_RETURNED;
}

bool ouro_task_step(Thread *thread, Task *task, Value exception)
{
    if (task->future.state != FUTURE_PENDING) {
        (void)ouro_raise(thread, CLASS_INVALID_STATE_ERROR, "__step(): already done: %R %R", value_from_object(task),
                         value_is_unbound(exception) ? VALUE_NONE : exception);
        return false;
    }
    uint32_t mark = ouro_roots_mark(thread);
    Value self = ouro_root(thread, value_from_object(task)), loop = task->future.loop, value = VALUE_NONE;
    bool stepped = !value_is_unbound(self) && ouro_task_enter(thread, loop, self);
    if (stepped) {
        StepOutcome outcome = resume(thread, task, exception, &value);
        if (outcome != STEP_RAISED) (void)ouro_root(thread, value);
        stepped = ouro_task_stepped(thread, task, outcome, value);
        Value pending = stepped ? VALUE_UNBOUND : ouro_root(thread, ouro_take_pending(thread));
        bool left = ouro_task_leave(thread, loop, self);
        if (!value_is_unbound(pending)) thread->pending = pending;
        else stepped = left;
    }
    ouro_roots_release(thread, mark);
    return stepped;
}

// ---- what a step came to ----

static void ended(Thread *thread, Task *task)
{
    task->waiter = VALUE_NONE;
    ouro_loop_release_task(thread, task);
}

static bool returned(Thread *thread, Task *task, Value value)
{
    ended(thread, task);
    if (OURO_UNLIKELY(task->future.flags & TASK_MUST_CANCEL)) {
        task->future.flags &= (uint8_t)~TASK_MUST_CANCEL;
        return ouro_future_cancel(thread, &task->future, task->future.cancel_message) >= 0;
    }
    return ouro_future_set_result(thread, &task->future, value);
}

static bool raised(Thread *thread, Task *task)
{
    Vm *vm = thread->vm;
    ended(thread, task);
    Value exception = ouro_root(thread, ouro_take_pending(thread));
    if (value_is_unbound(exception)) return false;
    if (ouro_value_is_instance(vm, exception, CLASS_CANCELLED_ERROR)) {
        ouro_heap_store(&vm->heap, task, &task->future.result, exception);
        return ouro_future_cancel(thread, &task->future, VALUE_NONE) >= 0; // the message is in the exception
    }
    if (!ouro_future_set_exception(thread, &task->future, exception)) return false;
    bool ends_all = ouro_value_is_instance(vm, exception, CLASS_KEYBOARD_INTERRUPT) || ouro_value_is_instance(vm, exception, CLASS_SYSTEM_EXIT);
    if (ends_all) thread->pending = exception;
    return !ends_all;
}

// The task cannot wait for what it yielded: it is told so.
static bool refuse(Thread *thread, Task *task, const char *format, Value about)
{
    (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, format, value_from_object(task), about);
    Value error = ouro_root(thread, ouro_take_pending(thread));
    return !value_is_unbound(error) && schedule_throw(thread, task, error);
}

// A cancellation that came while the step ran goes to what the task waits for now.
static bool pass_cancel_on(Thread *thread, Task *task, Value waiter)
{
    if (OURO_LIKELY(!(task->future.flags & TASK_MUST_CANCEL))) return true;
    int cancelled = cancel_waiter(thread, waiter, task->future.cancel_message);
    if (cancelled > 0) task->future.flags &= (uint8_t)~TASK_MUST_CANCEL;
    return cancelled >= 0;
}

static bool wait_for_future(Thread *thread, Task *task, Value value)
{
    Future *future = value_as_future(value);
    if (OURO_UNLIKELY(!value_is(future->loop, task->future.loop)))
        return refuse(thread, task, "Task %R got Future %R attached to a different loop", value);
    if (OURO_UNLIKELY(!(future->flags & FUTURE_BLOCKING)))
        return refuse(thread, task, "yield was used instead of yield from in task %R with %R", value);
    future->flags &= (uint8_t)~FUTURE_BLOCKING;
    if (!ouro_future_add_waiter(thread, future, task)) return false;
    ouro_heap_store(&thread->vm->heap, task, &task->waiter, value);
    return pass_cancel_on(thread, task, value);
}

// Something with the protocol of a future: _asyncio_future_blocking, add_done_callback(). 1, 0: it is none; -1 raised.
static int wait_for_stranger(Thread *thread, Task *task, Value value)
{
    Vm *vm = thread->vm;
    Value blocking = ouro_get_attr_optional(thread, value, VM_NAME(vm, FUTURE_BLOCKING));
    if (value_is_unbound(blocking)) return ouro_pending(thread) ? -1 : 0;
    if (value_is_none(blocking)) return 0;
    int is_blocking = ouro_truth(thread, blocking);
    if (is_blocking < 0) return -1;
    Value getter = ouro_asyncio_attribute(thread, "asyncio.futures", "_get_loop");
    Value loop = value_is_unbound(getter) ? getter : ouro_call(thread, getter, &value, 1);
    if (value_is_unbound(loop)) return -1;
    if (!value_is(loop, task->future.loop)) return refuse(thread, task, "Task %R got Future %R attached to a different loop", value) ? 1 : -1;
    if (!is_blocking) return refuse(thread, task, "yield was used instead of yield from in task %R with %R", value) ? 1 : -1;
    if (!ouro_set_attr(thread, value, VM_NAME(vm, FUTURE_BLOCKING), VALUE_FALSE)) return -1;
    Value both[] = {ouro_root(thread, ouro_task_waker(thread, task)), ouro_item_context(thread, value_from_object(task))};
    Value names = ouro_root(thread, ouro_made(thread, ouro_tuple_of(vm, (Value[]){value_from_object(VM_NAME(vm, CONTEXT))}, 1)));
    if (value_is_unbound(both[0]) || value_is_unbound(both[1]) || value_is_unbound(names)) return -1;
    Value method = ouro_root(thread, ouro_get_attr(thread, value, VM_NAME(vm, ADD_DONE_CALLBACK)));
    if (value_is_unbound(method)) return -1;
    if (value_is_unbound(ouro_call_keywords(thread, method, both, 2, value_as_tuple(names)))) return -1;
    ouro_heap_store(&vm->heap, task, &task->waiter, value);
    return pass_cancel_on(thread, task, value) ? 1 : -1;
}

static bool wait_for_own(Thread *thread, Task *task, Value value)
{
    ouro_heap_store(&thread->vm->heap, task, &task->waiter, value);
    return ouro_wait_set_task(thread, value_as_wait(value), task) && pass_cancel_on(thread, task, value);
}

static bool wait_for_other(Thread *thread, Task *task, Value value)
{
    int waits = wait_for_stranger(thread, task, value);
    if (waits != 0) return waits > 0;
    if (value_has_shape(value, CLASS_GENERATOR))
        return refuse(thread, task, "yield was used instead of yield from for generator in task %R with %R", value);
    (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "Task got bad yield: %R", value);
    Value error = ouro_root(thread, ouro_take_pending(thread));
    return !value_is_unbound(error) && schedule_throw(thread, task, error);
}

// Whether nobody has derived a class from Future that wants to be asked itself.
static bool is_plain_future(Vm *vm, Value value)
{
    if (!value_is_future(value)) return false;
    Class *class = ouro_class_of(vm, value);
    if (OURO_LIKELY(class == vm->classes[CLASS_FUTURE] || class == vm->classes[CLASS_TASK])) return true;
    Class *base = vm->classes[value_is_task(value) ? CLASS_TASK : CLASS_FUTURE];
    String *name = VM_NAME(vm, ADD_DONE_CALLBACK);
    return value_is(ouro_class_lookup(vm, class, name), ouro_class_lookup(vm, base, name));
}

int ouro_task_throw(Thread *thread, Task *task, Value exception)
{
    Value waiter = task->waiter;
    if (task->future.state != FUTURE_PENDING || task->future.flags & TASK_THROWS) return 0;
    if (value_is_wait(waiter) && value_as_wait(waiter)->state == WAIT_PARKED) {
        value_as_wait(waiter)->state = WAIT_CANCELLED; // so nothing wakes it before the throw ends it
        value_as_wait(waiter)->value = VALUE_NONE;
    } else if (is_plain_future(thread->vm, waiter) && value_as_future(waiter)->state == FUTURE_PENDING) {
        ouro_future_remove_waiter(thread, value_as_future(waiter), task);
    } else {
        return 0;
    }
    return schedule_throw(thread, task, exception) ? 1 : -1;
}

bool ouro_task_stepped(Thread *thread, Task *task, StepOutcome outcome, Value value)
{
    if (outcome == STEP_RETURNED) return returned(thread, task, value);
    if (outcome == STEP_RAISED) return raised(thread, task);
    if (OURO_UNLIKELY(value_is(value, value_from_object(task)))) return refuse(thread, task, "Task cannot await on itself: %R", VALUE_NONE);
    if (is_plain_future(thread->vm, value)) return wait_for_future(thread, task, value);
    if (value_is_wait(value)) return wait_for_own(thread, task, value);
    return value_is_none(value) ? ouro_task_schedule(thread, task) : wait_for_other(thread, task, value);
}

Value ouro_loop_create_task(Thread *thread, Value self, Value coroutine, Value name, Value context)
{
    const Loop *loop = value_as_loop(self);
    bool plain = loop->flags & LOOP_PLAIN && !(loop->flags & (LOOP_DEBUG | LOOP_CLOSED)) && value_is_none(loop->task_factory);
    bool usual = value_has_shape(coroutine, CLASS_COROUTINE) && (value_is_none(name) || value_has_shape(name, CLASS_STR));
    if (!plain || !usual) {
        Value all[] = {self, coroutine, name, context}, helper = ouro_asyncio_attribute(thread, "asyncio.events", "_create_task");
        return value_is_unbound(helper) ? helper : ouro_call(thread, helper, all, 4);
    }
    if (value_is_none(context)) context = VALUE_UNBOUND;
    else if (!value_has_type(context, TYPE_CONTEXT)) return ouro_raise(thread, CLASS_TYPE_ERROR, "a Context was expected, got %T", context);
    Task *task = ouro_task_new(thread, self);
    return task != NULL && ouro_task_start(thread, task, coroutine, name, context, false) ? value_from_object(task) : VALUE_UNBOUND;
}
