// Module cmath: functions of complex numbers.
//
// For finite numbers the formulas are those of Kahan's "Branch Cuts for Complex Elementary
// Functions" (1987); infinities and NaNs are left to C's library, whose Annex G says the same.
// SPDX-License-Identifier: MIT
#include "runtime/ouro_native.h"

#include <complex.h>
#include <float.h>
#include <math.h>

#define LARGE         (DBL_MAX / 4.0)
#define ROOT_OF_LARGE 6.703903964971298e+153  // sqrt(LARGE)
#define LOG_OF_LARGE  708.3964185322641       // log(LARGE)
#define ROOT_OF_LEAST 1.4916681462400413e-154 // sqrt(DBL_MIN)

typedef struct Number {
    double re, im;
} Number;

/// What went wrong with a result.
typedef enum Fault { FAULT_NONE, FAULT_DOMAIN, FAULT_RANGE } Fault;

typedef Number Function(Number z, Fault *fault);

static bool is_finite(Number z) { return isfinite(z.re) && isfinite(z.im); }
// re + im * I would make NaNs of infinities.
static double complex to_c(Number z)
{
    union {
        double parts[2];
        double complex number;
    } both = {{z.re, z.im}};
    return both.number;
}
static Number of_c(double complex z) { return (Number){creal(z), cimag(z)}; }
static bool is_large(Number z) { return fabs(z.re) > LARGE || fabs(z.im) > LARGE; }
// log(hypot(re, im)) of large parts.
static double log_of_large(Number z) { return log(hypot(z.re / 2, z.im / 2)) + M_LN2; }

// f(z) of a function g for which f(z) = -i g(iz).
static Number turned(Function *function, Number z, Fault *fault)
{
    Number result = function((Number){-z.im, z.re}, fault);
    return (Number){result.im, -result.re};
}

// ---- roots and logarithms ----

static Number square_root(Number z, Fault *fault)
{
    (void)fault;
    if (!is_finite(z)) return of_c(csqrt(to_c(z)));
    if (z.re == 0 && z.im == 0) return (Number){0, z.im};
    double re = fabs(z.re), im = fabs(z.im), s;
    if (re < DBL_MIN && im < DBL_MIN) { // subnormal: scaled up by an odd power of two, and back
        re = ldexp(re, DBL_MANT_DIG);
        s = ldexp(sqrt(re + hypot(re, ldexp(im, DBL_MANT_DIG))), -(DBL_MANT_DIG + 1) / 2);
    } else {
        re /= 8.0;
        s = 2.0 * sqrt(re + hypot(re, im / 8.0));
    }
    double d = im / (2.0 * s);
    return z.re >= 0 ? (Number){s, copysign(d, z.im)} : (Number){d, copysign(s, z.im)};
}

static double log_of_length(double re, double im, Fault *fault)
{
    if (re > LARGE || im > LARGE) return log(hypot(re / 2, im / 2)) + M_LN2;
    if (re < DBL_MIN && im < DBL_MIN) {
        if (re > 0 || im > 0)
            return log(hypot(ldexp(re, DBL_MANT_DIG), ldexp(im, DBL_MANT_DIG))) -
                   DBL_MANT_DIG * M_LN2;
        *fault = FAULT_DOMAIN;
        return -INFINITY;
    }
    double length = hypot(re, im);
    if (length < 0.71 || length > 1.73) return log(length);
    double more = fmax(re, im), less = fmin(re, im);
    return log1p((more - 1) * (more + 1) + less * less) / 2;
}

static Number logarithm(Number z, Fault *fault)
{
    if (!is_finite(z)) return of_c(clog(to_c(z)));
    return (Number){log_of_length(fabs(z.re), fabs(z.im), fault), atan2(z.im, z.re)};
}

static Number logarithm_10(Number z, Fault *fault)
{
    Number result = logarithm(z, fault);
    return (Number){result.re / M_LN10, result.im / M_LN10};
}

// ---- exponentials ----

