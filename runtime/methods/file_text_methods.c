// The methods of TextIOWrapper.
// SPDX-License-Identifier: MIT
#include "runtime/methods/file_text.h"

#include <stdio.h>

static Value text_new(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, ouro_text_file_blank(thread, value_as_class(args[0]));
}

static Value text_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int line_buffering = ouro_truth(thread, args[5]), write_through = ouro_truth(thread, args[6]);
    if (line_buffering < 0 || write_through < 0) return VALUE_UNBOUND;
    TextOptions options = {
        .mode = VALUE_NONE, .encoding = args[2], .errors = args[3], .newline = args[4]};
    options.line_buffering = line_buffering;
    options.write_through = write_through;
    return ouro_text_file_init(thread, args[0], args[1], &options) ? VALUE_NONE : VALUE_UNBOUND;
}

static bool size_argument(Thread *thread, Value value, int64_t *out)
{
    *out = -1;
    if (value_is_none(value) || ouro_value_int64(value, out)) return true;
    return ouro_index_int64(thread, value, CLASS_OVERFLOW_ERROR, out);
}

static Value text_read(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t size;
    bool is_number = value_is_none(args[1]) ||
                     !value_is_unbound(ouro_class_special(
                         thread->vm, ouro_class_of(thread->vm, args[1]), SPECIAL_INDEX));
    if (!is_number)
        return ouro_raise(thread, CLASS_TYPE_ERROR, "argument should be integer or None, not '%T'",
                          args[1]);
    if (!size_argument(thread, args[1], &size)) return VALUE_UNBOUND;
    return size < 0 ? ouro_text_file_read_all(thread, args[0])
                    : ouro_text_file_read_some(thread, args[0], size);
}

static Value text_readline(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t limit;
    return size_argument(thread, args[1], &limit) ? ouro_text_file_line(thread, args[0], limit)
                                                  : VALUE_UNBOUND;
}

static Value text_readlines(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t hint, total = 0;
    if (!size_argument(thread, args[1], &hint)) return VALUE_UNBOUND;
    Value list = ouro_root(thread, ouro_made(thread, ouro_list_new(thread->vm, 0)));
    while (!value_is_unbound(list)) {
        Value line = ouro_text_file_line(thread, args[0], -1);
        if (value_is_unbound(line)) return line;
        if (value_as_string(line)->size == 0) break;
        if (!ouro_list_append(thread->vm, value_as_list(list), line))
            return ouro_raise_memory(thread);
        total += value_as_string(line)->count;
        if (hint > 0 && total >= hint) break;
    }
    return list;
}

static Value text_write(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_is_string(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "write() argument must be str, not %T",
                          args[1]);
    String *string = value_as_string(args[1]);
    return ouro_text_file_write(thread, args[0], string) ? value_from_int(string->count)
                                                         : VALUE_UNBOUND;
}

static Value text_writelines(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!ouro_text_file_check(thread, ouro_text_file_of(args[0]))) return VALUE_UNBOUND;
    Value iterator = ouro_root(thread, ouro_iterate(thread, args[1]));
    if (value_is_unbound(iterator)) return iterator;
    uint32_t mark = ouro_roots_mark(thread);
    for (Value line; !value_is_unbound(line = ouro_next(thread, iterator));
         ouro_roots_release(thread, mark)) {
        if (!value_is_string(line))
            return ouro_raise(thread, CLASS_TYPE_ERROR, "write() argument must be str, not %T",
                              line);
        ouro_root(thread, line);
        if (!ouro_text_file_write(thread, args[0], value_as_string(line))) return VALUE_UNBOUND;
    }
    return ouro_pending(thread) ? VALUE_UNBOUND : VALUE_NONE;
}

static Value text_flush(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!ouro_text_file_check(thread, ouro_text_file_of(args[0]))) return VALUE_UNBOUND;
    return ouro_text_file_flush(thread, args[0]) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value text_tell(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t position = ouro_text_file_tell(thread, args[0]);
    return ouro_pending(thread) ? VALUE_UNBOUND : value_from_int(position);
}

