// Comparing texts, and building them.
// SPDX-License-Identifier: MIT
#include "runtime/base/text.h"
#include "runtime/base/limits.h"
#include "runtime/base/utf8.h"
#include <stdio.h>

int ouro_text_compare(Text a, Text b)
{
    size_t common = a.size < b.size ? a.size : b.size;
    int order = common == 0 ? 0 : memcmp(a.at, b.at, common);
    return order != 0 ? order : (a.size > b.size) - (a.size < b.size);
}

void ouro_text_deinit(TextBuilder *builder)
{
    ouro_release(builder->allocator, builder->at, builder->capacity);
    ouro_text_init(builder, builder->allocator);
}

// The room is given up, so that the fast paths find none either.
void ouro_text_fail(TextBuilder *builder)
{
    ouro_text_deinit(builder);
    builder->failed = true;
}

static bool fail(TextBuilder *builder)
{
    ouro_text_fail(builder);
    return false;
}

bool ouro_text_reserve(TextBuilder *builder, size_t size)
{
    if (builder->capacity - builder->size >= size && !builder->failed) return true;
    size_t needed;
    if (builder->failed || __builtin_add_overflow(builder->size, size, &needed)) {
        return fail(builder);
    }
    size_t capacity = builder->capacity + builder->capacity / 2;
    if (capacity < OURO_TEXT_FIRST_CAPACITY) capacity = OURO_TEXT_FIRST_CAPACITY;
    if (capacity < needed) capacity = needed;

    char *at = ouro_reallocate(builder->allocator, builder->at, builder->capacity, capacity);
    if (at == NULL) return fail(builder);
    builder->at = at;
    builder->capacity = capacity;
    return true;
}

bool ouro_text_take(TextBuilder *builder, Text *out)
{
    ouro_text_append_char(builder, '\0');
    char *at = NULL;
    if (!builder->failed) {
        at = ouro_reallocate(builder->allocator, builder->at, builder->capacity, builder->size);
    }
    if (at == NULL) {
        ouro_text_deinit(builder);
        return false;
    }
    *out = (Text){at, builder->size - 1};
    ouro_text_init(builder, builder->allocator);
    return true;
}

char *ouro_text_extend(TextBuilder *builder, size_t size)
{
    if (!ouro_text_reserve(builder, size)) return NULL;
    char *at = builder->at + builder->size;
    builder->size += size;
    return at;
}

void ouro_text_append(TextBuilder *builder, Text text)
{
    if (text.size == 0) return;
    char *at = ouro_text_extend(builder, text.size);
    if (at != NULL) memcpy(at, text.at, text.size);
}

void ouro_text_append_string(TextBuilder *builder, const char *string)
{
    ouro_text_append(builder, text_from_string(string));
}

void ouro_text_append_format(TextBuilder *builder, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    ouro_text_append_format_list(builder, format, arguments);
    va_end(arguments);
}

void ouro_text_append_format_list(TextBuilder *builder, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    size_t room = builder->capacity - builder->size;
    int size = vsnprintf(room == 0 ? NULL : builder->at + builder->size, room, format, arguments);
    // vsnprintf wants room for the NUL too.
    if (size < 0) {
        fail(builder);
    } else if ((size_t)size < room) {
        builder->size += (size_t)size;
    } else if (ouro_text_reserve(builder, (size_t)size + 1)) {
        vsnprintf(builder->at + builder->size, (size_t)size + 1, format, again);
        builder->size += (size_t)size;
    }
    va_end(again);
}

void ouro_text_append_code_point(TextBuilder *builder, uint32_t code_point)
{
    if (code_point < 0x80) {
        ouro_text_append_char(builder, (char)code_point);
    } else if (ouro_text_reserve(builder, 4)) {
        builder->size += ouro_utf8_encode(code_point, builder->at + builder->size);
    }
}

void ouro_text_append_repeated(TextBuilder *builder, char byte, size_t count)
{
    if (count == 0) return;
    char *at = ouro_text_extend(builder, count);
    if (at != NULL) memset(at, byte, count);
}

void ouro_text_append_int(TextBuilder *builder, int64_t number)
{
    char digits[20];
    char *first = digits + sizeof digits;
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        *--first = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (number < 0) *--first = '-';
    ouro_text_append(builder, text_of(first, (size_t)(digits + sizeof digits - first)));
}
