// Encodings and error handlers of scripts: what the module codecs keeps, once it was imported.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/task/operations.h"

/// The handler registered under a name; UNBOUND, nothing pending, where there is none.
Value ouro_registered_handler(Thread *thread, const char *name);

/// The codec that a search function has for an encoding: a tuple whose first items encode and decode.
/// UNBOUND: there is none or, with an exception pending, raised.
Value ouro_registered_codec(Thread *thread, const char *encoding);

/// Calls the encoder (0) or decoder (1) of such a codec: bytes, or a str. UNBOUND raised.
Value ouro_registered_call(Thread *thread, Value codec, unsigned which, Value input,
                           const char *encoding, const char *errors);
