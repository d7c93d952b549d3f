# Values of math.
import math
for name in "sqrt exp expm1 log1p sin cos tan asin acos atan sinh cosh tanh asinh erf erfc gamma lgamma fabs ceil floor trunc degrees radians cbrt exp2 ulp".split():
    f = getattr(math, name)
    print(name, [round(f(x), 12) if isinstance(f(x), float) else f(x) for x in (0.5, 1.0)])
print(math.log(8, 2), math.log(10), math.log2(8), math.log10(1000), math.log(2 ** 2000), math.pow(2, 0.5), math.hypot(3, 4), math.hypot(1, 2, 2), math.atan2(1, -1), math.copysign(1, -0.0), math.fmod(-7, 3), math.remainder(7, 4), math.modf(-2.5), math.frexp(10), math.ldexp(0.5, 4))
print(math.factorial(20), math.gcd(12, 18), math.gcd(), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.perm(4), math.isqrt(17), math.prod([1, 2, 3]), math.prod([2.5, 2], start=2), math.fsum([0.1] * 10), math.sumprod([1, 2], [3, 4]), math.dist((0, 0), (3, 4)), math.fma(2, 3, 4))
print(math.pi, math.e, math.tau, math.inf, math.nan, math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.nextafter(1, 2), math.ceil(2.1), math.floor(-2.1), math.trunc(-2.9), math.ceil(10 ** 20 + 0.0), math.floor(True))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.sqrt("x"), lambda: math.exp(1000), lambda: math.acos(2), lambda: math.isqrt(-1), lambda: math.comb(-1, 2), lambda: math.floor(math.inf), lambda: math.floor(math.nan), lambda: math.gcd(1.5), lambda: math.fmod(1, 0), lambda: math.pow(0, -1), lambda: math.gamma(-1), lambda: math.ceil("x"), lambda: math.sqrt(), lambda: math.atan2(1), lambda: math.sumprod([1], [1, 2])):
    try: print(f())
    except (ValueError, TypeError, OverflowError) as e: print(type(e).__name__, e)
