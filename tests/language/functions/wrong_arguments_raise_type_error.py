# The messages of calls that do not fit.
NONE, ONE, TEXT = None, 1, "x"
def attempt(call):
    try:
        call()
    except TypeError as error:
        print(error)

def none(): pass
def one(a): pass
def two(a, b): pass
def default(a, b=1): pass
def keyword(*, k): pass
def keywords(*, k, l, m): pass
def positional(a, b, /): pass
def star(a, *rest): pass

attempt(lambda: none(1))
attempt(lambda: none(1, 2))
attempt(lambda: one())
attempt(lambda: one(1, 2))
attempt(lambda: two())
attempt(lambda: two(1))
attempt(lambda: default())
attempt(lambda: default(1, 2, 3))
attempt(lambda: keyword())
attempt(lambda: keyword(1))
attempt(lambda: keyword(1, k=1))
attempt(lambda: keywords())
attempt(lambda: keywords(l=1))
attempt(lambda: one(b=1))
attempt(lambda: one(1, a=1))
attempt(lambda: positional(a=1, b=2))
attempt(lambda: positional(1, b=2))
attempt(lambda: star())
attempt(lambda: two(1, 2, c=3))
attempt(lambda: one(**{"a": 1}, **{"a": 2}))
attempt(lambda: one(**{1: 2}))
attempt(lambda: one(*5))
attempt(lambda: one(**5))
attempt(lambda: NONE())
attempt(lambda: ONE(2))
attempt(lambda: TEXT())
