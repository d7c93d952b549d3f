// Event loops of the machine's own: a run queue, a timer heap and the tasks that are not done.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/scheduler/scheduler.h"
#include "runtime/scheduler/timers.h"

/// Finds out whether no script has changed how a loop works: then the machine runs it. NULL if one has, or raised.
Loop *ouro_native_loop_checked(Thread *thread, Value loop);
/// The loop, where the machine runs it; else NULL.
static inline Loop *ouro_native_loop(Value value)
{
    if (!value_has_type(value, TYPE_LOOP)) return NULL;
    Loop *loop = value_as_loop(value);
    return loop->flags & LOOP_PLAIN ? loop : NULL;
}

/// The context for a new task or handle: a copy of the thread's, or None for one without variables. UNBOUND raised.
Value ouro_context_for_item(Thread *thread);
/// The context of a task or handle, which is made now where None stood for it. UNBOUND raised.
Value ouro_item_context(Thread *thread, Value item);
/// Leaves all to asyncio's Python part from now on. False: it runs, or something is queued already.
bool ouro_loop_give_up(Loop *loop);
/// Sets up a new one.
void ouro_loop_init(Loop *loop);
/// Drops what is queued, and lets go of the tasks.
void ouro_loop_clear(Thread *thread, Loop *loop);
/// A list of the tasks that are not done. UNBOUND raised.
Value ouro_loop_tasks(Thread *thread, Loop *loop);
/// Ends its wait, from another thread.
void ouro_loop_wake(Loop *loop);
/// Whether a loop of any kind is in debug mode: 1, 0, -1 raised.
int ouro_loop_is_debug(Thread *thread, Value loop);
/// In debug mode futures, tasks and handles remember where they were made. False raised.
OURO_MUST_USE bool ouro_note_source(Thread *thread, Value self, Value loop);
/// Appends a task or handle to the run queue. False raised: the loop is closed, or memory refused.
OURO_MUST_USE bool ouro_loop_push(Thread *thread, Loop *loop, Value what);
/// The loop keeps the task until it is done. False raised.
OURO_MUST_USE bool ouro_loop_adopt(Thread *thread, Task *task);
void ouro_loop_release_task(Thread *thread, Task *task);
/// Has the tasks that step in this turn change places with each other; all else keeps its place (shuffle.c).
void ouro_loop_shuffle(Vm *vm, Loop *loop);
/// call_at. UNBOUND raised.
Value ouro_loop_call_at(Thread *thread, Loop *loop, double when, Value callback, Value arguments, Value context);
/// `what` is put into the run queue when it is time. False when memory is refused, raised.
OURO_MUST_USE bool ouro_loop_arm(Thread *thread, Loop *loop, double when, Object *what);
/// Not any more. Nothing where it is not armed.
void ouro_loop_disarm(Loop *loop, Object *what);
/// loop.create_task of a TYPE_LOOP; name and context may be None. UNBOUND raised.
Value ouro_loop_create_task(Thread *thread, Value loop, Value coroutine, Value name, Value context);
/// A handle for call_soon. UNBOUND raised.
Value ouro_handle_new(Thread *thread, Value loop, Value callback, Value arguments, Value context);
void ouro_handle_cancel(Thread *thread, Handle *handle);
/// Sets up the fields of a new one.
void ouro_handle_clear(Handle *handle);
/// Calls its callback, in C; what that raises is told to the loop. False raised: nobody may swallow it.
OURO_MUST_USE bool ouro_handle_run(Thread *thread, Handle *handle);
double ouro_loop_time(Thread *thread);
/// What the loop's native `_run` returns: runs turns until the loop is stopped, as part of the interpreter.
Value ouro_loop_run(Thread *thread, Loop *loop);
/// The first step of an eager task, in C. False raised.
OURO_MUST_USE bool ouro_task_start_eagerly(Thread *thread, Task *task);
