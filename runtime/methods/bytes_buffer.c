// What offers its bytes to others: bytes, bytearray, memoryview.
// SPDX-License-Identifier: MIT
#include "runtime/methods/bytes_buffer.h"
#include "runtime/methods/memoryview_items.h"

bool ouro_is_buffer(Value value)
{
    return value_has_type(value, TYPE_BYTES) || value_has_type(value, TYPE_BYTEARRAY) ||
           value_has_type(value, TYPE_MEMORYVIEW);
}

bool ouro_buffer_read(Thread *thread, Value value, Text *out)
{
    if (value_has_type(value, TYPE_BYTES)) {
        *out = bytes_text(value_as_bytes(value));
        return true;
    }
    if (value_has_type(value, TYPE_BYTEARRAY)) {
        *out = bytearray_text(value_as_bytearray(value));
        return true;
    }
    if (!value_has_type(value, TYPE_MEMORYVIEW)) {
        ouro_raise(thread, CLASS_TYPE_ERROR, "a bytes-like object is required, not '%T'", value);
        return false;
    }
    const MemoryView *view = value_as_memoryview(value);
    char *first;
    if (!ouro_view_open(thread, view, &first)) return false;
    if (!memoryview_is_contiguous(view)) {
        ouro_raise(thread, CLASS_BUFFER_ERROR, "memoryview: underlying buffer is not C-contiguous");
        return false;
    }
    *out = text_of(first, view->count * view->item_size);
    return true;
}

Value ouro_buffer_copy(Thread *thread, Value value)
{
    if (value_has_shape(value, CLASS_BYTES)) return value;
    if (value_has_type(value, TYPE_MEMORYVIEW)) {
        const MemoryView *view = value_as_memoryview(value);
        char *first;
        if (!ouro_view_open(thread, view, &first)) return VALUE_UNBOUND;
        Bytes *bytes = ouro_bytes_new(thread->vm, NULL, view->count * view->item_size);
        if (bytes != NULL) ouro_view_copy_out(view, first, bytes->at);
        return ouro_made(thread, bytes);
    }
    Text text;
    if (!ouro_buffer_read(thread, value, &text)) return VALUE_UNBOUND;
    return ouro_made(thread, ouro_bytes_new(thread->vm, text.at, text.size));
}
