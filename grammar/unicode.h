// What the grammar asks of Unicode: identifiers, printable characters, names.
// SPDX-License-Identifier: MIT
//
// The tables are made at build time from Debian's unicode-data (unicode_tables.py).
#pragma once
#include "runtime/base/text.h"

/// May an identifier start, or go on, with this character?  (XID_Start and `_`, XID_Continue.)
bool ouro_is_identifier_start(uint32_t code_point);
bool ouro_is_identifier_continue(uint32_t code_point);

/// Would `repr` show this character as it is?
bool ouro_is_printable(uint32_t code_point);

/// The character of a name or an alias, in any case of letters: "EM DASH" is U+2014.
///
/// Errors: false when there is none.
/// Cost: O(log names).
bool ouro_unicode_lookup(Text name, uint32_t *code_point);
