// Blocks: finding free runs, sweeping, asking the host for more and giving back.
// SPDX-License-Identifier: MIT
#include "runtime/heap/blocks.h"
#include "runtime/base/limits.h"
#include "runtime/heap/account.h"
#include "runtime/heap/poison.h"

// Blocks asked for at a time. The first request is small because every VM makes one; never a single
// block, whose alignment would cost the host as much again.
enum { CHUNK_BLOCKS_FIRST = 4 };

// Share (of 256) of a block that must be free for it to be allocated from: a fuller one is not
// worth the visit.
enum { WORTHWHILE_SHARE = 32, WHOLE_SHARE = 256 };

// Places of the grey stack that are made with blocks: a hundredth of the memory.
enum { GREY_RESERVE = 64, GREY_RESERVE_A_BLOCK = 8 };

struct HeapChunk {
    HeapChunk *next;
    size_t size;
    unsigned empty_count; // of its blocks, while ouro_blocks_give_back looks
    char *memory;
};

static const uint16_t words_of_class[HEAP_CLASS_COUNT] = {2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 0};

// ---- runs ----

static unsigned first_scan(const HeapBlock *block)
{
    return block->class == HEAP_LINE_CLASS ? BLOCK_FIRST_WORD / LINE_WORDS : BLOCK_FIRST_WORD;
}

static unsigned cells_of(const HeapBlock *block)
{
    return (BLOCK_WORDS - BLOCK_FIRST_WORD) / block->cell_words;
}

static unsigned line_bits(const HeapBlock *block, unsigned line)
{
    return (unsigned)(block->live[line / 4] >> line % 4 * LINE_WORDS) & 0xFFFF;
}

static bool next_lines(HeapBlock *block, HeapCursor *run)
{
    unsigned from = block->scan;
    while (from < BLOCK_LINES && line_bits(block, from) != 0) from++;
    unsigned to = from;
    while (to < BLOCK_LINES && line_bits(block, to) == 0) to++;
    block->scan = (uint16_t)to;
    *run = (HeapCursor){(char *)block + from * LINE_SIZE, (char *)block + to * LINE_SIZE};
    return from < to;
}

static bool next_cells(HeapBlock *block, HeapCursor *run)
{
    unsigned cell = block->cell_words, limit = BLOCK_FIRST_WORD + cells_of(block) * cell;
    unsigned from = block->scan;
    while (from < limit && block_has_bit(block->live, from)) from += cell;
    if (from >= limit) {
        block->scan = (uint16_t)limit;
        return false;
    }
    unsigned at = from / 64;
    uint64_t rest = block->live[at] >> from % 64 << from % 64;
    while (rest == 0 && ++at < BLOCK_MAP_WORDS) rest = block->live[at];
    unsigned to = at < BLOCK_MAP_WORDS ? at * 64 + (unsigned)__builtin_ctzll(rest) : limit;
    block->scan = (uint16_t)to;
    *run = (HeapCursor){(char *)block + from * 8, (char *)block + to * 8};
    return true;
}

// The next free run of the block, if any.
static bool next_run(HeapBlock *block, HeapCursor *run)
{
    return block->class == HEAP_LINE_CLASS ? next_lines(block, run) : next_cells(block, run);
}

static unsigned used_lines(const HeapBlock *block)
{
    unsigned used = 0;
    for (unsigned i = BLOCK_FIRST_WORD / LINE_WORDS; i < BLOCK_LINES; i++) {
        used += line_bits(block, i) != 0;
    }
    return used;
}

static unsigned used_cells(const HeapBlock *block)
{
    unsigned used = 0;
    for (unsigned i = 0; i < BLOCK_MAP_WORDS; i++) {
        used += (unsigned)__builtin_popcountll(block->live[i]);
    }
    return used;
}

// Free part of the block in 256ths, 256 only when all of it is.
static unsigned free_share(const HeapBlock *block)
{
    bool lines = block->class == HEAP_LINE_CLASS;
    unsigned used = lines ? used_lines(block) : used_cells(block);
    if (used == 0) return WHOLE_SHARE;
    unsigned all = lines ? BLOCK_LINES - BLOCK_FIRST_WORD / LINE_WORDS : cells_of(block);
    return (all - used) * (WHOLE_SHARE - 1) / all;
}

