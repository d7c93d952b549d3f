// Blocks of an arena: each twice the size of the one before, up to a limit.
// SPDX-License-Identifier: MIT
#include "runtime/base/arena.h"
#include "runtime/base/limits.h"
#include <string.h>

struct ArenaBlock {
    ArenaBlock *older;
    size_t size; // Of the whole block, this head included.
};

static_assert(sizeof(ArenaBlock) % 8 == 0, "pieces are aligned to 8 bytes");

void ouro_arena_init(Arena *arena, Allocator *allocator)
{
    *arena = (Arena){.allocator = allocator};
}

void ouro_arena_deinit(Arena *arena)
{
    while (arena->blocks != NULL) {
        ArenaBlock *block = arena->blocks;
        arena->blocks = block->older;
        ouro_release(arena->allocator, block, block->size);
    }
    arena->next = arena->end = NULL;
}

static size_t next_block_size(const Arena *arena)
{
    if (arena->blocks == NULL) return OURO_ARENA_BLOCK_FIRST;
    size_t doubled = arena->blocks->size * 2;
    return doubled < OURO_ARENA_BLOCK_LAST ? doubled : OURO_ARENA_BLOCK_LAST;
}

static ArenaBlock *add_block(Arena *arena, size_t size)
{
    ArenaBlock *block = ouro_allocate(arena->allocator, size);
    if (block == NULL) return NULL;
    *block = (ArenaBlock){arena->blocks, size};
    arena->blocks = block;
    return block;
}

void *ouro_arena_alloc_slow(Arena *arena, size_t size)
{
    if (size > SIZE_MAX - sizeof(ArenaBlock) - 8) return NULL;
    size_t rounded = (size + 7) & ~(size_t)7;
    size_t block_size = next_block_size(arena);

    // A large piece has a block of its own, behind which the room in the current one is kept.
    if (arena->blocks != NULL && rounded > block_size / 4) {
        ArenaBlock *current = arena->blocks;
        ArenaBlock *block = add_block(arena, sizeof *block + rounded);
        if (block == NULL) return NULL;
        arena->blocks = current;
        block->older = current->older;
        current->older = block;
        return block + 1;
    }

    if (rounded > block_size - sizeof(ArenaBlock)) block_size = rounded + sizeof(ArenaBlock);
    ArenaBlock *block = add_block(arena, block_size);
    if (block == NULL) return NULL;
    arena->next = (char *)(block + 1) + rounded;
    arena->end = (char *)block + block_size;
    return block + 1;
}

void *ouro_arena_alloc_array(Arena *arena, size_t count, size_t item_size)
{
    size_t size;
    if (__builtin_mul_overflow(count, item_size, &size)) return NULL;
    return ouro_arena_alloc(arena, size);
}

Text ouro_arena_copy_text(Arena *arena, Text text)
{
    char *copy = ouro_arena_alloc(arena, text.size + 1);
    if (copy == NULL) return (Text){NULL, 0};
    if (text.size != 0) memcpy(copy, text.at, text.size);
    copy[text.size] = '\0';
    return (Text){copy, text.size};
}
