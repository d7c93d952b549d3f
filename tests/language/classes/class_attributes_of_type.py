# What every class knows about itself.
class A:
    "doc"
    def f(self): pass
class B(A): pass
print(A.__name__, A.__doc__, B.__doc__, B.__mro__, A.__subclasses__())
print(type(A), A.__class__, type(type), object.__bases__, type.__mro__)
A.__name__ = "Renamed"
print(A, A.__qualname__)
A.__doc__ = "new"
print(A.__doc__)
try:
    A.__name__ = 5
except TypeError as error:
    print(error)
print(A().__class__ is A, A.f.__qualname__, B.mro())
