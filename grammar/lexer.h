// The lexer's state: characters to raw tokens.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/fault.h"
#include "grammar/token.h"

enum {
    LEXER_BRACKETS_MAX = 200, // As CPython: "too many nested parentheses".
    LEXER_FSTRINGS_MAX = 150, // As CPython: "too many nested f-strings".
    LEXER_FIELDS_MAX = 3,     // `{` inside a format spec inside a field: two levels, as CPython.
};

typedef struct {
    char open;
    uint32_t at;
} Bracket;

/// An f-string whose end has not been reached.
typedef struct {
    uint8_t quote;
    uint8_t quote_size; // 1 or 3
    bool raw;
    bool in_spec; // From a field's `:` to the next `}`, nested fields included (as CPython).
    uint8_t fields_count; // Open replacement fields, nested ones in format specs included.
    uint32_t base_depth;  // Brackets open where the f-string starts.
    uint32_t start;
} FString;

typedef enum { LEXER_CODE, LEXER_FSTRING } LexerMode;

/// Plain data: the layout looks ahead by running a copy.
typedef struct {
    const uint8_t *text, *cursor, *limit; // *limit == 0
    LexerMode mode;
    uint32_t depth, fstrings_count;
    Bracket brackets[LEXER_BRACKETS_MAX];
    FString fstrings[LEXER_FSTRINGS_MAX];
} Lexer;

/// `text[size]` must be a NUL, the only one.
void ouro_lexer_init(Lexer *lexer, const char *text, size_t size);

/// The next raw token: NEWLINE where a logical line ends, END at the end.
///
/// Errors: false; `*fault` says why.
OURO_MUST_USE bool ouro_lexer_next(Lexer *lexer, Token *token, Fault *fault);
