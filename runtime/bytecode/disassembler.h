// Code units as text, for --dump=bytecode and for tests.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/text.h"
#include "runtime/bytecode/unit.h"

/// Appends `unit`, which the verifier accepts, and after it the units within it.
///
/// Errors: the builder fails.
void ouro_unit_disassemble(TextBuilder *out, const Unit *unit);

/// Appends a constant as Python would write it; a unit as <code name>.
void ouro_constant_append(TextBuilder *out, const Constant *constant);
