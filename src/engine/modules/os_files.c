// Functions of _os on files and folders.
// SPDX-License-Identifier: MIT
#include "runtime/methods/bytes_buffer.h"
#include "runtime/methods/codec.h"
#include "src/engine/import.h"
#include "runtime/task/threads.h"
#include "src/engine/modules/os.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

const char *ouro_os_path(Thread *thread, Value path)
{
    bool is_text = value_is_string(path) || value_has_type(path, TYPE_BYTES);
    if (!is_text) {
        Value method = ouro_get_attr_optional(thread, path, VM_NAME(thread->vm, FSPATH));
        if (value_is_unbound(method)) {
            if (!ouro_pending(thread))
                (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                                 "expected str, bytes or os.PathLike object, not %T", path);
            return NULL;
        }
        path = ouro_root(thread, ouro_call(thread, method, NULL, 0));
        if (value_is_unbound(path)) return NULL;
    }
    Text text;
    if (value_is_string(path)) {
        String *terminated = ouro_string_terminated(thread->vm, value_as_string(path));
        if (value_is_unbound(ouro_root(thread, ouro_made(thread, terminated)))) return NULL;
        text = string_text(terminated);
    } else if (!ouro_buffer_read(thread, path, &text)) {
        return NULL;
    }
    if (memchr(text.at, '\0', text.size) == NULL) return text.at;
    return (void)ouro_raise(thread, CLASS_VALUE_ERROR, "embedded null byte"), NULL;
}

static bool may_reach_files(Thread *thread)
{
    if (engine_of(thread)->options.grants & OURO_GRANT_FILES) return true;
    return (void)ouro_raise(thread, CLASS_PERMISSION_ERROR, "files were not granted"), false;
}

static const char *granted_path(Thread *thread, Value path)
{
    return may_reach_files(thread) ? ouro_os_path(thread, path) : NULL;
}

static Value done_or_error(Thread *thread, int result, Value path)
{
    return result == 0 ? VALUE_NONE : ouro_raise_os(thread, errno, path);
}

#define PATH_FUNCTION(name, call)                                                                  \
    static Value os_##name(Thread *thread, Value *args, uint32_t count)                            \
    {                                                                                              \
        (void)count;                                                                               \
        const char *path = granted_path(thread, args[0]);                                          \
        return path == NULL ? VALUE_UNBOUND : done_or_error(thread, call, args[0]);                \
    }
PATH_FUNCTION(chdir, chdir(path))
PATH_FUNCTION(rmdir, rmdir(path))
PATH_FUNCTION(unlink, unlink(path))
#undef PATH_FUNCTION

static Value os_getcwd(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    char *here = may_reach_files(thread) ? getcwd(NULL, 0) : NULL;
    if (here == NULL)
        return ouro_pending(thread) ? VALUE_UNBOUND : ouro_raise_os(thread, errno, VALUE_UNBOUND);
    Value text = ouro_text_value(thread, here);
    free(here);
    return text;
}

static Value os_mkdir(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t mode;
    const char *path = granted_path(thread, args[0]);
    if (path == NULL || !ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &mode))
        return VALUE_UNBOUND;
    return done_or_error(thread, mkdir(path, (mode_t)mode), args[0]);
}

static Value os_chmod(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t mode;
    const char *path = granted_path(thread, args[0]);
    if (path == NULL || !ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &mode))
        return VALUE_UNBOUND;
    return done_or_error(thread, chmod(path, (mode_t)mode), args[0]);
}

static Value two_paths(Thread *thread, Value *args, int (*function)(const char *, const char *))
{
    const char *from = granted_path(thread, args[0]);
    const char *to = from != NULL ? granted_path(thread, args[1]) : NULL;
    if (to == NULL) return VALUE_UNBOUND;
    if (function(from, to) == 0) return VALUE_NONE;
    Vm *vm = thread->vm;
    String *text = ouro_string_from_c(vm, strerror(errno));
    Value five[] = {value_from_int(errno), VALUE_NONE, args[0], VALUE_NONE, args[1]};
    if (text == NULL) return ouro_raise_memory(thread);
    five[1] = value_from_object(text);
    Value exception = ouro_call(thread, value_from_object(vm->classes[CLASS_OS_ERROR]), five, 5);
    return value_is_unbound(exception) ? exception : ouro_raise_value(thread, exception);
}
static Value os_rename(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, two_paths(thread, args, rename);
}
static Value os_symlink(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, two_paths(thread, args, symlink);
}
static Value os_link(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, two_paths(thread, args, link);
}

