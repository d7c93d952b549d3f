# The methods of exception groups.
eg = ExceptionGroup("top", [ValueError("a"), ExceptionGroup("in", [KeyError("b"), ValueError("c")]), OSError("d")])
print(eg.message, len(eg.exceptions), str(eg))
print(repr(eg.subgroup(ValueError)))
match, rest = eg.split(lambda e: isinstance(e, KeyError))
print(repr(match), repr(rest))
print(eg.subgroup(MemoryError), eg.split((ValueError, KeyError, OSError))[1])
for args in (("m",), ("m", []), ("m", [1]), (1, [ValueError()]), ("m", 5)):
    try:
        ExceptionGroup(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
b = BaseExceptionGroup("b", [KeyboardInterrupt()])
print(type(b).__name__, type(BaseExceptionGroup("b", [ValueError()])).__name__)
try:
    ExceptionGroup("x", [KeyboardInterrupt()])
except TypeError as e:
    print(e)
class My(ExceptionGroup):
    def derive(self, excs): return My("derived", excs)
print(repr(My("my", [ValueError(1), KeyError(2)]).subgroup(KeyError)))
