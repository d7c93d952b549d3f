// Task groups. What follows a failure or a cancellation is asyncio.taskgroups' (Python).
// SPDX-License-Identifier: MIT
#include "runtime/scheduler/group.h"
#include "runtime/object/exception.h"

bool ouro_group_init(Thread *thread, Group *group)
{
    Dict *tasks = ouro_dict_new(thread->vm, 0);
    Value context = tasks == NULL ? VALUE_UNBOUND : ouro_context_for_item(thread);
    if (value_is_unbound(context)) return ouro_pending(thread) ? false : ((void)ouro_raise_memory(thread), false);
    group->watcher.pending = group->watcher.ignores_failures = 0;
    group->watcher.tasks = value_from_object(tasks);
    group->watcher.failed = group->watcher.all_done = VALUE_NONE;
    group->watcher.context = context;
    group->flags = 0;
    group->loop = group->parent = group->waiter = group->errors = group->base_error = group->cancellation = VALUE_NONE;
    group->body_class = group->body_exception = VALUE_NONE;
    return true;
}

static Value by_helper(Thread *thread, const char *name, const Value *args, uint32_t count)
{
    Value helper = ouro_asyncio_attribute(thread, "asyncio.taskgroups", name);
    return value_is_unbound(helper) ? helper : ouro_call(thread, helper, args, count);
}

// ---- tasks ----

static Value refuse(Thread *thread, Value coroutine, Value self, const char *why)
{
    String *close = VM_NAME(thread->vm, CLOSE);
    if (value_is_unbound(ouro_call_method(thread, coroutine, close, NULL, 0))) return VALUE_UNBOUND;
    return ouro_raise(thread, CLASS_RUNTIME_ERROR, "TaskGroup %R %s", self, why);
}

static Value make_task(Thread *thread, Group *group, Value coroutine, Value name, Value context)
{
    if (value_has_type(group->loop, TYPE_LOOP)) return ouro_loop_create_task(thread, group->loop, coroutine, name, context);
    Value all[] = {group->loop, coroutine, name, context};
    return by_helper(thread, "_make_task", all, 4);
}

Value ouro_group_create_task(Thread *thread, Value self, Value coroutine, Value name, Value context)
{
    Group *group = value_as_group(self);
    if (OURO_UNLIKELY(!(group->flags & GROUP_ENTERED))) return refuse(thread, coroutine, self, "has not been entered");
    if (OURO_UNLIKELY(group->flags & GROUP_EXITING && group->watcher.pending == 0)) return refuse(thread, coroutine, self, "is finished");
    if (OURO_UNLIKELY(group->flags & GROUP_ABORTING)) return refuse(thread, coroutine, self, "is shutting down");
    Value task = ouro_root(thread, make_task(thread, group, coroutine, name, context));
    if (value_is_unbound(task)) return task;
    if (OURO_LIKELY(value_is_future(task) && value_as_future(task)->state == FUTURE_PENDING))
        return ouro_watcher_add(thread, &group->watcher, value_as_future(task)) ? task : VALUE_UNBOUND;
    Value both[] = {self, task}; // ended at once, or somebody's own
    return value_is_unbound(by_helper(thread, "_add_other", both, 2)) ? VALUE_UNBOUND : task;
}

bool ouro_group_hear(Thread *thread, Group *group, Value failed)
{
    bool all_done = group->watcher.pending == 0 && !value_is_none(group->waiter);
    if (all_done && !ouro_wait_finish(thread, value_as_wait(group->waiter), VALUE_TRUE)) return false;
    Value both[] = {value_from_object(group), failed};
    return value_is_unbound(failed) || !value_is_unbound(by_helper(thread, "_on_task_done", both, 2));
}

// ---- entering and leaving ----

static bool enter(Thread *thread, Group *group)
{
    Value self = value_from_object(group), running = thread->running_loop;
    if (group->flags & GROUP_ENTERED) return (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "TaskGroup %R has already been entered", self), false;
    if (value_is_none(running)) return (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "no running event loop"), false;
    Value task = ouro_task_current(thread, running);
    if (value_is_unbound(task)) return false;
    if (value_is_none(task)) return (void)ouro_raise(thread, CLASS_RUNTIME_ERROR, "TaskGroup %R cannot determine the parent task", self), false;
    group->loop = running;
    group->parent = task;
    group->flags |= GROUP_ENTERED;
    ouro_heap_barrier(&thread->vm->heap, group);
    return true;
}

