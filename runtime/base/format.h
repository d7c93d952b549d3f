// Python's format mini-language: [[fill]align][sign][z][#][0][width][grouping][.precision][type].
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/digits.h"
#include "runtime/base/text.h"

/// What a specification says; a zero character means "not said".
typedef struct FormatSpec {
    uint32_t fill;         ///< A code point; ' ' unless said.
    char align;            ///< '<' '>' '=' '^'.
    char sign;             ///< '+' '-' ' '.
    char grouping;         ///< ',' '_'.
    bool no_negative_zero; ///< 'z'
    bool alternate;        ///< '#'
    bool zero;             ///< '0' before the width.
    int64_t width;         ///< -1 unless said.
    int64_t precision;     ///< -1 unless said.
    uint32_t type;         ///< A code point.
    Text type_name;        ///< Of the value, for messages; borrowed.
} FormatSpec;

/// How formatting ended. Where it is not FORMAT_OK nothing was appended to the text, and the
/// message of that exception to `error`; refused memory shows in the builders themselves.
typedef enum FormatOutcome {
    FORMAT_OK,
    FORMAT_VALUE_ERROR,
    FORMAT_OVERFLOW_ERROR,
} FormatOutcome;

/// Where formatting writes.
typedef struct FormatOutput {
    TextBuilder *text;
    TextBuilder *error;
} FormatOutput;

/// Reads `spec`, for a value whose type is called `type_name` in messages.
OURO_MUST_USE FormatOutcome ouro_format_spec_parse(Text spec, Text type_name, FormatSpec *out,
                                                   TextBuilder *error);

// Each of these appends one formatted value.
OURO_MUST_USE FormatOutcome ouro_format_text(FormatOutput output, const FormatSpec *spec,
                                             Text text);
/// Types e f g and % convert to double, as CPython's int does.
OURO_MUST_USE FormatOutcome ouro_format_digits(FormatOutput output, const FormatSpec *spec,
                                               Digits number);
OURO_MUST_USE FormatOutcome ouro_format_int(FormatOutput output, const FormatSpec *spec,
                                            int64_t number);
OURO_MUST_USE FormatOutcome ouro_format_double(FormatOutput output, const FormatSpec *spec,
                                               double number);
OURO_MUST_USE FormatOutcome ouro_format_complex(FormatOutput output, const FormatSpec *spec,
                                                double real, double imaginary);
