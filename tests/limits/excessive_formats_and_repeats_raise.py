# Absurd widths and precisions are errors.
for f in (lambda: format(1, "99999999999999999999d"), lambda: "%.99999999999999999999f" % 1.0, lambda: "{:{}}".format(1, 10 ** 30), lambda: format(1.5, ".2147483648f"), lambda: "%*d" % (10 ** 30, 1), lambda: round(1.5, 10 ** 30), lambda: 10 ** 10 % 0, lambda: "x".center(10 ** 30), lambda: [1] * 10 ** 30, lambda: chr(10 ** 30), lambda: range(10 ** 30)[10 ** 40], lambda: [1][10 ** 30], lambda: "a".replace("a", "b", 10 ** 30), lambda: float(10 ** 400), lambda: 2.0 ** 5000, lambda: int("9" * 5000), lambda: "abc"[10 ** 30:], lambda: [1, 2][-10 ** 30:]):
    try: print(repr(f())[:40])
    except Exception as e: print(type(e).__name__, str(e)[:60])
