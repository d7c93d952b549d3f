// Module math: functions of floats, and the table of all.
// SPDX-License-Identifier: MIT
#include "stdlib/math_parts.h"

#include <float.h>
#include <math.h>

// ---- functions of one float that libm lacks ----

static double to_degrees(double x) { return x * (180.0 / M_PI); }
static double to_radians(double x) { return x * (M_PI / 180.0); }
static bool is_nan(double x) { return isnan(x); }
static bool is_infinite(double x) { return isinf(x); }
static bool is_finite(double x) { return isfinite(x); }

static double unit_in_last_place(double x)
{
    if (isnan(x)) return x;
    x = fabs(x);
    if (isinf(x)) return x;
    double next = nextafter(x, INFINITY);
    return isinf(next) ? x - nextafter(x, -INFINITY) : next - x;
}

// ---- two floats ----

static bool read_two(OuroCall *call, double *x, double *y)
{
    return ouro_read_float(call, ouro_argument(call, 0), x) &&
           ouro_read_float(call, ouro_argument(call, 1), y);
}

static OuroOutcome domain_error(OuroCall *call)
{
    return ouro_raise_error(call, OURO_VALUE_ERROR, "math domain error");
}

static OuroOutcome range_error(OuroCall *call)
{
    return ouro_raise_error(call, OURO_OVERFLOW_ERROR, "math range error");
}

// A NaN that is not one of the operands' is an error of the domain.
static OuroOutcome return_of_two(OuroCall *call, double x, double y, double result)
{
    if (isnan(result) && !isnan(x) && !isnan(y)) return domain_error(call);
    return ouro_return_float(call, result);
}

static OuroOutcome math_atan2(OuroCall *call)
{
    double y, x;
    if (!read_two(call, &y, &x)) return OURO_RAISED;
    return ouro_return_float(call, atan2(y, x));
}

static OuroOutcome math_copysign(OuroCall *call)
{
    double x, y;
    if (!read_two(call, &x, &y)) return OURO_RAISED;
    return ouro_return_float(call, copysign(x, y));
}

static OuroOutcome math_fmod(OuroCall *call)
{
    double x, y;
    if (!read_two(call, &x, &y)) return OURO_RAISED;
    return return_of_two(call, x, y, fmod(x, y));
}

static OuroOutcome math_remainder(OuroCall *call)
{
    double x, y;
    if (!read_two(call, &x, &y)) return OURO_RAISED;
    return return_of_two(call, x, y, remainder(x, y));
}

static OuroOutcome math_pow(OuroCall *call)
{
    double x, y;
    if (!read_two(call, &x, &y)) return OURO_RAISED;
    double result = pow(x, y);
    if (isfinite(x) && isfinite(y)) {
        if (isnan(result)) return domain_error(call);
        if (isinf(result)) return x == 0 ? domain_error(call) : range_error(call);
    }
    return ouro_return_float(call, result);
}

static OuroOutcome math_fma(OuroCall *call)
{
    double x, y, z;
    if (!read_two(call, &x, &y) || !ouro_read_float(call, ouro_argument(call, 2), &z))
        return OURO_RAISED;
    double result = fma(x, y, z);
    if (isfinite(result)) return ouro_return_float(call, result);
    if (isnan(result)) {
        if (!isnan(x) && !isnan(y) && !isnan(z))
            return ouro_raise_error(call, OURO_VALUE_ERROR, "invalid operation in fma");
    } else if (isfinite(x) && isfinite(y) && isfinite(z)) {
        return ouro_raise_error(call, OURO_OVERFLOW_ERROR, "overflow in fma");
    }
    return ouro_return_float(call, result);
}

// ---- logarithms: ints may be larger than any float ----

static bool logarithm(OuroCall *call, OuroValue value, double (*function)(double), double *out)
{
    double x;
    if (ouro_kind(value) == OURO_KIND_INT) {
        int64_t exponent;
        double mantissa = ouro_int_mantissa(value, &exponent);
        if (mantissa > 0 && exponent > DBL_MAX_EXP - 1) {
            *out = function(mantissa) + function(2.0) * (double)exponent;
            return true;
        }
        if (mantissa <= 0) return (void)domain_error(call), false;
    }
    if (!ouro_read_float(call, value, &x)) return false;
    if (x <= 0) return (void)domain_error(call), false;
    *out = function(x);
    return true;
}

static OuroOutcome math_log(OuroCall *call)
{
    double number, base;
    unsigned count = ouro_argument_count(call);
    if (count < 1)
        return ouro_raise_error(call, OURO_TYPE_ERROR, "log expected at least 1 argument, got 0");
    if (count > 2)
        return ouro_raise_error(call, OURO_TYPE_ERROR, "log expected at most 2 arguments, got %u",
                                count);
    if (!logarithm(call, ouro_argument(call, 0), log, &number)) return OURO_RAISED;
    if (count == 1) return ouro_return_float(call, number);
    if (!logarithm(call, ouro_argument(call, 1), log, &base)) return OURO_RAISED;
    if (base == 0)
        return ouro_raise_error(call, OURO_ZERO_DIVISION_ERROR, "float division by zero");
    return ouro_return_float(call, number / base);
}

