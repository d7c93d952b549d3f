// The life of an Ouro.
// SPDX-License-Identifier: MIT
#include "src/engine/engine.h"
#include "runtime/methods/classes.h"
#include "runtime/task/threads.h"
#include "src/engine/import.h"
#include "src/engine/hooks.h"
#include "src/engine/modules/modules.h"

#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

const char *ouro_version(void) { return "0.1.0"; }

// ---- options ----

// A copy of a list of texts, in one piece of memory with its size in front.
static const char *const *copy_texts(Allocator *allocator, const char *const *texts, int count)
{
    size_t size = sizeof(size_t) + (size_t)count * sizeof *texts;
    for (int i = 0; i < count; i++) size += strlen(texts[i]) + 1;
    size_t *memory = ouro_allocate(allocator, size);
    if (memory == NULL) return NULL;
    *memory = size;
    const char **copies = (const char **)(void *)(memory + 1);
    char *at = (char *)(copies + count);
    for (int i = 0; i < count; i++) {
        copies[i] = strcpy(at, texts[i]);
        at += strlen(at) + 1;
    }
    return copies;
}

static void free_texts(Allocator *allocator, const char *const *texts)
{
    if (texts == NULL) return;
    size_t *memory = (size_t *)(uintptr_t)texts - 1;
    ouro_release(allocator, memory, *memory);
}

static bool copy_options(Ouro *ouro, const OuroOptions *options)
{
    if (options != NULL) {
        size_t size = options->size < sizeof *options ? options->size : sizeof *options;
        memcpy(&ouro->options, options, size);
    }
    OuroOptions *own = &ouro->options;
    const char *const executable[] = {own->executable != NULL ? own->executable : ""};
    own->argv = copy_texts(&ouro->allocator, own->argv, own->argv_count);
    own->warnings = copy_texts(&ouro->allocator, own->warnings, own->warnings_count);
    const char *const *copy = copy_texts(&ouro->allocator, executable, 1);
    own->executable = copy != NULL ? copy[0] : NULL;
    return own->argv != NULL && own->warnings != NULL && copy != NULL;
}

static void free_options(Ouro *ouro)
{
    free_texts(&ouro->allocator, ouro->options.argv);
    free_texts(&ouro->allocator, ouro->options.warnings);
    if (ouro->options.executable == NULL) return;
    const char *const *copy = (const char *const *)(const void *)ouro->options.executable - 1;
    free_texts(&ouro->allocator, copy);
}

static HashKey hash_key(const OuroOptions *options)
{
    if (options->has_hash_seed) return ouro_hash_key_from_seed(options->hash_seed);
    const char *seed = options->grants & OURO_GRANT_ENVIRONMENT && !options->ignores_environment
                           ? getenv("PYTHONHASHSEED")
                           : NULL;
    if (seed != NULL && *seed != '\0' && strcmp(seed, "random") != 0)
        return ouro_hash_key_from_seed((uint32_t)strtoul(seed, NULL, 10));
    HashKey key = {0};
    if (getrandom(&key, sizeof key, GRND_NONBLOCK) != sizeof key)
        key.k0 = (uint64_t)(uintptr_t)&key;
    return key;
}

// ---- life ----

static void trace_engine(Tracer *tracer, void *context)
{
    Ouro *ouro = context;
    ouro_trace_values(tracer, ouro->roots, ROOT_COUNT);
}

