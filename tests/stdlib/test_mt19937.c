// The Mersenne Twister; what is expected was recorded from CPython 3.13's random.
// SPDX-License-Identifier: MIT
#include "stdlib/mt19937.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

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