static OuroOutcome math_log2(OuroCall *call)
{
    double result;
    return logarithm(call, ouro_argument(call, 0), log2, &result) ? ouro_return_float(call, result)
                                                                  : OURO_RAISED;
}

static OuroOutcome math_log10(OuroCall *call)
{
    double result;
    return logarithm(call, ouro_argument(call, 0), log10, &result) ? ouro_return_float(call, result)
                                                                   : OURO_RAISED;
}

// ---- parts of floats ----

static OuroOutcome math_frexp(OuroCall *call)
{
    double x;
    if (!ouro_read_float(call, ouro_argument(call, 0), &x)) return OURO_RAISED;
    int exponent = 0;
    double mantissa = isfinite(x) ? frexp(x, &exponent) : x;
    OuroValue parts[] = {ouro_make_float(mantissa), ouro_make_int(call, exponent)};
    return ouro_return_value(call, ouro_make_tuple(call, parts, 2));
}

static OuroOutcome math_modf(OuroCall *call)
{
    double x, whole;
    if (!ouro_read_float(call, ouro_argument(call, 0), &x)) return OURO_RAISED;
    double part = modf(x, &whole);
    OuroValue parts[] = {ouro_make_float(part), ouro_make_float(whole)};
    return ouro_return_value(call, ouro_make_tuple(call, parts, 2));
}

static OuroOutcome math_ldexp(OuroCall *call)
{
    double x;
    OuroValue power = ouro_argument(call, 1);
    OuroKind kind = ouro_kind(power);
    if (!ouro_read_float(call, ouro_argument(call, 0), &x)) return OURO_RAISED;
    if (kind != OURO_KIND_INT && kind != OURO_KIND_BOOL)
        return ouro_raise_error(call, OURO_TYPE_ERROR,
                                "Expected an int as second argument to ldexp.");
    int64_t exponent;
    if (!ouro_read_int_clamped(call, power, &exponent)) return OURO_RAISED;
    if (x == 0 || !isfinite(x)) return ouro_return_float(call, x);
    if (exponent > 4000) exponent = 4000;
    if (exponent < -4000) exponent = -4000;
    double result = ldexp(x, (int)exponent);
    return isinf(result) ? range_error(call) : ouro_return_float(call, result);
}

static bool read_steps(OuroCall *call, OuroValue value, uint64_t *steps)
{
    OuroValue integer = ouro_make_index(call, value);
    OuroWords words;
    if (ouro_is_missing(integer)) return false;
    ouro_read_words(integer, &words);
    if (words.negative)
        return (void)ouro_raise_error(call, OURO_VALUE_ERROR,
                                      "steps must be a non-negative integer"),
               false;
    *steps = words.count == 0 ? 0 : words.count == 1 ? words.at[0] : UINT64_MAX;
    return true;
}

// Floats of one sign are ordered as their bits are: steps are added to those.
static double step_towards(double x, double y, uint64_t steps)
{
    union {
        double number;
        uint64_t bits;
    } from = {x}, to = {y};
    const uint64_t sign = (uint64_t)1 << 63;
    uint64_t size_from = from.bits & ~sign, size_to = to.bits & ~sign;
    if (isnan(x)) return x;
    if (isnan(y)) return y;
    if (x == y || steps == 0) return x == y ? y : x;
    if ((from.bits ^ to.bits) & sign) {
        if (steps >= size_from + size_to) return y;
        if (steps < size_from)
            from.bits -= steps;
        else
            from.bits = (to.bits & sign) | (steps - size_from);
        return from.number;
    }
    uint64_t distance = size_to > size_from ? size_to - size_from : size_from - size_to;
    if (steps >= distance) return y;
    from.bits = size_to > size_from ? from.bits + steps : from.bits - steps;
    return from.number;
}

static OuroOutcome math_nextafter(OuroCall *call)
{
    double x, y;
    uint64_t steps = 1;
    if (!read_two(call, &x, &y)) return OURO_RAISED;
    OuroValue given = ouro_argument(call, 2);
    if (ouro_is_none(given)) return ouro_return_float(call, nextafter(x, y));
    if (!read_steps(call, given, &steps)) return OURO_RAISED;
    return ouro_return_float(call, step_towards(x, y, steps));
}

