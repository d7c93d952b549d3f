// Modules from the tables of ouro_native.h.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/ouro_native.h"
#include "runtime/task/operations.h"

/// A new module of a definition, which outlives the VM. UNBOUND raised.
Value ouro_native_module_new(Thread *thread, const OuroModuleDef *def);