static Number checked_range(double re, double im, Fault *fault)
{
    if (isinf(re) || isinf(im)) *fault = FAULT_RANGE;
    return (Number){re, im};
}

static Number exponential(Number z, Fault *fault)
{
    if (!is_finite(z)) {
        if (isinf(z.im) && (isfinite(z.re) || z.re > 0)) *fault = FAULT_DOMAIN;
        return of_c(cexp(to_c(z)));
    }
    if (z.re <= LOG_OF_LARGE) {
        double length = exp(z.re);
        return checked_range(length * cos(z.im), length * sin(z.im), fault);
    }
    double length = exp(z.re - 1.0);
    return checked_range(length * cos(z.im) * M_E, length * sin(z.im) * M_E, fault);
}

static Number hyperbolic_cosine(Number z, Fault *fault)
{
    if (!is_finite(z)) {
        if (isinf(z.im) && !isnan(z.re)) *fault = FAULT_DOMAIN;
        return of_c(ccosh(to_c(z)));
    }
    if (fabs(z.re) <= LOG_OF_LARGE)
        return checked_range(cos(z.im) * cosh(z.re), sin(z.im) * sinh(z.re), fault);
    double less = z.re - copysign(1.0, z.re);
    return checked_range(cos(z.im) * cosh(less) * M_E, sin(z.im) * sinh(less) * M_E, fault);
}

static Number hyperbolic_sine(Number z, Fault *fault)
{
    if (!is_finite(z)) {
        if (isinf(z.im) && !isnan(z.re)) *fault = FAULT_DOMAIN;
        return of_c(csinh(to_c(z)));
    }
    if (fabs(z.re) <= LOG_OF_LARGE)
        return checked_range(cos(z.im) * sinh(z.re), sin(z.im) * cosh(z.re), fault);
    double less = z.re - copysign(1.0, z.re);
    return checked_range(cos(z.im) * sinh(less) * M_E, sin(z.im) * cosh(less) * M_E, fault);
}

static Number hyperbolic_tangent(Number z, Fault *fault)
{
    if (!is_finite(z)) {
        if (isinf(z.im) && isfinite(z.re)) *fault = FAULT_DOMAIN;
        return of_c(ctanh(to_c(z)));
    }
    if (fabs(z.re) > LOG_OF_LARGE)
        return (Number){copysign(1.0, z.re), 4.0 * sin(z.im) * cos(z.im) * exp(-2.0 * fabs(z.re))};
    double tx = tanh(z.re), ty = tan(z.im), cx = 1.0 / cosh(z.re), product = tx * ty;
    double divisor = 1.0 + product * product;
    return (Number){tx * (1.0 + ty * ty) / divisor, ((ty / divisor) * cx) * cx};
}

static Number cosine(Number z, Fault *fault)
{
    return hyperbolic_cosine((Number){-z.im, z.re}, fault);
}
static Number sine(Number z, Fault *fault) { return turned(hyperbolic_sine, z, fault); }
static Number tangent(Number z, Fault *fault) { return turned(hyperbolic_tangent, z, fault); }

// ---- their inverses ----

static Number arc_cosine(Number z, Fault *fault)
{
    if (!is_finite(z)) return of_c(cacos(to_c(z)));
    if (is_large(z)) {
        double length = log_of_large(z) + M_LN2;
        return (Number){atan2(fabs(z.im), z.re),
                        z.re < 0 ? -copysign(length, z.im) : copysign(length, -z.im)};
    }
    Number less = square_root((Number){1.0 - z.re, -z.im}, fault);
    Number more = square_root((Number){1.0 + z.re, z.im}, fault);
    return (Number){2.0 * atan2(less.re, more.re), asinh(more.re * less.im - more.im * less.re)};
}

static Number arc_hyperbolic_cosine(Number z, Fault *fault)
{
    if (!is_finite(z)) return of_c(cacosh(to_c(z)));
    if (is_large(z)) return (Number){log_of_large(z) + M_LN2, atan2(z.im, z.re)};
    Number less = square_root((Number){z.re - 1.0, z.im}, fault);
    Number more = square_root((Number){z.re + 1.0, z.im}, fault);
    return (Number){asinh(less.re * more.re + less.im * more.im), 2.0 * atan2(less.im, more.re)};
}

