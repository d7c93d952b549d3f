// The timer heap.
// SPDX-License-Identifier: MIT
#include "runtime/scheduler/timers.h"

enum { WIDTH = 4 };

static bool is_before(const TimerEntry *a, const TimerEntry *b)
{
    return a->when < b->when || (a->when == b->when && a->sequence < b->sequence);
}

static void put(TimerEntry *heap, uint64_t position, TimerEntry entry)
{
    heap[position] = entry;
    *timer_position(entry.what) = (uint32_t)position;
}

// The entry goes to its place at `position` or above.
static void sift_up(TimerEntry *heap, uint64_t position, TimerEntry entry)
{
    while (position > 0) {
        uint64_t parent = (position - 1) / WIDTH;
        if (!is_before(&entry, &heap[parent])) break;
        put(heap, position, heap[parent]);
        position = parent;
    }
    put(heap, position, entry);
}

static void sift_down(TimerEntry *heap, uint64_t count, uint64_t position, TimerEntry entry)
{
    for (;;) {
        uint64_t first = position * WIDTH + 1, best = first;
        if (first >= count) break;
        for (uint64_t child = first + 1; child < first + WIDTH && child < count; child++)
            if (is_before(&heap[child], &heap[best])) best = child;
        if (!is_before(&heap[best], &entry)) break;
        put(heap, position, heap[best]);
        position = best;
    }
    put(heap, position, entry);
}

void ouro_timers_add(TimerEntry *heap, uint64_t count, TimerEntry entry) { sift_up(heap, count, entry); }

void ouro_timers_remove(TimerEntry *heap, uint64_t count, uint32_t position)
{
    *timer_position(heap[position].what) = TIMER_NOWHERE;
    TimerEntry last = heap[count - 1];
    if (position == count - 1) return;
    if (position > 0 && is_before(&last, &heap[(position - 1) / WIDTH])) sift_up(heap, position, last);
    else sift_down(heap, count - 1, position, last);
}
