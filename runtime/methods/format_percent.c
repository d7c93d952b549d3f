// format % values, of str and of bytes.
//
// Each conversion appends sign, prefix and digits to the result; then its field is widened in
// place. SPDX-License-Identifier: MIT
#include "runtime/base/number_text.h"
#include "runtime/base/utf8.h"
#include "runtime/methods/bytes_buffer.h"
#include "runtime/methods/containers.h"
#include "runtime/methods/format.h"
#include "runtime/methods/string_methods.h"
#include "runtime/object/number.h"

typedef struct Percent {
    Thread *thread;
    TextBuilder out;
    Text format;
    size_t at; // in the format
    bool is_bytes;
    Value args;    // a tuple, or the only argument
    Tuple *tuple;  // NULL: there is the one argument
    size_t taken;  // arguments that conversions took
    Value mapping; // what %(key)s looks into, or UNBOUND
} Percent;

// What stands between '%' and the type of a conversion.
typedef struct Conversion {
    bool left, plus, blank, alternate, zero;
    int64_t width;
    int64_t precision; // -1: not said
    uint32_t type;
    size_t type_at; // where in the format
} Conversion;

static bool raise_value(Percent *percent, const char *message)
{
    ouro_raise(percent->thread, CLASS_VALUE_ERROR, "%s", message);
    return false;
}

// --- arguments ----------------------------------------------------------------------------------

// The next argument; UNBOUND raised.
static Value next_argument(Percent *percent)
{
    size_t count = percent->tuple == NULL ? 1 : percent->tuple->count;
    if (percent->taken >= count) {
        return ouro_raise(percent->thread, CLASS_TYPE_ERROR,
                          "not enough arguments for format string");
    }
    size_t index = percent->taken++;
    return percent->tuple == NULL ? percent->args : percent->tuple->items[index];
}

static Value made_key(Percent *percent, Text key)
{
    Vm *vm = percent->thread->vm;
    void *object = percent->is_bytes ? (void *)ouro_bytes_new(vm, key.at, key.size)
                                     : (void *)ouro_string_from_text(vm, key);
    return ouro_root(percent->thread, ouro_made(percent->thread, object));
}

// Reads "(key)": its value becomes the only argument.
static bool read_key(Percent *percent)
{
    if (value_is_unbound(percent->mapping)) {
        ouro_raise(percent->thread, CLASS_TYPE_ERROR, "format requires a mapping");
        return false;
    }
    size_t start = ++percent->at;
    for (unsigned depth = 1;; percent->at++) {
        if (percent->at == percent->format.size)
            return raise_value(percent, "incomplete format key");
        char c = percent->format.at[percent->at];
        if (c == '(') depth++;
        if (c == ')' && --depth == 0) break;
    }
    Value key = made_key(percent, text_slice(percent->format, start, percent->at++));
    if (value_is_unbound(key)) return false;
    Value value = ouro_get_item(percent->thread, percent->mapping, key);
    if (value_is_unbound(value)) return false;
    percent->args = ouro_root(percent->thread, value);
    percent->tuple = NULL;
    percent->taken = 0;
    return !value_is_unbound(percent->args);
}

// --- reading a conversion -----------------------------------------------------------------------

static bool at_end(const Percent *percent) { return percent->at >= percent->format.size; }

static void read_flags(Percent *percent, Conversion *conversion)
{
    for (; !at_end(percent); percent->at++) {
        switch (percent->format.at[percent->at]) {
        case '-': conversion->left = true; break;
        case '+': conversion->plus = true; break;
        case ' ': conversion->blank = true; break;
        case '#': conversion->alternate = true; break;
        case '0': conversion->zero = true; break;
        default: return;
        }
    }
}

