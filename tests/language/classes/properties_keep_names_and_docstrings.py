# Names and docstrings of properties, of their copies and of subclasses of property.
def show(action):
    try:
        print(repr(action()).split(" at 0x")[0])
    except Exception as e:
        print(type(e).__name__, e)

class A:
    named = property(doc="hi")
    @property
    def p(self):
        "getter doc"
        return 1
    @p.setter
    def p(self, value):
        "setter doc"
A.later = property()
A.by_function = property(lambda self: 1)
for name in ("named", "later", "by_function"):
    for action in (lambda: getattr(A(), name), lambda: setattr(A(), name, 1), lambda: delattr(A(), name)):
        show(action)
show(lambda: (A.p.__doc__, A.p.__name__, A.named.__doc__, A.named.__name__, A.by_function.__name__))
show(lambda: A.later.__name__)
p = property(lambda self: 1, doc="D")
q = p.setter(lambda self, value: None)
show(lambda: (q is p, q.fget is p.fget, q.fset is not None, q.__doc__, p.__isabstractmethod__))
show(lambda: setattr(p, "fget", 3))
show(lambda: property(1, 2, 3, 4, 5))
show(lambda: property().__get__(3))
show(lambda: property().__get__(None))
show(lambda: property.__set_name__(property()))
p.__doc__ = "new"
show(lambda: p.__doc__)
class Sub(property):
    "doc of the class"
def documented(self):
    "doc of the getter"
show(lambda: (Sub(lambda self: 1).__doc__, Sub(documented).__doc__, Sub(documented, doc="own").__doc__, type(Sub().setter(3))))
class Slotted(property):
    __slots__ = ()
show(lambda: Slotted(lambda self: 1).__doc__)
