// SipHash-1-3 and the arithmetic of CPython's hashes.
// SPDX-License-Identifier: MIT
#include "runtime/base/hash.h"
#include "runtime/base/utf8.h"
#include <math.h>

// -1 is what CPython's C functions return on an exception, so no hash is it.
static int64_t not_minus_one(uint64_t hash) { return hash == UINT64_MAX ? -2 : (int64_t)hash; }

// --- SipHash ------------------------------------------------------------------------------------

typedef struct SipState {
    uint64_t v0, v1, v2, v3;
} SipState;

static uint64_t rotate(uint64_t x, unsigned bits) { return x << bits | x >> (64 - bits); }

OURO_INLINE void sip_round(SipState *s)
{
    s->v0 += s->v1, s->v2 += s->v3;
    s->v1 = rotate(s->v1, 13) ^ s->v0, s->v3 = rotate(s->v3, 16) ^ s->v2;
    s->v0 = rotate(s->v0, 32);
    s->v2 += s->v1, s->v0 += s->v3;
    s->v1 = rotate(s->v1, 17) ^ s->v2, s->v3 = rotate(s->v3, 21) ^ s->v0;
    s->v2 = rotate(s->v2, 32);
}

OURO_INLINE SipState sip_begin(HashKey key)
{
    return (SipState){
        key.k0 ^ 0x736f6d6570736575u,
        key.k1 ^ 0x646f72616e646f6du,
        key.k0 ^ 0x6c7967656e657261u,
        key.k1 ^ 0x7465646279746573u,
    };
}

OURO_INLINE void sip_add(SipState *s, uint64_t word)
{
    s->v3 ^= word;
    sip_round(s);
    s->v0 ^= word;
}

// `rest` holds the size % 8 last bytes.
OURO_INLINE int64_t sip_end(SipState *s, uint64_t rest, size_t size)
{
    sip_add(s, rest | (uint64_t)size << 56);
    s->v2 ^= 0xFF;
    sip_round(s);
    sip_round(s);
    sip_round(s);
    return not_minus_one(s->v0 ^ s->v1 ^ s->v2 ^ s->v3);
}

// The generator of CPython's secret: of its 24 bytes the first 16 are the key.
HashKey ouro_hash_key_from_seed(uint32_t seed)
{
    HashKey key = {0, 0};
    if (seed == 0) return key;
    uint32_t x = seed;
    for (unsigned i = 0; i < 16; i++) {
        x = x * 214013 + 2531011;
        uint64_t byte = x >> 16 & 0xFF;
        *(i < 8 ? &key.k0 : &key.k1) |= byte << (i % 8 * 8);
    }
    return key;
}

static uint64_t load_little_endian(const unsigned char *at, size_t size)
{
    uint64_t word = 0;
    for (size_t i = 0; i < size; i++) word |= (uint64_t)at[i] << (i * 8);
    return word;
}

int64_t ouro_hash_bytes(HashKey key, const void *at, size_t size)
{
    if (size == 0) return 0;
    const unsigned char *byte = at;
    SipState state = sip_begin(key);
    size_t left = size;
    for (; left >= 8; left -= 8, byte += 8) sip_add(&state, load_little_endian(byte, 8));
    return sip_end(&state, load_little_endian(byte, left), size);
}

// Bytes that a code point takes in the narrowest form that holds all of `text`. In UTF-8 a greater
// code point never has a smaller first byte.
static unsigned unit_size(Text text)
{
    unsigned char greatest = 0;
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        if (byte > greatest) greatest = byte;
    }
    return greatest >= 0xF0 ? 4 : greatest > 0xC3 ? 2 : 1;
}

static int64_t hash_units(HashKey key, Text text, unsigned size_of_unit)
{
    SipState state = sip_begin(key);
    uint64_t word = 0;
    size_t size = 0;
    for (const char *at = text.at; at < text.at + text.size;) {
        word |= (uint64_t)utf8_next(&at) << (size % 8 * 8);
        size += size_of_unit;
        if (size % 8 != 0) continue;
        sip_add(&state, word);
        word = 0;
    }
    return sip_end(&state, word, size);
}

int64_t ouro_hash_text(HashKey key, Text text)
{
    if (ouro_text_is_ascii(text)) return ouro_hash_bytes(key, text.at, text.size);
    return hash_units(key, text, unit_size(text));
}

// --- numbers ------------------------------------------------------------------------------------

int64_t ouro_hash_int(int64_t number)
{
    uint64_t magnitude = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    uint64_t hash = magnitude % HASH_MODULUS;
    return not_minus_one(number < 0 ? 0 - hash : hash);
}

// 2^61 is 1 modulo the modulus, so multiplying by a power of two rotates 61 bits.
static uint64_t times_power_of_two(uint64_t residue, unsigned power)
{
    return (residue << power & HASH_MODULUS) | residue >> (61 - power);
}

int64_t ouro_hash_double(double number)
{
    assert(!isnan(number));
    if (isinf(number)) return number > 0 ? HASH_INFINITY : -HASH_INFINITY;
    if (number >= -0x1p53 && number <= 0x1p53 && (double)(int64_t)number == number) {
        return ouro_hash_int((int64_t)number);
    }

    int exponent;
    double mantissa = ldexp(frexp(fabs(number), &exponent), 53);
    int power = (exponent - 53) % 61;
    uint64_t hash =
        times_power_of_two((uint64_t)mantissa, (unsigned)(power < 0 ? power + 61 : power));
    return not_minus_one(number < 0 ? 0 - hash : hash);
}

int64_t ouro_hash_complex(int64_t real, int64_t imaginary)
{
    return not_minus_one((uint64_t)real + (uint64_t)imaginary * 1000003u);
}

int64_t ouro_hash_pointer(const void *pointer)
{
    // The lowest bits of addresses are equal: they go to the top.
    return not_minus_one(rotate((uint64_t)(uintptr_t)pointer, 60));
}

// --- collections --------------------------------------------------------------------------------

int64_t ouro_hash_tuple_end(uint64_t state, size_t count)
{
    state += count ^ (2870177450012600261u ^ 3527539u);
    return state == UINT64_MAX ? 1546275796 : (int64_t)state;
}

int64_t ouro_hash_frozenset_end(uint64_t state, size_t count)
{
    state ^= ((uint64_t)count + 1) * 1927868237u;
    state ^= state >> 11 ^ state >> 25;
    state = state * 69069u + 907133923u;
    return state == UINT64_MAX ? 590923713 : (int64_t)state;
}
