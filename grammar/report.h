// From a parse that has failed to the error that leaves the grammar.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/parsing.h"

/// Makes `error` what the parse found wrong, or that memory was refused.
void ouro_report_fault(Parse *parse, const ParseInput *input, ParseError *error);

/// Is what was typed at a prompt a whole?  A compound statement ends with an empty line.
bool ouro_is_complete(const Ast *ast);
