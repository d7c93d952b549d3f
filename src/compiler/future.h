// from __future__ import ...
// SPDX-License-Identifier: MIT
#pragma once
#include "src/compiler/compiler.h"

/// Notes the features that the beginning of the program asks for, and where that beginning ends.
void ouro_future_collect(Compiler *compiler);

/// Whether `node` is `from __future__ import ...`; if so it is refused unless it stands at the
/// beginning.
void ouro_future_check(Compiler *compiler, const AstImportFrom *node);
