// Numbers from text and as text: str(int), repr(float), int(text).
// SPDX-License-Identifier: MIT
#include "runtime/base/utf8.h"
#include "runtime/methods/format.h"
#include "runtime/methods/numbers.h"
#include "runtime/methods/unicode.h"

// ---- from text ----

static bool is_ascii_space(unsigned char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

// str.isspace() knows four separators more than C.
static bool is_string_space(unsigned char byte)
{
    return is_ascii_space(byte) || (byte >= 0x1C && byte <= 0x1F);
}

static Text trimmed(Text text, bool (*is_space)(unsigned char byte))
{
    size_t start = 0, end = text.size;
    while (start < end && is_space((unsigned char)text.at[start])) start++;
    while (end > start && is_space((unsigned char)text.at[end - 1])) end--;
    return text_slice(text, start, end);
}

Text ouro_trimmed_bytes(Text bytes) { return trimmed(bytes, is_ascii_space); }

// What is neither a digit nor space becomes something that no number has.
static char as_ascii(uint32_t code_point)
{
    if (code_point < 0x80) return (char)code_point;
    int digit = ouro_unicode_decimal(code_point);
    if (digit >= 0) return (char)('0' + digit);
    return unicode_is(code_point, UNICODE_SPACE) ? ' ' : '?';
}

bool ouro_number_text_open(Thread *thread, const String *string, NumberText *out)
{
    ouro_text_init(&out->copy, thread->vm->allocator);
    out->text = string_text(string);
    if (!string_is_ascii(string)) {
        for (const char *at = out->text.at, *end = at + out->text.size; at < end;)
            ouro_text_append_char(&out->copy, as_ascii(utf8_next(&at)));
        out->text = ouro_text_view(&out->copy);
    }
    out->text = trimmed(out->text, is_string_space);
    if (!out->copy.failed) return true;
    ouro_text_deinit(&out->copy);
    (void)ouro_raise_memory(thread);
    return false;
}

void ouro_number_text_close(NumberText *text) { ouro_text_deinit(&text->copy); }

// What messages show of a text: the first 200 characters of its repr.
static Value malformed(Thread *thread, Value source, unsigned base)
{
    Value repr = ouro_repr(thread, source);
    if (value_is_unbound(repr)) return repr;
    String *text = value_as_string(repr);
    if (text->count > 200) text = ouro_string_slice(thread->vm, text, 0, 200);
    if (text == NULL) return ouro_raise_memory(thread);
    return ouro_raise(thread, CLASS_VALUE_ERROR, "invalid literal for int() with base %i: %S",
                      (int)base, text);
}

static bool is_power_of_two(unsigned base) { return (base & (base - 1)) == 0; }

Value ouro_int_from_text(Thread *thread, Text text, unsigned base, Value source)
{
    IntText scan;
    if (!ouro_int_text_scan(text, base, &scan)) return malformed(thread, source, base);
    if (scan.small) return ouro_made_value(thread, ouro_int_from_int64(thread->vm, scan.value));
    uint32_t limit = int_text_digits_max(thread);
    if (limit != 0 && scan.digits_count > limit && !is_power_of_two(scan.base))
        return ouro_raise(
            thread, CLASS_VALUE_ERROR,
            "Exceeds the limit (%i digits) for integer string conversion: value has %z digits; use "
            "sys.set_int_max_str_digits() to increase the limit",
            (int)limit, scan.digits_count);
    IntRoom room;
    Digits number;
    if (!ouro_int_room_open(&room, thread->vm, ouro_digits_text_capacity(&scan)) ||
        !ouro_digits_from_text(thread->vm->allocator, room.at, &scan, &number))
        return ouro_raise_memory(thread);
    return ouro_made_value(thread, ouro_int_room_close(&room, number));
}

// ---- to text ----

static bool too_long(Thread *thread)
{
    (void)ouro_raise(thread, CLASS_VALUE_ERROR,
                     "Exceeds the limit (%i digits) for integer string conversion; use "
                     "sys.set_int_max_str_digits() to increase the limit",
                     (int)int_text_digits_max(thread));
    return false;
}

bool ouro_int_append(Thread *thread, TextBuilder *builder, Value value)
{
    IntOperand number;
    int_operand(value, &number);
    uint64_t limit = int_text_digits_max(thread);
    // The count is exact or one more: only behind the limit by more than one is it certain.
    if (limit != 0 && ouro_digits_decimal_count(number.digits) > limit + 1) return too_long(thread);
    size_t before = builder->size;
    ouro_digits_append(builder, number.digits, 10);
    if (limit == 0 || builder->size - before - number.digits.negative <= limit) return true;
    builder->size = before;
    return too_long(thread);
}

static Value small_repr(Thread *thread, int64_t number)
{
    char digits[24], *at = digits + sizeof digits;
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        *--at = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (number < 0) *--at = '-';
    return ouro_made(thread,
                     ouro_string_new(thread->vm, at, (size_t)(digits + sizeof digits - at)));
}

Value ouro_int_repr(Thread *thread, Value value)
{
    int64_t small;
    if (ouro_value_int64(value, &small)) return small_repr(thread, small);
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    if (!ouro_int_append(thread, &builder, value)) {
        ouro_text_deinit(&builder);
        return VALUE_UNBOUND;
    }
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &builder));
}

Value ouro_float_repr(Thread *thread, double number)
{
    TextBuilder builder;
    ouro_text_init(&builder, thread->vm->allocator);
    ouro_double_append_repr(&builder, number);
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &builder));
}

Value ouro_number_format(Thread *thread, Value self, String *spec, FormatNumber *format)
{
    if (spec->size == 0) return ouro_str(thread, self);
    Vm *vm = thread->vm;
    TextBuilder text, error;
    ouro_text_init(&text, vm->allocator);
    ouro_text_init(&error, vm->allocator);
    FormatSpec parsed;
    Text type_name = string_text(ouro_class_of(vm, self)->name);
    FormatOutcome outcome = ouro_format_spec_parse(string_text(spec), type_name, &parsed, &error);
    if (outcome == FORMAT_OK) {
        FormatOutput output = {&text, &error};
        outcome = format(output, &parsed, self);
    }
    return ouro_format_result(thread, outcome, &text, &error);
}
