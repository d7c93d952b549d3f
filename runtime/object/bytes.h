// Bytes, byte arrays and raw memory.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/types.h"

typedef struct Bytes {
    Object object;
    int64_t hash; // 0: not computed
    size_t size;
    char at[]; // a NUL follows
} Bytes;

/// Memory of one owner that holds no values.
typedef struct Raw {
    Object object;
    size_t capacity; // bytes
    char at[];
} Raw;

typedef struct ByteArray {
    Object object;
    size_t size;
    size_t start;     // consumed from the front of `raw`
    Raw *raw;         // NULL while empty
    size_t exports;   // memoryviews that forbid resizing
} ByteArray;

typedef struct MemoryView {
    Object object;
    size_t start, count; // in items
    int64_t stride;   // in items
    char format[4];
    uint32_t item_size;
    bool read_only;
    Value owner;      // Bytes, ByteArray or a native buffer; None once released
} MemoryView;

/// `at` may be NULL: the bytes are then for the caller to fill. NULL when memory is refused.
Bytes *ouro_bytes_new(Vm *vm, const char *at, size_t size);
ByteArray *ouro_bytearray_new(Vm *vm, const char *at, size_t size);
Raw *ouro_raw_new(Vm *vm, size_t capacity);
static inline char *bytearray_at(ByteArray *b) { return b->raw ? b->raw->at + b->start : NULL; }
