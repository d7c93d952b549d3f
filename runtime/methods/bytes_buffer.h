// What offers its bytes to others: bytes, bytearray, memoryview.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/text.h"
#include "runtime/object/bytes.h"
#include "runtime/task/thread.h"

bool ouro_is_buffer(Value value);

/// The bytes of `value`: valid until it is resized or released, so until script code runs.
///
/// Errors: TypeError "a bytes-like object is required, not 'int'"; ValueError for a released view;
/// BufferError for one whose items do not lie side by side.
OURO_MUST_USE bool ouro_buffer_read(Thread *thread, Value value, Text *out);

/// A bytes object of the items of `value`, a buffer, side by side.
Value ouro_buffer_copy(Thread *thread, Value value);

static inline Bytes *value_as_bytes(Value v) { return (Bytes *)value_as_object(v); }
static inline ByteArray *value_as_bytearray(Value v) { return (ByteArray *)value_as_object(v); }
static inline MemoryView *value_as_memoryview(Value v) { return (MemoryView *)value_as_object(v); }
static inline Text bytes_text(const Bytes *bytes) { return (Text){bytes->at, bytes->size}; }
static inline Text bytearray_text(ByteArray *array)
{
    return (Text){array->size == 0 ? "" : bytearray_at(array), array->size};
}
