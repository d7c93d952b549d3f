// Floats to text: the layouts of repr, e, f and g over exactly rounded digits.
// SPDX-License-Identifier: MIT
#include "runtime/base/number_text.h"
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

__extension__ typedef unsigned __int128 Wide;

// Beyond these many places every double is exact: digits asked for further right are zeros.
#define EXACT_PLACES 1074
#define EXACT_DIGITS 767
// The longest exact text: 309 digits, a point and EXACT_PLACES places.
#define ROOM (DBL_MAX_10_EXP + 1 + 1 + EXACT_PLACES + 16)

// 0.d1d2d3... * 10 ** point; digits not there are zeros.
typedef struct Decimal {
    unsigned count;
    int point;
    char digits[ROOM];
} Decimal;

// --- digits -------------------------------------------------------------------------------------

// Ten to the power of PLACES_MAX times a mantissa fits 128 bits.
#define PLACES_MAX 22

static Wide power_of_ten(unsigned power)
{
    Wide product = 1;
    for (; power > 0; power--) product *= 10;
    return product;
}

// round(magnitude * 10 ** places) by exact arithmetic, ties to even, where that fits 64 bits.
static bool scale_exactly(double magnitude, unsigned places, uint64_t *scaled)
{
    int exponent;
    uint64_t mantissa = (uint64_t)ldexp(frexp(magnitude, &exponent), DBL_MANT_DIG);
    exponent -= DBL_MANT_DIG;
    if (places > PLACES_MAX || exponent > 0) return false;
    Wide product = mantissa * power_of_ten(places);
    unsigned shift = (unsigned)-exponent;
    if (shift > 127) {
        // Less than a half: 53 bits and 10^22 are less than 2^127.
        *scaled = 0;
        return true;
    }
    Wide kept = product >> shift;
    if (kept >= UINT64_MAX) return false;
    if (shift > 0) {
        Wide dropped = product - (kept << shift), half = (Wide)1 << (shift - 1);
        kept += dropped > half || (dropped == half && (kept & 1));
    }
    *scaled = (uint64_t)kept;
    return true;
}

static void take_int(Decimal *decimal, uint64_t number, int places)
{
    char reversed[20];
    unsigned count = 0;
    for (; number != 0; number /= 10) reversed[count++] = (char)('0' + number % 10);
    for (unsigned i = 0; i < count; i++) decimal->digits[i] = reversed[count - 1 - i];
    decimal->count = count;
    decimal->point = (int)count - places;
}

// The digits of a text of printf, whatever the locale's point is; to its end or an 'e'.
static void take_digits(Decimal *decimal, const char *text)
{
    decimal->count = 0;
    for (; *text != '\0' && *text != 'e'; text++) {
        if (*text >= '0' && *text <= '9') decimal->digits[decimal->count++] = *text;
    }
}

static void drop_leading_zeros(Decimal *decimal)
{
    unsigned zeros = 0;
    while (zeros < decimal->count && decimal->digits[zeros] == '0') zeros++;
    decimal->count -= zeros;
    decimal->point -= (int)zeros;
    memmove(decimal->digits, decimal->digits + zeros, decimal->count);
}

// Rounded to `places` behind the point. Zero has no digits.
static void round_to_places(Decimal *decimal, double magnitude, int places)
{
    uint64_t scaled;
    int used = places < EXACT_PLACES ? places : EXACT_PLACES;
    if (scale_exactly(magnitude, (unsigned)used, &scaled)) {
        take_int(decimal, scaled, used);
        return;
    }
    char text[ROOM];
    snprintf(text, sizeof text, "%.*f", used, magnitude);
    take_digits(decimal, text);
    decimal->point = (int)decimal->count - used;
    drop_leading_zeros(decimal);
}

// The same way with fewer digits than 17 the scaled number fits, and is exact for small exponents.
static bool round_to_count_quickly(Decimal *decimal, double magnitude, int count)
{
    if (count > 17 || magnitude < 1e-5 || magnitude >= 1e15) return false;
    int point = (int)floor(log10(magnitude)) + 1;
    for (int attempt = 0; attempt < 2; attempt++) {
        uint64_t scaled;
        if (count < point || !scale_exactly(magnitude, (unsigned)(count - point), &scaled)) {
            return false;
        }
        take_int(decimal, scaled, count - point);
        if ((int)decimal->count == count) return true;
        // The logarithm or the rounding carried over to a power of ten.
        point += (int)decimal->count - count;
    }
    return false;
}