// ---- blocks ----

static void push_empty(Heap *heap, HeapBlock *block)
{
    block->next = heap->empty;
    heap->empty = block;
    heap->empty_count++;
}

// Puts a block whose `live` map is right where allocation will find it.
static void file_block(Heap *heap, HeapBlock *block)
{
    block->scan = (uint16_t)first_scan(block);
    if (HEAP_POISONS) {
        HeapCursor run;
        while (next_run(block, &run)) heap_poison(run.at, (size_t)(run.end - run.at));
        block->scan = (uint16_t)first_scan(block);
    }
    unsigned share = free_share(block);
    if (share == WHOLE_SHARE) {
        push_empty(heap, block);
    } else if (share >= WORTHWHILE_SHARE) {
        block->next = heap->available[block->class];
        heap->available[block->class] = block;
    }
}

bool ouro_blocks_sweep_one(Heap *heap)
{
    if (heap->sweep_at == heap->blocks.count) return false;
    HeapBlock *block = heap->blocks.at[heap->sweep_at++];
    memcpy(block->live, block->mark, sizeof block->live);
    memset(block->mark, 0, sizeof block->mark);
    file_block(heap, block);
    return true;
}

void ouro_blocks_sweep_all(Heap *heap)
{
    while (ouro_blocks_sweep_one(heap)) {}
}

static HeapChunk *new_chunk(Heap *heap, size_t size)
{
    HeapChunk *chunk = ouro_heap_host_allocate(heap, sizeof *chunk, OURO_ALIGNMENT_DEFAULT);
    if (chunk == NULL) return NULL;
    *chunk = (HeapChunk){.size = size, .memory = ouro_heap_host_allocate(heap, size, BLOCK_SIZE)};
    if (chunk->memory != NULL) return chunk;
    ouro_release(heap->config.allocator, chunk, sizeof *chunk);
    return NULL;
}

static void free_chunk(Heap *heap, HeapChunk *chunk)
{
    heap_show(chunk->memory, chunk->size);
    ouro_release_aligned(heap->config.allocator, chunk->memory, chunk->size, BLOCK_SIZE);
    ouro_release(heap->config.allocator, chunk, sizeof *chunk);
}

// New blocks count as swept, so they stand before sweep_at. There is room for them in `blocks`.
static void add_block(Heap *heap, HeapChunk *chunk, HeapBlock *block)
{
    memset(block, 0, sizeof *block);
    block->chunk = chunk;
    block->class = HEAP_LINE_CLASS; // as good as any
    push_empty(heap, block);
    heap_poison((char *)block + BLOCK_FIRST_WORD * 8, BLOCK_SIZE - BLOCK_FIRST_WORD * 8);
    heap->blocks.at[heap->blocks.count++] = heap->blocks.at[heap->sweep_at];
    heap->blocks.at[heap->sweep_at++] = block;
}

// So much of the grey stack exists beforehand that marking without memory is seldom slow.
static bool reserve_grey(Heap *heap, size_t block_count)
{
    size_t wanted = GREY_RESERVE + block_count * GREY_RESERVE_A_BLOCK;
    if (heap->grey.capacity >= wanted) return true;
    return array_reserve(heap->config.allocator, &heap->grey, wanted - heap->grey.count);
}

static bool add_chunk(Heap *heap)
{
    size_t size = heap->chunk_size != 0 ? heap->chunk_size : CHUNK_BLOCKS_FIRST * BLOCK_SIZE;
    size_t count = size / BLOCK_SIZE;
    if (!array_reserve(heap->config.allocator, &heap->blocks, count)) return false;
    if (!reserve_grey(heap, heap->blocks.count + count)) return false;
    HeapChunk *chunk = new_chunk(heap, size);
    if (chunk == NULL && size > BLOCK_SIZE) chunk = new_chunk(heap, size = BLOCK_SIZE);
    if (chunk == NULL) return false;
    chunk->next = heap->chunks;
    heap->chunks = chunk;
    for (size_t at = size; at > 0; at -= BLOCK_SIZE) {
        add_block(heap, chunk, (HeapBlock *)(void *)(chunk->memory + at - BLOCK_SIZE));
    }
    // The next request is an eighth of the heap, so that little lies idle.
    heap->chunk_size = (heap->blocks.count / 8 + CHUNK_BLOCKS_FIRST) * BLOCK_SIZE;
    if (heap->chunk_size > OURO_HEAP_CHUNK_SIZE_MAX) heap->chunk_size = OURO_HEAP_CHUNK_SIZE_MAX;
    return true;
}

