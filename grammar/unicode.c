// Lookups in the tables that unicode_tables.py writes.
// SPDX-License-Identifier: MIT
#include "grammar/unicode.h"

typedef struct {
    uint32_t first, last;
} Range;

#include "grammar/unicode_tables.h"

static bool contains(const Range *ranges, size_t count, uint32_t code_point)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (code_point > ranges[middle].last) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < count && code_point >= ranges[low].first;
}

bool ouro_is_identifier_start(uint32_t code_point)
{
    return contains(identifier_start_ranges, OURO_COUNT_OF(identifier_start_ranges), code_point);
}

bool ouro_is_identifier_continue(uint32_t code_point)
{
    return contains(identifier_continue_ranges, OURO_COUNT_OF(identifier_continue_ranges),
                    code_point);
}

bool ouro_is_printable(uint32_t code_point)
{
    return !contains(unprintable_ranges, OURO_COUNT_OF(unprintable_ranges), code_point);
}

// --- Names ---

// Names are ASCII.  The hash is that of unicode_tables.py.
static bool hash_name(Text name, char *upper, uint64_t *hash)
{
    uint64_t value = 14695981039346656037u;
    for (size_t i = 0; i < name.size; i++) {
        uint8_t byte = (uint8_t)name.at[i];
        if (byte >= 0x80) return false;
        if (byte >= 'a' && byte <= 'z') byte -= 32;
        upper[i] = (char)byte;
        value = (value ^ byte) * 1099511628211u;
    }
    *hash = (value ^ value >> 32) & 0x7FFFFFFFFFF;
    return true;
}

static bool find_hash(uint64_t hash, uint32_t *code_point)
{
    size_t low = 0, high = OURO_COUNT_OF(name_hashes);
    while (low < high) {
        size_t middle = (low + high) / 2;
        if ((name_hashes[middle] >> 21) < hash) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low == OURO_COUNT_OF(name_hashes) || (name_hashes[low] >> 21) != hash) return false;
    *code_point = (uint32_t)(name_hashes[low] & 0x1FFFFF);
    return true;
}

// "CJK UNIFIED IDEOGRAPH-4E00": the unified ideographs of Unicode 15.0.
static bool find_ideograph(Text digits, uint32_t *code_point)
{
    static const Range ideographs[] = {
        {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0x20000, 0x2A6DF},
        {0x2A700, 0x2B739}, {0x2B740, 0x2B81D}, {0x2B820, 0x2CEA1},
        {0x2CEB0, 0x2EBE0}, {0x30000, 0x3134A}, {0x31350, 0x323AF},
    };
    uint32_t value = 0;
    if (digits.size != 4 && digits.size != 5) return false;
    for (size_t i = 0; i < digits.size; i++) {
        char digit = digits.at[i];
        bool is_decimal = digit >= '0' && digit <= '9';
        if (!is_decimal && (digit < 'A' || digit > 'F')) return false;
        value = value * 16 + (uint32_t)(is_decimal ? digit - '0' : digit - 'A' + 10);
    }
    if (!contains(ideographs, OURO_COUNT_OF(ideographs), value)) return false;
    *code_point = value;
    return true;
}

// Takes the longest of `parts` that `*name` starts with; its index, or -1.
static int take_part(Text *name, const char (*parts)[4], int count)
{
    int best = -1;
    size_t best_size = 0;
    for (int i = 0; i < count; i++) {
        Text part = text_from_string(parts[i]);
        if (!text_starts_with(*name, part)) continue;
        if (best >= 0 && part.size <= best_size) continue;
        best = i;
        best_size = part.size;
    }
    *name = text_slice(*name, best_size, name->size);
    return best;
}

// "HANGUL SYLLABLE GAG": composed of a leading, a vowel and a trailing part.
static bool find_hangul(Text name, uint32_t *code_point)
{
    static const char leads[][4] = {"G",  "GG", "N", "D",  "DD", "R", "M", "B", "BB", "S",
                                    "SS", "",   "J", "JJ", "C",  "K", "T", "P", "H"};
    static const char vowels[][4] = {"A",   "AE", "YA", "YAE", "EO", "E",  "YEO",
                                     "YE",  "O",  "WA", "WAE", "OE", "YO", "U",
                                     "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
    static const char trails[][4] = {"",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
                                     "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
                                     "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};
    int lead = take_part(&name, leads, (int)OURO_COUNT_OF(leads));
    int vowel = take_part(&name, vowels, (int)OURO_COUNT_OF(vowels));
    int trail = take_part(&name, trails, (int)OURO_COUNT_OF(trails));
    if (lead < 0 || vowel < 0 || trail < 0 || name.size > 0) return false;
    *code_point = 0xAC00u + (uint32_t)((lead * 21 + vowel) * 28 + trail);
    return true;
}

bool ouro_unicode_lookup(Text name, uint32_t *code_point)
{
    enum { LONGEST = 100 }; // The longest name has 88 characters.
    char upper[LONGEST];
    uint64_t hash;
    if (name.size > LONGEST || !hash_name(name, upper, &hash)) return false;
    Text folded = text_of(upper, name.size);
    Text ideograph = TEXT("CJK UNIFIED IDEOGRAPH-"), hangul = TEXT("HANGUL SYLLABLE ");
    if (text_starts_with(folded, ideograph)) {
        return find_ideograph(text_slice(folded, ideograph.size, folded.size), code_point);
    }
    if (text_starts_with(folded, hangul)) {
        return find_hangul(text_slice(folded, hangul.size, folded.size), code_point);
    }
    return find_hash(hash, code_point);
}
