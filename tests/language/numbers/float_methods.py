# Methods of floats.
for x in (0.5, 2.0, -3.75, 1e20, float("inf")):
    print(x.is_integer(), x.hex(), x.real, x.imag, x.conjugate(), abs(x), -x, +x, bool(x))
print((0.5).as_integer_ratio(), (-3.75).as_integer_ratio(), (0.1).as_integer_ratio(), float.fromhex("0x1.8p3"), float.fromhex("-0x.1p-2"), float.fromhex("inf"))
for f in (lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(), lambda: float.fromhex("xyz"), lambda: int(float("nan"))):
    try: f()
    except (OverflowError, ValueError) as e: print(type(e).__name__, e)
for n in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e16, 0.1):
    print(round(n), round(n, 1), round(n, 2), round(n, -1))
print(round(2.5, None), round(1234.5678, -2), round(1e300, 300), round(5e-324, 330), int(2.9), int(-2.9))
