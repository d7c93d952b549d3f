// BufferedReader, BufferedWriter, BufferedRandom: fewer and larger reads and writes.
//
// The raw file is a FileIO, or any object with readinto, write, seek and the rest.
// SPDX-License-Identifier: MIT
#include "runtime/methods/bytes_buffer.h"
#include "runtime/methods/file.h"

#include <stdio.h>

static BufferedFile *buffered_of(Value v) { return value_as_userdata(v)->address; }
static Value raw_of(Value v) { return value_as_userdata(v)->held; }

// ---- files with data that was not passed on ----

void ouro_open_file_add(Vm *vm, struct OpenFile *file, Userdata *object)
{
    *file = (struct OpenFile){vm->open_files, &vm->open_files, object};
    if (file->next != NULL) file->next->previous = &file->next;
    vm->open_files = file;
}

void ouro_open_file_remove(struct OpenFile *file)
{
    if (file->previous == NULL) return;
    *file->previous = file->next;
    if (file->next != NULL) file->next->previous = file->previous;
    file->previous = NULL;
}

// Text files stand before the buffers they write to: those were opened earlier.
void ouro_open_files_flush(Thread *thread)
{
    Vm *vm = thread->vm;
    uint32_t mark = ouro_roots_mark(thread);
    Value pending = ouro_take_pending(thread);
    for (struct OpenFile *file = vm->open_files, *next; file != NULL; file = next) {
        next = file->next;
        Value object = ouro_root(thread, value_from_object(file->object));
        if (value_is_unbound(object)) break;
        if (ouro_is_file(vm, object, CLASS_TEXT_IO_WRAPPER))
            (void)!ouro_text_file_flush(thread, object);
        else
            (void)!ouro_buffered_flush(thread, object);
        thread->pending = VALUE_UNBOUND;
    }
    ouro_roots_release(thread, mark);
    thread->pending = pending;
}

// ---- the raw file, whatever it is ----

static bool call_raw(Thread *thread, Value raw, const char *method, const Value *args,
                     uint32_t count, Value *out)
{
    String *name = ouro_intern(thread->vm, method, strlen(method));
    *out =
        name != NULL ? ouro_call_method(thread, raw, name, args, count) : ouro_raise_memory(thread);
    return !value_is_unbound(*out);
}

static int64_t read_object(Thread *thread, Value raw, char *to, size_t size)
{
    Value wanted = value_from_int((int64_t)size), result;
    if (!call_raw(thread, raw, "read", &wanted, 1, &result)) return -1;
    if (value_is_none(result)) return -2;
    Text bytes;
    if (!ouro_buffer_read(thread, result, &bytes)) return -1;
    if (bytes.size > size)
        return (void)ouro_raise(thread, CLASS_OS_ERROR, "raw read() returned invalid length %z",
                                bytes.size),
               -1;
    memcpy(to, bytes.at, bytes.size);
    return (int64_t)bytes.size;
}

static int64_t raw_read(Thread *thread, Value self, char *to, size_t size)
{
    Value raw = raw_of(self);
    if (ouro_is_file(thread->vm, raw, CLASS_FILE_IO)) return ouro_raw_read(thread, raw, to, size);
    return read_object(thread, raw, to, size);
}

// Other threads run until there is something to read.
static bool await_data(Thread *thread, Value self)
{
    Value raw = raw_of(self);
    return !ouro_is_file(thread->vm, raw, CLASS_FILE_IO) || ouro_raw_await(thread, raw);
}

static int64_t raw_write(Thread *thread, Value self, const char *from, size_t size)
{
    Value raw = raw_of(self);
    if (ouro_is_file(thread->vm, raw, CLASS_FILE_IO))
        return ouro_raw_write(thread, raw, from, size);
    Value bytes = ouro_root(thread, ouro_made(thread, ouro_bytes_new(thread->vm, from, size))),
          result;
    int64_t done;
    if (value_is_unbound(bytes) || !call_raw(thread, raw, "write", &bytes, 1, &result)) return -1;
    return ouro_value_int64(result, &done) ? done : -2;
}