// '*': the next argument, an int of at most `limit`.
static bool read_star(Percent *percent, int64_t limit, const char *c_type, int64_t *out)
{
    percent->at++;
    Value value = next_argument(percent);
    if (value_is_unbound(value)) return false;
    if (!ouro_value_is_instance(percent->thread->vm, value, CLASS_INT)) {
        ouro_raise(percent->thread, CLASS_TYPE_ERROR, "* wants int");
        return false;
    }
    if (!ouro_value_int64(value, out) || *out > limit || *out < -limit - 1) {
        ouro_raise(percent->thread, CLASS_OVERFLOW_ERROR, "Python int too large to convert to C %s",
                   c_type);
        return false;
    }
    return true;
}

static bool read_number(Percent *percent, int64_t limit, const char *message, int64_t *out)
{
    int64_t number = 0;
    for (; !at_end(percent); percent->at++) {
        char c = percent->format.at[percent->at];
        if (c < '0' || c > '9') break;
        if (number > (limit - (c - '0')) / 10) return raise_value(percent, message);
        number = number * 10 + (c - '0');
    }
    *out = number;
    return true;
}

static bool read_width(Percent *percent, Conversion *conversion)
{
    if (at_end(percent) || percent->format.at[percent->at] != '*') {
        return read_number(percent, INT64_MAX, "width too big", &conversion->width);
    }
    if (!read_star(percent, INT64_MAX - 1, "ssize_t", &conversion->width)) return false;
    if (conversion->width < 0) {
        conversion->left = true;
        conversion->width = -conversion->width;
    }
    return true;
}

static bool read_precision(Percent *percent, Conversion *conversion)
{
    conversion->precision = -1;
    if (at_end(percent) || percent->format.at[percent->at] != '.') return true;
    percent->at++;
    if (at_end(percent) || percent->format.at[percent->at] != '*') {
        return read_number(percent, INT32_MAX, "precision too big", &conversion->precision);
    }
    if (!read_star(percent, INT32_MAX, "int", &conversion->precision)) return false;
    if (conversion->precision < 0) conversion->precision = 0;
    return true;
}

// Reads from behind the '%' to behind the type.
static bool read_conversion(Percent *percent, Conversion *conversion)
{
    *conversion = (Conversion){0};
    bool has_key = !at_end(percent) && percent->format.at[percent->at] == '(';
    if (has_key && !read_key(percent)) return false;
    read_flags(percent, conversion);
    if (!read_width(percent, conversion) || !read_precision(percent, conversion)) return false;
    if (!at_end(percent) && memchr("hlL", percent->format.at[percent->at], 3) != NULL) {
        percent->at++; // a size, as C has it: it says nothing
    }
    if (at_end(percent)) return raise_value(percent, "incomplete format");
    conversion->type_at = percent->at;
    const char *at = percent->format.at + percent->at;
    conversion->type = percent->is_bytes ? (unsigned char)*at++ : utf8_next(&at);
    percent->at = (size_t)(at - percent->format.at);
    return true;
}

// --- fields -------------------------------------------------------------------------------------

// A field that begins at `start` of the result; its first `head` bytes, sign and prefix, stay in
// front of zeros.
typedef struct Field {
    size_t start, head;
    bool zeros;
} Field;

// What was appended from `start` of the result on.
static Text field_text(const Percent *percent, size_t start)
{
    Text built = ouro_text_view(&percent->out);
    return text_slice(built, start, built.size);
}

static void widen(Percent *percent, const Conversion *conversion, Field field)
{
    TextBuilder *out = &percent->out;
    if (conversion->width == 0 || out->failed) return;
    Text text = field_text(percent, field.start);
    size_t count = percent->is_bytes ? text.size : ouro_utf8_count(text);
    if ((size_t)conversion->width <= count) return;
    size_t missing = (size_t)conversion->width - count;
    if (conversion->left) {
        ouro_text_append_repeated(out, ' ', missing);
        return;
    }
    if (ouro_text_extend(out, missing) == NULL) return;
    size_t at = field.start + (field.zeros ? field.head : 0);
    memmove(out->at + at + missing, out->at + at, out->size - missing - at);
    memset(out->at + at, field.zeros ? '0' : ' ', missing);
}

