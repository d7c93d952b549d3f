// Hashes equal to CPython's on 64 bits: text, numbers, and the combination of hashes.
//
// A result is never -1, as in CPython, where -1 tells of an exception.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/text.h"

/// Numbers hash modulo this prime, so that equal ones of different types hash alike.
#define HASH_MODULUS  (((uint64_t)1 << 61) - 1)
#define HASH_INFINITY 314159

/// The key of SipHash-1-3.
typedef struct HashKey {
    uint64_t k0, k1;
} HashKey;

/// The key that PYTHONHASHSEED=`seed` gives. 0 gives a key of zeros.
HashKey ouro_hash_key_from_seed(uint32_t seed);

/// Of bytes as they are; of none it is 0.
int64_t ouro_hash_bytes(HashKey key, const void *at, size_t size);

/// Of a string: CPython hashes the narrowest of Latin-1, UCS-2 and UCS-4 that holds it.
///
/// `text` is valid (generalised) UTF-8.
int64_t ouro_hash_text(HashKey key, Text text);

int64_t ouro_hash_int(int64_t number);
/// Of a double that is not a NaN (CPython hashes those by identity).
int64_t ouro_hash_double(double number);
/// By identity.
int64_t ouro_hash_pointer(const void *pointer);

/// A tuple: begin, add each item's hash in order, end.
static inline uint64_t ouro_hash_tuple_begin(void) { return 2870177450012600261u; }
static inline uint64_t ouro_hash_tuple_add(uint64_t state, int64_t item)
{
    state += (uint64_t)item * 14029467366897019727u;
    state = state << 31 | state >> 33;
    return state * 11400714785074694791u;
}
int64_t ouro_hash_tuple_end(uint64_t state, size_t count);

/// A frozenset: begin with 0, add each item's hash in any order, end.
static inline uint64_t ouro_hash_frozenset_add(uint64_t state, int64_t item)
{
    uint64_t hash = (uint64_t)item;
    return state ^ (((hash ^ 89869747u) ^ (hash << 16)) * 3644798167u);
}
int64_t ouro_hash_frozenset_end(uint64_t state, size_t count);

/// A complex number, of the hashes of its parts.
int64_t ouro_hash_complex(int64_t real, int64_t imaginary);
