// Arenas: pieces, blocks, refusals.
// SPDX-License-Identifier: MIT
#include "runtime/base/arena.h"
#include "runtime/base/limits.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>

static Allocator allocator;
static Arena arena;

static void start(void)
{
    ouro_allocator_init(&allocator, NULL, NULL, 0);
    ouro_arena_init(&arena, &allocator);
}
static void stop(void)
{
    ouro_arena_deinit(&arena);
    cr_expect(eq(sz, allocator.used, 0));
}

TestSuite(arena, .init = start, .fini = stop);

Test(arena, allocates_nothing_before_its_first_piece) { cr_expect(eq(sz, allocator.used, 0)); }

Test(arena, aligns_pieces_to_eight_bytes)
{
    char *first = ouro_arena_alloc(&arena, 3), *second = ouro_arena_alloc(&arena, 1);

    cr_expect(eq(u64, (uintptr_t)first % 8, 0));
    cr_expect(eq(sz, (size_t)(second - first), 8));
}

Test(arena, gives_disjoint_pieces_from_many_blocks)
{
    char *pieces[100];
    for (int i = 0; i < 100; i++) {
        pieces[i] = ouro_arena_alloc(&arena, 1000);
        memset(pieces[i], i, 1000);
    }

    for (int i = 0; i < 100; i++) {
        cr_expect(eq(int, pieces[i][0], i));
        cr_expect(eq(int, pieces[i][999], i));
    }
}

Test(arena, keeps_the_room_of_its_block_when_a_large_piece_comes)
{
    char *before = ouro_arena_alloc(&arena, 8);
    char *large = ouro_arena_alloc(&arena, 10 * OURO_ARENA_BLOCK_LAST);
    char *after = ouro_arena_alloc(&arena, 8);

    large[0] = large[10 * OURO_ARENA_BLOCK_LAST - 1] = 1;
    cr_expect(eq(sz, (size_t)(after - before), 8));
}

Test(arena, refuses_sizes_that_overflow)
{
    cr_expect(eq(ptr, ouro_arena_alloc(&arena, SIZE_MAX - 2), NULL));
    cr_expect(eq(ptr, ouro_arena_alloc_array(&arena, SIZE_MAX / 4, 8), NULL));
}

Test(arena, survives_a_refused_block)
{
    ouro_allocator_fail_after(&allocator, 1);

    cr_expect(eq(ptr, ouro_arena_alloc(&arena, 8), NULL));
    cr_expect(ne(ptr, ouro_arena_alloc(&arena, 8), NULL));
}

Test(arena, copies_text_with_a_nul_behind_it)
{
    Text copy = ouro_arena_copy_text(&arena, text_of("abcdef", 3));

    cr_expect(eq(str, (char *)(uintptr_t)copy.at, "abc"));
    cr_expect(eq(sz, copy.size, 3));
}
