// The items of a memoryview.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/methods/bytes_buffer.h"

/// The address of the view's first item; of an empty one no item is there.
///
/// Errors: ValueError for a released view, BufferError where the owner has shrunk below it.
OURO_MUST_USE bool ouro_view_open(Thread *thread, const MemoryView *view, char **first);
/// Copies the items to `out`, side by side.
void ouro_view_copy_out(const MemoryView *view, const char *first, char *out);

static inline bool memoryview_is_contiguous(const MemoryView *view)
{
    return view->count <= 1 || view->stride == 1;
}
/// The address of an item within bounds.
static inline char *memoryview_item(const MemoryView *view, char *first, size_t index)
{
    return first + (int64_t)index * view->stride * (int64_t)view->item_size;
}

/// Bytes of an item of a format, 0 for an unknown one.
uint32_t ouro_view_format_size(char format);

/// The item at `at` as a value. UNBOUND where memory is refused, pending.
Value ouro_view_get(Thread *thread, const MemoryView *view, const char *at);
/// Stores a value at `at`. False: raised.
OURO_MUST_USE bool ouro_view_set(Thread *thread, const MemoryView *view, Value value, char *at);
