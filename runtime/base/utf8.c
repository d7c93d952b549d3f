// UTF-8 by words of eight bytes where that is possible.
// SPDX-License-Identifier: MIT
#include "runtime/base/utf8.h"

#define HIGH_BITS 0x8080808080808080u
#define LOW_BITS  0x0101010101010101u
// How many bytes the loops over words take at once.
#define STRIDE 32

static uint64_t load_word(const char *at)
{
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

unsigned ouro_utf8_encode(uint32_t code_point, char *out)
{
    unsigned size = utf8_size(code_point);
    switch (size) {
    case 1: out[0] = (char)code_point; break;
    case 2:
        out[0] = (char)(0xC0 | code_point >> 6);
        out[1] = (char)(0x80 | (code_point & 0x3F));
        break;
    case 3:
        out[0] = (char)(0xE0 | code_point >> 12);
        out[1] = (char)(0x80 | (code_point >> 6 & 0x3F));
        out[2] = (char)(0x80 | (code_point & 0x3F));
        break;
    default:
        out[0] = (char)(0xF0 | code_point >> 18);
        out[1] = (char)(0x80 | (code_point >> 12 & 0x3F));
        out[2] = (char)(0x80 | (code_point >> 6 & 0x3F));
        out[3] = (char)(0x80 | (code_point & 0x3F));
    }
    return size;
}

// The bytes before the first that is not ASCII, in [at, end).
static size_t ascii_run(const char *at, const char *end)
{
    const char *start = at;
    while (end - at >= 8 && (load_word(at) & HIGH_BITS) == 0) at += 8;
    while (at < end && (unsigned char)*at < 0x80) at++;
    return (size_t)(at - start);
}

bool ouro_text_is_ascii(Text text)
{
    const char *at = text.at;
    size_t left = text.size;
    for (; left >= STRIDE; left -= STRIDE, at += STRIDE) {
        uint64_t joined =
            load_word(at) | load_word(at + 8) | load_word(at + 16) | load_word(at + 24);
        if (joined & HIGH_BITS) return false;
    }
    return left == 0 || ascii_run(at, at + left) == left;
}

// The range of the second byte tells overlong forms, surrogates and what is beyond U+10FFFF.
static bool second_byte_fits(unsigned char lead, unsigned char second, Utf8Kind kind)
{
    if ((second & 0xC0) != 0x80) return false;
    switch (lead) {
    case 0xE0: return second >= 0xA0;
    case 0xED: return second < 0xA0 || kind == UTF8_GENERALISED;
    case 0xF0: return second >= 0x90;
    case 0xF4: return second < 0x90;
    default: return true;
    }
}

static unsigned size_of_any_lead(unsigned char lead)
{
    if (lead < 0xC2 || lead > 0xF4) return 0;
    return utf8_size_of_lead((char)lead);
}

// The size of the sequence at `start`, which is not ASCII; 0, with the fault noted, if it is
// broken.
static unsigned check_sequence(Text text, size_t start, Utf8Kind kind, Utf8Check *check)
{
    const unsigned char *byte = (const unsigned char *)text.at + start;
    size_t left = text.size - start;
    unsigned size = size_of_any_lead(byte[0]);
    unsigned good = 1;

    check->fault_start = start;
    check->fault_end = start + 1;
    check->reason = "invalid start byte";
    if (size == 0) return 0;

    check->reason = "invalid continuation byte";
    while (good < size && good < left) {
        bool fits = good == 1 ? second_byte_fits(byte[0], byte[1], kind)
                              : utf8_is_continuation((char)byte[good]);
        if (!fits) break;
        check->fault_end = start + ++good;
    }
    if (good == left) check->reason = "unexpected end of data";
    return good == size ? size : 0;
}

Utf8Check ouro_utf8_check(Text text, Utf8Kind kind)
{
    Utf8Check check = {.valid = true, .ascii = true};
    size_t at = 0;
    while (true) {
        size_t run = at == text.size ? 0 : ascii_run(text.at + at, text.at + text.size);
        at += run;
        check.count += run;
        if (at == text.size) break;

        check.ascii = false;
        unsigned size = check_sequence(text, at, kind, &check);
        if (size == 0) {
            check.valid = false;
            return check;
        }
        if (text.at[at] == (char)0xED && (unsigned char)text.at[at + 1] >= 0xA0) {
            check.has_surrogates = true;
        }
        at += size;
        check.count++;
    }
    check.fault_start = check.fault_end = 0;
    check.reason = NULL;
    return check;
}

// In each byte 1 where a byte of `word` starts a code point: where it is not 10xxxxxx.
static uint64_t starts_in_word(uint64_t word) { return (~word >> 7 | word >> 6) & LOW_BITS; }

// How many code points start in STRIDE bytes.
static size_t starts_in_stride(const char *at)
{
    uint64_t starts = starts_in_word(load_word(at)) + starts_in_word(load_word(at + 8)) +
                      starts_in_word(load_word(at + 16)) + starts_in_word(load_word(at + 24));
    return starts * LOW_BITS >> 56;
}

size_t ouro_utf8_count(Text text)
{
    const char *at = text.at;
    size_t left = text.size, count = 0;
    for (; left >= STRIDE; left -= STRIDE, at += STRIDE) count += starts_in_stride(at);
    for (; left > 0; left--, at++) count += !utf8_is_continuation(*at);
    return count;
}

size_t ouro_utf8_offset(Text text, size_t index)
{
    size_t at = 0;
    for (; text.size - at >= STRIDE; at += STRIDE) {
        size_t starts = starts_in_stride(text.at + at);
        if (starts > index) break;
        index -= starts;
    }
    for (; at < text.size; at++) {
        if (!utf8_is_continuation(text.at[at]) && index-- == 0) return at;
    }
    return text.size;
}
