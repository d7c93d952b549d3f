// The codecs, by name: UTF-8, UTF-16, UTF-32, ASCII, Latin-1, the escapes of literals, and what has a
// table of its bytes.
// SPDX-License-Identifier: MIT
#include "runtime/methods/codec.h"
#include "runtime/base/utf8.h"
#include "runtime/methods/codec_charmap.h"
#include "runtime/methods/codec_escape.h"
#include "runtime/methods/codec_registry.h"
#include "runtime/methods/string_methods.h"
#include "runtime/object/bytes.h"

typedef enum CodecKind {
    CODEC_UTF_8,
    CODEC_ASCII,
    CODEC_LATIN_1,
    CODEC_UTF_16,
    CODEC_UTF_32,
    CODEC_ESCAPE,
    CODEC_RAW_ESCAPE,
    CODEC_CHARMAP,
} CodecKind;

// How a text of UTF-16 or UTF-32 tells its byte order, or one of UTF-8 itself.
typedef enum CodecMark { MARK_NONE, MARK_BIG_ENDIAN, MARK_BOM } CodecMark;

typedef struct Codec {
    const char *name;
    uint8_t kind, mark;
    const uint16_t *map; // of a charmap
} Codec;

// Names as they are after normalising: lower case, with '_' for '-' and ' '.
static const struct {
    const char *alias;
    const char *name;
    uint8_t kind, mark;
} codecs[] = {
    {"utf_8", "utf-8", CODEC_UTF_8, MARK_NONE},
    {"utf8", "utf-8", CODEC_UTF_8, MARK_NONE},
    {"u8", "utf-8", CODEC_UTF_8, MARK_NONE},
    {"utf", "utf-8", CODEC_UTF_8, MARK_NONE},
    {"cp65001", "utf-8", CODEC_UTF_8, MARK_NONE},
    {"utf_8_sig", "utf-8", CODEC_UTF_8, MARK_BOM},
    {"ascii", "ascii", CODEC_ASCII, MARK_NONE},
    {"us_ascii", "ascii", CODEC_ASCII, MARK_NONE},
    {"646", "ascii", CODEC_ASCII, MARK_NONE},
    {"iso646_us", "ascii", CODEC_ASCII, MARK_NONE},
    {"latin_1", "latin-1", CODEC_LATIN_1, MARK_NONE},
    {"latin1", "latin-1", CODEC_LATIN_1, MARK_NONE},
    {"latin", "latin-1", CODEC_LATIN_1, MARK_NONE},
    {"l1", "latin-1", CODEC_LATIN_1, MARK_NONE},
    {"iso_8859_1", "latin-1", CODEC_LATIN_1, MARK_NONE},
    {"iso8859_1", "latin-1", CODEC_LATIN_1, MARK_NONE},
    {"8859", "latin-1", CODEC_LATIN_1, MARK_NONE},
    {"cp819", "latin-1", CODEC_LATIN_1, MARK_NONE},
    {"utf_16", "utf-16", CODEC_UTF_16, MARK_BOM},
    {"utf16", "utf-16", CODEC_UTF_16, MARK_BOM},
    {"u16", "utf-16", CODEC_UTF_16, MARK_BOM},
    {"utf_16_le", "utf-16-le", CODEC_UTF_16, MARK_NONE},
    {"utf_16le", "utf-16-le", CODEC_UTF_16, MARK_NONE},
    {"utf_16_be", "utf-16-be", CODEC_UTF_16, MARK_BIG_ENDIAN},
    {"utf_16be", "utf-16-be", CODEC_UTF_16, MARK_BIG_ENDIAN},
    {"utf_32", "utf-32", CODEC_UTF_32, MARK_BOM},
    {"utf32", "utf-32", CODEC_UTF_32, MARK_BOM},
    {"u32", "utf-32", CODEC_UTF_32, MARK_BOM},
    {"utf_32_le", "utf-32-le", CODEC_UTF_32, MARK_NONE},
    {"utf_32le", "utf-32-le", CODEC_UTF_32, MARK_NONE},
    {"utf_32_be", "utf-32-be", CODEC_UTF_32, MARK_BIG_ENDIAN},
    {"utf_32be", "utf-32-be", CODEC_UTF_32, MARK_BIG_ENDIAN},
    {"unicode_escape", "unicodeescape", CODEC_ESCAPE, MARK_NONE},
    {"raw_unicode_escape", "rawunicodeescape", CODEC_RAW_ESCAPE, MARK_NONE},
};

