// An arena: allocate many pieces, free all at once.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/allocator.h"
#include "runtime/base/text.h"

typedef struct ArenaBlock ArenaBlock;

typedef struct Arena {
    Allocator *allocator;
    ArenaBlock *blocks; ///< The newest first.
    char *next;         ///< Free bytes of the newest block: next .. end.
    char *end;
} Arena;

/// Allocates nothing yet.
void ouro_arena_init(Arena *arena, Allocator *allocator);
void ouro_arena_deinit(Arena *arena);

OURO_MUST_USE void *ouro_arena_alloc_slow(Arena *arena, size_t size);

/// Aligned to 8 bytes; not cleared. Errors: NULL when refused.
OURO_MUST_USE static inline void *ouro_arena_alloc(Arena *arena, size_t size)
{
    size_t rounded = (size + 7) & ~(size_t)7;
    if (OURO_UNLIKELY(rounded < size || rounded > (size_t)(arena->end - arena->next))) {
        return ouro_arena_alloc_slow(arena, size);
    }
    void *at = arena->next;
    arena->next += rounded;
    return at;
}

/// `count` items of `item_size` bytes, the product checked. Errors: NULL when refused.
OURO_MUST_USE void *ouro_arena_alloc_array(Arena *arena, size_t count, size_t item_size);

/// A copy of `text` with a NUL behind it. Errors: its `at` is NULL when refused.
OURO_MUST_USE Text ouro_arena_copy_text(Arena *arena, Text text);
