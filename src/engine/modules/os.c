// The module _os: the process and its environment. What os.py builds on.
// SPDX-License-Identifier: MIT
#include "runtime/methods/codec.h"
#include "runtime/vm/machine.h"
#include "src/engine/import.h"
#include "src/engine/modules/os.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <sched.h>
#include <unistd.h>

extern char **environ;

static Value os_getpid(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)args, (void)count, value_from_int(getpid());
}
static Value os_getppid(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)args, (void)count, value_from_int(getppid());
}
static Value os_getuid(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)args, (void)count, value_from_int(getuid());
}
static Value os_cpu_count(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)args, (void)count;
    return value_from_int(sysconf(_SC_NPROCESSORS_ONLN));
}

// Those that this process may use.
static Value os_process_cpu_count(Thread *thread, Value *args, uint32_t count)
{
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) != 0) return os_cpu_count(thread, args, count);
    return value_from_int(CPU_COUNT(&set));
}

// Nothing is flushed and nothing runs any more.
static Value os_exit(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t status;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &status)) return VALUE_UNBOUND;
    _exit((int)status);
}

static Value os_abort(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)args, (void)count;
    abort();
}

static Value os_kill(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t pid, number;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &pid)) return VALUE_UNBOUND;
    if (!ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &number)) return VALUE_UNBOUND;
    if (kill((pid_t)pid, (int)number) != 0) return ouro_raise_os(thread, errno, VALUE_UNBOUND);
    // It may have been this process.
    return thread->interrupts == 0 || ouro_safepoint(thread) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value os_system(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const char *command = ouro_os_path(thread, args[0]);
    if (command == NULL) return VALUE_UNBOUND;
    return value_from_int(system(command));
}

static Value os_urandom(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t size;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &size)) return VALUE_UNBOUND;
    if (size < 0) return ouro_raise(thread, CLASS_VALUE_ERROR, "negative argument not allowed");
    Bytes *bytes = ouro_bytes_new(thread->vm, NULL, (size_t)size);
    if (bytes == NULL) return ouro_raise_memory(thread);
    for (size_t done = 0; done < (size_t)size;) {
        ssize_t got = getrandom(bytes->at + done, (size_t)size - done, 0);
        if (got < 0 && errno != EINTR) return ouro_raise_os(thread, errno, VALUE_UNBOUND);
        if (got > 0) done += (size_t)got;
    }
    return value_from_object(bytes);
}

static Value os_strerror(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t number;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &number)) return VALUE_UNBOUND;
    return ouro_text_value(thread, strerror((int)number));
}

static Value os_uname(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    struct utsname name;
    if (uname(&name) != 0) return ouro_raise_os(thread, errno, VALUE_UNBOUND);
    const char *texts[] = {name.sysname, name.nodename, name.release, name.version, name.machine};
    Value values[OURO_COUNT_OF(texts)];
    for (size_t i = 0; i < OURO_COUNT_OF(texts); i++) {
        values[i] = ouro_root(
            thread, ouro_decode(thread, text_from_string(texts[i]), "utf-8", "surrogateescape"));
        if (value_is_unbound(values[i])) return VALUE_UNBOUND;
    }
    Value module = ouro_import_module(thread, "_os_values");
    String *maker = ouro_intern(thread->vm, "make_uname_result", 17);
    if (value_is_unbound(module) || maker == NULL) return VALUE_UNBOUND;
    return ouro_call_method(thread, module, maker, values, OURO_COUNT_OF(values));
}

static Value os_isatty(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t fd;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &fd)) return VALUE_UNBOUND;
    return value_from_bool(isatty((int)fd));
}

// ---- the environment ----

