// asyncio.Future and asyncio.Task: what scripts call on them.
// SPDX-License-Identifier: MIT
#include "runtime/methods/function_text.h"
#include "runtime/methods/generator_methods.h"
#include "runtime/methods/iterators.h"
#include "runtime/scheduler/loop.h"
#include "runtime/vm/generator.h"

#define METHOD(name) static Value name(Thread *thread, Value *args, uint32_t count)
#define SELF         value_as_future(args[0])
#define TASK         value_as_task(args[0])

static Value done_or_raised(bool done) { return done ? VALUE_NONE : VALUE_UNBOUND; }
static Value truth_or_raised(int truth) { return truth < 0 ? VALUE_UNBOUND : value_from_bool(truth); }

// ---- making ----

METHOD(future_new)
{
    (void)count;
    Future *future = (Future *)ouro_instance_new(thread->vm, value_as_class(args[0]), 0);
    if (future == NULL) return ouro_raise_memory(thread);
    ouro_future_init(future);
    return value_from_object(future);
}

METHOD(task_new)
{
    (void)count;
    Task *task = (Task *)ouro_instance_new(thread->vm, value_as_class(args[0]), 0);
    if (task == NULL) return ouro_raise_memory(thread);
    ouro_future_init(&task->future);
    task->coroutine = task->name = task->waiter = task->context = VALUE_NONE;
    task->index = TASK_NOWHERE;
    return value_from_object(task);
}

// The loop to belong to: that given, or the one that runs.
static bool take_loop(Thread *thread, Value self, Value loop)
{
    if (value_is_none(loop)) loop = ouro_event_loop(thread);
    if (value_is_unbound(loop)) return false;
    Future *future = value_as_future(self);
    ouro_future_init(future);
    ouro_heap_store(&thread->vm->heap, future, &future->loop, loop);
    return ouro_note_source(thread, self, loop);
}

METHOD(future_init) { return (void)count, done_or_raised(take_loop(thread, args[0], args[1])); }

static int is_coroutine(Thread *thread, Value value)
{
    if (value_has_shape(value, CLASS_COROUTINE)) return 1;
    Value test = ouro_asyncio_attribute(thread, "asyncio.coroutines", "iscoroutine");
    Value answer = value_is_unbound(test) ? test : ouro_call(thread, test, &value, 1);
    return value_is_unbound(answer) ? -1 : ouro_truth(thread, answer);
}

// Whether a loop runs: an eager task cannot begin before.
static int is_running(Thread *thread, Value loop)
{
    String *name = ouro_intern(thread->vm, "is_running", 10);
    if (name == NULL) return (void)ouro_raise_memory(thread), -1;
    Value answer = ouro_call_method(thread, loop, name, NULL, 0);
    return value_is_unbound(answer) ? -1 : ouro_truth(thread, answer);
}

METHOD(task_init)
{
    (void)count;
    enum { SELF_, COROUTINE, LOOP, NAME, CONTEXT, EAGER };
    Task *task = value_as_task(args[0]);
    int is_one = is_coroutine(thread, args[COROUTINE]), eager = ouro_truth(thread, args[EAGER]);
    if (is_one < 0 || eager < 0) return VALUE_UNBOUND;
    if (!is_one) return ouro_raise(thread, CLASS_TYPE_ERROR, "a coroutine was expected, got %R", args[COROUTINE]);
    if (!take_loop(thread, args[0], args[LOOP])) return VALUE_UNBOUND;
    Value name = args[NAME], context = args[CONTEXT];
    if (!value_is_none(name) && !value_has_shape(name, CLASS_STR)) name = ouro_root(thread, ouro_str(thread, name));
    if (value_is_unbound(name)) return name;
    if (value_is_none(context)) context = VALUE_UNBOUND;
    else if (!value_has_type(context, TYPE_CONTEXT)) return ouro_raise(thread, CLASS_TYPE_ERROR, "a Context was expected, got %T", context);
    if (eager && (eager = is_running(thread, task->future.loop)) < 0) return VALUE_UNBOUND;
    return done_or_raised(ouro_task_start(thread, task, args[COROUTINE], name, context, eager));
}

