# class.__bases__ = ...: orders, bases and subclasses follow, or everything stays as it was.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)

def assign(cls, *bases):
    cls.__bases__ = bases
    return [c.__name__ for c in cls.__mro__], cls.__base__.__name__

class A:
    x = 'A'
class B:
    x = 'B'
class C(A): pass
class D(C): pass
d = D()
print(d.x, assign(C, B), d.x, A.__subclasses__(), B.__subclasses__(), [c.__name__ for c in D.__mro__])
print(assign(C, A, B), d.x, A.__subclasses__(), B.__subclasses__())
attempt(lambda: assign(A, D))
attempt(lambda: assign(A, A))
attempt(lambda: assign(C))
attempt(lambda: assign(C, 3))
attempt(lambda: assign(C, A, A))
attempt(lambda: assign(C, dict))
attempt(lambda: assign(C, bool))
attempt(lambda: assign(C, object, A))
attempt(lambda: assign(int, A))
print(C.__bases__, A.__subclasses__(), B.__subclasses__())
try:
    C.__bases__ = [A]
except TypeError as error:
    print(error)
try:
    del C.__bases__
except TypeError as error:
    print(error)

# An order of its own for each class of a metaclass.
class Meta(type):
    broken = False
    def mro(cls):
        if Meta.broken and cls.__name__ == 'Below': raise RuntimeError('broken')
        return type.mro(cls)
class Base1(metaclass=Meta): pass
class Base2(metaclass=Meta): pass
class Middle(Base1): pass
class Below(Middle): pass
class Below2(Middle): pass
Meta.broken = True
attempt(lambda: assign(Middle, Base2))
print(Middle.__bases__, Middle.__mro__, Below.__mro__, Below2.__mro__, Base1.__subclasses__(), Base2.__subclasses__())

class Reversed(type):
    def mro(cls): return type.mro(cls)[::-1]
class R(C, metaclass=Reversed):
    x = 'R'
print([c.__name__ for c in R.__mro__], R.x, R().x, isinstance(R(), A), issubclass(R, object))

# No class whose instances have another layout.
def with_order(*order):
    class M(type):
        def mro(cls): return [cls, *order]
    return M('Ordered', (object,), {})
attempt(lambda: with_order(dict, object))
attempt(lambda: with_order(3))
attempt(lambda: with_order(A, object).x)
class Slotted:
    __slots__ = ('a', 'b')
attempt(lambda: with_order(Slotted, object))
class MetaOfOther(type):
    def mro(cls): return 5
attempt(lambda: MetaOfOther('X', (), {}))