static int64_t raw_seek(Thread *thread, Value self, int64_t offset, int whence)
{
    Value raw = raw_of(self);
    if (ouro_is_file(thread->vm, raw, CLASS_FILE_IO))
        return ouro_raw_seek(thread, raw, offset, whence);
    Value args[] = {value_from_int(offset), value_from_int(whence)}, result;
    int64_t position;
    if (!call_raw(thread, raw, "seek", args, 2, &result)) return -1;
    return ouro_value_int64(result, &position) ? position : 0;
}

// ---- making ----

static void release_buffered(void *address)
{
    BufferedFile *file = address;
    ouro_open_file_remove(&file->open);
    ouro_release(file->allocator, file->at, file->at != NULL ? file->capacity : 0);
    ouro_release(file->allocator, file, sizeof *file);
}

Value ouro_buffered_new(Thread *thread, Class *class, Value raw, int64_t size, bool readable,
                        bool writable)
{
    Vm *vm = thread->vm;
    if (size <= 0)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "buffer size must be strictly positive");
    Userdata *self = (Userdata *)ouro_instance_new(vm, class, 0);
    BufferedFile *file = ouro_allocate_zeroed(vm->allocator, sizeof *file);
    if (self == NULL || file == NULL) {
        ouro_release(vm->allocator, file, file != NULL ? sizeof *file : 0);
        return ouro_raise_memory(thread);
    }
    file->allocator = vm->allocator;
    file->capacity = (size_t)size;
    file->readable = readable;
    file->writable = writable;
    self->address = file;
    self->release = release_buffered;
    self->held = raw;
    if (writable) {
        ouro_open_file_add(vm, &file->open, self);
        if (!ouro_heap_register_finalizer(&vm->heap, &self->object))
            return ouro_raise_memory(thread);
    }
    return value_from_object(self);
}

static bool check(Thread *thread, const BufferedFile *file, const char *what)
{
    if (file->is_detached)
        return (void)ouro_raise(thread, CLASS_VALUE_ERROR, "raw stream has been detached"), false;
    if (file->is_closed) return (void)ouro_raise_closed(thread, what), false;
    return true;
}

static bool has_buffer(Thread *thread, BufferedFile *file)
{
    if (file->at != NULL) return true;
    file->at = ouro_allocate(file->allocator, file->capacity);
    if (file->at == NULL) (void)ouro_raise_memory(thread);
    return file->at != NULL;
}

// ---- writing ----

static Value would_block(Thread *thread)
{
    return ouro_raise(thread, CLASS_BLOCKING_IO_ERROR, "write could not complete without blocking");
}

static bool write_all(Thread *thread, Value self, const char *from, size_t size, size_t *done)
{
    *done = 0;
    while (*done < size) {
        int64_t count = raw_write(thread, self, from + *done, size - *done);
        if (count == -2) (void)would_block(thread);
        if (count < 0) return false;
        *done += (size_t)count;
    }
    return true;
}

static bool push_pending(Thread *thread, Value self)
{
    BufferedFile *file = buffered_of(self);
    if (file->pending == 0) return true;
    size_t done;
    bool complete = write_all(thread, self, file->at, file->pending, &done);
    // What cannot be written at all is dropped: it is told once.
    if (!complete && !ouro_pending_is(thread, CLASS_BLOCKING_IO_ERROR)) done = file->pending;
    memmove(file->at, file->at + done, file->pending - done);
    file->pending -= done;
    return complete;
}

// What was read ahead is given back, so that the raw position is the file's.
static bool drop_read_ahead(Thread *thread, Value self)
{
    BufferedFile *file = buffered_of(self);
    int64_t ahead = (int64_t)(file->end - file->start);
    file->start = file->end = 0;
    return ahead == 0 || raw_seek(thread, self, -ahead, SEEK_CUR) >= 0;
}