// Rounded to `count` digits. Zero has one, before its point.
static void round_to_count(Decimal *decimal, double magnitude, int count)
{
    int used = count < EXACT_DIGITS ? count : EXACT_DIGITS;
    if (magnitude == 0) {
        decimal->count = 1;
        decimal->point = 1;
        decimal->digits[0] = '0';
        return;
    }
    if (round_to_count_quickly(decimal, magnitude, used)) return;
    char text[ROOM];
    snprintf(text, sizeof text, "%.*e", used - 1, magnitude);
    take_digits(decimal, text);
    decimal->point = atoi(strchr(text, 'e') + 1) + 1;
}

// --- layout -------------------------------------------------------------------------------------

// `count` digits of a decimal from `start` on; zeros where it has none.
static void append_digits(TextBuilder *builder, const Decimal *decimal, int start, int64_t count)
{
    if (start < 0) {
        int64_t zeros = -(int64_t)start < count ? -(int64_t)start : count;
        ouro_text_append_repeated(builder, '0', (size_t)zeros);
        count -= zeros;
        start = 0;
    }
    int64_t there = (int64_t)decimal->count - start;
    if (there < 0) there = 0;
    if (there > count) there = count;
    ouro_text_append(builder, text_of(decimal->digits + start, (size_t)there));
    ouro_text_append_repeated(builder, '0', (size_t)(count - there));
}

static void append_fixed(TextBuilder *builder, const Decimal *decimal, int64_t places,
                         unsigned flags)
{
    if (decimal->point <= 0) {
        ouro_text_append_char(builder, '0');
    } else {
        append_digits(builder, decimal, 0, decimal->point);
    }
    if (places == 0 && (flags & DOUBLE_ADD_POINT_ZERO)) places = 1;
    if (places > 0 || (flags & DOUBLE_ALTERNATE)) ouro_text_append_char(builder, '.');
    append_digits(builder, decimal, decimal->point, places);
}

static void append_exponent(TextBuilder *builder, const Decimal *decimal, int64_t digits_count,
                            char letter, unsigned flags)
{
    append_digits(builder, decimal, 0, 1);
    if (digits_count > 1 || (flags & DOUBLE_ALTERNATE)) ouro_text_append_char(builder, '.');
    append_digits(builder, decimal, 1, digits_count - 1);

    int exponent = decimal->point - 1;
    ouro_text_append_char(builder, letter);
    ouro_text_append_char(builder, exponent < 0 ? '-' : '+');
    if (exponent < 0) exponent = -exponent;
    if (exponent < 10) ouro_text_append_char(builder, '0');
    ouro_text_append_int(builder, exponent);
}

static bool is_zero(const Decimal *decimal)
{
    for (unsigned i = 0; i < decimal->count; i++) {
        if (decimal->digits[i] != '0') return false;
    }
    return true;
}

static void append_sign(TextBuilder *builder, bool negative, const Decimal *decimal, unsigned flags)
{
    if (!negative) return;
    if ((flags & DOUBLE_NO_NEGATIVE_ZERO) && is_zero(decimal)) return;
    ouro_text_append_char(builder, '-');
}

// The layout of %g, and of repr with its own limit.
static void append_general(TextBuilder *builder, const Decimal *decimal, int64_t digits_count,
                           int64_t fixed_most, char letter, unsigned flags)
{
    if (decimal->point <= -4 || decimal->point > fixed_most) {
        append_exponent(builder, decimal, digits_count, letter, flags & ~DOUBLE_ADD_POINT_ZERO);
    } else {
        int64_t places = digits_count - decimal->point;
        append_fixed(builder, decimal, places > 0 ? places : 0, flags);
    }
}

static void append_shortest(TextBuilder *builder, double number, unsigned flags)
{
    Decimal decimal;
    decimal.count = ouro_double_shortest(number, decimal.digits, &decimal.point);
    append_sign(builder, signbit(number), &decimal, flags);
    append_general(builder, &decimal, decimal.count, 16, 'e', flags);
}

static void append_rounded(TextBuilder *builder, double number, char type, int precision,
                           unsigned flags)
{
    bool is_capital = type >= 'A' && type <= 'Z';
    char letter = is_capital ? 'E' : 'e';
    bool negative = signbit(number);
    Decimal decimal;
    switch (type | 0x20) {
    case 'f':
        round_to_places(&decimal, fabs(number), precision);
        append_sign(builder, negative, &decimal, flags);
        append_fixed(builder, &decimal, precision, flags);
        break;
    case 'e':
        round_to_count(&decimal, fabs(number), precision < INT32_MAX ? precision + 1 : precision);
        append_sign(builder, negative, &decimal, flags);
        append_exponent(builder, &decimal, (int64_t)precision + 1, letter, flags);
        break;
    default:
        if (precision == 0) precision = 1;
        round_to_count(&decimal, fabs(number), precision);
        append_sign(builder, negative, &decimal, flags);
        int64_t count = precision;
        if (!(flags & DOUBLE_ALTERNATE)) {
            while (decimal.count > 1 && decimal.digits[decimal.count - 1] == '0') decimal.count--;
            count = decimal.count;
        }
        append_general(builder, &decimal, count, precision - ((flags & DOUBLE_ADD_POINT_ZERO) != 0),
                       letter, flags);
    }
}

