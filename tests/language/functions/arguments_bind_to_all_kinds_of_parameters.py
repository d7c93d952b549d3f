# Positional-only, ordinary, star, keyword-only and double-star parameters.
def f(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, kwargs

print(f(1, d=4))
print(f(1, 2, 3, 4, 5, d=6, e=7, x=8))
print(f(1, c=9, d=4, a="kw"))
print(f(*[1, 2], *(3, 4), **{"d": 1}, **{"z": 2}))
print(f(1, *"xy", d=0))
def g(*, a): return a
print(g(a=1))
def h(a, /): return a
print(h(2))