// ---- the outcome ----

METHOD(future_result) { return (void)count, ouro_future_result(thread, SELF); }
METHOD(future_exception) { return (void)count, ouro_future_exception(thread, SELF); }
METHOD(future_set_result) { return (void)count, done_or_raised(ouro_future_set_result(thread, SELF, args[1])); }
METHOD(future_set_exception) { return (void)count, done_or_raised(ouro_future_set_exception(thread, SELF, args[1])); }
METHOD(future_cancel) { return truth_or_raised(ouro_future_cancel(thread, SELF, count > 1 ? args[1] : VALUE_NONE)); }
METHOD(future_cancelled) { return (void)thread, (void)count, value_from_bool(SELF->state == FUTURE_CANCELLED); }
METHOD(future_done) { return (void)thread, (void)count, value_from_bool(SELF->state != FUTURE_PENDING); }
METHOD(future_cancelled_error) { return (void)count, ouro_future_cancelled_error(thread, SELF); }

METHOD(task_set_result)
{
    (void)args, (void)count;
    return ouro_raise(thread, CLASS_RUNTIME_ERROR, "Task does not support set_result operation");
}
METHOD(task_set_exception)
{
    (void)args, (void)count;
    return ouro_raise(thread, CLASS_RUNTIME_ERROR, "Task does not support set_exception operation");
}
METHOD(task_cancel) { return truth_or_raised(ouro_task_cancel(thread, TASK, count > 1 ? args[1] : VALUE_NONE)); }
METHOD(task_cancelling) { return (void)thread, (void)count, value_from_int(SELF->cancels); }
METHOD(task_uncancel)
{
    (void)thread, (void)count;
    if (SELF->cancels > 0 && --SELF->cancels == 0) SELF->flags &= (uint8_t)~TASK_MUST_CANCEL;
    return value_from_int(SELF->cancels);
}

// ---- callbacks ----

METHOD(future_add_done_callback)
{
    (void)count;
    Value context = args[2];
    if (value_is_none(context)) {
        Context *copy = ouro_context_copy_current(thread);
        if (copy == NULL) return VALUE_UNBOUND;
        context = ouro_root(thread, value_from_object(copy));
    }
    return value_is_unbound(context) ? context : done_or_raised(ouro_future_add_callback(thread, SELF, args[1], context));
}

METHOD(future_remove_done_callback)
{
    (void)count;
    int64_t removed = ouro_future_remove_callback(thread, SELF, args[1]);
    return removed < 0 ? VALUE_UNBOUND : value_from_int(removed);
}

// ---- attributes ----

METHOD(get_loop)
{
    (void)count;
    if (!value_is_none(SELF->loop)) return SELF->loop;
    return ouro_raise(thread, CLASS_RUNTIME_ERROR, "Future object is not initialized.");
}
METHOD(get_loop_attribute) { return (void)thread, (void)count, SELF->loop; }
METHOD(get_state)
{
    static const char *const names[] = {"PENDING", "CANCELLED", "FINISHED"};
    (void)count;
    return ouro_made(thread, ouro_string_from_c(thread->vm, names[SELF->state]));
}
METHOD(get_callbacks) { return (void)count, ouro_future_callbacks(thread, SELF); }
METHOD(get_result)
{
    (void)thread, (void)count;
    bool has = SELF->state == FUTURE_FINISHED && !(SELF->flags & FUTURE_RAISES);
    return has ? SELF->result : VALUE_NONE;
}
METHOD(get_exception) { return (void)thread, (void)count, SELF->flags & FUTURE_RAISES ? SELF->result : VALUE_NONE; }
METHOD(get_cancel_message) { return (void)thread, (void)count, SELF->cancel_message; }
static Value cannot_delete(Thread *thread) { return ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "cannot delete attribute"); }

