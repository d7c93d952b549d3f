// FileIO: a file descriptor.
// SPDX-License-Identifier: MIT
#include "runtime/methods/bytes_buffer.h"
#include "runtime/methods/file.h"
#include "runtime/task/threads.h"
#include "runtime/object/instance.h"
#include "runtime/vm/machine.h"
#include "runtime/vm/vm.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

bool ouro_is_file(Vm *vm, Value v, ClassId class_id)
{
    return value_has_type(v, TYPE_USERDATA) && ouro_value_is_instance(vm, v, class_id) &&
           value_as_userdata(v)->address != NULL;
}

static RawFile *raw_of(Value v) { return value_as_userdata(v)->address; }

// ---- errors ----

Value ouro_raise_closed(Thread *thread, const char *what)
{
    return ouro_raise(thread, CLASS_VALUE_ERROR, "%s", what);
}

Value ouro_raise_unsupported(Thread *thread, const char *what)
{
    Vm *vm = thread->vm;
    String *name = ouro_intern(vm, "_io", 3),
           *class_name = ouro_intern(vm, "UnsupportedOperation", 20);
    if (name == NULL || class_name == NULL) return ouro_raise_memory(thread);
    ouro_root(thread, value_from_object(class_name));
    Value module = ouro_dict_get_string(vm, vm->modules, name);
    if (value_is_unbound(module) && vm->hooks.import != NULL)
        module = vm->hooks.import(thread, name, VALUE_NONE, VALUE_NONE, 0);
    Value class = value_is_unbound(module) ? module : ouro_get_attr(thread, module, class_name);
    Value text = ouro_made(thread, ouro_string_from_c(vm, what));
    if (value_is_unbound(class) || value_is_unbound(text)) return VALUE_UNBOUND;
    Value exception = ouro_call(thread, class, &text, 1);
    return value_is_unbound(exception) ? exception : ouro_raise_value(thread, exception);
}

static bool check_open(Thread *thread, const RawFile *file)
{
    if (file->fd >= 0) return true;
    return (void)ouro_raise_closed(thread, "I/O operation on closed file"), false;
}

// ---- modes ----

static Value bad_mode(Thread *thread, String *mode)
{
    return ouro_raise(thread, CLASS_VALUE_ERROR, "invalid mode: %R", value_from_object(mode));
}

static bool check_combination(Thread *thread, const OpenMode *mode, bool is_text, bool is_raw,
                              unsigned kinds)
{
    const char *problem = NULL;
    if (is_text && mode->is_binary)
        problem = "can't have text and binary mode at once";
    else if (kinds != 1 && is_raw)
        problem = "Must have exactly one of create/read/write/append mode and at most one plus";
    else if (kinds > 1)
        problem = "must have exactly one of create/read/write/append mode";
    else if (kinds == 0)
        problem = "Must have exactly one of create/read/write/append mode and at most one plus";
    if (problem != NULL) (void)ouro_raise(thread, CLASS_VALUE_ERROR, "%s", problem);
    return problem == NULL;
}

bool ouro_open_mode(Thread *thread, String *mode, bool is_raw, OpenMode *out)
{
    *out = (OpenMode){0};
    unsigned kinds = 0;
    bool is_text = false;
    char seen[128] = {0};
    for (uint32_t i = 0; i < mode->size; i++) {
        unsigned char c = (unsigned char)mode->text[i];
        if (c >= 128 || seen[c]++ || (is_raw && c == 't'))
            return (void)bad_mode(thread, mode), false;
        switch (c) {
        case 'r': kinds++, out->readable = true; break;
        case 'w': kinds++, out->writable = out->truncates = true; break;
        case 'a': kinds++, out->writable = out->appending = true; break;
        case 'x': kinds++, out->writable = out->created = true; break;
        case '+': out->is_updating = true; break;
        case 'b': out->is_binary = true; break;
        case 't': is_text = true; break;
        default: return (void)bad_mode(thread, mode), false;
        }
    }
    if (!check_combination(thread, out, is_text, is_raw, kinds)) return false;
    if (out->is_updating) out->readable = out->writable = true;
    return true;
}