// --- text ---------------------------------------------------------------------------------------

// Drops what a precision does not let in.
static void truncate(Percent *percent, const Conversion *conversion, size_t start)
{
    if (conversion->precision < 0 || percent->out.failed) return;
    Text text = field_text(percent, start);
    size_t limit = (size_t)conversion->precision;
    if (text.size <= limit) return;
    percent->out.size = start + (percent->is_bytes ? limit : ouro_utf8_offset(text, limit));
}

static bool append_result(Percent *percent, Value string)
{
    if (value_is_unbound(string)) return false;
    ouro_text_append(&percent->out, string_text(value_as_string(string)));
    return true;
}

static bool append_str(Percent *percent, Value value)
{
    if (value_is_int(value)) {
        ouro_text_append_int(&percent->out, value_as_int(value));
        return true;
    }
    if (value_has_shape(value, CLASS_STR)) return append_result(percent, value);
    return append_result(percent, ouro_str(percent->thread, value));
}

// %b: a bytes-like object, or what __bytes__ makes one of.
static bool append_bytes(Percent *percent, Value value)
{
    Thread *thread = percent->thread;
    if (!ouro_is_buffer(value)) {
        Value method = ouro_special(thread, value, SPECIAL_BYTES);
        if (value_is_unbound(method)) {
            if (ouro_pending(thread)) return false;
            ouro_raise(thread, CLASS_TYPE_ERROR,
                       "%%b requires a bytes-like object, or an object that implements __bytes__, "
                       "not '%T'",
                       value);
            return false;
        }
        value = ouro_call(thread, method, NULL, 0);
        if (value_is_unbound(value)) return false;
        if (!value_has_type(value, TYPE_BYTES)) {
            ouro_raise(thread, CLASS_TYPE_ERROR, "__bytes__ returned non-bytes (type %T)", value);
            return false;
        }
    }
    Value copy = ouro_buffer_copy(thread, value);
    if (value_is_unbound(copy)) return false;
    ouro_text_append(&percent->out, bytes_text(value_as_bytes(copy)));
    return true;
}

static bool append_text(Percent *percent, const Conversion *conversion, Value value)
{
    switch (conversion->type) {
    case 's':
    case 'b': return percent->is_bytes ? append_bytes(percent, value) : append_str(percent, value);
    case 'r':
        if (!percent->is_bytes) return append_result(percent, ouro_repr(percent->thread, value));
        return append_result(percent, ouro_ascii(percent->thread, value));
    default: return append_result(percent, ouro_ascii(percent->thread, value));
    }
}

static bool convert_text(Percent *percent, const Conversion *conversion, Value value)
{
    size_t start = percent->out.size;
    if (!append_text(percent, conversion, value)) return false;
    truncate(percent, conversion, start);
    widen(percent, conversion, (Field){.start = start});
    return true;
}

// --- characters ---------------------------------------------------------------------------------

static bool append_byte(Percent *percent, Value value)
{
    Thread *thread = percent->thread;
    Text text;
    int64_t byte;
    if (value_has_type(value, TYPE_BYTES) || value_has_type(value, TYPE_BYTEARRAY)) {
        if (!ouro_buffer_read(thread, value, &text)) return false;
        if (text.size == 1) {
            ouro_text_append_char(&percent->out, text.at[0]);
            return true;
        }
    } else if (ouro_has_index(thread, value)) {
        value = ouro_index(thread, value);
        if (value_is_unbound(value)) return false;
        if (ouro_value_int64(value, &byte) && byte >= 0 && byte < 256) {
            ouro_text_append_char(&percent->out, (char)byte);
            return true;
        }
        ouro_raise(thread, CLASS_OVERFLOW_ERROR, "%%c arg not in range(256)");
        return false;
    }
    ouro_raise(thread, CLASS_TYPE_ERROR, "%%c requires an integer in range(256) or a single byte");
    return false;
}

