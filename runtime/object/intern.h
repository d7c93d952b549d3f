// The table of interned strings: one copy of each name, so that names compare by address.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/vm.h"

/// Makes vm->names. The heap and the hash key of `vm` must be ready.
///
/// Errors: false when memory is refused; ouro_intern_deinit is then still due.
OURO_MUST_USE bool ouro_intern_init(Vm *vm);

/// Gives up the table, not the strings: those are the heap's.
void ouro_intern_deinit(Vm *vm);
