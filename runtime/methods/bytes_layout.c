// bytes and bytearray: stripping, padding, case.
// SPDX-License-Identifier: MIT
#include "runtime/methods/bytes_methods.h"

enum { STRIP_LEFT = 1, STRIP_RIGHT = 2 };

// --- strip --------------------------------------------------------------------------------------

static Value strip(Thread *thread, Value *args, unsigned sides)
{
    Text set = TEXT(" \t\n\r\v\f");
    if (!value_is_none(args[1]) && !ouro_buffer_read(thread, args[1], &set)) return VALUE_UNBOUND;
    bool in_set[256] = {false};
    for (size_t i = 0; i < set.size; i++) in_set[(unsigned char)set.at[i]] = true;
    Pieces self = ouro_bytes_pieces(args[0]);
    size_t start = 0, end = self.text.size;
    if (sides & STRIP_LEFT) {
        while (start < end && in_set[(unsigned char)self.text.at[start]]) start++;
    }
    if (sides & STRIP_RIGHT) {
        while (end > start && in_set[(unsigned char)self.text.at[end - 1]]) end--;
    }
    return ouro_made_value(thread, self.cut(thread->vm, &self, start, end));
}

Value ouro_bytes_strip(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return strip(thread, args, STRIP_LEFT | STRIP_RIGHT);
}

Value ouro_bytes_lstrip(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return strip(thread, args, STRIP_LEFT);
}

Value ouro_bytes_rstrip(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return strip(thread, args, STRIP_RIGHT);
}

Value ouro_bytes_removeprefix(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Text prefix;
    if (!ouro_buffer_read(thread, args[1], &prefix)) return VALUE_UNBOUND;
    Pieces self = ouro_bytes_pieces(args[0]);
    size_t start = text_starts_with(self.text, prefix) ? prefix.size : 0;
    return ouro_made_value(thread, self.cut(thread->vm, &self, start, self.text.size));
}

Value ouro_bytes_removesuffix(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Text suffix;
    if (!ouro_buffer_read(thread, args[1], &suffix)) return VALUE_UNBOUND;
    Pieces self = ouro_bytes_pieces(args[0]);
    size_t removed = text_ends_with(self.text, suffix) ? suffix.size : 0;
    return ouro_made_value(thread, self.cut(thread->vm, &self, 0, self.text.size - removed));
}

// --- padding ------------------------------------------------------------------------------------

static Value pad(Thread *thread, Value self, size_t left, size_t right, char fill)
{
    Vm *vm = thread->vm;
    Text text = ouro_bytes_self(self);
    if (left + right == 0) return ouro_made_value(thread, ouro_bytes_same(vm, self));
    Value made = ouro_bytes_like(vm, self, text_of(NULL, left + text.size + right));
    if (value_is_unbound(made)) return ouro_raise_memory(thread);
    char *out = ouro_bytes_room(made);
    memset(out, fill, left);
    if (text.size != 0) memcpy(out + left, text.at, text.size);
    memset(out + left + text.size, fill, right);
    return made;
}

// Reads (self, width, fillchar).
static bool read_padding(Thread *thread, Value *args, const char *name, size_t *missing, char *fill)
{
    int64_t width;
    if (!ouro_size_argument(thread, args[1], &width)) return false;
    *fill = ' ';
    if (!value_is_unbound(args[2])) {
        bool is_bytes =
            value_has_type(args[2], TYPE_BYTES) || value_has_type(args[2], TYPE_BYTEARRAY);
        Text text = is_bytes ? ouro_bytes_self(args[2]) : TEXT("");
        if (text.size != 1) {
            ouro_raise(thread, CLASS_TYPE_ERROR,
                       "%s() argument 2 must be a byte string of length 1, not %T", name, args[2]);
            return false;
        }
        *fill = text.at[0];
    }
    int64_t size = (int64_t)ouro_bytes_self(args[0]).size;
    *missing = width > size ? (size_t)(width - size) : 0;
    return true;
}

Value ouro_bytes_center(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    size_t missing;
    char fill;
    if (!read_padding(thread, args, "center", &missing, &fill)) return VALUE_UNBOUND;
    // Of an odd number, the left gets the greater part where the width is odd.
    size_t width = ouro_bytes_self(args[0]).size + missing;
    size_t left = missing / 2 + (missing & width & 1);
    return pad(thread, args[0], left, missing - left, fill);
}

Value ouro_bytes_ljust(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    size_t missing;
    char fill;
    if (!read_padding(thread, args, "ljust", &missing, &fill)) return VALUE_UNBOUND;
    return pad(thread, args[0], 0, missing, fill);
}

Value ouro_bytes_rjust(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    size_t missing;
    char fill;
    if (!read_padding(thread, args, "rjust", &missing, &fill)) return VALUE_UNBOUND;
    return pad(thread, args[0], missing, 0, fill);
}

