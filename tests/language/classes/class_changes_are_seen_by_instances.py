# Methods and bases can be replaced; caches must notice.
class A:
    def f(self): return 1
class B(A): pass
b = B()
def call(): return b.f()
results = []
for i in range(200):
    if i == 50: A.f = lambda self: 2
    if i == 100: B.f = lambda self: 3
    if i == 150: del B.f
    if i == 180: b.f = lambda: 4
    results.append(call())
print([(i, r) for i, r in enumerate(results) if i == 0 or results[i - 1] != r])
class C:
    def f(self): return "C"
del b.f
B.__bases__ = (C,)
print(call(), B.__mro__)
