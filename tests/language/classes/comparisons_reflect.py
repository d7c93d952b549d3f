# Rich comparisons, their reflections and defaults.
class C:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print("lt", end=" "); return NotImplemented
    def __gt__(self, o): print("gt", end=" "); return "yes"
    def __eq__(self, o): print("eq", end=" "); return NotImplemented

a, b = C(1), C(2)
print(a < b)
print(a == b, a == a, a != b)
print(a > b)
try:
    a <= b
except TypeError as error:
    print(error)
class D: pass
print(D() == D(), D() != D())
try:
    D() < D()
except TypeError as error:
    print(error)
try:
    1 < "x"
except TypeError as error:
    print(error)
class E:
    def __eq__(self, o): return True
print(E() != 5, 5 == E())
try:
    hash(E())
except TypeError as error:
    print(error)
class F(E):
    __hash__ = object.__hash__
print(isinstance(hash(F()), int), E.__hash__)
