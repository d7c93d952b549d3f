// Strings: making, joining, cutting, indexing.
//
// Where the text of a string lies, and what its `extra` is:
//
//   extra           text lies in            made by
//   NULL            the string itself       everything else
//   a Raw           the string itself       indexing: the Raw is the offsets
//   a Raw           the Raw                 concatenation: the Raw is a buffer with spare capacity
//   an Array        its first item, a Raw   indexing of such: its second item is the offsets
//   a String        that string             a subclass of str
//
// The text of a string never moves.
// SPDX-License-Identifier: MIT
#include "runtime/base/utf8.h"
#include "runtime/object/class.h"
#include "runtime/object/vm.h"

// Sizes and offsets are 32 bits, and no word that holds two may look like an object.
#define STRING_SIZE_MAX 0xFFF00000u

enum {
    // A sum of at most this many bytes is copied: that is cheaper than a buffer.
    BUFFER_LEAST_SIZE = 256,
    // Code points from one offset to the next, and the least count for which a table is made.
    OFFSET_STRIDE = 64,
    OFFSET_LEAST_COUNT = 128,
};

// A Raw that texts lie in.
typedef struct Buffer {
    size_t used; // bytes that some string has: only who ends there may append
    char text[];
} Buffer;

// A Raw of offsets: of code points OFFSET_STRIDE * (i + 1).
typedef struct Offsets {
    size_t count;
    uint32_t at[];
} Offsets;

static bool is_inline(const String *string) { return string->text == (const char *)(string + 1); }

static void *raw_of(Object *object) { return ((Raw *)object)->at; }

// The Raw that the text lies in, or NULL.
static Raw *buffer_of(const String *string)
{
    Object *extra = string->extra;
    if (extra == NULL || is_inline(string) || extra->type == TYPE_STRING) return NULL;
    if (extra->type == TYPE_RAW) return (Raw *)extra;
    return value_as_object(((Array *)extra)->items[0]);
}

// --- making -------------------------------------------------------------------------------------

static String *new_struct(Vm *vm, size_t size, size_t count, size_t inline_size)
{
    String *string = ouro_heap_new(&vm->heap, TYPE_STRING, CLASS_STR, sizeof *string + inline_size);
    if (string == NULL) return NULL;
    string->hash = 0;
    string->size = (uint32_t)size;
    string->count = (uint32_t)count;
    string->text = (char *)(string + 1);
    string->extra = NULL;
    return string;
}

String *ouro_string_reserve(Vm *vm, size_t size, size_t count)
{
    if (size > STRING_SIZE_MAX) return NULL;
    String *string = new_struct(vm, size, count, size + 1);
    if (string != NULL) string_room(string)[size] = '\0';
    return string;
}

void ouro_string_find_surrogates(String *string)
{
    const char *end = string->text + string->size;
    for (const char *at = string->text; (at = memchr(at, 0xED, (size_t)(end - at))) != NULL; at++) {
        if ((unsigned char)at[1] < 0xA0) continue;
        string->object.gc |= STRING_HAS_SURROGATES;
        return;
    }
}

#define HIGH_BITS 0x8080808080808080u

