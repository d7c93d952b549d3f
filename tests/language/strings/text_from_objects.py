# str() and repr() of everything, str as a type.
print(str(), str(5), str(None), str("x"), str([1, "a"]), str(b"x"), str(b"x", "utf8"), str(object=3), str(1.5), str(int), str(print))
print(ascii("é😀'"), repr("it's"), repr('say "x"'), repr("\\"), chr(233), ord("é"), str.upper("x"), str.join(",", "ab"))
class S(str):
    def __str__(self): return "own"
print(str(S("x")), S("x"), repr(S("y")), f"{S('z')}", "".join([S("w")]), type(str(S("q"))).__name__)
