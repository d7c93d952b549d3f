# Reading and replacing items and slices.
l = list(range(10))
print(l[0], l[-1], l[2:5], l[:-7], l[::3], l[::-2], l[5:2], l[5:2:-1], l[-3:], l[100:], l[-100:3])
l[0] = "a"; l[-1] = "z"; l[1:3] = ["x"]; print(l)
l[2:2] = [1, 2]; l[:0] = "st"; print(l)
l[::2] = "." * len(l[::2]); print(l)
l[3:1] = ["odd"]; del l[0]; del l[1:3]; del l[::3]; print(l)
l[:] = []; print(l)
l[5:] = (1,); l[len(l):] = range(2); print(l)
a = [1, 2, 3]; a[:] = a[::-1]; print(a); a[1:1] = a; print(a)
for f in (lambda: l[9], lambda: l["x"], lambda: l.__setitem__(9, 0), lambda: l.__delitem__(9), lambda: l.__setitem__(slice(0, 3, 2), [1]), lambda: l.__setitem__(slice(0, 1), 5), lambda: l[::0], lambda: l[1.0]):
    try: f()
    except (IndexError, TypeError, ValueError) as e: print(type(e).__name__, e)
