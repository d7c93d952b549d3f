// Integers of any size to text and back.
// SPDX-License-Identifier: MIT
#include "runtime/base/magnitude.h"
#include <math.h>

// A power tree has base ** (chunk * 2 ** i): more levels than memory has room for.
#define LEVELS_MAX 40

// The powers of a base by which long texts are cut in halves.
typedef struct PowerTree {
    Allocator *allocator;
    unsigned chunk; // Digits of the base that fit one Digit.
    Digit unit;     // base ** chunk
    unsigned levels;
    Digits powers[LEVELS_MAX];
    size_t capacities[LEVELS_MAX];
} PowerTree;

static void open_tree(PowerTree *tree, Allocator *allocator, unsigned base)
{
    tree->allocator = allocator;
    tree->chunk = 1;
    tree->unit = base;
    tree->levels = 0;
    while (tree->unit <= ~(Digit)0 / base) {
        tree->unit *= base;
        tree->chunk++;
    }
}

static void close_tree(PowerTree *tree)
{
    while (tree->levels > 0) {
        tree->levels--;
        ouro_release(tree->allocator, (void *)(uintptr_t)tree->powers[tree->levels].at,
                     tree->capacities[tree->levels] * sizeof(Digit));
    }
}

// Adds the square of the last power, or the unit.
static bool grow_tree(PowerTree *tree)
{
    assert(tree->levels < LEVELS_MAX);
    unsigned level = tree->levels;
    size_t capacity = level == 0 ? 1 : 2 * (size_t)tree->powers[level - 1].count;
    Digit *room = ouro_allocate(tree->allocator, capacity * sizeof(Digit));
    if (room == NULL) return false;

    tree->levels++;
    tree->capacities[level] = capacity;
    tree->powers[level] = digits_from_unsigned(tree->unit, room);
    if (level == 0) return true;
    Digits last = tree->powers[level - 1];
    return ouro_digits_multiply(tree->allocator, room, last, last, &tree->powers[level]);
}

// --- to base ten --------------------------------------------------------------------------------

// Writes `number` with leading zeros so that it fills [start, end).
static void write_digit(char *start, char *end, Digit number)
{
    while (end > start) {
        *--end = (char)('0' + number % 10);
        number /= 10;
    }
}

// The same for a short number, which is used up.
static void write_plainly(const PowerTree *tree, char *start, char *end, Digit *a, size_t count)
{
    DigitDivisor by = ouro_digit_divisor(tree->unit);
    for (; count > 0; count = magnitude_trim(a, count)) {
        Digit low = ouro_magnitude_divide_digit(a, a, count, &by);
        size_t left = (size_t)(end - start);
        char *chunk = end - (left < tree->chunk ? left : tree->chunk);
        write_digit(chunk, end, low);
        end = chunk;
    }
    memset(start, '0', (size_t)(end - start));
}

static bool write_decimal(const PowerTree *tree, unsigned level, char *start, char *end, Digits a);

// `a` is less than the square of the power of this level; each half gets its own digits.
static bool write_halves(const PowerTree *tree, unsigned level, char *start, char *end, Digits a)
{
    Digits power = tree->powers[level];
    char *middle = end - ((size_t)tree->chunk << level);
    if (middle <= start) return write_decimal(tree, level, start, end, a);
    if (a.count < power.count) {
        memset(start, '0', (size_t)(middle - start));
        return write_decimal(tree, level, middle, end, a);
    }
    Scratch scratch;
    size_t quotient_count = (size_t)a.count - power.count + 2;
    if (!ouro_scratch_open(&scratch, tree->allocator, quotient_count + power.count)) return false;
    DigitsDivision halves = {scratch.at, scratch.at + quotient_count, a, a};
    bool done = ouro_digits_divide(tree->allocator, a, power, DIGITS_TRUNCATE, &halves) &&
                write_decimal(tree, level, start, middle, halves.quotient) &&
                write_decimal(tree, level, middle, end, halves.remainder);
    ouro_scratch_close(&scratch);
    return done;
}

