# super(C), not bound, as an attribute of a class: each instance has one of its own. And what super() cannot be.
class A:
    def meth(self, a): return f'A({a})'
class B(A):
    def meth(self, a): return f'B({a})' + self.__super.meth(a)
B._B__super = super(B)
class Louder(super):
    def meth(self, a): return 'louder ' + super().meth(a)
class C(B):
    def meth(self, a): return f'C({a})' + self.__super.meth(a)
C._C__super = super(C)
for _ in range(3): print(B().meth(1), C().meth(2))
print(B._B__super is B.__dict__['_B__super'], type(B()._B__super))
bound = super(B, B())
print(bound.__get__(B()) is bound)

def attempt(action, *args):
    try:
        print(action(*args))
    except Exception as error:
        print(type(error).__name__, error)
def alone(): super()
def deleted(x):
    del x
    super()
class Empty:
    def f(x):
        nonlocal __class__
        del __class__
        super()
class Cell:
    def meth(self): return super()
    def inner(self):
        def g(): return self
        return super(), g
def make():
    k = Cell()
    return lambda: k
attempt(alone)
attempt(deleted, None)
attempt(Empty().f)
attempt(Cell.meth, make().__closure__[0])
print(type(Cell().inner()[0]))

class Meta(type):
    def __new__(cls, name, bases, namespace, cell):
        namespace['__classcell__'] = cell
        return super().__new__(cls, name, bases, namespace)
for cell in (None, 0, ''):
    attempt(lambda: Meta('A', (), {}, cell))
class Late(type):
    def __new__(cls, name, bases, namespace):
        Late.namespace = namespace
        return None
class Never(metaclass=Late):
    @staticmethod
    def f(): return __class__
made = type('Made', (), Late.namespace)
print(Never, made.f() is made)

# Classes refuse what would get round type.__setattr__.
attempt(object.__setattr__, str, 'foo', 42)
attempt(object.__delattr__, A, 'meth')
attempt(type(list).__dict__['__doc__'].__delete__, A)
class I(int):
    def __pow__(self, other, mod=None): return 'own', other, mod
print(pow(I(2), I(3), I(5)), pow(I(2), 3))