Value ouro_bytes_zfill(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t width;
    if (!ouro_size_argument(thread, args[1], &width)) return VALUE_UNBOUND;
    Text text = ouro_bytes_self(args[0]);
    size_t missing = width > (int64_t)text.size ? (size_t)(width - (int64_t)text.size) : 0;
    Value made = pad(thread, args[0], missing, 0, '0');
    if (value_is_unbound(made) || missing == 0 || text.size == 0) return made;
    if (text.at[0] == '+' || text.at[0] == '-') {
        char *out = ouro_bytes_room(made);
        out[0] = text.at[0];
        out[missing] = '0';
    }
    return made;
}

Value ouro_bytes_expandtabs(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    int64_t tab_size;
    if (!ouro_int_argument(thread, args[1], &tab_size)) return VALUE_UNBOUND;
    Tabs tabs = {.text = ouro_bytes_self(args[0])};
    if (!ouro_tabs_measure(&tabs, tab_size)) {
        return ouro_raise(thread, CLASS_OVERFLOW_ERROR, "result too long");
    }
    Value made = ouro_bytes_like(thread->vm, args[0], text_of(NULL, tabs.size));
    if (value_is_unbound(made)) return ouro_raise_memory(thread);
    if (tabs.size != 0) ouro_tabs_write(&tabs, ouro_bytes_room(made));
    return made;
}

// --- case ---------------------------------------------------------------------------------------

static Value map_case(Thread *thread, Value self, AsciiWriter *writer)
{
    Text text = ouro_bytes_self(self);
    Value made = ouro_bytes_like(thread->vm, self, text_of(NULL, text.size));
    if (value_is_unbound(made)) return ouro_raise_memory(thread);
    if (text.size != 0) writer(ouro_bytes_room(made), text.at, text.size);
    return made;
}

Value ouro_bytes_upper(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return map_case(thread, args[0], ouro_write_upper);
}

Value ouro_bytes_lower(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return map_case(thread, args[0], ouro_write_lower);
}

Value ouro_bytes_swapcase(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return map_case(thread, args[0], ouro_write_swapped);
}

Value ouro_bytes_title(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return map_case(thread, args[0], ouro_write_titled);
}

Value ouro_bytes_capitalize(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return map_case(thread, args[0], ouro_write_capitalized);
}

// --- predicates ---------------------------------------------------------------------------------

typedef bool ByteTest(unsigned char byte);

static bool is_lower(unsigned char byte) { return byte >= 'a' && byte <= 'z'; }
static bool is_upper(unsigned char byte) { return byte >= 'A' && byte <= 'Z'; }
static bool is_digit(unsigned char byte) { return byte >= '0' && byte <= '9'; }
static bool is_alpha(unsigned char byte) { return is_lower(byte) || is_upper(byte); }
static bool is_alnum(unsigned char byte) { return is_alpha(byte) || is_digit(byte); }
static bool is_space(unsigned char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }
static bool is_ascii(unsigned char byte) { return byte < 0x80; }

static bool all_are(Text text, ByteTest *test)
{
    for (size_t i = 0; i < text.size; i++) {
        if (!test((unsigned char)text.at[i])) return false;
    }
    return true;
}

static Value all_and_one(Value self, ByteTest *test)
{
    Text text = ouro_bytes_self(self);
    return value_from_bool(text.size != 0 && all_are(text, test));
}

static Value some_and_none(Value self, ByteTest *wanted, ByteTest *forbidden)
{
    Text text = ouro_bytes_self(self);
    bool found = false;
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        if (forbidden(byte)) return VALUE_FALSE;
        found = found || wanted(byte);
    }
    return value_from_bool(found);
}

Value ouro_bytes_isalpha(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return all_and_one(args[0], is_alpha);
}

Value ouro_bytes_isalnum(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return all_and_one(args[0], is_alnum);
}

Value ouro_bytes_isdigit(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return all_and_one(args[0], is_digit);
}

Value ouro_bytes_isspace(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return all_and_one(args[0], is_space);
}

Value ouro_bytes_isascii(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_from_bool(all_are(ouro_bytes_self(args[0]), is_ascii));
}

Value ouro_bytes_islower(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return some_and_none(args[0], is_lower, is_upper);
}

Value ouro_bytes_isupper(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return some_and_none(args[0], is_upper, is_lower);
}

Value ouro_bytes_istitle(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    Text text = ouro_bytes_self(args[0]);
    bool in_word = false, found = false;
    for (size_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        if ((is_upper(byte) && in_word) || (is_lower(byte) && !in_word)) return VALUE_FALSE;
        in_word = is_alpha(byte);
        found = found || in_word;
    }
    return value_from_bool(found);
}
