# Fraction: making, arithmetic, rounding, formatting.
from fractions import Fraction as F
import math

print(F(3, 6), F(-4, -8), F(0), F('3/7'), F(' -1.25e2 '), F(0.5), F('.5'), F(F(1, 2), F(3, 4)), repr(F(1, 3)), F.from_float(0.1).limit_denominator(10), F(math.pi).limit_denominator(1000))
a, b = F(1, 2), F(2, 3)
print(a + b, a - b, a * b, a / b, a // b, b % a, divmod(b, a), a ** 2, a ** -2, 4 ** a, -a, abs(-a), a + 1, 1 - a, a * 0.5, 2 / a, a ** 0.5, a < b, a == 0.5, a >= 1, F(2) == 2, hash(F(2)) == hash(2), hash(a) == hash(0.5), bool(F(0)))
print(int(F(7, 2)), float(a), round(F(7, 2)), round(F(5, 2)), round(F(1234567, 1000), 1), math.floor(F(-7, 2)), math.ceil(F(7, 2)), F(3, 4).as_integer_ratio(), F(6, 3).is_integer(), F(1, 3).numerator, math.trunc(F(-7, 2)))
print(f'{F(1, 3):.3f} {F(22, 7):e} {F(1, 3):.2%} {F(10**6, 3):,.1f} {F(1, 2):>10} {F(1, 3):010.3f} {F(5, 3):g} {F(-1, 3):+.2f} {F(3):_}', sum([F(1, 10)] * 10), sorted([F(1, 2), F(1, 3), 0.4]), max(a, b))
for action in (lambda: F(1, 0),
               lambda: F('x'),
               lambda: F(1.5, 2),
               lambda: F(1, 2) / 0,
               lambda: F('1/0'),
               lambda: F(None),
               lambda: F(1) + 'a',
               lambda: format(F(1), 'zz'),
               lambda: F(float('nan')),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
