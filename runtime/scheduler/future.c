// Futures: their outcome, and who is told of it.
// SPDX-License-Identifier: MIT
#include "runtime/scheduler/loop.h"
#include "runtime/object/exception.h"
#include "runtime/object/sequence.h"

void ouro_future_init(Future *future)
{
    future->state = FUTURE_PENDING;
    future->flags = 0;
    future->zero = 0;
    future->cancels = 0;
    future->loop = VALUE_NONE;
    future->result = VALUE_UNBOUND;
    future->callbacks = VALUE_UNBOUND;
    future->cancel_message = VALUE_NONE;
}

Value ouro_future_new(Thread *thread, Value loop)
{
    Future *future = ouro_exact_new(thread->vm, TYPE_FUTURE, CLASS_FUTURE, sizeof *future);
    if (future == NULL) return ouro_raise_memory(thread);
    ouro_future_init(future);
    future->loop = loop;
    return value_from_object(future);
}

static bool initialised(Thread *thread, const Future *future)
{
    if (OURO_LIKELY(!value_is_none(future->loop))) return true;
    (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "Future object is not initialized.");
    return false;
}

// ---- who is told ----

// A task that is done needs its `waiter` no more: as an item of the run queue it stands for the news of its end.
static bool tell_watcher(Thread *thread, Future *future, Watcher *watcher)
{
    Loop *loop = ouro_native_loop(future->loop);
    if (loop != NULL && future->flags & FUTURE_IS_TASK && value_is_none(((Task *)future)->waiter)) {
        ouro_heap_store(&thread->vm->heap, future, &((Task *)future)->waiter, value_from_object(watcher));
        return ouro_loop_push(thread, loop, value_from_object(future));
    }
    Value callback = ouro_root(thread, ouro_watcher_callback(thread, watcher));
    return !value_is_unbound(callback) && ouro_loop_call_soon(thread, future->loop, callback, value_from_object(future), watcher->context);
}

static bool tell(Thread *thread, Future *future, Value callback)
{
    if (value_is_task(callback)) return ouro_task_schedule_wake(thread, value_as_task(callback), value_from_object(future));
    if (value_is_watcher(callback)) return tell_watcher(thread, future, value_as_watcher(callback));
    const Tuple *pair = value_as_tuple(callback);
    return ouro_loop_call_soon(thread, future->loop, pair->items[0], value_from_object(future), pair->items[1]);
}

// All callbacks are scheduled, in their order. They are forgotten first: they may add others.
static bool tell_all(Thread *thread, Future *future)
{
    Value callbacks = future->callbacks;
    if (value_is_unbound(callbacks)) return true;
    future->callbacks = VALUE_UNBOUND;
    if (!value_has_type(callbacks, TYPE_LIST)) return tell(thread, future, callbacks);
    uint32_t mark = ouro_roots_mark(thread);
    bool told = !value_is_unbound(ouro_root(thread, callbacks));
    for (size_t i = 0; told && i < value_as_list(callbacks)->count; i++)
        told = tell(thread, future, value_as_list(callbacks)->array->items[i]);
    ouro_roots_release(thread, mark);
    return told;
}

static bool add(Thread *thread, Future *future, Value callback)
{
    Vm *vm = thread->vm;
    if (value_is_unbound(future->callbacks)) {
        ouro_heap_store(&vm->heap, future, &future->callbacks, callback);
        return true;
    }
    if (!value_has_type(future->callbacks, TYPE_LIST)) {
        List *list = ouro_list_new(vm, 2);
        if (list == NULL || !ouro_list_append(vm, list, future->callbacks)) return (void)ouro_raise_memory(thread), false;
        ouro_heap_store(&vm->heap, future, &future->callbacks, value_from_object(list));
    }
    if (ouro_list_append(vm, value_as_list(future->callbacks), callback)) return true;
    return (void)ouro_raise_memory(thread), false;
}

bool ouro_future_add_waiter(Thread *thread, Future *future, Task *task)
{
    if (future->state != FUTURE_PENDING) return ouro_task_schedule_wake(thread, task, value_from_object(future));
    return add(thread, future, value_from_object(task));
}

void ouro_future_remove_waiter(Thread *thread, Future *future, const Task *task)
{
    Value self = value_from_object(task);
    if (value_is(future->callbacks, self)) future->callbacks = VALUE_UNBOUND;
    if (!value_has_type(future->callbacks, TYPE_LIST)) return;
    List *list = value_as_list(future->callbacks);
    for (size_t i = list->count; i-- > 0;)
        if (value_is(list->array->items[i], self)) ouro_list_remove_at(thread->vm, list, i);
}

