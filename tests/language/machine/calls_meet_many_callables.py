# One call site calls functions, methods, classes, builtins, instances and partial objects.
import functools
class C:
    def __init__(self, x=0): self.x = x
    def method(self, x): return ("method", self.x, x)
    @classmethod
    def cls(cls, x): return ("class", x)
    @staticmethod
    def static(x): return ("static", x)
    def __call__(self, x): return ("call", self.x, x)
    def __repr__(self): return f"C({self.x!r})"
def plain(x): return ("plain", x)
def default(x, y=2): return ("default", x, y)
def star(*x): return ("star", x)
def keyword(x, *, k=5): return ("keyword", x, k)
def closure(n): return lambda x: ("closure", n, x)
async def co(x): pass
def gen(x): yield x
def call(f, x): return f(x)
fs = [plain, default, star, keyword, closure(1), C(7).method, C.cls, C.static, C(8), C, len, str, functools.partial(default, y=9), list, type, "abc".count, dict.fromkeys, C.method.__get__(C(9)), lambda x: x * 2, repr]
for x in ("a", "bb"):
    print([call(f, x) for f in fs])
for f in (None, 5, C(1).x, plain(1)):
    try: call(f, 1)
    except TypeError as e: print(e)
print(list(call(gen, 3)), [call(f, "z") for f in fs[::-1]][:3])
def swap(i):
    if i == 5: C.method = lambda self, x: ("new", x)
    return c.method(i)
c = C(1); print([swap(i) for i in range(8)])
