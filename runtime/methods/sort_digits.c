// Sorting by digits: a stable pass for each of the eight bytes of the keys, the lowest first. Bytes that are alike in all
// keys need no pass, so ints of a small range take two to four.
// SPDX-License-Identifier: MIT
#include "runtime/methods/sort_digits.h"

enum { DIGITS = 8, DIGIT_VALUES = 256 };

typedef struct Side {
    uint64_t *keys;
    Value *items;
} Side;

static unsigned digit_of(uint64_t key, unsigned digit) { return (uint8_t)(key >> digit * 8); }

static void count_digits(const uint64_t *keys, size_t count, uint32_t counts[DIGITS][DIGIT_VALUES])
{
    memset(counts, 0, sizeof(uint32_t) * DIGITS * DIGIT_VALUES);
    for (size_t i = 0; i < count; i++) {
        for (unsigned digit = 0; digit < DIGITS; digit++) counts[digit][digit_of(keys[i], digit)]++;
    }
}

// Moves everything to where its digit belongs. `places` begins with the counts of the digit's values.
static void distribute(Side from, Side to, size_t count, unsigned digit, uint32_t *places)
{
    uint32_t before = 0;
    for (unsigned value = 0; value < DIGIT_VALUES; value++) {
        uint32_t here = places[value];
        places[value] = before;
        before += here;
    }
    for (size_t i = 0; i < count; i++) {
        uint32_t place = places[digit_of(from.keys[i], digit)]++;
        to.keys[place] = from.keys[i];
        if (to.items != NULL) to.items[place] = from.items[i];
    }
}

static void sort_sides(Side here, Side there, size_t count)
{
    uint32_t counts[DIGITS][DIGIT_VALUES];
    Side from = here, to = there;
    count_digits(from.keys, count, counts);
    for (unsigned digit = 0; digit < DIGITS; digit++) {
        if (counts[digit][digit_of(from.keys[0], digit)] == count) continue;
        distribute(from, to, count, digit, counts[digit]);
        Side kept = from;
        from = to;
        to = kept;
    }
    if (from.keys == here.keys) return;
    memcpy(here.keys, from.keys, count * sizeof *from.keys);
    if (here.items != NULL) memcpy(here.items, from.items, count * sizeof *from.items);
}

bool ouro_sort_digits(Allocator *allocator, uint64_t *keys, Value *items, size_t count)
{
    if (count == 0) return true;
    size_t size = count * sizeof *keys * (items != NULL ? 2 : 1);
    uint64_t *room = ouro_allocate(allocator, size);
    if (room == NULL) return false;
    Side there = {room, items != NULL ? (Value *)(void *)(room + count) : NULL};
    sort_sides((Side){keys, items}, there, count);
    ouro_release(allocator, room, size);
    return true;
}