// An empty block, made one of `class`. Sweeping for it ends early when it finds room in that class;
// the result is then NULL, and available[class] is not.
static HeapBlock *take_empty(Heap *heap, unsigned class, bool take_available)
{
    while (heap->empty == NULL && !(take_available && heap->available[class] != NULL)) {
        if (!ouro_blocks_sweep_one(heap)) break;
    }
    if (heap->empty == NULL && take_available && heap->available[class] != NULL) return NULL;
    if (heap->empty == NULL && !add_chunk(heap)) return NULL;

    HeapBlock *block = heap->empty;
    heap->empty = block->next;
    heap->empty_count--;
    block->class = (uint16_t) class;
    block->cell_words = words_of_class[class];
    block->scan = (uint16_t)first_scan(block);
    return block;
}

static void touch(Heap *heap, HeapBlock *block)
{
    assert(!block->touched);
    block->touched = true;
    block->next = heap->touched;
    heap->touched = block;
}

// A block with room for objects of `class`: one with holes first, then an empty one.
static HeapBlock *take_block(Heap *heap, unsigned class)
{
    HeapBlock *block = NULL;
    if (heap->available[class] == NULL) block = take_empty(heap, class, true);
    if (block == NULL && heap->available[class] != NULL) {
        block = heap->available[class];
        heap->available[class] = block->next;
    }
    if (block != NULL) touch(heap, block);
    return block;
}

// ---- allocating ----

// A new run for the cursor: what is left of its block, then another block.
static bool refill(Heap *heap, unsigned class, HeapCursor *cursor)
{
    HeapBlock *block = cursor->end == NULL ? NULL : block_of(cursor->end - 1);
    while (block == NULL || !next_run(block, cursor)) {
        block = take_block(heap, class);
        if (block == NULL) {
            *cursor = (HeapCursor){0};
            return false;
        }
    }
    ouro_heap_count_young(heap, (size_t)(cursor->end - cursor->at));
    return true;
}

// What does not fit the current run goes to an empty block rather than throwing the run away.
static bool refill_overflow(Heap *heap)
{
    HeapBlock *block = take_empty(heap, HEAP_LINE_CLASS, false);
    if (block == NULL) return false;
    touch(heap, block);
    next_run(block, &heap->overflow);
    ouro_heap_count_young(heap, (size_t)(heap->overflow.end - heap->overflow.at));
    return true;
}

static size_t room_in(const HeapCursor *cursor) { return (size_t)(cursor->end - cursor->at); }

// The cursor of lines for an object of `size` bytes; a run of two lines or more is kept for others.
static HeapCursor *cursor_of_lines(Heap *heap, size_t size)
{
    HeapCursor *cursor = &heap->space[HEAP_LINE_CLASS];
    if (room_in(cursor) >= size || room_in(cursor) < 2 * LINE_SIZE) return cursor;
    if (room_in(&heap->overflow) < size && !refill_overflow(heap)) return cursor;
    return &heap->overflow;
}

char *ouro_blocks_allocate(Heap *heap, size_t words)
{
    unsigned class = heap_class_of(&words);
    size_t size = words * 8;
    HeapCursor *cursor =
        class == HEAP_LINE_CLASS ? cursor_of_lines(heap, size) : &heap->space[class];
    while (room_in(cursor) < size) {
        if (!refill(heap, class, cursor)) return NULL;
    }
    char *at = cursor->at;
    cursor->at = at + size;
    return at;
}

