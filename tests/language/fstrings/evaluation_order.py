# Fields are evaluated from the left, spec after value.
def v(x):
    print("eval", x)
    return x
print(f"{v('a')} {v('b'):{v(5)}} {v(1)!r} {v('c')}")
def g():
    return f"{(yield 1)} {(yield 2)}"
it = g(); next(it); it.send("x")
try: it.send("y")
except StopIteration as s: print(s.value)
def scope():
    y = 3
    return [f"{y}{z}" for z in range(2)], (lambda: f"{y}")()
print(scope())
class C:
    a = 1
    b = f"{a}"
print(C.b)
