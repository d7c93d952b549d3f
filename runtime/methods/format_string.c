// str.format and str.format_map.
// SPDX-License-Identifier: MIT
#include "runtime/base/number_text.h"
#include "runtime/base/utf8.h"
#include "runtime/methods/format.h"
#include "runtime/methods/string_methods.h"
#include "runtime/methods/unicode.h"
#include "runtime/object/number.h"
#include <stdio.h>

typedef enum Numbering { NUMBERING_UNKNOWN, NUMBERING_AUTOMATIC, NUMBERING_MANUAL } Numbering;

typedef struct Formatter {
    Thread *thread;
    Tuple *args; // NULL in format_map
    Value names; // a mapping
    Numbering numbering;
    int64_t next; // the number of the next field that has none
} Formatter;

// One "{name!conversion:spec}".
typedef struct Field {
    Text name, spec;
    uint32_t conversion; // 0: none
    bool nested;         // there are fields in the spec
} Field;

// Specs of fields may have fields, those in turn not.
enum { FORMAT_DEPTH = 2 };

static bool fail(Formatter *formatter, const char *message)
{
    ouro_raise(formatter->thread, CLASS_VALUE_ERROR, "%s", message);
    return false;
}

// --- one value ----------------------------------------------------------------------------------

static FormatOutcome format_plain(FormatOutput output, Value value, Text spec_text)
{
    FormatSpec spec;
    Text type_name = value_is_int(value)     ? TEXT("int")
                     : value_is_float(value) ? TEXT("float")
                                             : TEXT("str");
    FormatOutcome outcome = ouro_format_spec_parse(spec_text, type_name, &spec, output.error);
    if (outcome != FORMAT_OK) return outcome;
    if (value_is_int(value)) return ouro_format_int(output, &spec, value_as_int(value));
    if (value_is_float(value)) return ouro_format_double(output, &spec, value_as_float(value));
    return ouro_format_text(output, &spec, string_text(value_as_string(value)));
}

static void append_plain(TextBuilder *out, Value value)
{
    if (value_is_int(value)) {
        ouro_text_append_int(out, value_as_int(value));
    } else if (value_is_float(value)) {
        ouro_double_append_repr(out, value_as_float(value));
    } else {
        ouro_text_append(out, string_text(value_as_string(value)));
    }
}

static bool append_plain_formatted(Thread *thread, TextBuilder *out, Value value, Text spec)
{
    if (spec.size == 0) {
        append_plain(out, value);
        return true;
    }
    TextBuilder error;
    ouro_text_init(&error, thread->vm->allocator);
    FormatOutcome outcome = format_plain((FormatOutput){out, &error}, value, spec);
    if (outcome == FORMAT_OK) return true;
    TextBuilder none;
    ouro_text_init(&none, thread->vm->allocator);
    ouro_format_result(thread, outcome, &none, &error);
    return false;
}

bool ouro_append_formatted(Thread *thread, TextBuilder *out, Value value, Text spec)
{
    if (value_is_int(value) || value_is_float(value) || value_has_shape(value, CLASS_STR)) {
        return append_plain_formatted(thread, out, value, spec);
    }
    uint32_t mark = ouro_roots_mark(thread);
    Value spec_string =
        ouro_root(thread, ouro_made(thread, ouro_string_from_text(thread->vm, spec)));
    if (value_is_unbound(spec_string)) return false;
    Value text = ouro_format(thread, value, spec_string);
    ouro_roots_release(thread, mark);
    if (value_is_unbound(text)) return false;
    ouro_text_append(out, string_text(value_as_string(text)));
    return true;
}

// --- field names --------------------------------------------------------------------------------

// The number that a name is; -1: it is none; -2: raised.
static int64_t number_of(Formatter *formatter, Text name)
{
    if (name.size == 0) return -1;
    int64_t number = 0;
    const char *end = name.at + name.size;
    for (const char *at = name.at; at < end;) {
        int digit = ouro_unicode_decimal(utf8_next(&at));
        if (digit < 0) return -1;
        if (number > (INT64_MAX - digit) / 10) {
            fail(formatter, "Too many decimal digits in format string");
            return -2;
        }
        number = number * 10 + digit;
    }
    return number;
}

static bool note_numbering(Formatter *formatter, Numbering numbering)
{
    if (formatter->numbering == NUMBERING_UNKNOWN) formatter->numbering = numbering;
    if (formatter->numbering == numbering) return true;
    return fail(formatter, numbering == NUMBERING_AUTOMATIC
                               ? "cannot switch from manual field specification to automatic "
                                 "field numbering"
                               : "cannot switch from automatic field numbering to manual field "
                                 "specification");
}

static Value made_name(Formatter *formatter, Text name)
{
    String *string = ouro_string_from_text(formatter->thread->vm, name);
    return ouro_root(formatter->thread, ouro_made(formatter->thread, string));
}

