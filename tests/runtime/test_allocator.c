// The account of memory: counting, limits, refusals on demand, a host's hook.
// SPDX-License-Identifier: MIT
#include "runtime/base/allocator.h"
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdlib.h>

static Allocator allocator;

static void start(void) { ouro_allocator_init(&allocator, NULL, NULL, 0); }

TestSuite(allocator, .init = start);

Test(allocator, counts_what_is_allocated_and_released)
{
    void *first = ouro_allocate(&allocator, 100), *second = ouro_allocate(&allocator, 50);
    ouro_release(&allocator, first, 100);

    cr_expect(eq(sz, allocator.used, 50));
    cr_expect(eq(sz, allocator.peak, 150));
    ouro_release(&allocator, second, 50);
    cr_expect(eq(sz, allocator.used, 0));
}

Test(allocator, counts_a_resize_by_the_difference)
{
    char *at = ouro_reallocate(&allocator, NULL, 0, 10);
    at = ouro_reallocate(&allocator, at, 10, 1000);
    cr_expect(eq(sz, allocator.used, 1000));
    at = ouro_reallocate(&allocator, at, 1000, 20);

    cr_expect(eq(sz, allocator.used, 20));
    ouro_release(&allocator, at, 20);
}

Test(allocator, clears_memory_when_asked)
{
    unsigned char *at = ouro_allocate_zeroed(&allocator, 64);

    cr_expect(eq(int, at[0] | at[31] | at[63], 0));
    ouro_release(&allocator, at, 64);
}

Test(allocator, aligns_memory_when_asked)
{
    void *at = ouro_allocate_aligned(&allocator, 100, 4096);

    cr_expect(eq(u64, (uintptr_t)at % 4096, 0));
    ouro_release_aligned(&allocator, at, 100, 4096);
    cr_expect(eq(sz, allocator.used, 0));
}

Test(allocator, refuses_what_passes_the_limit_and_counts_nothing)
{
    allocator.limit = 1000;
    void *at = ouro_allocate(&allocator, 900);

    cr_expect(eq(ptr, ouro_allocate(&allocator, 101), NULL));
    cr_expect(eq(ptr, ouro_reallocate(&allocator, at, 900, 1001), NULL));
    cr_expect(eq(sz, allocator.used, 900));
    ouro_release(&allocator, at, 900);
}

Test(allocator, refuses_growth_when_the_limit_was_lowered_below_what_is_used)
{
    void *at = ouro_allocate(&allocator, 100);
    allocator.limit = 50;

    cr_expect(eq(ptr, ouro_allocate(&allocator, 1), NULL));
    ouro_release(&allocator, at, 100);
}

Test(allocator, fails_the_allocation_of_a_given_number_once)
{
    ouro_allocator_fail_after(&allocator, 2);
    void *first = ouro_allocate(&allocator, 8), *second = ouro_allocate(&allocator, 8);
    void *third = ouro_allocate(&allocator, 8);

    cr_expect(ne(ptr, first, NULL));
    cr_expect(eq(ptr, second, NULL));
    cr_expect(ne(ptr, third, NULL));
    ouro_release(&allocator, first, 8);
    ouro_release(&allocator, third, 8);
}

typedef struct Host {
    size_t old_size, new_size, alignment;
} Host;

static void *record(void *context, void *old, size_t old_size, size_t new_size, size_t alignment)
{
    Host *host = context;
    *host = (Host){old_size, new_size, alignment};
    if (new_size != 0) return realloc(old, new_size);
    free(old);
    return NULL;
}

Test(allocator, tells_the_hook_of_a_host_both_sizes)
{
    Host host = {0, 0, 0};
    ouro_allocator_init(&allocator, record, &host, 0);
    void *at = ouro_allocate(&allocator, 24);
    cr_expect(eq(sz, host.new_size, 24));
    cr_expect(eq(sz, host.alignment, 16));

    ouro_release(&allocator, at, 24);

    cr_expect(eq(sz, host.old_size, 24));
    cr_expect(eq(sz, host.new_size, 0));
}
