// Substring search: libc's two-way memmem forwards; the same idea, simplest form, backwards.
// SPDX-License-Identifier: MIT
#include "runtime/base/search.h"

size_t ouro_text_find(Text text, Text needle)
{
    if (needle.size == 0) return 0;
    if (needle.size > text.size) return TEXT_NOT_FOUND;
    const char *found = needle.size == 1 ? memchr(text.at, needle.at[0], text.size)
                                         : memmem(text.at, text.size, needle.at, needle.size);
    return found == NULL ? TEXT_NOT_FOUND : (size_t)(found - text.at);
}

// A reading of a text from its end, or of the text as it is.
typedef struct Reading {
    const unsigned char *first;
    ptrdiff_t step;
    size_t size;
} Reading;

static unsigned char read_at(Reading reading, size_t index)
{
    return reading.first[(ptrdiff_t)index * reading.step];
}

static Reading read_backwards(Text text)
{
    return (Reading){(const unsigned char *)text.at + text.size - 1, -1, text.size};
}

// The start of the greatest suffix of `needle` by an order of bytes or by its reverse, and the
// period of that suffix (Crochemore and Perrin, 1991).
static size_t greatest_suffix(Reading needle, bool reverse_order, size_t *period)
{
    size_t start = 0, candidate = 1, offset = 0;
    *period = 1;
    while (candidate + offset < needle.size) {
        unsigned char a = read_at(needle, candidate + offset);
        unsigned char b = read_at(needle, start + offset);
        if (a == b) {
            if (++offset == *period) {
                candidate += *period;
                offset = 0;
            }
        } else if ((a < b) != reverse_order) {
            candidate += offset + 1;
            offset = 0;
            *period = candidate - start;
        } else {
            start = candidate++;
            offset = 0;
            *period = 1;
        }
    }
    return start;
}

// Where two-way search cuts the needle: its right part matches left to right, then its left part.
static size_t critical_cut(Reading needle, size_t *period)
{
    size_t other_period;
    size_t cut = greatest_suffix(needle, false, period);
    size_t other = greatest_suffix(needle, true, &other_period);
    if (other <= cut) return cut;
    *period = other_period;
    return other;
}

static bool prefix_has_period(Reading needle, size_t prefix, size_t period)
{
    if (prefix + period > needle.size) return false;
    for (size_t i = 0; i < prefix; i++) {
        if (read_at(needle, i) != read_at(needle, i + period)) return false;
    }
    return true;
}

static size_t two_way(Reading text, Reading needle)
{
    size_t period;
    size_t cut = critical_cut(needle, &period);
    bool periodic = prefix_has_period(needle, cut, period);
    if (!periodic) period = (cut > needle.size - cut ? cut : needle.size - cut) + 1;

    // `known` bytes of the needle are known to match at `at`, from the match of a period before.
    size_t known = 0;
    for (size_t at = 0; at + needle.size <= text.size;) {
        size_t right = cut > known ? cut : known;
        while (right < needle.size && read_at(needle, right) == read_at(text, at + right)) right++;
        if (right < needle.size) {
            at += right - cut + 1;
            known = 0;
            continue;
        }
        size_t left = cut;
        while (left > known && read_at(needle, left - 1) == read_at(text, at + left - 1)) left--;
        if (left <= known) return at;
        at += period;
        known = periodic ? needle.size - period : 0;
    }
    return TEXT_NOT_FOUND;
}

// The last place where both ends of the needle fit and the middle does too: enough for text that is
// not made to defeat it. It gives up after as many bytes compared in vain as the text has.
static bool try_plainly(Text text, Text needle, size_t *found)
{
    size_t in_vain = 0;
    size_t last_index = needle.size - 1;
    for (size_t end = text.size; end >= needle.size; end--) {
        const char *at = memrchr(text.at, needle.at[0], end - last_index);
        if (at == NULL) break;
        end = (size_t)(at - text.at) + needle.size;
        if (at[last_index] != needle.at[last_index]) continue;
        if (memcmp(at, needle.at, needle.size) == 0) {
            *found = (size_t)(at - text.at);
            return true;
        }
        in_vain += needle.size;
        if (in_vain > text.size) return false;
    }
    *found = TEXT_NOT_FOUND;
    return true;
}

size_t ouro_text_find_last(Text text, Text needle)
{
    if (needle.size == 0) return text.size;
    if (needle.size > text.size) return TEXT_NOT_FOUND;
    size_t found;
    if (try_plainly(text, needle, &found)) return found;
    found = two_way(read_backwards(text), read_backwards(needle));
    return found == TEXT_NOT_FOUND ? found : text.size - found - needle.size;
}

size_t ouro_text_occurrences(Text text, Text needle, size_t limit)
{
    assert(needle.size != 0);
    size_t count = 0;
    while (count < limit) {
        size_t found = ouro_text_find(text, needle);
        if (found == TEXT_NOT_FOUND) break;
        count++;
        text = text_slice(text, found + needle.size, text.size);
    }
    return count;
}
