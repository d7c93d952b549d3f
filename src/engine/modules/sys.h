// The functions of the module sys, by file.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/engine/modules/modules.h"

extern const NativeDef ouro_sys_functions[], ouro_sys_hooks[];
