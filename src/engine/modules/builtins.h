// The tables of built-in functions, one for each file of them.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/engine/modules/modules.h"

extern const NativeDef ouro_builtins_values[], ouro_builtins_iteration[], ouro_builtins_names[],
    ouro_builtins_code[], ouro_builtins_streams[];

/// The running frame; NULL where C runs at the outermost.
static inline Frame *caller_frame(Thread *thread) { return thread->frame; }
