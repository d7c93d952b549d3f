// The functions of the module _os, by file.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/engine/modules/modules.h"

extern const NativeDef ouro_os_files[];

/// The path that a str, bytes or os.PathLike stands for, as C has it. NULL: raised. It lives as
/// long as the native runs.
const char *ouro_os_path(Thread *thread, Value path);
