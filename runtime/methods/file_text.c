// TextIOWrapper: what is read and written as text.
//
// What was read is kept decoded, as UTF-8, from `start` on: a line is found by its end, and most
// text needs no conversion at all.
// SPDX-License-Identifier: MIT
#include "runtime/base/utf8.h"
#include "runtime/methods/bytes_buffer.h"
#include "runtime/methods/codec.h"
#include "runtime/methods/file.h"
#include "runtime/methods/file_text.h"

#include <stdio.h>

Value ouro_text_file_part(Value self, TextFilePart part)
{
    return value_as_tuple(value_as_userdata(self)->held)->items[part];
}

static const char *encoding_of(Value self)
{
    return value_as_string(ouro_text_file_part(self, TEXT_ENCODING))->text;
}
static const char *errors_of(Value self)
{
    return value_as_string(ouro_text_file_part(self, TEXT_ERRORS))->text;
}

// ---- making ----

static void release_text(void *address)
{
    TextFile *file = address;
    ouro_open_file_remove(&file->open);
    ouro_text_deinit(&file->decoded);
    ouro_text_deinit(&file->out);
    ouro_release(file->allocator, file, sizeof *file);
}

// "UTF-8", "utf8", "U8": whether two names mean the same but for case and marks.
static bool names_encoding(const char *name, const char *plain)
{
    for (;; name++) {
        if (*name == '-' || *name == '_' || *name == ' ') continue;
        if ((*name | 32) != *plain && *name != *plain) return false;
        if (*plain == '\0') return true;
        plain++;
    }
}

static void set_encoding(TextFile *file, const char *name)
{
    static const char *const single[] = {"ascii", "usascii", "latin1",      "iso88591", "latin",
                                         "l1",    "cp1252",  "windows1252", "iso885915"};
    file->encoding = ENCODING_OTHER;
    file->has_signature = names_encoding(name, "utf8sig");
    if (names_encoding(name, "utf8") || names_encoding(name, "u8") || file->has_signature)
        file->encoding = ENCODING_UTF_8;
    for (size_t i = 0; i < OURO_COUNT_OF(single); i++)
        if (names_encoding(name, single[i])) file->encoding = ENCODING_SINGLE_BYTE;
}

static bool set_newline(Thread *thread, TextFile *file, Value newline)
{
    if (!value_is_none(newline) && !value_is_string(newline)) {
        (void)ouro_raise(thread, CLASS_TYPE_ERROR, "newline must be str or None, not %T", newline);
        return false;
    }
    const char *text = value_is_none(newline) ? "" : value_as_string(newline)->text;
    bool known = strcmp(text, "") == 0 || strcmp(text, "\n") == 0 || strcmp(text, "\r") == 0 ||
                 strcmp(text, "\r\n") == 0;
    if (!known)
        return (void)ouro_raise(thread, CLASS_VALUE_ERROR, "illegal newline value: %V", newline),
               false;
    memset(file->newline, 0, sizeof file->newline);
    memcpy(file->newline, text, strlen(text));
    file->translates_input = value_is_none(newline);
    file->ends_at_any = *text == '\0';
    file->output_newline = *text == '\r' ? file->newline : NULL;
    return true;
}

static bool set_codec(Thread *thread, TextFile *file, Value encoding, Value errors)
{
    set_encoding(file, value_as_string(encoding)->text);
    file->is_strict = ouro_string_equals_c(value_as_string(errors), "strict");
    if (file->encoding != ENCODING_OTHER) return true;
    // An unknown name is found out at once.
    return !value_is_unbound(
        ouro_decode(thread, text_of("", 0), value_as_string(encoding)->text, "strict"));
}

static Value text_argument(Thread *thread, const char *name, Value value, const char *fallback)
{
    if (value_is_none(value)) return ouro_made(thread, ouro_string_from_c(thread->vm, fallback));
    if (value_is_string(value)) {
        if (memchr(value_as_string(value)->text, '\0', value_as_string(value)->size) == NULL)
            return ouro_made(thread, ouro_string_terminated(thread->vm, value_as_string(value)));
        return ouro_raise(thread, CLASS_VALUE_ERROR, "embedded null character");
    }
    return ouro_raise(thread, CLASS_TYPE_ERROR,
                      "TextIOWrapper() argument '%s' must be str or None, not %T", name, value);
}

