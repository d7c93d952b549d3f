# yield inside expressions, calls, assignments, with tuples.
def gen():
    x = yield
    y = (yield x), (yield)
    z = [(yield "list"), (yield "second")]
    print((yield 1, 2) or "none", y, z)
    return (yield)
g = gen()
print(next(g), g.send("X"), g.send("a"), g.send("b"), g.send("c"), g.send("d"), g.send(None))
try:
    g.send("last")
except StopIteration as stop:
    print(stop.value)
def unpack():
    yield *[1, 2], 3
    a, b = yield
    print(a, b)
g = unpack()
print(next(g), next(g))
try: g.send((5, 6))
except StopIteration: pass
