// Encodings of one byte a character, by the tables that codec_charmap.py writes.
// SPDX-License-Identifier: MIT
#include "runtime/methods/codec_charmap.h"
#include <string.h>

typedef struct CharmapName {
    const char *name;
    uint16_t index;
} CharmapName;

#include "codec_charmap.inc"

const uint16_t *ouro_charmap_find(const char *name)
{
    size_t low = 0, high = OURO_COUNT_OF(charmap_names);
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(name, charmap_names[middle].name);
        if (order == 0) return charmaps[charmap_names[middle].index];
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return NULL;
}

int ouro_charmap_byte(const uint16_t *map, uint32_t code_point)
{
    if (code_point < 0x80 && map[code_point] == code_point) return (int)code_point;
    for (int byte = 0; byte < 256; byte++) {
        if (map[byte] == code_point && code_point != CHARMAP_NONE) return byte;
    }
    return -1;
}
