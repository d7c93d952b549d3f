// A unit becomes code: first contact of compiled code with the heap.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/task/thread.h"

/// Code for `unit` and all units nested in it. `owner` keeps the units' memory alive; NULL where it is constant data.
///
/// Errors: NULL with an exception pending.
Code *ouro_load(Thread *thread, const Unit *unit, Object *owner);

/// A copy of code that has not run yet, for functions with other globals than the first ones'. NULL when memory is refused.
Code *ouro_code_copy(Vm *vm, Code *code);

/// A function of `code` in a namespace.
Function *ouro_function_new(Vm *vm, Code *code, Dict *globals, Dict *builtins);

/// The position of the instruction at a word offset; that of the definition, without columns, for what is before the first instruction.
PositionRow ouro_code_position(const Code *code, int64_t offset);
