// OSError and its subclasses, among which the error number chooses.
// SPDX-License-Identifier: MIT
#include "runtime/methods/exception_methods.h"

enum { ERRNO, STRERROR, FILENAME, FILENAME2, WRITTEN };

// Whether arguments are read by __init__: a subclass that has its own, but not its own __new__,
// decides what it passes on.
static bool reads_in_init(Vm *vm, Class *class)
{
    return ouro_class_overrides(vm, class, SPECIAL_INIT) &&
           !ouro_class_overrides(vm, class, SPECIAL_NEW);
}

// OSError(number, text) is of the class that the number maps to.
static Class *mapped_class(Vm *vm, Class *class, const Tuple *args)
{
    if (class != vm->classes[CLASS_OS_ERROR] || args->count < 2 || args->count > 5) return class;
    int64_t number;
    if (!ouro_value_int64(args->items[0], &number) || number != (int)number) return class;
    return vm->classes[ouro_os_error_class((int)number)];
}

// The file names leave the arguments, for those who unpack them into two.
static bool read_arguments(Thread *thread, Exception *exception, Value given)
{
    const Tuple *args = value_as_tuple(given);
    ouro_exception_set_args(thread, exception, given);
    exception->details = VALUE_NONE;
    if (args->count < 2 || args->count > 5) return true;
    if (!ouro_exception_set_field(thread, exception, ERRNO, args->items[0])) return false;
    if (!ouro_exception_set_field(thread, exception, STRERROR, args->items[1])) return false;
    Value file_name = args->count > 2 ? args->items[2] : VALUE_NONE;
    if (value_is_none(file_name)) return true;
    int64_t written;
    bool blocks = ouro_class_of(thread->vm, value_from_object(exception)) ==
                  thread->vm->classes[CLASS_BLOCKING_IO_ERROR];
    if (blocks && ouro_value_int64(file_name, &written))
        return ouro_exception_set_field(thread, exception, WRITTEN, file_name);
    if (!ouro_exception_set_field(thread, exception, FILENAME, file_name)) return false;
    if (args->count == 5 && !ouro_exception_set_field(thread, exception, FILENAME2, args->items[4]))
        return false;
    Tuple *shorter = ouro_tuple_of(thread->vm, args->items, 2);
    if (shorter == NULL) return (void)ouro_raise_memory(thread), false;
    ouro_exception_set_args(thread, exception, value_from_object(shorter));
    return true;
}

static Value os_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    Class *class = value_as_class(args[0]);
    bool reads = !reads_in_init(vm, class);
    if (reads && !ouro_exception_no_keywords(thread, args[0], args[2])) return VALUE_UNBOUND;
    if (reads) class = mapped_class(vm, class, value_as_tuple(args[1]));
    Exception *exception =
        ouro_exception_make(vm, class, reads ? args[1] : value_from_object(ouro_tuple_new(vm, 0)));
    if (exception == NULL) return ouro_raise_memory(thread);
    if (reads && !read_arguments(thread, exception, args[1])) return VALUE_UNBOUND;
    return value_from_object(exception);
}

static Value os_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!reads_in_init(thread->vm, ouro_class_of(thread->vm, args[0]))) return VALUE_NONE;
    if (!ouro_exception_no_keywords(thread, args[0], args[2])) return VALUE_UNBOUND;
    return read_arguments(thread, value_as_exception(args[0]), args[1]) ? VALUE_NONE
                                                                        : VALUE_UNBOUND;
}

static Value os_str(Thread *thread, Value self)
{
    const Exception *exception = value_as_exception(self);
    Value number = ouro_exception_field(exception, ERRNO),
          text = ouro_exception_field(exception, STRERROR);
    Value file_name = ouro_exception_field(exception, FILENAME),
          second = ouro_exception_field(exception, FILENAME2);
    if (!value_is_none(file_name)) {
        file_name = ouro_root(thread, ouro_repr(thread, file_name));
        if (value_is_unbound(file_name)) return file_name;
        if (value_is_none(second))
            return ouro_worded(thread, "[Errno %V] %V: %V", number, text, file_name);
        second = ouro_root(thread, ouro_repr(thread, second));
        if (value_is_unbound(second)) return second;
        return ouro_worded(thread, "[Errno %V] %V: %V -> %V", number, text, file_name, second);
    }
    bool is_set = value_has_type(exception->details, TYPE_TUPLE) &&
                  (value_as_tuple(exception->args)->count > 1 || !value_is_none(number) ||
                   !value_is_none(text));
    return is_set ? ouro_worded(thread, "[Errno %V] %V", number, text)
                  : ouro_exception_str(thread, self);
}

