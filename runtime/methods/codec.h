// Text to bytes and back.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/text.h"
#include "runtime/object/string.h"
#include "runtime/task/thread.h"

/// The str that `bytes` are in an encoding. UNBOUND raised: UnicodeDecodeError, LookupError for an
/// unknown encoding or error handler.
///
/// GC: whoever owns the bytes keeps them alive, unchanged.
Value ouro_decode(Thread *thread, Text bytes, const char *encoding, const char *errors);

/// The bytes object that `string` is in an encoding. UNBOUND raised.
Value ouro_encode(Thread *thread, String *string, const char *encoding, const char *errors);

/// An argument that names an encoding or error handler: `fallback` where it is UNBOUND. TypeError
/// "WHAT must be str, not int".
OURO_MUST_USE bool ouro_codec_argument(Thread *thread, const char *what, Value value,
                                       const char *fallback, const char **out);
