// asyncio.TaskGroup: what scripts call on it.
// SPDX-License-Identifier: MIT
#include "runtime/scheduler/group.h"

#define METHOD(name) static Value name(Thread *thread, Value *args, uint32_t count)
#define SELF         value_as_group(args[0])

METHOD(group_new)
{
    (void)count;
    Group *group = (Group *)ouro_instance_new(thread->vm, value_as_class(args[0]), 0);
    if (group == NULL) return ouro_raise_memory(thread);
    return ouro_group_init(thread, group) ? value_from_object(group) : VALUE_UNBOUND;
}

METHOD(group_create_task_bound) { return (void)count, ouro_group_create_task(thread, args[0], args[1], args[2], args[3]); }
METHOD(group_create_task)
{
    if (count == 2) return ouro_group_create_task(thread, args[0], args[1], VALUE_NONE, VALUE_NONE);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "TaskGroup.create_task() takes 2 positional arguments but %i were given", (int)count);
}
METHOD(group_enter) { return (void)count, ouro_group_enter(thread, args[0]); }
METHOD(group_exit) { return (void)count, ouro_group_exit(thread, args[0], args[1], args[2]); }

// ---- what asyncio.taskgroups looks at and sets ----

#define FIELD(name, place)                                                                                                  \
    METHOD(get_##name) { return (void)thread, (void)count, SELF->place; }                                                    \
    METHOD(set_##name)                                                                                                      \
    {                                                                                                                       \
        (void)count;                                                                                                        \
        ouro_heap_store(&thread->vm->heap, SELF, &SELF->place, value_is_unbound(args[1]) ? VALUE_NONE : args[1]);            \
        return VALUE_NONE;                                                                                                  \
    }
#define FLAG(name, bit)                                                                                                     \
    METHOD(get_##name) { return (void)thread, (void)count, value_from_bool(SELF->flags & (bit)); }                           \
    METHOD(set_##name)                                                                                                      \
    {                                                                                                                       \
        (void)count;                                                                                                        \
        int truth = value_is_unbound(args[1]) ? 0 : ouro_truth(thread, args[1]);                                            \
        if (truth < 0) return VALUE_UNBOUND;                                                                                \
        SELF->flags = truth ? SELF->flags | (bit) : SELF->flags & ~(uint64_t)(bit);                                         \
        return VALUE_NONE;                                                                                                  \
    }
FIELD(tasks, watcher.tasks)
FIELD(loop, loop)
FIELD(parent, parent)
FIELD(errors, errors)
FIELD(base_error, base_error)
FIELD(cancellation, cancellation)
FLAG(entered, GROUP_ENTERED)
FLAG(exiting, GROUP_EXITING)
FLAG(aborting, GROUP_ABORTING)
FLAG(parent_cancelled, GROUP_PARENT_CANCELLED)
METHOD(get_watcher) { return (void)thread, (void)count, args[0]; }

METHOD(group_count_other)
{
    (void)thread, (void)count;
    SELF->watcher.pending++;
    return VALUE_NONE;
}
METHOD(group_hear) { return (void)count, ouro_watcher_hear(thread, &SELF->watcher, args[1]) ? VALUE_NONE : VALUE_UNBOUND; }

static Value group_repr(Thread *thread, Value self)
{
    Value repr = ouro_asyncio_attribute(thread, "asyncio.taskgroups", "_group_repr");
    return value_is_unbound(repr) ? repr : ouro_call(thread, repr, &self, 1);
}

static const NativeDef rows[] = {
    {"create_task(self, coro, *, name=None, context=None)", group_create_task, "Create a new task in this group and return it.", NATIVE_SPREAD | NATIVE_SCRIPT,
     group_create_task_bound},
    {"__aenter__(self, /)", group_enter, NULL, 0, NULL},
    {"__aexit__(self, et, exc, tb, /)", group_exit, NULL, 0, NULL},
    {"_count_other(self, /)", group_count_other, NULL, 0, NULL},
    {"_hear(self, task, /)", group_hear, NULL, 0, NULL},
    {"_tasks(self)", get_tasks, NULL, NATIVE_PROPERTY, set_tasks},
    {"_loop(self)", get_loop, NULL, NATIVE_PROPERTY, set_loop},
    {"_parent_task(self)", get_parent, NULL, NATIVE_PROPERTY, set_parent},
    {"_errors(self)", get_errors, NULL, NATIVE_PROPERTY, set_errors},
    {"_base_error(self)", get_base_error, NULL, NATIVE_PROPERTY, set_base_error},
    {"_cancellation(self)", get_cancellation, NULL, NATIVE_PROPERTY, set_cancellation},
    {"_entered(self)", get_entered, NULL, NATIVE_PROPERTY, set_entered},
    {"_exiting(self)", get_exiting, NULL, NATIVE_PROPERTY, set_exiting},
    {"_aborting(self)", get_aborting, NULL, NATIVE_PROPERTY, set_aborting},
    {"_parent_cancel_requested(self)", get_parent_cancelled, NULL, NATIVE_PROPERTY, set_parent_cancelled},
    {"_watcher(self)", get_watcher, NULL, NATIVE_PROPERTY, NULL},
    {0},
};
static const TypeSlots slots = {.repr = group_repr};
const ClassDef ouro_class_def_TASK_GROUP = {
    .slots = &slots,
    .methods = rows,
    .new_ = {"TaskGroup()", group_new, NULL, NATIVE_SCRIPT, NULL},
    .doc = "Asynchronous context manager for managing groups of tasks.",
    .flags = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF,
};