static Value text_seek(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t offset, whence;
    TextFile *file = ouro_text_file_of(args[0]);
    if (!ouro_text_file_check(thread, file)) return VALUE_UNBOUND;
    if (!ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &offset)) return VALUE_UNBOUND;
    if (!ouro_index_int64(thread, args[2], CLASS_OVERFLOW_ERROR, &whence)) return VALUE_UNBOUND;
    if (whence == 1 && offset != 0)
        return ouro_raise_unsupported(thread, "can't do nonzero cur-relative seeks");
    if (whence == 2 && offset != 0)
        return ouro_raise_unsupported(thread, "can't do nonzero end-relative seeks");
    if (whence < 0 || whence > 2)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "invalid whence (%l, should be 0, 1 or 2)",
                          whence);
    if (whence == 0 && offset < 0)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "negative seek position %l", offset);
    if (whence == 1) {
        offset = ouro_text_file_tell(thread, args[0]);
        if (ouro_pending(thread)) return VALUE_UNBOUND;
        whence = 0;
    }
    if (!ouro_text_file_flush(thread, args[0])) return VALUE_UNBOUND;
    ouro_text_file_forget(file);
    file->has_started = offset != 0;
    Value place[] = {value_from_int(offset), value_from_int(whence)};
    return ouro_text_file_ask(thread, args[0], "seek", place, 2);
}

static Value text_truncate(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!ouro_text_file_check(thread, ouro_text_file_of(args[0])) ||
        !ouro_text_file_flush(thread, args[0]))
        return VALUE_UNBOUND;
    Value size = args[1];
    if (value_is_none(size)) size = text_tell(thread, args, 1);
    return value_is_unbound(size) ? size
                                  : ouro_text_file_ask(thread, args[0], "truncate", &size, 1);
}

// The buffer is closed even if what is left could not be written.
static Value text_close(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    TextFile *file = ouro_text_file_of(args[0]);
    if (file == NULL || file->is_closed || file->is_detached) return VALUE_NONE;
    bool flushed = ouro_text_file_flush(thread, args[0]);
    Value problem = ouro_root(thread, flushed ? VALUE_NONE : ouro_take_pending(thread));
    file->is_closed = true;
    ouro_open_file_remove(&file->open);
    ouro_text_deinit(&file->decoded);
    ouro_text_deinit(&file->out);
    file->start = 0;
    Value closed = ouro_text_file_ask(thread, args[0], "close", NULL, 0);
    if (!flushed) thread->pending = problem;
    return flushed && !value_is_unbound(closed) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value text_detach(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    TextFile *file = ouro_text_file_of(args[0]);
    if (!ouro_text_file_check(thread, file) || !ouro_text_file_flush(thread, args[0]))
        return VALUE_UNBOUND;
    file->is_detached = true;
    ouro_open_file_remove(&file->open);
    return ouro_text_file_part(args[0], TEXT_BUFFER);
}

static Value text_reconfigure(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    TextFile *file = ouro_text_file_of(args[0]);
    if (!ouro_text_file_check(thread, file) || !ouro_text_file_flush(thread, args[0]))
        return VALUE_UNBOUND;
    int line = value_is_none(args[4]) ? file->line_buffering : ouro_truth(thread, args[4]);
    int through = value_is_none(args[5]) ? file->write_through : ouro_truth(thread, args[5]);
    if (line < 0 || through < 0) return VALUE_UNBOUND;
    TextOptions options = {.encoding = args[1],
                           .errors = args[2],
                           .newline = args[3],
                           .line_buffering = line,
                           .write_through = through};
    return ouro_text_file_reconfigure(thread, args[0], &options) ? VALUE_NONE : VALUE_UNBOUND;
}

// What the buffer answers, also that it is closed.
static Value asked(Thread *thread, Value *args, const char *name)
{
    if (ouro_text_file_of(args[0])->is_detached)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "underlying buffer has been detached");
    return ouro_text_file_ask(thread, args[0], name, NULL, 0);
}
static Value text_fileno(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, asked(thread, args, "fileno");
}
static Value text_isatty(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, asked(thread, args, "isatty");
}
static Value text_seekable(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, asked(thread, args, "seekable");
}
static Value text_readable(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, asked(thread, args, "readable");
}
static Value text_writable(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, asked(thread, args, "writable");
}

