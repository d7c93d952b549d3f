// The items of a memoryview, in the formats of C's number types.
// SPDX-License-Identifier: MIT
#include "runtime/methods/memoryview_items.h"
#include "runtime/object/number.h"
#include "runtime/task/operations.h"

// --- the memory ---------------------------------------------------------------------------------

static Text memory_of(Value owner)
{
    return value_has_type(owner, TYPE_BYTES) ? bytes_text(value_as_bytes(owner))
                                             : bytearray_text(value_as_bytearray(owner));
}

// Whether all items lie within `size` bytes.
static bool lies_within(const MemoryView *view, size_t size)
{
    int64_t span = (int64_t)(view->count - 1) * view->stride * (int64_t)view->item_size;
    int64_t first = (int64_t)view->start, last = first + span;
    int64_t lowest = first < last ? first : last, highest = first < last ? last : first;
    return lowest >= 0 && highest + (int64_t)view->item_size <= (int64_t)size;
}

bool ouro_view_open(Thread *thread, const MemoryView *view, char **first)
{
    if (value_is_none(view->owner)) {
        ouro_raise(thread, CLASS_VALUE_ERROR, "operation forbidden on released memoryview object");
        return false;
    }
    Text memory = memory_of(view->owner);
    if (view->count != 0 && !lies_within(view, memory.size)) {
        ouro_raise(thread, CLASS_BUFFER_ERROR,
                   "memoryview: the underlying bytearray has been resized");
        return false;
    }
    *first = (char *)(uintptr_t)memory.at + (view->count == 0 ? 0 : view->start);
    return true;
}

void ouro_view_copy_out(const MemoryView *view, const char *first, char *out)
{
    size_t size = view->item_size;
    if (view->count == 0) return;
    if (memoryview_is_contiguous(view)) {
        memcpy(out, first, view->count * size);
        return;
    }
    for (size_t i = 0; i < view->count; i++, out += size) {
        memcpy(out, first + (int64_t)i * view->stride * (int64_t)size, size);
    }
}

// --- formats ------------------------------------------------------------------------------------

static char format_of(const MemoryView *view)
{
    return view->format[0] == '@' ? view->format[1] : view->format[0];
}

uint32_t ouro_view_format_size(char format)
{
    switch (format) {
    case 'b':
    case 'B':
    case 'c':
    case '?': return 1;
    case 'h':
    case 'H':
    case 'e': return 2;
    case 'i':
    case 'I':
    case 'f': return 4;
    case 'l':
    case 'L':
    case 'q':
    case 'Q':
    case 'n':
    case 'N':
    case 'P':
    case 'd': return 8;
    default: return 0;
    }
}

static bool is_signed(char format) { return memchr("bhilqn", format, 6) != NULL; }

static uint64_t load(const char *at, uint32_t size)
{
    uint8_t one;
    uint16_t two;
    uint32_t four;
    uint64_t eight;
    switch (size) {
    case 1: memcpy(&one, at, 1); return one;
    case 2: memcpy(&two, at, 2); return two;
    case 4: memcpy(&four, at, 4); return four;
    default: memcpy(&eight, at, 8); return eight;
    }
}

// The lowest bytes of a word; those of the machine are stored lowest first.
static void store(char *at, uint64_t word, uint32_t size)
{
    for (uint32_t i = 0; i < size; i++) at[i] = (char)(word >> i * 8);
}

static double load_float(const char *at, char format)
{
    float single;
    double number;
    if (format == 'f') {
        memcpy(&single, at, sizeof single);
        return (double)single;
    }
    memcpy(&number, at, sizeof number);
    return number;
}

static double load_half(uint64_t bits)
{
    int exponent = (int)(bits >> 10 & 31);
    double fraction = (double)(bits & 1023) / 1024;
    double sign = bits >> 15 ? -1 : 1;
    if (exponent == 31) return (bits & 1023) ? __builtin_nan("") : sign * __builtin_inf();
    if (exponent == 0) return sign * __builtin_ldexp(fraction, -14);
    return sign * __builtin_ldexp(1 + fraction, exponent - 15);
}