static Value os_access(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t mode;
    const char *path = granted_path(thread, args[0]);
    if (path == NULL || !ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &mode))
        return VALUE_UNBOUND;
    return value_from_bool(access(path, (int)mode) == 0);
}

static Value os_readlink(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    char target[4096];
    const char *path = granted_path(thread, args[0]);
    if (path == NULL) return VALUE_UNBOUND;
    ssize_t size = readlink(path, target, sizeof target);
    if (size < 0) return ouro_raise_os(thread, errno, args[0]);
    return ouro_made(thread, ouro_string_new(thread->vm, target, (size_t)size));
}

typedef Value EntryValue(Thread *thread, Value name, const struct dirent *entry);

// A list of what `value_of` makes of each name; bytes for a path of bytes.
static Value list_folder(Thread *thread, Value path_value, EntryValue *value_of)
{
    Vm *vm = thread->vm;
    bool is_bytes = value_has_type(path_value, TYPE_BYTES);
    const char *path = value_is_none(path_value) ? "." : granted_path(thread, path_value);
    if (path == NULL || !may_reach_files(thread)) return VALUE_UNBOUND;
    DIR *folder = opendir(path);
    if (folder == NULL)
        return ouro_raise_os(
            thread, errno, value_is_none(path_value) ? ouro_text_value(thread, path) : path_value);
    List *list = ouro_list_new(vm, 16);
    for (struct dirent *entry; list != NULL && (entry = readdir(folder)) != NULL;) {
        const char *text = entry->d_name;
        if (strcmp(text, ".") == 0 || strcmp(text, "..") == 0) continue;
        Value name = is_bytes
                         ? ouro_made(thread, ouro_bytes_new(vm, text, strlen(text)))
                         : ouro_decode(thread, text_from_string(text), "utf-8", "surrogateescape");
        Value value = value_is_unbound(name) ? name : value_of(thread, name, entry);
        if (value_is_unbound(value) || !ouro_list_append(vm, list, value)) list = NULL;
    }
    closedir(folder);
    if (list == NULL && ouro_pending(thread)) return VALUE_UNBOUND;
    return ouro_made(thread, list);
}

static Value name_only(Thread *thread, Value name, const struct dirent *entry)
{
    return (void)thread, (void)entry, name;
}

// (name, kind): "d" a folder, "f" a file, "l" a link, "?" something else.
static Value name_and_kind(Thread *thread, Value name, const struct dirent *entry)
{
    const char *kind = entry->d_type == DT_DIR   ? "d"
                       : entry->d_type == DT_REG ? "f"
                       : entry->d_type == DT_LNK ? "l"
                                                 : "?";
    Value pair[] = {name, ouro_text_value(thread, kind)};
    return value_is_unbound(pair[1]) ? pair[1]
                                     : ouro_made(thread, ouro_tuple_of(thread->vm, pair, 2));
}

static Value os_listdir(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, list_folder(thread, args[0], name_only);
}
static Value os_entries(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, list_folder(thread, args[0], name_and_kind);
}

// ---- stat ----

static Value stat_result(Thread *thread, const struct stat *status)
{
    Vm *vm = thread->vm;
    const int64_t numbers[] = {
        status->st_mode,
        (int64_t)status->st_ino,
        (int64_t)status->st_dev,
        (int64_t)status->st_nlink,
        status->st_uid,
        status->st_gid,
        status->st_size,
        status->st_atim.tv_sec * NS_PER_SECOND + status->st_atim.tv_nsec,
        status->st_mtim.tv_sec * NS_PER_SECOND + status->st_mtim.tv_nsec,
        status->st_ctim.tv_sec * NS_PER_SECOND + status->st_ctim.tv_nsec,
        status->st_blksize,
        status->st_blocks,
        (int64_t)status->st_rdev,
    };
    Value values[OURO_COUNT_OF(numbers)];
    for (size_t i = 0; i < OURO_COUNT_OF(numbers); i++) {
        values[i] = ouro_int_from_int64(vm, numbers[i]);
        if (value_is_unbound(values[i])) return ouro_raise_memory(thread);
    }
    Value all =
        ouro_root(thread, ouro_made(thread, ouro_tuple_of(vm, values, OURO_COUNT_OF(numbers))));
    if (value_is_unbound(all)) return all;
    Value module = ouro_import_module(thread, "_os_values");
    String *name = ouro_intern(vm, "make_stat_result", 16);
    if (value_is_unbound(module) || name == NULL) return VALUE_UNBOUND;
    return ouro_call_method(thread, module, name, value_as_tuple(all)->items,
                            OURO_COUNT_OF(numbers));
}

