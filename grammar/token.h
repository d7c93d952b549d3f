// A token: what it is and where it stands.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/attributes.h"

enum {
    TOKEN_IS_BYTES = 1,
    TOKEN_IS_RAW = 2,
    TOKEN_IS_IMAGINARY = 4,
    TOKEN_HAS_BACKSLASH = 8,
    TOKEN_IS_FLOAT = 16,
    TOKEN_TOUCHES_WORD = 32, // `1if`: legal, with a warning.
    TOKEN_IS_UNICODE = 64,   // `u'...'`
    TOKEN_IS_ASCII = 128,    // Of a name.
};

typedef struct {
    uint16_t kind;  // TOKEN_*, numbered by lemon.
    uint16_t flags; // TOKEN_IS_*
    uint32_t start, end;
} Token;

/// "NAME", "LPAREN".
const char *ouro_token_name(uint16_t kind);

/// "(" of a token that is always written alike, else NULL.
const char *ouro_token_spelling(uint16_t kind);