METHOD(set_cancel_message)
{
    (void)count;
    if (value_is_unbound(args[1])) return cannot_delete(thread);
    ouro_heap_store(&thread->vm->heap, SELF, &SELF->cancel_message, args[1]);
    return VALUE_NONE;
}

static Value flag(const Value *args, uint8_t bit) { return value_from_bool(value_as_future(args[0])->flags & bit); }
static Value set_flag(Thread *thread, Value *args, uint8_t bit)
{
    if (value_is_unbound(args[1])) return cannot_delete(thread);
    int truth = ouro_truth(thread, args[1]);
    if (truth < 0) return VALUE_UNBOUND;
    SELF->flags = (uint8_t)(truth ? SELF->flags | bit : SELF->flags & ~bit);
    return VALUE_NONE;
}

METHOD(get_blocking) { return (void)thread, (void)count, flag(args, FUTURE_BLOCKING); }
METHOD(set_blocking) { return (void)count, set_flag(thread, args, FUTURE_BLOCKING); }
METHOD(get_log_traceback) { return (void)thread, (void)count, flag(args, FUTURE_LOG_TRACEBACK); }
METHOD(set_log_traceback)
{
    (void)count;
    int truth = value_is_unbound(args[1]) ? 0 : ouro_truth(thread, args[1]);
    if (truth > 0) return ouro_raise(thread, CLASS_VALUE_ERROR, "_log_traceback can only be set to False");
    return truth < 0 ? VALUE_UNBOUND : set_flag(thread, args, FUTURE_LOG_TRACEBACK);
}
METHOD(get_must_cancel) { return (void)thread, (void)count, flag(args, TASK_MUST_CANCEL); }
METHOD(get_log_destroy) { return (void)thread, (void)count, flag(args, TASK_LOG_DESTROY_PENDING); }
METHOD(set_log_destroy) { return (void)count, set_flag(thread, args, TASK_LOG_DESTROY_PENDING); }

METHOD(get_coroutine) { return (void)thread, (void)count, TASK->coroutine; }
METHOD(get_context) { return (void)count, ouro_item_context(thread, args[0]); }
// What the machine's own coroutines wait for shows as the future that it stands for.
static Value shown_waiter(Thread *thread, Task *task, const Wait *wait)
{
    Value future = ouro_root(thread, ouro_future_new(thread, task->future.loop));
    if (value_is_unbound(future)) return future;
    Future *shown = value_as_future(future);
    if (wait->state == WAIT_PARKED) return ouro_future_add_waiter(thread, shown, task) ? future : VALUE_UNBOUND;
    shown->state = wait->state == WAIT_CANCELLED ? FUTURE_CANCELLED : FUTURE_FINISHED;
    if (shown->state == FUTURE_FINISHED) shown->result = wait->value;
    return future;
}

METHOD(get_waiter)
{
    (void)count;
    if (SELF->flags & TASK_THROWS || value_is_watcher(TASK->waiter)) return VALUE_NONE;
    return value_is_wait(TASK->waiter) ? shown_waiter(thread, TASK, value_as_wait(TASK->waiter)) : TASK->waiter;
}
METHOD(get_name) { return (void)count, ouro_task_name(thread, TASK); }
METHOD(set_name)
{
    (void)count;
    Value name = value_has_shape(args[1], CLASS_STR) ? args[1] : ouro_str(thread, args[1]);
    if (value_is_unbound(name)) return name;
    ouro_heap_store(&thread->vm->heap, TASK, &TASK->name, name);
    return VALUE_NONE;
}

// ---- what asyncio's Python part does ----

static Value by_helper(Thread *thread, const char *module, const char *name, Value *args, uint32_t count)
{
    Value helper = ouro_asyncio_attribute(thread, module, name);
    return value_is_unbound(helper) ? helper : ouro_call(thread, helper, args, count);
}

