// Numbers from text: ints, floats and hexadecimal floats.
// SPDX-License-Identifier: MIT
#include "runtime/base/number_text.h"
#include "runtime/base/magnitude.h"
#include "powers_of_ten.h"
#include <float.h>
#include <math.h>

static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c; }

// Takes a sign off the front; whether it is a minus.
static bool take_sign(Text *text)
{
    if (text->size == 0 || (text->at[0] != '+' && text->at[0] != '-')) return false;
    bool negative = text->at[0] == '-';
    *text = text_slice(*text, 1, text->size);
    return negative;
}

static bool equals_word(Text text, const char *word)
{
    size_t i = 0;
    for (; i < text.size && word[i] != '\0'; i++) {
        if (lower(text.at[i]) != word[i]) return false;
    }
    return i == text.size && word[i] == '\0';
}

static bool parse_special(Text text, double *out)
{
    if (equals_word(text, "inf") || equals_word(text, "infinity")) {
        *out = INFINITY;
    } else if (equals_word(text, "nan")) {
        *out = NAN;
    } else {
        return false;
    }
    return true;
}

// --- ints ---------------------------------------------------------------------------------------

static unsigned value_of_digit(char c)
{
    if (is_digit(c)) return (unsigned)(c - '0');
    c = lower(c);
    return c >= 'a' && c <= 'z' ? (unsigned)(c - 'a' + 10) : 99;
}

static unsigned base_of_prefix(Text text)
{
    if (text.size < 2 || text.at[0] != '0') return 0;
    switch (lower(text.at[1])) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 0;
    }
}

// Digits and single underscores between them; counts the digits and computes what fits 64 bits.
static bool scan_digits(IntText *scan, uint64_t *magnitude)
{
    bool after_digit = false;
    *magnitude = 0;
    for (size_t i = 0; i < scan->digits.size; i++) {
        char c = scan->digits.at[i];
        if (c == '_' && after_digit) {
            after_digit = false;
            continue;
        }
        unsigned value = value_of_digit(c);
        if (value >= scan->base) return false;
        if (__builtin_mul_overflow(*magnitude, scan->base, magnitude) ||
            __builtin_add_overflow(*magnitude, value, magnitude)) {
            scan->small = false;
        }
        scan->digits_count++;
        after_digit = true;
    }
    return after_digit;
}

bool ouro_int_text_scan(Text text, unsigned base, IntText *out)
{
    assert(base == 0 || (base >= 2 && base <= 36));
    IntText scan = {.negative = take_sign(&text), .small = true};
    unsigned told = base_of_prefix(text);
    bool only_zero = base == 0 && told == 0 && text.size > 1 && text.at[0] == '0';
    if (told != 0 && (base == 0 || base == told)) {
        size_t skipped = text.size > 2 && text.at[2] == '_' ? 3 : 2;
        text = text_slice(text, skipped, text.size);
        base = told;
    }
    scan.base = base == 0 ? 10 : base;
    scan.digits = text;

    uint64_t magnitude;
    if (!scan_digits(&scan, &magnitude)) return false;
    // 010 would be eight in C, so Python takes leading zeros for zero only.
    if (only_zero && (magnitude != 0 || !scan.small)) return false;
    if (magnitude > (uint64_t)INT64_MAX + scan.negative) scan.small = false;
    if (scan.small) scan.value = (int64_t)(scan.negative ? 0 - magnitude : magnitude);
    *out = scan;
    return true;
}

// --- floats: scanning ---------------------------------------------------------------------------

// Significant digits that fit 64 bits whatever they are.
#define MANTISSA_DIGITS 19
// A written exponent is clamped here: far beyond any double, far from overflow.
#define EXPONENT_CLAMP ((int64_t)1 << 50)

// mantissa * 10 ** exponent, followed by digits that did not fit if `truncated`.
typedef struct ScannedFloat {
    Text digits; // From the first digit to the exponent, with point and underscores.
    uint64_t mantissa;
    unsigned count;
    int64_t exponent;
    bool truncated;
} ScannedFloat;

