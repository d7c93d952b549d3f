// Printing exceptions: through the library, or plainly.
// SPDX-License-Identifier: MIT
#include "src/engine/traceback.h"
#include "runtime/vm/load.h"
#include "src/engine/import.h"
#include "src/engine/run.h"

#include <unistd.h>

enum { REPEATS_SHOWN = 3 }; // of one line of a recursion, as CPython

// ---- source lines ----

Text ouro_source_of_code(const Code *code)
{
    Text source = ouro_code_source(code);
    Text prefix = TEXT(OURO_LIBRARY_PREFIX), name = string_text(code->file_name);
    if (source.at != NULL || !text_starts_with(name, prefix)) return source;
    return ouro_library_source(text_slice(name, prefix.size, name.size));
}

// A line of a text, from 1, without white space around it.
static Text line_of(Text text, uint32_t number)
{
    const char *at = text.at, *end = text.at + text.size;
    for (; number > 1 && at < end; number--) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        at = newline != NULL ? newline + 1 : end;
    }
    const char *newline = at < end ? memchr(at, '\n', (size_t)(end - at)) : NULL;
    if (newline != NULL) end = newline;
    while (at < end && (*at == ' ' || *at == '\t' || *at == '\f')) at++;
    while (end > at && (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\r')) end--;
    return (Text){at, (size_t)(end - at)};
}

static void append_source_line(Thread *thread, TextBuilder *out, const Code *code, uint32_t number)
{
    if (engine_of(thread)->is_finishing) return;
    TextBuilder file;
    ouro_text_init(&file, thread->vm->allocator);
    Text source = ouro_source_of_code(code);
    bool readable =
        engine_of(thread)->options.grants & OURO_GRANT_FILES && code->file_name->text[0] != '<';
    if (source.at == NULL && readable) {
        ouro_text_deinit(&file);
        if (ouro_read_file(thread, code->file_name->text, &file)) source = ouro_text_view(&file);
        thread->pending = VALUE_UNBOUND;
    }
    Text line = source.at != NULL && number > 0 ? line_of(source, number) : (Text){"", 0};
    if (line.size > 0) ouro_text_append_format(out, "    %.*s\n", TEXT_FORMAT(line));
    ouro_text_deinit(&file);
}

// ---- the plain form ----

static void append_repeats(TextBuilder *out, uint32_t count)
{
    if (count <= REPEATS_SHOWN) return;
    uint32_t more = count - REPEATS_SHOWN;
    ouro_text_append_format(out, "  [Previous line repeated %u more time%s]\n", more,
                            more == 1 ? "" : "s");
}

static void append_traceback(Thread *thread, TextBuilder *out, Value traceback)
{
    if (!value_has_type(traceback, TYPE_TRACEBACK)) return;
    ouro_text_append_string(out, "Traceback (most recent call last):\n");
    const Code *last_code = NULL;
    uint32_t last_line = 0, count = 0;
    for (; value_has_type(traceback, TYPE_TRACEBACK);
         traceback = ((Traceback *)value_as_object(traceback))->next) {
        const Traceback *entry = value_as_object(traceback);
        const Code *code = ((Function *)value_as_object(entry->function))->code;
        uint32_t line = ouro_code_position(code, entry->pc).line;
        if (code != last_code || line != last_line) {
            append_repeats(out, count);
            count = 0;
        }
        last_code = code, last_line = line;
        if (++count > REPEATS_SHOWN) continue;
        ouro_text_append_format(out, "  File \"%.*s\", line %u, in %.*s\n",
                                TEXT_FORMAT(string_text(code->file_name)), line,
                                TEXT_FORMAT(string_text(code->name)));
        append_source_line(thread, out, code, line);
    }
    append_repeats(out, count);
}

// "module.Class: message".
static void append_exception(Thread *thread, TextBuilder *out, Value exception)
{
    Vm *vm = thread->vm;
    Class *class = ouro_class_of(vm, exception);
    Value module = class->flags & CLASS_FLAG_BUILTIN
                       ? VALUE_NONE
                       : ouro_class_lookup(vm, class, VM_NAME(vm, MODULE));
    bool shows_module = value_is_string(module) &&
                        !ouro_string_equals_c(value_as_string(module), "builtins") &&
                        !ouro_string_equals_c(value_as_string(module), "__main__");
    if (shows_module)
        ouro_text_append_format(out, "%.*s.", TEXT_FORMAT(string_text(value_as_string(module))));
    ouro_text_append(out, string_text(class->qualified_name));
    Value text = ouro_str(thread, exception);
    thread->pending = VALUE_UNBOUND;
    if (!value_is_string(text))
        ouro_text_append_string(out, ": <exception str() failed>");
    else if (value_as_string(text)->size > 0)
        ouro_text_append_format(out, ": %.*s", TEXT_FORMAT(string_text(value_as_string(text))));
    ouro_text_append_char(out, '\n');
}

enum { CHAIN_MAX = 100 }; // of causes and contexts in the plain form

static void append_plainly(Thread *thread, TextBuilder *out, Value exception, int depth)
{
    const Exception *object = value_as_exception(exception);
    if (depth < CHAIN_MAX && value_is_exception(object->cause)) {
        append_plainly(thread, out, object->cause, depth + 1);
        ouro_text_append_string(
            out, "\nThe above exception was the direct cause of the following exception:\n\n");
    } else if (depth < CHAIN_MAX && value_is_exception(object->context) &&
               !object->suppress_context) {
        append_plainly(thread, out, object->context, depth + 1);
        ouro_text_append_string(
            out, "\nDuring handling of the above exception, another exception occurred:\n\n");
    }
    append_traceback(thread, out, object->traceback);
    append_exception(thread, out, exception);
}

// ---- through the library ----

static Value call_traceback(Thread *thread, const char *function, Value exception)
{
    Value module = ouro_import_module(thread, "traceback");
    if (value_is_unbound(module)) return module;
    String *name = ouro_intern(thread->vm, function, strlen(function));
    return name != NULL ? ouro_call_method(thread, module, name, &exception, 1)
                        : ouro_raise_memory(thread);
}

static bool append_by_library(Thread *thread, Value exception, TextBuilder *out)
{
    Value lines = call_traceback(thread, "format_exception", exception);
    if (!value_has_type(lines, TYPE_LIST)) return false;
    for (size_t i = 0; i < value_as_list(lines)->count; i++) {
        Value line = value_as_list(lines)->array->items[i];
        if (value_is_string(line)) ouro_text_append(out, string_text(value_as_string(line)));
    }
    return true;
}

void ouro_traceback_format(Thread *thread, Value exception, TextBuilder *out)
{
    uint32_t mark = ouro_roots_mark(thread);
    ouro_root(thread, exception);
    if (!append_by_library(thread, exception, out)) {
        thread->pending = VALUE_UNBOUND;
        append_plainly(thread, out, exception, 0);
    }
    thread->pending = VALUE_UNBOUND;
    ouro_roots_release(thread, mark);
}

void ouro_write_error_text(Thread *thread, Text text)
{
    uint32_t mark = ouro_roots_mark(thread);
    Value stream = ouro_root(thread, ouro_sys_get(thread, "stderr"));
    thread->pending = VALUE_UNBOUND;
    if (value_is_none(stream)) goto done;
    Value string = ouro_root(thread, ouro_made(thread, ouro_string_from_text(thread->vm, text)));
    bool written =
        !value_is_unbound(stream) && !value_is_unbound(string) &&
        !value_is_unbound(ouro_call_method(thread, stream, VM_NAME(thread->vm, WRITE), &string, 1));
    thread->pending = VALUE_UNBOUND;
    bool granted = engine_of(thread)->options.grants & OURO_GRANT_STREAMS;
    if (!written && granted && write(STDERR_FILENO, text.at, text.size) < 0) goto done;
    if (written) (void)ouro_call_method(thread, stream, VM_NAME(thread->vm, FLUSH), NULL, 0);
    thread->pending = VALUE_UNBOUND;
done:
    ouro_roots_release(thread, mark);
}

void ouro_print_exception(Thread *thread, Value exception)
{
    TextBuilder text;
    ouro_text_init(&text, thread->vm->allocator);
    ouro_traceback_format(thread, exception, &text);
    if (!text.failed) ouro_write_error_text(thread, ouro_text_view(&text));
    ouro_text_deinit(&text);
}

// ---- hooks ----

static void note_last(Thread *thread, Value exception)
{
    const Value values[] = {value_from_object(ouro_class_of(thread->vm, exception)), exception,
                            value_as_exception(exception)->traceback, exception};
    static const char *const names[] = {"last_type", "last_value", "last_traceback", "last_exc"};
    for (size_t i = 0; i < OURO_COUNT_OF(names); i++)
        if (!ouro_sys_set(thread, names[i], values[i])) thread->pending = VALUE_UNBOUND;
}

void ouro_show_uncaught(Thread *thread, Value exception)
{
    uint32_t mark = ouro_roots_mark(thread);
    ouro_root(thread, exception);
    note_last(thread, exception);
    Value hook = ouro_root(thread, ouro_sys_get(thread, "excepthook"));
    thread->pending = VALUE_UNBOUND;
    if (value_is_unbound(hook)) {
        ouro_write_error_text(thread, TEXT("sys.excepthook is missing\n"));
        ouro_print_exception(thread, exception);
    } else {
        Value args[] = {value_from_object(ouro_class_of(thread->vm, exception)), exception,
                        value_as_exception(exception)->traceback};
        if (value_is_unbound(ouro_call(thread, hook, args, 3))) {
            Value problem = ouro_root(thread, ouro_take_pending(thread));
            ouro_write_error_text(thread, TEXT("Error in sys.excepthook:\n"));
            ouro_print_exception(thread, problem);
            ouro_write_error_text(thread, TEXT("\nOriginal exception was:\n"));
            ouro_print_exception(thread, exception);
        }
    }
    thread->pending = VALUE_UNBOUND;
    ouro_roots_release(thread, mark);
}

void ouro_print_exit_value(Thread *thread, Value value)
{
    uint32_t mark = ouro_roots_mark(thread);
    Value text = ouro_root(thread, ouro_str(thread, value));
    thread->pending = VALUE_UNBOUND;
    if (value_is_string(text)) {
        ouro_write_error_text(thread, string_text(value_as_string(text)));
        ouro_write_error_text(thread, TEXT("\n"));
    }
    ouro_roots_release(thread, mark);
}

void ouro_write_unraisable(Thread *thread, Value exception, Value message, Value object)
{
    TextBuilder text;
    ouro_text_init(&text, thread->vm->allocator);
    bool has_object = !value_is_unbound(object) && !value_is_none(object);
    if (value_is_string(message))
        ouro_text_append(&text, string_text(value_as_string(message)));
    else if (has_object)
        ouro_text_append_string(&text, "Exception ignored in");
    if (has_object) {
        Value repr = ouro_repr(thread, object);
        thread->pending = VALUE_UNBOUND;
        Text shown = value_is_string(repr) ? string_text(value_as_string(repr))
                                           : TEXT("<object repr() failed>");
        ouro_text_append_format(&text, ": %.*s", TEXT_FORMAT(shown));
    } else if (text.size > 0) {
        ouro_text_append_char(&text, ':');
    }
    if (text.size > 0) ouro_text_append_char(&text, '\n');
    append_traceback(thread, &text, value_as_exception(exception)->traceback);
    append_exception(thread, &text, exception);
    if (!text.failed) ouro_write_error_text(thread, ouro_text_view(&text));
    ouro_text_deinit(&text);
}

void ouro_print_unraisable(Thread *thread, Value exception, const char *where, Value object)
{
    if (!value_is_exception(exception)) return;
    uint32_t mark = ouro_roots_mark(thread);
    ouro_root(thread, exception);
    if (!value_is_unbound(object))
        ouro_root(thread, object);
    else
        object = VALUE_NONE;
    bool is_usual = strcmp(where, "Exception ignored in") == 0;
    String *string = is_usual ? NULL : ouro_string_from_c(thread->vm, where);
    Value message = string != NULL ? ouro_root(thread, value_from_object(string)) : VALUE_NONE;
    Value hook = ouro_root(thread, ouro_sys_get(thread, "unraisablehook"));
    thread->pending = VALUE_UNBOUND;
    if (value_is_unbound(hook) || value_is(hook, engine_root(thread, ROOT_UNRAISABLEHOOK))) {
        ouro_write_unraisable(thread, exception, message, object);
    } else {
        Value module = ouro_import_module(thread, "_sys_values");
        String *make = ouro_intern(thread->vm, "unraisable", 10);
        Value args[] = {exception, message, object};
        Value record = value_is_unbound(module) || make == NULL
                           ? VALUE_UNBOUND
                           : ouro_call_method(thread, module, make, args, 3);
        if (!value_is_unbound(record)) (void)ouro_call(thread, hook, &record, 1);
    }
    thread->pending = VALUE_UNBOUND;
    ouro_roots_release(thread, mark);
}
