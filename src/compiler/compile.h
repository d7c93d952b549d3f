// The one door to the compiler: a tree in, a code unit or an error out.
// SPDX-License-Identifier: MIT
#pragma once
#include "grammar/ast.h"
#include "grammar/parse.h"
#include "runtime/bytecode/unit.h"

typedef enum {
    COMPILE_MODULE,    // Names at the top are globals.
    COMPILE_NAMESPACE, // Names at the top stand in a mapping, the unit's one argument: exec, eval.
} CompileMode;

/// Effects of `from __future__ import ...` that a program hands to what it compiles itself.
enum { COMPILE_FUTURE_ANNOTATIONS = 1 };

typedef struct {
    Text file_name;
    CompileMode mode;
    uint32_t futures;  // In force from the start.
    bool is_optimized; // No `assert`, and `__debug__` is False.
} CompileOptions;

/// What the compiler says besides the unit.
typedef struct {
    const ParseWarning *warnings; // SyntaxWarnings; in the arena.
    uint32_t warnings_count;
    uint32_t futures; // In force at the end.
} CompileNotes;

/// Compiles a tree. What it does follows from the root: a Module returns None, an Expression its
/// value, an Interactive prints the values of its expression statements.
///
/// `notes` may be NULL.
/// Owns: the unit and all it refers to live in `arena`; `ast` may go afterwards. The caller deinits
/// `error` when there is one.
/// Errors: NULL; `*error` then says what and where. It is untouched otherwise.
OURO_MUST_USE const Unit *ouro_compile(const Ast *ast, const CompileOptions *options, Arena *arena,
                                       CompileNotes *notes, ParseError *error);
