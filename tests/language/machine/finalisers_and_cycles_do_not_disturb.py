# Much garbage of all kinds, with things that must survive it.
import gc, weakref
class N:
    def __init__(self, i): self.i, self.me, self.d, self.l = i, self, {"k": i}, [i] * 3
kept = []
for i in range(20000):
    n = N(i)
    if i % 1000 == 0: kept.append(n)
    s = "text" + str(i); t = (s, i, n); f = lambda: t
    if i % 5000 == 0: kept.append(f)
print([k.i if isinstance(k, N) else k()[1] for k in kept], all(k.me is k and k.d["k"] == k.i and k.l == [k.i] * 3 for k in kept if isinstance(k, N)))
d = {}
for i in range(5000): d[f"key{i}"] = [i, {"n": i}]; d.pop(f"key{i - 100}", None)
print(len(d), min(v[0] for v in d.values()), d["key4999"])
def gen():
    local = [0] * 10
    for i in range(1000):
        local[i % 10] = [i]
        yield local
for x in gen(): pass
print(x)
w = [weakref.ref(N(i)) for i in range(100)]; gc.collect(); print(sum(r() is not None for r in w))
deep = None
for i in range(50000): deep = (deep, i)
n = 0
while deep: deep, v = deep; n += v
print(n)
