// Names as the compiler knows them: one object a name, so that equal names have equal pointers.
//
// They are a superset of the tree's identifiers: mangled names and those that the language itself
// uses (__class__, .0) are among them.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/ast.h"
#include "runtime/base/arena.h"

typedef struct {
    Text text;
    uint64_t hash;
} Name;

typedef struct {
    const Name **slots;
    uint32_t count, capacity;
    const Name **of_identifiers; // By AstIdentifier.index; NULL until asked for.
} NameTable;

/// Errors: false when memory is refused; the same below, with NULL.
OURO_MUST_USE bool ouro_names_init(NameTable *table, Arena *arena, uint32_t identifiers_count);

/// The name that reads `text`, which is copied to the arena when it is new.
const Name *ouro_names_of_text(NameTable *table, Arena *arena, Text text);

/// The name of an identifier, as it stands.
const Name *ouro_names_of_identifier(NameTable *table, Arena *arena,
                                     const AstIdentifier *identifier);

/// The name of an identifier within class `class_name` (NULL: within none), where `__x` is called
/// `_Class__x`.
const Name *ouro_names_mangled(NameTable *table, Arena *arena, const AstIdentifier *identifier,
                               const Name *class_name);

static inline bool name_is(const Name *name, const char *text)
{
    return text_equal(name->text, text_from_string(text));
}
