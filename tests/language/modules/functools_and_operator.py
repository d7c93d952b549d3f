# partial, reduce, lru_cache, wraps, singledispatch, cmp_to_key, itemgetter.
import functools, operator
p = functools.partial(int, base=2); print(p("101"), p.func, p.keywords, functools.reduce(lambda a, b: a * b, [1, 2, 3, 4], 1))
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info(), fib.__name__)
def deco(f):
    @functools.wraps(f)
    def w(*a): return f(*a)
    return w
@deco
def named(): "doc"
print(named.__name__, named.__doc__, named.__wrapped__ is not None)
@functools.singledispatch
def show(x): return "object"
@show.register
def _(x: int): return "int"
@show.register(list)
def _(x): return "list"
print(show(1), show([]), show("s"), show(True), sorted("bca", key=functools.cmp_to_key(lambda a, b: (a < b) - (a > b))))
class C:
    @functools.cached_property
    def v(self): print("computed"); return 5
c = C(); print(c.v, c.v, vars(c))
print(operator.itemgetter(1)("abc"), operator.itemgetter(0, 2)("abc"), operator.attrgetter("real")(5), operator.methodcaller("upper")("x"), operator.add(1, 2), operator.concat([1], [2]), operator.contains("abc", "b"), operator.indexOf([1, 2], 2), operator.truth([]), operator.not_(1), operator.is_(1, 1), operator.neg(3), operator.getitem([5], 0))
