// Built-in functions of files and the terminal: print, input, open, exit.
// SPDX-License-Identifier: MIT
#include "runtime/methods/file.h"
#include "src/engine/modules/builtins.h"
#include "src/engine/modules/io.h"

#include <unistd.h>

// ---- print ----

static bool write_value(Thread *thread, Value file, Value text)
{
    if (value_has_shape(file, CLASS_TEXT_IO_WRAPPER))
        return ouro_text_file_write(thread, file, value_as_string(text));
    return !value_is_unbound(ouro_call_method(thread, file, VM_NAME(thread->vm, WRITE), &text, 1));
}

static bool print_item(Thread *thread, Value file, Value item)
{
    uint32_t mark = ouro_roots_mark(thread);
    Value text = value_is_string(item) && value_has_shape(item, CLASS_STR)
                     ? item
                     : ouro_root(thread, ouro_str(thread, item));
    bool done = !value_is_unbound(text) && write_value(thread, file, text);
    ouro_roots_release(thread, mark);
    return done;
}

// A separator or end: None stands for what is usual. UNBOUND raised.
static Value piece(Thread *thread, const char *name, Value value, const char *usual)
{
    if (value_is_string(value)) return value;
    if (value_is_none(value)) return ouro_made(thread, ouro_string_from_c(thread->vm, usual));
    return ouro_raise(thread, CLASS_TYPE_ERROR, "%s must be None or a string, not %T", name, value);
}

static Value builtin_print(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Tuple *items = value_as_tuple(args[0]);
    Value separator = piece(thread, "sep", args[1], " ");
    Value end = value_is_unbound(separator) ? separator : piece(thread, "end", args[2], "\n");
    if (value_is_unbound(end)) return end;
    Value file = args[3];
    if (value_is_none(file)) {
        file = ouro_sys_get(thread, "stdout");
        if (value_is_unbound(file))
            return ouro_raise(thread, CLASS_RUNTIME_ERROR, "lost sys.stdout");
        if (value_is_none(file)) return VALUE_NONE;
        ouro_root(thread, file);
    }
    for (size_t i = 0; i < items->count; i++) {
        if (i > 0 && !write_value(thread, file, separator)) return VALUE_UNBOUND;
        if (!print_item(thread, file, items->items[i])) return VALUE_UNBOUND;
    }
    if (!write_value(thread, file, end)) return VALUE_UNBOUND;
    int flush = ouro_truth(thread, args[4]);
    if (flush < 0) return VALUE_UNBOUND;
    if (flush &&
        value_is_unbound(ouro_call_method(thread, file, VM_NAME(thread->vm, FLUSH), NULL, 0)))
        return VALUE_UNBOUND;
    return VALUE_NONE;
}

// ---- input ----

static Value stream(Thread *thread, const char *name)
{
    Value file = ouro_sys_get(thread, name);
    if (value_is_unbound(file) || value_is_none(file))
        return ouro_raise(thread, CLASS_RUNTIME_ERROR, "input(): lost sys.%s", name);
    return ouro_root(thread, file);
}

static bool show_prompt(Thread *thread, Value prompt)
{
    Value out = stream(thread, "stdout");
    if (value_is_unbound(out)) return false;
    if (!value_is_unbound(prompt) && !print_item(thread, out, prompt)) return false;
    // What cannot be flushed may be read from all the same.
    if (value_is_unbound(ouro_call_method(thread, out, VM_NAME(thread->vm, FLUSH), NULL, 0)))
        thread->pending = VALUE_UNBOUND;
    return true;
}

static Value builtin_input(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    Value in = stream(thread, "stdin");
    if (value_is_unbound(in) || !show_prompt(thread, args[0])) return VALUE_UNBOUND;
    String *method = ouro_intern(vm, "readline", 8);
    Value line =
        method != NULL ? ouro_call_method(thread, in, method, NULL, 0) : ouro_raise_memory(thread);
    if (value_is_unbound(line)) return line;
    if (!value_is_string(line))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "object.readline() returned non-string");
    String *text = value_as_string(line);
    if (text->size == 0) return ouro_raise(thread, CLASS_EOF_ERROR, "EOF when reading a line");
    if (text->text[text->size - 1] != '\n') return line;
    return ouro_made(thread, ouro_string_cut(vm, text, 0, text->size - 1));
}

// ---- open ----

static Value builtin_open(Thread *thread, Value *args, uint32_t count)
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

// ---- exit ----

static Value builtin_exit(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_raise_with(thread, CLASS_SYSTEM_EXIT, args[0]);
}

static Value builtin_help(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    if (value_is_unbound(args[0])) return VALUE_NONE;
    Value doc = ouro_get_attr_optional(thread, args[0], VM_NAME(vm, DOC));
    if (ouro_pending(thread)) return VALUE_UNBOUND;
    Value out = ouro_sys_get(thread, "stdout");
    Value end = ouro_text_value(thread, "\n");
    if (!value_is_string(doc)) doc = ouro_text_value(thread, "No documentation.");
    if (value_is_unbound(out) || value_is_none(out) || value_is_unbound(end) ||
        value_is_unbound(doc))
        return VALUE_NONE;
    return print_item(thread, out, doc) && write_value(thread, out, end) ? VALUE_NONE
                                                                         : VALUE_UNBOUND;
}

static Value print_line(Thread *thread, const char *text)
{
    Value out = ouro_sys_get(thread, "stdout");
    if (value_is_unbound(out) || value_is_none(out)) return VALUE_NONE;
    Value line = ouro_text_value(thread, text);
    return !value_is_unbound(line) && write_value(thread, out, line) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value builtin_license(Thread *thread, Value *args, uint32_t count)
{
    (void)args, (void)count;
    return print_line(thread, "Ouro is free software under the MIT License.\n");
}

const NativeDef ouro_builtins_streams[] = {
    {"copyright()", builtin_license, "Print the copyright.", 0, NULL},
    {"credits()", builtin_license, "Print the credits.", 0, NULL},
    {"exit(code=None)", builtin_exit, "Ends the program.", 0, NULL},
    {"help(object=..., /)", builtin_help, "Print the documentation of an object.", 0, NULL},
    {"input(prompt=..., /)", builtin_input,
     "Read a string from standard input.  The trailing newline is stripped.", 0, NULL},
    {"license()", builtin_license, "Print the license.", 0, NULL},
    {"open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, "
     "opener=None)",
     builtin_open, "Open file and return a stream.  Raise OSError upon failure.", 0, NULL},
    {"print(*args, sep=' ', end='\n', file=None, flush=False)", builtin_print,
     "Prints the values to a stream, or to sys.stdout by default.", 0, NULL},
    {"quit(code=None)", builtin_exit, "Ends the program.", 0, NULL},
    {0},
};
