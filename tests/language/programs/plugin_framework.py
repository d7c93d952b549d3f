# Decorators, registries, descriptors, abstract classes, class hooks together.
from abc import ABC, abstractmethod
class Typed:
    def __init__(self, kind, default=None): self.kind, self.default = kind, default
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner): return self if obj is None else obj.__dict__.get(self.name, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind): raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        obj.__dict__[self.name] = value
class Plugin(ABC):
    registry = {}
    size = Typed(int, 1)
    def __init_subclass__(cls, name=None, **kw):
        super().__init_subclass__(**kw)
        if name: Plugin.registry[name] = cls
    @abstractmethod
    def run(self, text): ...
    def __call__(self, text): return self.run(text * self.size)
class Upper(Plugin, name="upper"):
    def run(self, text): return text.upper()
class Reverse(Plugin, name="reverse"):
    def run(self, text): return text[::-1]
class Half(Plugin): pass
def hook(*events):
    def mark(f): f.events = events; return f
    return mark
class Handlers:
    @hook("a", "b")
    def one(self): return "one"
    @hook("b")
    def two(self): return "two"
    def table(self):
        t = {}
        for n in dir(self):
            for e in getattr(getattr(self, n), "events", ()): t.setdefault(e, []).append(n)
        return t
for name, cls in Plugin.registry.items():
    p = cls(); p.size = 2; print(name, p("ab"), vars(p))
for action in (Half, lambda: setattr(Upper(), "size", "big")):
    try: action()
    except TypeError as e: print(e)
print(Handlers().table(), Plugin.size.name, sorted(Plugin.__abstractmethods__))
