// The format mini-language: reading specifications, and laying out numbers and text by them.
// SPDX-License-Identifier: MIT
#include "runtime/base/format.h"
#include "runtime/base/limits.h"
#include "runtime/base/number_text.h"
#include "runtime/base/utf8.h"
#include <math.h>

static FormatOutcome refuse(TextBuilder *error, const char *message)
{
    ouro_text_append_string(error, message);
    return FORMAT_VALUE_ERROR;
}

// --- reading ------------------------------------------------------------------------------------

static bool is_align(uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

static bool take_char(Text *spec, char c)
{
    if (spec->size == 0 || spec->at[0] != c) return false;
    *spec = text_slice(*spec, 1, spec->size);
    return true;
}

static char take_one_of(Text *spec, const char *chars)
{
    if (spec->size == 0 || spec->at[0] == '\0') return '\0';
    char c = spec->at[0];
    return strchr(chars, c) != NULL && take_char(spec, c) ? c : '\0';
}

// Digits at the front: their number in *out, which stays -1 where there are none.
static bool take_number(Text *spec, int64_t *out)
{
    int64_t number = 0;
    size_t i = 0;
    for (; i < spec->size && spec->at[i] >= '0' && spec->at[i] <= '9'; i++) {
        if (__builtin_mul_overflow(number, 10, &number) ||
            __builtin_add_overflow(number, spec->at[i] - '0', &number)) {
            return false;
        }
    }
    *out = i == 0 ? -1 : number;
    *spec = text_slice(*spec, i, spec->size);
    return true;
}

static void take_fill_and_align(Text *spec, FormatSpec *out)
{
    if (spec->size == 0) return;
    unsigned size;
    uint32_t first = utf8_decode(spec->at, &size);
    if (spec->size > size && is_align((unsigned char)spec->at[size])) {
        out->fill = first;
        out->align = spec->at[size];
        *spec = text_slice(*spec, size + 1, spec->size);
    } else if (is_align(first)) {
        out->align = (char)first;
        *spec = text_slice(*spec, 1, spec->size);
    }
}

// A code point in a message: as it is, or as CPython's %x if it is not printable ASCII.
static void append_code(TextBuilder *error, uint32_t code)
{
    if (code > 32 && code < 128) {
        ouro_text_append_format(error, "'%c'", (char)code);
    } else {
        ouro_text_append_format(error, "'\\x%x'", code);
    }
}

static FormatOutcome check_grouping(const FormatSpec *spec, TextBuilder *error)
{
    uint32_t type = spec->type;
    if (spec->grouping == '\0' || type == '\0') return FORMAT_OK;
    if (type < 128 && strchr("defgEG%F", (char)type) != NULL) return FORMAT_OK;
    if (spec->grouping == '_' && type < 128 && strchr("boxX", (char)type) != NULL) return FORMAT_OK;
    ouro_text_append_format(error, "Cannot specify '%c' with ", spec->grouping);
    append_code(error, type);
    ouro_text_append_char(error, '.');
    return FORMAT_VALUE_ERROR;
}

// Everything from the sign to the precision.
static FormatOutcome take_middle(Text *rest, FormatSpec *spec, TextBuilder *error)
{
    static const char too_many[] = "Too many decimal digits in format string";
    bool fill_said = spec->fill != '\0';
    spec->sign = take_one_of(rest, " +-");
    spec->no_negative_zero = take_char(rest, 'z');
    spec->alternate = take_char(rest, '#');
    if (!fill_said && take_char(rest, '0')) {
        spec->fill = '0';
        spec->zero = true;
    }
    if (spec->fill == '\0') spec->fill = ' ';
    if (!take_number(rest, &spec->width)) return refuse(error, too_many);
    spec->grouping = take_one_of(rest, ",_");
    char other = spec->grouping == ',' ? '_' : ',';
    if (spec->grouping != '\0' && rest->size > 0 && rest->at[0] == other) {
        return refuse(error, "Cannot specify both ',' and '_'.");
    }
    if (!take_char(rest, '.')) return FORMAT_OK;
    if (!take_number(rest, &spec->precision)) return refuse(error, too_many);
    if (spec->precision < 0) return refuse(error, "Format specifier missing precision");
    return FORMAT_OK;
}

FormatOutcome ouro_format_spec_parse(Text spec, Text type_name, FormatSpec *out, TextBuilder *error)
{
    *out = (FormatSpec){.width = -1, .precision = -1, .type_name = type_name};
    Text rest = spec;
    take_fill_and_align(&rest, out);
    FormatOutcome outcome = take_middle(&rest, out, error);
    if (outcome != FORMAT_OK || rest.size == 0) {
        return outcome == FORMAT_OK ? check_grouping(out, error) : outcome;
    }
    unsigned size;
    out->type = utf8_decode(rest.at, &size);
    if (rest.size > size) {
        ouro_text_append_format(error, "Invalid format specifier '%.*s' for object of type '%.*s'",
                                TEXT_FORMAT(spec), TEXT_FORMAT(type_name));
        return FORMAT_VALUE_ERROR;
    }
    return check_grouping(out, error);
}

// --- padding ------------------------------------------------------------------------------------

static void append_fill(TextBuilder *text, uint32_t fill, int64_t count)
{
    if (count <= 0) return;
    if (fill < 0x80) {
        ouro_text_append_repeated(text, (char)fill, (size_t)count);
        return;
    }
    char encoded[4];
    unsigned size = ouro_utf8_encode(fill, encoded);
    size_t total;
    if (__builtin_mul_overflow((size_t)count, size, &total) || !ouro_text_reserve(text, total)) {
        return;
    }
    for (; count > 0; count--) ouro_text_append(text, text_of(encoded, size));
}

// How much of the padding goes to the left.
static int64_t left_part(char align, int64_t padding)
{
    if (padding <= 0 || align == '<' || align == '=') return 0;
    return align == '>' ? padding : padding / 2;
}

// --- text ---------------------------------------------------------------------------------------

static FormatOutcome unknown_type(const FormatSpec *spec, TextBuilder *error)
{
    ouro_text_append(error, TEXT("Unknown format code "));
    append_code(error, spec->type);
    ouro_text_append_format(error, " for object of type '%.*s'", TEXT_FORMAT(spec->type_name));
    return FORMAT_VALUE_ERROR;
}

static FormatOutcome check_text_spec(const FormatSpec *spec, TextBuilder *error)
{
    if (spec->type != '\0' && spec->type != 's') return unknown_type(spec, error);
    if (spec->grouping != '\0') {
        ouro_text_append_format(error, "Cannot specify '%c' with 's'.", spec->grouping);
        return FORMAT_VALUE_ERROR;
    }
    if (spec->sign == ' ') return refuse(error, "Space not allowed in string format specifier");
    if (spec->sign != '\0') return refuse(error, "Sign not allowed in string format specifier");
    if (spec->no_negative_zero) {
        return refuse(error, "Negative zero coercion (z) not allowed in string format specifier");
    }
    if (spec->alternate) {
        return refuse(error, "Alternate form (#) not allowed in string format specifier");
    }
    if (spec->align == '=') {
        return refuse(error, "'=' alignment not allowed in string format specifier");
    }
    return FORMAT_OK;
}

FormatOutcome ouro_format_text(FormatOutput output, const FormatSpec *spec, Text text)
{
    FormatOutcome outcome = check_text_spec(spec, output.error);
    if (outcome != FORMAT_OK) return outcome;
    if (spec->precision >= 0) {
        text = text_slice(text, 0, ouro_utf8_offset(text, (size_t)spec->precision));
    }
    int64_t padding = spec->width > 0 ? spec->width - (int64_t)ouro_utf8_count(text) : 0;
    int64_t left = left_part(spec->align == '\0' ? '<' : spec->align, padding);
    append_fill(output.text, spec->fill, left);
    ouro_text_append(output.text, text);
    append_fill(output.text, spec->fill, padding - left);
    return FORMAT_OK;
}

// --- laying out numbers -------------------------------------------------------------------------

// A number in the pieces that padding and grouping go between.
typedef struct NumberParts {
    char sign; // '\0': none
    Text prefix;
    Text digits; // Those that are grouped, and padded with zeros.
    Text rest;   // Point, places and exponent.
    unsigned group_size;
} NumberParts;

// Digits with separators. Grouping runs from the right, so its result is written from its end:
// once to nowhere, for its size, and once in place.
static int64_t group_digits(const NumberParts *parts, char separator, int64_t width, char *end)
{
    int64_t size = 0, left = (int64_t)parts->digits.size;
    while (true) {
        int64_t wanted = left > width ? left : width;
        if (wanted < 1) wanted = 1;
        int64_t group =
            separator != '\0' && wanted > parts->group_size ? parts->group_size : wanted;
        for (int64_t i = 0; i < group; i++, size++) {
            char digit = left > 0 ? parts->digits.at[--left] : '0';
            if (end != NULL) *--end = digit;
        }
        width -= group;
        if (left <= 0 && width <= 0) return size;
        if (end != NULL) *--end = separator;
        size++;
        width--;
    }
}

static void append_number(TextBuilder *text, const FormatSpec *spec, char default_align,
                          const NumberParts *parts)
{
    char align = spec->align != '\0' ? spec->align : spec->zero ? '=' : default_align;
    int64_t around =
        (parts->sign != '\0') + (int64_t)parts->prefix.size + (int64_t)parts->rest.size;
    int64_t digits_width = 0, digits_size = 0;
    if (parts->digits.size != 0) {
        if (spec->fill == '0' && align == '=') digits_width = spec->width - around;
        // Before a huge width is counted digit by digit memory is asked for it.
        if (digits_width > 0 && !ouro_text_reserve(text, (size_t)digits_width)) return;
        digits_size = group_digits(parts, spec->grouping, digits_width, NULL);
    }
    int64_t padding = spec->width - around - digits_size;
    int64_t left = left_part(align, padding);

    append_fill(text, spec->fill, left);
    if (parts->sign != '\0') ouro_text_append_char(text, parts->sign);
    ouro_text_append(text, parts->prefix);
    if (align == '=') append_fill(text, spec->fill, padding);
    if (digits_size > 0 && ouro_text_extend(text, (size_t)digits_size) != NULL) {
        group_digits(parts, spec->grouping, digits_width, text->at + text->size);
    }
    ouro_text_append(text, parts->rest);
    if (align != '=') append_fill(text, spec->fill, padding - left);
}

// The sign a number gets: '-' where it is negative, else as the specification says.
static char sign_of(bool negative, char wanted)
{
    if (negative) return '-';
    return wanted == '+' || wanted == ' ' ? wanted : '\0';
}

// --- ints ---------------------------------------------------------------------------------------

static FormatOutcome check_int_spec(const FormatSpec *spec, TextBuilder *error)
{
    if (spec->precision >= 0) {
        return refuse(error, "Precision not allowed in integer format specifier");
    }
    if (spec->no_negative_zero) {
        return refuse(error, "Negative zero coercion (z) not allowed in integer format specifier");
    }
    if (spec->type != 'c') return FORMAT_OK;
    if (spec->sign != '\0') {
        return refuse(error, "Sign not allowed with integer format specifier 'c'");
    }
    if (spec->alternate) {
        return refuse(error, "Alternate form (#) not allowed with integer format specifier 'c'");
    }
    return FORMAT_OK;
}

static FormatOutcome overflow(TextBuilder *error, const char *message)
{
    ouro_text_append_string(error, message);
    return FORMAT_OVERFLOW_ERROR;
}

static FormatOutcome format_as_char(FormatOutput output, const FormatSpec *spec, Digits number)
{
    int64_t code;
    if (!digits_to_int(number, &code)) {
        return overflow(output.error, "Python int too large to convert to C long");
    }
    if (code < 0 || code > UTF8_CODE_POINT_LAST) {
        return overflow(output.error, "%c arg not in range(0x110000)");
    }
    int64_t padding = spec->width > 0 ? spec->width - 1 : 0;
    char align = spec->align != '\0' ? spec->align : spec->zero ? '=' : '>';
    int64_t left = align == '=' ? padding : left_part(align, padding);
    append_fill(output.text, spec->fill, left);
    ouro_text_append_code_point(output.text, (uint32_t)code);
    append_fill(output.text, spec->fill, padding - left);
    return FORMAT_OK;
}

static unsigned base_of_type(uint32_t type)
{
    switch (type) {
    case 'b': return 2;
    case 'o': return 8;
    case 'x':
    case 'X': return 16;
    default: return 10;
    }
}

static Text prefix_of_type(uint32_t type)
{
    switch (type) {
    case 'b': return TEXT("0b");
    case 'o': return TEXT("0o");
    case 'x': return TEXT("0x");
    case 'X': return TEXT("0X");
    default: return TEXT("");
    }
}

static void capitalize(Text text)
{
    char *at = (char *)(uintptr_t)text.at;
    for (size_t i = 0; i < text.size; i++) {
        if (at[i] >= 'a' && at[i] <= 'z') at[i] = (char)(at[i] & ~0x20);
    }
}

static FormatOutcome format_as_int(FormatOutput output, const FormatSpec *spec, Digits number)
{
    unsigned base = base_of_type(spec->type);
    TextBuilder raw;
    ouro_text_init(&raw, output.text->allocator);
    ouro_digits_append(&raw, digits_absolute(number), base);
    NumberParts parts = {
        .sign = sign_of(number.negative, spec->sign),
        .prefix = spec->alternate ? prefix_of_type(spec->type) : TEXT(""),
        .digits = ouro_text_view(&raw),
        .rest = TEXT(""),
        .group_size = base == 10 ? 3 : 4,
    };
    if (spec->type == 'X') capitalize(parts.digits);
    if (raw.failed) {
        ouro_text_fail(output.text);
    } else {
        append_number(output.text, spec, '>', &parts);
    }
    ouro_text_deinit(&raw);
    return FORMAT_OK;
}

FormatOutcome ouro_format_digits(FormatOutput output, const FormatSpec *spec, Digits number)
{
    uint32_t type = spec->type;
    if (type != '\0' && type < 128 && strchr("eEfFgG%", (char)type) != NULL) {
        double nearest;
        if (!ouro_digits_to_double(number, &nearest)) {
            return overflow(output.error, "int too large to convert to float");
        }
        return ouro_format_double(output, spec, nearest);
    }
    if (type >= 128 || (type != '\0' && strchr("bcdnoxX", (char)type) == NULL)) {
        return unknown_type(spec, output.error);
    }
    FormatOutcome outcome = check_int_spec(spec, output.error);
    if (outcome != FORMAT_OK) return outcome;
    if (type == 'c') return format_as_char(output, spec, number);
    return format_as_int(output, spec, number);
}

FormatOutcome ouro_format_int(FormatOutput output, const FormatSpec *spec, int64_t number)
{
    Digit room;
    return ouro_format_digits(output, spec, digits_from_int(number, &room));
}

// --- floats -------------------------------------------------------------------------------------

// How a specification has a double written, before it is laid out.
typedef struct DoubleStyle {
    char type;
    int precision;
    unsigned flags;
} DoubleStyle;

static bool is_double_type(uint32_t type)
{
    return type == '\0' || (type < 128 && strchr("eEfFgGn%", (char)type) != NULL);
}

static FormatOutcome double_style(const FormatSpec *spec, unsigned plain_flags, DoubleStyle *style,
                                  TextBuilder *error)
{
    if (spec->precision > OURO_FORMAT_PRECISION_MAX) return refuse(error, "precision too big");
    *style = (DoubleStyle){(char)spec->type, 6, 0};
    if (spec->precision >= 0) style->precision = (int)spec->precision;
    switch (spec->type) {
    case '\0':
        style->type = spec->precision < 0 ? 'r' : 'g';
        style->flags = plain_flags;
        break;
    case 'n': style->type = 'g'; break;
    case '%': style->type = 'f'; break;
    default: break;
    }
    if (spec->alternate) style->flags |= DOUBLE_ALTERNATE;
    if (spec->no_negative_zero) style->flags |= DOUBLE_NO_NEGATIVE_ZERO;
    return FORMAT_OK;
}

// The pieces of a float's text; inf and nan have no digits that zeros could be put before.
static NumberParts split_double(Text text, char wanted_sign)
{
    bool negative = text_starts_with(text, TEXT("-"));
    size_t start = negative, end = start;
    while (end < text.size && text.at[end] >= '0' && text.at[end] <= '9') end++;
    return (NumberParts){
        .sign = sign_of(negative, wanted_sign),
        .prefix = TEXT(""),
        .digits = text_slice(text, start, end),
        .rest = text_slice(text, end, text.size),
        .group_size = 3,
    };
}

FormatOutcome ouro_format_double(FormatOutput output, const FormatSpec *spec, double number)
{
    DoubleStyle style;
    if (!is_double_type(spec->type)) return unknown_type(spec, output.error);
    FormatOutcome outcome = double_style(spec, DOUBLE_ADD_POINT_ZERO, &style, output.error);
    if (outcome != FORMAT_OK) return outcome;

    bool is_percent = spec->type == '%';
    TextBuilder raw;
    ouro_text_init(&raw, output.text->allocator);
    ouro_double_append(&raw, is_percent ? number * 100 : number, style.type, style.precision,
                       style.flags);
    if (is_percent) ouro_text_append_char(&raw, '%');
    if (raw.failed) {
        ouro_text_fail(output.text);
    } else {
        NumberParts parts = split_double(ouro_text_view(&raw), spec->sign);
        append_number(output.text, spec, '>', &parts);
    }
    ouro_text_deinit(&raw);
    return FORMAT_OK;
}

static FormatOutcome check_complex_spec(const FormatSpec *spec, TextBuilder *error)
{
    if (!is_double_type(spec->type) || spec->type == '%') return unknown_type(spec, error);
    if (spec->fill == '0') {
        return refuse(error, "Zero padding is not allowed in complex format specifier");
    }
    if (spec->align == '=') {
        return refuse(error, "'=' alignment flag is not allowed in complex format specifier");
    }
    return FORMAT_OK;
}

// One part of a complex number: signed and grouped, not padded.
static void append_part(TextBuilder *text, const FormatSpec *spec, DoubleStyle style, double number)
{
    TextBuilder raw;
    ouro_text_init(&raw, text->allocator);
    ouro_double_append(&raw, number, style.type, style.precision, style.flags);
    FormatSpec alone = {.fill = ' ', .width = -1, .grouping = spec->grouping};
    NumberParts parts = split_double(ouro_text_view(&raw), spec->sign);
    append_number(text, &alone, '<', &parts);
    if (raw.failed) ouro_text_fail(text);
    ouro_text_deinit(&raw);
}

FormatOutcome ouro_format_complex(FormatOutput output, const FormatSpec *spec, double real,
                                  double imaginary)
{
    DoubleStyle style;
    FormatOutcome outcome = check_complex_spec(spec, output.error);
    if (outcome == FORMAT_OK) outcome = double_style(spec, 0, &style, output.error);
    if (outcome != FORMAT_OK) return outcome;

    // Without a type the layout is str's: an imaginary part alone, or both in parentheses.
    bool is_plain = spec->type == '\0';
    bool skips_real = is_plain && real == 0 && !signbit(real);
    FormatSpec signed_spec = *spec;
    TextBuilder raw;
    ouro_text_init(&raw, output.text->allocator);
    if (is_plain && !skips_real) ouro_text_append_char(&raw, '(');
    if (!skips_real) {
        append_part(&raw, spec, style, real);
        signed_spec.sign = '+';
    }
    append_part(&raw, &signed_spec, style, imaginary);
    ouro_text_append_char(&raw, 'j');
    if (is_plain && !skips_real) ouro_text_append_char(&raw, ')');

    NumberParts parts = {.prefix = TEXT(""), .digits = TEXT(""), .rest = ouro_text_view(&raw)};
    append_number(output.text, spec, '>', &parts);
    if (raw.failed) ouro_text_fail(output.text);
    ouro_text_deinit(&raw);
    return FORMAT_OK;
}