// ---- opening ----

static void release_raw(void *address)
{
    RawFile *file = address;
    if (file->fd >= 0 && file->owns_fd) close(file->fd);
    ouro_release(file->allocator, file, sizeof *file);
}

static Value raw_new(Thread *thread, Class *class)
{
    Vm *vm = thread->vm;
    Userdata *self = (Userdata *)ouro_instance_new(vm, class, 0);
    RawFile *file = ouro_allocate_zeroed(vm->allocator, sizeof *file);
    if (self == NULL || file == NULL) {
        ouro_release(vm->allocator, file, file != NULL ? sizeof *file : 0);
        return ouro_raise_memory(thread);
    }
    file->allocator = vm->allocator;
    file->fd = -1;
    self->address = file;
    self->release = release_raw;
    self->held = VALUE_NONE;
    return value_from_object(self);
}

static Value bad_path(Thread *thread, Value file)
{
    return ouro_raise(thread, CLASS_TYPE_ERROR, "expected str, bytes or os.PathLike object, not %T",
                      file);
}

// A descriptor: an int, or what has __index__. Where that fails the value is no path either.
static Value descriptor_of(Thread *thread, Value file)
{
    Value index = ouro_index(thread, file);
    int64_t number;
    if (!value_is_unbound(index) && ouro_value_int64(index, &number) && number == (int32_t)number)
        return value_from_int(number);
    thread->pending = VALUE_UNBOUND;
    return bad_path(thread, file);
}

// What stands for a file: an int, a str or bytes. UNBOUND raised.
static Value path_of(Thread *thread, Value file)
{
    Vm *vm = thread->vm;
    if (value_is_string(file) || value_has_type(file, TYPE_BYTES)) return file;
    if (value_is_float(file)) return bad_path(thread, file);
    if (value_is_bool(file) &&
        !ouro_warn(thread, CLASS_RUNTIME_WARNING, "bool is used as a file descriptor"))
        return VALUE_UNBOUND;
    Class *class = ouro_class_of(vm, file);
    if (!value_is_unbound(ouro_class_special(vm, class, SPECIAL_INDEX)))
        return descriptor_of(thread, file);
    Value method = ouro_class_lookup(vm, class, VM_NAME(vm, FSPATH));
    if (value_is_unbound(method)) return bad_path(thread, file);
    Value path = ouro_call_method(thread, file, VM_NAME(vm, FSPATH), NULL, 0);
    if (value_is_unbound(path) || value_is_string(path) || value_has_type(path, TYPE_BYTES))
        return path;
    return ouro_raise(thread, CLASS_TYPE_ERROR,
                      "expected %T.__fspath__() to return str or bytes, not %T", file, path);
}

// The path as C has it; NULL: raised.
static const char *path_text(Thread *thread, Value path)
{
    Text text;
    if (value_is_string(path)) {
        String *terminated = ouro_string_terminated(thread->vm, value_as_string(path));
        if (value_is_unbound(ouro_root(thread, ouro_made(thread, terminated)))) return NULL;
        text = string_text(terminated);
    } else {
        text = bytes_text(value_as_bytes(path));
    }
    if (memchr(text.at, '\0', text.size) == NULL) return text.at;
    (void)ouro_raise(thread, CLASS_VALUE_ERROR, "embedded null byte");
    return NULL;
}

static int open_flags(const OpenMode *mode)
{
    int flags = O_CLOEXEC;
    flags |= mode->readable && mode->writable ? O_RDWR : mode->readable ? O_RDONLY : O_WRONLY;
    if (mode->truncates) flags |= O_TRUNC | O_CREAT;
    if (mode->created) flags |= O_EXCL | O_CREAT;
    if (mode->appending) flags |= O_APPEND | O_CREAT;
    return flags;
}

