# Containers show the repr of their items; recursion is cut.
print([1, "a", None, 2.5], (1,), (), {"k": [1]}, {1}, set(), frozenset(), frozenset([1]), [()], {(): {}})
l = [1]; l.append(l)
d = {}; d["d"] = d
print(l, d)
t = ([],); t[0].append(t)
print(t)
print([b"x", bytearray(b"y"), range(3), range(0, 5, 2), slice(1, 2), ..., NotImplemented, 1j])
print("quotes: %r %r %r %r" % ("'", '"', "'\"", "\\"))
print(repr("\t\n\r\x00\x7f\x80\xa0\xadé€😀\ud800\u200b"))
print(repr(b"\t\n\x00'\"\xff"), repr(bytearray(b"'")))
class R:
    def __repr__(self): raise ValueError("repr fails")
try:
    print([R()])
except ValueError as e: print(e)
