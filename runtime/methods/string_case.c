// str: case mappings and what the characters are.
// SPDX-License-Identifier: MIT
#include "runtime/base/utf8.h"
#include "runtime/methods/string_methods.h"
#include "runtime/methods/unicode.h"

// --- ASCII --------------------------------------------------------------------------------------

static bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
static bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
static char ascii_upper(char c) { return is_ascii_lower(c) ? (char)(c - 32) : c; }
static char ascii_lower(char c) { return is_ascii_upper(c) ? (char)(c + 32) : c; }

void ouro_write_upper(char *out, const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++) out[i] = ascii_upper(text[i]);
}

void ouro_write_lower(char *out, const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++) out[i] = ascii_lower(text[i]);
}

void ouro_write_swapped(char *out, const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        out[i] = is_ascii_lower(text[i]) ? (char)(text[i] - 32) : ascii_lower(text[i]);
    }
}

void ouro_write_capitalized(char *out, const char *text, size_t size)
{
    ouro_write_lower(out, text, size);
    if (size > 0) out[0] = ascii_upper(text[0]);
}

void ouro_write_titled(char *out, const char *text, size_t size)
{
    bool in_word = false;
    for (size_t i = 0; i < size; i++) {
        out[i] = in_word ? ascii_lower(text[i]) : ascii_upper(text[i]);
        in_word = is_ascii_lower(text[i]) || is_ascii_upper(text[i]);
    }
}

// --- all of Unicode -----------------------------------------------------------------------------

static void append_mapped(TextBuilder *out, uint32_t code_point, UnicodeCase to)
{
    uint32_t mapped[3];
    unsigned count = ouro_unicode_map(code_point, to, mapped);
    for (unsigned i = 0; i < count; i++) ouro_text_append_code_point(out, mapped[i]);
}

// The nearest code point that is not ignorable for case is cased: before `at`, or from `at` on.
static bool is_cased_before(Text text, const char *at)
{
    while (at > text.at) {
        at = utf8_before(at);
        unsigned size;
        unsigned flags = ouro_unicode_flags(utf8_decode(at, &size));
        if (!(flags & UNICODE_CASE_IGNORABLE)) return flags & UNICODE_CASED;
    }
    return false;
}

static bool is_cased_after(Text text, const char *at)
{
    while (at < text.at + text.size) {
        unsigned flags = ouro_unicode_flags(utf8_next(&at));
        if (!(flags & UNICODE_CASE_IGNORABLE)) return flags & UNICODE_CASED;
    }
    return false;
}

#define CAPITAL_SIGMA     0x3A3
#define SMALL_SIGMA       0x3C3
#define SMALL_FINAL_SIGMA 0x3C2

// Appends the lower case of what stands at `at`; a sigma at the end of a word is another one.
static void append_lower(TextBuilder *out, Text text, const char *at)
{
    const char *next = at;
    uint32_t code_point = utf8_next(&next);
    if (code_point != CAPITAL_SIGMA) {
        append_mapped(out, code_point, CASE_LOWER);
        return;
    }
    bool is_final = is_cased_before(text, at) && !is_cased_after(text, next);
    ouro_text_append_code_point(out, is_final ? SMALL_FINAL_SIGMA : SMALL_SIGMA);
}

typedef struct CaseState {
    Text text;
    bool first;       // at the first code point
    bool after_cased; // the code point before is cased
} CaseState;

typedef void CaseMapper(TextBuilder *out, const CaseState *state, const char *at, uint32_t c);

static void map_upper(TextBuilder *out, const CaseState *state, const char *at, uint32_t c)
{
    (void)state, (void)at;
    append_mapped(out, c, CASE_UPPER);
}

static void map_lower(TextBuilder *out, const CaseState *state, const char *at, uint32_t c)
{
    (void)c;
    append_lower(out, state->text, at);
}

static void map_folded(TextBuilder *out, const CaseState *state, const char *at, uint32_t c)
{
    (void)state, (void)at;
    append_mapped(out, c, CASE_FOLD);
}

static void map_titled(TextBuilder *out, const CaseState *state, const char *at, uint32_t c)
{
    if (state->after_cased) {
        append_lower(out, state->text, at);
    } else {
        append_mapped(out, c, CASE_TITLE);
    }
}

static void map_capitalized(TextBuilder *out, const CaseState *state, const char *at, uint32_t c)
{
    if (state->first) {
        append_mapped(out, c, CASE_TITLE);
    } else {
        append_lower(out, state->text, at);
    }
}

static void map_swapped(TextBuilder *out, const CaseState *state, const char *at, uint32_t c)
{
    unsigned flags = ouro_unicode_flags(c);
    if (flags & UNICODE_UPPER) {
        append_lower(out, state->text, at);
    } else if (flags & UNICODE_LOWER) {
        append_mapped(out, c, CASE_UPPER);
    } else {
        ouro_text_append_code_point(out, c);
    }
}

static Value map_ascii(Thread *thread, const String *self, AsciiWriter *writer)
{
    if (self->size < 2) {
        char room[1];
        writer(room, self->text, self->size);
        return ouro_made(thread, ouro_string_new(thread->vm, room, self->size));
    }
    String *result = ouro_string_reserve(thread->vm, self->size, self->size);
    if (result != NULL) writer(string_room(result), self->text, self->size);
    return ouro_made(thread, result);
}

