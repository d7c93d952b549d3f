// str: the class, its operators and the table of its methods.
// SPDX-License-Identifier: MIT
#include "runtime/methods/string_methods.h"
#include "runtime/base/search.h"
#include "runtime/base/utf8.h"
#include "runtime/methods/bytes_buffer.h"
#include "runtime/methods/codec.h"
#include "runtime/methods/containers.h"
#include "runtime/methods/format.h"

// --- representation -----------------------------------------------------------------------------

static Value str_repr(Thread *thread, Value self)
{
    TextBuilder out;
    ouro_text_init(&out, thread->vm->allocator);
    ouro_string_append_repr(&out, value_as_string(self));
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &out));
}

static Value str_str(Thread *thread, Value self)
{
    return string_result(thread, value_as_string(self));
}

static Value str_format(Thread *thread, Value self, String *spec)
{
    if (spec->size == 0) return ouro_str(thread, self);
    TextBuilder out, error;
    ouro_text_init(&out, thread->vm->allocator);
    ouro_text_init(&error, thread->vm->allocator);
    FormatSpec parsed;
    FormatOutcome outcome = ouro_format_spec_parse(string_text(spec), TEXT("str"), &parsed, &error);
    if (outcome == FORMAT_OK) {
        FormatOutput output = {&out, &error};
        outcome = ouro_format_text(output, &parsed, string_text(value_as_string(self)));
    }
    return ouro_format_result(thread, outcome, &out, &error);
}

Value ouro_format_result(Thread *thread, FormatOutcome outcome, TextBuilder *text,
                         TextBuilder *error)
{
    String *result = ouro_string_from_builder(thread->vm, outcome == FORMAT_OK ? text : error);
    ouro_text_deinit(text);
    ouro_text_deinit(error);
    if (result == NULL) return ouro_raise_memory(thread);
    if (outcome == FORMAT_OK) return value_from_object(result);
    ClassId class_id = outcome == FORMAT_OVERFLOW_ERROR ? CLASS_OVERFLOW_ERROR : CLASS_VALUE_ERROR;
    return ouro_raise_with(thread, class_id, value_from_object(result));
}

// --- comparing ----------------------------------------------------------------------------------

static bool str_hash(Thread *thread, Value self, int64_t *out)
{
    *out = ouro_string_hash(thread->vm, value_as_string(self));
    return true;
}

static Value str_compare(Thread *thread, Value left, Value right, CompareOp op)
{
    (void)thread;
    if (!value_is_string(left) || !value_is_string(right)) return VALUE_NOT_IMPLEMENTED;
    const String *a = value_as_string(left), *b = value_as_string(right);
    switch (op) {
    case COMPARE_EQUAL: return value_from_bool(ouro_string_equal(a, b));
    case COMPARE_UNEQUAL: return value_from_bool(!ouro_string_equal(a, b));
    case COMPARE_LESS: return value_from_bool(ouro_string_compare(a, b) < 0);
    case COMPARE_LESS_EQUAL: return value_from_bool(ouro_string_compare(a, b) <= 0);
    case COMPARE_GREATER: return value_from_bool(ouro_string_compare(a, b) > 0);
    case COMPARE_GREATER_EQUAL: return value_from_bool(ouro_string_compare(a, b) >= 0);
    }
    OURO_UNREACHABLE();
}

// --- operators ----------------------------------------------------------------------------------

void ouro_write_repeated(char *out, Text unit, size_t size)
{
    if (unit.size == 1) {
        memset(out, unit.at[0], size);
        return;
    }
    // Twice as much is copied each time, of what is there already.
    memcpy(out, unit.at, unit.size);
    for (size_t done = unit.size; done < size;) {
        size_t part = done < size - done ? done : size - done;
        memcpy(out + done, out, part);
        done += part;
    }
}

static Value repeat(Thread *thread, String *self, int64_t count)
{
    Vm *vm = thread->vm;
    if (count == 0 || self->size == 0) return value_from_object(VM_NAME(vm, EMPTY));
    if (count == 1) return string_result(thread, self);
    size_t size;
    if (__builtin_mul_overflow((size_t)count, (size_t)self->size, &size) || size > INT64_MAX) {
        return ouro_raise(thread, CLASS_OVERFLOW_ERROR, "repeated string is too long");
    }
    String *result = ouro_string_reserve(vm, size, (size_t)count * self->count);
    if (result == NULL) return ouro_raise_memory(thread);
    ouro_write_repeated(string_room(result), string_text(self), size);
    result->object.gc |= self->object.gc & STRING_HAS_SURROGATES;
    return value_from_object(result);
}

