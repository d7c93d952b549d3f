// What the files of module math share.
// SPDX-License-Identifier: MIT
#pragma once
#include "runtime/ouro_native.h"

/// NaN at the poles, infinity where the result is too large.
double ouro_math_gamma(double x);
double ouro_math_lgamma(double x);

OuroNative ouro_math_fsum, ouro_math_sumprod, ouro_math_prod, ouro_math_hypot, ouro_math_dist;
OuroNative ouro_math_factorial, ouro_math_comb, ouro_math_perm, ouro_math_isqrt, ouro_math_gcd,
    ouro_math_lcm;