static void add_digit(ScannedFloat *scan, char c, bool behind_point)
{
    if (scan->count < MANTISSA_DIGITS) {
        scan->mantissa = scan->mantissa * 10 + (unsigned)(c - '0');
        scan->count += scan->mantissa != 0;
        scan->exponent -= behind_point;
    } else {
        scan->truncated |= c != '0';
        scan->exponent += !behind_point;
    }
}

// Digits with single underscores between them, at `*i`; whether there was one.
static bool scan_part(Text text, size_t *i, ScannedFloat *scan, bool behind_point, bool *malformed)
{
    size_t start = *i;
    for (; *i < text.size; ++*i) {
        char c = text.at[*i];
        if (is_digit(c)) {
            add_digit(scan, c, behind_point);
        } else if (c == '_') {
            bool between = *i > start && is_digit(text.at[*i - 1]) && *i + 1 < text.size &&
                           is_digit(text.at[*i + 1]);
            if (!between) *malformed = true;
        } else {
            break;
        }
    }
    return *i > start;
}

static bool scan_exponent(Text text, int64_t *exponent)
{
    IntText scan;
    if (text.size == 0) return false;
    bool negative = text.at[0] == '-';
    size_t start = negative || text.at[0] == '+';
    if (start == text.size || !is_digit(text.at[start])) return false;
    if (!ouro_int_text_scan(text_slice(text, start, text.size), 10, &scan)) return false;
    int64_t value = scan.small && scan.value < EXPONENT_CLAMP ? scan.value : EXPONENT_CLAMP;
    *exponent += negative ? -value : value;
    return true;
}

static bool scan_float(Text text, ScannedFloat *scan)
{
    size_t i = 0;
    bool malformed = false;
    bool has_digits = scan_part(text, &i, scan, false, &malformed);
    if (i < text.size && text.at[i] == '.') {
        i++;
        has_digits |= scan_part(text, &i, scan, true, &malformed);
    }
    scan->digits = text_slice(text, 0, i);
    if (!has_digits || malformed) return false;
    if (i == text.size) return true;
    if (lower(text.at[i]) != 'e') return false;
    return scan_exponent(text_slice(text, i + 1, text.size), &scan->exponent);
}

// --- floats: the nearest double -----------------------------------------------------------------

// Beyond these exponents any mantissa of 19 digits is infinite, or zero.
#define EXPONENT_FIRST POWER_OF_TEN_FIRST
#define EXPONENT_LAST  308

static const double exact_powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                      1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                      1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

// Both operands are exact doubles, so one operation rounds once (Clinger, 1990).
static bool nearest_by_one_operation(uint64_t mantissa, int64_t exponent, double *out)
{
    int64_t last = (int64_t)OURO_COUNT_OF(exact_powers) - 1;
    if (mantissa > (uint64_t)1 << DBL_MANT_DIG || exponent < -last || exponent > last) return false;
    double number = (double)mantissa;
    *out = exponent < 0 ? number / exact_powers[-exponent] : number * exact_powers[exponent];
    return true;
}

// The product of a mantissa and a power of ten, both cut to 64 and 128 bits: the true product lies
// in [product, product + spread] * 2 ** exponent. If both ends round alike, that is the nearest
// double.
static bool nearest_by_product(uint64_t mantissa, bool truncated, int64_t exponent, double *out)
{
    unsigned shift = (unsigned)__builtin_clzll(mantissa);
    uint64_t normal = mantissa << shift;
    uint64_t high = powers_of_ten[exponent - POWER_OF_TEN_FIRST].high;
    uint64_t low = powers_of_ten[exponent - POWER_OF_TEN_FIRST].low;
    bool exact_power = exponent >= 0 && exponent <= 55;

    // The product's 192 bits, of which the lowest 64 are cut off. The power was rounded up, so it
    // is taken one lower: the error is then less than normal, that is less than one unit here.
    low -= !exact_power;
    high -= !exact_power && low == UINT64_MAX;
    DigitPair below = (DigitPair)low * normal;
    DigitPair product = (DigitPair)high * normal + pair_high(below);
    bool inexact = !exact_power || (Digit)below != 0;
    DigitPair spread = 1 + !exact_power;
    // A digit cut off the mantissa adds less than one mantissa unit, times the power.
    if (truncated) spread += ((DigitPair)high + 1) << shift;

    int64_t unit = ((exponent * 217706) >> 16) - 63 - (int64_t)shift;
    double least, most;
    if (product > ~(DigitPair)0 - spread) return false;
    bool least_fits = ouro_double_from_pair(product, inexact || truncated, unit, &least);
    bool most_fits = ouro_double_from_pair(product + spread, false, unit, &most);
    if (!inexact && !truncated) {
        *out = least_fits ? least : INFINITY;
        return true;
    }
    if (least_fits != most_fits || (least_fits && least != most)) return false;
    *out = least_fits ? least : INFINITY;
    return true;
}