// False: there is no such encoding.
static bool codec_find(const char *encoding, Codec *out)
{
    *out = (Codec){"utf-8", CODEC_UTF_8, MARK_NONE, NULL};
    if (strcmp(encoding, "utf-8") == 0) return true;
    char name[24];
    size_t size = 0;
    for (; encoding[size] != '\0'; size++) {
        if (size == sizeof name - 1) return false;
        char c = encoding[size];
        name[size] = c == '-' || c == ' ' ? '_' : c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
    }
    name[size] = '\0';
    for (size_t i = 0; i < OURO_COUNT_OF(codecs); i++) {
        if (strcmp(codecs[i].alias, name) != 0) continue;
        *out = (Codec){codecs[i].name, codecs[i].kind, codecs[i].mark, NULL};
        return true;
    }
    *out = (Codec){"charmap", CODEC_CHARMAP, MARK_NONE, ouro_charmap_find(name)};
    return out->map != NULL;
}

bool ouro_codec_argument(Thread *thread, const char *what, Value value, const char *fallback,
                         const char **out)
{
    *out = fallback;
    if (value_is_unbound(value)) return true;
    if (!value_is_string(value)) {
        ouro_raise_argument(thread, what, "str", value);
        return false;
    }
    String *string = ouro_string_terminated(thread->vm, value_as_string(value));
    if (value_is_unbound(ouro_root(thread, ouro_made(thread, string)))) return false;
    if (string->size != 0 && memchr(string->text, '\0', string->size) != NULL) {
        ouro_raise(thread, CLASS_VALUE_ERROR, "embedded null character");
        return false;
    }
    *out = string->text;
    return true;
}

// --- decoding -----------------------------------------------------------------------------------

static bool decode_utf_8(Decoder *decoder)
{
    for (size_t at = 0;;) {
        Text rest = text_slice(decoder->bytes, at, decoder->bytes.size);
        Utf8Check check = ouro_utf8_check(rest, UTF8_STRICT);
        size_t good = check.valid ? rest.size : check.fault_start;
        ouro_text_append(&decoder->out, text_slice(rest, 0, good));
        if (check.valid) return true;
        size_t end = at + check.fault_end;
        if (!ouro_decoder_fault(decoder, at + good, &end, check.reason)) return false;
        at = end;
    }
}

static bool decode_ascii(Decoder *decoder)
{
    for (size_t at = 0; at < decoder->bytes.size;) {
        char byte = decoder->bytes.at[at];
        size_t end = at + 1;
        if ((unsigned char)byte < 0x80) {
            ouro_text_append_char(&decoder->out, byte);
        } else if (!ouro_decoder_fault(decoder, at, &end, "ordinal not in range(128)")) {
            return false;
        }
        at = end;
    }
    return true;
}

static bool decode_latin_1(Decoder *decoder)
{
    for (size_t at = 0; at < decoder->bytes.size; at++) {
        ouro_text_append_code_point(&decoder->out, (unsigned char)decoder->bytes.at[at]);
    }
    return true;
}

static bool decode_charmap(Decoder *decoder, const uint16_t *map)
{
    for (size_t at = 0, end; at < decoder->bytes.size; at = end) {
        uint32_t code_point = map[(unsigned char)decoder->bytes.at[at]];
        end = at + 1;
        if (code_point != CHARMAP_NONE) {
            ouro_text_append_code_point(&decoder->out, code_point);
        } else if (!ouro_decoder_fault(decoder, at, &end, "character maps to <undefined>")) {
            return false;
        }
    }
    return true;
}

