// Where a module is found.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/engine/import.h"
#include "src/engine/modules/modules.h"

typedef enum FoundKind {
    FOUND_NOTHING,
    FOUND_NATIVE,
    FOUND_PUBLIC_NATIVE,
    FOUND_LIBRARY,
    FOUND_FILE,
    FOUND_NAMESPACE
} FoundKind;

typedef struct FoundModule {
    FoundKind kind;
    bool is_package;
    bool hides_frames; // tracebacks pass over its code
    const EngineModule *native;
    const void *public_native;
    Text text;            // of the library
    const uint32_t *blob; // its unit, or NULL
    char *path;           // of a file, or the name of the library's; freed by found_deinit
    Value locations;      // of a namespace package: a list; of another package: UNBOUND
} FoundModule;

/// Looks for the module `name` (its last part `tail`) on `path`, a list of folders; UNBOUND: among
/// the built-in ones, then on sys.path, then in the library.
///
/// Errors: false: raised. `out->kind` is FOUND_NOTHING where there is none.
OURO_MUST_USE bool ouro_find_module(Thread *thread, Text name, Text tail, Value path,
                                    FoundModule *out);
void ouro_found_deinit(FoundModule *found);
