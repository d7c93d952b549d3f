// Timers: a 4-ary heap by deadline, then by the order in which they were armed.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/object/future.h"

/// Adds an entry: there is room for one more. Cost: O(log n).
void ouro_timers_add(TimerEntry *heap, uint64_t count, TimerEntry entry);
/// Takes out the entry at `position`. Cost: O(log n).
void ouro_timers_remove(TimerEntry *heap, uint64_t count, uint32_t position);
