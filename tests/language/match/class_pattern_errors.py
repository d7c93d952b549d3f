# Wrong class patterns raise TypeError.
class NoArgs: pass
class Few:
    __match_args__ = ("a",)
    a = 1
class Bad:
    __match_args__ = ["a"]
class BadName:
    __match_args__ = (5,)
class Twice:
    __match_args__ = ("a", "b")
    a = b = 1
def attempt(text):
    try:
        exec(text, globals())
    except TypeError as e: print(e)
attempt("match NoArgs():\n case NoArgs(1): pass")
attempt("match Few():\n case Few(1, 2): pass")
attempt("match Bad():\n case Bad(1): pass")
attempt("match BadName():\n case BadName(1): pass")
attempt("match Twice():\n case Twice(1, a=1): pass")
attempt("match 5:\n case int(1, 2): pass")
attempt("x = 5\nmatch 5:\n case x(): pass")
attempt("match 5:\n case int(real=5, imag=0): print('ok')")
attempt("match Few():\n case Few(missing=1): pass\n case Few(a): print(a)")