static Value new_parts(Thread *thread, Value buffer, const TextOptions *options)
{
    Value parts[TEXT_PARTS] = {buffer, options->mode, VALUE_NONE, VALUE_NONE, options->newline};
    parts[TEXT_ENCODING] = text_argument(thread, "encoding", options->encoding, "UTF-8");
    if (value_is_unbound(parts[TEXT_ENCODING])) return VALUE_UNBOUND;
    parts[TEXT_ERRORS] = text_argument(thread, "errors", options->errors, "strict");
    if (value_is_unbound(parts[TEXT_ERRORS])) return VALUE_UNBOUND;
    if (ouro_string_equals_c(value_as_string(parts[TEXT_ENCODING]), "locale")) {
        parts[TEXT_ENCODING] = ouro_made(thread, ouro_string_from_c(thread->vm, "UTF-8"));
        if (value_is_unbound(parts[TEXT_ENCODING])) return VALUE_UNBOUND;
    }
    return ouro_made(thread, ouro_tuple_of(thread->vm, parts, TEXT_PARTS));
}

Value ouro_text_file_blank(Thread *thread, Class *class)
{
    const TextOptions none = {VALUE_NONE, VALUE_NONE, VALUE_NONE, VALUE_NONE, false, false};
    Vm *vm = thread->vm;
    Value parts = new_parts(thread, VALUE_NONE, &none);
    if (value_is_unbound(parts)) return parts;
    Userdata *self = (Userdata *)ouro_instance_new(vm, class, 0);
    TextFile *file = ouro_allocate_zeroed(vm->allocator, sizeof *file);
    if (self == NULL || file == NULL) {
        ouro_release(vm->allocator, file, file != NULL ? sizeof *file : 0);
        return ouro_raise_memory(thread);
    }
    file->allocator = vm->allocator;
    ouro_text_init(&file->decoded, vm->allocator);
    ouro_text_init(&file->out, vm->allocator);
    file->is_blank = file->is_detached = true;
    self->address = file;
    self->release = release_text;
    self->held = parts;
    return value_from_object(self);
}

bool ouro_text_file_init(Thread *thread, Value value, Value buffer, const TextOptions *options)
{
    Vm *vm = thread->vm;
    Userdata *self = value_as_userdata(value);
    TextFile *file = self->address;
    Value parts = new_parts(thread, buffer, options);
    if (value_is_unbound(parts)) return false;
    if (!file->is_detached && !file->is_closed && !ouro_text_file_flush(thread, value))
        return false;
    ouro_heap_store(&vm->heap, self, &self->held, parts);
    file->decoded.size = file->out.size = file->start = file->tail_size = 0;
    file->line_buffering = options->line_buffering;
    file->write_through = options->write_through;
    file->is_closed = file->at_end = file->has_started = file->ended_with_return = false;
    file->newlines_seen = 0;
    if (!set_newline(thread, file, options->newline)) return false;
    if (!set_codec(thread, file, ouro_text_file_part(value, TEXT_ENCODING),
                   ouro_text_file_part(value, TEXT_ERRORS)))
        return false;
    if (file->is_detached) ouro_open_file_add(vm, &file->open, self);
    bool registered = !file->is_blank || ouro_heap_register_finalizer(&vm->heap, &self->object);
    file->is_detached = file->is_blank = false;
    return registered || ((void)ouro_raise_memory(thread), false);
}

Value ouro_text_file_new(Thread *thread, Class *class, Value buffer, const TextOptions *options)
{
    Value file = ouro_root(thread, ouro_text_file_blank(thread, class));
    if (value_is_unbound(file)) return file;
    return ouro_text_file_init(thread, file, buffer, options) ? file : VALUE_UNBOUND;
}

bool ouro_text_file_check(Thread *thread, const TextFile *file)
{
    if (file->is_detached)
        return (void)ouro_raise(thread, CLASS_VALUE_ERROR,
                                file->is_blank ? "I/O operation on uninitialized object"
                                               : "underlying buffer has been detached"),
               false;
    if (file->is_closed)
        return (void)ouro_raise_closed(thread, "I/O operation on closed file."), false;
    return true;
}

