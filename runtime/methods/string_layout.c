// str: stripping and padding.
// SPDX-License-Identifier: MIT
#include "runtime/base/search.h"
#include "runtime/base/utf8.h"
#include "runtime/methods/string_methods.h"

enum { STRIP_LEFT = 1, STRIP_RIGHT = 2 };

// --- strip --------------------------------------------------------------------------------------

static size_t skip_characters(Text text, Text characters)
{
    size_t at = 0;
    while (at < text.size) {
        unsigned size = utf8_size_of_lead(text.at[at]);
        if (ouro_text_find(characters, text_slice(text, at, at + size)) == TEXT_NOT_FOUND) break;
        at += size;
    }
    return at;
}

static size_t skip_characters_right(Text text, size_t start, Text characters)
{
    size_t end = text.size;
    while (end > start) {
        size_t at = (size_t)(utf8_before(text.at + end) - text.at);
        if (ouro_text_find(characters, text_slice(text, at, end)) == TEXT_NOT_FOUND) break;
        end = at;
    }
    return end;
}

static Value strip(Thread *thread, Value *args, const char *name, unsigned sides)
{
    Pieces self = ouro_string_pieces(args[0]);
    size_t start = 0, end = self.text.size;
    if (value_is_none(args[1])) {
        if (sides & STRIP_LEFT) start = ouro_pieces_skip_white(&self, 0);
        if (sides & STRIP_RIGHT) end = ouro_pieces_skip_white_right(&self, start, end);
    } else if (value_is_string(args[1])) {
        Text characters = string_text(value_as_string(args[1]));
        if (sides & STRIP_LEFT) start = skip_characters(self.text, characters);
        if (sides & STRIP_RIGHT) end = skip_characters_right(self.text, start, characters);
    } else {
        return ouro_raise(thread, CLASS_TYPE_ERROR, "%s arg must be None or str", name);
    }
    return ouro_made_value(thread, self.cut(thread->vm, &self, start, end));
}

Value ouro_str_strip(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return strip(thread, args, "strip", STRIP_LEFT | STRIP_RIGHT);
}

Value ouro_str_lstrip(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return strip(thread, args, "lstrip", STRIP_LEFT);
}

Value ouro_str_rstrip(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return strip(thread, args, "rstrip", STRIP_RIGHT);
}

Value ouro_str_removeprefix(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_is_string(args[1])) {
        return ouro_raise_argument(thread, "removeprefix() argument", "str", args[1]);
    }
    String *self = value_as_string(args[0]);
    Text prefix = string_text(value_as_string(args[1]));
    size_t start = text_starts_with(string_text(self), prefix) ? prefix.size : 0;
    return ouro_made(thread, ouro_string_cut(thread->vm, self, start, self->size));
}

Value ouro_str_removesuffix(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    if (!value_is_string(args[1])) {
        return ouro_raise_argument(thread, "removesuffix() argument", "str", args[1]);
    }
    String *self = value_as_string(args[0]);
    Text suffix = string_text(value_as_string(args[1]));
    size_t removed = text_ends_with(string_text(self), suffix) ? suffix.size : 0;
    return ouro_made(thread, ouro_string_cut(thread->vm, self, 0, self->size - removed));
}

// --- padding ------------------------------------------------------------------------------------

typedef struct Padding {
    size_t left, right; // code points
    Text fill;          // one code point
} Padding;

static char *put_fill(char *out, Text fill, size_t count)
{
    if (fill.size == 1) {
        memset(out, fill.at[0], count);
        return out + count;
    }
    for (size_t i = 0; i < count; i++, out += fill.size) memcpy(out, fill.at, fill.size);
    return out;
}

static Value pad(Thread *thread, String *self, Padding padding)
{
    size_t count, size;
    if (__builtin_add_overflow(padding.left, padding.right, &count) ||
        __builtin_mul_overflow(count, padding.fill.size, &size) ||
        __builtin_add_overflow(size, self->size, &size)) {
        return ouro_raise(thread, CLASS_OVERFLOW_ERROR, "padded string is too long");
    }
    if (count == 0) return string_result(thread, self);
    if (size == 1) return ouro_made(thread, ouro_string_from_text(thread->vm, padding.fill));
    String *result = ouro_string_reserve(thread->vm, size, self->count + count);
    if (result == NULL) return ouro_raise_memory(thread);
    char *out = put_fill(string_room(result), padding.fill, padding.left);
    memcpy(out, self->text, self->size);
    put_fill(out + self->size, padding.fill, padding.right);
    if (!string_is_ascii(result)) ouro_string_find_surrogates(result);
    return value_from_object(result);
}