static Value stat_of(Thread *thread, Value path_value, bool follows)
{
    struct stat status;
    int64_t fd;
    int result;
    if (!may_reach_files(thread)) return VALUE_UNBOUND;
    if (ouro_value_int64(path_value, &fd)) {
        result = fstat((int)fd, &status);
    } else {
        const char *path = ouro_os_path(thread, path_value);
        if (path == NULL) return VALUE_UNBOUND;
        result = follows ? stat(path, &status) : lstat(path, &status);
    }
    return result == 0 ? stat_result(thread, &status) : ouro_raise_os(thread, errno, path_value);
}

static Value os_stat(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int follows = ouro_truth(thread, args[1]);
    return follows < 0 ? VALUE_UNBOUND : stat_of(thread, args[0], follows);
}

static Value os_lstat(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, stat_of(thread, args[0], false);
}

// Nanoseconds of a number of seconds or, `is_ns`, of nanoseconds.
static bool time_argument(Thread *thread, Value value, bool is_ns, struct timespec *out)
{
    int64_t ns;
    double seconds;
    if (is_ns) {
        if (!ouro_index_int64(thread, value, CLASS_OVERFLOW_ERROR, &ns)) return false;
    } else {
        if (!ouro_double(thread, value, &seconds)) return false;
        ns = ouro_ns_from_seconds(seconds);
    }
    *out = (struct timespec){ns / NS_PER_SECOND, ns % NS_PER_SECOND};
    return true;
}

static Value os_utime(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    struct timespec times[2] = {{.tv_nsec = UTIME_NOW}, {.tv_nsec = UTIME_NOW}};
    bool is_ns = !value_is_unbound(args[2]);
    Value given = is_ns ? args[2] : args[1];
    const char *path = granted_path(thread, args[0]);
    if (path == NULL) return VALUE_UNBOUND;
    if (!value_is_none(given)) {
        if (!value_has_type(given, TYPE_TUPLE) || value_as_tuple(given)->count != 2)
            return ouro_raise(thread, CLASS_TYPE_ERROR, "utime: '%s' must be a tuple of two %s",
                              is_ns ? "ns" : "times", is_ns ? "ints" : "numbers");
        for (int i = 0; i < 2; i++)
            if (!time_argument(thread, value_as_tuple(given)->items[i], is_ns, &times[i]))
                return VALUE_UNBOUND;
    }
    return done_or_error(thread, utimensat(AT_FDCWD, path, times, 0), args[0]);
}

// ---- descriptors ----

static Value os_open(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t flags, mode;
    const char *path = granted_path(thread, args[0]);
    if (path == NULL || !ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &flags))
        return VALUE_UNBOUND;
    if (!ouro_index_int64(thread, args[2], CLASS_OVERFLOW_ERROR, &mode)) return VALUE_UNBOUND;
    int fd = open(path, (int)flags | O_CLOEXEC, (mode_t)mode);
    return fd >= 0 ? value_from_int(fd) : ouro_raise_os(thread, errno, args[0]);
}

static Value os_close(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t fd;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &fd)) return VALUE_UNBOUND;
    return done_or_error(thread, close((int)fd), VALUE_UNBOUND);
}