static Number arc_hyperbolic_sine(Number z, Fault *fault)
{
    if (!is_finite(z)) return of_c(casinh(to_c(z)));
    if (is_large(z)) {
        double length = log_of_large(z) + M_LN2;
        return (Number){z.im >= 0 ? copysign(length, z.re) : -copysign(length, -z.re),
                        atan2(z.im, fabs(z.re))};
    }
    Number more = square_root((Number){1.0 + z.im, -z.re}, fault);
    Number less = square_root((Number){1.0 - z.im, z.re}, fault);
    return (Number){asinh(more.re * less.im - less.re * more.im),
                    atan2(z.im, more.re * less.re - more.im * less.im)};
}

static Number arc_hyperbolic_tangent(Number z, Fault *fault)
{
    if (!is_finite(z)) return of_c(catanh(to_c(z)));
    if (signbit(z.re)) {
        Number result = arc_hyperbolic_tangent((Number){-z.re, -z.im}, fault);
        return (Number){-result.re, -result.im};
    }
    double im = fabs(z.im);
    if (z.re > ROOT_OF_LARGE || im > ROOT_OF_LARGE) {
        double half = hypot(z.re / 2, z.im / 2);
        return (Number){z.re / 4.0 / half / half, -copysign(M_PI / 2, -z.im)};
    }
    if (z.re == 1.0 && im < ROOT_OF_LEAST) {
        if (im == 0) {
            *fault = FAULT_DOMAIN;
            return (Number){INFINITY, z.im};
        }
        return (Number){-log(sqrt(im) / sqrt(hypot(im, 2.0))), copysign(atan2(2.0, -im) / 2, z.im)};
    }
    double rest = 1 - z.re;
    return (Number){log1p(4.0 * z.re / (rest * rest + im * im)) / 4.0,
                    -atan2(-2.0 * z.im, rest * (1 + z.re) - im * im) / 2.0};
}

static Number arc_sine(Number z, Fault *fault) { return turned(arc_hyperbolic_sine, z, fault); }
static Number arc_tangent(Number z, Fault *fault)
{
    return turned(arc_hyperbolic_tangent, z, fault);
}

// ---- functions of one complex number ----

static bool read_number(OuroCall *call, unsigned index, Number *out)
{
    return ouro_read_complex(call, ouro_argument(call, index), &out->re, &out->im);
}

static OuroOutcome raise_fault(OuroCall *call, Fault fault)
{
    if (fault == FAULT_DOMAIN) return ouro_raise_error(call, OURO_VALUE_ERROR, "math domain error");
    return ouro_raise_error(call, OURO_OVERFLOW_ERROR, "math range error");
}

static OuroOutcome return_number(OuroCall *call, Number z)
{
    return ouro_return_value(call, ouro_make_complex(call, z.re, z.im));
}

static OuroOutcome apply(OuroCall *call, Function *function)
{
    Number z;
    Fault fault = FAULT_NONE;
    if (!read_number(call, 0, &z)) return OURO_RAISED;
    z = function(z, &fault);
    return fault == FAULT_NONE ? return_number(call, z) : raise_fault(call, fault);
}

