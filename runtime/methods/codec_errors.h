// What encoders and decoders share: where they write, and what happens on a fault.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/methods/codec.h"
#include "runtime/task/operations.h"

typedef enum ErrorHandler {
    ERRORS_STRICT,
    ERRORS_IGNORE,
    ERRORS_REPLACE,
    ERRORS_BACKSLASH,
    ERRORS_XML,
    ERRORS_NAME,
    ERRORS_SURROGATE_ESCAPE,
    ERRORS_SURROGATE_PASS,
    ERRORS_UNKNOWN,
} ErrorHandler;

typedef struct Decoder {
    Thread *thread;
    const char *encoding; // as messages call it
    const char *errors;
    ErrorHandler handler;
    Text bytes;
    size_t start; // of the text, behind a mark
    TextBuilder out;
    unsigned unit; // bytes of a code unit
    bool big_endian;
} Decoder;

/// The code unit at an offset.
uint32_t ouro_decoder_unit(const Decoder *decoder, size_t at);

/// Handles the bytes [start, *end) that are wrong: appends what stands for them, or raises (false).
/// May move *end.
OURO_MUST_USE bool ouro_decoder_fault(Decoder *decoder, size_t start, size_t *end,
                                      const char *reason);

typedef struct Encoder {
    Thread *thread;
    const char *encoding;       // as messages call it
    const char *encoding_asked; // as it was asked for
    const char *errors;
    ErrorHandler handler;
    String *string;
    TextBuilder out;
    unsigned unit;
    bool big_endian;
    const uint16_t *map; // of an encoding that has a table
} Encoder;

/// Some code points that cannot be encoded.
typedef struct EncoderFault {
    Text text;           // the code points
    size_t start, count; // where they stand in the string
    const char *reason;
} EncoderFault;

/// Appends what stands for the code points, in the encoding, or raises (false). `*next`: the index
/// of the code point to go on with.
OURO_MUST_USE bool ouro_encoder_fault(Encoder *encoder, EncoderFault fault, size_t *next);

/// Appends the code points of `string`, as a handler gave them. False: one cannot be encoded.
OURO_MUST_USE bool ouro_encoder_append(Encoder *encoder, const String *string);

/// Appends an ASCII character as a code unit.
void ouro_encoder_append_unit(Encoder *encoder, uint32_t unit);

ErrorHandler ouro_error_handler(const char *errors);