static Value str_multiply(Thread *thread, Value left, Value right)
{
    Value self = value_is_string(left) ? left : right;
    int64_t count;
    int outcome = ouro_string_repeat_count(thread, value_is_string(left) ? right : left, &count);
    if (outcome == 0) return VALUE_NOT_IMPLEMENTED;
    return outcome < 0 ? VALUE_UNBOUND : repeat(thread, value_as_string(self), count);
}

static Value str_add(Thread *thread, Value left, Value right)
{
    Vm *vm = thread->vm;
    if (!value_is_string(left)) return VALUE_NOT_IMPLEMENTED;
    if (value_is_string(right)) {
        String *sum = ouro_string_concatenate(vm, value_as_string(left), value_as_string(right));
        return ouro_made(thread, sum);
    }
    if (ouro_class_overrides(vm, ouro_class_of(vm, right), SPECIAL_RADD)) {
        return VALUE_NOT_IMPLEMENTED;
    }
    return ouro_raise(thread, CLASS_TYPE_ERROR, "can only concatenate str (not \"%T\") to str",
                      right);
}

static Value str_binary(Thread *thread, Value left, Value right, BinaryOp op)
{
    switch (op) {
    case BINARY_ADD: return str_add(thread, left, right);
    case BINARY_MULTIPLY: return str_multiply(thread, left, right);
    case BINARY_REMAINDER:
        if (!value_is_string(left)) return VALUE_NOT_IMPLEMENTED;
        return ouro_string_percent(thread, value_as_string(left), right);
    default: return VALUE_NOT_IMPLEMENTED;
    }
}

// --- items --------------------------------------------------------------------------------------

static int64_t str_length(Thread *thread, Value self)
{
    (void)thread;
    return value_as_string(self)->count;
}

static int str_contains(Thread *thread, Value self, Value item)
{
    if (!value_is_string(item)) {
        ouro_raise(thread, CLASS_TYPE_ERROR,
                   "'in <string>' requires string as left operand, not %T", item);
        return -1;
    }
    Text text = string_text(value_as_string(self));
    return ouro_text_find(text, string_text(value_as_string(item))) != TEXT_NOT_FOUND;
}

static Value str_iterate(Thread *thread, Value self)
{
    bool ascii = string_is_ascii(value_as_string(self));
    return ouro_iterator_new(thread, ascii ? CLASS_STR_ASCII_ITERATOR : CLASS_STR_ITERATOR, self);
}

static Value slice_ascii(Thread *thread, const String *self, SliceParts parts)
{
    String *result = ouro_string_reserve(thread->vm, (size_t)parts.count, (size_t)parts.count);
    if (result == NULL) return ouro_raise_memory(thread);
    const char *from = self->text + parts.start;
    for (char *out = string_room(result), *end = out + parts.count; out < end; out++) {
        *out = *from;
        from += parts.step;
    }
    return value_from_object(result);
}

// The part that a slice with step -1 covers, backwards.
static Value reverse_unicode(Thread *thread, String *self, SliceParts parts)
{
    Vm *vm = thread->vm;
    size_t first = (size_t)(parts.start - parts.count + 1);
    size_t start = ouro_string_offset(vm, self, first);
    size_t end = ouro_string_offset(vm, self, (size_t)parts.start + 1);
    String *result = ouro_string_reserve(vm, end - start, (size_t)parts.count);
    if (result == NULL) return ouro_raise_memory(thread);
    char *out = string_room(result) + result->size;
    for (const char *at = self->text + start; at < self->text + end;) {
        if ((unsigned char)*at < 0x80) {
            *--out = *at++;
            continue;
        }
        unsigned size = utf8_size_of_lead(*at);
        out -= size;
        for (unsigned i = 0; i < size; i++) out[i] = at[i];
        at += size;
    }
    if (self->object.gc & STRING_HAS_SURROGATES) ouro_string_find_surrogates(result);
    return value_from_object(result);
}

static Value slice_unicode(Thread *thread, String *self, SliceParts parts)
{
    if (parts.step == -1) return reverse_unicode(thread, self, parts);
    TextBuilder out;
    ouro_text_init(&out, thread->vm->allocator);
    for (int64_t i = 0; i < parts.count; i++) {
        size_t index = (size_t)(parts.start + i * parts.step);
        const char *at = self->text + ouro_string_offset(thread->vm, self, index);
        ouro_text_append(&out, text_of(at, utf8_size_of_lead(*at)));
    }
    return ouro_made(thread, ouro_string_from_builder(thread->vm, &out));
}