// Reads (self, width, fillchar): how many code points are missing, and what to fill with.
static bool read_padding(Thread *thread, Value *args, size_t *missing, Text *fill)
{
    int64_t width;
    if (!ouro_size_argument(thread, args[1], &width)) return false;
    *fill = TEXT(" ");
    if (!value_is_unbound(args[2])) {
        if (!value_is_string(args[2])) {
            ouro_raise_argument(thread, "The fill character", "a unicode character", args[2]);
            return false;
        }
        if (value_as_string(args[2])->count != 1) {
            ouro_raise(thread, CLASS_TYPE_ERROR,
                       "The fill character must be exactly one character long");
            return false;
        }
        *fill = string_text(value_as_string(args[2]));
    }
    int64_t count = value_as_string(args[0])->count;
    *missing = width > count ? (size_t)(width - count) : 0;
    return true;
}

Value ouro_str_center(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    size_t missing;
    Text fill;
    if (!read_padding(thread, args, &missing, &fill)) return VALUE_UNBOUND;
    String *self = value_as_string(args[0]);
    // Of an odd number, the left gets the greater part where the width is odd.
    size_t width = self->count + missing;
    size_t left = missing / 2 + (missing & width & 1);
    return pad(thread, self, (Padding){left, missing - left, fill});
}

Value ouro_str_ljust(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    size_t missing;
    Text fill;
    if (!read_padding(thread, args, &missing, &fill)) return VALUE_UNBOUND;
    return pad(thread, value_as_string(args[0]), (Padding){0, missing, fill});
}

Value ouro_str_rjust(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    size_t missing;
    Text fill;
    if (!read_padding(thread, args, &missing, &fill)) return VALUE_UNBOUND;
    return pad(thread, value_as_string(args[0]), (Padding){missing, 0, fill});
}

Value ouro_str_zfill(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t width;
    if (!ouro_size_argument(thread, args[1], &width)) return VALUE_UNBOUND;
    String *self = value_as_string(args[0]);
    if (width <= (int64_t)self->count) return string_result(thread, self);
    size_t missing = (size_t)(width - self->count);
    Value result = pad(thread, self, (Padding){missing, 0, TEXT("0")});
    if (value_is_unbound(result) || self->size == 0) return result;
    if (self->text[0] == '+' || self->text[0] == '-') {
        char *out = string_room(value_as_string(result));
        out[0] = self->text[0];
        out[missing] = '0';
    }
    return result;
}

// --- tabs ---------------------------------------------------------------------------------------

// Spaces in place of a tab at `column`.
static size_t spaces_at(const Tabs *tabs, size_t column)
{
    return tabs->tab_size == 0 ? 0 : tabs->tab_size - column % tabs->tab_size;
}

// The column behind a byte that is no tab.
static size_t next_column(const Tabs *tabs, char byte, size_t column)
{
    if (byte == '\n' || byte == '\r') return 0;
    return column + !(tabs->is_unicode && utf8_is_continuation(byte));
}

bool ouro_tabs_measure(Tabs *tabs, int64_t tab_size)
{
    tabs->tab_size = tab_size > 0 ? (size_t)tab_size : 0;
    tabs->size = 0;
    size_t column = 0;
    for (size_t i = 0; i < tabs->text.size; i++) {
        char byte = tabs->text.at[i];
        size_t spaces = byte == '\t' ? spaces_at(tabs, column) : 0;
        tabs->size += byte == '\t' ? spaces : 1;
        column = byte == '\t' ? column + spaces : next_column(tabs, byte, column);
        if (tabs->size > INT64_MAX || column > INT64_MAX) return false;
    }
    return true;
}

void ouro_tabs_write(const Tabs *tabs, char *out)
{
    size_t column = 0;
    for (size_t i = 0; i < tabs->text.size; i++) {
        char byte = tabs->text.at[i];
        if (byte == '\t') {
            size_t spaces = spaces_at(tabs, column);
            memset(out, ' ', spaces);
            out += spaces;
            column += spaces;
        } else {
            *out++ = byte;
            column = next_column(tabs, byte, column);
        }
    }
}

Value ouro_str_expandtabs(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t tab_size;
    if (!ouro_int_argument(thread, args[1], &tab_size)) return VALUE_UNBOUND;
    const String *self = value_as_string(args[0]);
    Tabs tabs = {.text = string_text(self), .is_unicode = true};
    if (!ouro_tabs_measure(&tabs, tab_size)) {
        return ouro_raise(thread, CLASS_OVERFLOW_ERROR, "new string is too long");
    }
    if (tabs.size < 2) {
        char room[2];
        ouro_tabs_write(&tabs, room);
        return ouro_made(thread, ouro_string_new(thread->vm, room, tabs.size));
    }
    size_t code_points = tabs.size - (self->size - self->count);
    String *result = ouro_string_reserve(thread->vm, tabs.size, code_points);
    if (result == NULL) return ouro_raise_memory(thread);
    ouro_tabs_write(&tabs, string_room(result));
    result->object.gc |= self->object.gc & STRING_HAS_SURROGATES;
    return value_from_object(result);
}