// Signals may interrupt it.
static int open_retrying(Thread *thread, const char *path, int flags)
{
    int fd;
    do {
        fd = open(path, flags, 0666);
    } while (fd < 0 && errno == EINTR && ouro_safepoint(thread));
    return fd;
}

static bool open_path(Thread *thread, Value path, const OpenMode *mode, Value opener, RawFile *file)
{
    if (!value_is_none(opener)) {
        Value args[] = {path, value_from_int(open_flags(mode))};
        Value fd = ouro_call(thread, opener, args, 2);
        int64_t number;
        if (value_is_unbound(fd)) return false;
        if (!ouro_value_int64(fd, &number))
            return (void)ouro_raise(thread, CLASS_TYPE_ERROR, "expected integer from opener"),
                   false;
        if (number < 0)
            return (void)ouro_raise(thread, CLASS_VALUE_ERROR, "opener returned %l", number), false;
        file->fd = (int)number;
        return true;
    }
    const char *text = path_text(thread, path);
    if (text == NULL) return false;
    file->fd = open_retrying(thread, text, open_flags(mode));
    // Files that nobody refers to keep their descriptors until they are collected.
    bool is_full = file->fd < 0 && (errno == EMFILE || errno == ENFILE) && !ouro_pending(thread);
    if (is_full && ouro_vm_collect(thread))
        file->fd = open_retrying(thread, text, open_flags(mode));
    if (file->fd >= 0) return true;
    if (!ouro_pending(thread)) (void)ouro_raise_os(thread, errno, path);
    return false;
}

// A folder can be opened, but not read. `is_ours`: it was opened here.
static bool check_descriptor(Thread *thread, RawFile *file, Value name, bool is_ours)
{
    struct stat status;
    if (fstat(file->fd, &status) != 0) {
        int error = errno;
        file->fd = -1;
        return (void)ouro_raise_os(thread, error, error == EBADF ? VALUE_UNBOUND : name), false;
    }
    if (!S_ISDIR(status.st_mode)) return true;
    if (is_ours) close(file->fd);
    file->fd = -1;
    return (void)ouro_raise_os(thread, EISDIR, name), false;
}

Value ouro_raw_open(Thread *thread, Class *class, Value file_value, OpenMode mode, bool owns_fd,
                    Value opener)
{
    Value path = ouro_root(thread, path_of(thread, file_value));
    if (value_is_unbound(path)) return path;
    Value self = ouro_root(thread, raw_new(thread, class));
    if (value_is_unbound(self)) return self;
    RawFile *file = raw_of(self);
    value_as_userdata(self)->held = file_value;
    int64_t number;
    bool is_fd = ouro_value_int64(path, &number);
    if (is_fd && number < 0)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "negative file descriptor");
    if (!is_fd && !owns_fd)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "Cannot use closefd=False with file name");
    if (is_fd)
        file->fd = number > INT32_MAX ? INT32_MAX : (int)number;
    else if (!open_path(thread, path, &mode, opener, file))
        return VALUE_UNBOUND;
    file->owns_fd = owns_fd;
    file->readable = mode.readable, file->writable = mode.writable;
    file->appending = mode.appending, file->created = mode.created;
    if (!check_descriptor(thread, file, file_value, !is_fd)) return VALUE_UNBOUND;
    if (mode.appending && !is_fd) (void)lseek(file->fd, 0, SEEK_END);
    return self;
}

// ---- reading and writing ----

bool ouro_raw_await(Thread *thread, Value raw)
{
    return ouro_thread_await_descriptor(thread, raw_of(raw)->fd);
}

