// Spelling the names of code points from the tables that unicode_names.py writes.
// SPDX-License-Identifier: MIT
#include "runtime/methods/unicode_names.h"
#include <string.h>

// Code points whose names are a prefix and their number.
typedef struct NumberedRange {
    uint32_t first, last;
    const char *prefix;
} NumberedRange;

// Code points in a row that have names, and the index of the first name.
typedef struct NameRun {
    uint32_t first, count, index;
} NameRun;

#include "unicode_names.inc"

static char *put(char *out, const char *text, size_t size)
{
    memcpy(out, text, size);
    return out + size;
}

// --- names that follow a rule -------------------------------------------------------------------

static size_t write_numbered(const NumberedRange *range, uint32_t code_point, char *out)
{
    static const char hex[] = "0123456789ABCDEF";
    char *end = put(out, range->prefix, strlen(range->prefix));
    for (int shift = code_point < 0x10000 ? 12 : 16; shift >= 0; shift -= 4) {
        *end++ = hex[code_point >> shift & 15];
    }
    return (size_t)(end - out);
}

#define HANGUL_FIRST 0xAC00u
enum { HANGUL_COUNT = 11172, VOWEL_COUNT = 21, TRAIL_COUNT = 28 };

// A syllable is named by the short names of its letters.
static size_t write_hangul(uint32_t index, char *out)
{
    static const char leads[][3] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                    "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
    static const char vowels[][4] = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                     "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                     "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
    static const char trails[][3] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                     "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                     "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};
    static const char prefix[] = "HANGUL SYLLABLE ";
    const char *parts[] = {
        prefix,
        leads[index / (VOWEL_COUNT * TRAIL_COUNT)],
        vowels[index / TRAIL_COUNT % VOWEL_COUNT],
        trails[index % TRAIL_COUNT],
    };
    char *end = out;
    for (size_t i = 0; i < OURO_COUNT_OF(parts); i++) end = put(end, parts[i], strlen(parts[i]));
    return (size_t)(end - out);
}

// --- names in the tables ------------------------------------------------------------------------

// The index of a name; -1: the code point has none.
static int64_t index_of(uint32_t code_point)
{
    size_t low = 0, high = OURO_COUNT_OF(name_runs);
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (name_runs[middle].first <= code_point) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == 0) return -1;
    const NameRun *run = &name_runs[low - 1];
    uint32_t offset = code_point - run->first;
    return offset < run->count ? (int64_t)(run->index + offset) : -1;
}

static size_t write_words(size_t index, char *out)
{
    size_t at = name_checkpoints[index / NAMES_A_CHECKPOINT];
    for (size_t names = index % NAMES_A_CHECKPOINT; names > 0; at++) {
        if (name_words[at] & LAST_WORD) names--;
    }
    char *end = out;
    while (true) {
        size_t word = name_words[at] & (LAST_WORD - 1);
        uint32_t start = word_offsets[word];
        end = put(end, word_letters + start, word_offsets[word + 1] - start);
        if (name_words[at++] & LAST_WORD) return (size_t)(end - out);
        *end++ = ' ';
    }
}

size_t ouro_unicode_name(uint32_t code_point, char out[UNICODE_NAME_SIZE_MAX])
{
    if (code_point - HANGUL_FIRST < HANGUL_COUNT) {
        return write_hangul(code_point - HANGUL_FIRST, out);
    }
    for (size_t i = 0; i < OURO_COUNT_OF(numbered_ranges); i++) {
        const NumberedRange *range = &numbered_ranges[i];
        if (code_point >= range->first && code_point <= range->last) {
            return write_numbered(range, code_point, out);
        }
    }
    int64_t index = index_of(code_point);
    return index < 0 ? 0 : write_words((size_t)index, out);
}
