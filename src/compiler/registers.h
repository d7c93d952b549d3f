// Which register holds what: locals at the bottom, above them temporaries as a stack.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/compiler/compiler.h"

enum {
    /// Locals in near registers; what is left are temporaries. Twenty nested blocks, the most
    /// there are, need some 80 of those.
    LOCALS_NEAR_MAX = 130,
    REGISTER_FAR_FIRST = 256,
    REGISTERS_MAX = 1 << 15, // A far register is named by a signed number of 16 bits.
};

static inline bool register_is_far(Register reg) { return reg >= REGISTER_NONE; }

/// Whether a parameter is moved to a far register on entry.
static inline bool symbol_is_moved(const Symbol *symbol)
{
    return symbol->parameter >= LOCALS_NEAR_MAX && symbol->parameter < REGISTER_NONE;
}

/// The next temporary.
Register ouro_temporary(Compiler *compiler);
/// The first of `count` consecutive ones.
Register ouro_temporaries(Compiler *compiler, unsigned count);
/// The temporary that will be next: a mark to go back to.
Register ouro_temporaries_mark(const Compiler *compiler);
/// Frees the temporaries from `mark` on.
void ouro_temporaries_release(Compiler *compiler, Register mark);
/// How many more there can be.
unsigned ouro_temporaries_left(const Compiler *compiler);
/// Whether it is a temporary, so that nobody sees what is written to it.
bool ouro_register_is_temporary(const Compiler *compiler, Register reg);
