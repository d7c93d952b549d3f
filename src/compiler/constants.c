// The pool of constants: a hash table over an array.
// SPDX-License-Identifier: MIT
#include "src/compiler/constants.h"
#include <string.h>

static uint64_t mix(uint64_t hash, uint64_t more)
{
    hash = (hash ^ more) * 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 29;
}

static uint64_t mix_double(uint64_t hash, double number)
{
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    return mix(hash, bits);
}

static uint64_t hash_constant(const Constant *constant)
{
    uint64_t hash = mix(0, (uint64_t)constant->kind);
    switch (constant->kind) {
    case CONSTANT_NONE:
    case CONSTANT_FALSE:
    case CONSTANT_TRUE:
    case CONSTANT_ELLIPSIS: break;
    case CONSTANT_INT: return mix(hash, (uint64_t)constant->integer);
    case CONSTANT_FLOAT: return mix_double(hash, constant->number);
    case CONSTANT_IMAGINARY: return mix_double(mix_double(hash, constant->real), constant->number);
    case CONSTANT_BIG_INT:
    case CONSTANT_STRING:
    case CONSTANT_BYTES:
        for (size_t i = 0; i < constant->text.size; i++) {
            hash = mix(hash, (unsigned char)constant->text.at[i]);
        }
        break;
    case CONSTANT_TUPLE:
    case CONSTANT_FROZENSET:
        for (uint32_t i = 0; i < constant->items_count; i++) {
            hash = mix(hash, hash_constant(&constant->items[i]));
        }
        break;
    case CONSTANT_UNIT: return mix(hash, (uintptr_t)constant->unit);
    }
    return hash;
}

// By bits: 0.0 is not -0.0.
static bool same_double(double a, double b) { return memcmp(&a, &b, sizeof a) == 0; }

static bool same_items(const Constant *a, const Constant *b)
{
    if (a->items_count != b->items_count) return false;
    for (uint32_t i = 0; i < a->items_count; i++) {
        if (!ouro_constants_same(&a->items[i], &b->items[i])) return false;
    }
    return true;
}

bool ouro_constants_same(const Constant *a, const Constant *b)
{
    if (a->kind != b->kind) return false;
    switch (a->kind) {
    case CONSTANT_NONE:
    case CONSTANT_FALSE:
    case CONSTANT_TRUE:
    case CONSTANT_ELLIPSIS: return true;
    case CONSTANT_INT: return a->integer == b->integer;
    case CONSTANT_FLOAT: return same_double(a->number, b->number);
    case CONSTANT_IMAGINARY:
        return same_double(a->number, b->number) && same_double(a->real, b->real);
    case CONSTANT_BIG_INT:
    case CONSTANT_STRING:
    case CONSTANT_BYTES: return text_equal(a->text, b->text);
    case CONSTANT_TUPLE:
    case CONSTANT_FROZENSET: return same_items(a, b);
    case CONSTANT_UNIT: return a->unit == b->unit;
    }
    OURO_UNREACHABLE();
}

static uint32_t *find_slot(const ConstantPool *pool, const Constant *constant)
{
    uint32_t slot = (uint32_t)(hash_constant(constant) >> 32) & (pool->slots_count - 1);
    while (pool->slots[slot] != 0 &&
           !ouro_constants_same(&pool->items.at[pool->slots[slot] - 1], constant)) {
        slot = (slot + 1) & (pool->slots_count - 1);
    }
    return &pool->slots[slot];
}

static bool grow(ConstantPool *pool, Allocator *allocator)
{
    uint32_t count = pool->slots_count == 0 ? 16 : pool->slots_count * 2;
    uint32_t *slots = ouro_allocate_zeroed(allocator, count * sizeof *slots);
    if (slots == NULL) return false;
    ouro_release(allocator, pool->slots, pool->slots_count * sizeof *slots);
    pool->slots = slots;
    pool->slots_count = count;
    for (uint32_t i = 0; i < pool->items.count; i++) {
        *find_slot(pool, &pool->items.at[i]) = i + 1;
    }
    return true;
}

bool ouro_constants_add(ConstantPool *pool, Allocator *allocator, const Constant *constant,
                        uint32_t *index)
{
    if (pool->items.count * 2 >= pool->slots_count && !grow(pool, allocator)) return false;
    uint32_t *slot = find_slot(pool, constant);
    if (*slot == 0) {
        if (!array_push(allocator, &pool->items, *constant)) return false;
        *slot = (uint32_t)pool->items.count;
    }
    *index = *slot - 1;
    return true;
}

void ouro_constants_deinit(ConstantPool *pool, Allocator *allocator)
{
    array_deinit(allocator, &pool->items);
    ouro_release(allocator, pool->slots, pool->slots_count * sizeof *pool->slots);
    pool->slots = NULL;
    pool->slots_count = 0;
}