// Reads one code point of UTF-16 at `at`. NULL, with *end moved behind it, or the reason why not.
static const char *next_utf_16(const Decoder *decoder, size_t at, size_t *end, uint32_t *out)
{
    size_t size = decoder->bytes.size;
    *end = size;
    if (size - at < 2) return "truncated data";
    *out = ouro_decoder_unit(decoder, at);
    *end = at + 2;
    if (!utf8_is_surrogate(*out)) return NULL;
    if (*out >= 0xDC00) return "illegal encoding";
    if (size - at < 4) {
        *end = size;
        return "unexpected end of data";
    }
    uint32_t low = ouro_decoder_unit(decoder, at + 2);
    if (low < 0xDC00 || low > 0xDFFF) return "illegal UTF-16 surrogate";
    *out = 0x10000 + ((*out - 0xD800) << 10) + (low - 0xDC00);
    *end = at + 4;
    return NULL;
}

static const char *next_utf_32(const Decoder *decoder, size_t at, size_t *end, uint32_t *out)
{
    size_t size = decoder->bytes.size;
    *end = size;
    if (size - at < 4) return "truncated data";
    *out = ouro_decoder_unit(decoder, at);
    *end = at + 4;
    if (*out > UTF8_CODE_POINT_LAST) return "code point not in range(0x110000)";
    if (!utf8_is_surrogate(*out)) return NULL;
    return "code point in surrogate code point range(0xd800, 0xe000)";
}

static bool decode_units(Decoder *decoder)
{
    for (size_t at = decoder->start, end; at < decoder->bytes.size; at = end) {
        uint32_t code_point;
        const char *fault = decoder->unit == 2 ? next_utf_16(decoder, at, &end, &code_point)
                                               : next_utf_32(decoder, at, &end, &code_point);
        if (fault == NULL) {
            ouro_text_append_code_point(&decoder->out, code_point);
        } else if (!ouro_decoder_fault(decoder, at, &end, fault)) {
            return false;
        }
    }
    return true;
}

// Looks for a mark at the start of the bytes, which tells the order.
static void read_mark(Decoder *decoder, const Codec *codec)
{
    decoder->big_endian = codec->mark == MARK_BIG_ENDIAN;
    if (codec->mark != MARK_BOM) return;
    Text little = decoder->unit == 1   ? TEXT("\xEF\xBB\xBF")
                  : decoder->unit == 2 ? TEXT("\xFF\xFE")
                                       : TEXT("\xFF\xFE\0\0");
    Text big = decoder->unit == 2 ? TEXT("\xFE\xFF") : TEXT("\0\0\xFE\xFF");
    if (decoder->unit != 1) decoder->encoding = decoder->unit == 2 ? "utf-16-le" : "utf-32-le";
    if (text_starts_with(decoder->bytes, little)) {
        decoder->start = little.size;
    } else if (decoder->unit != 1 && text_starts_with(decoder->bytes, big)) {
        decoder->big_endian = true;
        decoder->encoding = decoder->unit == 2 ? "utf-16-be" : "utf-32-be";
        decoder->start = big.size;
    }
    if (decoder->unit != 1) return;
    // Positions in messages of UTF-8 do not count the mark.
    decoder->bytes = text_slice(decoder->bytes, decoder->start, decoder->bytes.size);
}

static unsigned unit_of(const Codec *codec)
{
    return codec->kind == CODEC_UTF_16 ? 2 : codec->kind == CODEC_UTF_32 ? 4 : 1;
}

static bool decode(Decoder *decoder, const Codec *codec)
{
    switch ((CodecKind)codec->kind) {
    case CODEC_UTF_8: return decode_utf_8(decoder);
    case CODEC_ASCII: return decode_ascii(decoder);
    case CODEC_LATIN_1: return decode_latin_1(decoder);
    case CODEC_ESCAPE:
    case CODEC_RAW_ESCAPE: return ouro_decode_escapes(decoder, codec->kind == CODEC_RAW_ESCAPE);
    case CODEC_CHARMAP: return decode_charmap(decoder, codec->map);
    default: return decode_units(decoder);
    }
}

// Whether ASCII text is the same bytes in the encoding.
static bool is_plain(const Codec *codec)
{
    return codec->kind <= CODEC_LATIN_1 && codec->mark == MARK_NONE;
}