static bool append_character(Percent *percent, Value value)
{
    Thread *thread = percent->thread;
    int64_t code_point;
    if (value_is_string(value)) {
        if (value_as_string(value)->count == 1) return append_result(percent, value);
    } else if (ouro_has_index(thread, value)) {
        value = ouro_index(thread, value);
        if (value_is_unbound(value)) return false;
        if (ouro_value_int64(value, &code_point) && code_point >= 0 &&
            code_point <= UTF8_CODE_POINT_LAST) {
            ouro_text_append_code_point(&percent->out, (uint32_t)code_point);
            return true;
        }
        ouro_raise(thread, CLASS_OVERFLOW_ERROR, "%%c arg not in range(0x110000)");
        return false;
    }
    ouro_raise(thread, CLASS_TYPE_ERROR, "%%c requires int or char");
    return false;
}

static bool convert_character(Percent *percent, const Conversion *conversion, Value value)
{
    size_t start = percent->out.size;
    if (!(percent->is_bytes ? append_byte : append_character)(percent, value)) return false;
    widen(percent, conversion, (Field){.start = start});
    return true;
}

// --- ints ---------------------------------------------------------------------------------------

static bool has_special(Percent *percent, Value value, Special special)
{
    Vm *vm = percent->thread->vm;
    return !value_is_unbound(ouro_class_special(vm, ouro_class_of(vm, value), special));
}

// The int that a conversion shows; UNBOUND raised.
static Value int_of(Percent *percent, const Conversion *conversion, Value value)
{
    Thread *thread = percent->thread;
    if (ouro_value_is_instance(thread->vm, value, CLASS_INT)) return value;
    bool whole = conversion->type == 'o' || conversion->type == 'x' || conversion->type == 'X';
    Value result = VALUE_UNBOUND;
    if (whole) {
        if (has_special(percent, value, SPECIAL_INDEX)) result = ouro_index(thread, value);
    } else if (has_special(percent, value, SPECIAL_INT) ||
               has_special(percent, value, SPECIAL_INDEX)) {
        result = ouro_call(thread, value_from_object(thread->vm->classes[CLASS_INT]), &value, 1);
    }
    if (!value_is_unbound(result)) return result;
    if (ouro_pending(thread)) {
        if (!ouro_pending_is(thread, CLASS_TYPE_ERROR)) return VALUE_UNBOUND;
        ouro_take_pending(thread);
    }
    return ouro_raise(thread, CLASS_TYPE_ERROR, "%%%c format: %s is required, not %T",
                      conversion->type, whole ? "an integer" : "a real number", value);
}

static bool append_decimal(Percent *percent, Value number)
{
    if (value_is_int(number)) {
        ouro_text_append_int(&percent->out, value_as_int(number));
        return true;
    }
    Class *class = percent->thread->vm->classes[CLASS_INT];
    return append_result(percent, class->slots->repr(percent->thread, number));
}

static bool append_in_base(Percent *percent, uint32_t type, Value number)
{
    Digit room;
    Digits digits;
    if (!ouro_value_digits(number, &room, &digits)) return false;
    FormatSpec spec = {.fill = ' ', .width = -1, .precision = -1, .type = type};
    TextBuilder error;
    ouro_text_init(&error, percent->out.allocator);
    FormatOutput output = {&percent->out, &error};
    FormatOutcome outcome = ouro_format_digits(output, &spec, digits);
    ouro_text_deinit(&error);
    return outcome == FORMAT_OK;
}

static bool append_number(Percent *percent, const Conversion *conversion, Value number)
{
    switch (conversion->type) {
    case 'o':
    case 'x':
    case 'X': return append_in_base(percent, conversion->type, number);
    default: return append_decimal(percent, number);
    }
}