bool ouro_blocks_extend(Heap *heap, Object *object, size_t size)
{
    char *end = (char *)object + object->words * 8u;
    HeapCursor *cursor = &heap->space[HEAP_LINE_CLASS];
    if (end != cursor->at) cursor = &heap->overflow;
    size_t more = size - object->words * 8u;
    // An old object may by chance end where a free run begins; its bits would not cover more.
    if (object->gc & GC_OLD || end != cursor->at || room_in(cursor) < more) return false;
    cursor->at += more;
    return true;
}

// ---- collecting ----

static void forget_cursors(Heap *heap)
{
    memset(heap->space, 0, sizeof heap->space);
    heap->overflow = (HeapCursor){0};
}

void ouro_blocks_end_minor(Heap *heap)
{
    forget_cursors(heap);
    for (HeapBlock *block = heap->touched, *next; block != NULL; block = next) {
        next = block->next;
        block->touched = false;
        file_block(heap, block);
    }
    heap->touched = NULL;
}

void ouro_blocks_end_major(Heap *heap)
{
    forget_cursors(heap);
    for (HeapBlock *block = heap->touched; block != NULL; block = block->next) {
        block->touched = false;
    }
    memset(heap->available, 0, sizeof heap->available);
    heap->touched = heap->empty = NULL;
    heap->empty_count = 0;
    heap->sweep_at = 0;
}

void ouro_block_each(HeapBlock *block, const uint64_t *map, void (*visit)(void *, Object *),
                     void *context)
{
    for (unsigned word = BLOCK_FIRST_WORD; word < BLOCK_WORDS;) {
        uint64_t rest = map[word / 64] >> word % 64;
        if (rest == 0) {
            word = (word / 64 + 1) * 64;
            continue;
        }
        word += (unsigned)__builtin_ctzll(rest);
        Object *object = (Object *)(void *)((char *)block + word * 8);
        word += object->words;
        visit(context, object);
    }
}

// ---- giving back ----

static bool is_given_back(const HeapChunk *chunk)
{
    return chunk->empty_count == chunk->size / BLOCK_SIZE;
}

// Leaves in each chunk's empty_count its size in blocks if it is given back, less if not.
static void choose_chunks(Heap *heap, size_t keep)
{
    size_t spare = heap->empty_count > keep ? heap->empty_count - keep : 0;
    for (HeapChunk *chunk = heap->chunks; chunk != NULL; chunk = chunk->next) {
        chunk->empty_count = 0;
    }
    for (HeapBlock *block = heap->empty; block != NULL; block = block->next) {
        block->chunk->empty_count++;
    }
    for (HeapChunk *chunk = heap->chunks; chunk != NULL; chunk = chunk->next) {
        if (!is_given_back(chunk)) continue;
        if (chunk->empty_count <= spare)
            spare -= chunk->empty_count;
        else
            chunk->empty_count = 0;
    }
}

static void drop_blocks(Heap *heap)
{
    size_t kept = 0;
    for (size_t i = 0; i < heap->blocks.count; i++) {
        HeapBlock *block = heap->blocks.at[i];
        if (!is_given_back(block->chunk)) heap->blocks.at[kept++] = block;
    }
    heap->blocks.count = heap->sweep_at = kept;
    HeapBlock **link = &heap->empty;
    while (*link != NULL) {
        if (is_given_back((*link)->chunk)) {
            *link = (*link)->next;
            heap->empty_count--;
        } else {
            link = &(*link)->next;
        }
    }
}

void ouro_blocks_give_back(Heap *heap)
{
    assert(heap->sweep_at == heap->blocks.count);
    size_t keep = heap->exhausted ? 0 : (heap->blocks.count - heap->empty_count) / 4;
    if (heap->empty_count <= keep) return;
    choose_chunks(heap, keep);
    drop_blocks(heap);
    for (HeapChunk **link = &heap->chunks; *link != NULL;) {
        HeapChunk *chunk = *link;
        if (is_given_back(chunk)) {
            *link = chunk->next;
            free_chunk(heap, chunk);
        } else {
            link = &chunk->next;
        }
    }
}

void ouro_blocks_deinit(Heap *heap)
{
    for (HeapChunk *chunk = heap->chunks, *next; chunk != NULL; chunk = next) {
        next = chunk->next;
        free_chunk(heap, chunk);
    }
    array_deinit(heap->config.allocator, &heap->blocks);
}