static Value environment(Thread *thread)
{
    Value dict = ouro_root(thread, ouro_made(thread, ouro_dict_new(thread->vm, 32)));
    if (value_is_unbound(dict) || !(engine_of(thread)->options.grants & OURO_GRANT_ENVIRONMENT))
        return dict;
    for (char **at = environ; *at != NULL; at++) {
        const char *equals = strchr(*at, '=');
        if (equals == NULL) continue;
        Value name =
            ouro_decode(thread, text_of(*at, (size_t)(equals - *at)), "utf-8", "surrogateescape");
        if (value_is_unbound(name)) return name;
        Value value = ouro_decode(thread, text_from_string(equals + 1), "utf-8", "surrogateescape");
        if (value_is_unbound(value)) return value;
        if (!ouro_dict_set(thread, value_as_dict(dict), name, value)) return VALUE_UNBOUND;
    }
    return dict;
}

static Value os_putenv(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const char *name = ouro_os_path(thread, args[0]);
    const char *value = name != NULL ? ouro_os_path(thread, args[1]) : NULL;
    if (value == NULL) return VALUE_UNBOUND;
    return setenv(name, value, 1) == 0 ? VALUE_NONE : ouro_raise_os(thread, errno, VALUE_UNBOUND);
}

static Value os_unsetenv(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const char *name = ouro_os_path(thread, args[0]);
    if (name == NULL) return VALUE_UNBOUND;
    return unsetenv(name) == 0 ? VALUE_NONE : ouro_raise_os(thread, errno, VALUE_UNBOUND);
}

static const NativeDef functions[] = {
    {"_exit(status)", os_exit,
     "Exit to the system with specified status, without normal exit processing.", 0, NULL},
    {"abort()", os_abort, NULL, 0, NULL},
    {"cpu_count()", os_cpu_count, NULL, 0, NULL},
    {"process_cpu_count()", os_process_cpu_count, NULL, 0, NULL},
    {"getpid()", os_getpid, NULL, 0, NULL},
    {"getppid()", os_getppid, NULL, 0, NULL},
    {"getuid()", os_getuid, NULL, 0, NULL},
    {"isatty(fd, /)", os_isatty, NULL, 0, NULL},
    {"kill(pid, signal, /)", os_kill, NULL, 0, NULL},
    {"putenv(name, value, /)", os_putenv, NULL, 0, NULL},
    {"strerror(code, /)", os_strerror, NULL, 0, NULL},
    {"system(command)", os_system, NULL, 0, NULL},
    {"uname()", os_uname, "Return an object identifying the current operating system.", 0, NULL},
    {"unsetenv(name, /)", os_unsetenv, NULL, 0, NULL},
    {"urandom(size, /)", os_urandom, NULL, 0, NULL},
    {0},
};

static bool fill(Thread *thread, Module *module)
{
    static const struct {
        const char *name;
        int value;
    } constants[] = {{"F_OK", F_OK},
                     {"R_OK", R_OK},
                     {"W_OK", W_OK},
                     {"X_OK", X_OK},
                     {"SIGINT", SIGINT},
                     {"SIGTERM", SIGTERM},
                     {"SIGKILL", SIGKILL},
                     {"O_RDONLY", O_RDONLY},
                     {"O_WRONLY", O_WRONLY},
                     {"O_RDWR", O_RDWR},
                     {"O_CREAT", O_CREAT},
                     {"O_EXCL", O_EXCL},
                     {"O_TRUNC", O_TRUNC},
                     {"O_APPEND", O_APPEND},
                     {"O_NONBLOCK", O_NONBLOCK},
                     {"O_CLOEXEC", O_CLOEXEC},
                     {"EX_OK", 0}};
    for (size_t i = 0; i < OURO_COUNT_OF(constants); i++)
        if (!ouro_module_set(thread, module, constants[i].name, value_from_int(constants[i].value)))
            return false;
    return ouro_module_set(thread, module, "environ", environment(thread)) &&
           ouro_module_add_functions(thread, module, ouro_os_files);
}

const EngineModule ouro_module_os = {"_os", "The operating system.", functions, fill};