Value ouro_text_file_ask(Thread *thread, Value self, const char *method, const Value *args,
                         uint32_t count)
{
    String *name = ouro_intern(thread->vm, method, strlen(method));
    if (name == NULL) return ouro_raise_memory(thread);
    return ouro_call_method(thread, ouro_text_file_part(self, TEXT_BUFFER), name, args, count);
}

// The buffer, where it is one of ours; else NULL.
static BufferedFile *native_buffer(Thread *thread, Value self)
{
    Value buffer = ouro_text_file_part(self, TEXT_BUFFER);
    Vm *vm = thread->vm;
    bool is_native = ouro_is_file(vm, buffer, CLASS_BUFFERED_READER) ||
                     ouro_is_file(vm, buffer, CLASS_BUFFERED_WRITER) ||
                     ouro_is_file(vm, buffer, CLASS_BUFFERED_RANDOM);
    return is_native ? value_as_userdata(buffer)->address : NULL;
}

// ---- writing ----

static bool push(Thread *thread, Value self)
{
    TextFile *file = ouro_text_file_of(self);
    if (file->out.size == 0) return true;
    Text bytes = ouro_text_view(&file->out);
    if (native_buffer(thread, self) != NULL) {
        bool done = ouro_buffered_write(thread, ouro_text_file_part(self, TEXT_BUFFER), bytes);
        file->out.size = 0;
        return done;
    }
    Value copy =
        ouro_root(thread, ouro_made(thread, ouro_bytes_new(thread->vm, bytes.at, bytes.size)));
    if (value_is_unbound(copy)) return false;
    file->out.size = 0;
    return !value_is_unbound(ouro_text_file_ask(thread, self, "write", &copy, 1));
}

bool ouro_text_file_flush(Thread *thread, Value self)
{
    TextFile *file = ouro_text_file_of(self);
    if (file->is_closed || file->is_detached) return true;
    if (!push(thread, self)) return false;
    if (native_buffer(thread, self) != NULL)
        return ouro_buffered_flush(thread, ouro_text_file_part(self, TEXT_BUFFER));
    return !value_is_unbound(ouro_text_file_ask(thread, self, "flush", NULL, 0));
}

void ouro_file_drop_pending(Value self)
{
    ouro_text_file_of(self)->out.size = 0;
    Value buffer = ouro_text_file_part(self, TEXT_BUFFER);
    if (value_has_shape(buffer, CLASS_BUFFERED_WRITER))
        ((BufferedFile *)value_as_userdata(buffer)->address)->pending = 0;
}

static bool append_encoded(Thread *thread, Value self, Text text, String *whole)
{
    TextFile *file = ouro_text_file_of(self);
    if (file->has_signature && !file->has_started)
        ouro_text_append_string(&file->out, "\xEF\xBB\xBF");
    file->has_started = true;
    bool as_it_is = file->encoding == ENCODING_UTF_8
                        ? !(whole->object.gc & STRING_HAS_SURROGATES)
                        : file->encoding == ENCODING_SINGLE_BYTE && string_is_ascii(whole);
    if (as_it_is) {
        ouro_text_append(&file->out, text);
    } else {
        String *piece = text.at == whole->text && text.size == whole->size
                            ? whole
                            : ouro_string_from_text(thread->vm, text);
        if (piece == NULL) return (void)ouro_raise_memory(thread), false;
        ouro_string_find_surrogates(piece);
        Value bytes = ouro_encode(thread, piece, file->has_signature ? "utf-8" : encoding_of(self),
                                  errors_of(self));
        if (value_is_unbound(bytes)) return false;
        ouro_text_append(&file->out, bytes_text(value_as_bytes(bytes)));
    }
    if (!file->out.failed) return true;
    ouro_text_deinit(&file->out);
    return (void)ouro_raise_memory(thread), false;
}

static bool append_translated(Thread *thread, Value self, String *string)
{
    TextFile *file = ouro_text_file_of(self);
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    for (uint32_t i = 0; i < string->size; i++) {
        if (string->text[i] == '\n')
            ouro_text_append_string(&builder, file->output_newline);
        else
            ouro_text_append_char(&builder, string->text[i]);
    }
    Value translated =
        ouro_root(thread, ouro_made(thread, ouro_string_from_builder(thread->vm, &builder)));
    if (value_is_unbound(translated)) return false;
    ouro_string_find_surrogates(value_as_string(translated));
    return append_encoded(thread, self, string_text(value_as_string(translated)),
                          value_as_string(translated));
}

