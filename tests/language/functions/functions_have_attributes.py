# What a function object shows.
def f(a: int, b: str = "x", *c, d: float = 1.0, **e) -> bool:
    "Doc."

print(f.__name__, f.__qualname__, f.__module__, f.__doc__)
print(f.__annotations__)
print(f.__defaults__, f.__kwdefaults__)
print(f.__code__.co_name, f.__code__.co_argcount, f.__code__.co_varnames)
print(f.__code__.co_kwonlyargcount, f.__code__.co_posonlyargcount)
f.extra = 5
print(f.__dict__, f.extra)
f.__name__ = "renamed"
print(f.__name__, f.__qualname__)
print(f.__globals__ is globals(), f.__closure__)
try:
    f.nothing
except AttributeError as error:
    print(error)
def outer():
    def inner(): pass
    return inner
print(outer().__qualname__)
print(repr(f)[:13], callable(f))
