# __repr__, __str__, __format__, __bytes__ and their fallbacks.
class R:
    def __repr__(self): return "R()"
class S(R):
    def __str__(self): return "S"
    def __format__(self, spec): return f"<{spec}>"
    def __bytes__(self): return b"bytes"
print(R(), str(R()), [R()], f"{R()}", f"{R()!s:>5}")
print(S(), repr(S()), [S()], f"{S()}", f"{S():abc}", format(S(), "q"), bytes(S()))
print("%s %r" % (S(), S()))
class Bad:
    def __str__(self): return 5
    def __repr__(self): return None
for f in (str, repr):
    try:
        f(Bad())
    except TypeError as error:
        print(error)
try:
    format(R(), "x")
except TypeError as error:
    print(error)
class Deep: pass
print(repr(Deep())[:20])
print(repr(Deep), repr(int), repr(type))
