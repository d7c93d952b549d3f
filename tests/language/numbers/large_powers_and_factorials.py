# Big multiplications keep every digit.
def factorial(n):
    r = 1
    for i in range(2, n + 1): r *= i
    return r
f = factorial(200)
print(f, len(str(f)))
print(f // factorial(198), f % (10 ** 9 + 7), 7 ** 1000 % 10 ** 20)
a, b = 0, 1
for _ in range(1000): a, b = b, a + b
print(a)
n = 3 ** 5000
print(n % 10 ** 30, len(str(n)), n == int(str(n)), str(n)[:20], (n * n) // n == n, n.bit_length())
x = 2 ** 3217 - 1
print(str(x)[:30], str(x)[-30:], hex(x)[:12], int(hex(x), 16) == x)
import math
print(math.isqrt(10 ** 60), math.gcd(2 ** 100 * 3, 3 ** 50), math.lcm(12345678901234567890, 98765432109876543210), math.comb(200, 100), math.perm(30, 10))
