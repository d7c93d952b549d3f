// The Unicode errors: what could not be encoded, decoded or translated, and why.
// SPDX-License-Identifier: MIT
#include "runtime/methods/exception_methods.h"
#include "runtime/object/bytes.h"

#include <stdio.h>

enum { ENCODING, OBJECT, START, END, REASON };

typedef struct Parameter {
    unsigned field;
    char kind; // 's' a str, 'b' bytes, 'i' an index
} Parameter;

static const Parameter encode_parameters[] = {
    {ENCODING, 's'}, {OBJECT, 's'}, {START, 'i'}, {END, 'i'}, {REASON, 's'}};
static const Parameter decode_parameters[] = {
    {ENCODING, 's'}, {OBJECT, 'b'}, {START, 'i'}, {END, 'i'}, {REASON, 's'}};
static const Parameter translate_parameters[] = {
    {OBJECT, 's'}, {START, 'i'}, {END, 'i'}, {REASON, 's'}};

// The bytes of anything that has a buffer. UNBOUND raised.
static Value as_bytes(Thread *thread, Value object)
{
    if (value_has_type(object, TYPE_BYTES)) return object;
    if (value_has_type(object, TYPE_BYTEARRAY) || value_has_type(object, TYPE_MEMORYVIEW))
        return ouro_call(thread, value_from_object(thread->vm->classes[CLASS_BYTES]), &object, 1);
    return ouro_raise(thread, CLASS_TYPE_ERROR, "a bytes-like object is required, not '%T'",
                      object);
}

static Value checked(Thread *thread, Value value, char kind, int position)
{
    int64_t index;
    switch (kind) {
    case 'b': return as_bytes(thread, value);
    case 'i':
        if (!ouro_index_int64(thread, value, CLASS_OVERFLOW_ERROR, &index)) return VALUE_UNBOUND;
        return ouro_int_from_int64(thread->vm, index);
    default:
        if (value_is_string(value)) return value;
        return ouro_raise(thread, CLASS_TYPE_ERROR, "argument %i must be str, not %T", position,
                          value);
    }
}

static Value init(Thread *thread, Value *args, const Parameter *parameters,
                  unsigned parameters_count)
{
    if (!ouro_exception_no_keywords(thread, args[0], args[2])) return VALUE_UNBOUND;
    Exception *exception = value_as_exception(args[0]);
    const Tuple *given = value_as_tuple(args[1]);
    ouro_exception_set_args(thread, exception, args[1]);
    exception->details = VALUE_NONE;
    if (given->count != parameters_count)
        return ouro_raise(thread, CLASS_TYPE_ERROR,
                          "function takes exactly %i arguments (%z given)", (int)parameters_count,
                          (size_t)given->count);
    for (unsigned i = 0; i < parameters_count; i++) {
        Value value = checked(thread, given->items[i], parameters[i].kind, (int)i + 1);
        if (value_is_unbound(value) ||
            !ouro_exception_set_field(thread, exception, parameters[i].field, value)) {
            exception->details = VALUE_NONE;
            return VALUE_UNBOUND;
        }
    }
    return VALUE_NONE;
}

static Value encode_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return init(thread, args, encode_parameters, OURO_COUNT_OF(encode_parameters));
}
static Value decode_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return init(thread, args, decode_parameters, OURO_COUNT_OF(decode_parameters));
}
static Value translate_init(Thread *thread, Value *args, uint32_t count)
{
    (void)count;
    return init(thread, args, translate_parameters, OURO_COUNT_OF(translate_parameters));
}

// ---- text ----

// start and end as they were given; they need not lie within the object.
typedef struct Bounds {
    int64_t start, end;
} Bounds;

static Bounds bounds_of(const Exception *exception)
{
    Bounds bounds = {0, 0};
    (void)ouro_value_int64(ouro_exception_field(exception, START), &bounds.start);
    (void)ouro_value_int64(ouro_exception_field(exception, END), &bounds.end);
    return bounds;
}

// Whether exactly one item is meant, and there is one.
static bool is_single(Bounds bounds, size_t length)
{
    return bounds.start >= 0 && (uint64_t)bounds.start < length && bounds.end == bounds.start + 1;
}

static Value encoding_of(Thread *thread, const Exception *exception)
{
    return ouro_root(thread, ouro_str(thread, ouro_exception_field(exception, ENCODING)));
}

static Value reason_of(Thread *thread, const Exception *exception)
{
    return ouro_root(thread, ouro_str(thread, ouro_exception_field(exception, REASON)));
}

static Value character_text(Thread *thread, String *object, int64_t index)
{
    uint32_t character = ouro_string_at(thread->vm, object, (size_t)index);
    char text[16];
    const char *format = character <= 0xFF     ? "\\x%02x"
                         : character <= 0xFFFF ? "\\u%04x"
                                               : "\\U%08x";
    size_t size = (size_t)snprintf(text, sizeof text, format, character);
    return ouro_made(thread, ouro_string_new(thread->vm, text, size));
}