static OuroOutcome math_isclose(OuroCall *call)
{
    double a, b, relative, absolute;
    if (!read_two(call, &a, &b) || !ouro_read_float(call, ouro_argument(call, 2), &relative) ||
        !ouro_read_float(call, ouro_argument(call, 3), &absolute))
        return OURO_RAISED;
    if (relative < 0 || absolute < 0)
        return ouro_raise_error(call, OURO_VALUE_ERROR, "tolerances must be non-negative");
    if (a == b) return ouro_return_bool(call, true);
    if (isinf(a) || isinf(b)) return ouro_return_bool(call, false);
    double distance = fabs(b - a);
    bool close =
        distance <= fabs(relative * b) || distance <= fabs(relative * a) || distance <= absolute;
    return ouro_return_bool(call, close);
}

// ---- floor, ceil, trunc ----

static OuroOutcome return_rounded(OuroCall *call, double (*function)(double), const char *method)
{
    OuroValue value = ouro_argument(call, 0);
    bool is_float = ouro_kind(value) == OURO_KIND_FLOAT && ouro_is_exact(value);
    if (!is_float && ouro_has_method(call, value, method))
        return ouro_return_value(call, ouro_call_named(call, value, method, NULL, 0));
    double x;
    if (!ouro_read_float(call, value, &x)) return OURO_RAISED;
    return ouro_return_value(call, ouro_make_int_of_float(call, function(x)));
}

static OuroOutcome math_floor(OuroCall *call) { return return_rounded(call, floor, "__floor__"); }
static OuroOutcome math_ceil(OuroCall *call) { return return_rounded(call, ceil, "__ceil__"); }

static OuroOutcome math_trunc(OuroCall *call)
{
    OuroValue value = ouro_argument(call, 0);
    if (ouro_kind(value) == OURO_KIND_FLOAT || ouro_has_method(call, value, "__trunc__"))
        return return_rounded(call, trunc, "__trunc__");
    return ouro_raise_error(call, OURO_TYPE_ERROR, "type %s doesn't define __trunc__ method",
                            ouro_type_name(call, value));
}

// ---- the tables ----

#define OF_FLOAT(name, function, kind, doc)                                                        \
    {                                                                                              \
        name "(x, /)", {.of_float = (function)}, doc, kind, NULL                                   \
    }
#define TEST(name, function, doc)                                                                  \
    {                                                                                              \
        name "(x, /)", {.test_float = (function)}, doc, OURO_FLOAT_TEST, NULL                      \
    }
#define FUNCTION(signature, function, doc)                                                         \
    {                                                                                              \
        signature, {function}, doc, OURO_FUNCTION, NULL                                            \
    }
#define VARIADIC(signature, function, doc)                                                         \
    {                                                                                              \
        signature, {function}, doc, OURO_VARIADIC, NULL                                            \
    }

