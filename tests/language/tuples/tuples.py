# Construction, access and methods of tuples.
t = (1, 2, 3)
print(t[0], t[-1], t[1:], t + (4,), t * 2, len(t), 2 in t, t.index(2), t.count(1), tuple("ab"), tuple(), (), (1,), tuple([1]), t == (1, 2, 3), t < (1, 3), hash(t) == hash((1, 2, 3)))
print(hash(()), hash((1,)), hash((1, 2, 3)), hash((1.5, 2)), hash((-1, 0)), hash(((), ())))
a, b = (1, 2); print(a, b, (1, (2, (3,))), (t, t), {t: 1}[1, 2, 3], max((1, 2), (1, 3)), tuple(x * 2 for x in t), (*t, *t))
for f in (lambda: t[5], lambda: t["x"], lambda: t + [1], lambda: hash(([],)), lambda: t.index(9), lambda: t < [1], lambda: tuple(5), lambda: t.append):
    try: f()
    except (IndexError, TypeError, ValueError, AttributeError) as e: print(type(e).__name__, e)
try: t[0] = 1
except TypeError as e: print(e)
print(t[::-1], t[::2], t[5:], tuple(t) is t, t[:] is t, t.__class__)
