# float(): text, special values, errors.
for s in ("1.5", " 1.5\n", "1e5", "1E-5", ".5", "5.", "inf", "-Infinity", "nan", "+NaN", "1_000.5", "0x10" , "", "x", "1.5.5", "1e", "--1", "1__0", "infin", "٣.٥", "1e400", "1e-400", "0." + "0" * 400 + "1", "123456789" * 40):
    try: print(repr(s[:20]), float(s))
    except ValueError as e: print(str(e)[:80])
print(float(), float(5), float(True), float(b"2.5"), float(10 ** 20))
for bad in (None, [], 10 ** 400, 1j):
    try: print(float(bad))
    except (TypeError, OverflowError) as e: print(type(e).__name__, e)
