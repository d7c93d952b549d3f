// The constants of a unit, each once.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/array.h"
#include "runtime/bytecode/unit.h"

typedef struct {
    OURO_ARRAY(Constant) items;
    uint32_t *slots; // index + 1 by hash
    uint32_t slots_count;
} ConstantPool;

/// The index of `constant`, which is added when no equal one of the same type is there.
///
/// Errors: false when memory is refused.
OURO_MUST_USE bool ouro_constants_add(ConstantPool *pool, Allocator *allocator,
                                      const Constant *constant, uint32_t *index);
void ouro_constants_deinit(ConstantPool *pool, Allocator *allocator);

/// Equal and of the same type, so that no program can tell them apart.
bool ouro_constants_same(const Constant *a, const Constant *b);

static inline Constant constant_none(void) { return (Constant){.kind = CONSTANT_NONE}; }
static inline Constant constant_bool(bool value)
{
    return (Constant){.kind = value ? CONSTANT_TRUE : CONSTANT_FALSE};
}
static inline Constant constant_int(int64_t value)
{
    return (Constant){.kind = CONSTANT_INT, .integer = value};
}
static inline Constant constant_text(Text text)
{
    return (Constant){.kind = CONSTANT_STRING, .text = text};
}
static inline Constant constant_tuple(const Constant *items, uint32_t count)
{
    return (Constant){.kind = CONSTANT_TUPLE, .items = items, .items_count = count};
}
static inline Constant constant_unit(const Unit *unit)
{
    return (Constant){.kind = CONSTANT_UNIT, .unit = unit};
}
