// The signatures of natives.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/task/operations.h"

/// Three values a parameter: name, default, kind. NULL when memory is refused.
Tuple *ouro_native_signature(Vm *vm, Native *native);

/// Binds `count` arguments at `args`, the last of them named by `keywords` (or NULL), in place: afterwards there is one value a parameter.
///
/// Errors: false with TypeError pending.
OURO_MUST_USE bool ouro_bind_native(Thread *thread, Native *native, Value *args, uint32_t count, Tuple *keywords,
                                    uint32_t *bound_count);