int64_t ouro_raw_read(Thread *thread, Value raw, char *to, size_t size)
{
    RawFile *file = raw_of(raw);
    if (!ouro_raw_await(thread, raw) || !check_open(thread, file)) return -1;
    if (!file->readable)
        return (void)ouro_raise_unsupported(thread, "File not open for reading"), -1;
    for (;;) {
        ssize_t count = read(file->fd, to, size);
        if (count >= 0) return count;
        if (errno == EAGAIN) return -2;
        if (errno != EINTR) return (void)ouro_raise_os(thread, errno, VALUE_UNBOUND), -1;
        if (!ouro_safepoint(thread)) return -1;
    }
}

int64_t ouro_raw_write(Thread *thread, Value raw, const char *from, size_t size)
{
    RawFile *file = raw_of(raw);
    if (!check_open(thread, file)) return -1;
    if (!file->writable)
        return (void)ouro_raise_unsupported(thread, "File not open for writing"), -1;
    for (;;) {
        ssize_t count = write(file->fd, from, size);
        if (count >= 0) return count;
        if (errno == EAGAIN) return -2;
        if (errno != EINTR) return (void)ouro_raise_os(thread, errno, VALUE_UNBOUND), -1;
        if (!ouro_safepoint(thread)) return -1;
    }
}

int64_t ouro_raw_seek(Thread *thread, Value raw, int64_t offset, int whence)
{
    RawFile *file = raw_of(raw);
    if (!check_open(thread, file)) return -1;
    int64_t position = lseek(file->fd, offset, whence);
    if (position < 0) (void)ouro_raise_os(thread, errno, VALUE_UNBOUND);
    return position;
}

bool ouro_raw_close(Thread *thread, Value raw)
{
    RawFile *file = raw_of(raw);
    int fd = file->fd;
    file->fd = -1;
    if (fd < 0 || !file->owns_fd || close(fd) == 0 || errno == EINTR) return true;
    return (void)ouro_raise_os(thread, errno, VALUE_UNBOUND), false;
}

// ---- methods ----

Value ouro_file_dict(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_made(thread, ouro_instance_dict(thread->vm, value_as_object(args[0])));
}

static Value file_io_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    OpenMode mode;
    if (!value_is_string(args[2]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "FileIO() argument 'mode' must be str, not %T",
                          args[2]);
    if (!ouro_open_mode(thread, value_as_string(args[2]), true, &mode)) return VALUE_UNBOUND;
    int owns = ouro_truth(thread, args[3]);
    return owns < 0 ? VALUE_UNBOUND
                    : ouro_raw_open(thread, value_as_class(args[0]), args[1], mode, owns, args[4]);
}

static Value raw_read_all(Thread *thread, Value self)
{
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    int64_t size = 1;
    while (size > 0) {
        if (!ouro_text_reserve(&builder, FILE_BUFFER_SIZE)) break;
        size =
            ouro_raw_read(thread, self, builder.at + builder.size, builder.capacity - builder.size);
        if (size > 0) builder.size += (size_t)size;
    }
    if (size == -1 || (size == -2 && builder.size == 0)) {
        ouro_text_deinit(&builder);
        return size == -1 ? VALUE_UNBOUND : VALUE_NONE;
    }
    return ouro_made(thread, ouro_bytes_from_builder(thread->vm, &builder));
}

static Value file_io_readall(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return raw_read_all(thread, args[0]);
}

static Value file_io_read(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t size = -1;
    if (!value_is_none(args[1]) && !ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &size))
        return VALUE_UNBOUND;
    if (size < 0) return raw_read_all(thread, args[0]);
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    if (!ouro_text_reserve(&builder, (size_t)size + 1)) return ouro_raise_memory(thread);
    int64_t got = ouro_raw_read(thread, args[0], builder.at, (size_t)size);
    if (got >= 0) {
        builder.size = (size_t)got;
        return ouro_made(thread, ouro_bytes_from_builder(thread->vm, &builder));
    }
    ouro_text_deinit(&builder);
    return got == -2 ? VALUE_NONE : VALUE_UNBOUND;
}

