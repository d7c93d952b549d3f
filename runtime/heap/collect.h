// Collections as the heap calls them.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/heap/heap.h"

/// One collection of young and old objects, undivided, from the roots. Needs no memory.
void ouro_collect_everything(Heap *heap);

/// Whether the collector has more to remember than it should before the next minor collection.
bool ouro_collect_is_due(const Heap *heap);

#ifdef OURO_CHECKED
/// Aborts if an old object refers to a young one and a minor collection would not know.
void ouro_check_barriers(Heap *heap);
#else
static inline void ouro_check_barriers(Heap *heap) { (void)heap; }
#endif
