// Blocks: where objects of up to 2 KiB lie, and which of their words are free.
//
//   block, 8 KiB:  | HeapBlock: two maps, a bit a word | cells of one size, or lines of 128 bytes |
//
// In a block of cells the bit of an object's first word is set; in one of lines (objects of more
// than 128 bytes, at any word) also that of the first word of each further line it reaches into. So
// a cell or a line is free where its bits are zero, and freeing is copying a map: dead objects are
// not visited.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/heap/heap.h"

enum {
    BLOCK_SIZE = 8192,
    BLOCK_WORDS = BLOCK_SIZE / 8,
    BLOCK_MAP_WORDS = BLOCK_WORDS / 64,
    LINE_WORDS = 16,
    LINE_SIZE = LINE_WORDS * 8,
    BLOCK_LINES = BLOCK_WORDS / LINE_WORDS,
};

struct HeapBlock {
    HeapBlock *next; // in the list it is on: empty, available or touched
    HeapChunk *chunk;
    uint16_t scan; // where the search for free runs goes on: line, or word of cells
    uint16_t class;
    uint16_t cell_words;
    bool touched;                   // given out since the last minor collection
    uint64_t live[BLOCK_MAP_WORDS]; // what the allocator must not reuse
    uint64_t mark[BLOCK_MAP_WORDS]; // what the major collection in progress, or ended last, found
};

enum { BLOCK_FIRST_WORD = (sizeof(HeapBlock) / 8 + LINE_WORDS - 1) / LINE_WORDS * LINE_WORDS };

OURO_INLINE HeapBlock *block_of(const void *object)
{
    return (HeapBlock *)((uintptr_t)object & ~(uintptr_t)(BLOCK_SIZE - 1));
}
OURO_INLINE unsigned block_word_of(const void *object)
{
    return (unsigned)((uintptr_t)object & (BLOCK_SIZE - 1)) / 8;
}
OURO_INLINE bool block_has_bit(const uint64_t *map, unsigned word)
{
    return map[word / 64] >> word % 64 & 1;
}

/// Sets the bits of an object of `words` words at `word`.
OURO_INLINE void block_cover(uint64_t *map, unsigned word, unsigned words)
{
    map[word / 64] |= UINT64_C(1) << word % 64;
    if (words <= HEAP_CELL_WORDS_MAX) return;
    for (unsigned line = (word | (LINE_WORDS - 1)) + 1; line < word + words; line += LINE_WORDS) {
        map[line / 64] |= UINT64_C(1) << line % 64;
    }
}

/// Calls for each object whose bit is set, in order of addresses.
void ouro_block_each(HeapBlock *block, const uint64_t *map, void (*visit)(void *, Object *),
                     void *context);

/// Space for an object. NULL when refused.
char *ouro_blocks_allocate(Heap *heap, size_t words);

/// Whether the object was the last to be allocated in a run that has room for `size` bytes of it;
/// that room is then its own.
bool ouro_blocks_extend(Heap *heap, Object *object, size_t size);

/// Sweeps one block that still carries marks. False: there is none.
bool ouro_blocks_sweep_one(Heap *heap);
void ouro_blocks_sweep_all(Heap *heap);

/// Allocation begins anew in whatever is free; blocks touched since the last call count as free
/// where their `live` map says so.
void ouro_blocks_end_minor(Heap *heap);

/// Allocation stops; all blocks wait to be swept, for their `mark` maps say what lives.
void ouro_blocks_end_major(Heap *heap);

/// Frees chunks of nothing but empty blocks, as far as there are more of these than soon needed.
void ouro_blocks_give_back(Heap *heap);

void ouro_blocks_deinit(Heap *heap);
