# The most derived metaclass is used; any callable may stand for one.
class M1(type): pass
class M2(type): pass
class M3(M1, M2): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass
try:
    class C(A, B): pass
except TypeError as error:
    print(error)
class D(A, B, metaclass=M3): pass
print(type(D).__name__)
def make(name, bases, ns, **kw):
    return name, bases, kw, ns.get("x")
class E(int, metaclass=make, key="v"):
    x = 9
print(E)
print(type("T", (A,), {}).__class__.__name__)
try:
    type("T", 5, {})
except TypeError as error:
    print(error)