static void insert(Percent *percent, size_t at, Text text)
{
    TextBuilder *out = &percent->out;
    if (text.size == 0 || ouro_text_extend(out, text.size) == NULL) return;
    memmove(out->at + at + text.size, out->at + at, out->size - text.size - at);
    memcpy(out->at + at, text.at, text.size);
}

// Puts in front of digits at `start` the sign that the flags ask for; whether there is one now.
static bool put_sign(Percent *percent, const Conversion *conversion, size_t start)
{
    if (percent->out.failed || percent->out.at[start] == '-') return true;
    if (!conversion->plus && !conversion->blank) return false;
    insert(percent, start, conversion->plus ? TEXT("+") : TEXT(" "));
    return true;
}

static void put_zeros(Percent *percent, size_t at, int64_t precision)
{
    TextBuilder *out = &percent->out;
    size_t digits = out->size - at;
    if (out->failed || precision < 0 || (size_t)precision <= digits) return;
    size_t missing = (size_t)precision - digits;
    if (ouro_text_extend(out, missing) == NULL) return;
    memmove(out->at + at + missing, out->at + at, digits);
    memset(out->at + at, '0', missing);
}

static bool convert_int(Percent *percent, const Conversion *conversion, Value value)
{
    Value number = int_of(percent, conversion, value);
    size_t start = percent->out.size;
    if (value_is_unbound(number) || !append_number(percent, conversion, number)) return false;
    size_t head = put_sign(percent, conversion, start) ? 1 : 0;
    put_zeros(percent, start + head, conversion->precision);
    if (conversion->alternate) {
        Text prefix = conversion->type == 'o'   ? TEXT("0o")
                      : conversion->type == 'x' ? TEXT("0x")
                      : conversion->type == 'X' ? TEXT("0X")
                                                : TEXT("");
        insert(percent, start + head, prefix);
        head += prefix.size;
    }
    widen(percent, conversion, (Field){start, head, conversion->zero});
    return true;
}

// --- floats -------------------------------------------------------------------------------------

static bool double_of(Percent *percent, Value value, double *out)
{
    if (ouro_double(percent->thread, value, out)) return true;
    if (!percent->is_bytes) return false;
    ouro_take_pending(percent->thread);
    ouro_raise(percent->thread, CLASS_TYPE_ERROR, "float argument required, not %T", value);
    return false;
}

static bool convert_float(Percent *percent, const Conversion *conversion, Value value)
{
    double number;
    if (!double_of(percent, value, &number)) return false;
    size_t start = percent->out.size;
    int precision = conversion->precision < 0 ? 6 : (int)conversion->precision;
    ouro_double_append(&percent->out, number, (char)conversion->type, precision,
                       conversion->alternate ? DOUBLE_ALTERNATE : 0);
    size_t head = put_sign(percent, conversion, start) ? 1 : 0;
    widen(percent, conversion, (Field){start, head, conversion->zero});
    return true;
}

// --- the whole ----------------------------------------------------------------------------------

typedef bool Converter(Percent *percent, const Conversion *conversion, Value value);

// NULL: no such type.
static Converter *converter_of(const Percent *percent, uint32_t type)
{
    switch (type) {
    case 'b': return percent->is_bytes ? convert_text : NULL;
    case 's':
    case 'r':
    case 'a': return convert_text;
    case 'c': return convert_character;
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X': return convert_int;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': return convert_float;
    default: return NULL;
    }
}

static bool raise_unsupported(Percent *percent, const Conversion *conversion)
{
    static const char hex[] = "0123456789abcdef";
    char digits[9], *first = digits + 8;
    *first = '\0';
    uint32_t rest = conversion->type;
    do {
        *--first = hex[rest & 15];
        rest >>= 4;
    } while (rest != 0);
    Text before = text_slice(percent->format, 0, conversion->type_at);
    size_t index = percent->is_bytes ? before.size : ouro_utf8_count(before);
    uint32_t shown = conversion->type > 31 && conversion->type < 127 ? conversion->type : '?';
    ouro_raise(percent->thread, CLASS_VALUE_ERROR,
               "unsupported format character '%c' (0x%s) at index %z", shown, first, index);
    return false;
}

