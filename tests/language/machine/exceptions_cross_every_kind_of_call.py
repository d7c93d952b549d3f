# An exception leaves operators, iterators, properties, descriptors, sort keys, hashes, with blocks.
class Boom(Exception): pass
def boom(*a, **k): raise Boom
names = "add getitem setitem delitem contains iter len bool repr str hash eq lt call enter getattr neg index format int float".split()
All = type("All", (), {f"__{n}__": boom for n in names} | {"__exit__": boom, "p": property(boom)})
a = All()
def d():
    del a[0]
def s(): a[0] = 1
def w():
    with a: pass
actions = [lambda: a + 1, lambda: a[0], s, d, lambda: 1 in a, lambda: [*a], lambda: len(a), lambda: not a, lambda: repr(a), lambda: str(a), lambda: {a: 1}, lambda: a == 1, lambda: a < 1, lambda: a(), w, lambda: a.x, lambda: -a, lambda: [1][a], lambda: f"{a}", lambda: int(a), lambda: float(a), lambda: a.p, lambda: sorted([1, 2], key=boom), lambda: list(map(boom, "x")), lambda: [boom() for _ in "x"], lambda: next(boom() for _ in "x"), lambda: max([1, 2], key=boom), lambda: "x".join(boom() for _ in "x"), lambda: dict(x=boom()), lambda: print(a), lambda: f"{a!r}", lambda: a if a else 0, lambda: type("X", (), {})().__class__ == a, lambda: any(boom() for _ in "x"), lambda: "%s" % a, lambda: "{}".format(a), lambda: sum(map(boom, [1])), lambda: isinstance(1, type("M", (type,), {"__instancecheck__": boom})("C", (), {})), lambda: [x for x in a], lambda: (lambda *z: z)(*a), lambda: range(a), lambda: [0] * a, lambda: "ab"[a:], lambda: open(a)]
results = []
for i, action in enumerate(actions):
    try: action(); results.append(i)
    except Boom: pass
    except Exception as e: results.append((i, type(e).__name__, str(e)))
print(len(actions), results)