// FUNCTION(name, function, doc)
#define FUNCTIONS(FUNCTION)                                                                        \
    FUNCTION(acos, arc_cosine, "The arc cosine of z.")                                             \
    FUNCTION(acosh, arc_hyperbolic_cosine, "The inverse hyperbolic cosine of z.")                  \
    FUNCTION(asin, arc_sine, "The arc sine of z.")                                                 \
    FUNCTION(asinh, arc_hyperbolic_sine, "The inverse hyperbolic sine of z.")                      \
    FUNCTION(atan, arc_tangent, "The arc tangent of z.")                                           \
    FUNCTION(atanh, arc_hyperbolic_tangent, "The inverse hyperbolic tangent of z.")                \
    FUNCTION(cos, cosine, "The cosine of z.")                                                      \
    FUNCTION(cosh, hyperbolic_cosine, "The hyperbolic cosine of z.")                               \
    FUNCTION(exp, exponential, "The exponential value e**z.")                                      \
    FUNCTION(log10, logarithm_10, "The base-10 logarithm of z.")                                   \
    FUNCTION(sin, sine, "The sine of z.")                                                          \
    FUNCTION(sinh, hyperbolic_sine, "The hyperbolic sine of z.")                                   \
    FUNCTION(sqrt, square_root, "The square root of z.")                                           \
    FUNCTION(tan, tangent, "The tangent of z.")                                                    \
    FUNCTION(tanh, hyperbolic_tangent, "The hyperbolic tangent of z.")

#define FUNCTION(name, function, doc)                                                              \
    static OuroOutcome cmath_##name(OuroCall *call) { return apply(call, function); }
FUNCTIONS(FUNCTION)
#undef FUNCTION

// ---- the others ----

static OuroOutcome cmath_log(OuroCall *call)
{
    Number z, base;
    Fault fault = FAULT_NONE;
    if (!read_number(call, 0, &z)) return OURO_RAISED;
    z = logarithm(z, &fault);
    if (fault == FAULT_NONE && !ouro_is_missing(ouro_argument(call, 1))) {
        if (!read_number(call, 1, &base)) return OURO_RAISED;
        base = logarithm(base, &fault);
        OuroValue above = ouro_make_complex(call, z.re, z.im),
                  below = ouro_make_complex(call, base.re, base.im);
        if (ouro_is_missing(above) || ouro_is_missing(below)) return OURO_RAISED;
        if (base.re == 0 && base.im == 0) fault = FAULT_DOMAIN;
        if (fault == FAULT_NONE)
            return ouro_return_value(call, ouro_operate(call, OURO_TRUE_DIVIDE, above, below));
    }
    return fault == FAULT_NONE ? return_number(call, z) : raise_fault(call, fault);
}

static OuroOutcome cmath_phase(OuroCall *call)
{
    Number z;
    return read_number(call, 0, &z) ? ouro_return_float(call, atan2(z.im, z.re)) : OURO_RAISED;
}

static OuroOutcome cmath_polar(OuroCall *call)
{
    Number z;
    if (!read_number(call, 0, &z)) return OURO_RAISED;
    double length = hypot(z.re, z.im);
    if (isinf(length) && is_finite(z)) return raise_fault(call, FAULT_RANGE);
    OuroValue parts[] = {ouro_make_float(length), ouro_make_float(atan2(z.im, z.re))};
    return ouro_return_value(call, ouro_make_tuple(call, parts, 2));
}

static Number rectangular_of_special(double length, double angle)
{
    if (isfinite(angle) && angle != 0) // the length is an infinity or a NaN
        return isnan(length) ? (Number){NAN, NAN}
                             : (Number){copysign(length, length * cos(angle)),
                                        copysign(length, length * sin(angle))};
    if (angle == 0)
        return (Number){length, isnan(length) ? 0 : copysign(0, length) * copysign(1, angle)};
    if (isinf(length)) return (Number){INFINITY, NAN};
    return length == 0 ? (Number){0, 0} : (Number){NAN, NAN};
}

static OuroOutcome cmath_rect(OuroCall *call)
{
    double length, angle;
    if (!ouro_read_float(call, ouro_argument(call, 0), &length) ||
        !ouro_read_float(call, ouro_argument(call, 1), &angle))
        return OURO_RAISED;
    if (!isfinite(length) || !isfinite(angle)) {
        if (length != 0 && !isnan(length) && isinf(angle)) return raise_fault(call, FAULT_DOMAIN);
        return return_number(call, rectangular_of_special(length, angle));
    }
    if (angle == 0) return return_number(call, (Number){length, length * angle});
    return return_number(call, (Number){length * cos(angle), length * sin(angle)});
}

