// What Unicode says of code points: properties and case mappings.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/attributes.h"

// In the order of FLAGS in unicode_tables.py.
enum {
    UNICODE_ALPHA = 1 << 0,
    UNICODE_DECIMAL = 1 << 1,
    UNICODE_DIGIT = 1 << 2,
    UNICODE_NUMERIC = 1 << 3,
    UNICODE_LOWER = 1 << 4,
    UNICODE_UPPER = 1 << 5,
    UNICODE_TITLE = 1 << 6,
    UNICODE_SPACE = 1 << 7,
    UNICODE_LINE_BREAK = 1 << 8,
    UNICODE_XID_START = 1 << 9,
    UNICODE_XID_CONTINUE = 1 << 10,
    UNICODE_PRINTABLE = 1 << 11,
    UNICODE_CASED = 1 << 12,
    UNICODE_CASE_IGNORABLE = 1 << 13,
};

/// The properties of a code point, UNICODE_ bits.
unsigned ouro_unicode_flags(uint32_t code_point);
static inline bool unicode_is(uint32_t code_point, unsigned flags)
{
    return (ouro_unicode_flags(code_point) & flags) != 0;
}

/// The value of a decimal digit of any script, 0 to 9; -1 for others.
int ouro_unicode_decimal(uint32_t code_point);
/// The value of a digit, superscripts and the like too; -1 for others.
int ouro_unicode_digit(uint32_t code_point);

typedef enum UnicodeCase { CASE_UPPER, CASE_LOWER, CASE_TITLE, CASE_FOLD } UnicodeCase;

/// What a code point becomes: up to three code points in `out`; the number of them.
unsigned ouro_unicode_map(uint32_t code_point, UnicodeCase to, uint32_t out[3]);