static Value get_slice(Thread *thread, String *self, Slice *slice)
{
    SliceParts parts;
    if (!ouro_slice_unpack(thread, slice, &parts)) return VALUE_UNBOUND;
    ouro_slice_adjust(&parts, self->count);
    Vm *vm = thread->vm;
    if (parts.count <= 0) return value_from_object(VM_NAME(vm, EMPTY));
    if (parts.step == 1 || parts.count == 1) {
        size_t start = (size_t)parts.start;
        return ouro_made(thread, ouro_string_slice(vm, self, start, start + (size_t)parts.count));
    }
    return string_is_ascii(self) ? slice_ascii(thread, self, parts)
                                 : slice_unicode(thread, self, parts);
}

static Value str_get_item(Thread *thread, Value self, Value key)
{
    String *string = value_as_string(self);
    if (value_has_type(key, TYPE_SLICE)) return get_slice(thread, string, value_as_object(key));
    int64_t index;
    int outcome = ouro_subscript_index(thread, key, &index);
    if (outcome < 0) return VALUE_UNBOUND;
    if (outcome == 0) {
        return ouro_raise(thread, CLASS_TYPE_ERROR, "string indices must be integers, not '%T'",
                          key);
    }
    if (index < 0) index += string->count;
    if ((uint64_t)index >= string->count) {
        return ouro_raise(thread, CLASS_INDEX_ERROR, "string index out of range");
    }
    return ouro_made(thread, ouro_string_from_code_point(
                                 thread->vm, ouro_string_at(thread->vm, string, (size_t)index)));
}

// --- making -------------------------------------------------------------------------------------

static Value decoded(Thread *thread, Value *args)
{
    const char *encoding, *errors;
    if (!ouro_codec_argument(thread, "str() argument 'encoding'", args[2], "utf-8", &encoding) ||
        !ouro_codec_argument(thread, "str() argument 'errors'", args[3], "strict", &errors)) {
        return VALUE_UNBOUND;
    }
    if (value_is_string(args[1])) {
        return ouro_raise(thread, CLASS_TYPE_ERROR, "decoding str is not supported");
    }
    if (!ouro_is_buffer(args[1])) {
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "decoding to str: need a bytes-like object, %T found", args[1]);
    }
    Text bytes;
    if (!ouro_buffer_read(thread, args[1], &bytes)) return VALUE_UNBOUND;
    return ouro_decode(thread, bytes, encoding, errors);
}

static Value str_new(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    Vm *vm = thread->vm;
    Value text;
    if (!value_is_unbound(args[2]) || !value_is_unbound(args[3])) {
        text = value_is_unbound(args[1]) ? value_from_object(VM_NAME(vm, EMPTY))
                                         : decoded(thread, args);
    } else if (value_is_unbound(args[1])) {
        text = value_from_object(VM_NAME(vm, EMPTY));
    } else {
        text = ouro_str(thread, args[1]);
    }
    Class *class = value_as_class(args[0]);
    if (value_is_unbound(text) || class == vm->classes[CLASS_STR]) return text;
    return ouro_made(thread, ouro_string_of_class(vm, class, value_as_string(text)));
}

// --- the other methods --------------------------------------------------------------------------

static Value str_encode(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    const char *encoding, *errors;
    if (!ouro_codec_argument(thread, "encode() argument 'encoding'", args[1], "utf-8", &encoding) ||
        !ouro_codec_argument(thread, "encode() argument 'errors'", args[2], "strict", &errors)) {
        return VALUE_UNBOUND;
    }
    return ouro_encode(thread, value_as_string(args[0]), encoding, errors);
}

static Value str_getnewargs(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    String *copy = ouro_string_copy(thread->vm, string_text(value_as_string(args[0])));
    if (copy == NULL) return ouro_raise_memory(thread);
    Value item = value_from_object(copy);
    return ouro_made(thread, ouro_tuple_of(thread->vm, &item, 1));
}

static Value str_sizeof(Thread *thread, Value *args, uint32_t count)
{
    (void)thread, (void)count;
    return value_from_int((int64_t)ouro_heap_size_of(value_object(args[0])));
}

