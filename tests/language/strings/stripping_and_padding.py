# strip, center, ljust, zfill, expandtabs, removeprefix.
print("  x \t\n".strip() + "|", repr("  x ".lstrip()), repr("  x ".rstrip()), "xxabcxx".strip("x"), "abcab".strip("ba"), "\u2003x\u00a0".strip(), "xyz".strip(""), "x".strip(None))
print("x".center(5, "*"), "x".center(4, "*"), "xy".center(5, "*"), "x".ljust(3) + "|", "x".rjust(3, "é"), "42".zfill(5), "-42".zfill(5), "+4".zfill(4), "abc".zfill(2), "x".center(0))
print("a\tbc\td".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(0) + "|", "a\n\tb".expandtabs(3))
print("prefix-x".removeprefix("prefix-"), "x-suffix".removesuffix("-suffix"), "x".removeprefix("y"), "".removesuffix(""))
for f in (lambda: "x".center(5, "ab"), lambda: "x".strip(5), lambda: "x".center("5"), lambda: "x".ljust(5, "")):
    try: f()
    except TypeError as e: print(e)