bool ouro_text_file_write(Thread *thread, Value self, String *string)
{
    TextFile *file = ouro_text_file_of(self);
    if (!ouro_text_file_check(thread, file)) return false;
    const BufferedFile *buffer = native_buffer(thread, self);
    if (buffer != NULL && !buffer->writable)
        return (void)ouro_raise_unsupported(thread, "not writable"), false;
    file->decoded.size = file->start = file->tail_size = 0;
    file->at_end = false;
    bool translates =
        file->output_newline != NULL && memchr(string->text, '\n', string->size) != NULL;
    bool done = translates ? append_translated(thread, self, string)
                           : append_encoded(thread, self, string_text(string), string);
    if (!done) return false;
    bool ends_line = file->line_buffering && (memchr(string->text, '\n', string->size) ||
                                              memchr(string->text, '\r', string->size));
    if (ends_line) return ouro_text_file_flush(thread, self);
    return (file->out.size < FILE_BUFFER_SIZE && !file->write_through) || push(thread, self);
}

// ---- reading ----

// Bytes of a code point at the end of `text` that is not complete.
static size_t incomplete_size(Text text)
{
    for (size_t back = 1; back <= 3 && back <= text.size; back++) {
        unsigned char byte = (unsigned char)text.at[text.size - back];
        if (byte < 0x80) return 0;
        if (byte >= 0xC0) return (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2) > back ? back : 0;
    }
    return 0;
}

static void compact(TextFile *file)
{
    if (file->start == 0 || file->decoded.size == 0) return;
    memmove(file->decoded.at, file->decoded.at + file->start, file->decoded.size - file->start);
    file->decoded.size -= file->start;
    file->start = 0;
}

enum { SEEN_RETURN = 1, SEEN_NEWLINE = 2, SEEN_BOTH = 4 };

// Notes the line ends of a text that was read. One that ends with "\r" waits for what comes.
static void note_newlines(TextFile *file, Text text)
{
    const char *at = text.at, *end = text.at + text.size;
    if (file->ended_with_return && at < end) {
        file->newlines_seen |= *at == '\n' ? SEEN_BOTH : SEEN_RETURN;
        at += *at == '\n';
        file->ended_with_return = false;
    }
    while (at < end) {
        const char *carriage = memchr(at, '\r', (size_t)(end - at));
        const char *until = carriage != NULL ? carriage : end;
        if (memchr(at, '\n', (size_t)(until - at)) != NULL) file->newlines_seen |= SEEN_NEWLINE;
        if (carriage == NULL) return;
        bool is_last = carriage + 1 == end, pair = !is_last && carriage[1] == '\n';
        file->ended_with_return = is_last;
        if (!is_last) file->newlines_seen |= pair ? SEEN_BOTH : SEEN_RETURN;
        at = carriage + 1 + pair;
    }
}

static bool append_decoded(Thread *thread, Value self, Text bytes)
{
    TextFile *file = ouro_text_file_of(self);
    if (file->has_signature && !file->has_started && bytes.size >= 3 &&
        memcmp(bytes.at, "\xEF\xBB\xBF", 3) == 0)
        bytes = text_slice(bytes, 3, bytes.size);
    file->has_started |= bytes.size > 0;
    compact(file);
    size_t before = file->decoded.size;
    if (file->encoding == ENCODING_UTF_8 && ouro_utf8_check(bytes, UTF8_STRICT).valid) {
        ouro_text_append(&file->decoded, bytes);
    } else {
        Value text = ouro_decode(thread, bytes, file->has_signature ? "utf-8" : encoding_of(self),
                                 errors_of(self));
        if (value_is_unbound(text)) return false;
        ouro_text_append(&file->decoded, string_text(value_as_string(text)));
    }
    if (!file->decoded.failed) {
        if (file->ends_at_any)
            note_newlines(file,
                          text_slice(ouro_text_view(&file->decoded), before, file->decoded.size));
        return true;
    }
    ouro_text_deinit(&file->decoded);
    file->start = 0;
    return (void)ouro_raise_memory(thread), false;
}

