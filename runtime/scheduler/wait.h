// Coroutines of the machine's own: what asyncio's waiting functions return, in C.
//
// A kind says what happens when it is begun, woken, or ended by an exception. It parks by yielding itself: whoever drives the task notes the task in it,
// as it would add a callback to a future, and ouro_wait_finish or a cancellation schedules the task again. A native that finds the next instruction to
// be the `await` of its result, and the result ready, returns ouro_wait_ready: then nothing is allocated.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/scheduler/loop.h"

typedef struct WaitDef {
    const char *name; // __qualname__
    /// First run and each time it was woken (state WAIT_DONE): ouro_wait_park(wait) to be yielded; or UNBOUND, with *result set or an exception pending.
    Value (*run)(Thread *thread, Wait *wait, Value *result);
    /// An exception (UNBOUND: GeneratorExit) is thrown in while it waits: undo. It is raised on unless another one is pending then. NULL: nothing to undo.
    void (*thrown)(Thread *thread, Wait *wait, Value exception);
} WaitDef;

extern const WaitDef ouro_wait_lock, ouro_wait_lock_enter, ouro_wait_semaphore, ouro_wait_semaphore_enter, ouro_wait_gate_exit, ouro_wait_event;
extern const WaitDef ouro_wait_get, ouro_wait_put, ouro_wait_join;
extern const WaitDef *const ouro_wait_defs[WAIT_KIND_COUNT];

/// A new one. UNBOUND raised.
Value ouro_wait_new(Thread *thread, WaitKind kind, Value owner, Value value);
/// Whether the native that runs was called by an instruction, and the next one awaits what it returns.
bool ouro_wait_is_awaited(const Thread *thread);
/// What such a native returns whose result is ready.
Value ouro_wait_ready(Thread *thread, Value result);

/// For `run`: the object waits from now on.
static inline Value ouro_wait_park(Wait *wait)
{
    wait->state = WAIT_PARKED;
    return value_from_object(wait);
}
/// For `run` where the loop is somebody's own: waits for a future that the loop made. It is in wait->value from now on. UNBOUND raised.
Value ouro_wait_abroad(Thread *thread, Wait *wait, Value future);
/// As Future.set_result of a pending future: the task is scheduled. Nothing where it does not wait. False raised.
OURO_MUST_USE bool ouro_wait_finish(Thread *thread, Wait *wait, Value result);
/// Whether it is neither woken nor cancelled.
static inline bool ouro_wait_is_pending(const Wait *wait) { return wait->state == WAIT_PARKED; }
/// As Future.cancel: 1, 0 if it does not wait any more, -1 raised.
int ouro_wait_cancel(Thread *thread, Wait *wait, Value message);
/// The task that drives it is known now. False raised.
OURO_MUST_USE bool ouro_wait_set_task(Thread *thread, Wait *wait, Task *task);
/// It ends by an exception, UNBOUND: GeneratorExit. Another one may be pending then.
void ouro_wait_undo(Thread *thread, Wait *wait, Value exception);
/// TypeSlots.send and .throw_.
Value ouro_wait_send(Thread *thread, Value self, Value value, Value *result);
Value ouro_wait_throw(Thread *thread, Value self, Value thrown);
/// asyncio.sleep: a Wait, or what stands for it; UNBOUND without an exception: the delay is no plain number.
Value ouro_sleep(Thread *thread, Value delay, Value result);

// ---- for scripts (methods/wait_methods.c) ----

Value ouro_wait_sent(Thread *thread, Value self, Value value);
Value ouro_wait_thrown_in(Thread *thread, Value *args); // self, type, value, traceback
Value ouro_wait_close(Thread *thread, Value self);
Value ouro_wait_name(Thread *thread, Value self, bool is_qualified);
