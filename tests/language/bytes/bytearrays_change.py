# Mutation of bytearrays.
a = bytearray(b"abc")
a[0] = 65; a.append(100); a.extend(b"ef"); a += b"g"; a.insert(1, 33)
print(a, len(a), a[1], a.pop(), a.pop(0), a)
a[1:3] = b"XYZ"; print(a)
del a[0]; del a[-2:]; print(a)
a.remove(88); a.reverse(); print(a, a.copy(), a * 2, a + b"z", a == bytes(a))
a[::2] = b"12" if len(a[::2]) == 2 else b"1"; print(a)
b = a; b *= 2; print(a is b, a); a.clear(); print(a, bytearray(3), bytearray("é", "utf8"), bytearray([1, 2]), repr(bytearray(b"'")))
for f in (lambda: a.__setitem__(0, 1), lambda: bytearray(b"x").__setitem__(0, 256), lambda: a.append("x"), lambda: a.pop(), lambda: hash(a), lambda: a.remove(1)):
    try: f()
    except (IndexError, ValueError, TypeError) as e: print(type(e).__name__, e)