static Value file_io_readinto(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Text room;
    if (!ouro_raw_await(thread, args[0]) || !ouro_buffer_read(thread, args[1], &room))
        return VALUE_UNBOUND;
    if (value_has_type(args[1], TYPE_BYTES))
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "readinto() argument must be read-write bytes-like object, not bytes");
    int64_t got = ouro_raw_read(thread, args[0], (char *)(uintptr_t)room.at, room.size);
    return got >= 0 ? value_from_int(got) : got == -2 ? VALUE_NONE : VALUE_UNBOUND;
}

static Value file_io_write(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Text bytes;
    if (!ouro_buffer_read(thread, args[1], &bytes)) return VALUE_UNBOUND;
    int64_t done = ouro_raw_write(thread, args[0], bytes.at, bytes.size);
    return done >= 0 ? value_from_int(done) : done == -2 ? VALUE_NONE : VALUE_UNBOUND;
}

static Value file_io_seek(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t offset, whence;
    if (!ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &offset)) return VALUE_UNBOUND;
    if (!ouro_index_int64(thread, args[2], CLASS_OVERFLOW_ERROR, &whence)) return VALUE_UNBOUND;
    int64_t position = ouro_raw_seek(thread, args[0], offset, (int)whence);
    return position < 0 ? VALUE_UNBOUND : value_from_int(position);
}

static Value file_io_tell(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t position = ouro_raw_seek(thread, args[0], 0, SEEK_CUR);
    return position < 0 ? VALUE_UNBOUND : value_from_int(position);
}

static Value file_io_truncate(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    RawFile *file = raw_of(args[0]);
    if (!check_open(thread, file)) return VALUE_UNBOUND;
    if (!file->writable) return ouro_raise_unsupported(thread, "File not open for writing");
    int64_t size = value_is_none(args[1]) ? ouro_raw_seek(thread, args[0], 0, SEEK_CUR) : 0;
    if (!value_is_none(args[1]) && !ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &size))
        return VALUE_UNBOUND;
    if (ouro_pending(thread)) return VALUE_UNBOUND;
    if (ftruncate(file->fd, size) != 0) return ouro_raise_os(thread, errno, VALUE_UNBOUND);
    return value_from_int(size);
}

static Value file_io_close(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_raw_close(thread, args[0]) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value file_io_fileno(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return check_open(thread, raw_of(args[0])) ? value_from_int(raw_of(args[0])->fd)
                                               : VALUE_UNBOUND;
}

static Value file_io_isatty(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return check_open(thread, raw_of(args[0])) ? value_from_bool(isatty(raw_of(args[0])->fd))
                                               : VALUE_UNBOUND;
}

static Value file_io_readable(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return check_open(thread, raw_of(args[0])) ? value_from_bool(raw_of(args[0])->readable)
                                               : VALUE_UNBOUND;
}

static Value file_io_writable(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return check_open(thread, raw_of(args[0])) ? value_from_bool(raw_of(args[0])->writable)
                                               : VALUE_UNBOUND;
}

static Value file_io_seekable(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!check_open(thread, raw_of(args[0]))) return VALUE_UNBOUND;
    return value_from_bool(lseek(raw_of(args[0])->fd, 0, SEEK_CUR) >= 0);
}

