// Cutting texts into pieces. Separators of UTF-8 texts are found byte by byte: no code point's
// bytes occur within another's. SPDX-License-Identifier: MIT
#include "runtime/methods/string_pieces.h"
#include "runtime/base/search.h"
#include "runtime/base/utf8.h"
#include "runtime/methods/unicode.h"

// --- white space --------------------------------------------------------------------------------

enum {
    WHITE_BYTES = 1, // to bytes
    WHITE_TEXT = 2,  // to str
    BREAK_BYTES = 4,
    BREAK_TEXT = 8,
    BEYOND_ASCII = 16,
};

// What each byte of ASCII is.
static const uint8_t kinds[128] = {
    ['\t'] = WHITE_BYTES | WHITE_TEXT,
    ['\n'] = WHITE_BYTES | WHITE_TEXT | BREAK_BYTES | BREAK_TEXT,
    ['\v'] = WHITE_BYTES | WHITE_TEXT | BREAK_TEXT,
    ['\f'] = WHITE_BYTES | WHITE_TEXT | BREAK_TEXT,
    ['\r'] = WHITE_BYTES | WHITE_TEXT | BREAK_BYTES | BREAK_TEXT,
    [0x1C] = WHITE_TEXT | BREAK_TEXT,
    [0x1D] = WHITE_TEXT | BREAK_TEXT,
    [0x1E] = WHITE_TEXT | BREAK_TEXT,
    [0x1F] = WHITE_TEXT,
    [' '] = WHITE_BYTES | WHITE_TEXT,
};

static uint8_t kind_at(const Pieces *pieces, size_t at)
{
    unsigned char byte = (unsigned char)pieces->text.at[at];
    return byte < 0x80 ? kinds[byte] : BEYOND_ASCII;
}

// The size of the character at an offset, and whether it is white.
static bool is_white_at(const Pieces *pieces, size_t at, unsigned *size)
{
    uint8_t kind = kind_at(pieces, at);
    *size = 1;
    if (!pieces->is_unicode) return kind & WHITE_BYTES;
    if (!(kind & BEYOND_ASCII)) return kind & WHITE_TEXT;
    return unicode_is(utf8_decode(pieces->text.at + at, size), UNICODE_SPACE);
}

// The start of the character that ends at an offset.
static size_t before(const Pieces *pieces, size_t end)
{
    if (!pieces->is_unicode) return end - 1;
    return (size_t)(utf8_before(pieces->text.at + end) - pieces->text.at);
}

size_t ouro_pieces_skip_white(const Pieces *pieces, size_t start)
{
    unsigned size;
    while (start < pieces->text.size && is_white_at(pieces, start, &size)) start += size;
    return start;
}

static size_t find_white(const Pieces *pieces, size_t start)
{
    unsigned size;
    while (start < pieces->text.size && !is_white_at(pieces, start, &size)) start += size;
    return start;
}

size_t ouro_pieces_skip_white_right(const Pieces *pieces, size_t start, size_t end)
{
    while (end > start) {
        unsigned size;
        size_t at = before(pieces, end);
        if (!is_white_at(pieces, at, &size)) break;
        end = at;
    }
    return end;
}

static size_t find_white_right(const Pieces *pieces, size_t end)
{
    while (end > 0) {
        unsigned size;
        size_t at = before(pieces, end);
        if (is_white_at(pieces, at, &size)) break;
        end = at;
    }
    return end;
}

// --- splitting ----------------------------------------------------------------------------------

static bool add_piece(Vm *vm, List *list, const Pieces *pieces, size_t start, size_t end)
{
    Value piece = pieces->cut(vm, pieces, start, end);
    return !value_is_unbound(piece) && ouro_list_append(vm, list, piece);
}

