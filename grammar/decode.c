// Decodes source bytes: byte order mark, coding comment (PEP 263), line ends.
// SPDX-License-Identifier: MIT
#include "grammar/decode.h"
#include "runtime/base/limits.h"
#include "runtime/base/utf8.h"
#include <stdio.h>

typedef enum {
    ENCODING_UTF8,
    ENCODING_ASCII,
    ENCODING_LATIN1,
    ENCODING_LATIN9,
    ENCODING_CP1252,
} Encoding;

enum { ENCODING_NAME_MAX = 40 };

typedef struct {
    const ParseInput *input;
    Allocator *allocator;
    ParseError *error;
} Decoder;

// --- The coding comment ---

static bool is_name_byte(char byte)
{
    char letter = byte | 32;
    return (letter >= 'a' && letter <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' ||
           byte == '_' || byte == '.';
}

// The name behind `coding:` or `coding=` in a comment line; else "".
static void find_name_in_line(Text line, char name[ENCODING_NAME_MAX])
{
    static const Text word = TEXT_INIT("coding");
    name[0] = 0;
    for (size_t i = 0; i + word.size < line.size; i++) {
        if (!text_starts_with(text_slice(line, i, line.size), word)) continue;
        size_t at = i + word.size, size = 0;
        if (line.at[at] != ':' && line.at[at] != '=') continue;
        do {
            at++;
        } while (at < line.size && (line.at[at] == ' ' || line.at[at] == '\t'));
        while (at < line.size && size + 1 < ENCODING_NAME_MAX && is_name_byte(line.at[at])) {
            name[size++] = line.at[at++];
        }
        name[size] = 0;
        if (size > 0) return;
    }
}

static size_t line_size(Text text)
{
    size_t size = 0;
    while (size < text.size && text.at[size] != '\n' && text.at[size] != '\r') size++;
    return size;
}

// Looks at the first two lines; a line that is no comment ends the search.
static void find_name(Text text, char name[ENCODING_NAME_MAX])
{
    name[0] = 0;
    for (int i = 0; i < 2 && name[0] == 0; i++) {
        Text line = text_slice(text, 0, line_size(text));
        size_t blank = 0;
        while (blank < line.size && strchr(" \t\f", line.at[blank]) != NULL) blank++;
        if (blank < line.size && line.at[blank] != '#') return;
        find_name_in_line(line, name);
        size_t next = line.size;
        if (next < text.size && text.at[next] == '\r') next++;
        if (next < text.size && text.at[next] == '\n') next++;
        text = text_slice(text, next, text.size);
    }
}

// How CPython's tokenizer spells the two encodings that it knows, before it asks for a codec.
static void normalise_name(char name[ENCODING_NAME_MAX])
{
    static const char *const known[][2] = {
        {"utf-8", "utf-8"},
        {"latin-1", "iso-8859-1"},
        {"iso-8859-1", "iso-8859-1"},
        {"iso-latin-1", "iso-8859-1"},
    };
    char folded[ENCODING_NAME_MAX] = "";
    for (size_t i = 0; name[i] != 0; i++) {
        bool is_capital = name[i] >= 'A' && name[i] <= 'Z';
        folded[i] = name[i] == '_' ? '-' : is_capital ? (char)(name[i] | 32) : name[i];
    }
    for (size_t i = 0; i < OURO_COUNT_OF(known); i++) {
        size_t size = strlen(known[i][0]);
        bool starts = strncmp(folded, known[i][0], size) == 0;
        if (starts && (folded[size] == 0 || folded[size] == '-')) strcpy(name, known[i][1]);
    }
}

// Codec names are looked up in any case, and `_` is `-`.
static bool is_same_name(const char *name, const char *known)
{
    for (; *known != 0; name++, known++) {
        char byte = *name == '_' ? '-' : *name >= 'A' && *name <= 'Z' ? *name | 32 : *name;
        if (byte != *known) return false;
    }
    return *name == 0;
}

static bool find_encoding(const char *name, Encoding *encoding)
{
    static const struct {
        const char *name;
        Encoding encoding;
    } known[] = {
        {"", ENCODING_UTF8},
        {"utf-8", ENCODING_UTF8},
        {"utf8", ENCODING_UTF8},
        {"utf", ENCODING_UTF8},
        {"u8", ENCODING_UTF8},
        {"cp65001", ENCODING_UTF8},
        {"ascii", ENCODING_ASCII},
        {"us-ascii", ENCODING_ASCII},
        {"646", ENCODING_ASCII},
        {"latin1", ENCODING_LATIN1},
        {"iso8859-1", ENCODING_LATIN1},
        {"iso-8859-1", ENCODING_LATIN1},
        {"8859", ENCODING_LATIN1},
        {"l1", ENCODING_LATIN1},
        {"iso-8859-15", ENCODING_LATIN9},
        {"iso8859-15", ENCODING_LATIN9},
        {"latin-9", ENCODING_LATIN9},
        {"latin9", ENCODING_LATIN9},
        {"cp1252", ENCODING_CP1252},
        {"windows-1252", ENCODING_CP1252},
        {"1252", ENCODING_CP1252},
    };
    for (size_t i = 0; i < OURO_COUNT_OF(known); i++) {
        if (!is_same_name(name, known[i].name)) continue;
        *encoding = known[i].encoding;
        return true;
    }
    return false;
}

// --- Faults ---

static bool fail_memory(Decoder *decoder)
{
    ouro_parse_error_plain(decoder->error, decoder->allocator, PARSE_MEMORY_ERROR, "");
    return false;
}

static bool fail(Decoder *decoder, const char *message)
{
    ouro_parse_error_plain(decoder->error, decoder->allocator, PARSE_SYNTAX_ERROR, message);
    return false;
}

// Of a script the first message is told without a place; of other sources the second, at line 0.
static bool fail_encoding(Decoder *decoder, const char *script_message, const char *message)
{
    if (decoder->input->is_script) return fail(decoder, script_message);
    fail(decoder, message);
    decoder->error->has_position = decoder->error->message.at != NULL;
    decoder->error->column = -1;
    return false;
}

static bool fail_unknown(Decoder *decoder, const char *name)
{
    char script_message[80], message[80];
    snprintf(script_message, sizeof script_message, "encoding problem: %s", name);
    snprintf(message, sizeof message, "unknown encoding: %s", name);
    return fail_encoding(decoder, script_message, message);
}

static bool fail_ascii(Decoder *decoder, Text bytes)
{
    char message[120];
    size_t at = 0;
    while ((bytes.at[at] & 0x80) == 0) at++;
    snprintf(message, sizeof message,
             "'ascii' codec can't decode byte 0x%02x in position %zu: ordinal not in range(128)",
             (uint8_t)bytes.at[at], at);
    return fail_encoding(decoder, "encoding problem: ascii", message);
}

static bool fail_hole(Decoder *decoder, Text bytes, size_t at)
{
    char message[120];
    snprintf(message, sizeof message,
             "'charmap' codec can't decode byte 0x%02x in position %zu: character maps to "
             "<undefined>",
             (uint8_t)bytes.at[at], at);
    return fail_encoding(decoder, "encoding problem: cp1252", message);
}

static uint32_t line_of(Text bytes, size_t at)
{
    uint32_t line = 1;
    for (size_t i = 0; i < at; i++) line += bytes.at[i] == '\n';
    return line;
}

static bool fail_script_utf8(Decoder *decoder, Text bytes, size_t at)
{
    TextBuilder message;
    ouro_text_init(&message, decoder->allocator);
    ouro_text_append_format(&message,
                            "Non-UTF-8 code starting with '\\x%02x' in file %.*s on line %u, but "
                            "no encoding declared; see https://peps.python.org/pep-0263/ for "
                            "details",
                            (uint8_t)bytes.at[at], TEXT_FORMAT(decoder->input->filename),
                            line_of(bytes, at));
    ouro_text_append_char(&message, 0);
    bool shown = !message.failed && fail(decoder, ouro_text_view(&message).at);
    if (message.failed) fail_memory(decoder);
    ouro_text_deinit(&message);
    return shown;
}

// The error's line, bad bytes as U+FFFD.
static void show_bad_line(Decoder *decoder, Text line)
{
    TextBuilder shown;
    ouro_text_init(&shown, decoder->allocator);
    while (line.size > 0) {
        Utf8Check check = ouro_utf8_check(line, UTF8_STRICT);
        size_t good = check.valid ? line.size : check.fault_start;
        ouro_text_append(&shown, text_slice(line, 0, good));
        if (!check.valid) ouro_text_append_code_point(&shown, 0xFFFD);
        line = text_slice(line, check.valid ? line.size : check.fault_end, line.size);
    }
    ouro_text_append_char(&shown, '\n');
    decoder->error->has_text = ouro_text_take(&shown, &decoder->error->text);
}

// CPython meets bad bytes when it decodes the string that they stand in, and counts from there.
static bool fail_utf8(Decoder *decoder, Text bytes, Utf8Check check)
{
    size_t line_start = check.fault_start, quote;
    while (line_start > 0 && bytes.at[line_start - 1] != '\n') line_start--;
    for (quote = check.fault_start; quote > line_start; quote--) {
        if (bytes.at[quote - 1] == '\'' || bytes.at[quote - 1] == '"') break;
    }
    char message[120];
    snprintf(message, sizeof message,
             "(unicode error) 'utf-8' codec can't decode byte 0x%02x in position %zu: %s",
             (uint8_t)bytes.at[check.fault_start], check.fault_start - quote, check.reason);
    fail(decoder, message);
    ParseError *error = decoder->error;
    if (error->message.at == NULL) return false;
    Text before = text_slice(bytes, line_start, quote > line_start ? quote - 1 : quote);
    error->has_position = error->has_end = true;
    error->line = error->end_line = (int32_t)line_of(bytes, check.fault_start);
    error->column = (int32_t)ouro_utf8_count(before) + 1;
    error->end_column = error->column + 1;
    Text rest = text_slice(bytes, line_start, bytes.size);
    show_bad_line(decoder, text_slice(rest, 0, line_size(rest)));
    return false;
}

static bool fail_nul(Decoder *decoder, Text bytes, size_t at)
{
    if (!decoder->input->is_script) {
        return fail(decoder, "source code string cannot contain null bytes");
    }
    fail(decoder, "source code cannot contain null bytes");
    ParseError *error = decoder->error;
    if (error->message.at == NULL) return false;
    error->has_position = true;
    error->line = (int32_t)line_of(bytes, at);
    size_t start = at;
    while (start > 0 && bytes.at[start - 1] != '\n') start--;
    show_bad_line(decoder, text_slice(bytes, start, at));
    return false;
}

// --- Text ---

// Where ISO 8859-15 is not Latin-1.
static uint32_t latin9_point(uint8_t byte)
{
    switch (byte) {
    case 0xA4: return 0x20AC;
    case 0xA6: return 0x160;
    case 0xA8: return 0x161;
    case 0xB4: return 0x17D;
    case 0xB8: return 0x17E;
    case 0xBC: return 0x152;
    case 0xBD: return 0x153;
    case 0xBE: return 0x178;
    default: return byte;
    }
}

// Where Windows-1252 is not Latin-1; 0: no character.
static const uint16_t cp1252_points[32] = {
    0x20AC, 0,      0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0,      0x17D,  0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0,      0x17E,  0x178,
};

static bool is_hole(Encoding encoding, uint8_t byte)
{
    return encoding == ENCODING_CP1252 && byte >= 0x80 && byte < 0xA0 &&
           cp1252_points[byte - 0x80] == 0;
}

static uint32_t point_of(Encoding encoding, uint8_t byte)
{
    if (encoding == ENCODING_LATIN9) return latin9_point(byte);
    bool is_special = encoding == ENCODING_CP1252 && byte >= 0x80 && byte < 0xA0;
    return is_special ? cp1252_points[byte - 0x80] : byte;
}

// Copies `bytes` as UTF-8 with `\n` as the only line end; a NUL follows.
static bool copy(Decoder *decoder, Text bytes, Encoding encoding, Arena *arena, Text *out)
{
    bool recodes = encoding >= ENCODING_LATIN1;
    char *text = ouro_arena_alloc(arena, bytes.size * (recodes ? 3 : 1) + 2), *to = text;
    if (text == NULL) return fail_memory(decoder);
    if (!recodes && memchr(bytes.at, '\r', bytes.size) == NULL) {
        memcpy(to, bytes.at, bytes.size);
        to += bytes.size;
    } else {
        for (size_t i = 0; i < bytes.size; i++) {
            uint8_t byte = (uint8_t)bytes.at[i];
            if (byte == '\r') {
                *to++ = '\n';
                if (i + 1 < bytes.size && bytes.at[i + 1] == '\n') i++;
            } else if (byte < 0x80 || !recodes) {
                *to++ = (char)byte;
            } else {
                to += ouro_utf8_encode(point_of(encoding, byte), to);
            }
        }
    }
    *to = 0;
    *out = text_of(text, (size_t)(to - text));
    return true;
}

static bool check_holes(Decoder *decoder, Text bytes, Encoding encoding)
{
    for (size_t i = 0; i < bytes.size; i++) {
        if (is_hole(encoding, (uint8_t)bytes.at[i])) return fail_hole(decoder, bytes, i);
    }
    return true;
}

static bool check_bytes(Decoder *decoder, Text bytes, Encoding encoding)
{
    const char *nul = memchr(bytes.at, 0, bytes.size);
    if (nul != NULL) return fail_nul(decoder, bytes, (size_t)(nul - bytes.at));
    if (encoding == ENCODING_ASCII && !ouro_text_is_ascii(bytes)) return fail_ascii(decoder, bytes);
    if (encoding == ENCODING_CP1252) return check_holes(decoder, bytes, encoding);
    if (encoding != ENCODING_UTF8 || decoder->input->is_decoded) return true;
    Utf8Check check = ouro_utf8_check(bytes, UTF8_STRICT);
    if (check.valid) return true;
    if (decoder->input->is_script) return fail_script_utf8(decoder, bytes, check.fault_start);
    return fail_utf8(decoder, bytes, check);
}

static bool choose_encoding(Decoder *decoder, Text *bytes, Encoding *encoding)
{
    *encoding = ENCODING_UTF8;
    if (decoder->input->is_decoded) return true;
    char name[ENCODING_NAME_MAX];
    bool has_mark = text_starts_with(*bytes, TEXT("\xEF\xBB\xBF"));
    if (has_mark) *bytes = text_slice(*bytes, 3, bytes->size);
    find_name(*bytes, name);
    normalise_name(name);
    if (has_mark && name[0] != 0 && strcmp(name, "utf-8") != 0) {
        char message[80];
        snprintf(message, sizeof message, "encoding problem: %s with BOM", name);
        return fail_encoding(decoder, message, message);
    }
    return find_encoding(name, encoding) || fail_unknown(decoder, name);
}

bool ouro_decode_source(const ParseInput *input, Ast *ast, Allocator *allocator, ParseError *error)
{
    Decoder decoder = {input, allocator, error};
    Text bytes = input->text;
    Encoding encoding;
    if (bytes.size > OURO_SOURCE_SIZE_MAX) return fail(&decoder, "source code is too large");
    if (bytes.size == 0) bytes = TEXT("");
    if (!choose_encoding(&decoder, &bytes, &encoding)) return false;
    if (!check_bytes(&decoder, bytes, encoding)) return false;
    Source *source = &ast->source;
    source->is_decoded = input->is_decoded;
    if (!copy(&decoder, bytes, encoding, &ast->arena, &source->text)) return false;
    source->filename = ouro_arena_copy_text(&ast->arena, input->filename);
    if (source->filename.at == NULL || !ouro_source_index_lines(source, &ast->arena)) {
        return fail_memory(&decoder);
    }
    return true;
}
