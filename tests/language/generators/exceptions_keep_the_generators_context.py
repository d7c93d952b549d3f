# The exception being handled inside a generator is its own.
import sys
def gen():
    try:
        raise KeyError("inside")
    except KeyError:
        yield sys.exception()
        yield sys.exception()
    yield sys.exception()
g = gen()
try:
    raise ValueError("outside")
except ValueError:
    print(repr(next(g)), repr(sys.exception()))
    print(repr(next(g)))
print(repr(next(g)), sys.exception())
def context():
    try:
        yield
    except TypeError as e:
        raise RuntimeError("new")
g = context(); next(g)
try:
    g.throw(TypeError("old"))
except RuntimeError as error:
    print(repr(error.__context__))
