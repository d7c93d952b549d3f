// The codecs unicode_escape and raw_unicode_escape: text as in literals.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/methods/codec_errors.h"

/// Appends what the escapes in decoder->bytes are; the other bytes are Latin-1. `raw`: only \u and \U
/// are escapes. False: raised.
OURO_MUST_USE bool ouro_decode_escapes(Decoder *decoder, bool raw);

/// Appends encoder->string with escapes for what is not ASCII (`raw`: not Latin-1).
void ouro_encode_escapes(Encoder *encoder, bool raw);
