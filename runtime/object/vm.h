// The machine's state that all threads of a VM share.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/allocator.h"
#include "runtime/base/clock.h"
#include "runtime/base/hash.h"
#include "runtime/object/exception.h"
#include "runtime/object/iterator.h"
#include "runtime/object/number.h"

enum { VM_LOOKUP_CACHE_SIZE = 1024 };

typedef struct LookupCacheRow {
    const Class *class;
    const String *name;
    uint64_t epoch;
    Value value;
} LookupCacheRow;

typedef struct InternTable {
    String **slots; // open addressing by hash; NULL free
    uint32_t count, capacity;
    OURO_ARRAY(String *) young; // those added since the last minor collection
} InternTable;

/// Where threads wait, the longest one first (runtime/task/waiting.h).
typedef struct ParkingPlace {
    struct Waiter *first, *last;
} ParkingPlace;

/// What the layers above the machine do for it. Each may be NULL.
typedef struct VmHooks {
    /// __import__ of the instruction: the module, or UNBOUND raised.
    Value (*import)(Thread *thread, String *name, Value globals, Value from_list, int64_t level);
    /// `from module import name`.
    Value (*import_from)(Thread *thread, Value module, String *name);
    /// An expression statement at the prompt.
    Value (*display)(Thread *thread, Value value);
    bool (*warn)(Thread *thread, Class *category, Value message);
    /// A coroutine was never awaited. What goes wrong is reported.
    void (*warn_unawaited)(Thread *thread, Value coroutine, bool is_collected);
    void (*unraisable)(Thread *thread, Value exception, const char *where, Value object);
    /// A signal has come: runs its handler. False: raised.
    bool (*signal)(Thread *thread);
    /// A helper of LOAD_HELPER that Python code provides, by its number.
    Value (*helper)(Thread *thread, unsigned helper);
    /// types.GenericAlias(origin, args); types.UnionType of two.
    Value (*generic_alias)(Thread *thread, Value origin, Value args);
    Value (*union_type)(Thread *thread, Value left, Value right);
    /// object.__reduce_ex__(protocol): what copy and pickle need to make another.
    Value (*reduce)(Thread *thread, Value object, Value protocol);
} VmHooks;

struct Vm {
    Allocator *allocator;
    Heap heap;
    HashKey hash_key;
    const Clock *clock;
    String *names[NAME_COUNT]; // interned; by Special and Name
    String *ascii[128];        // strings of one character; NULL until made
    Tuple *empty_tuple;
    Bytes *empty_bytes;
    InternTable interned;
    Class *classes[CLASS_COUNT]; // made at start, filled on demand
    Shape **shapes;              // by id; the first CLASS_COUNT are those of exact instances
    uint32_t shapes_count, shapes_capacity;
    uint32_t class_epoch;        // changes when what a class cache may hold changes
    uint64_t lookup_epoch;       // the same for the lookup cache, which any change of a class's namespace empties
    uint32_t next_keys_version;
    uint64_t context_vars_count; // how many ContextVars were made
    LookupCacheRow *lookup_cache;
    Dict *builtins;              // the namespace of module builtins
    Dict *modules;               // sys.modules
    Module *sys;
    Native *constructors[CLASS_COUNT]; // of built-in classes, made on demand
    Value helpers[HELPERS_COUNT]; // LOAD_HELPER; UNBOUND until first used
    Thread *thread;              // the one that runs: whose turn it is
    Thread *threads;             // all
    Thread *main_thread;         // the first: signals are its business
    struct Turns *turns;
    uint64_t waits_count;        // how often threads have waited
    ParkingPlace thread_ends;    // who waits for a thread to end
    size_t new_stack_size;       // of the C stacks of threads that scripts start; 0: the system's
    bool may_start_threads;
    bool is_ending;              // no thread is started any more
    volatile uint32_t interrupts; // INTERRUPT_KILL
    uint32_t recursion_limit;
    uint32_t export_counts;      // collections in vain for views of bytearrays that nobody has any more
    uint32_t int_text_digits_max; // sys.set_int_max_str_digits; 0: no limit
    Exception *memory_error;     // for when none can be made
    uint64_t tasks_named;        // the number in the default name of the newest task
    uint64_t schedule_state;     // of the order in which ready tasks run, where that is random
    bool has_random_schedule;
    bool reports_deadlocks;      // of event loops that nothing in the VM can wake
    Dict *current_tasks;         // see runtime/scheduler; NULL until needed
    bool killed;                 // nothing of the script runs any more: not even except and finally
    VmHooks hooks;
    struct OpenFile *open_files; // that may hold unwritten data (methods/file.h)
    void *engine;                // the owner: src/engine
};

/// Values of a Name.
#define VM_NAME(vm, id) ((vm)->names[NAME_##id])
#define VM_SPECIAL(vm, id) ((vm)->names[SPECIAL_##id])
