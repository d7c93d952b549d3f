// The names of code points.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/attributes.h"

enum { UNICODE_NAME_SIZE_MAX = 96 };

/// Writes the name of a code point to `out`, without a NUL; its size, 0 where it has none.
size_t ouro_unicode_name(uint32_t code_point, char out[UNICODE_NAME_SIZE_MAX]);