// Bytes from the buffer behind what `bytes` has: 1 there are more, 0 the end, -1 raised.
static int read_bytes(Thread *thread, Value self, TextBuilder *bytes, size_t size)
{
    if (native_buffer(thread, self) != NULL) {
        if (!ouro_text_reserve(bytes, size)) return (void)ouro_raise_memory(thread), -1;
        int64_t count = ouro_buffered_read(thread, ouro_text_file_part(self, TEXT_BUFFER),
                                           bytes->at + bytes->size, size);
        if (count > 0) bytes->size += (size_t)count;
        return count > 0 ? 1 : count == -1 ? -1 : 0;
    }
    Value wanted = value_from_int((int64_t)size);
    Value chunk = ouro_text_file_ask(thread, self, "read", &wanted, 1);
    Text text;
    if (value_is_unbound(chunk)) return -1;
    if (!ouro_is_buffer(chunk))
        return (void)ouro_raise(
                   thread, CLASS_TYPE_ERROR,
                   "underlying read() should have returned a bytes-like object, not '%T'", chunk),
               -1;
    if (!ouro_buffer_read(thread, chunk, &text)) return -1;
    ouro_text_append(bytes, text);
    return text.size > 0;
}

static int fill_all(Thread *thread, Value self, TextBuilder *bytes)
{
    int more;
    while ((more = read_bytes(thread, self, bytes, FILE_BUFFER_SIZE * 8)) > 0) continue;
    if (more < 0) return -1;
    ouro_text_file_of(self)->at_end = true;
    return bytes->size == 0 ? 0 : append_decoded(thread, self, ouro_text_view(bytes)) ? 1 : -1;
}

static int fill_some(Thread *thread, Value self, TextBuilder *bytes)
{
    TextFile *file = ouro_text_file_of(self);
    ouro_text_append(bytes, text_of(file->tail, file->tail_size));
    int more = read_bytes(thread, self, bytes, FILE_BUFFER_SIZE);
    if (more < 0) return -1;
    size_t left_out =
        more && file->encoding == ENCODING_UTF_8 ? incomplete_size(ouro_text_view(bytes)) : 0;
    size_t size = bytes->size - left_out;
    file->tail_size = left_out;
    if (left_out > 0) memcpy(file->tail, bytes->at + size, left_out);
    file->at_end = !more;
    if (size == 0) return more;
    return append_decoded(thread, self, text_of(bytes->at, size)) ? 1 : -1;
}

// More decoded text: 1 there is more, 0 the end, -1 raised.
static int fill(Thread *thread, Value self)
{
    TextFile *file = ouro_text_file_of(self);
    TextBuilder bytes;
    ouro_text_init(&bytes, thread->vm->allocator);
    int result = file->encoding == ENCODING_OTHER ? fill_all(thread, self, &bytes)
                                                  : fill_some(thread, self, &bytes);
    ouro_text_deinit(&bytes);
    return result;
}

bool ouro_text_file_begin_reading(Thread *thread, Value self)
{
    TextFile *file = ouro_text_file_of(self);
    if (!ouro_text_file_check(thread, file)) return false;
    const BufferedFile *buffer = native_buffer(thread, self);
    if (buffer != NULL && !buffer->readable)
        return (void)ouro_raise_unsupported(thread, "not readable"), false;
    return file->out.size == 0 || ouro_text_file_flush(thread, self);
}

// What was read and not taken yet.
static char *ahead(const TextFile *file)
{
    return file->decoded.size == 0 ? (char *)(uintptr_t) "" : file->decoded.at + file->start;
}
static size_t ahead_size(const TextFile *file) { return file->decoded.size - file->start; }

// ---- lines ----

typedef struct LineEnd {
    size_t at;   // where the line's end begins, from `start`; TEXT_NOT_FOUND: not there yet
    size_t size; // of the end
} LineEnd;

