// Raising exceptions from C: messages with values in them, context, roots.
// SPDX-License-Identifier: MIT
#include "runtime/base/text.h"
#include "runtime/task/operations.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>

Value ouro_root(Thread *thread, Value value)
{
    if (value_is_unbound(value)) return ouro_pending(thread) ? value : ouro_raise_memory(thread);
    if (!value_is_object(value)) return value;
    if (thread->roots_count == thread->roots_capacity) {
        uint32_t capacity = thread->roots_capacity == 0 ? 64 : thread->roots_capacity * 2;
        Value *roots = ouro_reallocate(thread->vm->allocator, thread->roots,
                                       thread->roots_capacity * sizeof *roots, capacity * sizeof *roots);
        if (roots == NULL) return ouro_raise_memory(thread);
        thread->roots = roots;
        thread->roots_capacity = capacity;
    }
    return thread->roots[thread->roots_count++] = value;
}

// ---- messages ----

static void append_string(TextBuilder *builder, Value value)
{
    if (value_is_string(value)) ouro_text_append(builder, string_text(value_as_string(value)));
}

// Built-in classes of other modules than builtins are called by both names, as in CPython.
static void append_class_name(Vm *vm, TextBuilder *builder, Class *class)
{
    bool is_full = (class->flags & (CLASS_FLAG_BUILTIN | CLASS_FLAG_PLAIN_NAME)) == CLASS_FLAG_BUILTIN;
    Value module = is_full ? ouro_dict_get_string(vm, class->namespace_, VM_NAME(vm, MODULE)) : VALUE_NONE;
    if (value_is_string(module)) {
        ouro_text_append(builder, string_text(value_as_string(module)));
        ouro_text_append_char(builder, '.');
    }
    ouro_text_append(builder, string_text(class->name));
}

// The text of a value by str() or repr(); an exception on the way is dropped: the message matters more.
static void append_converted(Thread *thread, TextBuilder *builder, Value value, bool repr)
{
    if (!repr && value_is_string(value)) {
        append_string(builder, value);
        return;
    }
    Value text = repr ? ouro_repr(thread, value) : ouro_str(thread, value);
    if (value_is_unbound(text)) thread->pending = VALUE_UNBOUND;
    append_string(builder, text);
}

static void append_argument(Thread *thread, TextBuilder *builder, char kind, va_list *arguments)
{
    switch (kind) {
    case 's': ouro_text_append_string(builder, va_arg(*arguments, const char *)); break;
    case 'i': ouro_text_append_format(builder, "%d", va_arg(*arguments, int)); break;
    case 'l': ouro_text_append_format(builder, "%lld", (long long)va_arg(*arguments, int64_t)); break;
    case 'z': ouro_text_append_format(builder, "%zu", va_arg(*arguments, size_t)); break;
    case 'c': ouro_text_append_code_point(builder, va_arg(*arguments, uint32_t)); break;
    case 'S': ouro_text_append(builder, string_text(va_arg(*arguments, String *))); break;
    case 'N': append_class_name(thread->vm, builder, va_arg(*arguments, Class *)); break;
    case 'T': append_class_name(thread->vm, builder, ouro_class_of(thread->vm, va_arg(*arguments, Value))); break;
    case 'V': append_converted(thread, builder, va_arg(*arguments, Value), false); break;
    case 'R': append_converted(thread, builder, va_arg(*arguments, Value), true); break;
    case '%': ouro_text_append_string(builder, "%"); break;
    default: OURO_UNREACHABLE();
    }
}

Value ouro_message(Thread *thread, const char *format, va_list *arguments)
{
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    for (const char *at = format; *at != '\0';) {
        const char *percent = strchrnul(at, '%');
        ouro_text_append(&builder, (Text){at, (size_t)(percent - at)});
        if (*percent == '\0') break;
        append_argument(thread, &builder, percent[1], arguments);
        at = percent + 2;
    }
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &builder));
}

// ---- raising ----

// Cuts `self` out of the contexts of `first`. A ring that scripts made there is walked once: a second walker, half as fast, meets the first.
static void cut_ring(Exception *first, Value self)
{
    const Exception *slow = first;
    bool steps = false;
    for (Exception *at = first; !value_is_none(at->context); steps = !steps) {
        if (value_is(at->context, self)) {
            at->context = VALUE_NONE;
            return;
        }
        at = value_as_exception(at->context);
        if (at == slow) return;
        if (steps) slow = value_as_exception(slow->context);
    }
}

