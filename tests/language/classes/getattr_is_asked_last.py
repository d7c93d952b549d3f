# __getattr__ only for what is missing, __getattribute__ for everything.
class Missing:
    here = 1
    def __getattr__(self, name):
        if name.startswith("x"):
            return name.upper()
        raise AttributeError(f"no {name}")

m = Missing()
print(m.here, m.xyz, getattr(m, "q", "default"), hasattr(m, "q"), hasattr(m, "x"))
try:
    m.q
except AttributeError as error:
    print(error)

class All:
    def __getattribute__(self, name):
        if name == "secret":
            return "found"
        return super().__getattribute__(name)
    y = 2

a = All()
print(a.secret, a.y)
class Fallback:
    def __getattribute__(self, name): raise AttributeError(name)
    def __getattr__(self, name): return "fallback " + name
print(Fallback().anything)
class Prop:
    @property
    def p(self): raise AttributeError("inner")
    def __getattr__(self, name): return "caught " + name
print(Prop().p)