bool ouro_buffered_write(Thread *thread, Value self, Text bytes)
{
    BufferedFile *file = buffered_of(self);
    if (!check(thread, file, "write to closed file")) return false;
    if (!file->writable) return (void)ouro_raise_unsupported(thread, "write"), false;
    if (!has_buffer(thread, file) || (file->end > 0 && !drop_read_ahead(thread, self)))
        return false;
    if (file->pending + bytes.size > file->capacity && !push_pending(thread, self)) return false;
    size_t done;
    if (bytes.size > file->capacity) return write_all(thread, self, bytes.at, bytes.size, &done);
    memcpy(file->at + file->pending, bytes.at, bytes.size);
    file->pending += bytes.size;
    return true;
}

bool ouro_buffered_flush(Thread *thread, Value self)
{
    BufferedFile *file = buffered_of(self);
    if (file->is_closed || file->is_detached) return true;
    if (!push_pending(thread, self)) return false;
    Value result;
    return ouro_is_file(thread->vm, raw_of(self), CLASS_FILE_IO) ||
           call_raw(thread, raw_of(self), "flush", NULL, 0, &result);
}

// ---- reading ----

static bool begin_reading(Thread *thread, Value self, const char *what)
{
    BufferedFile *file = buffered_of(self);
    if (!check(thread, file, what)) return false;
    if (!file->readable) return (void)ouro_raise_unsupported(thread, "read"), false;
    return has_buffer(thread, file) && push_pending(thread, self);
}

// More into the empty buffer: bytes read, 0 at the end, -1, -2 as ouro_raw_read.
static int64_t fill(Thread *thread, Value self)
{
    BufferedFile *file = buffered_of(self);
    if (!await_data(thread, self)) return -1;
    // Another thread may have filled it meanwhile.
    if (file->start < file->end) return (int64_t)(file->end - file->start);
    file->start = file->end = 0;
    int64_t count = raw_read(thread, self, file->at, file->capacity);
    if (count > 0) file->end = (size_t)count;
    return count;
}

static size_t take(BufferedFile *file, char *to, size_t size)
{
    size_t here = file->end - file->start;
    if (size > here) size = here;
    memcpy(to, file->at + file->start, size);
    file->start += size;
    return size;
}

int64_t ouro_buffered_read(Thread *thread, Value self, char *to, size_t size)
{
    if (!begin_reading(thread, self, "read of closed file")) return -1;
    BufferedFile *file = buffered_of(self);
    if (file->start < file->end) return (int64_t)take(file, to, size);
    if (size >= file->capacity) return raw_read(thread, self, to, size);
    int64_t count = fill(thread, self);
    return count <= 0 ? count : (int64_t)take(file, to, size);
}

// Up to `wanted` bytes (-1: all there are); `one_read`: with one read of the raw file at the most.
static Value read_bytes(Thread *thread, Value self, int64_t wanted, bool one_read)
{
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    int64_t count = 0;
    while (wanted != 0) {
        size_t size = wanted < 0 ? FILE_BUFFER_SIZE : (size_t)wanted;
        if (size > 1 << 20) size = 1 << 20;
        if (!ouro_text_reserve(&builder, size)) break;
        if (wanted < 0) size = builder.capacity - builder.size;
        count = ouro_buffered_read(thread, self, builder.at + builder.size, size);
        if (count <= 0) break;
        builder.size += (size_t)count;
        if (wanted > 0) wanted -= count;
        if (one_read) break;
    }
    if (count == -1 || (count == -2 && builder.size == 0)) {
        ouro_text_deinit(&builder);
        return count == -1 ? VALUE_UNBOUND : VALUE_NONE;
    }
    return ouro_made(thread, ouro_bytes_from_builder(thread->vm, &builder));
}