static const NativeDef methods[] = {
    {.signature = "encode(self, /, encoding='utf-8', errors='strict')",
     .function = str_encode,
     .doc = "Encode the string using the codec registered for encoding."},
    {.signature = "replace(self, old, new, /, count=-1)",
     .function = ouro_str_replace,
     .doc = "Return a copy with all occurrences of substring old replaced by new."},
    {.signature = "split(self, /, sep=None, maxsplit=-1)",
     .function = ouro_str_split,
     .doc = "Return a list of the substrings in the string, using sep as the separator string."},
    {.signature = "rsplit(self, /, sep=None, maxsplit=-1)",
     .function = ouro_str_rsplit,
     .doc = "Return a list of the substrings in the string, splitting from its end."},
    {.signature = "join(self, iterable, /)",
     .function = ouro_str_join,
     .doc = "Concatenate any number of strings."},
    {.signature = "capitalize(self, /)",
     .function = ouro_str_capitalize,
     .doc = "Return a capitalized version of the string."},
    {.signature = "casefold(self, /)",
     .function = ouro_str_casefold,
     .doc = "Return a version of the string suitable for caseless comparisons."},
    {.signature = "title(self, /)",
     .function = ouro_str_title,
     .doc = "Return a version of the string where each word is titlecased."},
    {.signature = "center(self, width, fillchar=' ', /)",
     .function = ouro_str_center,
     .doc = "Return a centered string of length width."},
    {.signature = "count(self, sub, start=None, end=None, /)",
     .function = ouro_str_count,
     .doc = "Return the number of non-overlapping occurrences of substring sub."},
    {.signature = "expandtabs(self, /, tabsize=8)",
     .function = ouro_str_expandtabs,
     .doc = "Return a copy where all tab characters are expanded using spaces."},
    {.signature = "find(self, sub, start=None, end=None, /)",
     .function = ouro_str_find,
     .doc = "Return the lowest index where substring sub is found, or -1."},
    {.signature = "partition(self, sep, /)",
     .function = ouro_str_partition,
     .doc = "Partition the string into three parts using the given separator."},
    {.signature = "index(self, sub, start=None, end=None, /)",
     .function = ouro_str_index,
     .doc = "Return the lowest index where substring sub is found."},
    {.signature = "ljust(self, width, fillchar=' ', /)",
     .function = ouro_str_ljust,
     .doc = "Return a left-justified string of length width."},
    {.signature = "lower(self, /)",
     .function = ouro_str_lower,
     .doc = "Return a copy of the string converted to lowercase."},
    {.signature = "lstrip(self, chars=None, /)",
     .function = ouro_str_lstrip,
     .doc = "Return a copy of the string with leading whitespace removed."},
    {.signature = "rfind(self, sub, start=None, end=None, /)",
     .function = ouro_str_rfind,
     .doc = "Return the highest index where substring sub is found, or -1."},
    {.signature = "rindex(self, sub, start=None, end=None, /)",
     .function = ouro_str_rindex,
     .doc = "Return the highest index where substring sub is found."},
    {.signature = "rjust(self, width, fillchar=' ', /)",
     .function = ouro_str_rjust,
     .doc = "Return a right-justified string of length width."},
    {.signature = "rstrip(self, chars=None, /)",
     .function = ouro_str_rstrip,
     .doc = "Return a copy of the string with trailing whitespace removed."},
    {.signature = "rpartition(self, sep, /)",
     .function = ouro_str_rpartition,
     .doc = "Partition the string into three parts at the last separator."},
    {.signature = "splitlines(self, /, keepends=False)",
     .function = ouro_str_splitlines,
     .doc = "Return a list of the lines in the string, breaking at line boundaries."},
    {.signature = "strip(self, chars=None, /)",
     .function = ouro_str_strip,
     .doc = "Return a copy of the string with leading and trailing whitespace removed."},
    {.signature = "swapcase(self, /)",
     .function = ouro_str_swapcase,
     .doc = "Convert uppercase characters to lowercase and lowercase ones to uppercase."},
    {.signature = "translate(self, table, /)",
     .function = ouro_str_translate,
     .doc = "Replace each character in the string using the given translation table."},
    {.signature = "upper(self, /)",
     .function = ouro_str_upper,
     .doc = "Return a copy of the string converted to uppercase."},
    {.signature = "startswith(self, prefix, start=None, end=None, /)",
     .function = ouro_str_startswith,
     .doc = "Return True if the string starts with the specified prefix, False otherwise."},
    {.signature = "endswith(self, suffix, start=None, end=None, /)",
     .function = ouro_str_endswith,
     .doc = "Return True if the string ends with the specified suffix, False otherwise."},
    {.signature = "removeprefix(self, prefix, /)",
     .function = ouro_str_removeprefix,
     .doc = "Return a str with the given prefix string removed if present."},
    {.signature = "removesuffix(self, suffix, /)",
     .function = ouro_str_removesuffix,
     .doc = "Return a str with the given suffix string removed if present."},
    {.signature = "isascii(self, /)",
     .function = ouro_str_isascii,
     .doc = "Return True if all characters in the string are ASCII, False otherwise."},
    {.signature = "islower(self, /)",
     .function = ouro_str_islower,
     .doc = "Return True if the string is a lowercase string, False otherwise."},
    {.signature = "isupper(self, /)",
     .function = ouro_str_isupper,
     .doc = "Return True if the string is an uppercase string, False otherwise."},
    {.signature = "istitle(self, /)",
     .function = ouro_str_istitle,
     .doc = "Return True if the string is a title-cased string, False otherwise."},
    {.signature = "isspace(self, /)",
     .function = ouro_str_isspace,
     .doc = "Return True if the string is a whitespace string, False otherwise."},
    {.signature = "isdecimal(self, /)",
     .function = ouro_str_isdecimal,
     .doc = "Return True if the string is a decimal string, False otherwise."},
    {.signature = "isdigit(self, /)",
     .function = ouro_str_isdigit,
     .doc = "Return True if the string is a digit string, False otherwise."},
    {.signature = "isnumeric(self, /)",
     .function = ouro_str_isnumeric,
     .doc = "Return True if the string is a numeric string, False otherwise."},
    {.signature = "isalpha(self, /)",
     .function = ouro_str_isalpha,
     .doc = "Return True if the string is an alphabetic string, False otherwise."},
    {.signature = "isalnum(self, /)",
     .function = ouro_str_isalnum,
     .doc = "Return True if the string is an alpha-numeric string, False otherwise."},
    {.signature = "isidentifier(self, /)",
     .function = ouro_str_isidentifier,
     .doc = "Return True if the string is a valid Python identifier, False otherwise."},
    {.signature = "isprintable(self, /)",
     .function = ouro_str_isprintable,
     .doc = "Return True if all characters in the string are printable, False otherwise."},
    {.signature = "zfill(self, width, /)",
     .function = ouro_str_zfill,
     .doc = "Pad a numeric string with zeros on the left."},
    {.signature = "format(self, /, *args, **kwargs)",
     .function = ouro_str_format,
     .doc = "Return a formatted version of the string, using args and kwargs."},
    {.signature = "format_map(self, mapping, /)",
     .function = ouro_str_format_map,
     .doc = "Return a formatted version of the string, using a mapping."},
    {.signature = "maketrans(x, y=..., z=..., /)",
     .function = ouro_str_maketrans,
     .doc = "Return a translation table usable for str.translate().",
     .flags = NATIVE_STATIC},
    {.signature = "__getnewargs__(self, /)", .function = str_getnewargs},
    {.signature = "__sizeof__(self, /)",
     .function = str_sizeof,
     .doc = "Return the size of the string in memory, in bytes."},
    {0},
};

static const TypeSlots slots = {
    .repr = str_repr,
    .str = str_str,
    .format = str_format,
    .hash = str_hash,
    .compare = str_compare,
    .binary = str_binary,
    .operators = 1 << BINARY_ADD | 1 << BINARY_MULTIPLY | 1 << BINARY_REMAINDER,
    .reflected_operators = 1 << BINARY_MULTIPLY | 1 << BINARY_REMAINDER,
    .length = str_length,
    .get_item = str_get_item,
    .contains = str_contains,
    .iterate = str_iterate,
};

// str(x)
static Value str_quick(Thread *thread, Value *args, uint32_t count)
{
    if (count != 1) return VALUE_UNBOUND;
    return value_has_shape(args[0], CLASS_STR) ? args[0] : ouro_str(thread, args[0]);
}

const ClassDef ouro_class_def_STR = {
    .slots = &slots,
    .methods = methods,
    .quick = str_quick,
    .new_ = {.signature = "str(object=..., encoding=..., errors=...)", .function = str_new, .flags = NATIVE_EXPECTS},
    .doc = "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str",
    .flags = CLASS_FLAG_SELF_MATCH,
};
