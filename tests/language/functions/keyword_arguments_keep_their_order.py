# **kwargs is a dict in call order; a fresh one each call.
def f(**kwargs): return kwargs
print(f(b=1, a=2, c=3))
d = {"x": 1}
r = f(**d)
r["y"] = 2
print(d, r)
def g(a, **kw): return a, list(kw)
print(g(z=1, a=2, y=3))
print(f(**{"not an identifier": 1, "": 2}))
def h(self, **kw): return self, kw
print(h(1, cls=2))
