// Time, behind an interface that a virtual clock can take the place of.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/attributes.h"

typedef int64_t Nanoseconds;

#define NS_PER_SECOND      ((Nanoseconds)1000000000)
#define NS_PER_MILLISECOND ((Nanoseconds)1000000)
#define NS_PER_MICROSECOND ((Nanoseconds)1000)

typedef enum ClockKind {
    CLOCK_KIND_MONOTONIC, ///< Never goes back; its zero means nothing.
    CLOCK_KIND_WALL,      ///< Since 1970 in UTC; may jump.
    CLOCK_KIND_PROCESS,   ///< CPU time of this process.
    CLOCK_KIND_THREAD,    ///< CPU time of this thread.
    CLOCK_KIND_COUNT
} ClockKind;

typedef struct Clock {
    Nanoseconds (*now)(void *context, ClockKind kind);
    void (*sleep)(void *context, Nanoseconds duration);
    void *context;
    bool is_virtual; // stands still until it is told; sleeping tells it
} Clock;

/// The system's clock. Its sleep returns early when a signal arrives.
Clock ouro_clock_system(void);

static inline Nanoseconds ouro_clock_now(const Clock *clock, ClockKind kind)
{
    return clock->now(clock->context, kind);
}
static inline void ouro_clock_sleep(const Clock *clock, Nanoseconds duration)
{
    clock->sleep(clock->context, duration);
}

/// A clock that stands still until it is told, or asked to sleep.
typedef struct VirtualClock {
    Nanoseconds now[CLOCK_KIND_COUNT];
} VirtualClock;

/// Borrows `state`, which the caller sets to where time begins.
Clock ouro_clock_virtual(VirtualClock *state);
void ouro_clock_advance(VirtualClock *state, Nanoseconds duration);

/// Seconds, for results; and back, for arguments: rounded up, saturated.
double ouro_seconds_from_ns(Nanoseconds ns);
Nanoseconds ouro_ns_from_seconds(double seconds);
