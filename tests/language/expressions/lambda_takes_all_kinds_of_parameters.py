# lambda parameters: defaults, star, keyword-only, positional-only.
print((lambda: 1)())
print((lambda a, b=2, /, c=3, *d, e=4, **f: (a, b, c, d, e, f))(1, 5, 6, 7, e=8, z=9))
print((lambda *args: args)(1, 2))
print((lambda *, k: k)(k=3))
print((lambda **kw: kw)(a=1))
add = lambda x: lambda y: x + y
print(add(1)(2))
print((lambda x=[]: x)() is not None)
print((lambda: (yield))().__class__.__name__)
print((lambda x: x).__name__, (lambda x: x).__qualname__)
