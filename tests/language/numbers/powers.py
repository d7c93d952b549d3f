# ** and pow with ints, floats, negative exponents and moduli.
print(2 ** 10, 2 ** 100, (-3) ** 3, 2 ** -2, 0 ** 0, 2.0 ** 0.5, 4 ** 0.5, (-8) ** 3, 10 ** -3, 1 ** 10 ** 6)
print(pow(3, 200, 1000007), pow(2, -1, 7), pow(10, 20, -7), pow(-3, 5, 7), pow(5, 0, 1), pow(12345678901234567890, 98765432109876543210, 10 ** 9 + 7))
print((-8) ** (1 / 3), (-1) ** 0.5, 0.0 ** 0, float("nan") ** 0, 1.0 ** float("inf"))
for f in (lambda: 0 ** -1, lambda: 0.0 ** -1.0, lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: 10.0 ** 400, lambda: pow(2.0, 3, 5), lambda: 2 ** "x"):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
