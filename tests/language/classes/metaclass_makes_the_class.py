# A metaclass: __prepare__, __new__, __init__, keywords, __call__.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, bases, kw)
        return {"given": 1}
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
    def __call__(cls, *args):
        print("call", args)
        return super().__call__(*args)
    def on_meta(cls): return "on " + cls.__name__

class A(metaclass=Meta, flag=True):
    x = given + 1

class B(A):
    def __init__(self, n): self.n = n

print(type(A).__name__, type(B).__name__, A.x, B(5).n, B.on_meta())
print(hasattr(B(1), "on_meta"))
C = Meta("C", (), {"y": 3})
print(C.y, isinstance(C, Meta), isinstance(C, type))