static OuroOutcome cmath_isfinite(OuroCall *call)
{
    Number z;
    return read_number(call, 0, &z) ? ouro_return_bool(call, is_finite(z)) : OURO_RAISED;
}

static OuroOutcome cmath_isnan(OuroCall *call)
{
    Number z;
    return read_number(call, 0, &z) ? ouro_return_bool(call, isnan(z.re) || isnan(z.im))
                                    : OURO_RAISED;
}

static OuroOutcome cmath_isinf(OuroCall *call)
{
    Number z;
    return read_number(call, 0, &z) ? ouro_return_bool(call, isinf(z.re) || isinf(z.im))
                                    : OURO_RAISED;
}

static OuroOutcome cmath_isclose(OuroCall *call)
{
    Number a, b;
    double relative, absolute;
    if (!read_number(call, 0, &a) || !read_number(call, 1, &b) ||
        !ouro_read_float(call, ouro_argument(call, 2), &relative) ||
        !ouro_read_float(call, ouro_argument(call, 3), &absolute))
        return OURO_RAISED;
    if (relative < 0 || absolute < 0)
        return ouro_raise_error(call, OURO_VALUE_ERROR, "tolerances must be non-negative");
    if (a.re == b.re && a.im == b.im) return ouro_return_bool(call, true);
    if (isinf(a.re) || isinf(a.im) || isinf(b.re) || isinf(b.im))
        return ouro_return_bool(call, false);
    double distance = hypot(a.re - b.re, a.im - b.im);
    bool close = distance <= relative * hypot(b.re, b.im) ||
                 distance <= relative * hypot(a.re, a.im) || distance <= absolute;
    return ouro_return_bool(call, close);
}

// infj and nanj, for which the table of constants has no kind.
static OuroOutcome fill(OuroCall *call)
{
    OuroValue module = ouro_argument(call, 0);
    OuroValue infinity = ouro_make_complex(call, 0, INFINITY),
              nan = ouro_make_complex(call, 0, NAN);
    if (ouro_is_missing(infinity) || ouro_is_missing(nan)) return OURO_RAISED;
    if (!ouro_set_attribute(call, module, "infj", infinity) ||
        !ouro_set_attribute(call, module, "nanj", nan))
        return OURO_RAISED;
    return ouro_return_none(call);
}

#define ROW(signature, function, doc)                                                              \
    {                                                                                              \
        signature, {function}, doc, OURO_FUNCTION, NULL                                            \
    }
#define FUNCTION(name, function, doc) ROW(#name "(z, /)", cmath_##name, doc),

// clang-format off
static const OuroFunctionDef functions[] = {
    FUNCTIONS(FUNCTION)
    ROW("log(z, base=..., /)", cmath_log, "log(z[, base]) -> the logarithm of z to the given base."),
    ROW("phase(z, /)", cmath_phase, "Return argument, also known as the phase angle, of a complex."),
    ROW("polar(z, /)", cmath_polar, "Convert a complex from rectangular to polar coordinates."),
    ROW("rect(r, phi, /)", cmath_rect, "Convert from polar coordinates to rectangular coordinates."),
    ROW("isfinite(z, /)", cmath_isfinite, "Return True if both parts of z are finite, else False."),
    ROW("isnan(z, /)", cmath_isnan, "Checks if the real or imaginary part of z not a number (NaN)."),
    ROW("isinf(z, /)", cmath_isinf, "Checks if the real or imaginary part of z is infinite."),
    ROW("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", cmath_isclose, "Whether two numbers are close."),
    {0},
};
// clang-format on

static const OuroConstantDef constants[] = {
    {.name = "e", .number = M_E},        {.name = "inf", .number = INFINITY},
    {.name = "nan", .number = NAN},      {.name = "pi", .number = M_PI},
    {.name = "tau", .number = 2 * M_PI}, {0},
};

const OuroModuleDef ouro_module_cmath = {
    "cmath", "Mathematical functions for complex numbers.", functions, constants, NULL, fill, NULL};