// Digits that decide a rounding: no tie between two doubles has more.
#define DECIDING_DIGITS 768
#define DECIDING_ROOM   (DECIDING_DIGITS / MANTISSA_DIGITS + 4)
// Ten to the power of the deciding digits and of the least exponent.
#define DIVISOR_ROOM 64

static Digits times_ten(Digit *at, Digits number, uint64_t power)
{
    size_t count = number.count;
    for (; power > 0; power -= power < MANTISSA_DIGITS ? power : MANTISSA_DIGITS) {
        Digit factor = 1;
        for (uint64_t i = 0; i < power && i < MANTISSA_DIGITS; i++) factor *= 10;
        Digit carry = ouro_magnitude_multiply_digit(at, at, count, factor, 0);
        if (carry != 0) at[count++] = carry;
    }
    return digits_normal(at, count, false);
}

// All digits as one integer; one more digit stands for what follows the deciding ones.
static Digits gather_digits(Digit *at, Text digits, int64_t *dropped)
{
    size_t count = 0, significant = 0;
    bool more = false;
    *dropped = 0;
    for (size_t i = 0; i < digits.size; i++) {
        char c = digits.at[i];
        if (!is_digit(c) || (count == 0 && c == '0')) continue;
        if (++significant > DECIDING_DIGITS) {
            more |= c != '0';
            ++*dropped;
            continue;
        }
        Digit carry = ouro_magnitude_multiply_digit(at, at, count, 10, (Digit)(c - '0'));
        if (carry != 0) at[count++] = carry;
    }
    if (more) {
        Digit carry = ouro_magnitude_multiply_digit(at, at, count, 10, 1);
        if (carry != 0) at[count++] = carry;
        --*dropped;
    }
    return digits_normal(at, count, false);
}

// By dividing exact integers. The sizes keep all scratch memory on the stack.
static double nearest_by_division(const ScannedFloat *scan)
{
    Allocator nothing = {.limit = 0};
    Digit numerator_room[DECIDING_ROOM + DIVISOR_ROOM], denominator_room[DIVISOR_ROOM];
    int64_t dropped;
    Digits numerator = gather_digits(numerator_room, scan->digits, &dropped);

    // The scanned exponent belongs to the first 19 digits; here all but `dropped` are in.
    int64_t places = 0, behind_mantissa = 0;
    bool significant = false;
    for (size_t i = 0; i < scan->digits.size; i++) {
        char c = scan->digits.at[i];
        if (!is_digit(c) || (!significant && c == '0')) continue;
        significant = true;
        if (++places > MANTISSA_DIGITS) behind_mantissa++;
    }
    int64_t exponent = scan->exponent - behind_mantissa + dropped;

    Digits denominator = digits_from_unsigned(1, denominator_room);
    if (exponent >= 0) {
        numerator = times_ten(numerator_room, numerator, (uint64_t)exponent);
    } else {
        denominator = times_ten(denominator_room, denominator, (uint64_t)-exponent);
    }
    double nearest;
    DigitsQuotient outcome = ouro_digits_true_divide(&nothing, numerator, denominator, &nearest);
    assert(outcome != DIGITS_QUOTIENT_NO_MEMORY);
    return outcome == DIGITS_QUOTIENT_OK ? nearest : INFINITY;
}

static double nearest(const ScannedFloat *scan)
{
    double number;
    if (scan->mantissa == 0 || scan->exponent < EXPONENT_FIRST) return 0;
    if (scan->exponent > EXPONENT_LAST) return INFINITY;
    if (!scan->truncated && nearest_by_one_operation(scan->mantissa, scan->exponent, &number)) {
        return number;
    }
    if (nearest_by_product(scan->mantissa, scan->truncated, scan->exponent, &number)) return number;
    return nearest_by_division(scan);
}

