// Strings: immutable UTF-8, with the number of code points; interned ones are names.
//
// text points behind the struct, or into a buffer that several strings share (repeated s += piece): then, and where an offset table
// for O(1) indexing of non-ASCII text was built, `extra` keeps the object. Every text ends with a NUL that size does not count,
// unless it is a shared one. Lone surrogates are encoded as three bytes and flagged.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/text.h"
#include "runtime/object/types.h"

enum { STRING_INTERNED = OBJECT_FLAG_A, STRING_HAS_SURROGATES = OBJECT_FLAG_B };

struct String {
    Object object;
    int64_t hash;        // 0: not computed (hashes that are 0 are computed again)
    uint32_t size;       // bytes
    uint32_t count;      // code points; equals size exactly for ASCII
    const char *text;
    Object *extra;       // NULL, a Raw with offsets, or the buffer that text points into
};

static inline bool value_is_string(Value v) { return value_has_type(v, TYPE_STRING); }
static inline String *value_as_string(Value v) { return (String *)value_as_object(v); }
static inline bool string_is_ascii(const String *s) { return s->size == s->count; }
static inline bool string_is_interned(const String *s) { return s->object.gc & STRING_INTERNED; }
static inline Text string_text(const String *s) { return (Text){s->text, s->size}; }

/// The text of a string that ouro_string_reserve has just made, to be filled.
static inline char *string_room(String *s) { return (char *)(s + 1); }

/// A new string of valid UTF-8 (surrogates allowed). One-character ASCII strings and "" are shared.
///
/// Errors: NULL when memory is refused.
String *ouro_string_new(Vm *vm, const char *text, size_t size);
String *ouro_string_from_text(Vm *vm, Text text);
String *ouro_string_from_c(Vm *vm, const char *text);
/// What a builder holds; the builder is deinitialised either way. NULL also if the builder failed.
String *ouro_string_from_builder(Vm *vm, TextBuilder *builder);
/// A string whose `size` bytes, of `count` code points, the caller writes to its string_room; where
/// it may have got surrogates there, the caller then calls ouro_string_find_surrogates.
String *ouro_string_reserve(Vm *vm, size_t size, size_t count);
/// Sets the flag of surrogates if there are any. Cost: O(size), by memchr.
void ouro_string_find_surrogates(String *string);
/// As ouro_string_from_text, but never a shared string.
String *ouro_string_copy(Vm *vm, Text text);
/// An instance of a subclass of str, with the text of `text`, which it keeps alive.
String *ouro_string_of_class(Vm *vm, Class *class, String *text);
/// `string` itself if it is exactly a str, else a str with its text.
String *ouro_string_exact(Vm *vm, String *string);
String *ouro_string_from_code_point(Vm *vm, uint32_t code_point);
/// left + right; amortised linear where the result is extended again and again.
String *ouro_string_concatenate(Vm *vm, String *left, String *right);
/// The code points [start, end), which are within bounds.
String *ouro_string_slice(Vm *vm, String *string, size_t start, size_t end);
/// The bytes [start, end), which cut no code point.
String *ouro_string_cut(Vm *vm, String *string, size_t start, size_t end);
/// The code point at an index within bounds. Cost: O(1) amortised.
uint32_t ouro_string_at(Vm *vm, String *string, size_t index);
/// The byte offset of code point `index` (may equal count).
size_t ouro_string_offset(Vm *vm, String *string, size_t index);
/// The index of the code point at a byte offset.
size_t ouro_string_index_of_offset(Vm *vm, String *string, size_t offset);
/// A string of this text that ends with a NUL: `string` itself, unless its text is shared.
String *ouro_string_terminated(Vm *vm, String *string);
int64_t ouro_string_hash(Vm *vm, String *string);
bool ouro_string_equal(const String *a, const String *b);
int ouro_string_compare(const String *a, const String *b);
bool ouro_string_equals_c(const String *a, const char *b);

/// The one interned string of this text. Errors: NULL when memory is refused.
String *ouro_intern(Vm *vm, const char *text, size_t size);
String *ouro_intern_string(Vm *vm, String *string);
/// The interned string of this text if there is one, else NULL.
String *ouro_intern_find(Vm *vm, Text text);
