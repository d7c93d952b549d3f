// The modules that show the machine to itself, and so see all of it.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/engine/engine.h"

/// A module in C of the engine.
typedef struct EngineModule {
    const char *name;
    const char *doc;
    const NativeDef *functions;                   // or NULL
    bool (*fill)(Thread *thread, Module *module); // what is no function; or NULL. False: raised
} EngineModule;

/// The module of this name, or NULL.
const EngineModule *ouro_engine_module(Text name);
/// The names of all of them, one after the other: index from 0; NULL behind the last.
const char *ouro_engine_module_name(size_t index);
/// The OuroModuleDef of this name, or NULL.
const void *ouro_public_module(Text name);
/// Makes the module of an OuroModuleDef.
Value ouro_public_module_new(Thread *thread, const void *def);

/// Makes the module, without running anything.
Value ouro_engine_module_new(Thread *thread, const EngineModule *def);

/// False with MemoryError pending. A value that is UNBOUND fails, too.
OURO_MUST_USE bool ouro_module_set(Thread *thread, Module *module, const char *name, Value value);
OURO_MUST_USE bool ouro_module_add_functions(Thread *thread, Module *module,
                                             const NativeDef *functions);
/// Texts as values: UNBOUND with MemoryError pending.
Value ouro_text_value(Thread *thread, const char *text);

/// Says of which modules the built-in classes are that no name of builtins reaches. False when
/// memory is refused.
OURO_MUST_USE bool ouro_classes_name_modules(Thread *thread);

extern const EngineModule ouro_module_asyncio, ouro_module_contextvars, ouro_module_errno;
extern const EngineModule ouro_module_signal, ouro_module_thread;
extern const EngineModule ouro_module_builtins, ouro_module_deque, ouro_module_sys, ouro_module_gc,
    ouro_module_weakref, ouro_module_imp, ouro_module_io, ouro_module_traceback, ouro_module_os;
