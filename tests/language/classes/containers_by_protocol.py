# __len__, __getitem__, __setitem__, __delitem__, __contains__, __iter__, __reversed__, __missing__.
class Box:
    def __init__(self): self.d = {}
    def __len__(self): return len(self.d)
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): print("set", k, v); self.d[k] = v
    def __delitem__(self, k): print("del", k); del self.d[k]
    def __iter__(self): return iter(self.d)
    def __reversed__(self): return iter("reversed")

b = Box()
b["x"] = 1
b["x"] += 5
b[1:2] = 0
print(len(b), b["x"], list(b), bool(b), list(reversed(b))[:2], "x" in b)
del b["x"]
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * i
print(list(Seq()), list(reversed(Seq())), 4 in Seq(), [*Seq()])
class Default(dict):
    def __missing__(self, k): return k * 2
d = Default(a=1)
print(d["a"], d["b"], d.get("b"), "b" in d)
for bad in (-1, "x", 1.5):
    try:
        len(type("L", (), {"__len__": lambda self: bad})())
    except (ValueError, TypeError) as error:
        print(error)
