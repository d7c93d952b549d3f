// The error handlers of codecs, and the exceptions of UnicodeError.
// SPDX-License-Identifier: MIT
#include "runtime/methods/codec_errors.h"
#include "runtime/base/utf8.h"
#include "runtime/methods/codec_charmap.h"
#include "runtime/methods/codec_registry.h"
#include "runtime/methods/unicode_names.h"
#include "runtime/object/bytes.h"
#include <stdio.h>

ErrorHandler ouro_error_handler(const char *errors)
{
    static const struct {
        const char *name;
        ErrorHandler handler;
    } handlers[] = {
        {"strict", ERRORS_STRICT},
        {"ignore", ERRORS_IGNORE},
        {"replace", ERRORS_REPLACE},
        {"backslashreplace", ERRORS_BACKSLASH},
        {"xmlcharrefreplace", ERRORS_XML},
        {"namereplace", ERRORS_NAME},
        {"surrogateescape", ERRORS_SURROGATE_ESCAPE},
        {"surrogatepass", ERRORS_SURROGATE_PASS},
    };
    for (size_t i = 0; i < OURO_COUNT_OF(handlers); i++) {
        if (strcmp(handlers[i].name, errors) == 0) return handlers[i].handler;
    }
    return ERRORS_UNKNOWN;
}

static bool raise_unknown_handler(Thread *thread, const char *errors)
{
    ouro_raise(thread, CLASS_LOOKUP_ERROR, "unknown error handler name '%s'", errors);
    return false;
}

// --- handlers of scripts ------------------------------------------------------------------------

// What a handler made of an exception: a replacement and where to go on.
typedef struct Handled {
    Value replacement;
    int64_t position;
} Handled;

// `size` is that of the text; `what` begins the message where a handler returns something else.
static bool call_handler(Thread *thread, Value handler, Value exception, size_t size,
                         const char *what, Handled *out)
{
    Value result = ouro_root(thread, ouro_call(thread, handler, &exception, 1));
    if (value_is_unbound(result)) return false;
    Tuple *tuple = value_has_type(result, TYPE_TUPLE) ? value_as_tuple(result) : NULL;
    bool is_pair =
        tuple != NULL && tuple->count == 2 &&
        (value_is_string(tuple->items[0]) || value_has_type(tuple->items[0], TYPE_BYTES)) &&
        ouro_value_is_instance(thread->vm, tuple->items[1], CLASS_INT);
    if (!is_pair) {
        ouro_raise(thread, CLASS_TYPE_ERROR, "%s", what);
        return false;
    }
    out->replacement = tuple->items[0];
    if (!ouro_index_int64(thread, tuple->items[1], CLASS_OVERFLOW_ERROR, &out->position)) {
        return false;
    }
    int64_t given = out->position;
    if (out->position < 0) out->position += (int64_t)size;
    if (out->position >= 0 && out->position <= (int64_t)size) return true;
    ouro_raise(thread, CLASS_INDEX_ERROR, "position %l from error handler out of bounds", given);
    return false;
}

// A UnicodeError of five arguments, rooted. UNBOUND raised.
static Value new_fault(Thread *thread, ClassId class_id, const Value args[5])
{
    for (unsigned i = 0; i < 5; i++) {
        if (value_is_unbound(ouro_root(thread, args[i]))) return VALUE_UNBOUND;
    }
    Value class = value_from_object(thread->vm->classes[class_id]);
    return ouro_root(thread, ouro_call(thread, class, args, 5));
}

static bool raise_fault(Thread *thread, Value exception)
{
    if (!value_is_unbound(exception)) ouro_raise_value(thread, exception);
    return false;
}

static Value made(void *object)
{
    return object == NULL ? VALUE_UNBOUND : value_from_object(object);
}

// --- decoding -----------------------------------------------------------------------------------

static Value decode_fault(Decoder *decoder, size_t start, size_t end, const char *reason)
{
    Vm *vm = decoder->thread->vm;
    const Value args[5] = {
        made(ouro_string_from_c(vm, decoder->encoding)),
        made(ouro_bytes_new(vm, decoder->bytes.at, decoder->bytes.size)),
        value_from_int((int64_t)start),
        value_from_int((int64_t)end),
        made(ouro_string_from_c(vm, reason)),
    };
    return new_fault(decoder->thread, CLASS_UNICODE_DECODE_ERROR, args);
}

static bool raise_decode(Decoder *decoder, size_t start, size_t end, const char *reason)
{
    uint32_t mark = ouro_roots_mark(decoder->thread);
    raise_fault(decoder->thread, decode_fault(decoder, start, end, reason));
    ouro_roots_release(decoder->thread, mark);
    return false;
}

static bool ask_decode_handler(Decoder *decoder, Value handler, size_t start, size_t *end,
                               const char *reason)
{
    Thread *thread = decoder->thread;
    static const char message[] = "decoding error handler must return (str, int) tuple";
    Handled handled;
    Value exception = decode_fault(decoder, start, *end, reason);
    if (value_is_unbound(exception) ||
        !call_handler(thread, handler, exception, decoder->bytes.size, message, &handled)) {
        return false;
    }
    if (!value_is_string(handled.replacement)) {
        ouro_raise(thread, CLASS_TYPE_ERROR, "%s", message);
        return false;
    }
    ouro_text_append(&decoder->out, string_text(value_as_string(handled.replacement)));
    *end = (size_t)handled.position;
    return true;
}