static Value read_line(Thread *thread, Value self, int64_t limit)
{
    if (!begin_reading(thread, self, "readline of closed file")) return VALUE_UNBOUND;
    BufferedFile *file = buffered_of(self);
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    while (limit != 0) {
        if (file->start == file->end) {
            int64_t count = fill(thread, self);
            if (count == -1) return ouro_text_deinit(&builder), VALUE_UNBOUND;
            if (count <= 0) break;
        }
        const char *from = file->at + file->start;
        size_t size = file->end - file->start;
        if (limit > 0 && size > (size_t)limit) size = (size_t)limit;
        const char *newline = memchr(from, '\n', size);
        if (newline != NULL) size = (size_t)(newline - from) + 1;
        ouro_text_append(&builder, text_of(from, size));
        file->start += size;
        if (limit > 0) limit -= (int64_t)size;
        if (newline != NULL) break;
    }
    return ouro_made(thread, ouro_bytes_from_builder(thread->vm, &builder));
}

// ---- methods ----

// An optional size: None and what is negative mean all.
static bool size_argument(Thread *thread, Value value, int64_t *out)
{
    *out = -1;
    return value_is_none(value) || ouro_index_int64(thread, value, CLASS_OVERFLOW_ERROR, out);
}

static Value buffered_read(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t size;
    if (!size_argument(thread, args[1], &size)) return VALUE_UNBOUND;
    if (size < -1)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "read length must be non-negative or -1");
    if (!begin_reading(thread, args[0], "read of closed file")) return VALUE_UNBOUND;
    return read_bytes(thread, args[0], size, false);
}

static Value buffered_read1(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t size;
    if (!size_argument(thread, args[1], &size)) return VALUE_UNBOUND;
    if (!begin_reading(thread, args[0], "read of closed file")) return VALUE_UNBOUND;
    return read_bytes(thread, args[0], size < 0 ? (int64_t)buffered_of(args[0])->capacity : size,
                      true);
}

static Value buffered_readinto(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Text room;
    if (!ouro_buffer_read(thread, args[1], &room)) return VALUE_UNBOUND;
    if (value_has_type(args[1], TYPE_BYTES))
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "readinto() argument must be read-write bytes-like object, not bytes");
    size_t done = 0;
    while (done < room.size) {
        const BufferedFile *file = buffered_of(args[0]);
        if (file->start == file->end && !await_data(thread, args[0])) return VALUE_UNBOUND;
        if (!ouro_buffer_read(thread, args[1], &room)) return VALUE_UNBOUND;
        if (done >= room.size) break;
        int64_t got = ouro_buffered_read(thread, args[0], (char *)(uintptr_t)room.at + done,
                                         room.size - done);
        if (got == -1) return VALUE_UNBOUND;
        if (got == -2 && done == 0) return VALUE_NONE;
        if (got <= 0) break;
        done += (size_t)got;
    }
    return value_from_int((int64_t)done);
}

static Value buffered_peek(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!begin_reading(thread, args[0], "peek of closed file")) return VALUE_UNBOUND;
    BufferedFile *file = buffered_of(args[0]);
    if (file->start == file->end && fill(thread, args[0]) == -1) return VALUE_UNBOUND;
    return ouro_made(thread,
                     ouro_bytes_new(thread->vm, file->at + file->start, file->end - file->start));
}

static Value buffered_readline(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t limit;
    return size_argument(thread, args[1], &limit) ? read_line(thread, args[0], limit)
                                                  : VALUE_UNBOUND;
}

