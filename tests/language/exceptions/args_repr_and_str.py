# How exceptions show themselves.
for e in (Exception(), Exception("a"), Exception("a", 1), KeyError("k"), KeyError(), KeyError(1, 2),
          ValueError(["list"]), Exception(None), Exception("quote'"), ZeroDivisionError("z")):
    print(str(e), repr(e), e.args, sep=" | ")
class Own(Exception):
    def __str__(self): return "own text"
print(str(Own(1)), repr(Own(1)))
e = Exception(1)
e.args = [2, 3]
print(e.args, e)
e.extra = "x"
print(vars(e))
print(Exception("a") == Exception("a"), e == e)
