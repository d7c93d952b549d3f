// Text: a borrowed view of bytes, by convention UTF-8, and a builder of such.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/allocator.h"
#include <stdarg.h>
#include <string.h>

/// Borrowed; need not end with a NUL and may contain some.
typedef struct Text {
    const char *at;
    size_t size;
} Text;

/// The Text of a string literal, also as an initialiser of constant tables (without the cast).
#define TEXT(literal) ((Text)TEXT_INIT(literal))
#define TEXT_INIT(literal)                                                                         \
    {                                                                                              \
        "" literal, sizeof(literal) - 1                                                            \
    }
/// For printf formats: printf("%.*s", TEXT_FORMAT(text)).
#define TEXT_FORMAT(text) (int)(text).size, (text).at

#define TEXT_NOT_FOUND SIZE_MAX

static inline Text text_of(const char *at, size_t size) { return (Text){at, size}; }
static inline Text text_from_string(const char *string) { return (Text){string, strlen(string)}; }
static inline Text text_slice(Text text, size_t start, size_t end)
{
    return (Text){text.at + start, end - start};
}
static inline bool text_equal(Text a, Text b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.at, b.at, a.size) == 0);
}
static inline bool text_starts_with(Text text, Text prefix)
{
    return text.size >= prefix.size && text_equal(text_of(text.at, prefix.size), prefix);
}
static inline bool text_ends_with(Text text, Text suffix)
{
    return text.size >= suffix.size &&
           text_equal(text_of(text.at + (text.size - suffix.size), suffix.size), suffix);
}
/// Less than, equal to or greater than 0, by bytes: for UTF-8 that is the order of code points.
int ouro_text_compare(Text a, Text b);

/// Grows a text. Failure sticks: once memory was refused, appending does nothing, and whoever takes
/// the text learns of it; so a run of appends needs one test.
typedef struct TextBuilder {
    Allocator *allocator;
    char *at;
    size_t size, capacity;
    bool failed;
} TextBuilder;

/// Allocates nothing yet.
static inline void ouro_text_init(TextBuilder *builder, Allocator *allocator)
{
    *builder = (TextBuilder){.allocator = allocator};
}
void ouro_text_deinit(TextBuilder *builder);
/// Makes the builder one to which memory was refused.
void ouro_text_fail(TextBuilder *builder);

/// What was built so far; valid until the next append.
static inline Text ouro_text_view(const TextBuilder *builder)
{
    return (Text){builder->size == 0 ? "" : builder->at, builder->size};
}

/// Makes `*out` the built text, with a NUL behind it, and empties the builder.
///
/// Owns: the caller releases `out->at`, whose allocated size is out->size + 1.
/// Errors: false when memory was refused, now or before; the builder is then empty too.
OURO_MUST_USE bool ouro_text_take(TextBuilder *builder, Text *out);

/// Room for `size` bytes at the end, which become part of the text. Errors: NULL when refused.
char *ouro_text_extend(TextBuilder *builder, size_t size);
/// Room for `size` bytes at the end, which are not part of the text until `size` is raised.
bool ouro_text_reserve(TextBuilder *builder, size_t size);

void ouro_text_append(TextBuilder *builder, Text text);
void ouro_text_append_string(TextBuilder *builder, const char *string);
void ouro_text_append_format(TextBuilder *builder, const char *format, ...) OURO_PRINTF(2, 3);
void ouro_text_append_format_list(TextBuilder *builder, const char *format, va_list arguments)
    OURO_PRINTF(2, 0);
/// In UTF-8; a surrogate as the three bytes that its bits give.
void ouro_text_append_code_point(TextBuilder *builder, uint32_t code_point);
void ouro_text_append_repeated(TextBuilder *builder, char byte, size_t count);
void ouro_text_append_int(TextBuilder *builder, int64_t number);

static inline void ouro_text_append_char(TextBuilder *builder, char byte)
{
    if (OURO_UNLIKELY(builder->size >= builder->capacity) && !ouro_text_reserve(builder, 1)) return;
    builder->at[builder->size++] = byte;
}
