# What args, __cause__, __context__, __traceback__ and the others accept.
def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)

e = ValueError("a", [1])
e.x = 5
e.add_note("first")
show(lambda: (e.__notes__, e.__dict__, e.__reduce__()))
show(lambda: e.add_note(3))
e.__notes__ = 3
show(lambda: e.add_note("x"))
for name, value in (("args", 3), ("args", "abc"), ("__cause__", 3), ("__cause__", e), ("__context__", "x"), ("__context__", None),
                    ("__traceback__", 3), ("__traceback__", None), ("__suppress_context__", 3), ("__suppress_context__", False), ("__dict__", 3)):
    show(lambda: setattr(e, name, value))
    show(lambda: getattr(e, name))
for name in ("args", "__cause__", "__context__", "__traceback__", "__suppress_context__", "__dict__", "zz", "x"):
    show(lambda: delattr(e, name))
show(lambda: e.with_traceback(3))
show(lambda: e.with_traceback(None) is e)
show(lambda: e.__setstate__({"q": 1}))
show(lambda: e.q)
show(lambda: e.__setstate__(3))
show(lambda: e.__setstate__({1: 2}))
show(lambda: Exception(1, a=2))
show(lambda: BaseException.__new__(OSError))
class KeywordOnly(Exception):
    def __init__(self, *, code):
        self.code = code
show(lambda: (KeywordOnly(code=3), KeywordOnly(code=3).args))
class Two(KeyError, AttributeError):
    pass
show(lambda: Two("a", name="b"))
show(lambda: (str(Two("a")), Two("a").name))
class First(ValueError, OSError):
    pass
show(lambda: (First(2, "x").errno, str(First(2, "x"))))
def ring():
    try:
        try:
            raise ValueError(1)
        except ValueError as inner:
            inner.__context__ = inner
            raise TypeError(2)
    except TypeError as outer:
        return repr(outer.__context__), repr(outer.__context__.__context__)
show(ring)