// `a` is less than the power of `level`, where that exists.
static bool write_decimal(const PowerTree *tree, unsigned level, char *start, char *end, Digits a)
{
    if (level > 0 && a.count > OURO_DECIMAL_SPLIT_DIGITS) {
        return write_halves(tree, level - 1, start, end, a);
    }
    Scratch scratch;
    if (!ouro_scratch_open(&scratch, tree->allocator, a.count)) return false;
    magnitude_copy(scratch.at, a.at, a.count);
    write_plainly(tree, start, end, scratch.at, a.count);
    ouro_scratch_close(&scratch);
    return true;
}

uint64_t ouro_digits_decimal_count(Digits a)
{
    if (a.count == 0) return 1;
    // log10(2), of which no multiple comes near enough to an integer for rounding to matter.
    uint64_t bits = ouro_digits_bit_length(a);
    return (uint64_t)((double)bits * 0.30102999566398120) + 1;
}

static bool append_decimal(TextBuilder *builder, Digits a)
{
    PowerTree tree;
    open_tree(&tree, builder->allocator, 10);
    bool done = true;
    while (done && a.count > OURO_DECIMAL_SPLIT_DIGITS &&
           (tree.levels == 0 || 2 * tree.powers[tree.levels - 1].count - 1 <= a.count)) {
        done = grow_tree(&tree);
    }
    size_t size = ouro_digits_decimal_count(a), start = builder->size;
    if (tree.levels > 0 && size < ((size_t)tree.chunk << (tree.levels - 1)) + 1) {
        size = ((size_t)tree.chunk << (tree.levels - 1)) + 1;
    }
    done = done && ouro_text_extend(builder, size) != NULL &&
           write_decimal(&tree, tree.levels, builder->at + start, builder->at + builder->size, a);
    close_tree(&tree);
    if (!done) return false;

    const char *digits = builder->at + start;
    size_t zeros = 0;
    while (zeros + 1 < size && digits[zeros] == '0') zeros++;
    memmove(builder->at + start, digits + zeros, size - zeros);
    builder->size -= zeros;
    return true;
}

// --- to bases of two ----------------------------------------------------------------------------

static unsigned bits_of_base(unsigned base)
{
    return (base & (base - 1)) == 0 ? (unsigned)__builtin_ctz(base) : 0;
}

// The bits [start, start + width) of `a`, of which those above its end are 0.
static Digit bits_at(Digits a, uint64_t start, unsigned width)
{
    size_t i = start / DIGIT_BITS;
    unsigned shift = start % DIGIT_BITS;
    Digit bits = a.at[i] >> shift;
    if (shift + width > DIGIT_BITS && i + 1 < a.count) bits |= a.at[i + 1] << (DIGIT_BITS - shift);
    return bits & (((Digit)1 << width) - 1);
}

static void append_bits(TextBuilder *builder, Digits a, unsigned width)
{
    uint64_t count = (ouro_digits_bit_length(a) + width - 1) / width;
    char *at = ouro_text_extend(builder, count);
    if (at == NULL) return;
    for (uint64_t i = count; i > 0; i--) {
        *at++ = "0123456789abcdef"[bits_at(a, (i - 1) * width, width)];
    }
}

void ouro_digits_append(TextBuilder *builder, Digits a, unsigned base)
{
    if (a.negative) ouro_text_append_char(builder, '-');
    if (a.count == 0) {
        ouro_text_append_char(builder, '0');
    } else if (base != 10) {
        append_bits(builder, a, bits_of_base(base));
    } else if (!builder->failed && !append_decimal(builder, digits_absolute(a))) {
        ouro_text_fail(builder);
    }
}

// --- from text ----------------------------------------------------------------------------------

static unsigned digit_value(char c)
{
    return c <= '9' ? (unsigned)(c - '0') : (unsigned)((c | 0x20) - 'a' + 10);
}

size_t ouro_digits_text_capacity(const IntText *scan)
{
    double bits = (double)scan->digits_count * log2(scan->base) * (1 + 1e-12);
    return (size_t)(bits / DIGIT_BITS) + 4;
}

// The number of `text`, digits only, added chunk by chunk.
static Digits read_plainly(const PowerTree *tree, Digit *out, Text text, unsigned base)
{
    size_t count = 0;
    for (size_t i = 0; i < text.size;) {
        // The first chunk is short, so that all others are full.
        size_t left = (text.size - i) % tree->chunk;
        size_t end = i + (left == 0 ? tree->chunk : left);
        Digit chunk = 0;
        for (; i < end; i++) chunk = chunk * base + digit_value(text.at[i]);
        Digit carry = ouro_magnitude_multiply_digit(out, out, count, tree->unit, chunk);
        if (carry != 0) out[count++] = carry;
    }
    return digits_normal(out, count, false);
}