bool ouro_future_add_watcher(Thread *thread, Future *future, Watcher *watcher)
{
    if (future->state != FUTURE_PENDING) return tell_watcher(thread, future, watcher);
    return add(thread, future, value_from_object(watcher));
}

bool ouro_future_add_callback(Thread *thread, Future *future, Value function, Value context)
{
    if (!initialised(thread, future)) return false;
    if (future->state != FUTURE_PENDING) return ouro_loop_call_soon(thread, future->loop, function, value_from_object(future), context);
    Value both[] = {function, context};
    Tuple *pair = ouro_tuple_of(thread->vm, both, 2);
    if (pair == NULL) return (void)ouro_raise_memory(thread), false;
    return add(thread, future, value_from_object(pair));
}

// What stands for a watcher in lists of callbacks.
static Value shown_callback(Thread *thread, Watcher *watcher)
{
    return value_is_none(watcher->failed) ? ouro_watcher_callback(thread, watcher) : watcher->failed;
}

Value ouro_future_callbacks(Thread *thread, Future *future)
{
    if (future->state != FUTURE_PENDING || value_is_unbound(future->callbacks)) return VALUE_NONE;
    Vm *vm = thread->vm;
    List *list = ouro_list_new(vm, 0);
    if (list == NULL || value_is_unbound(ouro_root(thread, value_from_object(list)))) return ouro_raise_memory(thread);
    bool is_list = value_has_type(future->callbacks, TYPE_LIST);
    for (size_t i = 0; i < (is_list ? value_as_list(future->callbacks)->count : 1); i++) {
        Value callback = is_list ? value_as_list(future->callbacks)->array->items[i] : future->callbacks;
        if (!value_has_type(callback, TYPE_TUPLE)) {
            bool is_task = value_is_task(callback);
            Value hears = is_task ? ouro_task_waker(thread, value_as_task(callback)) : shown_callback(thread, value_as_watcher(callback));
            if (value_is_unbound(hears)) return hears;
            Value both[] = {hears, is_task ? ouro_item_context(thread, callback) : value_as_watcher(callback)->context};
            if (value_is_unbound(both[1])) return both[1];
            callback = ouro_made(thread, ouro_tuple_of(vm, both, 2));
            if (value_is_unbound(callback)) return callback;
        }
        if (!ouro_list_append(vm, list, callback)) return ouro_raise_memory(thread);
    }
    return value_from_object(list);
}

// Whether a callback is `function`: 1, 0, -1 raised.
static int is_callback_of(Thread *thread, Value callback, Value function)
{
    return !value_has_type(callback, TYPE_TUPLE) ? 0 : ouro_equal(thread, value_as_tuple(callback)->items[0], function);
}

// Comparing may run anything: what is kept is put together anew.
int64_t ouro_future_remove_callback(Thread *thread, Future *future, Value function)
{
    if (!initialised(thread, future)) return -1;
    if (future->state != FUTURE_PENDING || value_is_unbound(future->callbacks)) return 0;
    Vm *vm = thread->vm;
    if (!value_has_type(future->callbacks, TYPE_LIST)) {
        int same = is_callback_of(thread, future->callbacks, function);
        if (same > 0) future->callbacks = VALUE_UNBOUND;
        return same;
    }
    int64_t removed = 0;
    List *kept = ouro_list_new(vm, 0);
    Value all = future->callbacks;
    if (kept == NULL || value_is_unbound(ouro_root(thread, value_from_object(kept))) || value_is_unbound(ouro_root(thread, all))) return -1;
    for (size_t i = 0; i < value_as_list(all)->count; i++) {
        Value callback = value_as_list(all)->array->items[i];
        int same = is_callback_of(thread, callback, function);
        if (same < 0) return -1;
        removed += same;
        if (same == 0 && !ouro_list_append(vm, kept, callback)) return (void)ouro_raise_memory(thread), -1;
    }
    if (!value_is(future->callbacks, all)) return removed; // done meanwhile, or changed by a comparison
    ouro_heap_store(&vm->heap, future, &future->callbacks, kept->count > 0 ? value_from_object(kept) : VALUE_UNBOUND);
    return removed;
}

// ---- the outcome ----

static bool still_pending(Thread *thread, Future *future)
{
    if (!initialised(thread, future)) return false;
    if (OURO_LIKELY(future->state == FUTURE_PENDING)) return true;
    (void)ouro_raise(thread, CLASS_INVALID_STATE_ERROR, "invalid state");
    return false;
}

bool ouro_future_set_result(Thread *thread, Future *future, Value result)
{
    if (!still_pending(thread, future)) return false;
    ouro_heap_store(&thread->vm->heap, future, &future->result, result);
    future->state = FUTURE_FINISHED;
    return tell_all(thread, future);
}

