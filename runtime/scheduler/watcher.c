// Watchers: what gather() and task groups hear of their tasks.
// SPDX-License-Identifier: MIT
#include "runtime/object/dict.h"
#include "runtime/object/sequence.h"
#include "runtime/scheduler/group.h"

Value ouro_watcher_new(Thread *thread, Value tasks, Value failed, Value all_done, bool ignores_failures)
{
    Context *context = ouro_context_copy_current(thread);
    Watcher *watcher = context == NULL ? NULL : ouro_heap_new(&thread->vm->heap, TYPE_WATCHER, CLASS_WATCHER, sizeof *watcher);
    if (watcher == NULL) return ouro_pending(thread) ? VALUE_UNBOUND : ouro_raise_memory(thread);
    watcher->pending = 0;
    watcher->ignores_failures = ignores_failures;
    watcher->tasks = tasks;
    watcher->failed = failed;
    watcher->all_done = all_done;
    watcher->context = value_from_object(context);
    return value_from_object(watcher);
}

bool ouro_watcher_add(Thread *thread, Watcher *watcher, Future *future)
{
    Value self = value_from_object(future);
    if (!value_is_none(watcher->tasks) && !ouro_dict_set(thread, value_as_object(watcher->tasks), self, VALUE_NONE)) return false;
    watcher->pending++;
    return ouro_future_add_watcher(thread, future, watcher);
}

static bool ended_well(const Future *future) { return future->state == FUTURE_FINISHED && !(future->flags & FUTURE_RAISES); }

static bool ended_quietly(Value future) { return value_is_future(future) && ended_well(value_as_future(future)); }

static bool tell(Thread *thread, Watcher *watcher, Value future)
{
    if (watcher->object.type == TYPE_GROUP) return ouro_group_hear(thread, (Group *)watcher, ended_quietly(future) ? VALUE_UNBOUND : future);
    bool fails = !ended_quietly(future) && !watcher->ignores_failures;
    bool ends = watcher->pending == 0;
    if (fails && value_is_unbound(ouro_call(thread, watcher->failed, &future, 1))) return false;
    return !ends || !value_is_unbound(ouro_call(thread, watcher->all_done, NULL, 0));
}

// Counts the end of `future`. 1: somebody is to be told, 0: nobody, -1 raised.
static int count_end(Thread *thread, Watcher *watcher, Value future)
{
    Value ignored;
    watcher->pending--;
    if (!value_is_none(watcher->tasks) && ouro_dict_take(thread, value_as_object(watcher->tasks), future, &ignored) == FOUND_ERROR) return -1;
    return watcher->pending == 0 || !(ended_quietly(future) || watcher->ignores_failures);
}

bool ouro_watcher_hear(Thread *thread, Watcher *watcher, Value future)
{
    int tells = count_end(thread, watcher, future);
    if (OURO_LIKELY(tells <= 0)) return tells == 0;
    Value outer;
    uint32_t mark = ouro_roots_mark(thread);
    if (value_is_none(watcher->context)) {
        Context *context = ouro_context_new(thread->vm);
        if (context == NULL) return (void)ouro_raise_memory(thread), false;
        ouro_heap_store(&thread->vm->heap, watcher, &watcher->context, value_from_object(context));
    }
    bool told = !value_is_unbound(ouro_root(thread, value_from_object(watcher))) && !value_is_unbound(ouro_root(thread, future)) &&
                ouro_context_enter(thread, value_as_context(watcher->context), &outer);
    if (told) {
        if (!value_is_unbound(outer)) (void)ouro_root(thread, outer);
        told = tell(thread, watcher, future);
        ouro_context_leave(thread, outer);
    }
    ouro_roots_release(thread, mark);
    return told;
}

static Value hear_called(Thread *thread, Value *args, uint32_t count)
{
    (void)count; // whoever calls it has entered the context
    Watcher *watcher = value_as_watcher(args[0]);
    int tells = count_end(thread, watcher, args[1]);
    return tells == 0 || (tells > 0 && tell(thread, watcher, args[1])) ? VALUE_NONE : VALUE_UNBOUND;
}

Value ouro_watcher_callback(Thread *thread, Watcher *watcher)
{
    static const NativeDef gathering = {"_done_callback(self, future, /)", hear_called, NULL, 0, NULL};
    static const NativeDef group = {"_on_task_done(self, task, /)", hear_called, NULL, 0, NULL};
    const NativeDef *def = value_is_none(watcher->tasks) ? &gathering : &group;
    return ouro_made(thread, ouro_native_new(thread->vm, CLASS_NATIVE, def, value_from_object(watcher), value_from_object(thread->vm->classes[CLASS_WATCHER])));
}

// ---- gather ----

static bool is_new_coroutine(Value value)
{
    const Generator *coroutine = value_as_object(value);
    return coroutine->state == GENERATOR_CREATED && !(coroutine->flags & GENERATOR_GATHERED);
}

// Whether all are coroutines that nobody has begun, and none is there twice. They are marked.
static bool mark_all(const Tuple *items)
{
    size_t count = 0;
    while (count < items->count && value_has_shape(items->items[count], CLASS_COROUTINE) && is_new_coroutine(items->items[count]))
        ((Generator *)value_as_object(items->items[count++]))->flags |= GENERATOR_GATHERED;
    if (count == items->count) return true;
    while (count > 0) ((Generator *)value_as_object(items->items[--count]))->flags &= (uint8_t)~GENERATOR_GATHERED;
    return false;
}

Value ouro_watcher_start(Thread *thread, Watcher *watcher, Tuple *items)
{
    Loop *loop = ouro_native_loop(thread->running_loop);
    bool usual = loop != NULL && !(loop->flags & (LOOP_DEBUG | LOOP_CLOSED)) && value_is_none(loop->task_factory);
    if (!usual || !mark_all(items)) return VALUE_NONE;
    List *children = ouro_list_new(thread->vm, items->count);
    if (children == NULL) return ouro_raise_memory(thread);
    for (size_t i = 0; i < items->count; i++) {
        Task *task = ouro_task_new(thread, thread->running_loop);
        if (task == NULL || !ouro_task_start(thread, task, items->items[i], VALUE_NONE, VALUE_UNBOUND, false)) return VALUE_UNBOUND;
        ((Generator *)value_as_object(items->items[i]))->flags &= (uint8_t)~GENERATOR_GATHERED;
        task->future.flags &= (uint8_t)~TASK_LOG_DESTROY_PENDING;
        if (!ouro_watcher_add(thread, watcher, &task->future)) return VALUE_UNBOUND;
        if (!ouro_list_append(thread->vm, children, value_from_object(task))) return ouro_raise_memory(thread);
    }
    return value_from_object(children);
}