Value ouro_view_get(Thread *thread, const MemoryView *view, const char *at)
{
    char format = format_of(view);
    switch (format) {
    case 'B': return value_from_int((unsigned char)*at);
    case 'c': return ouro_made(thread, ouro_bytes_new(thread->vm, at, 1));
    case '?': return value_from_bool(*at != 0);
    case 'e': return value_from_foreign_float(load_half(load(at, 2)));
    case 'f':
    case 'd': return value_from_foreign_float(load_float(at, format));
    default: break;
    }
    uint64_t word = load(at, view->item_size);
    if (!is_signed(format)) return ouro_made_value(thread, ouro_int_from_uint64(thread->vm, word));
    unsigned unused = 64 - 8 * view->item_size;
    int64_t number = (int64_t)(word << unused) >> unused;
    return ouro_made_value(thread, ouro_int_from_int64(thread->vm, number));
}

// --- storing ------------------------------------------------------------------------------------

static bool raise_invalid(Thread *thread, const MemoryView *view, ClassId class_id)
{
    const char *what = class_id == CLASS_TYPE_ERROR ? "type" : "value";
    ouro_raise(thread, class_id, "memoryview: invalid %s for format '%s'", what, view->format);
    return false;
}

static bool set_float(Thread *thread, const MemoryView *view, Value value, char *at)
{
    double number;
    if (!ouro_double(thread, value, &number)) {
        if (!ouro_pending_is(thread, CLASS_TYPE_ERROR)) return false;
        ouro_take_pending(thread);
        return raise_invalid(thread, view, CLASS_TYPE_ERROR);
    }
    if (format_of(view) == 'f') {
        float single = (float)number;
        memcpy(at, &single, sizeof single);
    } else {
        memcpy(at, &number, sizeof number);
    }
    return true;
}

static bool int_fits(char format, uint32_t size, Digits digits, uint64_t *word)
{
    int64_t number;
    unsigned bits = 8 * size;
    if (!is_signed(format)) {
        return ouro_digits_bit_length(digits) <= bits && digits_to_unsigned(digits, word);
    }
    if (!digits_to_int(digits, &number)) return false;
    int64_t limit = (int64_t)((uint64_t)1 << (bits - 1)) - 1;
    *word = (uint64_t)number;
    return bits == 64 || (number <= limit && number >= -limit - 1);
}

static bool set_int(Thread *thread, const MemoryView *view, Value value, char *at)
{
    Value index = ouro_index(thread, value);
    if (value_is_unbound(index)) {
        if (!ouro_pending_is(thread, CLASS_TYPE_ERROR)) return false;
        ouro_take_pending(thread);
        return raise_invalid(thread, view, CLASS_TYPE_ERROR);
    }
    Digit room;
    Digits digits;
    uint64_t word;
    if (!ouro_value_digits(index, &room, &digits) ||
        !int_fits(format_of(view), view->item_size, digits, &word)) {
        return raise_invalid(thread, view, CLASS_VALUE_ERROR);
    }
    store(at, word, view->item_size);
    return true;
}

bool ouro_view_set(Thread *thread, const MemoryView *view, Value value, char *at)
{
    switch (format_of(view)) {
    case 'c':
        if (!value_has_type(value, TYPE_BYTES)) {
            return raise_invalid(thread, view, CLASS_TYPE_ERROR);
        }
        if (value_as_bytes(value)->size != 1) return raise_invalid(thread, view, CLASS_VALUE_ERROR);
        *at = value_as_bytes(value)->at[0];
        return true;
    case '?': {
        int truth = ouro_truth(thread, value);
        if (truth >= 0) *at = (char)truth;
        return truth >= 0;
    }
    case 'e':
        ouro_raise(thread, CLASS_NOT_IMPLEMENTED_ERROR, "memoryview: format e cannot be written");
        return false;
    case 'f':
    case 'd': return set_float(thread, view, value, at);
    default: return set_int(thread, view, value, at);
    }
}
