// What the engine does for the machine.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/engine/engine.h"

void ouro_engine_hooks_set(Vm *vm);
