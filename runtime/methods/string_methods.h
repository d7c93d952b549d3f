// What the files of str's methods share.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/class.h"
#include "runtime/methods/string_pieces.h"
#include "runtime/object/vm.h"
#include "runtime/task/operations.h"

/// Copies `text` to `out`; the address behind it. Short texts, as most are, without a call.
static inline char *text_put(char *out, Text text)
{
    uint64_t first, last;
    uint32_t first_half, last_half;
    size_t size = text.size;
    if (size > 16) {
        memcpy(out, text.at, size);
    } else if (size >= 8) {
        memcpy(&first, text.at, 8);
        memcpy(&last, text.at + size - 8, 8);
        memcpy(out, &first, 8);
        memcpy(out + size - 8, &last, 8);
    } else if (size >= 4) {
        memcpy(&first_half, text.at, 4);
        memcpy(&last_half, text.at + size - 4, 4);
        memcpy(out, &first_half, 4);
        memcpy(out + size - 4, &last_half, 4);
    } else {
        for (size_t i = 0; i < size; i++) out[i] = text.at[i];
    }
    return out + size;
}

/// TypeError "WHAT must be EXPECTED, not int".
Value ouro_raise_argument(Thread *thread, const char *what, const char *expected, Value value);

/// Bounds as [start:end] gives them, not yet held against a length.
typedef struct Bounds {
    int64_t start, end;
} Bounds;

/// Reads bounds that are None or not given (UNBOUND) or ints. May run script code.
OURO_MUST_USE bool ouro_bounds_read(Thread *thread, Value start, Value end, Bounds *out);
/// Brings bounds into [0, count]. False: they enclose nothing, not even an empty text.
static inline bool bounds_clamp(Bounds *bounds, size_t count_of_items)
{
    int64_t count = (int64_t)count_of_items;
    if (bounds->end > count) bounds->end = count;
    if (bounds->end < 0 && (bounds->end += count) < 0) bounds->end = 0;
    if (bounds->start < 0 && (bounds->start += count) < 0) bounds->start = 0;
    return bounds->start <= bounds->end;
}

/// An int argument of a native, as a C ssize_t. Errors: TypeError, OverflowError.
OURO_MUST_USE bool ouro_size_argument(Thread *thread, Value value, int64_t *out);
/// The same for what CPython keeps in a C int.
OURO_MUST_USE bool ouro_int_argument(Thread *thread, Value value, int64_t *out);

/// The count of a repetition, an int or what has __index__: 1; 0: the other operand, of a class of a
/// script, has an operator of its own; -1: raised.
int ouro_string_repeat_count(Thread *thread, Value value, int64_t *out);

/// The index that a subscript is: 1; 0: it is no index; -1: raised.
int ouro_subscript_index(Thread *thread, Value key, int64_t *out);

/// Which occurrences replace() replaces, and the size of the result.
typedef struct Replacement {
    Text text, old, new;
    bool is_unicode; // an empty `old` lies between code points, not bytes
    size_t count, size;
} Replacement;

/// Finds out `count` and `size`, with at most `limit` (negative: all) occurrences. False: too large.
OURO_MUST_USE bool ouro_replacement_measure(Replacement *replacement, int64_t limit);
void ouro_replacement_write(const Replacement *replacement, char *out);

/// A text whose tabs are to become spaces.
typedef struct Tabs {
    Text text;
    bool is_unicode; // columns are code points, not bytes
    size_t tab_size;
    size_t size; // of the result
} Tabs;

/// Finds out the size. False: too large.
OURO_MUST_USE bool ouro_tabs_measure(Tabs *tabs, int64_t tab_size);
void ouro_tabs_write(const Tabs *tabs, char *out);

/// A str as pieces.
Pieces ouro_string_pieces(Value string);

/// `string` as an exact str, whatever its class. UNBOUND with MemoryError.
static inline Value string_result(Thread *thread, String *string)
{
    return ouro_made(thread, ouro_string_exact(thread->vm, string));
}

/// Changes the case of ASCII letters, and nothing else.
typedef void AsciiWriter(char *out, const char *text, size_t size);
AsciiWriter ouro_write_upper, ouro_write_lower, ouro_write_swapped, ouro_write_capitalized;
AsciiWriter ouro_write_titled;

/// Writes `size` bytes: copies of `unit`, which is not empty.
void ouro_write_repeated(char *out, Text unit, size_t size);

typedef NativeFunction StringMethod;
StringMethod ouro_str_find, ouro_str_rfind, ouro_str_index, ouro_str_rindex, ouro_str_count;
StringMethod ouro_str_startswith, ouro_str_endswith, ouro_str_replace;
StringMethod ouro_str_partition, ouro_str_rpartition;
StringMethod ouro_str_split, ouro_str_rsplit, ouro_str_splitlines, ouro_str_join;
StringMethod ouro_str_upper, ouro_str_lower, ouro_str_casefold, ouro_str_title;
StringMethod ouro_str_capitalize, ouro_str_swapcase;
StringMethod ouro_str_isalpha, ouro_str_isalnum, ouro_str_isdecimal, ouro_str_isdigit;
StringMethod ouro_str_isnumeric, ouro_str_isspace, ouro_str_isprintable, ouro_str_isascii;
StringMethod ouro_str_islower, ouro_str_isupper, ouro_str_istitle, ouro_str_isidentifier;
StringMethod ouro_str_strip, ouro_str_lstrip, ouro_str_rstrip;
StringMethod ouro_str_removeprefix, ouro_str_removesuffix;
StringMethod ouro_str_center, ouro_str_ljust, ouro_str_rjust, ouro_str_zfill, ouro_str_expandtabs;
StringMethod ouro_str_translate, ouro_str_maketrans;
StringMethod ouro_str_format, ouro_str_format_map;
