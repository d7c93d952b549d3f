// The modules of the library that are written in C, by name.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/ouro_native.h"

/// The module's definition, or NULL where there is none of this name.
const OuroModuleDef *ouro_stdlib_find(const char *name);
/// All of them, one after the other: index from 0; NULL behind the last.
const OuroModuleDef *ouro_stdlib_at(size_t index);
