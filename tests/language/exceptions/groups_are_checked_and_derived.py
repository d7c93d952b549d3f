# What exception groups may hold, and what their parts inherit.
def show(action):
    try:
        print(repr(action()))
    except BaseException as e:
        print(type(e).__name__, e)

for args in (("a",), ("a", [ValueError()], 3), (1, [ValueError()]), ("a", 3), ("a", []), ("a", [3]), ("a", {}), ("a", [BaseException()]),
             ("a", (ValueError(),))):
    show(lambda: ExceptionGroup(*args))
class Own(BaseExceptionGroup, ValueError):
    pass
show(lambda: Own("a", [BaseException()]))
show(lambda: BaseExceptionGroup("a", [ValueError()]))
show(lambda: BaseExceptionGroup("a", [KeyboardInterrupt()]))
g = ExceptionGroup("top", [ValueError(1), ExceptionGroup("in", [TypeError(2), OSError(3)])])
g.add_note("N")
g.__cause__ = KeyError("c")
match, rest = g.split((TypeError, ValueError))
print(match, rest, match.__notes__, match.__notes__ is g.__notes__, match.__cause__, rest.exceptions)
show(lambda: g.subgroup(lambda e: isinstance(e, OSError)))
show(lambda: g.subgroup(ExceptionGroup) is g)
show(lambda: g.subgroup(KeyError))
show(lambda: g.split(3))
show(lambda: g.split((ValueError, 3)))
show(lambda: g.split(lambda e: 1 / 0))
show(lambda: g.derive([]))
show(lambda: setattr(g, "message", 3))
show(lambda: setattr(g, "exceptions", 3))
class Deriving(ExceptionGroup):
    def derive(self, exceptions):
        return Deriving("derived", exceptions)
show(lambda: Deriving("x", [ValueError(1), TypeError(2)]).split(ValueError))
class Wrong(ExceptionGroup):
    def derive(self, exceptions):
        return 42
show(lambda: Wrong("x", [ValueError(1), TypeError(2)]).split(ValueError))
print(issubclass(ExceptionGroup, Exception), ExceptionGroup.__bases__, ExceptionGroup[int].__origin__)
try:
    try:
        raise g
    except* TypeError as e:
        raise
    except* OSError as e:
        raise KeyError("new")
except ExceptionGroup as e:
    print(repr(e))