static Value os_read(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t fd, size;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &fd)) return VALUE_UNBOUND;
    if (!ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &size)) return VALUE_UNBOUND;
    if (size < 0) return ouro_raise_os(thread, EINVAL, VALUE_UNBOUND);
    TextBuilder room;
    ouro_text_init(&room, thread->vm->allocator);
    if (!ouro_text_reserve(&room, (size_t)size + 1)) return ouro_raise_memory(thread);
    if (!ouro_thread_await_descriptor(thread, (int)fd))
        return ouro_text_deinit(&room), VALUE_UNBOUND;
    ssize_t got = read((int)fd, room.at, (size_t)size);
    if (got < 0) return ouro_text_deinit(&room), ouro_raise_os(thread, errno, VALUE_UNBOUND);
    room.size = (size_t)got;
    return ouro_made(thread, ouro_bytes_from_builder(thread->vm, &room));
}

static Value os_write(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t fd;
    Text bytes;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &fd) ||
        !ouro_buffer_read(thread, args[1], &bytes))
        return VALUE_UNBOUND;
    ssize_t done = write((int)fd, bytes.at, bytes.size);
    return done < 0 ? ouro_raise_os(thread, errno, VALUE_UNBOUND) : value_from_int(done);
}

static Value os_pipe(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    int fds[2];
    if (pipe2(fds, O_CLOEXEC) != 0) return ouro_raise_os(thread, errno, VALUE_UNBOUND);
    Value both[] = {value_from_int(fds[0]), value_from_int(fds[1])};
    return ouro_made(thread, ouro_tuple_of(thread->vm, both, 2));
}

static Value os_terminal_size(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t fd;
    struct winsize size;
    if (!ouro_index_int64(thread, args[0], CLASS_OVERFLOW_ERROR, &fd)) return VALUE_UNBOUND;
    if (ioctl((int)fd, TIOCGWINSZ, &size) != 0) return ouro_raise_os(thread, errno, VALUE_UNBOUND);
    Value module = ouro_import_module(thread, "_os_values");
    String *name = ouro_intern(thread->vm, "make_terminal_size", 18);
    Value both[] = {value_from_int(size.ws_col), value_from_int(size.ws_row)};
    if (value_is_unbound(module) || name == NULL) return VALUE_UNBOUND;
    return ouro_call_method(thread, module, name, both, 2);
}

const NativeDef ouro_os_files[] = {
    {"access(path, mode)", os_access, NULL, 0, NULL},
    {"chdir(path)", os_chdir, NULL, 0, NULL},
    {"chmod(path, mode)", os_chmod, NULL, 0, NULL},
    {"close(fd)", os_close, NULL, 0, NULL},
    {"fstat(fd)", os_lstat, NULL, 0, NULL},
    {"get_terminal_size(fd=1, /)", os_terminal_size,
     "Return the size of the terminal window as (columns, lines).", 0, NULL},
    {"getcwd()", os_getcwd, NULL, 0, NULL},
    {"link(src, dst)", os_link, NULL, 0, NULL},
    {"_entries(path=None)", os_entries, "Pairs of name and kind of what a folder holds.", 0, NULL},
    {"listdir(path=None)", os_listdir,
     "Return a list containing the names of the files in the directory.", 0, NULL},
    {"lstat(path)", os_lstat,
     "Perform a stat system call on the given path, without following symbolic links.", 0, NULL},
    {"mkdir(path, mode=511)", os_mkdir, NULL, 0, NULL},
    {"open(path, flags, mode=511)", os_open, NULL, 0, NULL},
    {"pipe()", os_pipe, NULL, 0, NULL},
    {"read(fd, length, /)", os_read, NULL, 0, NULL},
    {"readlink(path)", os_readlink, NULL, 0, NULL},
    {"remove(path)", os_unlink, NULL, 0, NULL},
    {"rename(src, dst)", os_rename, NULL, 0, NULL},
    {"replace(src, dst)", os_rename, NULL, 0, NULL},
    {"rmdir(path)", os_rmdir, NULL, 0, NULL},
    {"stat(path, follow_symlinks=True)", os_stat, "Perform a stat system call on the given path.",
     0, NULL},
    {"symlink(src, dst)", os_symlink, NULL, 0, NULL},
    {"unlink(path)", os_unlink, NULL, 0, NULL},
    {"utime(path, times=None, *, ns=...)", os_utime, NULL, 0, NULL},
    {"write(fd, data, /)", os_write, NULL, 0, NULL},
    {0},
};
