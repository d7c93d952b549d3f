# property: getter, setter, deleter, and the errors without them.
class Celsius:
    def __init__(self): self._t = 1
    @property
    def t(self):
        "The temperature."
        return self._t
    @t.setter
    def t(self, value):
        print("set", value)
        self._t = value
    @t.deleter
    def t(self):
        print("del")
        self._t = None
    @property
    def fixed(self): return "fixed"
    write = property(None, lambda self, v: print("write", v))

c = Celsius()
print(c.t, Celsius.t.__doc__)
c.t = 5
c.t += 1
print(c.t)
del c.t
print(c.t, c.fixed)
c.write = 9
for text in ("c.fixed = 1", "del c.fixed", "c.write", "del c.write"):
    try:
        exec(text)
    except AttributeError as error:
        print(error)
class Hot(Celsius):
    @Celsius.t.getter
    def t(self): return "hot"
print(Hot().t)
