# One attribute load over instances of different classes and layouts.
class A:
    def __init__(self): self.v = "a"
class B:
    def __init__(self):
        self.other = 0
        self.v = "b"
class C:
    v = "c"
class D:
    @property
    def v(self): return "d"
class E:
    __slots__ = ("v",)
    def __init__(self): self.v = "e"
class F:
    def __getattr__(self, name): return "f" + name
def load(x): return x.v
print("".join(load(x) for _ in range(3) for x in (A(), B(), C(), D(), E(), F())))
a = A()
seen = []
for i in range(6):
    seen.append(load(a))
    if i == 1: a.v = i
    if i == 2: del a.v; A.v = "class"
    if i == 3: a.new = 1
    if i == 4: a.v = "again"
print(seen)
