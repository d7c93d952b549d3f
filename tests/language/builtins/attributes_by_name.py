# getattr, setattr, hasattr, delattr, vars, dir, callable, id, type.
class C: x = 1
c = C()
print(getattr(c, "x"), getattr(c, "y", 2), hasattr(c, "x"), setattr(c, "y", 3), c.y, delattr(c, "y"), hasattr(c, "y"), vars(c), callable(C), callable(c), callable(len), type(c) is C, id(c) == id(c))
for f in (lambda: getattr(c, "z"), lambda: getattr(c, 5), lambda: setattr(c, 5, 1), lambda: delattr(c, "z"), lambda: vars(5), lambda: hasattr(c, 5), lambda: vars(1, 2)):
    try: f()
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
print(type("T", (C,), {"y": 2})().x, type(5), type("a").__name__, type(None), type(...), type(NotImplemented), isinstance(type, type))