static Value future_repr(Thread *thread, Value self) { return by_helper(thread, "asyncio.base_futures", "_future_repr", &self, 1); }
static Value task_repr(Thread *thread, Value self) { return by_helper(thread, "asyncio.base_tasks", "_task_repr", &self, 1); }
METHOD(get_stack) { return (void)count, by_helper(thread, "asyncio.base_tasks", "_task_get_stack", args, 2); }
METHOD(print_stack) { return (void)count, by_helper(thread, "asyncio.base_tasks", "_task_print_stack", args, 3); }

// An exception that nobody has asked for, or a task that nobody will step again.
METHOD(future_del)
{
    (void)count;
    bool is_lost = SELF->flags & FUTURE_LOG_TRACEBACK && SELF->flags & FUTURE_RAISES;
    bool is_pending = SELF->flags & FUTURE_IS_TASK && SELF->state == FUTURE_PENDING && SELF->flags & TASK_LOG_DESTROY_PENDING;
    if (value_is_none(SELF->loop) || (!is_lost && !is_pending)) return VALUE_NONE;
    SELF->flags &= (uint8_t) ~(FUTURE_LOG_TRACEBACK | TASK_LOG_DESTROY_PENDING);
    return by_helper(thread, "asyncio.base_futures", is_lost ? "_report_lost" : "_report_destroyed", args, 1);
}

// ---- iterating: what __await__ gives ----

METHOD(future_await)
{
    (void)count;
    GeneratorCall *call = ouro_heap_new(&thread->vm->heap, TYPE_GENERATOR_CALL, CLASS_FUTURE_ITERATOR, sizeof *call);
    if (call == NULL) return ouro_raise_memory(thread);
    call->target = args[0];
    call->arguments = VALUE_NONE;
    call->kind = call->state = 0;
    return value_from_object(call);
}

static Value future_iterate(Thread *thread, Value self) { return future_await(thread, &self, 1); }
static Value iterate_self(Thread *thread, Value self) { return (void)thread, self; }

static Value iterator_send(Thread *thread, Value self, Value value, Value *result)
{
    GeneratorCall *call = value_as_object(self);
    *result = VALUE_NONE;
    if (value_is_none(call->target)) return VALUE_UNBOUND;
    Value yielded = ouro_future_send(thread, call->target, value, result);
    if (value_is_unbound(yielded)) call->target = VALUE_NONE;
    return yielded;
}

static Value iterator_step(Thread *thread, Value self, Value value)
{
    Value result, yielded = iterator_send(thread, self, value, &result);
    if (!value_is_unbound(yielded) || ouro_pending(thread)) return yielded;
    return ouro_raise_with(thread, CLASS_STOP_ITERATION, value_is_none(result) ? VALUE_UNBOUND : result);
}

static Value iterator_next(Thread *thread, Value self) { return iterator_step(thread, self, VALUE_NONE); }
METHOD(iterator_send_method) { return (void)count, iterator_step(thread, args[0], args[1]); }
METHOD(iterator_throw)
{
    (void)count;
    bool has_more = !value_is_unbound(args[2]) || !value_is_unbound(args[3]);
    if (has_more && !ouro_warn_throw(thread, "throw")) return VALUE_UNBOUND;
    ((GeneratorCall *)value_as_object(args[0]))->target = VALUE_NONE;
    Value exception = ouro_exception_to_throw(thread, args[1], args[2], args[3]);
    if (!value_is_unbound(exception)) thread->pending = exception;
    return VALUE_UNBOUND;
}
METHOD(iterator_close)
{
    (void)thread, (void)count;
    ((GeneratorCall *)value_as_object(args[0]))->target = VALUE_NONE;
    return VALUE_NONE;
}

static const NativeDef iterator_rows[] = {
    {"send(self, value, /)", iterator_send_method, NULL, 0, NULL},
    {"throw(self, type, value=..., traceback=..., /)", iterator_throw, NULL, 0, NULL},
    {"close(self, /)", iterator_close, NULL, 0, NULL},
    {0},
};
static const TypeSlots iterator_slots = {.iterate = iterate_self, .next = iterator_next, .send = iterator_send};
const ClassDef ouro_class_def_FUTURE_ITERATOR = {
    .slots = &iterator_slots, .methods = iterator_rows, .flags = CLASS_FLAG_FINAL | CLASS_FLAG_NO_NEW};

