// Modules: finding, making and running them.
// SPDX-License-Identifier: MIT
#pragma once
#include "src/engine/engine.h"

/// vm->hooks.import: __import__ with the globals of who asks (a dict, or None).
Value ouro_import(Thread *thread, String *name, Value globals, Value from_list, int64_t level);

/// vm->hooks.import_from: `from module import name`.
Value ouro_import_from(Thread *thread, Value module, String *name);

/// The module of this absolute name itself. UNBOUND raised.
Value ouro_import_module(Thread *thread, const char *name);

/// importlib.reload: runs a module's code again in its namespace.
Value ouro_reload(Thread *thread, Value module);

/// Puts a folder before all others of sys.path. False: raised.
OURO_MUST_USE bool ouro_path_prepend(Thread *thread, Value folder);

/// A module that is to run as the program.
typedef struct ModulePlace {
    Value file, package, spec;
    Code *code;
} ModulePlace;

/// Finds a module, or the __main__ of a package, as -m names it.
///
/// Errors: false with ImportError pending.
OURO_MUST_USE bool ouro_find_program(Thread *thread, const char *name, ModulePlace *place);

/// Source text that is part of the program, by its path below the library: "collections/abc.py".
/// `at` is NULL where there is none.
Text ouro_library_source(Text path);

/// What the file names of the library's modules begin with.
#define OURO_LIBRARY_PREFIX "<ouro>/"

/// A spec for a module. `origin` and `locations` may be None. UNBOUND raised.
Value ouro_module_spec(Thread *thread, String *name, Value origin, Value locations);

/// A loader: an object that says where a module came from. UNBOUND raised.
Value ouro_module_loader(Thread *thread, Value name, Value path);

/// Gives a module of the engine that was not imported what importing gives. False: raised.
OURO_MUST_USE bool ouro_module_name_builtin(Thread *thread, Value module);

/// The spec of a module by its absolute name, without running it; None where there is none. UNBOUND
/// raised.
Value ouro_find_spec(Thread *thread, String *name);

/// Whether the module is being run for the first time right now.
bool ouro_module_is_initializing(Thread *thread, Value module);
