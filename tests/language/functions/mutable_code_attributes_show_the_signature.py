# inspect.signature prints a function's parameters.
import inspect
def f(a, b: int = 2, /, c=None, *args, d, e: str = "x", **kw) -> float: pass
print(inspect.signature(f))
print(inspect.signature(lambda x, *y: 0))
class C:
    def __init__(self, p, q=1): pass
    def m(self, z): pass
print(inspect.signature(C), inspect.signature(C.m), inspect.signature(C(1).m))