static LineEnd find_any_end(const TextFile *file, const char *from, size_t size)
{
    const char *newline = memchr(from, '\n', size);
    size_t before = newline != NULL ? (size_t)(newline - from) : size;
    const char *carriage = memchr(from, '\r', before);
    if (carriage == NULL)
        return newline != NULL ? (LineEnd){before, 1} : (LineEnd){TEXT_NOT_FOUND, 0};
    size_t at = (size_t)(carriage - from);
    // Whether a "\n" follows decides.
    if (at + 1 == size && !file->at_end) return (LineEnd){TEXT_NOT_FOUND, 0};
    return (LineEnd){at, at + 1 < size && from[at + 1] == '\n' ? 2 : 1};
}

static LineEnd find_end(const TextFile *file, size_t skip)
{
    const char *from = ahead(file) + skip;
    size_t size = ahead_size(file) - skip;
    LineEnd end = {TEXT_NOT_FOUND, 0};
    if (size == 0) return end;
    if (file->ends_at_any) {
        end = find_any_end(file, from, size);
    } else {
        size_t length = strlen(file->newline);
        const char *found = memmem(from, size, file->newline, length);
        if (found != NULL) end = (LineEnd){(size_t)(found - from), length};
    }
    if (end.at != TEXT_NOT_FOUND) end.at += skip;
    return end;
}

// A line of `size` bytes, with an end of `end_size` at its end.
static Value take_line(Thread *thread, TextFile *file, size_t size, size_t end_size)
{
    const char *from = ahead(file);
    file->start += size + end_size;
    const char *end = from + size;
    bool translates = file->translates_input && end_size > 0 && *end == '\r';
    if (!translates) return ouro_made(thread, ouro_string_new(thread->vm, from, size + end_size));
    // The "\r" becomes the line's "\n".
    *(char *)(uintptr_t)end = '\n';
    return ouro_made(thread, ouro_string_new(thread->vm, from, size + 1));
}

// Bytes of the first `limit` code points of what is decoded; no more than `size`.
static size_t limited(const TextFile *file, size_t size, int64_t limit)
{
    if (limit < 0 || (uint64_t)limit >= size) return size;
    return ouro_utf8_offset(text_of(ahead(file), size), (size_t)limit);
}

// Whether a line with its end, as it is given away, has no more than `limit` code points, the first
// of which take `most` bytes.
static bool end_fits(const TextFile *file, const LineEnd *end, size_t most, int64_t limit)
{
    if (limit < 0) return true;
    if (end->at > most) return false;
    size_t before = ouro_utf8_count(text_of(ahead(file), end->at));
    return before + (file->translates_input ? 1 : end->size) <= (size_t)limit;
}

Value ouro_text_file_line(Thread *thread, Value self, int64_t limit)
{
    if (!ouro_text_file_begin_reading(thread, self)) return VALUE_UNBOUND;
    TextFile *file = ouro_text_file_of(self);
    size_t searched = 0;
    for (;;) {
        LineEnd end = find_end(file, searched);
        size_t here = ahead_size(file);
        size_t most = limited(file, here, limit);
        if (end.at != TEXT_NOT_FOUND && end_fits(file, &end, most, limit))
            return take_line(thread, file, end.at, end.size);
        // A "\r" that may become a line's end is not given away as it is.
        bool splits_end = file->translates_input && most > 0 && ahead(file)[most - 1] == '\r';
        if (splits_end && end.at != TEXT_NOT_FOUND)
            most--;
        else if (splits_end && !file->at_end)
            most = here + 1;
        if (most < here || (limit >= 0 && most == here &&
                            ouro_utf8_count(text_of(ahead(file), here)) == (size_t)limit))
            return take_line(thread, file, most, 0);
        if (file->at_end) return take_line(thread, file, here, 0);
        // An end may lie across what is there and what comes.
        searched = here > 0 ? here - 1 : 0;
        int more = fill(thread, self);
        if (more < 0) return VALUE_UNBOUND;
    }
}

// ---- everything, or some ----

// Translates line ends in place, where they are to be; the new size.
static size_t translate(TextFile *file, char *at, size_t size)
{
    char *carriage = memchr(at, '\r', size);
    if (carriage == NULL || !file->translates_input) return size;
    size_t to = (size_t)(carriage - at);
    for (size_t from = to; from < size; from++) {
        if (at[from] == '\r') {
            bool pair = from + 1 < size && at[from + 1] == '\n';
            from += pair;
            at[to++] = '\n';
        } else {
            at[to++] = at[from];
        }
    }
    return to;
}

