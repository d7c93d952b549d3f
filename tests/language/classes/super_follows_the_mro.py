# super() calls the next class of the instance's order.
class Base:
    def who(self): return ["Base"]

class Left(Base):
    def who(self): return ["Left"] + super().who()

class Right(Base):
    def who(self): return ["Right"] + super().who()

class Both(Left, Right):
    def who(self): return ["Both"] + super().who()

print(Both().who())
print(super(Left, Both()).who())
print(super(Both, Both).who(Both()))

class K(Base):
    @classmethod
    def make(cls): return cls.__name__
class L(K):
    @classmethod
    def make(cls): return "L:" + super().make()
    def nested(self):
        def inner(): return __class__.__name__
        return inner(), [__class__.__name__ for _ in range(1)]
class M(L): pass
print(M.make(), M().nested())
try:
    super().x
except RuntimeError as error:
    print(error)
def f(): super()
try:
    f()
except RuntimeError as error:
    print(error)
try:
    super(Left, Base()).who
except TypeError as error:
    print(error)
try:
    super(Left, Both()).nothing
except AttributeError as error:
    print(error)