static Value buffered_readlines(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t hint, total = 0;
    if (!size_argument(thread, args[1], &hint)) return VALUE_UNBOUND;
    Value list = ouro_root(thread, ouro_made(thread, ouro_list_new(thread->vm, 0)));
    while (!value_is_unbound(list)) {
        Value line = read_line(thread, args[0], -1);
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

static Value buffered_write(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Text bytes;
    if (!check(thread, buffered_of(args[0]), "write to closed file")) return VALUE_UNBOUND;
    if (value_is_string(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "a bytes-like object is required, not 'str'");
    if (!ouro_buffer_read(thread, args[1], &bytes)) return VALUE_UNBOUND;
    return ouro_buffered_write(thread, args[0], bytes) ? value_from_int((int64_t)bytes.size)
                                                       : VALUE_UNBOUND;
}

static Value buffered_writelines(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!check(thread, buffered_of(args[0]), "I/O operation on closed file.")) return VALUE_UNBOUND;
    Value iterator = ouro_root(thread, ouro_iterate(thread, args[1]));
    if (value_is_unbound(iterator)) return iterator;
    for (Value line; !value_is_unbound(line = ouro_next(thread, iterator));) {
        Text bytes;
        if (!ouro_buffer_read(thread, line, &bytes) || !ouro_buffered_write(thread, args[0], bytes))
            return VALUE_UNBOUND;
    }
    return ouro_pending(thread) ? VALUE_UNBOUND : VALUE_NONE;
}

static Value buffered_flush(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    bool writes = buffered_of(args[0])->writable;
    if (!check(thread, buffered_of(args[0]),
               writes ? "flush of closed file" : "I/O operation on closed file."))
        return VALUE_UNBOUND;
    return ouro_buffered_flush(thread, args[0]) ? VALUE_NONE : VALUE_UNBOUND;
}

static int64_t position_of(Thread *thread, Value self)
{
    const BufferedFile *file = buffered_of(self);
    int64_t raw = raw_seek(thread, self, 0, SEEK_CUR);
    return raw < 0 ? raw : raw - (int64_t)(file->end - file->start) + (int64_t)file->pending;
}

static Value buffered_tell(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!check(thread, buffered_of(args[0]), "I/O operation on closed file")) return VALUE_UNBOUND;
    int64_t position = position_of(thread, args[0]);
    return position < 0 ? VALUE_UNBOUND : value_from_int(position);
}

static Value buffered_seek(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t offset, whence;
    if (!check(thread, buffered_of(args[0]), "seek of closed file")) return VALUE_UNBOUND;
    if (!ouro_index_int64(thread, args[1], CLASS_OVERFLOW_ERROR, &offset)) return VALUE_UNBOUND;
    if (!ouro_index_int64(thread, args[2], CLASS_OVERFLOW_ERROR, &whence)) return VALUE_UNBOUND;
    if (whence < 0 || whence > 2)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "whence value %l unsupported", whence);
    if (!push_pending(thread, args[0]) || !drop_read_ahead(thread, args[0])) return VALUE_UNBOUND;
    int64_t position = raw_seek(thread, args[0], offset, (int)whence);
    return position < 0 ? VALUE_UNBOUND : value_from_int(position);
}

static Value buffered_truncate(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!check(thread, buffered_of(args[0]), "truncate of closed file")) return VALUE_UNBOUND;
    if (!buffered_of(args[0])->writable) return ouro_raise_unsupported(thread, "truncate");
    if (!push_pending(thread, args[0]) || !drop_read_ahead(thread, args[0])) return VALUE_UNBOUND;
    Value result;
    return call_raw(thread, raw_of(args[0]), "truncate", &args[1], 1, &result) ? result
                                                                               : VALUE_UNBOUND;
}

// The raw file is closed even if what is left could not be written.
static Value buffered_close(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    BufferedFile *file = buffered_of(args[0]);
    if (file->is_closed || file->is_detached) return VALUE_NONE;
    bool flushed = ouro_buffered_flush(thread, args[0]);
    Value problem = ouro_root(thread, flushed ? VALUE_NONE : ouro_take_pending(thread)), result;
    file->is_closed = true;
    ouro_open_file_remove(&file->open);
    ouro_release(file->allocator, file->at, file->at != NULL ? file->capacity : 0);
    file->at = NULL;
    file->start = file->end = file->pending = 0;
    bool closed = call_raw(thread, raw_of(args[0]), "close", NULL, 0, &result);
    if (!flushed) thread->pending = problem;
    return flushed && closed ? VALUE_NONE : VALUE_UNBOUND;
}

// The file on top of this one may be finalised later, and write what it holds; the descriptor goes
// with the raw file.
static Value buffered_finalize(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_buffered_flush(thread, args[0]) ? VALUE_NONE : VALUE_UNBOUND;
}