List *ouro_pieces_split(Vm *vm, const Pieces *pieces, Text separator, int64_t limit)
{
    List *list = ouro_list_new(vm, 0);
    if (list == NULL) return NULL;
    Text text = pieces->text;
    size_t start = 0;
    for (; limit != 0; limit--) {
        size_t found = ouro_text_find(text_slice(text, start, text.size), separator);
        if (found == TEXT_NOT_FOUND) break;
        if (!add_piece(vm, list, pieces, start, start + found)) return NULL;
        start += found + separator.size;
    }
    return add_piece(vm, list, pieces, start, text.size) ? list : NULL;
}

List *ouro_pieces_split_white(Vm *vm, const Pieces *pieces, int64_t limit)
{
    List *list = ouro_list_new(vm, 0);
    if (list == NULL) return NULL;
    size_t size = pieces->text.size;
    size_t start = ouro_pieces_skip_white(pieces, 0);
    for (; start < size && limit != 0; limit--) {
        size_t end = find_white(pieces, start);
        if (!add_piece(vm, list, pieces, start, end)) return NULL;
        start = ouro_pieces_skip_white(pieces, end);
    }
    if (start == size) return list;
    // What the limit leaves over keeps the white space at its end.
    return add_piece(vm, list, pieces, start, size) ? list : NULL;
}

static List *reversed(List *list)
{
    if (list->count < 2) return list;
    Value *first = list->array->items, *last = first + list->count - 1;
    for (; first < last; first++, last--) {
        Value kept = *first;
        *first = *last;
        *last = kept;
    }
    return list;
}

List *ouro_pieces_split_right(Vm *vm, const Pieces *pieces, Text separator, int64_t limit)
{
    List *list = ouro_list_new(vm, 0);
    if (list == NULL) return NULL;
    size_t end = pieces->text.size;
    for (; limit != 0; limit--) {
        size_t found = ouro_text_find_last(text_slice(pieces->text, 0, end), separator);
        if (found == TEXT_NOT_FOUND) break;
        if (!add_piece(vm, list, pieces, found + separator.size, end)) return NULL;
        end = found;
    }
    return add_piece(vm, list, pieces, 0, end) ? reversed(list) : NULL;
}

List *ouro_pieces_split_white_right(Vm *vm, const Pieces *pieces, int64_t limit)
{
    List *list = ouro_list_new(vm, 0);
    if (list == NULL) return NULL;
    size_t end = ouro_pieces_skip_white_right(pieces, 0, pieces->text.size);
    for (; end > 0 && limit != 0; limit--) {
        size_t start = find_white_right(pieces, end);
        if (!add_piece(vm, list, pieces, start, end)) return NULL;
        end = ouro_pieces_skip_white_right(pieces, 0, start);
    }
    if (end == 0) return reversed(list);
    return add_piece(vm, list, pieces, 0, end) ? reversed(list) : NULL;
}

// --- lines --------------------------------------------------------------------------------------

// Whether a line ends at an offset; the size of what ends it, or of the character there.
static bool is_break_at(const Pieces *pieces, size_t at, unsigned *size)
{
    uint8_t kind = kind_at(pieces, at);
    *size = 1;
    if (kind == 0) return false;
    if (pieces->is_unicode && kind & BEYOND_ASCII) {
        return unicode_is(utf8_decode(pieces->text.at + at, size), UNICODE_LINE_BREAK);
    }
    const char *next = pieces->text.at + at + 1;
    bool more = at + 1 < pieces->text.size;
    if (next[-1] == '\r' && more && *next == '\n') *size = 2;
    return kind & (pieces->is_unicode ? BREAK_TEXT : BREAK_BYTES);
}

List *ouro_pieces_lines(Vm *vm, const Pieces *pieces, bool keep_ends)
{
    List *list = ouro_list_new(vm, 0);
    if (list == NULL) return NULL;
    size_t size_of_text = pieces->text.size;
    for (size_t start = 0; start < size_of_text;) {
        size_t end = start;
        unsigned size = 0;
        for (; end < size_of_text && !is_break_at(pieces, end, &size); end += size) {}
        size_t next = end < size_of_text ? end + size : end;
        if (!add_piece(vm, list, pieces, start, keep_ends ? next : end)) return NULL;
        start = next;
    }
    return list;
}