static const OuroFunctionDef functions[] = {
    OF_FLOAT("acos", acos, OURO_FLOAT_1, "The arc cosine of x, in radians; between 0 and pi."),
    OF_FLOAT("acosh", acosh, OURO_FLOAT_1, "The inverse hyperbolic cosine of x."),
    OF_FLOAT("asin", asin, OURO_FLOAT_1, "The arc sine of x, in radians; between -pi/2 and pi/2."),
    OF_FLOAT("asinh", asinh, OURO_FLOAT_1_ANY, "The inverse hyperbolic sine of x."),
    OF_FLOAT("atan", atan, OURO_FLOAT_1_ANY,
             "The arc tangent of x, in radians; between -pi/2 and pi/2."),
    OF_FLOAT("atanh", atanh, OURO_FLOAT_1_DOMAIN, "The inverse hyperbolic tangent of x."),
    OF_FLOAT("cbrt", cbrt, OURO_FLOAT_1_ANY, "The cube root of x."),
    OF_FLOAT("cos", cos, OURO_FLOAT_1, "The cosine of x, in radians."),
    OF_FLOAT("cosh", cosh, OURO_FLOAT_1, "The hyperbolic cosine of x."),
    OF_FLOAT("degrees", to_degrees, OURO_FLOAT_1_ANY, "Converts angle x from radians to degrees."),
    OF_FLOAT("erf", erf, OURO_FLOAT_1_ANY, "The error function at x."),
    OF_FLOAT("erfc", erfc, OURO_FLOAT_1_ANY, "The complementary error function at x."),
    OF_FLOAT("exp", exp, OURO_FLOAT_1, "e raised to the power of x."),
    OF_FLOAT("exp2", exp2, OURO_FLOAT_1, "2 raised to the power of x."),
    OF_FLOAT("expm1", expm1, OURO_FLOAT_1, "exp(x) - 1, precisely for small x."),
    OF_FLOAT("fabs", fabs, OURO_FLOAT_1_ANY, "The absolute value of the float x."),
    OF_FLOAT("gamma", ouro_math_gamma, OURO_FLOAT_1, "The gamma function at x."),
    OF_FLOAT("lgamma", ouro_math_lgamma, OURO_FLOAT_1,
             "The natural logarithm of the absolute value of the gamma function."),
    OF_FLOAT("log1p", log1p, OURO_FLOAT_1_DOMAIN,
             "The natural logarithm of 1+x, precisely for small x."),
    OF_FLOAT("radians", to_radians, OURO_FLOAT_1_ANY, "Converts angle x from degrees to radians."),
    OF_FLOAT("sin", sin, OURO_FLOAT_1, "The sine of x, in radians."),
    OF_FLOAT("sinh", sinh, OURO_FLOAT_1, "The hyperbolic sine of x."),
    OF_FLOAT("sqrt", sqrt, OURO_FLOAT_1, "The square root of x."),
    OF_FLOAT("tan", tan, OURO_FLOAT_1, "The tangent of x, in radians."),
    OF_FLOAT("tanh", tanh, OURO_FLOAT_1_ANY, "The hyperbolic tangent of x."),
    OF_FLOAT("ulp", unit_in_last_place, OURO_FLOAT_1_ANY,
             "The value of the least significant bit of the float x."),
    TEST("isnan", is_nan, "Whether x is a NaN."),
    TEST("isinf", is_infinite, "Whether x is a positive or negative infinity."),
    TEST("isfinite", is_finite, "Whether x is neither an infinity nor a NaN."),
    FUNCTION("atan2(y, x, /)", math_atan2,
             "The arc tangent of y/x, in radians, of the right quadrant."),
    FUNCTION("ceil(x, /)", math_ceil, "The smallest integer >= x."),
    FUNCTION("comb(n, k, /)", ouro_math_comb,
             "Ways to choose k items from n without repetition and without order."),
    FUNCTION("copysign(x, y, /)", math_copysign,
             "A float with the magnitude of x and the sign of y."),
    FUNCTION("dist(p, q, /)", ouro_math_dist, "The Euclidean distance between two points."),
    FUNCTION("factorial(n, /)", ouro_math_factorial, "n!, the product of 1 to n."),
    FUNCTION("floor(x, /)", math_floor, "The largest integer <= x."),
    FUNCTION("fma(x, y, z, /)", math_fma, "(x * y) + z, rounded once."),
    FUNCTION("fmod(x, y, /)", math_fmod, "The remainder of x / y with the sign of x, as C has it."),
    FUNCTION("frexp(x, /)", math_frexp, "The mantissa and exponent of x, as a pair (m, e)."),
    FUNCTION("fsum(seq, /)", ouro_math_fsum,
             "An accurate floating-point sum of the values in the iterable."),
    VARIADIC("gcd(*integers)", ouro_math_gcd, "Greatest common divisor."),
    VARIADIC("hypot(*coordinates)", ouro_math_hypot, "The distance from the origin to a point."),
    FUNCTION("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", math_isclose,
             "Whether two floats are close in value."),
    FUNCTION("isqrt(n, /)", ouro_math_isqrt, "The integer part of the square root of the input."),
    VARIADIC("lcm(*integers)", ouro_math_lcm, "Least common multiple."),
    FUNCTION("ldexp(x, i, /)", math_ldexp, "x * (2**i)."),
    VARIADIC("log(x, base=..., /)", math_log,
             "The logarithm of x to the given base, or the natural one."),
    FUNCTION("log10(x, /)", math_log10, "The base 10 logarithm of x."),
    FUNCTION("log2(x, /)", math_log2, "The base 2 logarithm of x."),
    FUNCTION("modf(x, /)", math_modf, "The fractional and integer parts of x."),
    FUNCTION("nextafter(x, y, /, *, steps=None)", math_nextafter,
             "The float the given number of steps after x towards y."),
    FUNCTION("perm(n, k=None, /)", ouro_math_perm,
             "Ways to choose k items from n without repetition and with order."),
    FUNCTION("pow(x, y, /)", math_pow, "x**y (x to the power of y)."),
    FUNCTION("prod(iterable, /, *, start=1)", ouro_math_prod,
             "The product of all the elements in the input iterable."),
    FUNCTION("remainder(x, y, /)", math_remainder,
             "Difference between x and the closest integer multiple of y."),
    FUNCTION("sumprod(p, q, /)", ouro_math_sumprod,
             "The sum of products of values from two iterables p and q."),
    FUNCTION("trunc(x, /)", math_trunc, "Truncates x to the nearest Integral toward 0."),
    {0},
};

static const OuroConstantDef constants[] = {
    {.name = "e", .number = M_E},        {.name = "inf", .number = INFINITY},
    {.name = "nan", .number = NAN},      {.name = "pi", .number = M_PI},
    {.name = "tau", .number = 2 * M_PI}, {0},
};

const OuroModuleDef ouro_module_math = {
    "math", "Mathematical functions defined by the C standard.", functions, constants, NULL, NULL,
    NULL};