static Value file_io_flush(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return check_open(thread, raw_of(args[0])) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value file_io_enter(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return check_open(thread, raw_of(args[0])) ? args[0] : VALUE_UNBOUND;
}

static Value file_io_exit(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_raw_close(thread, args[0]) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value file_io_closed(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_from_bool(raw_of(args[0])->fd < 0);
}

static Value file_io_name(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value name = value_as_userdata(args[0])->held;
    if (!value_is_unbound(name)) return name;
    return ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "'%T' object has no attribute 'name'",
                      args[0]);
}

static Value file_io_set_name(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Userdata *self = value_as_userdata(args[0]);
    ouro_heap_store(&thread->vm->heap, self, &self->held, args[1]);
    return VALUE_NONE;
}

static Value file_io_blksize(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    struct stat status;
    if (!check_open(thread, raw_of(args[0]))) return VALUE_UNBOUND;
    bool known = fstat(raw_of(args[0])->fd, &status) == 0 && status.st_blksize > 1;
    return value_from_int(known ? status.st_blksize : FILE_BUFFER_SIZE);
}

// ---- lines, without a buffer byte by byte ----

static Value read_raw_line(Thread *thread, Value self, int64_t limit)
{
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    for (char byte = 0; limit != 0 && byte != '\n'; limit -= limit > 0) {
        int64_t got = ouro_raw_read(thread, self, &byte, 1);
        if (got == -1) return ouro_text_deinit(&builder), VALUE_UNBOUND;
        if (got <= 0) break;
        ouro_text_append_char(&builder, byte);
    }
    return ouro_made(thread, ouro_bytes_from_builder(thread->vm, &builder));
}

static Value file_io_readline(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t limit = -1;
    if (!value_is_none(args[1]) && !ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &limit))
        return VALUE_UNBOUND;
    return read_raw_line(thread, args[0], limit);
}

static Value file_io_readlines(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t hint = -1, total = 0;
    if (!value_is_none(args[1]) && !ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &hint))
        return VALUE_UNBOUND;
    Value list = ouro_root(thread, ouro_made(thread, ouro_list_new(thread->vm, 0)));
    while (!value_is_unbound(list)) {
        Value line = read_raw_line(thread, args[0], -1);
        if (value_is_unbound(line)) return line;
        size_t size = value_as_bytes(line)->size;
        if (size == 0) break;
        if (!ouro_list_append(thread->vm, value_as_list(list), line))
            return ouro_raise_memory(thread);
        total += (int64_t)size;
        if (hint > 0 && total >= hint) break;
    }
    return list;
}

static Value file_io_writelines(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!check_open(thread, raw_of(args[0]))) return VALUE_UNBOUND;
    Value iterator = ouro_root(thread, ouro_iterate(thread, args[1]));
    if (value_is_unbound(iterator)) return iterator;
    for (Value line; !value_is_unbound(line = ouro_next(thread, iterator));) {
        Text bytes;
        if (!ouro_buffer_read(thread, line, &bytes) ||
            ouro_raw_write(thread, args[0], bytes.at, bytes.size) == -1)
            return VALUE_UNBOUND;
    }
    return ouro_pending(thread) ? VALUE_UNBOUND : VALUE_NONE;
}

static Value file_io_iterate(Thread *thread, Value self)
{
    return check_open(thread, raw_of(self)) ? self : VALUE_UNBOUND;
}

static Value file_io_next(Thread *thread, Value self)
{
    Value line = read_raw_line(thread, self, -1);
    return value_is_unbound(line) || value_as_bytes(line)->size > 0 ? line : VALUE_UNBOUND;
}

static const char *mode_text(const RawFile *file)
{
    if (file->created) return file->readable ? "xb+" : "xb";
    if (file->appending) return file->readable ? "ab+" : "ab";
    if (file->readable) return file->writable ? "rb+" : "rb";
    return "wb";
}

static Value file_io_mode(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_made(thread, ouro_string_from_c(thread->vm, mode_text(raw_of(args[0]))));
}

static Value file_io_closefd(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_from_bool(raw_of(args[0])->owns_fd);
}

static Value message(Thread *thread, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    Value text = ouro_message(thread, format, &arguments);
    va_end(arguments);
    return text;
}