// Whether a mapping does not depend on what stands before.
static bool is_stateless(CaseMapper *mapper)
{
    return mapper == map_upper || mapper == map_lower || mapper == map_folded;
}

// The end of the ASCII characters that begin at `at`.
static const char *ascii_end(const char *at, const char *end)
{
    while (at < end && (unsigned char)*at < 0x80) at++;
    return at;
}

static void append_ascii(TextBuilder *out, const char *start, const char *end, AsciiWriter *writer)
{
    size_t size = (size_t)(end - start);
    char *room = ouro_text_extend(out, size);
    if (room != NULL) writer(room, start, size);
}

static Value map_case(Thread *thread, Value *args, AsciiWriter *writer, CaseMapper *mapper)
{
    const String *self = value_as_string(args[0]);
    if (string_is_ascii(self)) return map_ascii(thread, self, writer);
    TextBuilder out;
    ouro_text_init(&out, thread->vm->allocator);
    CaseState state = {string_text(self), true, false};
    const char *end = self->text + self->size;
    ouro_text_reserve(&out, self->size);
    for (const char *at = self->text; at < end;) {
        const char *start = at;
        if (is_stateless(mapper) && (at = ascii_end(start, end)) != start) {
            append_ascii(&out, start, at, writer);
            continue;
        }
        uint32_t code_point = utf8_next(&at);
        mapper(&out, &state, start, code_point);
        state.first = false;
        state.after_cased = unicode_is(code_point, UNICODE_CASED);
    }
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &out));
}

Value ouro_str_upper(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return map_case(thread, args, ouro_write_upper, map_upper);
}

Value ouro_str_lower(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return map_case(thread, args, ouro_write_lower, map_lower);
}

Value ouro_str_casefold(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return map_case(thread, args, ouro_write_lower, map_folded);
}

Value ouro_str_title(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return map_case(thread, args, ouro_write_titled, map_titled);
}

Value ouro_str_capitalize(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return map_case(thread, args, ouro_write_capitalized, map_capitalized);
}

Value ouro_str_swapcase(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return map_case(thread, args, ouro_write_swapped, map_swapped);
}

// --- predicates ---------------------------------------------------------------------------------

// Whether each code point has one of `flags`, and there is one.
static Value all_are(Value self, unsigned flags)
{
    const String *string = value_as_string(self);
    const char *end = string->text + string->size;
    for (const char *at = string->text; at < end;) {
        if (!unicode_is(utf8_next(&at), flags)) return VALUE_FALSE;
    }
    return value_from_bool(string->size != 0);
}

// Whether some code point has `wanted` and none has `forbidden`.
static Value some_are(Value self, unsigned wanted, unsigned forbidden)
{
    const String *string = value_as_string(self);
    const char *end = string->text + string->size;
    bool found = false;
    for (const char *at = string->text; at < end;) {
        unsigned flags = ouro_unicode_flags(utf8_next(&at));
        if (flags & forbidden) return VALUE_FALSE;
        if (flags & wanted) found = true;
    }
    return value_from_bool(found);
}

Value ouro_str_isalpha(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return all_are(args[0], UNICODE_ALPHA);
}

Value ouro_str_isalnum(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return all_are(args[0], UNICODE_ALPHA | UNICODE_DECIMAL | UNICODE_DIGIT | UNICODE_NUMERIC);
}

Value ouro_str_isdecimal(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return all_are(args[0], UNICODE_DECIMAL);
}

Value ouro_str_isdigit(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return all_are(args[0], UNICODE_DIGIT);
}

Value ouro_str_isnumeric(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return all_are(args[0], UNICODE_NUMERIC);
}

Value ouro_str_isspace(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return all_are(args[0], UNICODE_SPACE);
}

Value ouro_str_isprintable(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    if (value_as_string(args[0])->size == 0) return VALUE_TRUE;
    return all_are(args[0], UNICODE_PRINTABLE);
}

Value ouro_str_isascii(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_from_bool(string_is_ascii(value_as_string(args[0])));
}

Value ouro_str_islower(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return some_are(args[0], UNICODE_LOWER, UNICODE_UPPER | UNICODE_TITLE);
}

Value ouro_str_isupper(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return some_are(args[0], UNICODE_UPPER, UNICODE_LOWER | UNICODE_TITLE);
}

Value ouro_str_istitle(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    const String *string = value_as_string(args[0]);
    const char *end = string->text + string->size;
    bool in_word = false, found = false;
    for (const char *at = string->text; at < end;) {
        unsigned flags = ouro_unicode_flags(utf8_next(&at));
        bool begins = flags & (UNICODE_UPPER | UNICODE_TITLE);
        bool continues = !begins && flags & UNICODE_LOWER;
        if ((begins && in_word) || (continues && !in_word)) return VALUE_FALSE;
        in_word = begins || continues;
        found = found || in_word;
    }
    return value_from_bool(found);
}

Value ouro_str_isidentifier(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    const String *string = value_as_string(args[0]);
    if (string->size == 0) return VALUE_FALSE;
    const char *at = string->text, *end = string->text + string->size;
    uint32_t first = utf8_next(&at);
    if (first != '_' && !unicode_is(first, UNICODE_XID_START)) return VALUE_FALSE;
    while (at < end) {
        if (!unicode_is(utf8_next(&at), UNICODE_XID_CONTINUE)) return VALUE_FALSE;
    }
    return VALUE_TRUE;
}
