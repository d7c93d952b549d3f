// The session: statements typed one by one.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/ouro.h"

/// Reads statements from standard input and runs them until its end, or until one exits. The status
/// to end with.
int ouro_prompt_run(Ouro *ouro);
