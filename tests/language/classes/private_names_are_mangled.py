# Names that begin with two underscores carry the class's name.
class _Base:
    def __init__(self): self.__x = 1
    def get(self): return self.__x
    def __hidden(self): return "hidden"
    def call(self): return self.__hidden()
    __cls = 5
    def local(self):
        __v = 3
        return locals()["_Base__v"]
class Derived(_Base):
    def __init__(self):
        super().__init__()
        self.__x = 2
d = Derived()
print(d.get(), sorted(vars(d)), d.call(), _Base._Base__cls, d.local())
try:
    d.__x
except AttributeError as error:
    print(error)
class K:
    __slots__ = ("__s",)
    def set(self): self.__s = 1
k = K(); k.set()
print(k._K__s, K.__dict__.keys() >= {"_K__s"})
def f(__a): return __a
class P:
    def m(self, __arg=1, *, __kw=2): return __arg, __kw
print(P().m(_P__kw=5), P.m.__code__.co_varnames)
