// The lines of a program: raw tokens to a stream with NEWLINE, INDENT and DEDENT.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/lexer.h"

enum { LAYOUT_INDENTS_MAX = 100 }; // As CPython: "too many levels of indentation".

typedef struct {
    uint32_t column, alternate; // With tabs to 8 and tabs to 1: they must order alike.
} Indent;

typedef enum {
    LAYOUT_LINE_START,
    LAYOUT_FIRST_TOKEN,
    LAYOUT_IN_LINE,
    LAYOUT_DONE,
} LayoutState;

typedef struct {
    Lexer lexer;
    LayoutState state;
    int indents_count, dedents_pending;
    Indent indents[LAYOUT_INDENTS_MAX];
} Layout;

void ouro_layout_init(Layout *layout, const char *text, size_t size);

/// The next token; at the end, END again and again.
///
/// Errors: false; `*fault` says why.
/// Cost: a line that starts with `match` is lexed twice.
OURO_MUST_USE bool ouro_layout_next(Layout *layout, Token *token, Fault *fault);

/// Could a token of this kind only begin an operand?
bool ouro_token_starts_operand(uint16_t kind);