static Value os_reduce(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const Exception *exception = value_as_exception(args[0]);
    const Tuple *given = value_as_tuple(exception->args);
    Value file_name = ouro_exception_field(exception, FILENAME),
          second = ouro_exception_field(exception, FILENAME2);
    Value all = exception->args;
    if (given->count == 2 && !value_is_none(file_name)) {
        Value items[] = {given->items[0], given->items[1], file_name, VALUE_NONE, second};
        all = ouro_made(thread, ouro_tuple_of(thread->vm, items, value_is_none(second) ? 3 : 5));
    }
    return ouro_exception_reduce(thread, args[0], all, ouro_exception_state(thread, args[0]));
}

static Value get_written(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value written = ouro_exception_field(value_as_exception(args[0]), WRITTEN);
    return value_is_none(written) ? ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "characters_written")
                                  : written;
}

static Value set_written(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Exception *exception = value_as_exception(args[0]);
    Value written = VALUE_NONE;
    if (!value_is_unbound(args[1])) {
        int64_t number;
        if (!ouro_index_int64(thread, args[1], CLASS_VALUE_ERROR, &number)) return VALUE_UNBOUND;
        written = ouro_int_from_int64(thread->vm, number);
    } else if (value_is_none(ouro_exception_field(exception, WRITTEN))) {
        return ouro_raise(thread, CLASS_ATTRIBUTE_ERROR, "characters_written");
    }
    return ouro_exception_set_field(thread, exception, WRITTEN, written) ? VALUE_NONE
                                                                         : VALUE_UNBOUND;
}

static const NativeDef methods[] = {
    EXCEPTION_FIELD("errno", 0, "POSIX exception code"),
    EXCEPTION_FIELD("strerror", 1, "exception strerror"),
    EXCEPTION_FIELD("filename", 2, "exception filename"),
    EXCEPTION_FIELD("filename2", 3, "second exception filename"),
    {"characters_written(self)", get_written, NULL, NATIVE_PROPERTY, set_written},
    {"__reduce__(self, /)", os_reduce, NULL, 0, NULL},
    {0},
};
static const TypeSlots slots = {.repr = ouro_exception_repr, .str = os_str};
const ClassDef ouro_class_def_OS_ERROR = {
    .slots = &slots,
    .methods = methods,
    EXCEPTION_NEW(os_new),
    EXCEPTION_INIT(os_init),
    .doc = "Base class for I/O related errors.",
};

#define PLAIN(name, text) EXCEPTION_CLASS(name, text, os_new, os_init)
PLAIN(BLOCKING_IO_ERROR, "I/O operation would block.")
PLAIN(CHILD_PROCESS_ERROR, "Child process error.")
PLAIN(CONNECTION_ERROR, "Connection error.")
PLAIN(BROKEN_PIPE_ERROR, "Broken pipe.")
PLAIN(CONNECTION_ABORTED_ERROR, "Connection aborted.")
PLAIN(CONNECTION_REFUSED_ERROR, "Connection refused.")
PLAIN(CONNECTION_RESET_ERROR, "Connection reset.")
PLAIN(FILE_EXISTS_ERROR, "File already exists.")
PLAIN(FILE_NOT_FOUND_ERROR, "File not found.")
PLAIN(INTERRUPTED_ERROR, "Interrupted by signal.")
PLAIN(IS_A_DIRECTORY_ERROR, "Operation doesn't work on directories.")
PLAIN(NOT_A_DIRECTORY_ERROR, "Operation only works on directories.")
PLAIN(PERMISSION_ERROR, "Not enough permissions.")
PLAIN(PROCESS_LOOKUP_ERROR, "Process not found.")
PLAIN(TIMEOUT_ERROR, "Timeout expired.")
#undef PLAIN
