// Clocks: the system's, a virtual one; and random numbers, which are as repeatable as the latter.
// SPDX-License-Identifier: MIT
#include "runtime/base/clock.h"
#include "runtime/base/mt19937.h"
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

Test(mt19937, has_the_sequence_of_cpythons_random)
{
    Mt19937 generator;
    uint32_t seed = 42, words[4];
    ouro_mt19937_seed(&generator, &seed, 1);

    cr_expect(eq(dbl, ouro_mt19937_random(&generator), 0.6394267984578837));
    cr_expect(eq(dbl, ouro_mt19937_random(&generator), 0.025010755222666936));
    ouro_mt19937_bits(&generator, words, 100);
    cr_expect(eq(u32, words[0], 0x46685257));
    cr_expect(eq(u32, words[3], 0x2));
    ouro_mt19937_bits(&generator, words, 5);
    cr_expect(eq(u32, words[0], 23));
}

Test(mt19937, is_seeded_by_all_words_of_a_large_int)
{
    Mt19937 generator;
    uint32_t seed[] = {7, 0, 0, 16};
    ouro_mt19937_seed(&generator, seed, 4);

    cr_expect(eq(dbl, ouro_mt19937_random(&generator), 0.41604161323913513));
}
