# Text-like methods of bytes.
b = b"Hello World"
print(b.upper(), b.lower(), b.title(), b.swapcase(), b.capitalize(), b.find(b"o"), b.rfind(b"o"), b.count(b"l"), b.index(111), b.find(b"z"))
print(b.split(), b.split(b"o"), b.rsplit(b"o", 1), b.partition(b" "), b.replace(b"l", b"L", 2), b.startswith(b"He"), b.endswith((b"x", b"ld")), b" x ".strip(), b"xax".strip(b"x"))
print(b"-".join([b"a", b"b"]), b"a\nb\r\n".splitlines(), b"a".center(5, b"*"), b"7".zfill(3), b"a\tb".expandtabs(4), b"abc".isalpha(), b"12".isdigit(), b"aB".islower(), b" ".isspace())
print(b.translate(bytes(range(256)), b"l"), bytes.maketrans(b"ab", b"xy")[97:99], b.removeprefix(b"Hello "), b.decode(), b"abc".ljust(5) + b"|")
for f in (lambda: b.find("x"), lambda: b.split("x"), lambda: b"".join(["x"]), lambda: b.index(b"zz"), lambda: b.startswith("x")):
    try: f()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
