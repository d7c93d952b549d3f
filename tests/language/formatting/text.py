# The format mini-language on text.
for spec in ("", "10", "<10", ">10", "^10", "*^10", ".2", "10.2", "s", ".0", "é>5", "😀^5", "010", "5s"):
    print(repr(spec), repr(format("abc", spec)))
for spec in ("d", "=10", "+", ",", "x", " ", "#", "z"):
    try:
        print(format("abc", spec))
    except ValueError as e: print(repr(spec), e)
print(format(None), format([1]), format((1, 2), ""), format(b"x"))
