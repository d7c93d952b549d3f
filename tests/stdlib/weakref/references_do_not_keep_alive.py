# Weak references, proxies and containers, once the collector has run.
import gc
import weakref

class Thing:
    def __init__(self, name): self.name = name
    def hello(self): return 'hello ' + self.name

def make():
    # The only strong reference ends with this call.
    a = Thing('a')
    r = weakref.ref(a, lambda ref: print('gone'))
    p = weakref.proxy(a)
    print(r() is a, p.name, p.hello(), weakref.getweakrefcount(a), r == weakref.ref(a), hash(r) == hash(a))
    m = weakref.WeakMethod(a.hello)
    print(m()(), weakref.WeakMethod(a.hello) == m)
    v['k'] = a; k[a] = 1; s.add(a)
    f = weakref.finalize(a, print, 'finalized', 'a')
    print(len(v), len(k), len(s), a in s, a in k, f.alive, sorted(v), v.get('nope'))
    return r, p, m, f

keep = Thing('keep')
v = weakref.WeakValueDictionary(z=keep)
k = weakref.WeakKeyDictionary({keep: 2})
s = weakref.WeakSet([keep])
r, p, m, f = make()
gc.collect()
print(r(), m(), len(v), len(k), len(s), f.alive, list(v), [t.name for t in s], list(k.values()))
try:
    p.name
except ReferenceError as error:
    print(error)
g = weakref.finalize(keep, print, 'now')
print(g.peek()[2], g(), g(), g.detach())
for action in (lambda: weakref.ref(3),
               lambda: weakref.WeakMethod(len),
               lambda: v['k'],):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