Value ouro_text_file_read_all(Thread *thread, Value self)
{
    if (!ouro_text_file_begin_reading(thread, self)) return VALUE_UNBOUND;
    TextFile *file = ouro_text_file_of(self);
    TextBuilder bytes;
    ouro_text_init(&bytes, thread->vm->allocator);
    ouro_text_append(&bytes, text_of(file->tail, file->tail_size));
    file->tail_size = 0;
    int done = fill_all(thread, self, &bytes);
    ouro_text_deinit(&bytes);
    if (done < 0) return VALUE_UNBOUND;
    char *from = ahead(file);
    size_t size = ahead_size(file);
    if (size > 0) size = translate(file, from, size);
    Value text = ouro_made(thread, ouro_string_new(thread->vm, size > 0 ? from : "", size));
    ouro_text_deinit(&file->decoded);
    file->start = 0;
    return text;
}

// Moves one code point, or one line end, to `builder`. False: more must be read first.
static bool take_code_point(TextFile *file, TextBuilder *builder)
{
    const char *from = ahead(file);
    size_t here = ahead_size(file);
    if (here == 0) return false;
    unsigned size = utf8_size_of_lead(*from);
    if (*from == '\r' && file->translates_input) {
        if (here == 1 && !file->at_end) return false;
        bool pair = here > 1 && from[1] == '\n';
        ouro_text_append_char(builder, '\n');
        file->start += pair ? 2 : 1;
        return true;
    }
    ouro_text_append(builder, text_of(from, size));
    file->start += size;
    return true;
}

Value ouro_text_file_read_some(Thread *thread, Value self, int64_t count)
{
    if (!ouro_text_file_begin_reading(thread, self)) return VALUE_UNBOUND;
    TextFile *file = ouro_text_file_of(self);
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    while (count > 0) {
        if (take_code_point(file, &builder)) {
            count--;
            continue;
        }
        int more = file->at_end ? 0 : fill(thread, self);
        if (more < 0) return ouro_text_deinit(&builder), VALUE_UNBOUND;
        if (more == 0 && file->start == file->decoded.size) break;
    }
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &builder));
}

// ---- positions ----

void ouro_text_file_forget(TextFile *file)
{
    file->decoded.size = file->start = file->tail_size = 0;
    file->at_end = false;
}

int64_t ouro_text_file_tell(Thread *thread, Value self)
{
    TextFile *file = ouro_text_file_of(self);
    if (!ouro_text_file_check(thread, file) || !ouro_text_file_flush(thread, self)) return -1;
    Value result = ouro_text_file_ask(thread, self, "tell", NULL, 0);
    int64_t position;
    if (value_is_unbound(result)) return -1;
    if (!ouro_value_int64(result, &position)) return 0;
    Text rest = text_of(ahead(file), ahead_size(file));
    size_t bytes = rest.size == 0                     ? 0
                   : file->encoding == ENCODING_UTF_8 ? rest.size
                                                      : ouro_utf8_count(rest);
    return position - (int64_t)bytes - (int64_t)file->tail_size;
}

bool ouro_text_file_reconfigure(Thread *thread, Value self, const TextOptions *options)
{
    TextFile *file = ouro_text_file_of(self);
    Tuple *parts = value_as_tuple(value_as_userdata(self)->held);
    if (!value_is_none(options->encoding) || !value_is_none(options->errors)) {
        Value encoding =
            value_is_none(options->encoding) ? parts->items[TEXT_ENCODING] : options->encoding;
        bool keeps_errors = value_is_none(options->errors) && value_is_none(options->encoding);
        Value errors = keeps_errors ? parts->items[TEXT_ERRORS]
                                    : text_argument(thread, "errors", options->errors, "strict");
        if (value_is_unbound(errors) || !set_codec(thread, file, encoding, errors)) return false;
        ouro_heap_store(&thread->vm->heap, parts, &parts->items[TEXT_ENCODING], encoding);
        ouro_heap_store(&thread->vm->heap, parts, &parts->items[TEXT_ERRORS], errors);
    }
    file->line_buffering = options->line_buffering;
    file->write_through = options->write_through;
    return value_is_unbound(options->newline) || set_newline(thread, file, options->newline);
}
