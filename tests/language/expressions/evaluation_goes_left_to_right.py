# Operands, arguments and display items are evaluated in the order of the text.
def v(x):
    print(x, end=" ")
    return x

v(1) + v(2) * v(3)
print()
(v(1), [v(2), {v(3): v(4)}])
print()
def f(*args, **kwargs): return dict
(lambda: f)()(v("a"), *[v("b")], k=v("c"), **{"m": v("d")})
print()
v([0, 1])[v(0)] = v("value")
print()
v("x") if v(True) else v("y")
print()
v(1) < v(2) < v(0) < v(9)
print()
{v("k"): v("v") for _ in "1"}
print()
