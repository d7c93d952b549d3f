# abs, divmod, pow, round, bin, oct, hex, chr, ord, hash, ascii.
print(abs(-5), abs(-2.5), abs(3 + 4j), abs(True), abs(-2 ** 70), divmod(7, -2), divmod(7.5, 2), bin(5), oct(-8), hex(255), chr(97), chr(0x1F600), ord("a"), ord(b"a"), ascii("é"), round(2.567, 2), round(-2.5), hash("a") == hash("a"))
for f in (lambda: abs("x"), lambda: divmod(1, "x"), lambda: bin(1.5), lambda: chr(0x110000), lambda: chr(-1), lambda: ord(""), lambda: ord("ab"), lambda: hex("x"), lambda: round(None), lambda: divmod(1, 0), lambda: chr(1.5), lambda: pow(1)):
    try: f()
    except (TypeError, ValueError, ZeroDivisionError) as e: print(type(e).__name__, e)
