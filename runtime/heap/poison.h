// What becomes of freed memory: filled in stressed builds, out of bounds under AddressSanitizer.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/heap/heap.h"

enum { HEAP_POISON_BYTE = 0xDB };

#ifdef OURO_GC_STRESS
#    define HEAP_STRESS OURO_GC_STRESS
#else
#    define HEAP_STRESS 0
#endif

#if defined __SANITIZE_ADDRESS__ || defined HEAP_HAS_ASAN
#    define HEAP_POISONS 1
void __asan_poison_memory_region(void const volatile *at, size_t size);
OURO_INLINE void heap_hide(void *at, size_t size) { __asan_poison_memory_region(at, size); }
#else
#    define HEAP_POISONS (HEAP_STRESS > 0)
OURO_INLINE void heap_hide(void *at, size_t size) { (void)at, (void)size; }
#endif

/// Makes memory that no object has useless.
OURO_INLINE void heap_poison(void *at, size_t size)
{
    if (HEAP_STRESS > 0) {
        heap_show(at, size);
        memset(at, HEAP_POISON_BYTE, size);
    }
    heap_hide(at, size);
}