static bool handle_decode(Decoder *decoder, size_t start, size_t *end, const char *reason)
{
    Thread *thread = decoder->thread;
    Value handler = ouro_registered_handler(thread, decoder->errors);
    if (value_is_unbound(handler)) return raise_unknown_handler(thread, decoder->errors);
    uint32_t mark = ouro_roots_mark(thread);
    bool done = ask_decode_handler(decoder, handler, start, end, reason);
    ouro_roots_release(thread, mark);
    return done;
}

uint32_t ouro_decoder_unit(const Decoder *decoder, size_t at)
{
    const unsigned char *byte = (const unsigned char *)decoder->bytes.at + at;
    uint32_t unit = 0;
    for (unsigned i = 0; i < decoder->unit; i++) {
        unit = unit << 8 | byte[decoder->big_endian ? i : decoder->unit - 1 - i];
    }
    return unit;
}

// A surrogate written out at `start`, which surrogatepass lets pass.
static bool pass_surrogate(Decoder *decoder, size_t start, size_t *end)
{
    size_t size = decoder->unit == 1 ? 3 : decoder->unit;
    if (decoder->bytes.size - start < size) return false;
    if (decoder->unit == 1) {
        Text three = text_slice(decoder->bytes, start, start + size);
        Utf8Check check = ouro_utf8_check(three, UTF8_GENERALISED);
        if (!check.valid || !check.has_surrogates) return false;
        ouro_text_append(&decoder->out, three);
    } else {
        uint32_t unit = ouro_decoder_unit(decoder, start);
        if (!utf8_is_surrogate(unit)) return false;
        ouro_text_append_code_point(&decoder->out, unit);
    }
    *end = start + size;
    return true;
}

// Bytes as U+DC80..DCFF, at most up to the first that is ASCII.
static bool escape_bytes(Decoder *decoder, size_t start, size_t *end)
{
    size_t at = start;
    for (; at < *end && (unsigned char)decoder->bytes.at[at] >= 0x80; at++) {
        uint32_t byte = (unsigned char)decoder->bytes.at[at];
        ouro_text_append_code_point(&decoder->out, 0xDC00 + byte);
    }
    if (at == start) return false;
    *end = at;
    return true;
}

static void append_backslashed(Decoder *decoder, size_t start, size_t end)
{
    for (size_t i = start; i < end; i++) {
        ouro_text_append_format(&decoder->out, "\\x%02x", (unsigned char)decoder->bytes.at[i]);
    }
}

bool ouro_decoder_fault(Decoder *decoder, size_t start, size_t *end, const char *reason)
{
    switch (decoder->handler) {
    case ERRORS_IGNORE: return true;
    case ERRORS_REPLACE: ouro_text_append_code_point(&decoder->out, 0xFFFD); return true;
    case ERRORS_BACKSLASH: append_backslashed(decoder, start, *end); return true;
    case ERRORS_SURROGATE_ESCAPE:
        if (escape_bytes(decoder, start, end)) return true;
        break;
    case ERRORS_SURROGATE_PASS:
        if (pass_surrogate(decoder, start, end)) return true;
        break;
    case ERRORS_XML:
    case ERRORS_NAME:
        ouro_raise(decoder->thread, CLASS_TYPE_ERROR,
                   "don't know how to handle UnicodeDecodeError in error callback");
        return false;
    case ERRORS_STRICT: break;
    case ERRORS_UNKNOWN: return handle_decode(decoder, start, end, reason);
    }
    return raise_decode(decoder, start, *end, reason);
}

// --- encoding -----------------------------------------------------------------------------------

void ouro_encoder_append_unit(Encoder *encoder, uint32_t unit)
{
    if (encoder->map != NULL) unit = (uint32_t)ouro_charmap_byte(encoder->map, unit);
    for (unsigned i = 0; i < encoder->unit; i++) {
        unsigned shift = 8 * (encoder->big_endian ? encoder->unit - 1 - i : i);
        ouro_text_append_char(&encoder->out, (char)(unit >> shift));
    }
}

static void append_units(Encoder *encoder, const char *ascii)
{
    for (; *ascii != '\0'; ascii++) ouro_encoder_append_unit(encoder, (unsigned char)*ascii);
}

static Value encode_fault(Encoder *encoder, const EncoderFault *fault)
{
    Vm *vm = encoder->thread->vm;
    const Value args[5] = {
        made(ouro_string_from_c(vm, encoder->encoding)),
        made(ouro_string_exact(vm, encoder->string)),
        value_from_int((int64_t)fault->start),
        value_from_int((int64_t)(fault->start + fault->count)),
        made(ouro_string_from_c(vm, fault->reason)),
    };
    return new_fault(encoder->thread, CLASS_UNICODE_ENCODE_ERROR, args);
}

