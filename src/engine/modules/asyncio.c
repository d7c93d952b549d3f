// The module _asyncio: the machine's futures, tasks, handles and loops, and what runs now.
// SPDX-License-Identifier: MIT
#include "runtime/scheduler/timeout.h"
#include "src/engine/modules/modules.h"

#define METHOD(name) static Value name(Thread *thread, Value *args, uint32_t count)

METHOD(get_running_loop_)
{
    (void)args, (void)count;
    return thread->running_loop;
}
METHOD(set_running_loop)
{
    (void)count;
    return thread->running_loop = args[0], VALUE_NONE;
}
METHOD(get_running_loop)
{
    (void)args, (void)count;
    if (!value_is_none(thread->running_loop)) return thread->running_loop;
    return ouro_raise(thread, CLASS_RUNTIME_ERROR, "no running event loop");
}
METHOD(get_event_loop) { return (void)args, (void)count, ouro_event_loop(thread); }

METHOD(current_task)
{
    (void)count;
    Value loop = args[0];
    if (value_is_none(loop)) loop = get_running_loop(thread, args, 0);
    return value_is_unbound(loop) ? loop : ouro_task_current(thread, loop);
}
METHOD(enter_task) { return (void)count, ouro_task_enter(thread, args[0], args[1]) ? VALUE_NONE : VALUE_UNBOUND; }
METHOD(leave_task) { return (void)count, ouro_task_leave(thread, args[0], args[1]) ? VALUE_NONE : VALUE_UNBOUND; }
METHOD(swap_current_task) { return (void)count, ouro_task_swap_current(thread, args[0], args[1]); }

METHOD(sleep_)
{
    Value all[] = {args[0], count > 1 ? args[1] : VALUE_NONE};
    Value made = ouro_sleep(thread, all[0], all[1]);
    if (!value_is_unbound(made) || ouro_pending(thread)) return made;
    Value slow = ouro_asyncio_attribute(thread, "asyncio.tasks", "_sleep");
    return value_is_unbound(slow) ? slow : ouro_call(thread, slow, all, 2);
}

static Value create_task_of(Thread *thread, Value coroutine, Value name, Value context)
{
    Value loop = thread->running_loop;
    if (value_has_type(loop, TYPE_LOOP)) return ouro_loop_create_task(thread, loop, coroutine, name, context);
    Value all[] = {coroutine, name, context}, slow = ouro_asyncio_attribute(thread, "asyncio.tasks", "_create_task");
    return value_is_unbound(slow) ? slow : ouro_call(thread, slow, all, 3);
}
METHOD(create_task_bound) { return (void)count, create_task_of(thread, args[0], args[1], args[2]); }
METHOD(create_task)
{
    if (count == 1) return create_task_of(thread, args[0], VALUE_NONE, VALUE_NONE);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "create_task() takes 1 positional argument but %i were given", (int)count);
}

// asyncio.timeout: its deadline by the clock of the loop that runs.
METHOD(timeout)
{
    (void)count;
    Vm *vm = thread->vm;
    Value loop = get_running_loop(thread, args, 0), when = VALUE_NONE;
    if (value_is_unbound(loop)) return loop;
    if (!value_is_none(args[0])) {
        if (ouro_native_loop(loop) != NULL) when = value_from_float(ouro_loop_time(thread));
        else when = ouro_root(thread, ouro_call_method(thread, loop, VM_NAME(vm, TIME), NULL, 0));
        if (!value_is_unbound(when)) when = ouro_root(thread, ouro_binary(thread, when, args[0], BINARY_ADD));
        if (value_is_unbound(when)) return when;
    }
    Timeout *made = ouro_exact_new(vm, TYPE_TIMEOUT, CLASS_TIMEOUT, sizeof *made);
    if (made == NULL) return ouro_raise_memory(thread);
    ouro_timeout_init(made, when);
    return value_from_object(made);
}

