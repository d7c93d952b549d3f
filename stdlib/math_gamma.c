// The gamma function and its logarithm, by the approximation of Lanczos.
//
// libm's would be at hand, but its last digits are not CPython's. The coefficients are those of the
// rational form with g = 6.0246..., which is good to within a few units in the last place.
// SPDX-License-Identifier: MIT
#include "stdlib/math_parts.h"

#include <math.h>

enum { TERMS = 13 };

static const double g = 6.024680040776729583740234375, g_minus_half = 5.524680040776729583740234375;
static const double log_pi = 1.144729885849400174143427351353058711647;

static const double numerator[TERMS] = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
};
static const double denominator[TERMS] = {
    0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
    2637558.0, 357423.0,   32670.0,     1925.0,      66.0,        1.0,
};

// The rational function at x > 0, evaluated in 1/x where x is large, so that nothing overflows.
static double lanczos_sum(double x)
{
    double above = 0, below = 0;
    if (x < 5.0) {
        for (int i = TERMS - 1; i >= 0; i--)
            above = above * x + numerator[i], below = below * x + denominator[i];
    } else {
        for (int i = 0; i < TERMS; i++)
            above = above / x + numerator[i], below = below / x + denominator[i];
    }
    return above / below;
}

// sin(pi * x), without the error of pi * x.
static double sine_of_pi_times(double x)
{
    const double pi = 3.141592653589793238462643383279502884197;
    double y = fmod(fabs(x), 2.0), result = 0;
    switch ((int)round(2.0 * y)) {
    case 0: result = sin(pi * y); break;
    case 1: result = cos(pi * (y - 0.5)); break;
    case 2: result = sin(pi * (1.0 - y)); break; // not -sin(pi*(y-1)), which has the other zero
    case 3: result = -cos(pi * (y - 1.5)); break;
    default: result = sin(pi * (y - 2.0)); break;
    }
    return copysign(1.0, x) * result;
}

static double factorial_below(double x)
{
    double product = 1; // exact up to 22!
    for (double i = 2; i < x; i++) product *= i;
    return product;
}

// y ** exponent applied to `result`, in two steps where one would overflow.
static double apply_power(double result, double y, double x, bool divide)
{
    if (x < 140.0) {
        double power = pow(y, x - 0.5);
        return divide ? result / power : result * power;
    }
    double root = pow(y, x / 2.0 - 0.25);
    return divide ? result / root / root : result * root * root;
}

static double gamma_by_sum(double x)
{
    const double pi = 3.141592653589793238462643383279502884197;
    double size = fabs(x), y = size + g_minus_half, error;
    // The part of the sum that y lost to rounding.
    if (size > g_minus_half)
        error = (y - size) - g_minus_half;
    else
        error = (y - g_minus_half) - size;
    error = error * g / y;
    if (x < 0) {
        double result = -pi / sine_of_pi_times(size) / size * exp(y) / lanczos_sum(size);
        result -= error * result;
        return apply_power(result, y, size, true);
    }
    double result = lanczos_sum(size) / exp(y);
    result += error * result;
    return apply_power(result, y, size, false);
}

double ouro_math_gamma(double x)
{
    if (isnan(x) || x == INFINITY) return x;
    if (isinf(x) || x == 0) return NAN;
    if (x == floor(x)) {
        if (x < 0) return NAN;
        if (x <= 23) return factorial_below(x);
    }
    if (fabs(x) < 1e-20) return 1.0 / x;
    if (fabs(x) > 200.0) return x < 0 ? 0.0 / sine_of_pi_times(x) : INFINITY;
    return gamma_by_sum(x);
}

double ouro_math_lgamma(double x)
{
    if (isnan(x)) return x;
    if (isinf(x)) return INFINITY;
    if (x == floor(x) && x <= 2.0) return x <= 0 ? NAN : 0.0;
    double size = fabs(x);
    if (size < 1e-20) return -log(size);
    double result = log(lanczos_sum(size)) - g;
    result += (size - 0.5) * (log(size + g - 0.5) - 1);
    if (x < 0) result = log_pi - log(fabs(sine_of_pi_times(size))) - log(size) - result;
    return result;
}
