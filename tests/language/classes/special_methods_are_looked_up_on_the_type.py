# Operators ignore instance attributes.
class C: pass
c = C()
c.__len__ = lambda: 5
c.__add__ = lambda o: 1
c.__repr__ = lambda: "mine"
try:
    len(c)
except TypeError as error:
    print(error)
try:
    c + 1
except TypeError as error:
    print(error)
print(repr(c)[:10])
C.__len__ = lambda self: 7
print(len(c))
del C.__len__
try:
    len(c)
except TypeError as error:
    print(error)
