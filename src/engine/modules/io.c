// The module _io: open(), the classes of files, the standard streams.
// SPDX-License-Identifier: MIT
#include "src/engine/modules/io.h"
#include "runtime/methods/file.h"
#include "runtime/vm/class_build.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static Class *file_class(Thread *thread, ClassId id) { return thread->vm->classes[id]; }

// ---- open ----

typedef struct Opening {
    const OpenRequest *request;
    OpenMode mode;
    int64_t buffering;
    bool owns_fd;
} Opening;

static bool check_text_arguments(Thread *thread, const Opening *opening)
{
    const struct {
        const char *name;
        Value value;
    } arguments[] = {{"encoding", opening->request->encoding},
                     {"errors", opening->request->errors},
                     {"newline", opening->request->newline}};
    for (size_t i = 0; i < OURO_COUNT_OF(arguments); i++) {
        if (value_is_none(arguments[i].value)) continue;
        if (opening->mode.is_binary) {
            const char *article = arguments[i].name[0] == 'e' ? "an" : "a";
            (void)ouro_raise(thread, CLASS_VALUE_ERROR, "binary mode doesn't take %s %s argument",
                             article, arguments[i].name);
            return false;
        }
        if (!value_is_string(arguments[i].value)) {
            (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                             "open() argument '%s' must be str or None, not %T", arguments[i].name,
                             arguments[i].value);
            return false;
        }
    }
    return true;
}

static bool prepare(Thread *thread, const OpenRequest *request, Opening *opening)
{
    opening->request = request;
    if (!value_is_string(request->mode))
        return (void)ouro_raise(thread, CLASS_TYPE_ERROR,
                                "open() argument 'mode' must be str, not %T", request->mode),
               false;
    if (!ouro_open_mode(thread, value_as_string(request->mode), false, &opening->mode))
        return false;
    if (!ouro_index_int64(thread, request->buffering, CLASS_OVERFLOW_ERROR, &opening->buffering))
        return false;
    if (opening->mode.is_binary && opening->buffering == 1 &&
        !ouro_warn(thread, CLASS_RUNTIME_WARNING,
                   "line buffering (buffering=1) isn't supported in binary mode, the default "
                   "buffer size will be used"))
        return false;
    int owns_fd = ouro_truth(thread, request->owns_fd);
    if (owns_fd < 0) return false;
    opening->owns_fd = owns_fd;
    if (opening->buffering == 0 && !opening->mode.is_binary)
        return (void)ouro_raise(thread, CLASS_VALUE_ERROR, "can't have unbuffered text I/O"), false;
    return check_text_arguments(thread, opening);
}

static ClassId buffered_class(const OpenMode *mode)
{
    if (mode->is_updating) return CLASS_BUFFERED_RANDOM;
    return mode->readable ? CLASS_BUFFERED_READER : CLASS_BUFFERED_WRITER;
}

static Value open_layers(Thread *thread, const Opening *opening, Value raw)
{
    const OpenMode *mode = &opening->mode;
    if (opening->buffering == 0) return raw;
    int64_t size = opening->buffering > 1 ? opening->buffering : FILE_BUFFER_SIZE;
    Class *class = file_class(thread, buffered_class(mode));
    Value buffered = ouro_root(
        thread, ouro_buffered_new(thread, class, raw, size, mode->readable, mode->writable));
    if (value_is_unbound(buffered) || mode->is_binary) return buffered;
    const OpenRequest *request = opening->request;
    TextOptions options = {.mode = request->mode,
                           .encoding = request->encoding,
                           .errors = request->errors,
                           .newline = request->newline};
    options.line_buffering = opening->buffering == 1;
    return ouro_text_file_new(thread, file_class(thread, CLASS_TEXT_IO_WRAPPER), buffered,
                              &options);
}

Value ouro_open(Thread *thread, const OpenRequest *request)
{
    Opening opening;
    if (!(engine_of(thread)->options.grants & OURO_GRANT_FILES))
        return ouro_raise(thread, CLASS_PERMISSION_ERROR, "files were not granted");
    if (!prepare(thread, request, &opening)) return VALUE_UNBOUND;
    // Files that nobody refers to any more still hold what was written, until they are collected.
    ouro_open_files_flush(thread);
    Value raw = ouro_raw_open(thread, file_class(thread, CLASS_FILE_IO), request->file,
                              opening.mode, opening.owns_fd, request->opener);
    raw = ouro_root(thread, raw);
    if (value_is_unbound(raw)) return raw;
    Value file = open_layers(thread, &opening, raw);
    if (!value_is_unbound(file)) return file;
    Value problem = ouro_take_pending(thread);
    (void)!ouro_raw_close(thread, raw);
    thread->pending = problem;
    return VALUE_UNBOUND;
}

// ---- the standard streams ----

