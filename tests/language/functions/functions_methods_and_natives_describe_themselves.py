# Names, qualified names, owners and texts of everything that can be called.
def show(action):
    try:
        print(repr(action()).split(" at 0x")[0])
    except Exception as e:
        print(type(e).__name__, e)

class A:
    def m(self, x=1):
        "m doc"
        return (type(self).__name__, x)
    @classmethod
    def c(cls):
        "c doc"
        return cls
    @staticmethod
    def s():
        "s doc"
        return "s"
    @property
    def p(self):
        "p doc"
        return 5
    __slots__ = ("sl", "__dict__")

a = A()
for o in (a.m, A.m, a.c, a.s, A.__dict__["c"], A.__dict__["s"], A.__dict__["p"], A.__dict__["sl"], len, [].append, list.append, dict.fromkeys,
          dict.__dict__["fromkeys"], int.__add__, (1).__add__, int.__new__, str.maketrans, object.__init__, a.__init__):
    show(lambda: o)
    show(lambda: type(o))
    show(lambda: (o.__name__, o.__qualname__))
for o in (a.m, A.m, a.c, a.s, A.__dict__["c"], A.__dict__["s"], A.__dict__["p"]):
    show(lambda: o.__doc__)
m = a.m
show(lambda: (m == a.m, m is a.m, m == A().m, hash(m) == hash(a.m), m.__func__ is A.m, m.__self__ is a))
show(lambda: m < m)
show(lambda: setattr(m, "x", 1))
show(lambda: m.x)
A.m.tag = 8
show(lambda: (m.tag, m.__code__.co_name, m.__class__))
items = []
show(lambda: (items.append == items.append, items.append == [].append, hash(items.append) == hash(items.append), (1).__add__ == (1).__add__))
show(lambda: (items.append.__self__, len.__module__, items.append.__module__, list.append.__objclass__, int.__add__.__objclass__))
show(lambda: (list.append.__text_signature__, dict.fromkeys.__text_signature__))
show(lambda: (A.m.__get__(a, A)(), list.append.__get__([1])(2), A.__dict__["c"].__get__(a)(), A.__dict__["s"].__get__(a)(), A.__dict__["p"].__get__(a)))
show(lambda: A.m.__get__(None, A) is A.m)
show(lambda: A.m.__get__(None, None))
show(lambda: A.__dict__["p"].__set__(a, 3))
show(lambda: (A.sl.__set__(a, 3), A.sl.__get__(a), A.sl.__objclass__))
show(lambda: (A.sl.__delete__(a), A.sl.__get__(a)))
show(lambda: A.sl.__get__(3))
show(lambda: (A.m.__call__(a, 2), len.__call__([1]), m.__call__(4), A.__dict__["s"].__call__()))
show(lambda: A.__dict__["c"]())
show(lambda: (A.__dict__["s"].__wrapped__(), A.__dict__["s"].__func__(), sorted(vars(A.__dict__["s"]))))
show(lambda: staticmethod())
show(lambda: staticmethod(1, 2))
show(lambda: staticmethod(a=1))
show(lambda: (staticmethod(3), classmethod(3)))
