# The format mini-language on ints.
for spec in ("", "d", "5", "<5", ">5", "^5", "=5", "05", "+", "-", " ", "+05d", "*^9", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "#010x",
             ",", "_", "_x", "_b", "08,", "c", "e", ".2e", "f", ".1f", "g", "%", ".0%", "n", "<05", "^#12b", "+,d"):
    print(repr(spec), [format(n, spec) for n in ((65, 1234567, -42, 0) if spec != "c" else (65, 8364))])
for spec in (".2", "s", "q", ",x", "_c", "+c", "z", "5.2d", ",,", "  5", "=<>5"):
    try:
        print(repr(spec), format(42, spec))
    except ValueError as e: print(repr(spec), e)
print(format(True), format(True, "d"), format(True, "5"), format(10 ** 30, ","), format(-2 ** 70, "#x"))
