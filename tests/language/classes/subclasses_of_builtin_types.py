# Built-in types as bases keep their behaviour and add attributes.
class L(list):
    def total(self): return sum(self)
class D(dict):
    def __getitem__(self, k): return "got " + str(super().__getitem__(k))
class S(str):
    def shout(self): return self.upper() + "!"
class I(int):
    def __add__(self, o): return I(int(self) + o + 1000)
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
class F(float): pass
l = L([1, 2]); l.append(3); l.tag = "t"
print(l, l.total(), l.tag, type(l[:]).__name__, len(l), l == [1, 2, 3])
d = D(a=1)
print(d["a"], d.get("a"), d)
s = S("hi")
print(s, s.shout(), s + "x", type(s + "x").__name__, s == "hi", {"hi": 1}[s], len(s))
i = I(5)
print(i + 1, i * 2, type(i * 2).__name__, type(i + 1).__name__, i == 5, [10, 20, 30, 40, 50, 60][i])
print(T(1, 2), T(1, 2) == (1, 2), F(2.5) + 1, repr(F(1.5)))
class E(Exception):
    def __init__(self, code): self.code = code
print(E(3).args, E(3).code, repr(E(3)))
class B(bytes): pass
class ST(set):
    pass
print(B(b"ab"), ST([1]), ST([1]) | {2})
