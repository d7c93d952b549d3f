# int(): text, bases, floats, whitespace, underscores.
print(int("42"), int("  -42\n"), int("+7"), int("1_000"), int("0"), int("-0"), int("007"), int(), int(3.99), int(-3.99), int(True))
print(int("ff", 16), int("0xff", 16), int("0xff", 0), int("0b101", 0), int("0o17", 0), int("z", 36), int("101", 2), int("12", 3), int(b"12"), int("٣٤"))
print(int("1" * 40), int("-" + "9" * 25), int("f" * 30, 16), int(1e20), int(-1e300) % 1000, int("0_0"))
for args in (("",), ("x",), ("1.5",), ("1__0",), ("_1",), ("1_",), ("0x1",), ("12", 1), ("12", 37), ("9", 8), (5, 10), ("08", 0), ("- 1",), (None,), ([],), (float("nan"),), (float("inf"),), ("1 2",), ("é",), (b"\xff",)):
    try: print(int(*args))
    except (ValueError, TypeError, OverflowError) as e: print(type(e).__name__, e)