static Value file_io_repr(Thread *thread, Value self)
{
    const RawFile *file = raw_of(self);
    Class *class = ouro_class_of(thread->vm, self);
    const char *module = class->flags & CLASS_FLAG_BUILTIN ? "_io." : "";
    if (file->fd < 0) return message(thread, "<%s%S [closed]>", module, class->qualified_name);
    const char *owns = file->owns_fd ? "True" : "False";
    Value name = value_as_userdata(self)->held;
    if (value_is_unbound(name))
        return message(thread, "<%s%S fd=%i mode='%s' closefd=%s>", module, class->qualified_name,
                       file->fd, mode_text(file), owns);
    int entered = ouro_repr_enter(thread, self);
    if (entered < 0) return VALUE_UNBOUND;
    if (entered == 0)
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, "reentrant call inside %T.__repr__", self);
    Value text = ouro_root(thread, ouro_repr(thread, name));
    ouro_repr_leave(thread);
    if (value_is_unbound(text)) return text;
    return message(thread, "<%s%S name=%V mode='%s' closefd=%s>", module, class->qualified_name,
                   text, mode_text(file), owns);
}

static const TypeSlots file_io_slots = {
    .repr = file_io_repr, .iterate = file_io_iterate, .next = file_io_next};

static const NativeDef file_io_methods[] = {
    {"read(self, size=-1, /)", file_io_read, "Read at most size bytes, returned as bytes.", 0,
     NULL},
    {"readall(self)", file_io_readall, "Read all data from the file, returned as bytes.", 0, NULL},
    {"readinto(self, buffer, /)", file_io_readinto, "Same as RawIOBase.readinto().", 0, NULL},
    {"readline(self, size=-1, /)", file_io_readline, "Read and return a line from the stream.", 0,
     NULL},
    {"readlines(self, hint=-1, /)", file_io_readlines, "Return a list of lines from the stream.", 0,
     NULL},
    {"writelines(self, lines, /)", file_io_writelines, "Write a list of lines to stream.", 0, NULL},
    {"write(self, b, /)", file_io_write, "Write buffer b to file, return number of bytes written.",
     0, NULL},
    {"seek(self, pos, whence=0, /)", file_io_seek,
     "Move to new file position and return the file position.", 0, NULL},
    {"tell(self)", file_io_tell, "Current file position.", 0, NULL},
    {"truncate(self, size=None, /)", file_io_truncate,
     "Truncate the file to at most size bytes and return the truncated size.", 0, NULL},
    {"close(self)", file_io_close, "Close the file.", 0, NULL},
    {"fileno(self)", file_io_fileno, "Return the underlying file descriptor (an integer).", 0,
     NULL},
    {"isatty(self)", file_io_isatty, "True if the file is connected to a TTY device.", 0, NULL},
    {"readable(self)", file_io_readable, "True if file was opened in a read mode.", 0, NULL},
    {"writable(self)", file_io_writable, "True if file was opened in a write mode.", 0, NULL},
    {"seekable(self)", file_io_seekable, "True if file supports random-access.", 0, NULL},
    {"flush(self)", file_io_flush, "Nothing: there is no buffer.", 0, NULL},
    {"__enter__(self)", file_io_enter, NULL, 0, NULL},
    {"__exit__(self, *args)", file_io_exit, NULL, 0, NULL},
    {"__dict__(self)", ouro_file_dict, NULL, NATIVE_PROPERTY, NULL},
    {"closed(self)", file_io_closed, "True if the file is closed", NATIVE_PROPERTY, NULL},
    {"closefd(self)", file_io_closefd, "True if the file descriptor will be closed by close().",
     NATIVE_PROPERTY, NULL},
    {"mode(self)", file_io_mode, "String giving the file mode", NATIVE_PROPERTY, NULL},
    {"name(self)", file_io_name, NULL, NATIVE_PROPERTY, file_io_set_name},
    {"_blksize(self)", file_io_blksize, NULL, NATIVE_PROPERTY, NULL},
    {0},
};

const ClassDef ouro_class_def_FILE_IO = {
    .slots = &file_io_slots,
    .methods = file_io_methods,
    .new_ = {"FileIO(file, mode='r', closefd=True, opener=None)", file_io_new, NULL, 0, NULL},
    .doc = "Open a file.",
    .flags = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF,
};