static String *string_of_valid(Vm *vm, Text text, size_t count)
{
    if (text.size < 2) return ouro_string_from_text(vm, text);
    String *string = ouro_string_reserve(vm, text.size, count);
    if (string != NULL) memcpy(string_room(string), text.at, text.size);
    return string;
}

// A handler of a script may change or drop what the bytes are in.
static bool keep_bytes(Decoder *decoder)
{
    Bytes *copy = ouro_bytes_new(decoder->thread->vm, decoder->bytes.at, decoder->bytes.size);
    if (value_is_unbound(ouro_root(decoder->thread, ouro_made(decoder->thread, copy))))
        return false;
    decoder->bytes = text_of(copy->at, copy->size);
    return true;
}

// By a codec that a script registered.
static Value call_registered(Thread *thread, unsigned which, Value input, const char *encoding,
                             const char *errors)
{
    uint32_t mark = ouro_roots_mark(thread);
    Value result = ouro_root(thread, input);
    if (!value_is_unbound(result)) {
        Value codec = ouro_registered_codec(thread, encoding);
        if (!value_is_unbound(codec)) {
            result = ouro_registered_call(thread, codec, which, input, encoding, errors);
        } else {
            result = VALUE_UNBOUND;
            if (!ouro_pending(thread)) {
                ouro_raise(thread, CLASS_LOOKUP_ERROR, "unknown encoding: %s", encoding);
            }
        }
    }
    ouro_roots_release(thread, mark);
    return result;
}

static Value decode_by_script(Thread *thread, Text bytes, const char *encoding, const char *errors)
{
    Value input = ouro_made(thread, ouro_bytes_new(thread->vm, bytes.at, bytes.size));
    return call_registered(thread, 1, input, encoding, errors);
}

static Value encode_by_script(Thread *thread, String *string, const char *encoding,
                              const char *errors)
{
    return call_registered(thread, 0, value_from_object(string), encoding, errors);
}

Value ouro_decode(Thread *thread, Text bytes, const char *encoding, const char *errors)
{
    Codec codec;
    if (!codec_find(encoding, &codec)) return decode_by_script(thread, bytes, encoding, errors);
    Vm *vm = thread->vm;
    if (is_plain(&codec)) {
        Utf8Check check = ouro_utf8_check(bytes, UTF8_STRICT);
        bool fits = codec.kind == CODEC_UTF_8 ? check.valid : check.ascii && check.valid;
        if (fits) return ouro_made(thread, string_of_valid(vm, bytes, check.count));
    }
    Decoder decoder = {.thread = thread,
                       .encoding = codec.name,
                       .errors = errors,
                       .handler = ouro_error_handler(errors),
                       .bytes = bytes,
                       .unit = unit_of(&codec)};
    uint32_t mark = ouro_roots_mark(thread);
    if (decoder.handler == ERRORS_UNKNOWN && !keep_bytes(&decoder)) return VALUE_UNBOUND;
    ouro_text_init(&decoder.out, vm->allocator);
    read_mark(&decoder, &codec);
    bool done = decode(&decoder, &codec);
    ouro_roots_release(thread, mark);
    if (done) return ouro_made(thread, ouro_string_from_builder(vm, &decoder.out));
    ouro_text_deinit(&decoder.out);
    return VALUE_UNBOUND;
}

// --- encoding -----------------------------------------------------------------------------------

// The greatest code point that one code unit of the encoding is.
static uint32_t greatest(const Codec *codec)
{
    return codec->kind == CODEC_ASCII ? 0x7F : codec->kind == CODEC_LATIN_1 ? 0xFF : 0x10FFFF;
}

static bool can_encode(const Codec *codec, uint32_t code_point)
{
    if (codec->map != NULL) return ouro_charmap_byte(codec->map, code_point) >= 0;
    return code_point <= greatest(codec) && !utf8_is_surrogate(code_point);
}

static void append_encoded(Encoder *encoder, const Codec *codec, uint32_t code_point)
{
    if (codec->kind == CODEC_UTF_8) {
        ouro_text_append_code_point(&encoder->out, code_point);
    } else if (codec->kind == CODEC_UTF_16 && code_point >= 0x10000) {
        ouro_encoder_append_unit(encoder, 0xD800 + ((code_point - 0x10000) >> 10));
        ouro_encoder_append_unit(encoder, 0xDC00 + (code_point & 0x3FF));
    } else {
        ouro_encoder_append_unit(encoder, code_point);
    }
}

