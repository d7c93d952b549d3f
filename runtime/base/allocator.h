// The only way to memory: every byte is counted, limited, and may be refused on demand.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/base/attributes.h"

/// Allocates (`old` NULL), resizes, or frees (`new_size` 0, result ignored) memory for a host.
///
/// `old_size` and `alignment` are those of the call that allocated `old`; memory with more than
/// OURO_ALIGNMENT_DEFAULT is never resized. Errors: NULL refuses; `old` then stays as it was.
typedef void *(*AllocateHook)(void *host, void *old, size_t old_size, size_t new_size,
                              size_t alignment);

/// One account of memory. Not locked: it belongs to whoever holds its VM.
typedef struct Allocator {
    AllocateHook hook;
    void *host;
    size_t used;       ///< Bytes allocated and not released.
    size_t peak;       ///< The most that `used` has been.
    size_t limit;      ///< Growth that would bring `used` above this is refused.
    uint64_t attempts; ///< Allocations and growths asked for so far.
    uint64_t fail_at;  ///< Test mode: the attempt of this number is refused; 0: none.
} Allocator;

/// With `hook` NULL memory comes from libc; with `limit` 0 there is no limit.
void ouro_allocator_init(Allocator *allocator, AllocateHook hook, void *host, size_t limit);

/// Test mode: the n-th attempt from now on (1: the next) is refused, once.
void ouro_allocator_fail_after(Allocator *allocator, uint64_t n);

/// Errors: NULL when refused. A size of 0 is not allowed, here and below.
OURO_MUST_USE void *ouro_allocate(Allocator *allocator, size_t size);
OURO_MUST_USE void *ouro_allocate_zeroed(Allocator *allocator, size_t size);
/// `alignment` is a power of two.
OURO_MUST_USE void *ouro_allocate_aligned(Allocator *allocator, size_t size, size_t alignment);

/// `old` may be NULL, with `old_size` 0. Shrinking may fail too.
///
/// Errors: NULL when refused; `old` is then as it was.
OURO_MUST_USE void *ouro_reallocate(Allocator *allocator, void *old, size_t old_size,
                                    size_t new_size);

/// `old` may be NULL. `old_size` is the size it was allocated with.
void ouro_release(Allocator *allocator, void *old, size_t old_size);
void ouro_release_aligned(Allocator *allocator, void *old, size_t old_size, size_t alignment);
