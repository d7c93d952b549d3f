# dict(), fromkeys, displays, unpacking.
print(dict(), dict(a=1, b=2), dict([("a", 1)]), dict({"x": 1}, y=2), dict(zip("ab", [1, 2])), dict.fromkeys("abc"), dict.fromkeys([1, 2], 0), {**{"a": 1}, "b": 2}, {"a": 1, "a": 2})
class M:
    def keys(self): return ["k1", "k2"]
    def __getitem__(self, k): return k.upper()
print(dict(M()), {**M()}, dict(**{"a b": 1}))
print({1: "a", 1.0: "b", True: "c"}, {None: 1, (): 2, "": 3}, {(1, 2): "t"}[1, 2], {i: i for i in range(3)})
d = {}
for i in range(100): d[i] = i
for i in range(0, 100, 2): del d[i]
d["new"] = 1
print(len(d), list(d)[:5], list(d)[-3:], sum(d[k] for k in d if k != "new"))
