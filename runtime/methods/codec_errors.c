// The error handlers of codecs, and the exceptions of UnicodeError.
// SPDX-License-Identifier: MIT
#include "runtime/methods/codec_errors.h"
#include "runtime/base/utf8.h"
#include "runtime/methods/codec_charmap.h"
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

// Raises a UnicodeError of five arguments.
static bool raise_fault(Thread *thread, ClassId class_id, const Value args[5])
{
    Value class = value_from_object(thread->vm->classes[class_id]);
    uint32_t mark = ouro_roots_mark(thread);
    bool made = true;
    for (unsigned i = 0; i < 5 && made; i++) {
        made = !value_is_unbound(ouro_root(thread, args[i]));
    }
    Value exception = made ? ouro_call(thread, class, args, 5) : VALUE_UNBOUND;
    if (!value_is_unbound(exception)) ouro_raise_value(thread, exception);
    ouro_roots_release(thread, mark);
    return false;
}

static Value made(void *object)
{
    return object == NULL ? VALUE_UNBOUND : value_from_object(object);
}

// --- decoding -----------------------------------------------------------------------------------

static bool raise_decode(Decoder *decoder, size_t start, size_t end, const char *reason)
{
    Vm *vm = decoder->thread->vm;
    const Value args[5] = {
        made(ouro_string_from_c(vm, decoder->encoding)),
        made(ouro_bytes_new(vm, decoder->bytes.at, decoder->bytes.size)),
        value_from_int((int64_t)start),
        value_from_int((int64_t)end),
        made(ouro_string_from_c(vm, reason)),
    };
    return raise_fault(decoder->thread, CLASS_UNICODE_DECODE_ERROR, args);
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
    case ERRORS_UNKNOWN: return raise_unknown_handler(decoder->thread, decoder->errors);
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

static bool raise_encode(Encoder *encoder, const EncoderFault *fault)
{
    Vm *vm = encoder->thread->vm;
    const Value args[5] = {
        made(ouro_string_from_c(vm, encoder->encoding)),
        made(ouro_string_exact(vm, encoder->string)),
        value_from_int((int64_t)fault->start),
        value_from_int((int64_t)(fault->start + fault->count)),
        made(ouro_string_from_c(vm, fault->reason)),
    };
    return raise_fault(encoder->thread, CLASS_UNICODE_ENCODE_ERROR, args);
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

bool ouro_encoder_fault(Encoder *encoder, EncoderFault fault)
{
    switch (encoder->handler) {
    case ERRORS_STRICT: return raise_encode(encoder, &fault);
    case ERRORS_UNKNOWN: return raise_unknown_handler(encoder->thread, encoder->errors);
    case ERRORS_SURROGATE_ESCAPE:
    case ERRORS_SURROGATE_PASS: return append_surrogates(encoder, fault);
    default: break;
    }
    const char *end = fault.text.at + fault.text.size;
    for (const char *at = fault.text.at; at < end;) append_replacement(encoder, utf8_next(&at));
    return true;
}