// -u: what is printed leaves at once. Else lines do on a terminal, and on stderr always.
static Value new_stream(Thread *thread, int fd, Value name)
{
    Ouro *ouro = engine_of(thread);
    bool reads = fd == 0, is_terminal = isatty(fd);
    bool unbuffered = !reads && ouro->options.is_unbuffered;
    OpenMode mode = {.readable = reads, .writable = !reads};
    Value raw = ouro_root(thread, ouro_raw_open(thread, file_class(thread, CLASS_FILE_IO),
                                                value_from_int(fd), mode, false, VALUE_NONE));
    if (value_is_unbound(raw)) return raw;
    value_as_userdata(raw)->held = name;
    Class *class = file_class(thread, reads ? CLASS_BUFFERED_READER : CLASS_BUFFERED_WRITER);
    Value buffered =
        ouro_root(thread, ouro_buffered_new(thread, class, raw, FILE_BUFFER_SIZE, reads, !reads));
    if (value_is_unbound(buffered)) return buffered;
    TextOptions options = {.newline = VALUE_NONE};
    options.mode = ouro_text_value(thread, reads ? "r" : "w");
    options.encoding = ouro_text_value(thread, "utf-8");
    options.errors = ouro_text_value(thread, fd == 2 ? "backslashreplace" : "strict");
    options.line_buffering = !reads && (is_terminal || fd == 2 || unbuffered);
    options.write_through = unbuffered;
    if (ouro_pending(thread)) return VALUE_UNBOUND;
    return ouro_text_file_new(thread, file_class(thread, CLASS_TEXT_IO_WRAPPER), buffered,
                              &options);
}

Value ouro_standard_stream(Thread *thread, int fd)
{
    static const char *const names[] = {"<stdin>", "<stdout>", "<stderr>"};
    bool granted = engine_of(thread)->options.grants & OURO_GRANT_STREAMS;
    if (!granted || fcntl(fd, F_GETFD) < 0) return VALUE_NONE;
    Value name = ouro_root(thread, ouro_text_value(thread, names[fd]));
    return value_is_unbound(name) ? name : new_stream(thread, fd, name);
}

// ---- the module ----

static Value io_open(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    OpenRequest request = {.file = args[0],
                           .mode = args[1],
                           .buffering = args[2],
                           .encoding = args[3],
                           .errors = args[4],
                           .newline = args[5],
                           .owns_fd = args[6],
                           .opener = args[7]};
    return ouro_open(thread, &request);
}

static Value io_open_code(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_is_string(args[0]))
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "open_code() argument 'path' must be str, not %T", args[0]);
    OpenRequest request = {
        .file = args[0], .mode = ouro_text_value(thread, "rb"), .buffering = value_from_int(-1)};
    request.encoding = request.errors = request.newline = request.opener = VALUE_NONE;
    request.owns_fd = VALUE_TRUE;
    return value_is_unbound(request.mode) ? request.mode : ouro_open(thread, &request);
}

static Value io_text_encoding(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return value_is_none(args[0]) ? ouro_text_value(thread, "locale") : args[0];
}

static const NativeDef functions[] = {
    {"open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, "
     "opener=None)",
     io_open, "Open file and return a stream.  Raise OSError upon failure.", 0, NULL},
    {"open_code(path)", io_open_code,
     "Opens the provided file with the intent to import the contents.", 0, NULL},
    {"text_encoding(encoding, stacklevel=2, /)", io_text_encoding,
     "A helper function to choose the text encoding.", 0, NULL},
    {0},
};

// class UnsupportedOperation(OSError, ValueError)
static Value unsupported_class(Thread *thread)
{
    Vm *vm = thread->vm;
    Value bases[] = {value_from_object(vm->classes[CLASS_OS_ERROR]),
                     value_from_object(vm->classes[CLASS_VALUE_ERROR])};
    Tuple *tuple = ouro_tuple_of(vm, bases, 2);
    Dict *names = ouro_dict_new(vm, 1);
    String *name = ouro_intern(vm, "UnsupportedOperation", 20);
    Value module = ouro_text_value(thread, "io");
    if (tuple == NULL || names == NULL || name == NULL || value_is_unbound(module))
        return ouro_raise_memory(thread);
    if (!ouro_dict_set_string(vm, names, VM_NAME(vm, MODULE), module))
        return ouro_raise_memory(thread);
    return ouro_type_new(thread, vm->classes[CLASS_TYPE], name, tuple, names, NULL);
}

static bool fill(Thread *thread, Module *module)
{
    static const ClassId classes[] = {CLASS_FILE_IO, CLASS_BUFFERED_READER, CLASS_BUFFERED_WRITER,
                                      CLASS_BUFFERED_RANDOM, CLASS_TEXT_IO_WRAPPER};
    Vm *vm = thread->vm;
    for (size_t i = 0; i < OURO_COUNT_OF(classes); i++) {
        Class *class = vm->classes[classes[i]];
        if (!ouro_module_set(thread, module, class->name->text, value_from_object(class)))
            return false;
    }
    return ouro_module_set(thread, module, "DEFAULT_BUFFER_SIZE",
                           value_from_int(FILE_BUFFER_SIZE)) &&
           ouro_module_set(thread, module, "BlockingIOError",
                           value_from_object(vm->classes[CLASS_BLOCKING_IO_ERROR])) &&
           ouro_module_set(thread, module, "UnsupportedOperation", unsupported_class(thread));
}

const EngineModule ouro_module_io = {"_io", "Files.", functions, fill};