static Value buffered_detach(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    BufferedFile *file = buffered_of(args[0]);
    if (!check(thread, file, "detach of closed file") || !ouro_buffered_flush(thread, args[0]))
        return VALUE_UNBOUND;
    file->is_detached = true;
    ouro_open_file_remove(&file->open);
    return raw_of(args[0]);
}

// What the raw file answers itself.
static Value ask_raw(Thread *thread, Value self, const char *name)
{
    Value result;
    if (buffered_of(self)->is_detached)
        return ouro_raise(thread, CLASS_VALUE_ERROR, "raw stream has been detached");
    return call_raw(thread, raw_of(self), name, NULL, 0, &result) ? result : VALUE_UNBOUND;
}

static Value buffered_fileno(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, ask_raw(thread, args[0], "fileno");
}
static Value buffered_isatty(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, ask_raw(thread, args[0], "isatty");
}
static Value buffered_seekable(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, ask_raw(thread, args[0], "seekable");
}

static Value buffered_readable(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return check(thread, buffered_of(args[0]), "I/O operation on closed file")
               ? value_from_bool(buffered_of(args[0])->readable)
               : VALUE_UNBOUND;
}

static Value buffered_writable(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return check(thread, buffered_of(args[0]), "I/O operation on closed file")
               ? value_from_bool(buffered_of(args[0])->writable)
               : VALUE_UNBOUND;
}

static Value buffered_enter(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return check(thread, buffered_of(args[0]), "I/O operation on closed file.") ? args[0]
                                                                                : VALUE_UNBOUND;
}

static Value buffered_exit(Thread *thread, Value *args, uint32_t count)
{
    return buffered_close(thread, args, count);
}

static Value raw_attribute(Thread *thread, Value self, const char *name)
{
    String *key = ouro_intern(thread->vm, name, strlen(name));
    return key != NULL ? ouro_get_attr(thread, raw_of(self), key) : ouro_raise_memory(thread);
}

static Value buffered_closed(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return buffered_of(args[0])->is_closed ? VALUE_TRUE : raw_attribute(thread, args[0], "closed");
}
static Value buffered_name(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, raw_attribute(thread, args[0], "name");
}
static Value buffered_mode(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, raw_attribute(thread, args[0], "mode");
}
static Value buffered_raw(Thread *thread, Value *args, uint32_t count)
{
    return (void)thread, (void)count, raw_of(args[0]);
}

static Value buffered_repr(Thread *thread, Value self)
{
    TextBuilder builder;
    Value name = raw_attribute(thread, self, "name");
    thread->pending = VALUE_UNBOUND;
    Value text = value_is_unbound(name) ? name : ouro_root(thread, ouro_repr(thread, name));
    if (!value_is_unbound(name) && value_is_unbound(text)) return text;
    ouro_text_init(&builder, thread->vm->allocator);
    ouro_text_append_format(&builder, "<_io.%s", ouro_class_name_of(thread->vm, self));
    if (value_is_string(text)) {
        ouro_text_append_string(&builder, " name=");
        ouro_text_append(&builder, string_text(value_as_string(text)));
    }
    ouro_text_append_char(&builder, '>');
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &builder));
}

static Value buffered_iterate(Thread *thread, Value self)
{
    return check(thread, buffered_of(self), "I/O operation on closed file.") ? self : VALUE_UNBOUND;
}

static Value buffered_next(Thread *thread, Value self)
{
    Value line = read_line(thread, self, -1);
    return value_is_unbound(line) || value_as_bytes(line)->size > 0 ? line : VALUE_UNBOUND;
}

static Value make(Thread *thread, Value *args, bool readable, bool writable)
{
    int64_t size;
    if (!ouro_index_int64(thread, args[2], CLASS_OVERFLOW_ERROR, &size)) return VALUE_UNBOUND;
    return ouro_buffered_new(thread, value_as_class(args[0]), args[1], size, readable, writable);
}
static Value reader_new(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, make(thread, args, true, false);
}
static Value writer_new(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, make(thread, args, false, true);
}
static Value random_new(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, make(thread, args, true, true);
}

