// bytes and bytearray: hexadecimal text, translation, decoding; what a new object is made from.
// SPDX-License-Identifier: MIT
#include "runtime/base/utf8.h"
#include "runtime/methods/bytes_methods.h"
#include "runtime/methods/codec.h"
#include "runtime/methods/containers.h"
#include "runtime/object/number.h"
#include <stdio.h>

// --- hex ----------------------------------------------------------------------------------------

// Where hex() puts separators: before each group of so many bytes, counted from one end.
typedef struct Grouping {
    bool has_separator, from_left;
    char separator;
    size_t size;
} Grouping;

static bool read_separator(Thread *thread, Value value, Grouping *out)
{
    Text text;
    if (value_is_string(value)) {
        text = string_text(value_as_string(value));
        if (value_as_string(value)->count == 1 && text.size != 1) {
            ouro_raise(thread, CLASS_VALUE_ERROR, "sep must be ASCII.");
            return false;
        }
    } else if (value_has_type(value, TYPE_BYTES)) {
        text = bytes_text(value_as_bytes(value));
    } else {
        int64_t length = ouro_length(thread, value);
        if (length < 0) return false;
        ouro_raise(thread, CLASS_TYPE_ERROR, "sep must be str or bytes.");
        return false;
    }
    if (text.size != 1) {
        ouro_raise(thread, CLASS_VALUE_ERROR, "sep must be length 1.");
        return false;
    }
    if ((unsigned char)text.at[0] >= 0x80) {
        ouro_raise(thread, CLASS_VALUE_ERROR, "sep must be ASCII.");
        return false;
    }
    out->separator = text.at[0];
    out->has_separator = true;
    return true;
}

static bool read_grouping(Thread *thread, Value separator, Value size, Grouping *out)
{
    int64_t count;
    *out = (Grouping){0};
    if (!ouro_size_argument(thread, size, &count)) return false;
    if (value_is_unbound(separator)) return true;
    if (!read_separator(thread, separator, out)) return false;
    out->from_left = count < 0;
    out->size = (size_t)(count < 0 ? -count : count);
    if (count == 0) out->has_separator = false;
    return true;
}

// Whether a separator stands before the byte at `index`.
static bool has_separator(const Grouping *grouping, size_t index, size_t size)
{
    if (!grouping->has_separator || index == 0) return false;
    return (grouping->from_left ? index : size - index) % grouping->size == 0;
}

Value ouro_text_hex(Thread *thread, Text text, Value separator, Value group_size)
{
    static const char hex[] = "0123456789abcdef";
    Grouping grouping;
    if (!read_grouping(thread, separator, group_size, &grouping)) return VALUE_UNBOUND;
    TextBuilder out;
    ouro_text_init(&out, thread->vm->allocator);
    ouro_text_reserve(&out, text.size * 2);
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        if (has_separator(&grouping, i, text.size)) ouro_text_append_char(&out, grouping.separator);
        ouro_text_append_char(&out, hex[byte >> 4]);
        ouro_text_append_char(&out, hex[byte & 15]);
    }
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &out));
}

Value ouro_bytes_hex(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return ouro_text_hex(thread, ouro_bytes_self(args[0]), args[1], args[2]);
}