// The code points from `start` on that cannot be encoded; wide encodings report each by itself.
static EncoderFault fault_at(const Encoder *encoder, const Codec *codec, const char *start,
                             size_t index)
{
    static const char *const reasons[] = {
        [CODEC_UTF_8] = "surrogates not allowed",
        [CODEC_ASCII] = "ordinal not in range(128)",
        [CODEC_LATIN_1] = "ordinal not in range(256)",
        [CODEC_UTF_16] = "surrogates not allowed",
        [CODEC_UTF_32] = "surrogates not allowed",
        [CODEC_CHARMAP] = "character maps to <undefined>",
    };
    EncoderFault fault = {.start = index, .reason = reasons[codec->kind]};
    const char *end = encoder->string->text + encoder->string->size;
    const char *at = start;
    do {
        utf8_next(&at);
        fault.count++;
    } while (encoder->unit == 1 && at < end && !can_encode(codec, utf8_decode(at, &(unsigned){0})));
    fault.text = text_of(start, (size_t)(at - start));
    return fault;
}

static bool encode(Encoder *encoder, const Codec *codec)
{
    if (codec->kind == CODEC_ESCAPE || codec->kind == CODEC_RAW_ESCAPE) {
        ouro_encode_escapes(encoder, codec->kind == CODEC_RAW_ESCAPE);
        return true;
    }
    const char *end = encoder->string->text + encoder->string->size;
    size_t index = 0;
    for (const char *at = encoder->string->text; at < end;) {
        const char *start = at;
        uint32_t code_point = utf8_next(&at);
        if (can_encode(codec, code_point)) {
            append_encoded(encoder, codec, code_point);
            index++;
            continue;
        }
        EncoderFault fault = fault_at(encoder, codec, start, index);
        if (!ouro_encoder_fault(encoder, fault, &index)) return false;
        at = index == fault.start + fault.count
                 ? start + fault.text.size
                 : encoder->string->text +
                       ouro_string_offset(encoder->thread->vm, encoder->string, index);
    }
    return true;
}

bool ouro_encoder_append(Encoder *encoder, const String *string)
{
    Codec codec;
    if (!codec_find(encoder->encoding_asked, &codec)) return false;
    const char *end = string->text + string->size;
    for (const char *at = string->text; at < end;) {
        uint32_t code_point = utf8_next(&at);
        if (!can_encode(&codec, code_point)) return false;
        append_encoded(encoder, &codec, code_point);
    }
    return true;
}

static void write_mark(Encoder *encoder, const Codec *codec)
{
    encoder->big_endian = codec->mark == MARK_BIG_ENDIAN;
    if (codec->mark == MARK_BOM) append_encoded(encoder, codec, 0xFEFF);
}

Value ouro_encode(Thread *thread, String *string, const char *encoding, const char *errors)
{
    Codec codec;
    if (!codec_find(encoding, &codec)) return encode_by_script(thread, string, encoding, errors);
    Vm *vm = thread->vm;
    bool fits = string_is_ascii(string) ||
                (codec.kind == CODEC_UTF_8 && !(string->object.gc & STRING_HAS_SURROGATES));
    if (fits && is_plain(&codec)) {
        return ouro_made(thread, ouro_bytes_new(vm, string->text, string->size));
    }
    Encoder encoder = {.thread = thread,
                       .encoding = codec.name,
                       .encoding_asked = encoding,
                       .errors = errors,
                       .handler = ouro_error_handler(errors),
                       .string = string,
                       .unit = unit_of(&codec),
                       .map = codec.map};
    ouro_text_init(&encoder.out, vm->allocator);
    write_mark(&encoder, &codec);
    if (!encode(&encoder, &codec)) {
        ouro_text_deinit(&encoder.out);
        return VALUE_UNBOUND;
    }
    return ouro_made(thread, ouro_bytes_from_builder(vm, &encoder.out));
}
