// Waiting: the one way in which a thread of a VM stops until something happens or a time has come.
//
// Sleeps, locks, conditions, joins and the idle event loop all wait here. While a thread waits, others have the VM's turn; signals
// are handled meanwhile. Deadlines are those of the VM's monotonic clock. Where that clock is a virtual one, nobody waits for time
// to pass: as soon as every thread of the VM waits, the clock jumps to the earliest deadline.
//
// Places and waiters are guarded by the VM's turn: only threads in the VM touch them.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/task/thread.h"

#define WAIT_FOREVER INT64_MAX

typedef enum WaitOutcome {
    WAIT_WOKEN,     // by ouro_wake, or by ouro_thread_wake
    WAIT_TIMED_OUT, // the deadline has come
    WAIT_RAISED,    // a signal's handler raised, or the thread is being killed
} WaitOutcome;

/// One thread that waits: in the C frame that waits. Begin with {0}, or {.is_next = true} to stand before the others.
typedef struct Waiter {
    struct Waiter *next, *previous;
    ParkingPlace *place; // NULL once it does not wait any more
    Thread *thread;
    Nanoseconds deadline;
    uint64_t order; // of those with one deadline, the first to wait goes on first
    bool is_next;   // waits at the head of the place
    bool has_timed_out;
    bool got; // what it waited for was handed to it
} Waiter;

/// When a wait of `duration` from now ends.
Nanoseconds ouro_wait_deadline(const Vm *vm, Nanoseconds duration);

/// Waits at a place. The turn is someone else's meanwhile: it counts as running script code.
WaitOutcome ouro_wait_as(Thread *thread, ParkingPlace *place, Waiter *waiter, Nanoseconds deadline);
static inline WaitOutcome ouro_wait(Thread *thread, ParkingPlace *place, Nanoseconds deadline)
{
    Waiter waiter = {0};
    return ouro_wait_as(thread, place, &waiter, deadline);
}
/// Whether no other thread of the VM could ever wake this one: each waits for ever itself. Threads of the host may always call again.
bool ouro_wait_is_hopeless(const Thread *thread);
/// Waits for a time only. False: raised. A duration of 0 lets others run.
OURO_MUST_USE bool ouro_thread_sleep(Thread *thread, Nanoseconds duration);

/// The longest waiter goes on, with `got`. False: nobody waits there.
bool ouro_wake(ParkingPlace *place, bool got);
void ouro_wake_all(ParkingPlace *place);
/// The thread returns from whatever it waits for, or does not begin the next wait. Any thread, signal handlers.
///
/// Thread: any, and signal handlers; the thread must not have ended.
void ouro_thread_wake(Thread *thread);
