// The codecs unicode_escape and raw_unicode_escape.
// SPDX-License-Identifier: MIT
#include "runtime/methods/codec_escape.h"
#include "runtime/base/utf8.h"
#include "runtime/methods/unicode_names.h"

// --- decoding -----------------------------------------------------------------------------------

static int digit_of(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// Reads `count` hexadecimal digits; *at stops at what is none. The reason why not, or NULL.
static const char *read_hex(Text bytes, size_t *at, unsigned count, uint32_t *out)
{
    *out = 0;
    for (unsigned i = 0; i < count; i++, (*at)++) {
        int digit = *at < bytes.size ? digit_of(bytes.at[*at]) : -1;
        if (digit < 0) {
            return count == 2   ? "truncated \\xXX escape"
                   : count == 4 ? "truncated \\uXXXX escape"
                                : "truncated \\UXXXXXXXX escape";
        }
        *out = *out << 4 | (uint32_t)digit;
    }
    return *out > UTF8_CODE_POINT_LAST ? "illegal Unicode character" : NULL;
}

static void read_octal(Text bytes, size_t *at, uint32_t *out)
{
    *out = 0;
    for (unsigned i = 0; i < 3 && *at < bytes.size; i++, (*at)++) {
        char c = bytes.at[*at];
        if (c < '0' || c > '7') break;
        *out = *out * 8 + (uint32_t)(c - '0');
    }
}

// Names are few in such texts: all are spelled until one fits.
static bool find_name(Text name, uint32_t *out)
{
    char spelled[UNICODE_NAME_SIZE_MAX];
    for (*out = 0x20; *out <= UTF8_CODE_POINT_LAST; ++*out) {
        size_t size = ouro_unicode_name(*out, spelled);
        if (size == name.size && size != 0 && strncasecmp(spelled, name.at, size) == 0) return true;
    }
    return false;
}

// Reads "{name}".
static const char *read_name(Text bytes, size_t *at, uint32_t *out)
{
    static const char malformed[] = "malformed \\N character escape";
    if (*at == bytes.size || bytes.at[*at] != '{') return malformed;
    size_t start = *at + 1;
    const char *end = memchr(bytes.at + start, '}', bytes.size - start);
    if (end == NULL || end == bytes.at + start) {
        *at = end == NULL ? bytes.size : start + 1;
        return malformed;
    }
    Text name = text_slice(bytes, start, (size_t)(end - bytes.at));
    *at = start + name.size + 1;
    return find_name(name, out) ? NULL : "unknown Unicode character name";
}

// A letter that stands for a control character; 0: it stands for none.
static char control_of(char letter)
{
    static const char letters[] = "abfnrtv\\'\"", controls[] = "\a\b\f\n\r\t\v\\'\"";
    const char *found = letter == '\0' ? NULL : strchr(letters, letter);
    return found == NULL ? '\0' : controls[found - letters];
}

// The escape at *at, a backslash, which is moved behind it. The reason why not, or NULL.
static const char *read_escape(Text bytes, size_t *at, TextBuilder *out)
{
    if (++*at == bytes.size) return "\\ at end of string";
    char kind = bytes.at[*at];
    uint32_t code_point;
    const char *fault = NULL;
    if (kind >= '0' && kind <= '7') {
        read_octal(bytes, at, &code_point);
        ouro_text_append_code_point(out, code_point);
        return NULL;
    }
    ++*at;
    if (kind == '\n') return NULL;
    if (control_of(kind) != '\0') {
        ouro_text_append_char(out, control_of(kind));
        return NULL;
    }
    switch (kind) {
    case 'x': fault = read_hex(bytes, at, 2, &code_point); break;
    case 'u': fault = read_hex(bytes, at, 4, &code_point); break;
    case 'U': fault = read_hex(bytes, at, 8, &code_point); break;
    case 'N': fault = read_name(bytes, at, &code_point); break;
    default: ouro_text_append_char(out, '\\'); code_point = (unsigned char)kind;
    }
    if (fault == NULL) ouro_text_append_code_point(out, code_point);
    return fault;
}

// The same where only \u and \U are escapes.
static const char *read_raw_escape(Text bytes, size_t *at, TextBuilder *out)
{
    char kind = *at + 1 < bytes.size ? bytes.at[*at + 1] : '\0';
    if (kind != 'u' && kind != 'U') {
        ouro_text_append_char(out, '\\');
        ++*at;
        // A backslash behind this one does not begin an escape.
        if (kind == '\\') {
            ouro_text_append_char(out, '\\');
            ++*at;
        }
        return NULL;
    }
    *at += 2;
    uint32_t code_point;
    const char *fault = read_hex(bytes, at, kind == 'u' ? 4 : 8, &code_point);
    if (fault == NULL) ouro_text_append_code_point(out, code_point);
    if (fault == NULL || *fault != 'i') return fault;
    return "\\Uxxxxxxxx out of range";
}

bool ouro_decode_escapes(Decoder *decoder, bool raw)
{
    Text bytes = decoder->bytes;
    for (size_t at = 0; at < bytes.size;) {
        if (bytes.at[at] != '\\') {
            ouro_text_append_code_point(&decoder->out, (unsigned char)bytes.at[at++]);
            continue;
        }
        size_t start = at;
        const char *fault = raw ? read_raw_escape(bytes, &at, &decoder->out)
                                : read_escape(bytes, &at, &decoder->out);
        if (fault != NULL && !ouro_decoder_fault(decoder, start, &at, fault)) return false;
    }
    return true;
}

// --- encoding -----------------------------------------------------------------------------------

static void append_wide(TextBuilder *out, uint32_t code_point)
{
    ouro_text_append_format(out, code_point < 0x10000 ? "\\u%04x" : "\\U%08x",
                            (unsigned)code_point);
}

static void append_escaped(TextBuilder *out, uint32_t code_point)
{
    switch (code_point) {
    case '\t': ouro_text_append_string(out, "\\t"); return;
    case '\n': ouro_text_append_string(out, "\\n"); return;
    case '\r': ouro_text_append_string(out, "\\r"); return;
    case '\\': ouro_text_append_string(out, "\\\\"); return;
    default: break;
    }
    if (code_point >= 0x100) {
        append_wide(out, code_point);
    } else if (code_point >= 0x20 && code_point < 0x7F) {
        ouro_text_append_char(out, (char)code_point);
    } else {
        ouro_text_append_format(out, "\\x%02x", (unsigned)code_point);
    }
}

void ouro_encode_escapes(Encoder *encoder, bool raw)
{
    const char *end = encoder->string->text + encoder->string->size;
    for (const char *at = encoder->string->text; at < end;) {
        uint32_t code_point = utf8_next(&at);
        if (!raw) {
            append_escaped(&encoder->out, code_point);
        } else if (code_point < 0x100) {
            ouro_text_append_char(&encoder->out, (char)code_point);
        } else {
            append_wide(&encoder->out, code_point);
        }
    }
}
