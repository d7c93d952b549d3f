# The format mini-language on floats.
values = (0.0, 1.0, -1.5, 3.14159265, 1e10, 1e22, 1.5e-7, 123456789.123, float("inf"), float("-inf"), float("nan"), 2.5, -0.0)
for spec in ("", ".3", "10", "<10", "^10", "+", " ", "f", ".0f", ".3f", "e", ".0e", "E", "g", ".3g", "#.3g", "G", "%", ".1%", ",", ",.2f", "_.1f", "010.2f", "=+10.1f", "z.0f", "n", "#.0f", ".10g", "F"):
    print(repr(spec), *[format(v, spec) for v in values], sep=" | ")
for spec in ("d", "x", "s", "c", ".", "10.", "5.q"):
    try:
        print(format(1.5, spec))
    except ValueError as e: print(repr(spec), e)
