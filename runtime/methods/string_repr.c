// The written forms of strings and bytes: quotes and escapes.
// SPDX-License-Identifier: MIT
#include "runtime/base/utf8.h"
#include "runtime/methods/format.h"
#include "runtime/methods/unicode.h"
#include "runtime/task/operations.h"

// Double quotes where the text has single ones only.
static char quote_of(Text text)
{
    bool has_single = text.size != 0 && memchr(text.at, '\'', text.size) != NULL;
    bool has_double = text.size != 0 && memchr(text.at, '"', text.size) != NULL;
    return has_single && !has_double ? '"' : '\'';
}

static bool is_plain(unsigned char byte, char quote)
{
    return byte >= 0x20 && byte < 0x7F && byte != '\\' && byte != (unsigned char)quote;
}

static void append_hex(TextBuilder *builder, char letter, uint32_t number, unsigned digits)
{
    static const char hex[] = "0123456789abcdef";
    ouro_text_append_char(builder, '\\');
    ouro_text_append_char(builder, letter);
    while (digits-- > 0) ouro_text_append_char(builder, hex[number >> digits * 4 & 15]);
}

static void append_escaped(TextBuilder *builder, uint32_t code_point)
{
    if (code_point < 0x100) {
        append_hex(builder, 'x', code_point, 2);
    } else if (code_point < 0x10000) {
        append_hex(builder, 'u', code_point, 4);
    } else {
        append_hex(builder, 'U', code_point, 8);
    }
}

// A byte of ASCII that is not plain.
static void append_ascii_escape(TextBuilder *builder, unsigned char byte)
{
    switch (byte) {
    case '\t': ouro_text_append_string(builder, "\\t"); break;
    case '\n': ouro_text_append_string(builder, "\\n"); break;
    case '\r': ouro_text_append_string(builder, "\\r"); break;
    case '\\':
    case '\'':
    case '"':
        ouro_text_append_char(builder, '\\');
        ouro_text_append_char(builder, (char)byte);
        break;
    default: append_hex(builder, 'x', byte, 2);
    }
}

static size_t plain_run(Text text, size_t start, char quote)
{
    size_t at = start;
    while (at < text.size && is_plain((unsigned char)text.at[at], quote)) at++;
    return at;
}

bool ouro_string_append_repr(TextBuilder *builder, const String *string)
{
    Text text = string_text(string);
    char quote = quote_of(text);
    ouro_text_append_char(builder, quote);
    for (size_t at = 0; at < text.size;) {
        size_t end = plain_run(text, at, quote);
        ouro_text_append(builder, text_slice(text, at, end));
        at = end;
        if (at == text.size) break;
        unsigned size;
        uint32_t code_point = utf8_decode(text.at + at, &size);
        if (code_point < 0x80) {
            append_ascii_escape(builder, (unsigned char)code_point);
        } else if (unicode_is(code_point, UNICODE_PRINTABLE)) {
            ouro_text_append(builder, text_slice(text, at, at + size));
        } else {
            append_escaped(builder, code_point);
        }
        at += size;
    }
    ouro_text_append_char(builder, quote);
    return !builder->failed;
}

void ouro_text_append_ascii(TextBuilder *builder, Text text)
{
    const char *end = text.at + text.size;
    for (const char *at = text.at; at < end;) {
        uint32_t code_point = utf8_next(&at);
        if (code_point < 0x80) {
            ouro_text_append_char(builder, (char)code_point);
        } else {
            append_escaped(builder, code_point);
        }
    }
}

void ouro_text_append_bytes_repr(TextBuilder *builder, Text bytes, bool escapes_single)
{
    char quote = quote_of(bytes);
    char escaped = escapes_single ? '\'' : quote;
    ouro_text_append_char(builder, 'b');
    ouro_text_append_char(builder, quote);
    for (size_t at = 0; at < bytes.size;) {
        size_t end = plain_run(bytes, at, escaped);
        ouro_text_append(builder, text_slice(bytes, at, end));
        at = end;
        if (at < bytes.size) append_ascii_escape(builder, (unsigned char)bytes.at[at++]);
    }
    ouro_text_append_char(builder, quote);
}

Value ouro_ascii(Thread *thread, Value value)
{
    Value text = ouro_repr(thread, value);
    if (value_is_unbound(text) || string_is_ascii(value_as_string(text))) return text;
    TextBuilder out;
    ouro_text_init(&out, thread->vm->allocator);
    ouro_text_append_ascii(&out, string_text(value_as_string(text)));
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &out));
}