// Makes `exception` the one being raised. What is being handled becomes its context, unless that would make a ring.
static void set_context(Thread *thread, Exception *exception)
{
    if (value_is_none(thread->handled)) return;
    Value self = value_from_object(exception);
    if (value_is(thread->handled, self)) return;
    cut_ring(value_as_exception(thread->handled), self);
    ouro_heap_store(&thread->vm->heap, exception, &exception->context, thread->handled);
}

Value ouro_raise_value(Thread *thread, Value exception)
{
    set_context(thread, value_as_exception(exception));
    thread->pending = exception;
    return VALUE_UNBOUND;
}

Value ouro_raise_with(Thread *thread, ClassId class_id, Value argument)
{
    Exception *exception = ouro_exception_new(thread->vm, class_id, argument);
    if (exception == NULL) return ouro_raise_memory(thread);
    return ouro_raise_value(thread, value_from_object(exception));
}

Value ouro_raise(Thread *thread, ClassId class_id, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    Value message = ouro_message(thread, format, &arguments);
    va_end(arguments);
    if (value_is_unbound(message)) return message;
    return ouro_raise_with(thread, class_id, message);
}

// The exception was made when the VM was, so that raising it needs no memory.
Value ouro_raise_memory(Thread *thread)
{
    ouro_heap_open_reserve(&thread->vm->heap);
    Exception *exception = ouro_exception_new(thread->vm, CLASS_MEMORY_ERROR, VALUE_UNBOUND);
    if (exception == NULL) exception = thread->vm->memory_error;
    return ouro_raise_value(thread, value_from_object(exception));
}

bool ouro_pending_is(Thread *thread, ClassId class_id)
{
    return ouro_pending(thread) && ouro_value_is_instance(thread->vm, thread->pending, class_id);
}

Exception *ouro_exception_new(Vm *vm, ClassId class_id, Value argument)
{
    Tuple *args = ouro_tuple_new(vm, !value_is_unbound(argument));
    if (args == NULL) return NULL;
    if (args->count == 1) args->items[0] = argument;
    Exception *exception = (Exception *)ouro_instance_new(vm, vm->classes[class_id], 0);
    if (exception == NULL) return NULL;
    exception->args = value_from_object(args);
    exception->cause = exception->context = exception->traceback = exception->details = VALUE_NONE;
    bool has_value = class_id == CLASS_STOP_ITERATION || class_id == CLASS_SYSTEM_EXIT;
    if (has_value && args->count == 1) exception->details = argument;
    return exception;
}

ClassId ouro_os_error_class(int error)
{
    switch (error) {
    case EAGAIN: case EALREADY: case EINPROGRESS: return CLASS_BLOCKING_IO_ERROR;
    case EPIPE: case ESHUTDOWN: return CLASS_BROKEN_PIPE_ERROR;
    case ECHILD: return CLASS_CHILD_PROCESS_ERROR;
    case ECONNABORTED: return CLASS_CONNECTION_ABORTED_ERROR;
    case ECONNREFUSED: return CLASS_CONNECTION_REFUSED_ERROR;
    case ECONNRESET: return CLASS_CONNECTION_RESET_ERROR;
    case EEXIST: return CLASS_FILE_EXISTS_ERROR;
    case ENOENT: return CLASS_FILE_NOT_FOUND_ERROR;
    case EINTR: return CLASS_INTERRUPTED_ERROR;
    case EISDIR: return CLASS_IS_A_DIRECTORY_ERROR;
    case ENOTDIR: return CLASS_NOT_A_DIRECTORY_ERROR;
    case EACCES: case EPERM: return CLASS_PERMISSION_ERROR;
    case ESRCH: return CLASS_PROCESS_LOOKUP_ERROR;
    case ETIMEDOUT: return CLASS_TIMEOUT_ERROR;
    default: return CLASS_OS_ERROR;
    }
}

Value ouro_raise_os(Thread *thread, int error, Value file_name)
{
    Vm *vm = thread->vm;
    String *text = ouro_string_from_c(vm, strerror(error));
    if (text == NULL) return ouro_raise_memory(thread);
    Value args[3] = {value_from_int(error), value_from_object(text), file_name};
    uint32_t count = value_is_unbound(file_name) ? 2 : 3;
    Value exception =
        ouro_call(thread, value_from_object(vm->classes[ouro_os_error_class(error)]), args, count);
    if (value_is_unbound(exception)) return exception;
    return ouro_raise_value(thread, exception);
}