static const TypeSlots buffered_slots = {
    .repr = buffered_repr, .iterate = buffered_iterate, .next = buffered_next};

static const NativeDef buffered_methods[] = {
    {"read(self, size=-1, /)", buffered_read, "Read and return up to n bytes.", 0, NULL},
    {"read1(self, size=-1, /)", buffered_read1,
     "Read and return up to size bytes, with at most one read() call of the raw file.", 0, NULL},
    {"readinto(self, buffer, /)", buffered_readinto, "Read bytes into a buffer.", 0, NULL},
    {"readinto1(self, buffer, /)", buffered_readinto, "Read bytes into a buffer.", 0, NULL},
    {"peek(self, size=0, /)", buffered_peek, "What is buffered, without moving on.", 0, NULL},
    {"readline(self, size=-1, /)", buffered_readline, "Read and return a line from the stream.", 0,
     NULL},
    {"readlines(self, hint=-1, /)", buffered_readlines, "Return a list of lines from the stream.",
     0, NULL},
    {"write(self, buffer, /)", buffered_write, "Write the given buffer to the IO stream.", 0, NULL},
    {"writelines(self, lines, /)", buffered_writelines, "Write a list of lines to stream.", 0,
     NULL},
    {"flush(self)", buffered_flush, "Pass on what was written.", 0, NULL},
    {"tell(self)", buffered_tell, "Return current stream position.", 0, NULL},
    {"seek(self, target, whence=0, /)", buffered_seek,
     "Change the stream position to the given byte offset.", 0, NULL},
    {"truncate(self, pos=None, /)", buffered_truncate, "Truncate the file.", 0, NULL},
    {"close(self)", buffered_close, "Flush and close the file.", 0, NULL},
    {"detach(self)", buffered_detach, "Separate the raw file from the buffer and return it.", 0,
     NULL},
    {"fileno(self)", buffered_fileno, NULL, 0, NULL},
    {"isatty(self)", buffered_isatty, NULL, 0, NULL},
    {"readable(self)", buffered_readable, NULL, 0, NULL},
    {"writable(self)", buffered_writable, NULL, 0, NULL},
    {"seekable(self)", buffered_seekable, NULL, 0, NULL},
    {"__enter__(self)", buffered_enter, NULL, 0, NULL},
    {"__exit__(self, *args)", buffered_exit, NULL, 0, NULL},
    {"__del__(self)", buffered_finalize, NULL, 0, NULL},
    {"__dict__(self)", ouro_file_dict, NULL, NATIVE_PROPERTY, NULL},
    {"closed(self)", buffered_closed, NULL, NATIVE_PROPERTY, NULL},
    {"name(self)", buffered_name, NULL, NATIVE_PROPERTY, NULL},
    {"mode(self)", buffered_mode, NULL, NATIVE_PROPERTY, NULL},
    {"raw(self)", buffered_raw, NULL, NATIVE_PROPERTY, NULL},
    {0},
};

#define BUFFERED(ID, text, function, about)                                                        \
    const ClassDef ouro_class_def_##ID = {                                                         \
        .slots = &buffered_slots,                                                                  \
        .methods = buffered_methods,                                                               \
        .new_ = {text "(raw, buffer_size=8192)", function, NULL, 0, NULL},                         \
        .doc = about,                                                                              \
        .flags = CLASS_FLAG_HAS_DICT | CLASS_FLAG_HAS_WEAKREF,                                     \
    };
BUFFERED(BUFFERED_READER, "BufferedReader", reader_new, "A buffer for a readable raw file.")
BUFFERED(BUFFERED_WRITER, "BufferedWriter", writer_new, "A buffer for a writeable raw file.")
BUFFERED(BUFFERED_RANDOM, "BufferedRandom", random_new,
         "A buffer for a raw file that is read and written.")
#undef BUFFERED
