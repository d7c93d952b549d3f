# What functions of math give, to the last digit.
from math import *


def show(text):
    try:
        print(text, '=', repr(eval(text)))
    except Exception as error:
        print(text, 'raises', type(error).__name__, error)


for line in '''\
[factorial(i) for i in range(30)]
comb(100, 50), comb(10 ** 20, 3), comb(3, 5), comb(60, 30)
perm(5), perm(20, 3), perm(3, 5)
isqrt(10 ** 40 + 1), isqrt(0)
gcd(), gcd(-12, 18), gcd(2 ** 200 * 3, 2 ** 100 * 9)
lcm(), lcm(0, 1), lcm(4, -6), lcm(2 ** 70, 3)
prod([]), prod([1, 2.0]), prod([1], start='x')
fsum([0.1] * 10), fsum([1e16, 1, 1e-16]), fsum([])
hypot(), hypot(3, 4), hypot(1e200, 1e200), hypot(1e-320, 1e-320), hypot(nan, inf)
dist([1, 2], [3, 4]), dist((1.5,), (0,))
sumprod([1, 2], [3, 4]), sumprod([1.0, 2], [3, 4]), sumprod([0.1] * 10, [0.3] * 10)
sumprod([10 ** 30, 1], [2, 3.5])
nextafter(1, 2), nextafter(1, 2, steps=3), nextafter(0.0, -1.0, steps=3), nextafter(1, 2, steps=10 ** 30)
ulp(1), ulp(0), ulp(inf)
cbrt(-8), exp2(10), fma(2, 3, 4)
floor(-0.5), ceil(-0.5), trunc(-1.5), floor(10 ** 30), floor(1e20)
frexp(8), frexp(-0.0), modf(-3.5), modf(inf)
degrees(1), radians(180)
log(10 ** 400), log2(2 ** 2000), log10(10 ** 400), log(8, 2)
[gamma(x) for x in (0.5, 5, 171.5, -0.5, 1e-300, 23.5, 170.1)]
[lgamma(x) for x in (0.5, 3, 1e5, -0.5, -inf, 1e-30)]
copysign(1, -0.0), remainder(5, 3), remainder(-7, 2), fmod(-7, 3)
isclose(1, 1.0000000001), isclose(0, 1e-12), isclose(0, 1e-12, abs_tol=1e-9)
pi, e, tau, inf, nan
sinh(1), tanh(0.5), asinh(2), erf(1), erfc(1), atan2(-0.0, -1)
'''.splitlines():
    show(line)
