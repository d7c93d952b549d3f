// An Ouro from within: the VM with all that stands above it.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/clock.h"
#include "runtime/vm/vm.h"
#include "src/ouro.h"

/// What the engine keeps alive.
typedef enum EngineRoot {
    ROOT_BUILTINS,       // the module builtins
    ROOT_MAIN,           // the module __main__
    ROOT_MODULE_SPEC,    // class ModuleSpec
    ROOT_LOADER,         // class SourceFileLoader
    ROOT_NAMESPACE_PATH, // the class of __path__ of namespace packages
    ROOT_EXCEPTHOOK,     // sys.__excepthook__
    ROOT_DISPLAYHOOK,    // sys.__displayhook__
    ROOT_UNRAISABLEHOOK, // sys.__unraisablehook__
    ROOT_STDERR,         // sys.__stderr__: for when sys.stderr is gone
    ROOT_STDOUT,
    ROOT_SIGNAL_HANDLERS, // a list by number, once _signal is imported
    ROOT_COUNT
} EngineRoot;

struct Ouro {
    Vm vm;
    Allocator allocator;
    Clock clock;
    VirtualClock virtual_clock;
    bool is_started; // it was made whole
    struct Importing *importing; // imports in progress
    OuroOptions options; // its texts are copies
    Value roots[ROOT_COUNT];
    uint32_t session_futures; // `from __future__` at the prompt
    bool is_finishing; // the program has ended: what is printed now shows no source, as in CPython
    bool collects_cycles;           // what gc.isenabled() says
    volatile uint64_t signals;      // one bit each: those that came and were not handled
    ParkingPlace pausing; // who waits for any signal
    volatile int wakeup_descriptor; // what signals write their number to, plus one; 0: none
};

static inline Ouro *engine_of(Thread *thread) { return thread->vm->engine; }
static inline Value engine_root(Thread *thread, EngineRoot root)
{
    return engine_of(thread)->roots[root];
}
static inline void engine_set_root(Thread *thread, EngineRoot root, Value value)
{
    engine_of(thread)->roots[root] = value;
}

/// The value of a name of sys; UNBOUND where it was deleted.
Value ouro_sys_get(Thread *thread, const char *name);
/// False with MemoryError pending.
OURO_MUST_USE bool ouro_sys_set(Thread *thread, const char *name, Value value);
