// Bytes, byte arrays and raw memory.
// SPDX-License-Identifier: MIT
#include "runtime/object/class.h"
#include "runtime/object/vm.h"

// So that no sum of a size and a header overflows.
#define BYTES_SIZE_MAX (SIZE_MAX / 4)

static void fill(char *out, const char *at, size_t size)
{
    if (at != NULL && size != 0) memcpy(out, at, size);
}

Bytes *ouro_bytes_of_class(Vm *vm, Class *class, const char *at, size_t size)
{
    if (size > BYTES_SIZE_MAX) return NULL;
    Bytes *bytes = (Bytes *)ouro_instance_new(vm, class, sizeof *bytes + size + 1);
    if (bytes == NULL) return NULL;
    bytes->hash = 0;
    bytes->size = size;
    fill(bytes->at, at, size);
    bytes->at[size] = '\0';
    return bytes;
}

Bytes *ouro_bytes_new(Vm *vm, const char *at, size_t size)
{
    if (size == 0 && vm->empty_bytes != NULL) return vm->empty_bytes;
    if (size > BYTES_SIZE_MAX) return NULL;
    Bytes *bytes = ouro_heap_new(&vm->heap, TYPE_BYTES, CLASS_BYTES, sizeof *bytes + size + 1);
    if (bytes == NULL) return NULL;
    bytes->hash = 0;
    bytes->size = size;
    fill(bytes->at, at, size);
    bytes->at[size] = '\0';
    if (size == 0) vm->empty_bytes = bytes;
    return bytes;
}

Bytes *ouro_bytes_from_builder(Vm *vm, TextBuilder *builder)
{
    Bytes *bytes = NULL;
    if (!builder->failed) bytes = ouro_bytes_new(vm, builder->at, builder->size);
    ouro_text_deinit(builder);
    return bytes;
}

Raw *ouro_raw_new(Vm *vm, size_t capacity)
{
    if (capacity > BYTES_SIZE_MAX) return NULL;
    Raw *raw = ouro_heap_new(&vm->heap, TYPE_RAW, 0, sizeof *raw + capacity);
    if (raw != NULL) raw->capacity = capacity;
    return raw;
}

// --- byte arrays --------------------------------------------------------------------------------

ByteArray *ouro_bytearray_new(Vm *vm, const char *at, size_t size)
{
    ByteArray *array = ouro_heap_new(&vm->heap, TYPE_BYTEARRAY, CLASS_BYTEARRAY, sizeof *array);
    if (array == NULL) return NULL;
    array->size = array->start = array->exports = 0;
    array->raw = NULL;
    if (!ouro_bytearray_resize(vm, array, size)) return NULL;
    fill(bytearray_at(array), at, size);
    return array;
}

// What is kept moves to a Raw of its own; that of the array may be too small, or have room consumed
// at its front.
static bool move(Vm *vm, ByteArray *array, size_t kept, size_t capacity)
{
    Raw *raw = ouro_raw_new(vm, capacity);
    if (raw == NULL) return false;
    fill(raw->at, bytearray_at(array), kept);
    array->raw = raw;
    array->start = 0;
    ouro_heap_barrier(&vm->heap, array);
    return true;
}

bool ouro_bytearray_resize(Vm *vm, ByteArray *array, size_t size)
{
    if (size > BYTES_SIZE_MAX) return false;
    if (size == 0) {
        array->raw = NULL;
        array->start = array->size = 0;
        return true;
    }
    size_t room = array->raw == NULL ? 0 : array->raw->capacity - array->start;
    if (size > room) {
        size_t capacity = array->size == 0 ? size : size + size / 8 + 16;
        if (!move(vm, array, array->size, capacity)) return false;
    } else if (size < array->raw->capacity / 4) {
        // Giving memory back is no duty: that it was refused matters to nobody.
        (void)move(vm, array, size < array->size ? size : array->size, size);
    }
    array->size = size;
    return true;
}
