// Bytes, byte arrays and raw memory.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/text.h"
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
    size_t start;     // of the first item, in bytes of the owner
    size_t count;     // of items
    int64_t stride;   // from item to item, in items
    int64_t hash;
    char format[4];
    uint32_t item_size;
    uint32_t read_only, is_hashed; // booleans
    Value owner;      // Bytes, ByteArray or a native buffer; None once released. The first word that is visited
} MemoryView;

/// `at` may be NULL: the bytes are then for the caller to fill. NULL when memory is refused.
Bytes *ouro_bytes_new(Vm *vm, const char *at, size_t size);
ByteArray *ouro_bytearray_new(Vm *vm, const char *at, size_t size);
Raw *ouro_raw_new(Vm *vm, size_t capacity);
/// An instance of `class`, a subclass of bytes.
Bytes *ouro_bytes_of_class(Vm *vm, Class *class, const char *at, size_t size);
/// What a builder holds; the builder is deinitialised either way. NULL also if the builder failed.
Bytes *ouro_bytes_from_builder(Vm *vm, TextBuilder *builder);
/// Changes the size; new bytes at the end are not set. The caller has checked `exports`.
///
/// Errors: false when memory is refused; the array is then as it was. Cost: amortised O(growth).
OURO_MUST_USE bool ouro_bytearray_resize(Vm *vm, ByteArray *array, size_t size);
static inline char *bytearray_at(ByteArray *b) { return b->raw ? b->raw->at + b->start : NULL; }