METHOD(class_getitem) { return (void)count, ouro_generic_alias(thread, args[0], args[1]); }

// ---- the classes ----

#define COMMON_ROWS                                                                                                             \
    {"result(self, /)", future_result, "Return the result this future represents.", 0, NULL},                                    \
        {"exception(self, /)", future_exception, "Return the exception that was set on this future.", 0, NULL},                 \
        {"cancelled(self, /)", future_cancelled, "Return True if the future was cancelled.", 0, NULL},                          \
        {"done(self, /)", future_done, "Return True if the future is done: it has an outcome, or was cancelled.", 0, NULL},     \
        {"get_loop(self, /)", get_loop, "Return the event loop the Future is bound to.", 0, NULL},                              \
        {"add_done_callback(self, fn, /, *, context=None)", future_add_done_callback,                                          \
         "Add a callback to be run when the future becomes done.", 0, NULL},                                                    \
        {"remove_done_callback(self, fn, /)", future_remove_done_callback,                                                      \
         "Remove all instances of a callback; returns how many.", 0, NULL},                                                     \
        {"_make_cancelled_error(self, /)", future_cancelled_error, "Create the CancelledError to raise.", 0, NULL},             \
        {"__await__(self, /)", future_await, "Return an iterator to be used in await expression.", 0, NULL},                    \
        {"__del__(self, /)", future_del, NULL, 0, NULL},                                                                        \
        {"__class_getitem__(cls, object, /)", class_getitem, "See PEP 585", NATIVE_CLASS, NULL},                                \
        {"_state(self)", get_state, NULL, NATIVE_PROPERTY, NULL}, {"_loop(self)", get_loop_attribute, NULL, NATIVE_PROPERTY, NULL}, \
        {"_callbacks(self)", get_callbacks, NULL, NATIVE_PROPERTY, NULL},                                                       \
        {"_result(self)", get_result, NULL, NATIVE_PROPERTY, NULL},                                                             \
        {"_exception(self)", get_exception, NULL, NATIVE_PROPERTY, NULL},                                                       \
        {"_cancel_message(self)", get_cancel_message, NULL, NATIVE_PROPERTY, set_cancel_message},                               \
        {"_asyncio_future_blocking(self)", get_blocking, NULL, NATIVE_PROPERTY, set_blocking},                                  \
        {"_log_traceback(self)", get_log_traceback, NULL, NATIVE_PROPERTY, set_log_traceback}

static const NativeDef future_rows[] = {
    COMMON_ROWS,
    {"set_result(self, result, /)", future_set_result, "Mark the future done and set its result.", 0, NULL},
    {"set_exception(self, exception, /)", future_set_exception, "Mark the future done and set an exception.", 0, NULL},
    {"cancel(self, msg=None)", future_cancel, "Cancel the future and schedule callbacks.", NATIVE_OPTIONAL, NULL},
    {0},
};
static const TypeSlots future_slots = {.repr = future_repr, .iterate = future_iterate, .send = ouro_future_send};
const ClassDef ouro_class_def_FUTURE = {
    .slots = &future_slots,
    .methods = future_rows,
    .new_ = {"Future(*args, **kwargs)", future_new, NULL, 0, NULL},
    .init = {"__init__(self, *, loop=None)", future_init, NULL, 0, NULL},
    .doc = "An outcome that is not there yet, for coroutines to wait for and callbacks to be told of.",
    .flags = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF,
};