static int digit_of(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

static bool is_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Appends the bytes that `text` writes. False: at *fault there is something else.
static bool append_from_hex(TextBuilder *out, Text text, size_t *fault)
{
    for (size_t at = 0; at < text.size;) {
        if (is_white(text.at[at])) {
            at++;
            continue;
        }
        int high = digit_of(text.at[at]);
        int low = high < 0 || at + 1 == text.size ? -1 : digit_of(text.at[at + 1]);
        if (low < 0) {
            *fault = high < 0 ? at : at + 1;
            return false;
        }
        ouro_text_append_char(out, (char)(high << 4 | low));
        at += 2;
    }
    return true;
}

Value ouro_bytes_fromhex(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_is_string(args[1])) {
        return ouro_raise_argument(thread, "fromhex() argument", "str", args[1]);
    }
    Vm *vm = thread->vm;
    Text text = string_text(value_as_string(args[1]));
    TextBuilder out;
    ouro_text_init(&out, vm->allocator);
    size_t fault;
    if (!append_from_hex(&out, text, &fault)) {
        ouro_text_deinit(&out);
        size_t index = ouro_utf8_count(text_slice(text, 0, fault));
        return ouro_raise(thread, CLASS_VALUE_ERROR,
                          "non-hexadecimal number found in fromhex() arg at position %z", index);
    }
    Class *class = value_as_class(args[0]);
    Value made = ouro_made(thread, ouro_bytes_from_builder(vm, &out));
    if (value_is_unbound(made) || class == vm->classes[CLASS_BYTES]) return made;
    return ouro_call(thread, args[0], &made, 1);
}

// --- translate ----------------------------------------------------------------------------------

static bool read_table(Thread *thread, Value value, const char **table)
{
    *table = NULL;
    if (value_is_none(value)) return true;
    Text text;
    if (!ouro_buffer_read(thread, value, &text)) return false;
    if (text.size != 256) {
        ouro_raise(thread, CLASS_VALUE_ERROR, "translation table must be 256 characters long");
        return false;
    }
    *table = text.at;
    return true;
}

Value ouro_bytes_translate(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const char *table;
    Text deleted = TEXT("");
    if (!read_table(thread, args[1], &table)) return VALUE_UNBOUND;
    if (!value_is_unbound(args[2]) && !ouro_buffer_read(thread, args[2], &deleted)) {
        return VALUE_UNBOUND;
    }
    bool is_deleted[256] = {false};
    for (size_t i = 0; i < deleted.size; i++) is_deleted[(unsigned char)deleted.at[i]] = true;
    Text text = ouro_bytes_self(args[0]);
    TextBuilder out;
    ouro_text_init(&out, thread->vm->allocator);
    ouro_text_reserve(&out, text.size);
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        if (is_deleted[byte]) continue;
        ouro_text_append_char(&out, table == NULL ? (char)byte : table[byte]);
    }
    return ouro_bytes_built(thread, args[0], &out);
}

Value ouro_bytes_maketrans(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Text from, to;
    if (!ouro_buffer_read(thread, args[0], &from) || !ouro_buffer_read(thread, args[1], &to)) {
        return VALUE_UNBOUND;
    }
    if (from.size != to.size) {
        return ouro_raise(thread, CLASS_VALUE_ERROR, "maketrans arguments must have same length");
    }
    Bytes *table = ouro_bytes_new(thread->vm, NULL, 256);
    if (table == NULL) return ouro_raise_memory(thread);
    for (unsigned i = 0; i < 256; i++) table->at[i] = (char)i;
    for (size_t i = 0; i < from.size; i++) table->at[(unsigned char)from.at[i]] = to.at[i];
    return value_from_object(table);
}

// --- decode -------------------------------------------------------------------------------------

Value ouro_bytes_decode(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const char *encoding, *errors;
    if (!ouro_codec_argument(thread, "decode() argument 'encoding'", args[1], "utf-8", &encoding) ||
        !ouro_codec_argument(thread, "decode() argument 'errors'", args[2], "strict", &errors)) {
        return VALUE_UNBOUND;
    }
    return ouro_decode(thread, ouro_bytes_self(args[0]), encoding, errors);
}

// --- what a new object is made from -------------------------------------------------------------

static Value from_string(Thread *thread, const char *type, Value source, Value encoding,
                         Value errors)
{
    char what[40];
    const char *encoding_name, *errors_name;
    snprintf(what, sizeof what, "%s() argument 'encoding'", type);
    if (!ouro_codec_argument(thread, what, encoding, "utf-8", &encoding_name)) return VALUE_UNBOUND;
    snprintf(what, sizeof what, "%s() argument 'errors'", type);
    if (!ouro_codec_argument(thread, what, errors, "strict", &errors_name)) return VALUE_UNBOUND;
    return ouro_encode(thread, value_as_string(source), encoding_name, errors_name);
}

