// Numbers from text and to shortest text, as Python writes and reads them.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/text.h"

// --- floats -------------------------------------------------------------------------------------

/// Digits that a shortest decimal can have.
#define SHORTEST_DIGITS 17

/// The fewest digits that read back as `number`, which is finite: 0.d1d2d3... * 10 ** *point.
///
/// The number of digits; of zero one, with *point 1. The sign is dropped.
unsigned ouro_double_shortest(double number, char digits[SHORTEST_DIGITS], int *point);

/// repr(number): "1.0", "1e+16", "-inf", "nan".
void ouro_double_append_repr(TextBuilder *builder, double number);

typedef enum DoubleFlag {
    DOUBLE_ALTERNATE = 1,        ///< '#': always a point; %g keeps trailing zeros.
    DOUBLE_ADD_POINT_ZERO = 2,   ///< ".0" is added to what would read as an int.
    DOUBLE_NO_NEGATIVE_ZERO = 4, ///< 'z': what rounds to zero has no sign.
} DoubleFlag;

/// `number` in the style of `type`: one of e E f F g G, or r for repr, of which the precision is
/// ignored. A '-' if negative; "inf" and "nan", in capitals for E F G.
///
/// Exactly rounded at every precision.
void ouro_double_append(TextBuilder *builder, double number, char type, int precision,
                        unsigned flags);

/// What float(text) accepts, white space apart: underscores between digits, inf, infinity and nan
/// in any case. Errors: false when malformed. Rounds to nearest; too large becomes infinite.
OURO_MUST_USE bool ouro_double_parse(Text text, double *out);

/// What complex(text) accepts, white space and parentheses around it apart.
OURO_MUST_USE bool ouro_complex_parse(Text text, double *real, double *imaginary);

/// float.hex().
void ouro_double_append_hex(TextBuilder *builder, double number);

typedef enum HexOutcome { HEX_OK, HEX_MALFORMED, HEX_OVERFLOW } HexOutcome;
/// float.fromhex(), white space apart.
OURO_MUST_USE HexOutcome ouro_double_parse_hex(Text text, double *out);

/// round(number, places), which is exact on the decimal value; `number` is finite.
///
/// Errors: false when the result would be infinite.
OURO_MUST_USE bool ouro_double_round(double number, int64_t places, double *out);

/// A double as a ratio: mantissa * 2 ** exponent, mantissa odd or 0. `number` is finite.
int64_t ouro_double_split(double number, int *exponent);

// --- ints ---------------------------------------------------------------------------------------

/// What int(text, base) found.
typedef struct IntText {
    Text digits;         ///< All digits, with the underscores between them.
    size_t digits_count; ///< Without the underscores.
    unsigned base;       ///< As given, or as a prefix told when 0 was given.
    bool negative;
    bool small; ///< The number fits `value`.
    int64_t value;
} IntText;

/// Reads sign, prefix and digits as int(text, base) does, white space apart, of ASCII text (other
/// decimal digits are the caller's to translate). `base` is 0 or 2 to 36.
///
/// Errors: false when malformed.
OURO_MUST_USE bool ouro_int_text_scan(Text text, unsigned base, IntText *out);
