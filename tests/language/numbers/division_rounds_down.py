# //, %, divmod for all signs, ints and floats.
for a in (7, -7, 7.5, -7.5, 0):
    for b in (2, -2, 2.5, -2.5):
        print(a // b, a % b, divmod(a, b))
print(7 / 2, 6 / 3, -1 / 3, 10 ** 20 / 10 ** 19, 2 ** 1000 / 2 ** 999, 1 / 3)
for f in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: 10 ** 30 // 0, lambda: 2 ** 2000 / 1):
    try: print(f())
    except (ZeroDivisionError, OverflowError) as e: print(type(e).__name__, e)
print(float("inf") // 1, -1 // float("inf"), 1 % float("inf"), -1 % float("inf"))
print(-0.0 % 3, 0.0 // -3, 1e300 // 1e-5, 6.0 % 0.1)