static Value positional(Formatter *formatter, int64_t index)
{
    if (formatter->args == NULL) {
        return ouro_raise(formatter->thread, CLASS_VALUE_ERROR,
                          "Format string contains positional fields");
    }
    if ((uint64_t)index >= formatter->args->count) {
        return ouro_raise(formatter->thread, CLASS_INDEX_ERROR,
                          "Replacement index %l out of range for positional args tuple", index);
    }
    return formatter->args->items[index];
}

// The argument that the first part of a field's name tells.
static Value argument(Formatter *formatter, Text name)
{
    int64_t index = number_of(formatter, name);
    if (index == -2) return VALUE_UNBOUND;
    if (name.size == 0) {
        if (formatter->args != NULL && !note_numbering(formatter, NUMBERING_AUTOMATIC)) {
            return VALUE_UNBOUND;
        }
        return positional(formatter, formatter->next++);
    }
    if (index >= 0) {
        if (formatter->args != NULL && !note_numbering(formatter, NUMBERING_MANUAL)) {
            return VALUE_UNBOUND;
        }
        return positional(formatter, index);
    }
    Value key = made_name(formatter, name);
    if (value_is_unbound(key)) return VALUE_UNBOUND;
    return ouro_get_item(formatter->thread, formatter->names, key);
}

static size_t find_either(Text text, size_t from, const char *either)
{
    while (from < text.size && memchr(either, text.at[from], strlen(either)) == NULL) from++;
    return from;
}

// value.name
static Value attribute(Formatter *formatter, Value value, Text name)
{
    Value string = made_name(formatter, name);
    if (value_is_unbound(string)) return VALUE_UNBOUND;
    String *interned = ouro_intern_string(formatter->thread->vm, value_as_string(string));
    if (value_is_unbound(ouro_root(formatter->thread, ouro_made(formatter->thread, interned)))) {
        return VALUE_UNBOUND;
    }
    return ouro_get_attr(formatter->thread, value, interned);
}

// value[name]
static Value item(Formatter *formatter, Value value, Text name)
{
    int64_t index = number_of(formatter, name);
    if (index == -2) return VALUE_UNBOUND;
    Value key =
        index < 0 ? made_name(formatter, name)
                  : ouro_root(formatter->thread, ouro_int_from_int64(formatter->thread->vm, index));
    if (value_is_unbound(key)) return VALUE_UNBOUND;
    return ouro_get_item(formatter->thread, value, key);
}

// One step of the path behind an argument, from *at on.
static Value step(Formatter *formatter, Value value, Text path, size_t *at)
{
    char kind = path.at[(*at)++];
    if (kind != '.' && kind != '[') {
        fail(formatter, "Only '.' or '[' may follow ']' in format field specifier");
        return VALUE_UNBOUND;
    }
    size_t end = find_either(path, *at, kind == '.' ? ".[" : "]");
    if (kind == '[' && end == path.size) {
        fail(formatter, "Missing ']' in format string");
        return VALUE_UNBOUND;
    }
    Text name = text_slice(path, *at, end);
    *at = kind == '.' ? end : end + 1;
    if (name.size == 0) {
        fail(formatter, "Empty attribute in format string");
        return VALUE_UNBOUND;
    }
    return kind == '.' ? attribute(formatter, value, name) : item(formatter, value, name);
}

static Value value_of_field(Formatter *formatter, Text name)
{
    size_t at = find_either(name, 0, ".[");
    Value value = argument(formatter, text_slice(name, 0, at));
    while (!value_is_unbound(value) && at < name.size) {
        if (value_is_unbound(ouro_root(formatter->thread, value))) return VALUE_UNBOUND;
        value = step(formatter, value, name, &at);
    }
    return value;
}

// --- reading fields -----------------------------------------------------------------------------

// Where the name that begins at `at` ends: at '}', ':' or '!' outside of brackets. SIZE_MAX raised.
static size_t end_of_name(Formatter *formatter, Text format, size_t at)
{
    for (; at < format.size; at++) {
        char c = format.at[at];
        if (c == '{') {
            fail(formatter, "unexpected '{' in field name");
            return SIZE_MAX;
        }
        if (c == '}' || c == ':' || c == '!') return at;
        if (c == '[') {
            at = find_either(format, at + 1, "]");
            if (at == format.size) break;
        }
    }
    fail(formatter, "expected '}' before end of string");
    return SIZE_MAX;
}

// Reads "x" and what follows it, behind '!'. `*done`: the field has ended.
static bool read_field_conversion(Formatter *formatter, Text format, size_t *at, Field *field,
                                  bool *done)
{
    if (*at == format.size) {
        return fail(formatter, "end of string while looking for conversion specifier");
    }
    const char *next = format.at + *at;
    field->conversion = utf8_next(&next);
    *at = (size_t)(next - format.at);
    if (*at == format.size) return true;
    char c = format.at[(*at)++];
    *done = c == '}';
    return *done || c == ':' || fail(formatter, "expected ':' after conversion specifier");
}

