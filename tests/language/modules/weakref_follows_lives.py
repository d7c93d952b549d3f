# ref, proxy, WeakValueDictionary, WeakKeyDictionary, WeakSet, finalize.
import gc, weakref
class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"C({self.n})"
    def m(self): return self.n
a, b = C(1), C(2)
r, p = weakref.ref(a), weakref.proxy(a)
print(r(), p.n, p.m(), r is weakref.ref(a), r == weakref.ref(a), weakref.getweakrefcount(a) >= 1, hash(r) == hash(a))
d = weakref.WeakValueDictionary(a=a, b=b); k = weakref.WeakKeyDictionary({a: "x"}); s = weakref.WeakSet([a, b])
f = weakref.finalize(b, print, "finalized", 2)
wm = weakref.WeakMethod(a.m)
print(sorted(d), k[a], len(s), f.alive, wm()())
del b; gc.collect()
print(sorted(d), len(s), f.alive)
del a; gc.collect()
print(r(), list(d), len(k), len(s), wm())
try: p.n
except ReferenceError as e: print(e)
for x in (5, "s", None, (1,), []):
    try: weakref.ref(x)
    except TypeError as e: print(e)
