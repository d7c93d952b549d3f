// Looking code points up in the tables that unicode_tables.py writes.
// SPDX-License-Identifier: MIT
#include "runtime/methods/unicode.h"

typedef struct UnicodeRecord {
    uint16_t flags;
    uint8_t decimal;
    uint8_t digit;
    // By UnicodeCase: a distance or, with a count in the top byte, an index into `sequences`.
    int32_t map[4];
} UnicodeRecord;

#include "unicode_tables.inc"

enum { SEQUENCE_COUNT_SHIFT = 24, SEQUENCE_INDEX_MASK = 0xFFFFFF };

static const UnicodeRecord *record_of(uint32_t code_point)
{
    size_t block = stage_1[code_point / UNICODE_BLOCK_SIZE];
    return &records[stage_2[block * UNICODE_BLOCK_SIZE + code_point % UNICODE_BLOCK_SIZE]];
}

unsigned ouro_unicode_flags(uint32_t code_point) { return record_of(code_point)->flags; }

int ouro_unicode_decimal(uint32_t code_point)
{
    const UnicodeRecord *record = record_of(code_point);
    return record->flags & UNICODE_DECIMAL ? record->decimal : -1;
}

int ouro_unicode_digit(uint32_t code_point)
{
    const UnicodeRecord *record = record_of(code_point);
    return record->flags & UNICODE_DIGIT ? record->digit : -1;
}

unsigned ouro_unicode_map(uint32_t code_point, UnicodeCase to, uint32_t out[3])
{
    int32_t mapping = record_of(code_point)->map[to];
    int count = mapping >> SEQUENCE_COUNT_SHIFT;
    if (count <= 0) {
        out[0] = (uint32_t)((int32_t)code_point + mapping);
        return 1;
    }
    const uint32_t *sequence = sequences + (mapping & SEQUENCE_INDEX_MASK);
    for (int i = 0; i < count; i++) out[i] = sequence[i];
    return (unsigned)count;
}