static bool convert(Percent *percent)
{
    if (!at_end(percent) && percent->format.at[percent->at] == '%') {
        ouro_text_append_char(&percent->out, '%');
        percent->at++;
        return true;
    }
    Conversion conversion;
    if (!read_conversion(percent, &conversion)) return false;
    Value value = next_argument(percent);
    if (value_is_unbound(value)) return false;
    Converter *converter = converter_of(percent, conversion.type);
    if (converter == NULL) return raise_unsupported(percent, &conversion);
    return converter(percent, &conversion, value);
}

static bool run(Percent *percent)
{
    while (!at_end(percent)) {
        Text rest = text_slice(percent->format, percent->at, percent->format.size);
        const char *found = memchr(rest.at, '%', rest.size);
        size_t plain = found == NULL ? rest.size : (size_t)(found - rest.at);
        ouro_text_append(&percent->out, text_slice(rest, 0, plain));
        percent->at += plain;
        if (found == NULL) break;
        percent->at++;
        if (!convert(percent)) return false;
    }
    size_t count = percent->tuple == NULL ? 1 : percent->tuple->count;
    if (percent->taken < count && value_is_unbound(percent->mapping)) {
        ouro_raise(percent->thread, CLASS_TYPE_ERROR,
                   "not all arguments converted during %s formatting",
                   percent->is_bytes ? "bytes" : "string");
        return false;
    }
    return true;
}

// What is no text and no tuple but has __getitem__ may be a mapping.
static bool is_mapping(Percent *percent, Value args)
{
    if (value_has_type(args, TYPE_TUPLE) || value_is_string(args)) return false;
    if (percent->is_bytes && ouro_is_buffer(args)) return false;
    return has_special(percent, args, SPECIAL_GETITEM);
}

static bool format_all(Percent *percent, Value args)
{
    percent->args = args;
    percent->tuple = value_has_type(args, TYPE_TUPLE) ? value_as_tuple(args) : NULL;
    percent->mapping = is_mapping(percent, args) ? args : VALUE_UNBOUND;
    ouro_text_init(&percent->out, percent->thread->vm->allocator);
    uint32_t mark = ouro_roots_mark(percent->thread);
    bool done = run(percent);
    ouro_roots_release(percent->thread, mark);
    if (!done) ouro_text_deinit(&percent->out);
    return done;
}

Value ouro_string_percent(Thread *thread, String *format, Value args)
{
    Percent percent = {.thread = thread, .format = string_text(format)};
    if (!format_all(&percent, args)) return VALUE_UNBOUND;
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &percent.out));
}

static Value percent_of_bytes(Thread *thread, Value format, Text text, Value args)
{
    Percent percent = {.thread = thread, .format = text, .is_bytes = true};
    if (!format_all(&percent, args)) return VALUE_UNBOUND;
    Vm *vm = thread->vm;
    if (!value_has_type(format, TYPE_BYTEARRAY)) {
        return ouro_made(thread, ouro_bytes_from_builder(vm, &percent.out));
    }
    Text view = ouro_text_view(&percent.out);
    ByteArray *array = percent.out.failed ? NULL : ouro_bytearray_new(vm, view.at, view.size);
    ouro_text_deinit(&percent.out);
    return ouro_made(thread, array);
}

Value ouro_bytes_percent(Thread *thread, Value format, Value args)
{
    // A bytearray may change while script code runs.
    uint32_t mark = ouro_roots_mark(thread);
    Value copy = ouro_root(thread, ouro_buffer_copy(thread, format));
    if (value_is_unbound(copy)) return VALUE_UNBOUND;
    Value result = percent_of_bytes(thread, format, bytes_text(value_as_bytes(copy)), args);
    ouro_roots_release(thread, mark);
    return result;
}
