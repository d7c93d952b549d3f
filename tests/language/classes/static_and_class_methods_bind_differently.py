# What each kind of method gets as its first argument.
class C:
    def plain(*args): return args
    @staticmethod
    def static(*args): return args
    @classmethod
    def cls(*args): return args

class D(C): pass
c, d = C(), D()
print(c.plain(1) == (c, 1), C.plain(1), c.static(1), C.static(1))
print(c.cls(1), C.cls(1), d.cls(), D.cls())
m = c.plain
print(m.__self__ is c, m.__func__ is C.plain, m.__name__, m == c.plain, m is c.plain)
print(C.cls.__self__, C.__dict__["static"].__func__(5))
print(C.__dict__["static"](6))
print(hash(c.plain) == hash(c.plain), c.plain != d.plain)
