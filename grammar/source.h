// A source text: decoded, with `\n` as its only line end, and its lines.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/arena.h"
#include "runtime/base/attributes.h"

typedef struct {
    Text text;       // UTF-8 without a byte order mark; a NUL follows.
    Text filename;   // As the caller gave it.
    bool is_decoded; // Was a str: no file has its lines.
    const uint32_t *line_starts;
    uint32_t lines_count; // At least 1.
} Source;

/// Both as Python's positions: the line from 1, the column in bytes from 0.
typedef struct {
    uint32_t line, column;
} SourcePosition;

/// Where a byte offset is.
///
/// Cost: O(log lines).
SourcePosition ouro_source_position(const Source *source, uint32_t offset);

/// The text of a line, from 1, without its line end; empty beyond the last.
Text ouro_source_line(const Source *source, uint32_t line);

/// Finds the lines of `source->text`.
///
/// Errors: false when memory is refused.
OURO_MUST_USE bool ouro_source_index_lines(Source *source, Arena *arena);
