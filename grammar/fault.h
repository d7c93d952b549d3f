// What the lexer, the layout and the parser find wrong, before it becomes a ParseError.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/diagnostics.h"

/// Where the marked range ends; CPython is not of one mind.
typedef enum {
    FAULT_END_GIVEN,    // At `span.end`.
    FAULT_END_AT_START, // An empty range, and a text without line end: the lexer's.
    FAULT_END_ZERO,     // Column 0.
    FAULT_END_UNKNOWN,  // Column -1.
    FAULT_END_OF_TEXT,  // At the last line, both columns 0.
    FAULT_WHOLE_LINE,   // Both columns 0.
} FaultEnd;

typedef struct {
    bool set;
    bool from_lexer; // The text that is shown ends without its line end.
    bool generic;    // Plain "invalid syntax", or what else a later lexical fault overrides.
    bool is_weak;    // Does not override a fault of the parser before it.
    bool needs_more; // The text ended too early.
    uint8_t kind;    // ParseErrorKind
    uint8_t end;     // FaultEnd
    int8_t shift;    // Added to the column.
    AstSpan span;
    uint32_t last_read; // Offset of the last token that CPython had read; 0: the parser's current one.
    char message[256];
} Fault;

/// Records a fault with a printf-like message unless there is one already: the first wins.
void ouro_fault_set(Fault *fault, AstSpan span, const char *format, ...) OURO_PRINTF(3, 4);