static const NativeDef task_rows[] = {
    {"set_result(self, result, /)", task_set_result, NULL, 0, NULL},
    {"set_exception(self, exception, /)", task_set_exception, NULL, 0, NULL},
    {"cancel(self, msg=None)", task_cancel, "Request that this task cancel itself.", NATIVE_OPTIONAL, NULL},
    {"cancelling(self, /)", task_cancelling, "Return the count of the task's cancellation requests.", 0, NULL},
    {"uncancel(self, /)", task_uncancel, "Decrement the task's count of cancellation requests.", 0, NULL},
    {"get_coro(self, /)", get_coroutine, NULL, 0, NULL},
    {"get_context(self, /)", get_context, NULL, 0, NULL},
    {"get_name(self, /)", get_name, NULL, 0, NULL},
    {"set_name(self, value, /)", set_name, NULL, 0, NULL},
    {"get_stack(self, *, limit=None)", get_stack, "Return the list of stack frames for this task's coroutine.", 0, NULL},
    {"print_stack(self, *, limit=None, file=None)", print_stack, "Print the stack or traceback for this task's coroutine.", 0, NULL},
    {"_coro(self)", get_coroutine, NULL, NATIVE_PROPERTY, NULL},
    {"_fut_waiter(self)", get_waiter, NULL, NATIVE_PROPERTY, NULL},
    {"_must_cancel(self)", get_must_cancel, NULL, NATIVE_PROPERTY, NULL},
    {"_log_destroy_pending(self)", get_log_destroy, NULL, NATIVE_PROPERTY, set_log_destroy},
    {0},
};
static const TypeSlots task_slots = {.repr = task_repr, .iterate = future_iterate, .send = ouro_future_send};
const ClassDef ouro_class_def_TASK = {
    .slots = &task_slots,
    .methods = task_rows,
    .new_ = {"Task(*args, **kwargs)", task_new, NULL, 0, NULL},
    .init = {"__init__(self, coro, *, loop=None, name=None, context=None, eager_start=False)", task_init, NULL, 0, NULL},
    .doc = "A coroutine that runs on an event loop, and the outcome it will have.",
    .flags = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF,
};

// ---- watchers ----

METHOD(watcher_new)
{
    (void)count;
    int ignores = ouro_truth(thread, args[4]);
    return ignores < 0 ? VALUE_UNBOUND : ouro_watcher_new(thread, args[1], args[2], args[3], ignores);
}

METHOD(watcher_start)
{
    (void)count;
    if (!value_has_type(args[1], TYPE_TUPLE)) return VALUE_NONE;
    return ouro_watcher_start(thread, value_as_watcher(args[0]), value_as_tuple(args[1]));
}

// One that is done already counts only: it is heard of later.
METHOD(watcher_add)
{
    (void)count;
    Watcher *watcher = value_as_watcher(args[0]);
    if (value_is_future(args[1]) && value_as_future(args[1])->state == FUTURE_PENDING)
        return done_or_raised(ouro_watcher_add(thread, watcher, value_as_future(args[1])));
    watcher->pending++;
    if (value_is_future(args[1])) return VALUE_NONE;
    if (!value_is_none(watcher->tasks) && !ouro_set_item(thread, watcher->tasks, args[1], VALUE_NONE)) return VALUE_UNBOUND;
    Value callback = ouro_root(thread, ouro_watcher_callback(thread, watcher));
    return value_is_unbound(callback) ? callback : ouro_call_method(thread, args[1], VM_NAME(thread->vm, ADD_DONE_CALLBACK), &callback, 1);
}

METHOD(watcher_hear) { return (void)count, done_or_raised(ouro_watcher_hear(thread, value_as_watcher(args[0]), args[1])); }

static const NativeDef watcher_rows[] = {
    {"add(self, future, /)", watcher_add, "Watch a future.", 0, NULL},
    {"start(self, items, /)", watcher_start, "Make and watch tasks of a tuple of new coroutines: a list. None: some are something else.", 0, NULL},
    {"hear(self, future, /)", watcher_hear, "A future has ended.", 0, NULL},
    {0},
};
const ClassDef ouro_class_def_WATCHER = {
    .methods = watcher_rows,
    .new_ = {"_Watcher(tasks, failed, all_done, ignores_failures=False, /)", watcher_new, NULL, 0, NULL},
    .doc = "Hears of the end of many futures.",
    .flags = CLASS_FLAG_FINAL,
};
