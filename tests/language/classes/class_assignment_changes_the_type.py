# __class__ of an instance can be replaced by a compatible class.
class A:
    def who(self): return "A"
class B:
    def who(self): return "B"
a = A()
a.x = 1
a.__class__ = B
print(a.who(), type(a).__name__, a.x)
try:
    a.__class__ = int
except TypeError as error:
    print(error)
try:
    a.__class__ = 5
except TypeError as error:
    print(error)