static Value from_count(Thread *thread, Value source)
{
    int64_t count;
    if (!ouro_index_size(thread, source, &count)) return VALUE_UNBOUND;
    if (count < 0) return ouro_raise(thread, CLASS_VALUE_ERROR, "negative count");
    Bytes *bytes = ouro_bytes_new(thread->vm, NULL, (size_t)count);
    if (bytes != NULL && count != 0) memset(bytes->at, 0, (size_t)count);
    return ouro_made(thread, bytes);
}

bool ouro_bytes_append_items(Thread *thread, Walk *walk, const char *message, TextBuilder *out)
{
    while (true) {
        Value item = ouro_walk_next(thread, walk);
        unsigned char byte;
        if (value_is_unbound(item)) return !ouro_pending(thread);
        if (!ouro_byte_argument(thread, item, message, &byte)) return false;
        ouro_text_append_char(out, (char)byte);
    }
}

static Value from_items(Thread *thread, const char *type, Value source)
{
    Walk walk;
    if (!ouro_walk_begin(thread, &walk, source)) {
        if (!ouro_pending_is(thread, CLASS_TYPE_ERROR)) return VALUE_UNBOUND;
        ouro_take_pending(thread);
        return ouro_raise(thread, CLASS_TYPE_ERROR, "cannot convert '%T' object to %s", source,
                          type);
    }
    TextBuilder out;
    ouro_text_init(&out, thread->vm->allocator);
    bool is_bytes = strcmp(type, "bytes") == 0;
    bool done = ouro_bytes_append_items(
        thread, &walk, is_bytes ? "bytes must be in range(0, 256)" : ouro_message_byte_range, &out);
    if (!ouro_walk_end(thread, &walk) || !done) {
        ouro_text_deinit(&out);
        return VALUE_UNBOUND;
    }
    return ouro_made(thread, ouro_bytes_from_builder(thread->vm, &out));
}

static Value from_object(Thread *thread, const char *type, Value source)
{
    if (value_has_shape(source, CLASS_BYTES)) return source;
    bool is_bytes = strcmp(type, "bytes") == 0;
    Value method = is_bytes ? ouro_special(thread, source, SPECIAL_BYTES) : VALUE_UNBOUND;
    if (!value_is_unbound(method)) {
        Value made = ouro_call(thread, method, NULL, 0);
        if (value_is_unbound(made) || value_has_type(made, TYPE_BYTES)) return made;
        return ouro_raise(thread, CLASS_TYPE_ERROR, "__bytes__ returned non-bytes (type %T)", made);
    }
    if (ouro_pending(thread)) return VALUE_UNBOUND;
    if (value_is_string(source)) {
        return ouro_raise(thread, CLASS_TYPE_ERROR, "string argument without an encoding");
    }
    if (ouro_has_index(thread, source)) return from_count(thread, source);
    if (ouro_is_buffer(source)) return ouro_buffer_copy(thread, source);
    return from_items(thread, type, source);
}

Value ouro_bytes_from(Thread *thread, const char *type, Value source, Value encoding, Value errors)
{
    if (!value_is_unbound(encoding) || !value_is_unbound(errors)) {
        bool is_string = !value_is_unbound(source) && value_is_string(source);
        const char *what = value_is_unbound(encoding) ? "errors" : "encoding";
        if (!is_string) {
            return ouro_raise(thread, CLASS_TYPE_ERROR, "%s without a string argument", what);
        }
        if (value_is_unbound(encoding)) {
            return ouro_raise(thread, CLASS_TYPE_ERROR, "string argument without an encoding");
        }
        return from_string(thread, type, source, encoding, errors);
    }
    if (value_is_unbound(source)) return ouro_made(thread, ouro_bytes_new(thread->vm, "", 0));
    return from_object(thread, type, source);
}