// What set_exception was given, as an exception that may be raised in a coroutine.
static Value exception_for(Thread *thread, Value given)
{
    Value exception = given;
    if (value_is_class(given)) exception = ouro_root(thread, ouro_call(thread, given, NULL, 0));
    if (value_is_unbound(exception)) return exception;
    if (!value_is_exception(exception)) return ouro_raise(thread, CLASS_TYPE_ERROR, "invalid exception object");
    if (!ouro_value_is_instance(thread->vm, exception, CLASS_STOP_ITERATION)) return exception;
    (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "StopIteration interacts badly with generators and cannot be raised into a Future");
    if (!ouro_pending_is(thread, CLASS_RUNTIME_ERROR)) return VALUE_UNBOUND;
    Exception *instead = value_as_exception(ouro_take_pending(thread));
    instead->cause = instead->context = exception;
    instead->suppress_context = 1;
    return value_from_object(instead);
}

bool ouro_future_set_exception(Thread *thread, Future *future, Value given)
{
    if (!still_pending(thread, future)) return false;
    Heap *heap = &thread->vm->heap;
    Value exception = ouro_root(thread, exception_for(thread, given));
    if (value_is_unbound(exception)) return false;
    if (!ouro_heap_register_finalizer(heap, &future->object)) return (void)ouro_raise_memory(thread), false;
    ouro_heap_store(heap, future, &future->result, exception);
    future->state = FUTURE_FINISHED;
    future->flags |= FUTURE_RAISES | FUTURE_LOG_TRACEBACK;
    if (!tell_all(thread, future)) return false;
    ouro_heap_store(heap, future, &future->callbacks, value_as_exception(exception)->traceback);
    return true;
}

int ouro_future_cancel(Thread *thread, Future *future, Value message)
{
    if (!initialised(thread, future)) return -1;
    future->flags &= (uint8_t)~FUTURE_LOG_TRACEBACK;
    if (future->state != FUTURE_PENDING) return 0;
    future->state = FUTURE_CANCELLED;
    ouro_heap_store(&thread->vm->heap, future, &future->cancel_message, message);
    return tell_all(thread, future) ? 1 : -1;
}

Value ouro_future_cancelled_error(Thread *thread, Future *future)
{
    if (future->state == FUTURE_CANCELLED && !value_is_unbound(future->result)) {
        Value error = future->result;
        future->result = VALUE_UNBOUND;
        return error;
    }
    Value message = future->cancel_message;
    Exception *error = ouro_exception_new(thread->vm, CLASS_CANCELLED_ERROR, value_is_none(message) ? VALUE_UNBOUND : message);
    return ouro_made(thread, error);
}

static Value raise_cancelled(Thread *thread, Future *future)
{
    Value error = ouro_future_cancelled_error(thread, future);
    return value_is_unbound(error) ? error : ouro_raise_value(thread, error);
}

static Value not_set(Thread *thread, const char *what)
{
    return ouro_raise(thread, CLASS_INVALID_STATE_ERROR, "%s is not set.", what);
}

Value ouro_future_result(Thread *thread, Future *future)
{
    if (future->state == FUTURE_CANCELLED) return raise_cancelled(thread, future);
    if (future->state == FUTURE_PENDING) return not_set(thread, "Result");
    future->flags &= (uint8_t)~FUTURE_LOG_TRACEBACK;
    if (OURO_LIKELY(!(future->flags & FUTURE_RAISES))) return future->result;
    Exception *exception = value_as_exception(future->result);
    if (!value_is_unbound(future->callbacks)) ouro_heap_store(&thread->vm->heap, exception, &exception->traceback, future->callbacks);
    return ouro_raise_value(thread, future->result);
}

Value ouro_future_exception(Thread *thread, Future *future)
{
    if (future->state == FUTURE_CANCELLED) return raise_cancelled(thread, future);
    if (future->state == FUTURE_PENDING) return not_set(thread, "Exception");
    future->flags &= (uint8_t)~FUTURE_LOG_TRACEBACK;
    return future->flags & FUTURE_RAISES ? future->result : VALUE_NONE;
}

// Yields itself once; when it is asked again it must be done.
Value ouro_future_send(Thread *thread, Value self, Value value, Value *result)
{
    Future *future = value_as_future(self);
    *result = VALUE_NONE;
    (void)value;
    if (future->state == FUTURE_PENDING) {
        if (!initialised(thread, future)) return VALUE_UNBOUND;
        if (!(future->flags & FUTURE_BLOCKING)) {
            future->flags |= FUTURE_BLOCKING;
            return self;
        }
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, "await wasn't used with future");
    }
    *result = ouro_future_result(thread, future);
    return VALUE_UNBOUND;
}