static uint64_t load_word(const char *at)
{
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

// Most texts are short and ASCII: the last word may overlap the one before.
static bool is_ascii(Text text)
{
    uint64_t joined = 0;
    if (text.size >= sizeof joined) {
        size_t last = text.size - sizeof joined;
        for (size_t at = 0; at < last; at += sizeof joined) joined |= load_word(text.at + at);
        joined |= load_word(text.at + last);
    } else {
        for (size_t at = 0; at < text.size; at++) joined |= (unsigned char)text.at[at];
    }
    return (joined & HIGH_BITS) == 0;
}

String *ouro_string_copy(Vm *vm, Text text)
{
    size_t count = is_ascii(text) ? text.size : ouro_utf8_count(text);
    String *string = ouro_string_reserve(vm, text.size, count);
    if (string == NULL) return NULL;
    if (text.size != 0) memcpy(string_room(string), text.at, text.size);
    if (!string_is_ascii(string)) ouro_string_find_surrogates(string);
    return string;
}

static String *ascii_character(Vm *vm, unsigned char character)
{
    if (OURO_LIKELY(vm->ascii[character] != NULL)) return vm->ascii[character];
    char text = (char)character;
    return vm->ascii[character] = ouro_intern(vm, &text, 1);
}

String *ouro_string_new(Vm *vm, const char *text, size_t size)
{
    if (size == 0) return VM_NAME(vm, EMPTY);
    if (size == 1) return ascii_character(vm, (unsigned char)*text);
    return ouro_string_copy(vm, text_of(text, size));
}

String *ouro_string_from_text(Vm *vm, Text text) { return ouro_string_new(vm, text.at, text.size); }

String *ouro_string_from_c(Vm *vm, const char *text)
{
    return ouro_string_new(vm, text, strlen(text));
}

String *ouro_string_from_builder(Vm *vm, TextBuilder *builder)
{
    String *string = NULL;
    if (!builder->failed) string = ouro_string_from_text(vm, ouro_text_view(builder));
    ouro_text_deinit(builder);
    return string;
}

String *ouro_string_from_code_point(Vm *vm, uint32_t code_point)
{
    if (code_point < 0x80) return ascii_character(vm, (unsigned char)code_point);
    unsigned size = utf8_size(code_point);
    String *string = ouro_string_reserve(vm, size, 1);
    if (string == NULL) return NULL;
    ouro_utf8_encode(code_point, string_room(string));
    if (utf8_is_surrogate(code_point)) string->object.gc |= STRING_HAS_SURROGATES;
    return string;
}

String *ouro_string_of_class(Vm *vm, Class *class, String *text)
{
    String *string = (String *)ouro_instance_new(vm, class, sizeof *string);
    if (string == NULL) return NULL;
    // An instance of a subclass is small whatever its text, which it borrows.
    if (text->extra != NULL && text->extra->type == TYPE_STRING) text = (String *)text->extra;
    string->object.gc |= text->object.gc & STRING_HAS_SURROGATES;
    string->hash = text->hash;
    string->size = text->size;
    string->count = text->count;
    string->text = text->text;
    string->extra = &text->object;
    return string;
}

String *ouro_string_exact(Vm *vm, String *string)
{
    if (OURO_LIKELY(string->object.shape == CLASS_STR)) return string;
    if (string->extra != NULL && string->extra->type == TYPE_STRING) return (String *)string->extra;
    return ouro_string_new(vm, string->text, string->size);
}

// --- joining ------------------------------------------------------------------------------------

static String *new_in_buffer(Vm *vm, Raw *raw, const String *left, const String *right)
{
    String *string =
        new_struct(vm, (size_t)left->size + right->size, (size_t)left->count + right->count, 0);
    if (string == NULL) return NULL;
    Buffer *buffer = raw_of(&raw->object);
    string->extra = &raw->object;
    string->text = buffer->text;
    memcpy(buffer->text + left->size, right->text, right->size);
    buffer->used = string->size;
    return string;
}

// The buffer of `left` when `size` bytes fit into it, of which that string ends the used ones.
static Raw *buffer_with_room(const String *left, size_t size)
{
    Raw *raw = buffer_of(left);
    if (raw == NULL) return NULL;
    const Buffer *buffer = raw_of(&raw->object);
    if (buffer->used != left->size) return NULL;
    return raw->capacity - sizeof *buffer >= size ? raw : NULL;
}

// A buffer that begins with the text of `left`. The first one has little to spare, since most sums
// are not extended; what outgrows a buffer gets as much again.
static Raw *new_buffer(Vm *vm, const String *left, size_t size)
{
    size_t spare = buffer_of(left) != NULL ? size : size / 8 + 64;
    Raw *raw = ouro_raw_new(vm, sizeof(Buffer) + size + spare);
    if (raw == NULL) return NULL;
    Buffer *buffer = raw_of(&raw->object);
    buffer->used = left->size;
    memcpy(buffer->text, left->text, left->size);
    return raw;
}

static String *join_copied(Vm *vm, const String *left, const String *right)
{
    String *string = ouro_string_reserve(vm, (size_t)left->size + right->size,
                                         (size_t)left->count + right->count);
    if (string == NULL) return NULL;
    memcpy(string_room(string), left->text, left->size);
    memcpy(string_room(string) + left->size, right->text, right->size);
    return string;
}

String *ouro_string_concatenate(Vm *vm, String *left, String *right)
{
    if (right->size == 0) return ouro_string_exact(vm, left);
    if (left->size == 0) return ouro_string_exact(vm, right);
    size_t size = (size_t)left->size + right->size;
    if (size > STRING_SIZE_MAX) return NULL;

    String *string;
    if (size < BUFFER_LEAST_SIZE || right->size > left->size) {
        string = join_copied(vm, left, right);
    } else {
        Raw *raw = buffer_with_room(left, size);
        if (raw == NULL) raw = new_buffer(vm, left, size);
        string = raw == NULL ? NULL : new_in_buffer(vm, raw, left, right);
    }
    if (string == NULL) return NULL;
    string->object.gc |= (left->object.gc | right->object.gc) & STRING_HAS_SURROGATES;
    return string;
}

// --- indexing -----------------------------------------------------------------------------------

static Offsets *known_offsets(const String *string)
{
    Object *extra = string->extra;
    if (extra == NULL) return NULL;
    if (extra->type == TYPE_RAW) return is_inline(string) ? raw_of(extra) : NULL;
    return raw_of(value_as_object(((Array *)extra)->items[1]));
}

static bool keep_offsets(Vm *vm, String *string, Raw *offsets)
{
    if (string->extra == NULL) {
        string->extra = &offsets->object;
    } else {
        Array *both = ouro_heap_array_new(&vm->heap, TYPE_ARRAY, 2);
        if (both == NULL) return false;
        both->items[0] = value_from_object(string->extra);
        both->items[1] = value_from_object(offsets);
        both->count = 2;
        string->extra = &both->object;
    }
    ouro_heap_barrier(&vm->heap, string);
    return true;
}

// The offsets of `string`, which is not ASCII; made on first need. NULL when memory is refused, or
// for a short text.
static Offsets *offsets_of(Vm *vm, String *string)
{
    if (string->count < OFFSET_LEAST_COUNT) return NULL;
    if (string->extra != NULL && string->extra->type == TYPE_STRING) {
        return offsets_of(vm, (String *)string->extra);
    }
    Offsets *offsets = known_offsets(string);
    if (offsets != NULL) return offsets;

    size_t count = (string->count - 1) / OFFSET_STRIDE;
    Raw *raw = ouro_raw_new(vm, sizeof *offsets + count * sizeof *offsets->at);
    if (raw == NULL) return NULL;
    offsets = raw_of(&raw->object);
    offsets->count = count;
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        at += ouro_utf8_offset(text_slice(string_text(string), at, string->size), OFFSET_STRIDE);
        offsets->at[i] = (uint32_t)at;
    }
    return keep_offsets(vm, string, raw) ? offsets : NULL;
}