bool ouro_double_parse(Text text, double *out)
{
    bool negative = take_sign(&text);
    double number;
    if (!parse_special(text, &number)) {
        ScannedFloat scan = {.mantissa = 0};
        if (!scan_float(text, &scan)) return false;
        number = nearest(&scan);
    }
    *out = negative ? -number : number;
    return true;
}

// --- complex numbers ----------------------------------------------------------------------------

// Where the imaginary part starts, which is signed and follows a real part; 0: there is no real
// part. The sign of an exponent does not count.
static size_t imaginary_start(Text text)
{
    for (size_t i = text.size; i > 1; i--) {
        char c = text.at[i - 1];
        if ((c == '+' || c == '-') && lower(text.at[i - 2]) != 'e') return i - 1;
    }
    return 0;
}

static bool parse_imaginary(Text text, double *out)
{
    bool is_unit = text.size == 0 || (text.size == 1 && (text.at[0] == '+' || text.at[0] == '-'));
    if (!is_unit) return ouro_double_parse(text, out);
    *out = text.size == 1 && text.at[0] == '-' ? -1 : 1;
    return true;
}

bool ouro_complex_parse(Text text, double *real, double *imaginary)
{
    double a = 0, b = 0;
    if (text.size == 0) return false;
    if (lower(text.at[text.size - 1]) != 'j') {
        if (!ouro_double_parse(text, &a)) return false;
    } else {
        text.size--;
        size_t start = imaginary_start(text);
        if (start != 0 && !ouro_double_parse(text_slice(text, 0, start), &a)) return false;
        if (!parse_imaginary(text_slice(text, start, text.size), &b)) return false;
    }
    *real = a;
    *imaginary = b;
    return true;
}

// --- hexadecimal floats -------------------------------------------------------------------------

// The digits of a hexadecimal float: mantissa * 2 ** exponent, inexact if ones were cut off.
typedef struct ScannedHex {
    DigitPair mantissa;
    int64_t exponent;
    bool inexact;
} ScannedHex;

static void add_hex_digit(ScannedHex *scan, unsigned value, bool behind_point)
{
    if (scan->mantissa >> 124 == 0) {
        scan->mantissa = scan->mantissa << 4 | value;
        scan->exponent -= behind_point ? 4 : 0;
    } else {
        scan->inexact |= value != 0;
        scan->exponent += behind_point ? 0 : 4;
    }
}

static bool scan_hex_digits(Text text, size_t *i, ScannedHex *scan)
{
    bool has_digits = false, behind_point = false;
    for (; *i < text.size; ++*i) {
        char c = text.at[*i];
        if (c == '.' && !behind_point) {
            behind_point = true;
            continue;
        }
        if (value_of_digit(c) >= 16) break;
        add_hex_digit(scan, value_of_digit(c), behind_point);
        has_digits = true;
    }
    return has_digits;
}

// The exponent behind a 'p', in which no underscore may stand.
static bool scan_hex_exponent(Text text, int64_t *exponent)
{
    return memchr(text.at, '_', text.size) == NULL && scan_exponent(text, exponent);
}

HexOutcome ouro_double_parse_hex(Text text, double *out)
{
    bool negative = take_sign(&text);
    double number = 0;
    if (!parse_special(text, &number)) {
        ScannedHex scan = {0};
        size_t i = 0;
        if (base_of_prefix(text) == 16) i = 2;
        if (!scan_hex_digits(text, &i, &scan)) return HEX_MALFORMED;
        if (i < text.size && lower(text.at[i]) == 'p') {
            if (!scan_hex_exponent(text_slice(text, i + 1, text.size), &scan.exponent)) {
                return HEX_MALFORMED;
            }
            i = text.size;
        }
        if (i != text.size) return HEX_MALFORMED;
        if (scan.mantissa != 0 &&
            !ouro_double_from_pair(scan.mantissa, scan.inexact, scan.exponent, &number)) {
            return HEX_OVERFLOW;
        }
    }
    *out = negative ? -number : number;
    return HEX_OK;
}
