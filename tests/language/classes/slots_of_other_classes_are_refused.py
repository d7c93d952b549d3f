# A slot's descriptor in a class that it was not made for refuses instances, again and again.
import copy

class A:
    __slots__ = tuple('abcdefghijklmnopqrstuvwxyz')
class B:
    slot = A.z
class C:
    __slots__ = ('own',)
    slot = A.y
class D(A):
    slot = A.b
def load(o): return o.slot
def store(o): o.slot = 5
for cls in (B, C, D):
    for action in (load, store):
        for _ in range(4):
            o = cls()
            try:
                print(action(o))
            except (TypeError, AttributeError) as error:
                print(type(error).__name__, error)
    print(cls.__name__, cls().__getstate__(), cls().__reduce_ex__(4)[2])
d = D()
d.slot, d.c = 1, 2
print(d.b, d.__getstate__(), copy.copy(d).b)
