// The module _thread: threads, locks, and what a thread has to itself.
// SPDX-License-Identifier: MIT
#include "runtime/methods/lock_methods.h"
#include "src/engine/modules/modules.h"
#include "src/engine/modules/signal.h"

#include <limits.h>
#include <signal.h>
#include <unistd.h>

// ---- starting ----

static ThreadHandle *new_handle(Thread *thread)
{
    Class *class = thread->vm->classes[CLASS_THREAD_HANDLE];
    Value handle = ouro_root(thread, ouro_call(thread, value_from_object(class), NULL, 0));
    return value_is_unbound(handle) ? NULL : value_as_object(handle);
}

static Value start_new_thread(Thread *thread, Value *args, uint32_t count)
{
    if (count < 2 || count > 3)
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "start_new_thread expected at %s arguments, got %i",
                          count < 2 ? "least 2" : "most 3", (int)count);
    bool has_keywords = count > 2;
    if (!ouro_is_callable(thread, args[0]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "first arg must be callable");
    if (!value_has_type(args[1], TYPE_TUPLE))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "2nd arg must be a tuple");
    if (has_keywords && !value_has_type(args[2], TYPE_DICT))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "optional 3rd arg must be a dictionary");
    ThreadStart start = {.callable = args[0], .args = value_as_tuple(args[1])};
    start.keywords = has_keywords ? value_as_dict(args[2]) : NULL;
    start.handle = new_handle(thread);
    if (start.handle == NULL || !ouro_thread_start(thread, &start)) return VALUE_UNBOUND;
    return value_from_int((int64_t)start.handle->identity);
}

static Value start_joinable_thread(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!ouro_is_callable(thread, args[0]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "thread function must be callable");
    ThreadStart start = {.callable = args[0], .args = ouro_tuple_new(thread->vm, 0)};
    if (start.args == NULL) return ouro_raise_memory(thread);
    bool has_handle = !value_is_none(args[1]);
    if (has_handle && !value_has_type(args[1], TYPE_THREAD_HANDLE))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "'handle' must be a _ThreadHandle");
    start.handle = has_handle ? value_as_object(args[1]) : new_handle(thread);
    if (start.handle == NULL) return VALUE_UNBOUND;
    if (start.handle->state != THREAD_NOT_STARTED)
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, "thread already started");
    int is_daemon = ouro_truth(thread, args[2]);
    if (is_daemon < 0) return VALUE_UNBOUND;
    start.joins_at_exit = !is_daemon;
    if (!ouro_thread_start(thread, &start)) return VALUE_UNBOUND;
    return value_from_object(start.handle);
}

static Value make_thread_handle(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t identity;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &identity)) return VALUE_UNBOUND;
    for (Thread *other = thread->vm->threads; other != NULL; other = other->next)
        if ((int64_t)other->os_id == identity) return ouro_made(thread, ouro_thread_handle(other));
    ThreadHandle *handle = new_handle(thread);
    if (handle == NULL) return VALUE_UNBOUND;
    handle->identity = (uint64_t)identity;
    handle->state = THREAD_RUNNING;
    return value_from_object(handle);
}

static Value shutdown(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return ouro_threads_join(thread) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value thread_exit(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return ouro_raise_with(thread, CLASS_SYSTEM_EXIT, VALUE_UNBOUND);
}

// ---- asking ----

static Value get_ident(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return value_from_int((int64_t)thread->os_id);
}

static Value get_native_id(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)args, (void)count;
    return value_from_int(gettid());
}

static Value get_main_thread_ident(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return value_from_int((int64_t)thread->vm->main_thread->os_id);
}

static Value thread_count(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    int64_t threads = 0;
    for (Thread *other = thread->vm->threads; other != NULL; other = other->next)
        threads += !other->is_host;
    return value_from_int(threads);
}

static Value always_true(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)args, (void)count, VALUE_TRUE;
}

// ---- setting ----