static Value text_enter(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_text_file_check(thread, ouro_text_file_of(args[0])) ? args[0] : VALUE_UNBOUND;
}

// ---- attributes ----

static Value buffer_attribute(Thread *thread, Value self, const char *name)
{
    String *key = ouro_intern(thread->vm, name, strlen(name));
    if (key == NULL) return ouro_raise_memory(thread);
    return ouro_get_attr(thread, ouro_text_file_part(self, TEXT_BUFFER), key);
}

static Value text_closed(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_text_file_of(args[0])->is_closed ? VALUE_TRUE
                                                 : buffer_attribute(thread, args[0], "closed");
}
static Value text_name(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, buffer_attribute(thread, args[0], "name");
}
static Value text_buffer(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, ouro_text_file_part(args[0], TEXT_BUFFER);
}
static Value text_encoding(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, ouro_text_file_part(args[0], TEXT_ENCODING);
}
static Value text_errors(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, ouro_text_file_part(args[0], TEXT_ERRORS);
}
static Value text_line_buffering(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_from_bool(ouro_text_file_of(args[0])->line_buffering);
}
static Value text_write_through(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_from_bool(ouro_text_file_of(args[0])->write_through);
}

static Value text_mode(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Value mode = ouro_text_file_part(args[0], TEXT_MODE);
    if (!value_is_none(mode)) return mode;
    return ouro_raise(thread, CLASS_ATTRIBUTE_ERROR,
                      "'_io.TextIOWrapper' object has no attribute 'mode'");
}

static Value text_newlines(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    static const char *const ends[] = {"\r", "\n", "\r\n"};
    const TextFile *file = ouro_text_file_of(args[0]);
    unsigned seen = file->newlines_seen | (file->ended_with_return && file->at_end);
    Value found[3];
    size_t found_count = 0;
    for (unsigned i = 0; i < 3; i++) {
        if (!(seen >> i & 1)) continue;
        found[found_count] = ouro_made(thread, ouro_string_from_c(thread->vm, ends[i]));
        if (value_is_unbound(found[found_count++])) return VALUE_UNBOUND;
    }
    if (found_count == 0) return VALUE_NONE;
    return found_count == 1 ? found[0]
                            : ouro_made(thread, ouro_tuple_of(thread->vm, found, found_count));
}

static void append_part(Thread *thread, TextBuilder *builder, const char *title, Value value)
{
    Value text = value_is_unbound(value) ? value : ouro_repr(thread, value);
    thread->pending = VALUE_UNBOUND;
    if (!value_is_string(text)) return;
    ouro_text_append_string(builder, title);
    ouro_text_append(builder, string_text(value_as_string(text)));
}

static Value text_repr(Thread *thread, Value self)
{
    TextBuilder builder;
    Value name = ouro_root(thread, buffer_attribute(thread, self, "name"));
    thread->pending = VALUE_UNBOUND;
    ouro_text_init(&builder, thread->vm->allocator);
    ouro_text_append_string(&builder, "<_io.TextIOWrapper");
    append_part(thread, &builder, " name=", name);
    Value mode = ouro_text_file_part(self, TEXT_MODE);
    if (!value_is_none(mode)) append_part(thread, &builder, " mode=", mode);
    append_part(thread, &builder, " encoding=", ouro_text_file_part(self, TEXT_ENCODING));
    ouro_text_append_char(&builder, '>');
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &builder));
}