static bool read_spec(Formatter *formatter, Text format, size_t *at, Field *field)
{
    size_t start = *at;
    unsigned depth = 1;
    for (; *at < format.size; (*at)++) {
        char c = format.at[*at];
        if (c == '{') {
            field->nested = true;
            depth++;
        } else if (c == '}' && --depth == 0) {
            field->spec = text_slice(format, start, (*at)++);
            return true;
        }
    }
    return fail(formatter, "unmatched '{' in format spec");
}

// Reads from behind the '{' to behind the '}'.
static bool read_field(Formatter *formatter, Text format, size_t *at, Field *field)
{
    *field = (Field){.spec = TEXT("")};
    size_t end = end_of_name(formatter, format, *at);
    if (end == SIZE_MAX) return false;
    field->name = text_slice(format, *at, end);
    *at = end + 1;
    if (format.at[end] == '}') return true;
    bool done = false;
    if (format.at[end] == '!' && !read_field_conversion(formatter, format, at, field, &done)) {
        return false;
    }
    return done || read_spec(formatter, format, at, field);
}

// --- building -----------------------------------------------------------------------------------

static bool build(Formatter *formatter, Text format, unsigned depth, TextBuilder *out);

static Value converted(Formatter *formatter, Value value, uint32_t conversion)
{
    switch (conversion) {
    case 0: return value;
    case 's': return ouro_str(formatter->thread, value);
    case 'r': return ouro_repr(formatter->thread, value);
    case 'a': return ouro_ascii(formatter->thread, value);
    default: break;
    }
    if (conversion > 32 && conversion < 127) {
        return ouro_raise(formatter->thread, CLASS_VALUE_ERROR, "Unknown conversion specifier %c",
                          conversion);
    }
    char hex[12];
    snprintf(hex, sizeof hex, "%x", (unsigned)conversion);
    return ouro_raise(formatter->thread, CLASS_VALUE_ERROR, "Unknown conversion specifier \\x%s",
                      hex);
}

static bool append_field(Formatter *formatter, const Field *field, unsigned depth, TextBuilder *out)
{
    Thread *thread = formatter->thread;
    Value value = value_of_field(formatter, field->name);
    if (value_is_unbound(value) || value_is_unbound(ouro_root(thread, value))) return false;
    value = converted(formatter, value, field->conversion);
    if (value_is_unbound(value) || value_is_unbound(ouro_root(thread, value))) return false;
    if (!field->nested) return ouro_append_formatted(thread, out, value, field->spec);

    TextBuilder spec;
    ouro_text_init(&spec, thread->vm->allocator);
    bool done = build(formatter, field->spec, depth - 1, &spec) &&
                ouro_append_formatted(thread, out, value, ouro_text_view(&spec));
    out->failed |= spec.failed;
    ouro_text_deinit(&spec);
    return done;
}

// Appends text up to the next field, whose '{' is passed. `*field`: there is one.
static bool append_literal(Formatter *formatter, Text format, size_t *at, TextBuilder *out,
                           bool *field)
{
    size_t end = find_either(format, *at, "{}");
    ouro_text_append(out, text_slice(format, *at, end));
    *at = end + 1;
    *field = false;
    if (end == format.size) return true;
    char c = format.at[end];
    if (*at < format.size && format.at[*at] == c) {
        ouro_text_append_char(out, c);
        (*at)++;
        return true;
    }
    if (c == '}') return fail(formatter, "Single '}' encountered in format string");
    if (*at == format.size) return fail(formatter, "Single '{' encountered in format string");
    *field = true;
    return true;
}

static bool build(Formatter *formatter, Text format, unsigned depth, TextBuilder *out)
{
    if (depth == 0) return fail(formatter, "Max string recursion exceeded");
    for (size_t at = 0; at < format.size;) {
        bool has_field;
        Field field;
        if (!append_literal(formatter, format, &at, out, &has_field)) return false;
        if (!has_field) continue;
        uint32_t mark = ouro_roots_mark(formatter->thread);
        bool done = read_field(formatter, format, &at, &field) &&
                    append_field(formatter, &field, depth, out);
        ouro_roots_release(formatter->thread, mark);
        if (!done) return false;
    }
    return true;
}

static Value format_whole(Formatter *formatter, const String *format)
{
    TextBuilder out;
    ouro_text_init(&out, formatter->thread->vm->allocator);
    if (!build(formatter, string_text(format), FORMAT_DEPTH, &out)) {
        ouro_text_deinit(&out);
        return VALUE_UNBOUND;
    }
    return ouro_made(formatter->thread, ouro_string_from_builder(formatter->thread->vm, &out));
}

Value ouro_str_format(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Formatter formatter = {.thread = thread, .args = value_as_tuple(args[1]), .names = args[2]};
    return format_whole(&formatter, value_as_string(args[0]));
}

Value ouro_str_format_map(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Formatter formatter = {.thread = thread, .args = NULL, .names = args[1]};
    return format_whole(&formatter, value_as_string(args[0]));
}
