# repr of floats is the shortest text that reads back.
for x in (0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 0.00012345, 1.0, -0.0, 100.0, 1e22, 1e21, 1e100,
          5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 9007199254740993.0, 4.35, 0.5, 1e23, 9.5367431640625e-07, float("inf"), -float("inf"), float("nan"), 3.0e10, 12345.678e-7):
    print(x, str(x) == repr(x), float(repr(x)) == x)
