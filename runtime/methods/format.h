// Text forms of values: repr of strings, % formatting, str.format.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/format.h"
#include "runtime/object/bytes.h"
#include "runtime/object/string.h"
#include "runtime/task/thread.h"

/// Appends repr(string). False when memory is refused.
bool ouro_string_append_repr(TextBuilder *builder, const String *string);
/// Appends `text` with all that is not ASCII escaped: what ascii() makes of a repr.
void ouro_text_append_ascii(TextBuilder *builder, Text text);
/// Appends repr() of bytes: b'...'. In that of a bytearray (`escapes_single`) single quotes are
/// escaped within double ones too.
void ouro_text_append_bytes_repr(TextBuilder *builder, Text bytes, bool escapes_single);

/// format % args: a str; UNBOUND raised.
Value ouro_string_percent(Thread *thread, String *format, Value args);
/// The same of bytes: a Bytes, or a ByteArray if `format` is one.
Value ouro_bytes_percent(Thread *thread, Value format, Value args);

/// Appends format(value, spec). False: raised. `value` is kept alive by the caller.
OURO_MUST_USE bool ouro_append_formatted(Thread *thread, TextBuilder *out, Value value, Text spec);

/// What functions of base/format.h made, as a str, or as the exception that `outcome` tells. Both
/// builders are deinitialised.
Value ouro_format_result(Thread *thread, FormatOutcome outcome, TextBuilder *text,
                         TextBuilder *error);
