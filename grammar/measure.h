// How far an expression goes that starts somewhere in the text: for messages about errors.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/parsing.h"

typedef enum {
    MEASURE_EXPRESSION, // One expression.
    MEASURE_LIST,       // Expressions between commas.
    MEASURE_INVERSION,  // What `not` takes, with its `not`s.
    MEASURE_ARITHMETIC, // An operand of a comparison.
    MEASURE_CLAUSES,    // What follows the element of a comprehension.
} Measure;

typedef struct {
    uint32_t end;     // Of the longest expression; 0 when there is none.
    Token next;       // The token behind it; of kind 0 when that is no token.
    Token stop;       // Where the parse stopped: as `next`, or further on.
    bool is_broken;   // By a fault, which is then in `parse->measured_fault`.
    bool in_brackets; // Its last token stands in brackets.
    Bracket unclosed; // Where the text ended in brackets: the innermost; else its `open` is 0.
} Extent;

/// Measures the expression that starts with `first`; `layout` is behind that token.
///
/// Errors: none; when memory is refused there is no expression.
/// Cost: O(size of the expression).
Extent ouro_measure(Parse *parse, Measure what, const Layout *layout, Token first);