// Digits of 64 bits below which halving a text does not pay.
#define READ_PLAINLY_CHUNKS 40

static bool read_text(const PowerTree *tree, unsigned level, Digit *out, Text text, unsigned base,
                      Digits *number);

// high * power + low, each read by itself.
static bool read_halves(const PowerTree *tree, unsigned level, Digit *out, Text text, unsigned base,
                        Digits *number)
{
    size_t low_size = (size_t)tree->chunk << level;
    Digits power = tree->powers[level];
    Text high_text = text_slice(text, 0, text.size - low_size);
    Text low_text = text_slice(text, text.size - low_size, text.size);
    size_t high_count = high_text.size / tree->chunk + 2, low_count = low_size / tree->chunk + 2;

    Scratch scratch;
    if (!ouro_scratch_open(&scratch, tree->allocator, high_count + low_count)) return false;
    Digits high, low;
    bool done = read_text(tree, level, scratch.at, high_text, base, &high) &&
                read_text(tree, level, scratch.at + high_count, low_text, base, &low) &&
                ouro_digits_multiply(tree->allocator, out, high, power, number);
    if (done) *number = ouro_digits_add(out, *number, low);
    ouro_scratch_close(&scratch);
    return done;
}

static bool read_text(const PowerTree *tree, unsigned level, Digit *out, Text text, unsigned base,
                      Digits *number)
{
    // Only a power that leaves both halves something to read cuts.
    while (level > 0 && text.size <= (size_t)tree->chunk << (level - 1)) level--;
    if (level == 0 || text.size <= (size_t)tree->chunk * READ_PLAINLY_CHUNKS) {
        *number = read_plainly(tree, out, text, base);
        return true;
    }
    return read_halves(tree, level - 1, out, text, base, number);
}

static bool read_by_powers(Allocator *allocator, Digit *out, Text text, unsigned base,
                           Digits *number)
{
    PowerTree tree;
    open_tree(&tree, allocator, base);
    bool done = true;
    if (text.size > (size_t)tree.chunk * READ_PLAINLY_CHUNKS) {
        while (done && (size_t)tree.chunk << tree.levels < text.size) done = grow_tree(&tree);
    }
    done = done && read_text(&tree, tree.levels, out, text, base, number);
    close_tree(&tree);
    return done;
}

static Digits read_bits(Digit *out, Text text, unsigned width)
{
    size_t count = text.size * width / DIGIT_BITS + 1;
    magnitude_clear(out, count);
    uint64_t place = 0;
    for (size_t i = text.size; i > 0; i--, place += width) {
        Digit value = digit_value(text.at[i - 1]);
        unsigned shift = place % DIGIT_BITS;
        out[place / DIGIT_BITS] |= value << shift;
        if (shift + width > DIGIT_BITS) {
            out[place / DIGIT_BITS + 1] |= value >> (DIGIT_BITS - shift);
        }
    }
    return digits_normal(out, count, false);
}

static void copy_digits(char *out, Text digits)
{
    for (size_t i = 0; i < digits.size; i++) {
        if (digits.at[i] != '_') *out++ = digits.at[i];
    }
}

bool ouro_digits_from_text(Allocator *allocator, Digit *out, const IntText *scan, Digits *number)
{
    Text text = scan->digits;
    char *copy = NULL;
    if (scan->digits_count != text.size) {
        copy = ouro_allocate(allocator, scan->digits_count);
        if (copy == NULL) return false;
        copy_digits(copy, text);
        text = text_of(copy, scan->digits_count);
    }
    unsigned bits = bits_of_base(scan->base);
    bool done = true;
    if (bits != 0) {
        *number = read_bits(out, text, bits);
    } else {
        done = read_by_powers(allocator, out, text, scan->base, number);
    }
    ouro_release(allocator, copy, scan->digits_count);
    if (done && number->count != 0) number->negative = scan->negative;
    return done;
}