static Value stack_size(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    enum { LEAST = 32 * 1024 };
    Vm *vm = thread->vm;
    int64_t size, old = (int64_t)vm->new_stack_size;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &size)) return VALUE_UNBOUND;
    if (size < 0)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "size must be 0 or a positive value");
    if (size != 0 && size < LEAST)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "size not valid: %l bytes", size);
    vm->new_stack_size = (size_t)size;
    return value_from_int(old);
}

static Value interrupt_main(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t number;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &number)) return VALUE_UNBOUND;
    if (number < 1 || number >= NSIG)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "signal number out of range");
    return ouro_signal_simulate(thread, (int)number) ? VALUE_NONE : VALUE_UNBOUND;
}

// The calling thread calls it when it ends.
static Value at_end(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    thread->at_end = args[0];
    return VALUE_NONE;
}

static Value allocate_lock(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    Value class = value_from_object(thread->vm->classes[CLASS_LOCK]);
    return ouro_call(thread, class, NULL, 0);
}

#define START_DOC "Starts a thread that calls function(*args, **kwargs); its identity."
#define LOCK_DOC  "A new lock, which nobody has."
#define EXIT_DOC  "Ends the thread: raises SystemExit."

static const NativeDef functions[] = {
    {"start_new_thread(function, args, kwargs, /)", start_new_thread, START_DOC, NATIVE_VARIADIC,
     NULL},
    {"start_new(function, args, kwargs, /)", start_new_thread, START_DOC, NATIVE_VARIADIC, NULL},
    {"start_joinable_thread(function, handle=None, daemon=True)", start_joinable_thread,
     "Starts a thread that calls function(); its handle, which can be joined.", 0, NULL},
    {"_make_thread_handle(ident, /)", make_thread_handle, NULL, 0, NULL},
    {"_shutdown()", shutdown, NULL, 0, NULL},
    {"_at_end(function, /)", at_end, NULL, 0, NULL},
    {"exit()", thread_exit, EXIT_DOC, 0, NULL},
    {"exit_thread()", thread_exit, EXIT_DOC, 0, NULL},
    {"allocate_lock()", allocate_lock, LOCK_DOC, 0, NULL},
    {"allocate()", allocate_lock, LOCK_DOC, 0, NULL},
    {"get_ident()", get_ident, "The identity of the calling thread.", 0, NULL},
    {"get_native_id()", get_native_id, "The system's number of the calling thread.", 0, NULL},
    {"_get_main_thread_ident()", get_main_thread_ident, NULL, 0, NULL},
    {"_count()", thread_count, "How many threads scripts have started that still run.", 0, NULL},
    {"stack_size(size=0, /)", stack_size,
     "The size of the stacks of threads started from now on; the one until now.", 0, NULL},
    {"interrupt_main(signum=2, /)", interrupt_main,
     "The main thread acts as if the signal had come.", 0, NULL},
    {"daemon_threads_allowed()", always_true, NULL, 0, NULL},
    {"_is_main_interpreter()", always_true, NULL, 0, NULL},
    {0},
};

static bool fill(Thread *thread, Module *module)
{
    Class *const *classes = thread->vm->classes;
    Value lock = value_from_object(classes[CLASS_LOCK]);
    Value error = value_from_object(classes[CLASS_RUNTIME_ERROR]);
    Value longest = ouro_made_value(thread, value_from_float(9223372036.0));
    return ouro_module_set(thread, module, "lock", lock) &&
           ouro_module_set(thread, module, "LockType", lock) &&
           ouro_module_set(thread, module, "RLock", value_from_object(classes[CLASS_RLOCK])) &&
           ouro_module_set(thread, module, "_ThreadHandle",
                           value_from_object(classes[CLASS_THREAD_HANDLE])) &&
           ouro_module_set(thread, module, "_local", value_from_object(classes[CLASS_LOCAL])) &&
           ouro_module_set(thread, module, "error", error) &&
           ouro_module_set(thread, module, "TIMEOUT_MAX", longest);
}

const EngineModule ouro_module_thread = {
    "_thread", "Threads, locks, and what a thread has to itself.", functions, fill};
