// Turns: which of several OS threads goes on. A lock that is handed over in the order in which it was asked for.
//
// Whoever has the turn is asked to offer it when somebody has waited for the interval: at its next safepoint it gives the turn to
// the first who waits, and takes its place behind the last. So a busy thread starves nobody, and nobody is overtaken.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/clock.h"

#include <pthread.h>
#include <semaphore.h>

/// An OS thread's place among those that take turns.
typedef struct Seat {
    sem_t bell;        // rings when there is something to look at; may ring in vain
    uint64_t *poll;    // set to 0 when its owner shall offer its turn soon; or NULL
    struct Seat *next; // in the queue
    pthread_t os_id;   // of its owner
    bool has_turn;     // guarded by the mutex
} Seat;

/// It outlives the VM where threads of the VM are still in C that blocks: so it is counted, and its memory is libc's.
typedef struct Turns {
    pthread_mutex_t mutex; // guards what follows
    Seat *holder, *first, *last;
    uint32_t waiting; // length of the queue; also read without the mutex
    uint32_t references;
    bool is_closed;       // there will be no more turns
    Nanoseconds asked_at; // since when the first one waits for this holder
    Nanoseconds interval; // how long it waits before the holder is asked
} Turns;

#define TURNS_INTERVAL_DEFAULT (5 * NS_PER_MILLISECOND) // as CPython's

/// Nobody's turn, one reference. NULL when memory is refused.
Turns *ouro_turns_new(void);
void ouro_turns_refer(Turns *turns);
void ouro_turns_drop(Turns *turns);
/// Ends all turns; whoever has the turn may. False: somebody waits for it.
OURO_MUST_USE bool ouro_turns_close(Turns *turns);

void ouro_seat_init(Seat *seat);
void ouro_seat_deinit(Seat *seat);
/// Has the seat's owner look. From any thread, from signal handlers.
void ouro_seat_ring(Seat *seat);
/// Until the bell rings, a signal arrives, or the system's monotonic clock has reached `deadline` (INT64_MAX: never).
void ouro_seat_listen(Seat *seat, Nanoseconds deadline);

/// Waits for the turn. False: there are no more turns, and nothing that was guarded by them may be touched.
OURO_MUST_USE bool ouro_turns_take(Turns *turns, Seat *seat);
void ouro_turns_give(Turns *turns);
/// Lets all those who wait now go first, whether or not their time has come.
void ouro_turns_yield(Turns *turns, Seat *seat);
/// Whether the calling OS thread has the turn.
bool ouro_turns_are_mine(Turns *turns);
/// Whoever has the turn sits here from now on: it is the caller's.
void ouro_turns_change_seat(Turns *turns, Seat *seat);
void ouro_turns_set_interval(Turns *turns, Nanoseconds interval);

/// Whether somebody waits: what a safepoint asks.
static inline bool ouro_turns_are_wanted(const Turns *turns)
{
    return __atomic_load_n(&turns->waiting, __ATOMIC_RELAXED) != 0;
}
/// Gives way if somebody has waited long enough.
void ouro_turns_offer(Turns *turns, Seat *seat);
