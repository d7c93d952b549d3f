// The state that this folder shares.
//
// Failure sticks: after the first error `failed` is set and everything that emits does nothing, so
// that a run of steps needs no tests between them.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/array.h"
#include "src/compiler/compile.h"
#include "src/compiler/names.h"
#include "src/compiler/scope.h"

typedef struct Builder Builder;
typedef unsigned Register; // from 256: far, reached by LOAD_FAR and STORE_FAR only

struct Compiler {
    Allocator *allocator;
    Arena *arena;  // of the units
    Arena scratch; // of everything else
    const Ast *ast;
    const CompileOptions *options;
    ParseError *error;
    bool failed;
    bool is_interactive;
    uint32_t futures;
    const AstNode *last_future; // the last import at the beginning that asked for some
    NameTable names;
    const Name *no_name; // what stands for a name when memory was refused
    PointerMap scopes;   // by key
    Scope *first_scope, *last_scope;
    Scope *scope;     // whose names are meant: that of the unit, or an inlined comprehension's
    Builder *builder; // of the unit that is being written
    OURO_ARRAY(ParseWarning) warnings;
};

/// Notes a SyntaxError at `span`, unless there is an error already.
void ouro_compile_error(Compiler *compiler, AstSpan span, const char *format, ...)
    OURO_PRINTF(3, 4);
void ouro_compile_out_of_memory(Compiler *compiler);
void ouro_compile_warning(Compiler *compiler, AstSpan span, const char *format, ...)
    OURO_PRINTF(3, 4);

/// Memory until the compiler ends; NULL, and the compiler has failed, when refused.
void *ouro_scratch(Compiler *compiler, size_t count, size_t item_size);

/// The name of `identifier` in the current scope, mangled. Never NULL.
const Name *ouro_name(Compiler *compiler, const AstIdentifier *identifier);
/// The same, as it stands.
const Name *ouro_name_plain(Compiler *compiler, const AstIdentifier *identifier);
const Name *ouro_name_of_text(Compiler *compiler, const char *text);

static inline AstSpan span_join(AstSpan first, AstSpan last)
{
    return (AstSpan){first.start, last.end};
}