size_t ouro_string_offset(Vm *vm, String *string, size_t index)
{
    if (string_is_ascii(string)) return index;
    if (index >= string->count) return string->size;
    Offsets *offsets = index < OFFSET_STRIDE ? NULL : offsets_of(vm, string);
    size_t known = 0;
    if (offsets != NULL) {
        known = offsets->at[index / OFFSET_STRIDE - 1];
        index %= OFFSET_STRIDE;
    }
    return known + ouro_utf8_offset(text_slice(string_text(string), known, string->size), index);
}

size_t ouro_string_index_of_offset(Vm *vm, String *string, size_t offset)
{
    if (string_is_ascii(string)) return offset;
    size_t low = 0, known = 0;
    Offsets *offsets = offset < OFFSET_STRIDE ? NULL : offsets_of(vm, string);
    if (offsets != NULL) {
        size_t high = offsets->count; // the first `low` entries are at or before offset
        while (low < high) {
            size_t middle = (low + high) / 2;
            if (offsets->at[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low > 0) known = offsets->at[low - 1];
    }
    return low * OFFSET_STRIDE + ouro_utf8_count(text_slice(string_text(string), known, offset));
}

uint32_t ouro_string_at(Vm *vm, String *string, size_t index)
{
    if (string_is_ascii(string)) return (unsigned char)string->text[index];
    const char *at = string->text + ouro_string_offset(vm, string, index);
    return utf8_next(&at);
}

String *ouro_string_cut(Vm *vm, String *string, size_t start, size_t end)
{
    size_t size = end - start;
    if (size == string->size) return ouro_string_exact(vm, string);
    if (size < 2 || !string_is_ascii(string)) {
        return ouro_string_new(vm, string->text + start, size);
    }
    String *part = ouro_string_reserve(vm, size, size);
    if (part != NULL) memcpy(string_room(part), string->text + start, size);
    return part;
}

String *ouro_string_slice(Vm *vm, String *string, size_t start, size_t end)
{
    if (start >= end) return VM_NAME(vm, EMPTY);
    if (end - start == 1 && !string_is_ascii(string)) {
        return ouro_string_from_code_point(vm, ouro_string_at(vm, string, start));
    }
    return ouro_string_cut(vm, string, ouro_string_offset(vm, string, start),
                           ouro_string_offset(vm, string, end));
}

String *ouro_string_terminated(Vm *vm, String *string)
{
    const String *owner = string;
    if (string->extra != NULL && string->extra->type == TYPE_STRING) {
        owner = (const String *)string->extra;
    }
    return is_inline(owner) ? string : ouro_string_copy(vm, string_text(string));
}

// --- comparing ----------------------------------------------------------------------------------

int64_t ouro_string_hash(Vm *vm, String *string)
{
    if (string->hash == 0) string->hash = ouro_hash_text(vm->hash_key, string_text(string));
    return string->hash;
}

bool ouro_string_equal(const String *a, const String *b)
{
    if (a == b) return true;
    if (a->size != b->size || (string_is_interned(a) && string_is_interned(b))) return false;
    if (a->hash != b->hash && a->hash != 0 && b->hash != 0) return false;
    return memcmp(a->text, b->text, a->size) == 0;
}

int ouro_string_compare(const String *a, const String *b)
{
    return ouro_text_compare(string_text(a), string_text(b));
}

bool ouro_string_equals_c(const String *a, const char *b)
{
    return text_equal(string_text(a), text_from_string(b));
}
