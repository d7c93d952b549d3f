// What is wrong with a source text, as Python's SyntaxError carries it.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/ast.h"
#include "grammar/source.h"

typedef enum {
    PARSE_SYNTAX_ERROR,
    PARSE_INDENTATION_ERROR,
    PARSE_TAB_ERROR,
    PARSE_MEMORY_ERROR,    // Memory was refused, or the text is too deep for the parser.
    PARSE_RECURSION_ERROR, // The tree is too deep for what reads it.
} ParseErrorKind;

enum { PARSE_COLUMN_NONE = INT32_MIN }; // None in place of the end's column

/// The arguments of the exception: SyntaxError(message, (filename, line, column, text, end_line,
/// end_column)); without a position only SyntaxError(message), without an end no last two, without
/// a text None. Columns count characters from 1; 0 and -1 occur where CPython has them.
typedef struct {
    ParseErrorKind kind;
    bool has_position, has_end, has_text;
    bool needs_more_input; // Of a prompt: the text is right as far as it goes.
    int32_t line, column, end_line, end_column;
    Text message, text;
    Allocator *allocator;
} ParseError;

/// Makes `error` a SyntaxError at `span` with a printf-like message. For the compiler.
void ouro_parse_error_at(ParseError *error, Allocator *allocator, const Source *source,
                         AstSpan span, const char *format, ...) OURO_PRINTF(5, 6);

/// Makes `error` one without a position: memory was refused, or a tree is too deep.
void ouro_parse_error_plain(ParseError *error, Allocator *allocator, ParseErrorKind kind,
                            const char *message);

/// Gives `error` the text of its line.
///
/// Errors: false when memory is refused; the error is then about that.
bool ouro_parse_error_show_line(ParseError *error, const Source *source, bool with_newline);

/// A column as errors have it: characters from 1.
int32_t ouro_source_column(const Source *source, SourcePosition position);

/// Frees the texts of an error that was set.
void ouro_parse_error_deinit(ParseError *error);
