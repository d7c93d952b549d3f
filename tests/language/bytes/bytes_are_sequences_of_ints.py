# Indexing, slicing, iteration, construction of bytes.
b = b"hello\x00\xff"
print(b[0], b[-1], b[1:3], b[::-1], list(b), len(b), 104 in b, b"ell" in b, b"x" in b, b + b"!", b * 2, b"ab" < b"b", b == bytearray(b))
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(range(3)), bytes(b"x"), bytes.fromhex("00 ff 1A"), b"\x00\xff".hex(), b"\x01\x02\x03".hex(":"), b"abcdef".hex("-", 2))
for f in (lambda: bytes([256]), lambda: bytes("x"), lambda: bytes(-1), lambda: bytes([1.5]), lambda: b[100], lambda: b + "x", lambda: b["a"], lambda: bytes.fromhex("0"), lambda: "x" in b, lambda: 300 in b):
    try: f()
    except (ValueError, TypeError, IndexError) as e: print(type(e).__name__, e)
print(hash(b"abc") == hash(b"abc"), {b"k": 1}[b"k"], repr(b"it's"), bytes(bytearray(b"q")), b"%d %s %r" % (1, b"x", "y"))
