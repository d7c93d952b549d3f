// Source bytes to text: byte order mark, coding comment, line ends.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/parse.h"

/// Makes `ast->source` the text of `input`, with its lines.
///
/// Errors: false; `*error` says why.
OURO_MUST_USE bool ouro_decode_source(const ParseInput *input, Ast *ast, Allocator *allocator,
                                      ParseError *error);
