// Encodings of one byte a character, by tables.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/attributes.h"

enum { CHARMAP_NONE = 0xFFFF };

/// What each of the 256 bytes is, CHARMAP_NONE for nothing, in the encoding of a name that is in lower
/// case, with '_' for '-' and ' '. NULL: there is no such one.
const uint16_t *ouro_charmap_find(const char *name);

/// The byte that a code point is; -1: it has none.
int ouro_charmap_byte(const uint16_t *map, uint32_t code_point);