static const NativeDef functions[] = {
    {"timeout(delay)", timeout, "Timeout async context manager.", NATIVE_SCRIPT, NULL},
    {"create_task(coro, *, name=None, context=None)", create_task, "Schedule the execution of a coroutine object in a spawn task.\n\nReturn a Task object.",
     NATIVE_SPREAD | NATIVE_SCRIPT, create_task_bound},
    {"sleep(delay, result=None)", sleep_, "Coroutine that completes after a given time (in seconds).",
     NATIVE_OPTIONAL | NATIVE_SCRIPT, NULL},
    {"_get_running_loop()", get_running_loop_, "Return the running event loop or None.", 0, NULL},
    {"_set_running_loop(loop, /)", set_running_loop, "Set the running event loop.", 0, NULL},
    {"get_running_loop()", get_running_loop, "Return the running event loop.  Raise a RuntimeError if there is none.", 0, NULL},
    {"get_event_loop()", get_event_loop, "Return an asyncio event loop.", 0, NULL},
    {"current_task(loop=None)", current_task, "Return a currently executed task.", 0, NULL},
    {"_enter_task(loop, task)", enter_task, NULL, 0, NULL},
    {"_leave_task(loop, task)", leave_task, NULL, 0, NULL},
    {"_swap_current_task(loop, task)", swap_current_task, NULL, 0, NULL},
    {0},
};

// Attributes that only instances in debug mode have of their own.
static bool add_default(Thread *thread, ClassId id)
{
    Vm *vm = thread->vm;
    Class *class = vm->classes[id];
    String *name = ouro_intern(vm, "_source_traceback", 17);
    if (name == NULL || !ouro_class_fill(vm, class) || !ouro_dict_set_string(vm, class->namespace_, name, VALUE_NONE))
        return (void)ouro_raise_memory(thread), false;
    ouro_class_changed(vm, class);
    return true;
}

static bool fill(Thread *thread, Module *module)
{
    static const struct {
        const char *name;
        ClassId id;
    } classes[] = {{"Future", CLASS_FUTURE},
                   {"Task", CLASS_TASK},
                   {"_Watcher", CLASS_WATCHER},
                   {"Timeout", CLASS_TIMEOUT},
                   {"TaskGroup", CLASS_TASK_GROUP},
                   {"Handle", CLASS_HANDLE},
                   {"TimerHandle", CLASS_TIMER_HANDLE},
                   {"EventLoop", CLASS_EVENT_LOOP},
                   {"Lock", CLASS_TASK_LOCK},
                   {"Event", CLASS_TASK_EVENT},
                   {"Semaphore", CLASS_SEMAPHORE},
                   {"BoundedSemaphore", CLASS_BOUNDED_SEMAPHORE},
                   {"Queue", CLASS_TASK_QUEUE},
                   {"PriorityQueue", CLASS_PRIORITY_QUEUE},
                   {"LifoQueue", CLASS_LIFO_QUEUE},
                   {"QueueEmpty", CLASS_QUEUE_EMPTY},
                   {"QueueFull", CLASS_QUEUE_FULL},
                   {"QueueShutDown", CLASS_QUEUE_SHUT_DOWN},
                   {"CancelledError", CLASS_CANCELLED_ERROR},
                   {"InvalidStateError", CLASS_INVALID_STATE_ERROR}};
    for (size_t i = 0; i < OURO_COUNT_OF(classes); i++)
        if (!ouro_module_set(thread, module, classes[i].name, value_from_object(thread->vm->classes[classes[i].id]))) return false;
    Dict *tasks = ouro_current_tasks(thread);
    return tasks != NULL && ouro_module_set(thread, module, "_current_tasks", value_from_object(tasks)) && add_default(thread, CLASS_FUTURE) &&
           add_default(thread, CLASS_HANDLE);
}

const EngineModule ouro_module_asyncio = {"_asyncio", "What of asyncio is the machine's own.", functions, fill};