// builtins, sys and __main__.
static bool make_modules(Thread *thread)
{
    Vm *vm = thread->vm;
    Value builtins = ouro_engine_module_new(thread, &ouro_module_builtins);
    if (value_is_unbound(builtins)) return false;
    engine_set_root(thread, ROOT_BUILTINS, builtins);
    if (!ouro_dict_set_string(vm, vm->modules, VM_NAME(vm, BUILTINS_MODULE), builtins))
        return false;
    Value sys = ouro_engine_module_new(thread, &ouro_module_sys);
    String *name = ouro_intern(vm, "sys", 3);
    if (value_is_unbound(sys) || name == NULL || !ouro_dict_set_string(vm, vm->modules, name, sys))
        return false;
    if (!ouro_module_name_builtin(thread, builtins) || !ouro_module_name_builtin(thread, sys))
        return false;
    Module *main_module = ouro_module_new(vm, VM_NAME(vm, MAIN));
    if (main_module == NULL) return false;
    engine_set_root(thread, ROOT_MAIN, value_from_object(main_module));
    Dict *annotations = ouro_dict_new(vm, 0);
    return ouro_classes_name_modules(thread) && annotations != NULL &&
           ouro_dict_set_string(vm, vm->modules, VM_NAME(vm, MAIN),
                                value_from_object(main_module)) &&
           ouro_dict_set_string(vm, main_module->namespace_, VM_NAME(vm, ANNOTATIONS),
                                value_from_object(annotations)) &&
           ouro_dict_set_string(vm, main_module->namespace_, VM_NAME(vm, BUILTINS), builtins);
}

// Time begins as the system has it, and then stands still.
static Clock virtual_clock(Ouro *ouro)
{
    Clock clock = ouro_clock_system();
    for (unsigned kind = 0; kind < CLOCK_KIND_COUNT; kind++)
        ouro->virtual_clock.now[kind] = ouro_clock_now(&clock, (ClockKind)kind);
    return ouro_clock_virtual(&ouro->virtual_clock);
}

static bool start(Ouro *ouro, const OuroOptions *options)
{
    Vm *vm = &ouro->vm;
    bool has_options = copy_options(ouro, options);
    ouro->clock = ouro->options.has_virtual_time ? virtual_clock(ouro) : ouro_clock_system();
    VmConfig config = {&ouro->allocator, &ouro->clock, hash_key(&ouro->options), ouro_class_defs};
    bool has_vm = ouro_vm_init(vm, &config);
    vm->engine = ouro;
    if (!has_options || !has_vm) return false;
    ouro_heap_add_roots(&vm->heap, trace_engine, ouro);
    ouro_engine_hooks_set(vm);
    vm->may_start_threads = ouro->options.grants & OURO_GRANT_THREADS;
    vm->has_random_schedule = ouro->options.has_schedule_seed;
    vm->reports_deadlocks = ouro->options.reports_deadlocks;
    vm->schedule_state = ouro->options.schedule_seed;
    bool made = make_modules(vm->thread);
    vm->thread->roots_count = 0;
    if (ouro->options.memory_limit > 0) ouro_heap_set_limit(&vm->heap, ouro->options.memory_limit);
    ouro_vm_leave(vm->thread);
    return made;
}

Ouro *ouro_new(const OuroOptions *options)
{
    Allocator allocator;
    ouro_allocator_init(&allocator, options != NULL ? options->allocate : NULL,
                        options != NULL ? options->host : NULL, 0);
    Ouro *ouro = ouro_allocate_zeroed(&allocator, sizeof *ouro);
    if (ouro == NULL) return NULL;
    ouro->allocator = allocator;
    for (unsigned i = 0; i < ROOT_COUNT; i++) ouro->roots[i] = VALUE_NONE;
    ouro->is_started = start(ouro, options);
    if (ouro->is_started) return ouro;
    ouro_free(ouro);
    return NULL;
}

// Waits for the threads that the program ends after, as at the end of a program.
static void join_threads(Ouro *ouro)
{
    Thread *thread = ouro_vm_enter(&ouro->vm);
    if (thread == NULL) thread = ouro->vm.main_thread;
    while (!ouro->vm.killed && !ouro_threads_join(thread)) thread->pending = VALUE_UNBOUND;
}

void ouro_free(Ouro *ouro)
{
    if (ouro == NULL) return;
    if (ouro->is_started) join_threads(ouro);
    ouro_vm_deinit(&ouro->vm);
    free_options(ouro);
    Allocator allocator = ouro->allocator;
    ouro_release(&allocator, ouro, sizeof *ouro);
}

void ouro_kill(Ouro *ouro) { ouro_vm_interrupt(&ouro->vm, INTERRUPT_KILL); }