// Nothing happened that the body or its task is to be told of.
static bool is_quiet(const Group *group)
{
    bool has_errors = !value_is_none(group->errors) || !value_is_none(group->base_error) || !value_is_none(group->cancellation);
    return value_is_none(group->body_class) && !has_errors && !(group->flags & (GROUP_ABORTING | GROUP_PARENT_CANCELLED));
}

static bool begin_exit(Thread *thread, Group *group)
{
    Value all[] = {value_from_object(group), group->body_class, group->body_exception};
    group->flags |= GROUP_EXITING;
    return value_is_none(group->body_class) || !value_is_unbound(by_helper(thread, "_body_failed", all, 3));
}

// All tasks have ended.
static bool finish(Thread *thread, Group *group)
{
    Value all[] = {value_from_object(group), group->body_class, group->body_exception};
    group->waiter = VALUE_NONE;
    return is_quiet(group) || !value_is_unbound(by_helper(thread, "_finish", all, 3));
}

static Value park(Thread *thread, Group *group, Wait *wait)
{
    ouro_heap_store(&thread->vm->heap, group, &group->waiter, value_from_object(wait));
    return ouro_wait_park(wait);
}

Value ouro_group_run_enter(Thread *thread, Wait *wait, Value *result)
{
    *result = wait->owner;
    (void)enter(thread, value_as_group(wait->owner));
    return VALUE_UNBOUND;
}

Value ouro_group_run_exit(Thread *thread, Wait *wait, Value *result)
{
    Group *group = value_as_group(wait->owner);
    *result = VALUE_NONE;
    if (wait->state == WAIT_NEW && !begin_exit(thread, group)) return VALUE_UNBOUND;
    if (group->watcher.pending > 0) return park(thread, group, wait);
    (void)finish(thread, group);
    return VALUE_UNBOUND;
}

// The parent may be cancelled while it waits here, more than once: it waits on, for tasks that are cancelled now.
Value ouro_group_thrown(Thread *thread, Wait *wait, Value exception)
{
    Group *group = value_as_group(wait->owner);
    Value self = wait->owner;
    if (!ouro_value_is_instance(thread->vm, exception, CLASS_CANCELLED_ERROR)) return thread->pending = exception, VALUE_UNBOUND;
    group->waiter = wait->task = VALUE_NONE;
    if (!(group->flags & GROUP_ABORTING)) {
        ouro_heap_store(&thread->vm->heap, group, &group->cancellation, exception);
        if (value_is_unbound(by_helper(thread, "_abort", &self, 1))) return VALUE_UNBOUND;
    }
    if (group->watcher.pending > 0) return park(thread, group, wait);
    return finish(thread, group) ? ouro_raise_with(thread, CLASS_STOP_ITERATION, VALUE_UNBOUND) : VALUE_UNBOUND;
}

Value ouro_group_enter(Thread *thread, Value self)
{
    if (!ouro_wait_is_awaited(thread)) return ouro_wait_new(thread, WAIT_GROUP_ENTER, self, VALUE_NONE);
    return enter(thread, value_as_group(self)) ? ouro_wait_ready(thread, self) : VALUE_UNBOUND;
}

Value ouro_group_exit(Thread *thread, Value self, Value class, Value exception)
{
    Group *group = value_as_group(self);
    group->body_class = class;
    group->body_exception = exception;
    ouro_heap_barrier(&thread->vm->heap, group);
    bool at_once = group->watcher.pending == 0 && is_quiet(group) && ouro_wait_is_awaited(thread);
    if (!at_once) return ouro_wait_new(thread, WAIT_GROUP_EXIT, self, VALUE_NONE);
    group->flags |= GROUP_EXITING;
    return ouro_wait_ready(thread, VALUE_NONE);
}
