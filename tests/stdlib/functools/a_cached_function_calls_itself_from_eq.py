# A comparison of keys calls the cached function again.
import functools
@functools.lru_cache(maxsize=10)
def test_func(x): return x
class DoubleEq:
    def __init__(self, x): self.x = x
    def __hash__(self): return self.x
    def __eq__(self, other):
        if self.x == 2: test_func(DoubleEq(1))
        return self.x == other.x
test_func(DoubleEq(1)); test_func(DoubleEq(2)) 
print(test_func(DoubleEq(2)) == DoubleEq(2))
print(test_func.cache_info())
empty = ()
print(empty is tuple(), empty is (1,)[1:], empty is (lambda: 0).__type_params__)
