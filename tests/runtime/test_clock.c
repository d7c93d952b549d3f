// Clocks: the system's and a virtual one.
// SPDX-License-Identifier: MIT
#include "runtime/base/clock.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

Test(clock, of_the_system_does_not_go_back)
{
    Clock clock = ouro_clock_system();
    Nanoseconds before = ouro_clock_now(&clock, CLOCK_KIND_MONOTONIC);

    cr_expect(ge(i64, ouro_clock_now(&clock, CLOCK_KIND_MONOTONIC), before));
    cr_expect(gt(i64, ouro_clock_now(&clock, CLOCK_KIND_WALL), 1600000000 * NS_PER_SECOND));
}

Test(clock, that_is_virtual_passes_time_by_sleeping)
{
    VirtualClock state = {{0}};
    Clock clock = ouro_clock_virtual(&state);

    ouro_clock_sleep(&clock, 2 * NS_PER_SECOND);
    ouro_clock_advance(&state, 5);

    cr_expect(eq(i64, ouro_clock_now(&clock, CLOCK_KIND_MONOTONIC), 2 * NS_PER_SECOND + 5));
    cr_expect(eq(i64, ouro_clock_now(&clock, CLOCK_KIND_PROCESS), 0));
}

Test(clock, converts_seconds_rounding_up)
{
    cr_expect(eq(i64, ouro_ns_from_seconds(1.5), 1500000000));
    cr_expect(eq(i64, ouro_ns_from_seconds(1e-10), 1));
    cr_expect(eq(i64, ouro_ns_from_seconds(1e300), INT64_MAX));
    cr_expect(eq(dbl, ouro_seconds_from_ns(1500000000), 1.5));
}
