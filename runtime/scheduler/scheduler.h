// Who runs next: futures that tell who waits for them, tasks that step, loops that give turns.
//
// All functions may run script code (a loop may be anybody's), and so collect; errors are pending on the thread.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/future.h"
#include "runtime/task/context.h"
#include "runtime/task/operations.h"

// ---- futures (future.c) ----

/// Sets up the fields of a new Future or the first part of a Task: pending, of no loop.
void ouro_future_init(Future *future);
/// asyncio.Future(loop=loop). UNBOUND raised.
Value ouro_future_new(Thread *thread, Value loop);
/// Its result; or UNBOUND with the exception pending that it ended with, CancelledError, or InvalidStateError where it is pending.
Value ouro_future_result(Thread *thread, Future *future);
/// Its exception or None; UNBOUND raised.
Value ouro_future_exception(Thread *thread, Future *future);
/// False raised, as when it is done already.
OURO_MUST_USE bool ouro_future_set_result(Thread *thread, Future *future, Value result);
OURO_MUST_USE bool ouro_future_set_exception(Thread *thread, Future *future, Value exception);
/// Cancels a pending future (a Task by what Future.cancel does): 1, 0 if it was done, -1 raised.
int ouro_future_cancel(Thread *thread, Future *future, Value message);
/// The CancelledError that a cancelled one raises; made at most once for each cancellation that a task ended with. UNBOUND raised.
Value ouro_future_cancelled_error(Thread *thread, Future *future);
/// Calls function(future) in `context` soon after it is done. False raised.
OURO_MUST_USE bool ouro_future_add_callback(Thread *thread, Future *future, Value function, Value context);
/// Takes out all callbacks that equal `function`: how many, -1 raised.
int64_t ouro_future_remove_callback(Thread *thread, Future *future, Value function);
/// A list of (function, context), or None. UNBOUND raised.
Value ouro_future_callbacks(Thread *thread, Future *future);
/// Wakes `task` when it is done: as a callback, but without an object for it. False raised.
OURO_MUST_USE bool ouro_future_add_waiter(Thread *thread, Future *future, Task *task);
/// Takes out one that ouro_future_add_waiter added.
void ouro_future_remove_waiter(Thread *thread, Future *future, const Task *task);
/// What `await` does with a future: see TypeSlots.send.
Value ouro_future_send(Thread *thread, Value self, Value value, Value *result);

/// The same for a watcher. False raised.
OURO_MUST_USE bool ouro_future_add_watcher(Thread *thread, Future *future, Watcher *watcher);

// ---- watchers (watcher.c) ----

/// Of what is added to it. UNBOUND raised.
Value ouro_watcher_new(Thread *thread, Value tasks, Value failed, Value all_done, bool ignores_failures);
OURO_MUST_USE bool ouro_watcher_add(Thread *thread, Watcher *watcher, Future *future);
/// `future` has ended. False raised.
OURO_MUST_USE bool ouro_watcher_hear(Thread *thread, Watcher *watcher, Value future);
/// A callable that hears, for loops that are not the machine's own and for futures that are no tasks. UNBOUND raised.
Value ouro_watcher_callback(Thread *thread, Watcher *watcher);
/// Makes tasks of the running loop of new coroutines, and watches them: a list. None, and nothing done, where some are something else, or the loop is.
Value ouro_watcher_start(Thread *thread, Watcher *watcher, Tuple *items);

// ---- tasks (task.c) ----

/// A Task of a loop that does nothing yet. NULL raised.
Task *ouro_task_new(Thread *thread, Value loop);

/// Makes `task` run `coroutine` on its loop: schedules its first step, or with `eager` runs it now. UNBOUND context: a copy of the thread's. False raised.
OURO_MUST_USE bool ouro_task_start(Thread *thread, Task *task, Value coroutine, Value name, Value context, bool eager);
/// task.cancel(msg): 1, 0 if it was done, -1 raised.
int ouro_task_cancel(Thread *thread, Task *task, Value message);
/// One step, in C; `exception` is thrown in unless UNBOUND. False raised: what no task may swallow.
OURO_MUST_USE bool ouro_task_step(Thread *thread, Task *task, Value exception);
/// The step of a task that was woken by `future`.
OURO_MUST_USE bool ouro_task_wake(Thread *thread, Task *task, Value future);
/// What the next step throws in: what the task was told to, or what the future it waited for ended with; UNBOUND for nothing. False raised.
OURO_MUST_USE bool ouro_task_take_thrown(Thread *thread, Task *task, Value *thrown);
/// The step ended: what follows. `value` is what was yielded or returned; else an exception is pending. False raised: what no task may swallow.
OURO_MUST_USE bool ouro_task_stepped(Thread *thread, Task *task, StepOutcome outcome, Value value);
/// The task's step is run by its loop, in the task's context: as call_soon. False raised.
OURO_MUST_USE bool ouro_task_schedule(Thread *thread, Task *task);
/// The same when `future` is done.
OURO_MUST_USE bool ouro_task_schedule_wake(Thread *thread, Task *task, Value future);
/// Callables that step and wake a task, for loops that are not the machine's own. UNBOUND raised.
Value ouro_task_stepper(Thread *thread, Task *task);
Value ouro_task_waker(Thread *thread, Task *task);
/// Throws into a task that waits, without cancelling what it waits for: 1, 0 if that cannot be left so, -1 raised.
int ouro_task_throw(Thread *thread, Task *task, Value exception);
/// Its name: "Task-1". UNBOUND raised.
Value ouro_task_name(Thread *thread, Task *task);

/// Makes a task the loop's current one, or no more. False raised: another one is.
OURO_MUST_USE bool ouro_task_enter(Thread *thread, Value loop, Value task);
OURO_MUST_USE bool ouro_task_leave(Thread *thread, Value loop, Value task);
/// The loop's current task, or None. UNBOUND raised.
Value ouro_task_current(Thread *thread, Value loop);
/// Makes `task` (or None) the current one, whatever was: that one, or None. UNBOUND raised.
Value ouro_task_swap_current(Thread *thread, Value loop, Value task);
/// Those of loops that are not the machine's own, by loop. NULL raised.
Dict *ouro_current_tasks(Thread *thread);

// ---- loops (loop.c) ----

/// The loop that runs in this thread, or None.
static inline Value ouro_running_loop(const Thread *thread) { return thread->running_loop; }
/// loop.call_soon(function, argument, context=context); argument UNBOUND: without. False raised.
OURO_MUST_USE bool ouro_loop_call_soon(Thread *thread, Value loop, Value function, Value argument, Value context);
/// asyncio.get_event_loop(): the running one, or what the policy says. UNBOUND raised.
Value ouro_event_loop(Thread *thread);
/// An attribute of a module of asyncio, as of base_futures. UNBOUND raised.
Value ouro_asyncio_attribute(Thread *thread, const char *module, const char *name);
