// The second part of the verifier: what registers hold along the paths of a unit.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/bytecode/verifier.h"

/// `unit` has passed the checks of shape.
OURO_MUST_USE bool ouro_unit_verify_flow(const Unit *unit, Allocator *allocator, TextBuilder *why);
