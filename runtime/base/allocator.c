// The account of memory, and the default hook over libc.
// SPDX-License-Identifier: MIT
#include "runtime/base/allocator.h"
#include "runtime/base/limits.h"
#include <stdlib.h>
#include <string.h>

static void *allocate_from_libc(void *host, void *old, size_t old_size, size_t new_size,
                                size_t alignment)
{
    (void)host, (void)old_size;
    if (new_size == 0) {
        free(old);
        return NULL;
    }
    if (alignment <= OURO_ALIGNMENT_DEFAULT) return realloc(old, new_size);

    assert(old == NULL);
    void *at = NULL;
    return posix_memalign(&at, alignment, new_size) == 0 ? at : NULL;
}

void ouro_allocator_init(Allocator *allocator, AllocateHook hook, void *host, size_t limit)
{
    *allocator = (Allocator){.hook = hook == NULL ? allocate_from_libc : hook,
                             .host = host,
                             .limit = limit == 0 ? SIZE_MAX : limit};
}

void ouro_allocator_fail_after(Allocator *allocator, uint64_t n)
{
    allocator->fail_at = allocator->attempts + n;
}

// Whether the account may grow by `size` bytes.
static bool may_grow(Allocator *allocator, size_t size)
{
    if (++allocator->attempts == allocator->fail_at) return false;
    if (size > OURO_ALLOCATION_MAX) return false;
    return allocator->used <= allocator->limit && size <= allocator->limit - allocator->used;
}

static void book_growth(Allocator *allocator, size_t size)
{
    allocator->used += size;
    if (allocator->used > allocator->peak) allocator->peak = allocator->used;
}

void *ouro_allocate_aligned(Allocator *allocator, size_t size, size_t alignment)
{
    assert(size != 0);
    if (!may_grow(allocator, size)) return NULL;

    void *at = allocator->hook(allocator->host, NULL, 0, size, alignment);
    if (at != NULL) book_growth(allocator, size);
    return at;
}

void *ouro_allocate(Allocator *allocator, size_t size)
{
    return ouro_allocate_aligned(allocator, size, OURO_ALIGNMENT_DEFAULT);
}

void *ouro_allocate_zeroed(Allocator *allocator, size_t size)
{
    void *at = ouro_allocate(allocator, size);
    return at == NULL ? NULL : memset(at, 0, size);
}

void *ouro_reallocate(Allocator *allocator, void *old, size_t old_size, size_t new_size)
{
    assert(new_size != 0 && (old != NULL || old_size == 0));
    if (new_size > old_size && !may_grow(allocator, new_size - old_size)) return NULL;

    void *at = allocator->hook(allocator->host, old, old_size, new_size, OURO_ALIGNMENT_DEFAULT);
    if (at == NULL) return NULL;
    allocator->used -= old_size;
    book_growth(allocator, new_size);
    return at;
}

void ouro_release_aligned(Allocator *allocator, void *old, size_t old_size, size_t alignment)
{
    if (old == NULL) return;
    assert(old_size <= allocator->used);
    allocator->used -= old_size;
    allocator->hook(allocator->host, old, old_size, 0, alignment);
}

void ouro_release(Allocator *allocator, void *old, size_t old_size)
{
    ouro_release_aligned(allocator, old, old_size, OURO_ALIGNMENT_DEFAULT);
}
