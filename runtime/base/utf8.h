// UTF-8: decode, encode, check, count, find a position.
//
// "Generalised" UTF-8 also has surrogates (U+D800..DFFF) as three bytes each; strict UTF-8 has
// none. SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/text.h"

#define UTF8_CODE_POINT_LAST 0x10FFFFu

static inline bool utf8_is_surrogate(uint32_t code_point) { return (code_point >> 11) == 0x1B; }
static inline bool utf8_is_continuation(char byte) { return ((unsigned char)byte & 0xC0) == 0x80; }

/// Bytes of the code point that starts with `lead`, of valid text.
static inline unsigned utf8_size_of_lead(char lead)
{
    unsigned char byte = (unsigned char)lead;
    return byte < 0x80 ? 1u : byte < 0xE0 ? 2u : byte < 0xF0 ? 3u : 4u;
}

/// Bytes that `code_point` takes.
static inline unsigned utf8_size(uint32_t code_point)
{
    return code_point < 0x80 ? 1u : code_point < 0x800 ? 2u : code_point < 0x10000 ? 3u : 4u;
}

/// The code point at `at`, of valid (generalised) text; `*size` becomes its number of bytes.
static inline uint32_t utf8_decode(const char *at, unsigned *size)
{
    const unsigned char *byte = (const unsigned char *)at;
    *size = utf8_size_of_lead(*at);
    switch (*size) {
    case 1: return byte[0];
    case 2: return (byte[0] & 0x1Fu) << 6 | (byte[1] & 0x3Fu);
    case 3: return (byte[0] & 0x0Fu) << 12 | (byte[1] & 0x3Fu) << 6 | (byte[2] & 0x3Fu);
    default:
        return (byte[0] & 0x07u) << 18 | (byte[1] & 0x3Fu) << 12 | (byte[2] & 0x3Fu) << 6 |
               (byte[3] & 0x3Fu);
    }
}

/// The code point at `*at`, of valid text, which must not be at its end; `*at` moves behind it.
static inline uint32_t utf8_next(const char **at)
{
    unsigned size;
    uint32_t code_point = utf8_decode(*at, &size);
    *at += size;
    return code_point;
}

/// The start of the code point that ends before `at`, of valid text, which must not be at its
/// start.
static inline const char *utf8_before(const char *at)
{
    do {
        at--;
    } while (utf8_is_continuation(*at));
    return at;
}

/// Writes `code_point` to `out`, which has room for four bytes; the number written.
unsigned ouro_utf8_encode(uint32_t code_point, char *out);

/// What a text turned out to be.
typedef struct Utf8Check {
    bool valid;
    bool ascii;
    bool has_surrogates;
    size_t count;       ///< Code points; up to the fault if there is one.
    size_t fault_start; ///< The bytes that CPython's UnicodeDecodeError would name, and why.
    size_t fault_end;
    const char *reason;
} Utf8Check;

typedef enum Utf8Kind { UTF8_STRICT, UTF8_GENERALISED } Utf8Kind;

/// Cost: O(size); 8 bytes at a time through ASCII.
Utf8Check ouro_utf8_check(Text text, Utf8Kind kind);

bool ouro_text_is_ascii(Text text);

/// Code points of valid text. Cost: O(size), 32 bytes at a time.
size_t ouro_utf8_count(Text text);

/// Byte offset of code point `index` of valid text; its size when it has no more than `index`.
size_t ouro_utf8_offset(Text text, size_t index);