static Value encode_str(Thread *thread, Value self)
{
    const Exception *exception = value_as_exception(self);
    Value object = ouro_exception_field(exception, OBJECT);
    if (!value_is_string(object)) return value_from_object(VM_NAME(thread->vm, EMPTY));
    Value encoding = encoding_of(thread, exception), reason = reason_of(thread, exception);
    if (value_is_unbound(encoding) || value_is_unbound(reason)) return VALUE_UNBOUND;
    String *text = value_as_string(object);
    Bounds bounds = bounds_of(exception);
    if (!is_single(bounds, text->count))
        return ouro_worded(thread, "'%V' codec can't encode characters in position %l-%l: %V",
                           encoding, bounds.start, bounds.end - 1, reason);
    Value character = character_text(thread, text, bounds.start);
    if (value_is_unbound(character)) return character;
    return ouro_worded(thread, "'%V' codec can't encode character '%V' in position %l: %V",
                       encoding, character, bounds.start, reason);
}

static Value decode_str(Thread *thread, Value self)
{
    const Exception *exception = value_as_exception(self);
    Value object = ouro_exception_field(exception, OBJECT);
    if (!value_has_type(object, TYPE_BYTES)) return value_from_object(VM_NAME(thread->vm, EMPTY));
    Value encoding = encoding_of(thread, exception), reason = reason_of(thread, exception);
    if (value_is_unbound(encoding) || value_is_unbound(reason)) return VALUE_UNBOUND;
    const Bytes *bytes = value_as_object(object);
    Bounds bounds = bounds_of(exception);
    if (!is_single(bounds, bytes->size))
        return ouro_worded(thread, "'%V' codec can't decode bytes in position %l-%l: %V", encoding,
                           bounds.start, bounds.end - 1, reason);
    char byte[8];
    snprintf(byte, sizeof byte, "%02x", (unsigned)(unsigned char)bytes->at[bounds.start]);
    return ouro_worded(thread, "'%V' codec can't decode byte 0x%s in position %l: %V", encoding,
                       byte, bounds.start, reason);
}

static Value translate_str(Thread *thread, Value self)
{
    const Exception *exception = value_as_exception(self);
    Value object = ouro_exception_field(exception, OBJECT);
    if (!value_is_string(object)) return value_from_object(VM_NAME(thread->vm, EMPTY));
    Value reason = reason_of(thread, exception);
    if (value_is_unbound(reason)) return reason;
    String *text = value_as_string(object);
    Bounds bounds = bounds_of(exception);
    if (!is_single(bounds, text->count))
        return ouro_worded(thread, "can't translate characters in position %l-%l: %V", bounds.start,
                           bounds.end - 1, reason);
    Value character = character_text(thread, text, bounds.start);
    if (value_is_unbound(character)) return character;
    return ouro_worded(thread, "can't translate character '%V' in position %l: %V", character,
                       bounds.start, reason);
}

// ---- the classes ----

// start and end are numbers.
static Value set_index(Thread *thread, Value *args, unsigned field)
{
    int64_t index;
    if (value_is_unbound(args[1]))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "can't delete numeric/char attribute");
    if (!ouro_value_int64(args[1], &index))
        return ouro_raise(thread, CLASS_TYPE_ERROR, "an integer is required");
    Value value = ouro_int_from_int64(thread->vm, index);
    return ouro_exception_set_field(thread, value_as_exception(args[0]), field, value)
               ? VALUE_NONE
               : VALUE_UNBOUND;
}
static Value set_start(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, set_index(thread, args, START);
}
static Value set_end(Thread *thread, Value *args, uint32_t count)
{
    return (void)count, set_index(thread, args, END);
}

static const NativeDef methods[] = {
    EXCEPTION_FIELD("encoding", 0, "exception encoding"),
    EXCEPTION_FIELD("object", 1, "exception object"),
    {"start(self)", ouro_get_field_2, "exception start", NATIVE_PROPERTY, set_start},
    {"end(self)", ouro_get_field_3, "exception end", NATIVE_PROPERTY, set_end},
    EXCEPTION_FIELD("reason", 4, "exception reason"),
    {0},
};
static const TypeSlots encode_slots = {.repr = ouro_exception_repr, .str = encode_str};
static const TypeSlots decode_slots = {.repr = ouro_exception_repr, .str = decode_str};
static const TypeSlots translate_slots = {.repr = ouro_exception_repr, .str = translate_str};

const ClassDef ouro_class_def_UNICODE_ENCODE_ERROR = {
    .slots = &encode_slots,
    .methods = methods,
    EXCEPTION_NEW(ouro_exception_new_plain),
    EXCEPTION_INIT(encode_init),
    .doc = "Unicode encoding error.",
};
const ClassDef ouro_class_def_UNICODE_DECODE_ERROR = {
    .slots = &decode_slots,
    .methods = methods,
    EXCEPTION_NEW(ouro_exception_new_plain),
    EXCEPTION_INIT(decode_init),
    .doc = "Unicode decoding error.",
};
const ClassDef ouro_class_def_UNICODE_TRANSLATE_ERROR = {
    .slots = &translate_slots,
    .methods = methods + 1, // no encoding
    EXCEPTION_NEW(ouro_exception_new_plain),
    EXCEPTION_INIT(translate_init),
    .doc = "Unicode translation error.",
};
