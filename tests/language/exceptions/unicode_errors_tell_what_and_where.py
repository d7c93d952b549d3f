# The fields and texts of the three Unicode errors.
def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)

u = UnicodeDecodeError("utf8", b"\xff\xfe", 0, 1, "why")
show(lambda: (u, str(u), u.encoding, u.object, u.start, u.end, u.reason))
u.end = 2
show(lambda: str(u))
u.reason = 3
u.encoding = 4
show(lambda: str(u))
show(lambda: setattr(u, "end", "x"))
show(lambda: UnicodeDecodeError("a", bytearray(b"x"), 0, 1, "z").object)
for args in ((), ("a", "b", 0, 1, "c"), ("a", b"b", "x", 1, "c"), ("a", b"b", 0, 1, 4), (3, b"b", 0, 1, "c")):
    show(lambda: UnicodeDecodeError(*args))
for character in ("a", "\xff", "\u1234", "\U0001f600"):
    show(lambda: str(UnicodeEncodeError("ascii", "x" + character, 1, 2, "nope")))
    show(lambda: str(UnicodeTranslateError("x" + character, 1, 2, "nope")))
show(lambda: str(UnicodeEncodeError("ascii", "abc", 0, 20, "nope")))
show(lambda: str(UnicodeEncodeError("ascii", "abc", 5, 5, "nope")))
show(lambda: str(UnicodeEncodeError("ascii", "", 0, 1, "nope")))
show(lambda: str(UnicodeTranslateError("xxxx", 0, 3, "r")))
show(lambda: UnicodeEncodeError("a", b"b", 0, 1, "c"))
show(lambda: UnicodeTranslateError("x", 0, 1, "r"))
