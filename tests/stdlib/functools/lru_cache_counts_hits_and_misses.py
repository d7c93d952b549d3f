# lru_cache keeps recent results, drops the oldest, and counts.
from functools import cache, lru_cache

@lru_cache(maxsize=2)
def double(x):
    print('computing', x)
    return 2 * x

print(double(1), double(2), double(1), double(3), double(1), double(2))
print(double.cache_info(), double.cache_parameters())
double.cache_clear()
print(double.cache_info(), double.__wrapped__(5), double.__name__)

@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

print(fib(80), fib.cache_info())

@lru_cache(maxsize=None, typed=True)
def kind(x, **options):
    return type(x).__name__

print(kind(1), kind(1.0), kind(True), kind(1, a=2), kind.cache_info())

@lru_cache
def same(x):
    return x

print(same(3), same(3.0), same(3), same.cache_info())

@lru_cache(maxsize=0)
def never(x):
    return x

print(never(1), never(1), never.cache_info())