static void append_special(TextBuilder *builder, double number, bool is_capital)
{
    if (isnan(number)) {
        ouro_text_append(builder, is_capital ? TEXT("NAN") : TEXT("nan"));
        return;
    }
    if (number < 0) ouro_text_append_char(builder, '-');
    ouro_text_append(builder, is_capital ? TEXT("INF") : TEXT("inf"));
}

void ouro_double_append(TextBuilder *builder, double number, char type, int precision,
                        unsigned flags)
{
    if (!isfinite(number)) {
        append_special(builder, number, type >= 'A' && type <= 'Z');
    } else if (type == 'r') {
        append_shortest(builder, number, flags);
    } else {
        assert(strchr("eEfFgG", type) != NULL && precision >= 0);
        append_rounded(builder, number, type, precision, flags);
    }
}

void ouro_double_append_repr(TextBuilder *builder, double number)
{
    ouro_double_append(builder, number, 'r', 0, DOUBLE_ADD_POINT_ZERO);
}

// --- hexadecimal, splitting, rounding -----------------------------------------------------------

void ouro_double_append_hex(TextBuilder *builder, double number)
{
    if (!isfinite(number)) {
        append_special(builder, number, false);
        return;
    }
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    uint64_t fraction = bits & (((uint64_t)1 << 52) - 1);
    int exponent = (int)(bits >> 52 & 0x7FF);
    if (signbit(number)) ouro_text_append_char(builder, '-');
    if (number == 0) {
        ouro_text_append(builder, TEXT("0x0.0p+0"));
        return;
    }
    ouro_text_append_format(builder, "0x%c.%013llxp%+d", exponent == 0 ? '0' : '1',
                            (unsigned long long)fraction, (exponent == 0 ? 1 : exponent) - 1023);
}

int64_t ouro_double_split(double number, int *exponent)
{
    assert(isfinite(number));
    *exponent = 0;
    if (number == 0) return 0;
    int64_t mantissa = (int64_t)ldexp(frexp(number, exponent), DBL_MANT_DIG);
    *exponent -= DBL_MANT_DIG;
    int twos = __builtin_ctzll((uint64_t)mantissa);
    *exponent += twos;
    return mantissa / ((int64_t)1 << twos);
}

// Rounds left of the point to `kept` digits, where `decimal` has those of the integral part;
// exactly, ties to even.
static void round_to_kept(Decimal *decimal, double magnitude, int kept)
{
    int point = decimal->point;
    if (kept > 0) {
        round_to_count(decimal, magnitude, kept);
        return;
    }
    // Nothing is kept but what rounding up may carry, which a half does not: zero is even.
    bool up = kept == 0 && magnitude > 5 * pow(10, point - 1);
    decimal->count = up;
    decimal->digits[0] = '1';
    decimal->point = point + 1;
}

static double value_of(const Decimal *decimal)
{
    char text[ROOM + 32];
    int size = snprintf(text, sizeof text, "0.%.*se%d", (int)decimal->count, decimal->digits,
                        decimal->point);
    double value = 0;
    bool parsed = ouro_double_parse(text_of(text, (size_t)size), &value);
    assert(parsed);
    (void)parsed;
    return value;
}

bool ouro_double_round(double number, int64_t places, double *out)
{
    assert(isfinite(number));
    // No double has digits so far right, nor any so far left.
    if (places > EXACT_PLACES || number == 0) {
        *out = number;
        return true;
    }
    if (places < -(DBL_MAX_10_EXP + 1)) {
        *out = copysign(0.0, number);
        return true;
    }
    Decimal decimal;
    double magnitude = fabs(number);
    if (places >= 0) {
        round_to_places(&decimal, magnitude, (int)places);
    } else {
        round_to_places(&decimal, trunc(magnitude), 0);
        round_to_kept(&decimal, magnitude, decimal.point + (int)places);
    }
    double rounded = value_of(&decimal);
    if (isinf(rounded)) return false;
    *out = copysign(rounded, number);
    return true;
}