static bool raise_encode(Encoder *encoder, const EncoderFault *fault)
{
    uint32_t mark = ouro_roots_mark(encoder->thread);
    raise_fault(encoder->thread, encode_fault(encoder, fault));
    ouro_roots_release(encoder->thread, mark);
    return false;
}

static bool append_handled(Encoder *encoder, Value replacement)
{
    if (value_is_string(replacement)) {
        return ouro_encoder_append(encoder, value_as_string(replacement));
    }
    const Bytes *bytes = value_as_object(replacement);
    ouro_text_append(&encoder->out, text_of(bytes->at, bytes->size));
    return true;
}

static bool ask_encode_handler(Encoder *encoder, Value handler, const EncoderFault *fault,
                               size_t *next)
{
    Handled handled;
    Value exception = encode_fault(encoder, fault);
    if (value_is_unbound(exception) ||
        !call_handler(encoder->thread, handler, exception, encoder->string->count,
                      "encoding error handler must return (str/bytes, int) tuple", &handled)) {
        return false;
    }
    *next = (size_t)handled.position;
    return append_handled(encoder, handled.replacement) || raise_fault(encoder->thread, exception);
}

static bool handle_encode(Encoder *encoder, const EncoderFault *fault, size_t *next)
{
    Thread *thread = encoder->thread;
    Value handler = ouro_registered_handler(thread, encoder->errors);
    if (value_is_unbound(handler)) return raise_unknown_handler(thread, encoder->errors);
    uint32_t mark = ouro_roots_mark(thread);
    bool done = ask_encode_handler(encoder, handler, fault, next);
    ouro_roots_release(thread, mark);
    return done;
}

static void append_reference(Encoder *encoder, uint32_t code_point)
{
    char text[16];
    snprintf(text, sizeof text, "&#%u;", (unsigned)code_point);
    append_units(encoder, text);
}

static void append_backslash_escape(Encoder *encoder, uint32_t code_point)
{
    char text[16];
    const char *form = code_point < 0x100     ? "\\x%02x"
                       : code_point < 0x10000 ? "\\u%04x"
                                              : "\\U%08x";
    snprintf(text, sizeof text, form, (unsigned)code_point);
    append_units(encoder, text);
}

static void append_name(Encoder *encoder, uint32_t code_point)
{
    char name[UNICODE_NAME_SIZE_MAX];
    size_t size = ouro_unicode_name(code_point, name);
    if (size == 0) {
        append_backslash_escape(encoder, code_point);
        return;
    }
    append_units(encoder, "\\N{");
    for (size_t i = 0; i < size; i++) ouro_encoder_append_unit(encoder, (unsigned char)name[i]);
    append_units(encoder, "}");
}

static void append_replacement(Encoder *encoder, uint32_t code_point)
{
    switch (encoder->handler) {
    case ERRORS_REPLACE: ouro_encoder_append_unit(encoder, '?'); break;
    case ERRORS_XML: append_reference(encoder, code_point); break;
    case ERRORS_NAME: append_name(encoder, code_point); break;
    case ERRORS_BACKSLASH: append_backslash_escape(encoder, code_point); break;
    default: break;
    }
}

// Undoes what surrogateescape or surrogatepass did to one code point.
static bool append_surrogate(Encoder *encoder, uint32_t code_point)
{
    if (encoder->handler == ERRORS_SURROGATE_ESCAPE) {
        if (code_point < 0xDC80 || code_point > 0xDCFF || encoder->unit != 1) return false;
        ouro_text_append_char(&encoder->out, (char)(code_point - 0xDC00));
        return true;
    }
    if (!utf8_is_surrogate(code_point)) return false;
    if (encoder->unit != 1) {
        ouro_encoder_append_unit(encoder, code_point);
        return true;
    }
    if (strcmp(encoder->encoding, "utf-8") != 0) return false;
    ouro_text_append_code_point(&encoder->out, code_point);
    return true;
}

// As many of the code points as can be are encoded; the others are the fault.
static bool append_surrogates(Encoder *encoder, EncoderFault fault)
{
    while (fault.count > 0) {
        const char *at = fault.text.at;
        if (!append_surrogate(encoder, utf8_next(&at))) return raise_encode(encoder, &fault);
        fault.text = text_slice(fault.text, (size_t)(at - fault.text.at), fault.text.size);
        fault.start++;
        fault.count--;
    }
    return true;
}

bool ouro_encoder_fault(Encoder *encoder, EncoderFault fault, size_t *next)
{
    *next = fault.start + fault.count;
    switch (encoder->handler) {
    case ERRORS_STRICT: return raise_encode(encoder, &fault);
    case ERRORS_UNKNOWN: return handle_encode(encoder, &fault, next);
    case ERRORS_SURROGATE_ESCAPE:
    case ERRORS_SURROGATE_PASS: return append_surrogates(encoder, fault);
    default: break;
    }
    const char *end = fault.text.at + fault.text.size;
    for (const char *at = fault.text.at; at < end;) append_replacement(encoder, utf8_next(&at));
    return true;
}
