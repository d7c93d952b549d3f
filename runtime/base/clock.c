// The system's clock, a virtual one, and seconds as floats.
// SPDX-License-Identifier: MIT
#include "runtime/base/clock.h"
#include <math.h>
#include <time.h>

static Nanoseconds system_now(void *context, ClockKind kind)
{
    static const clockid_t ids[CLOCK_KIND_COUNT] = {
        [CLOCK_KIND_MONOTONIC] = CLOCK_MONOTONIC,
        [CLOCK_KIND_WALL] = CLOCK_REALTIME,
        [CLOCK_KIND_PROCESS] = CLOCK_PROCESS_CPUTIME_ID,
        [CLOCK_KIND_THREAD] = CLOCK_THREAD_CPUTIME_ID,
    };
    (void)context;
    struct timespec at = {0};
    clock_gettime(ids[kind], &at);
    return at.tv_sec * NS_PER_SECOND + at.tv_nsec;
}

static void system_sleep(void *context, Nanoseconds duration)
{
    (void)context;
    if (duration <= 0) return;
    struct timespec length = {.tv_sec = duration / NS_PER_SECOND,
                              .tv_nsec = duration % NS_PER_SECOND};
    nanosleep(&length, NULL);
}

Clock ouro_clock_system(void) { return (Clock){system_now, system_sleep, NULL, false}; }

static Nanoseconds virtual_now(void *context, ClockKind kind)
{
    return ((VirtualClock *)context)->now[kind];
}

static void virtual_sleep(void *context, Nanoseconds duration)
{
    if (duration > 0) ouro_clock_advance(context, duration);
}

Clock ouro_clock_virtual(VirtualClock *state) { return (Clock){virtual_now, virtual_sleep, state, true}; }

// Sleeping takes no CPU time, so only the other two clocks go on.
void ouro_clock_advance(VirtualClock *state, Nanoseconds duration)
{
    state->now[CLOCK_KIND_MONOTONIC] += duration;
    state->now[CLOCK_KIND_WALL] += duration;
}

double ouro_seconds_from_ns(Nanoseconds ns)
{
    // Division rounds once; a product with 1e-9 would round twice.
    return (double)ns / 1e9;
}

Nanoseconds ouro_ns_from_seconds(double seconds)
{
    assert(!isnan(seconds));
    double ns = ceil(seconds * 1e9);
    if (ns >= 0x1p63) return INT64_MAX;
    if (ns <= -0x1p63) return INT64_MIN;
    return (Nanoseconds)ns;
}
