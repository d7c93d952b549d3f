// Files: three objects on top of each other, as Python has them. Text becomes bytes, bytes are
// buffered, a descriptor is read and written.
//
// Each is a Userdata: `address` is its struct (the host's memory, which does not move), `held` what
// it refers to. All structs that may hold unwritten data stand in vm->open_files, so that they can
// be flushed when the program ends, or forgets them.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/text.h"
#include "runtime/object/vm.h"
#include "runtime/task/operations.h"

enum { FILE_BUFFER_SIZE = 8192 };

/// FileIO. held: its name.
typedef struct RawFile {
    Allocator *allocator;
    int fd; // -1: closed
    bool readable, writable, appending, created, owns_fd;
} RawFile;

/// Whatever may have data that was not passed on.
struct OpenFile {
    struct OpenFile *next, **previous;
    Userdata *object;
};

/// BufferedReader, BufferedWriter, BufferedRandom. held: the raw file.
typedef struct BufferedFile {
    struct OpenFile open;
    Allocator *allocator;
    bool readable, writable, is_closed, is_detached;
    char *at; // `capacity` bytes, allocated on first use
    size_t capacity;
    size_t start, end; // read ahead: at[start..end)
    size_t pending;    // written and not passed on: at[0..pending), and then nothing is read ahead
} BufferedFile;

typedef enum TextEncoding { ENCODING_UTF_8, ENCODING_SINGLE_BYTE, ENCODING_OTHER } TextEncoding;

/// What TextIOWrapper.held, a tuple, is made of.
typedef enum TextFilePart {
    TEXT_BUFFER,
    TEXT_MODE,
    TEXT_ENCODING,
    TEXT_ERRORS,
    TEXT_NEWLINE,
    TEXT_PARTS
} TextFilePart;

/// TextIOWrapper.
typedef struct TextFile {
    struct OpenFile open;
    Allocator *allocator;
    TextEncoding encoding;
    bool is_strict, has_signature; // utf-8-sig
    bool line_buffering, write_through, is_closed;
    bool is_detached, is_blank; // blank: without __init__ yet, and so detached
    bool translates_input;      // newline None: "\r" and "\r\n" read as "\n"
    bool ends_at_any;           // newline None or "": any of the three ends a line
    bool has_started;           // something was read or written
    char newline[3];            // what a line ends with; "": see above
    const char *output_newline; // what "\n" is written as; NULL: as it is
    unsigned newlines_seen;     // bits: \r, \n, \r\n
    bool ended_with_return;     // what was read ends with a "\r" that is not counted yet
    TextBuilder decoded;        // read and decoded, UTF-8
    size_t start;               // of what was not taken yet
    char tail[8];               // bytes of a code point that is not complete
    size_t tail_size;
    bool at_end;
    TextBuilder out; // encoded and not passed on
} TextFile;

static inline Userdata *value_as_userdata(Value v) { return (Userdata *)value_as_object(v); }
/// Whether `v` is a native file of this class or one derived from it; the struct is then there.
bool ouro_is_file(Vm *vm, Value v, ClassId class_id);

// ---- FileIO (file_raw.c) ----

typedef struct OpenMode {
    bool readable, writable, appending, created, truncates, is_binary, is_updating;
} OpenMode;

/// Other threads run until the file can be read. False: a signal's handler raised.
OURO_MUST_USE bool ouro_raw_await(Thread *thread, Value raw);

/// What open()'s mode says. False with ValueError pending.
OURO_MUST_USE bool ouro_open_mode(Thread *thread, String *mode, bool is_raw, OpenMode *out);
/// A FileIO of a path (str, bytes, os.PathLike) or a descriptor. UNBOUND raised.
Value ouro_raw_open(Thread *thread, Class *class, Value file, OpenMode mode, bool owns_fd,
                    Value opener);
/// Bytes read; 0 at the end; -1 raised; -2 nothing there yet.
int64_t ouro_raw_read(Thread *thread, Value raw, char *to, size_t size);
int64_t ouro_raw_write(Thread *thread, Value raw, const char *from, size_t size);
int64_t ouro_raw_seek(Thread *thread, Value raw, int64_t offset, int whence);
OURO_MUST_USE bool ouro_raw_close(Thread *thread, Value raw);
/// io.UnsupportedOperation. UNBOUND.
Value ouro_raise_unsupported(Thread *thread, const char *what);
Value ouro_raise_closed(Thread *thread, const char *what);

// ---- buffers (file_buffer.c) ----

/// A buffered file on top of `raw`. UNBOUND raised.
Value ouro_buffered_new(Thread *thread, Class *class, Value raw, int64_t size, bool readable,
                        bool writable);
/// Up to `size` bytes, with one read of the raw file at the most: 0 at the end, -1 raised.
int64_t ouro_buffered_read(Thread *thread, Value buffered, char *to, size_t size);
OURO_MUST_USE bool ouro_buffered_write(Thread *thread, Value buffered, Text bytes);
OURO_MUST_USE bool ouro_buffered_flush(Thread *thread, Value buffered);

// ---- text (file_text.c) ----

typedef struct TextOptions {
    Value mode, encoding, errors, newline; // None: the default
    bool line_buffering, write_through;
} TextOptions;

/// A TextIOWrapper on top of nothing. UNBOUND raised.
Value ouro_text_file_blank(Thread *thread, Class *class);
/// Puts it on top of `buffer`. False: raised.
OURO_MUST_USE bool ouro_text_file_init(Thread *thread, Value file, Value buffer,
                                       const TextOptions *options);
/// Both at once. UNBOUND raised.
Value ouro_text_file_new(Thread *thread, Class *class, Value buffer, const TextOptions *options);
/// What write() does.
OURO_MUST_USE bool ouro_text_file_write(Thread *thread, Value file, String *text);
OURO_MUST_USE bool ouro_text_file_flush(Thread *thread, Value file);
/// The next line with its end, "" at the end of the file. `limit` in code points; -1: none. UNBOUND
/// raised.
Value ouro_text_file_line(Thread *thread, Value file, int64_t limit);

// ---- all of them ----

NativeFunction ouro_file_dict; // __dict__

void ouro_open_file_add(Vm *vm, struct OpenFile *file, Userdata *object);
void ouro_open_file_remove(struct OpenFile *file);
/// Passes on what was written to any file and not yet passed on. Failures are dropped.
void ouro_open_files_flush(Thread *thread);

/// Forgets what a TextIOWrapper and its buffer have not passed on.
void ouro_file_drop_pending(Value text_file);
