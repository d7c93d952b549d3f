// The Mersenne Twister of Matsumoto and Nishimura (1998), seeded by an array as of 2002.
// SPDX-License-Identifier: MIT
#include "stdlib/mt19937.h"

#define MIDDLE 397

static void seed_by_word(Mt19937 *generator, uint32_t word)
{
    uint32_t *state = generator->state;
    state[0] = word;
    for (uint32_t i = 1; i < MT19937_WORDS; i++) {
        state[i] = 1812433253u * (state[i - 1] ^ state[i - 1] >> 30) + i;
    }
    generator->index = MT19937_WORDS;
}

// Mixes word *i of the state and goes on to the next, round the end, where the last word is copied
// to the first.
static void mix(uint32_t *state, uint32_t *i, uint32_t factor, uint32_t addend)
{
    uint32_t before = state[*i - 1];
    state[*i] = (state[*i] ^ (before ^ before >> 30) * factor) + addend;
    if (++*i < MT19937_WORDS) return;
    state[0] = state[MT19937_WORDS - 1];
    *i = 1;
}

void ouro_mt19937_seed(Mt19937 *generator, const uint32_t *words, size_t count)
{
    assert(count >= 1);
    seed_by_word(generator, 19650218u);
    uint32_t *state = generator->state;
    uint32_t i = 1;
    size_t steps = count > MT19937_WORDS ? count : MT19937_WORDS;
    for (size_t j = 0; steps > 0; steps--) {
        mix(state, &i, 1664525u, words[j] + (uint32_t)j);
        if (++j == count) j = 0;
    }
    for (steps = MT19937_WORDS - 1; steps > 0; steps--) { mix(state, &i, 1566083941u, 0 - i); }
    state[0] = 0x80000000u;
}

static uint32_t twist(uint32_t high, uint32_t low)
{
    uint32_t joined = (high & 0x80000000u) | (low & 0x7FFFFFFFu);
    return joined >> 1 ^ ((0 - (joined & 1)) & 0x9908B0DFu);
}

static void refill(Mt19937 *generator)
{
    uint32_t *state = generator->state;
    uint32_t i = 0;
    for (; i < MT19937_WORDS - MIDDLE; i++) {
        state[i] = state[i + MIDDLE] ^ twist(state[i], state[i + 1]);
    }
    for (; i < MT19937_WORDS - 1; i++) {
        state[i] = state[i + MIDDLE - MT19937_WORDS] ^ twist(state[i], state[i + 1]);
    }
    state[i] = state[MIDDLE - 1] ^ twist(state[i], state[0]);
    generator->index = 0;
}

uint32_t ouro_mt19937_next(Mt19937 *generator)
{
    if (generator->index >= MT19937_WORDS) refill(generator);
    uint32_t word = generator->state[generator->index++];
    word ^= word >> 11;
    word ^= word << 7 & 0x9D2C5680u;
    word ^= word << 15 & 0xEFC60000u;
    return word ^ word >> 18;
}

double ouro_mt19937_random(Mt19937 *generator)
{
    uint32_t high = ouro_mt19937_next(generator) >> 5;
    uint32_t low = ouro_mt19937_next(generator) >> 6;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
}

void ouro_mt19937_bits(Mt19937 *generator, uint32_t *words, uint64_t bits_count)
{
    for (; bits_count > 0; words++) {
        uint32_t word = ouro_mt19937_next(generator);
        if (bits_count < 32) word >>= 32 - bits_count;
        *words = word;
        bits_count -= bits_count < 32 ? bits_count : 32;
    }
}
