// Rejects a malformed unit before it can run.
//
// The promise: a unit that it accepts cannot corrupt memory, whatever its bytes. Two parts. The
// shape (verifier.c): operands, jumps, indexes, windows and tables stay within bounds. The flow
// (verifier_flow.c): along every path a register is written before it is read, and where the
// machine relies on what a register holds (a cell, the state of a loop, a list of the compiler's)
// it holds just that.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/text.h"
#include "runtime/bytecode/unit.h"

/// Checks `unit` and all units within it.
///
/// Errors: false; `why` has the reason appended, or has failed when memory was refused.
/// Cost: O(code * registers).
OURO_MUST_USE bool ouro_unit_verify(const Unit *unit, Allocator *allocator, TextBuilder *why);
