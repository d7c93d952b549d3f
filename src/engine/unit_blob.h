// Code units as words: what the build makes of the library's modules, so that importing them needs
// no compiler.
//
// Only the build writes blobs, and only into the program that reads them: they are not checked.
// Words are the machine's own; arrays without pointers (code, positions) are used where they lie.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/array.h"
#include "runtime/bytecode/unit.h"

typedef OURO_ARRAY(uint32_t) UnitBlob;

/// Appends a unit with those within it. Errors: false when memory is refused.
OURO_MUST_USE bool ouro_unit_write(Allocator *allocator, UnitBlob *blob, const Unit *unit);

/// The unit that begins at `blob`, made in `arena`; the blob outlives it. Errors: NULL when memory
/// is refused.
const Unit *ouro_unit_read(const uint32_t *blob, Arena *arena);