static Value text_iterate(Thread *thread, Value self)
{
    return ouro_text_file_check(thread, ouro_text_file_of(self)) ? self : VALUE_UNBOUND;
}

static Value text_next(Thread *thread, Value self)
{
    Value line = ouro_text_file_line(thread, self, -1);
    return value_is_unbound(line) || value_as_string(line)->size > 0 ? line : VALUE_UNBOUND;
}

static const TypeSlots text_slots = {.repr = text_repr, .iterate = text_iterate, .next = text_next};

static const NativeDef text_methods[] = {
    {"read(self, size=-1, /)", text_read, "Read at most size characters from stream.", 0, NULL},
    {"readline(self, size=-1, /)", text_readline, "Read until newline or EOF.", 0, NULL},
    {"readlines(self, hint=-1, /)", text_readlines, "Return a list of lines from the stream.", 0,
     NULL},
    {"write(self, text, /)", text_write, "Write string s to stream.", 0, NULL},
    {"writelines(self, lines, /)", text_writelines, "Write a list of lines to stream.", 0, NULL},
    {"flush(self)", text_flush, "Pass on what was written.", 0, NULL},
    {"tell(self)", text_tell, "Return the stream position as an opaque number.", 0, NULL},
    {"seek(self, cookie, whence=0, /)", text_seek,
     "Set the stream position, and return the new stream position.", 0, NULL},
    {"truncate(self, pos=None, /)", text_truncate, "Truncate the file.", 0, NULL},
    {"close(self)", text_close, "Flush and close the file.", 0, NULL},
    {"detach(self)", text_detach, "Separate the buffer from the text and return it.", 0, NULL},
    {"reconfigure(self, *, encoding=None, errors=None, newline=..., line_buffering=None, "
     "write_through=None)",
     text_reconfigure, "Reconfigure the text stream with new parameters.", 0, NULL},
    {"fileno(self)", text_fileno, NULL, 0, NULL},
    {"isatty(self)", text_isatty, NULL, 0, NULL},
    {"readable(self)", text_readable, NULL, 0, NULL},
    {"writable(self)", text_writable, NULL, 0, NULL},
    {"seekable(self)", text_seekable, NULL, 0, NULL},
    {"__enter__(self)", text_enter, NULL, 0, NULL},
    {"__exit__(self, *args)", text_close, NULL, 0, NULL},
    {"__del__(self)", text_close, NULL, 0, NULL},
    {"__dict__(self)", ouro_file_dict, NULL, NATIVE_PROPERTY, NULL},
    {"closed(self)", text_closed, NULL, NATIVE_PROPERTY, NULL},
    {"name(self)", text_name, NULL, NATIVE_PROPERTY, NULL},
    {"mode(self)", text_mode, NULL, NATIVE_PROPERTY, NULL},
    {"buffer(self)", text_buffer, NULL, NATIVE_PROPERTY, NULL},
    {"encoding(self)", text_encoding, NULL, NATIVE_PROPERTY, NULL},
    {"errors(self)", text_errors, NULL, NATIVE_PROPERTY, NULL},
    {"newlines(self)", text_newlines, NULL, NATIVE_PROPERTY, NULL},
    {"line_buffering(self)", text_line_buffering, NULL, NATIVE_PROPERTY, NULL},
    {"write_through(self)", text_write_through, NULL, NATIVE_PROPERTY, NULL},
    {0},
};

const ClassDef ouro_class_def_TEXT_IO_WRAPPER = {
    .slots = &text_slots,
    .methods = text_methods,
    .new_ = {"TextIOWrapper(*args, **kwargs)", text_new, NULL, 0, NULL},
    .init = {"TextIOWrapper(self, buffer, encoding=None, errors=None, newline=None, "
             "line_buffering=False, write_through=False)",
             text_init, NULL, 0, NULL},
    .doc = "Character and line based layer over a buffered binary file.",
    .flags = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF,
};
