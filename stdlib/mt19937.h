// The Mersenne Twister, with the sequences of CPython's random module.
// SPDX-License-Identifier: MIT
#pragma once
#include <assert.h>
#include <stddef.h>
#include <stdint.h>

#define MT19937_WORDS 624

typedef struct Mt19937 {
    uint32_t state[MT19937_WORDS];
    uint32_t index; ///< The next word of `state` to use; MT19937_WORDS: all are used.
} Mt19937;

/// Seeds by the absolute value of an int, given as words of 32 bits, the lowest first; `count` is
/// at least 1, and 1 for zero.
void ouro_mt19937_seed(Mt19937 *generator, const uint32_t *words, size_t count);

uint32_t ouro_mt19937_next(Mt19937 *generator);

/// In [0, 1), of 53 random bits.
double ouro_mt19937_random(Mt19937 *generator);

/// Fills `words` with `bits_count` random bits, the lowest word first: ceil(bits_count / 32) words.
void ouro_mt19937_bits(Mt19937 *generator, uint32_t *words, uint64_t bits_count);
