# upper, lower, title, capitalize, swapcase, casefold, beyond ASCII.
for s in ("hello World", "they're bill's", "ÀÉÎ straße ŉ", "ǆ Ǆ ﬁ", "ΑΣ ΑΣΑ Σ", "İstanbul ı", "1a2b", ""):
    print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), sep="|")
for s in ("abc", "ABC", "Abc", "aBc", "123", "", "É", "é", "Ab Cd", "a1", "A1", "ǅ"):
    print(repr(s), s.islower(), s.isupper(), s.istitle())
