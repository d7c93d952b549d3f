# PEP 479: StopIteration may not leave a generator.
def gen():
    yield 1
    raise StopIteration("x")
g = gen(); next(g)
try:
    next(g)
except RuntimeError as error:
    print(error, repr(error.__cause__), repr(error.__context__))
def calls_next():
    yield next(iter([]))
try:
    list(calls_next())
except RuntimeError as error:
    print(error)
print(list(x for x in [1]))
try:
    list(next(iter([])) for _ in [1])
except RuntimeError as error:
    print(error)
