# reprlib shortens; recursive_repr guards.
import reprlib

print(reprlib.repr(list(range(100))), reprlib.repr('x' * 100), reprlib.repr({i: i for i in range(10)}), reprlib.repr(set(range(20))), reprlib.repr(10 ** 100), reprlib.repr((1,)), reprlib.repr([[[[[[[[1]]]]]]]]))
r = reprlib.Repr(maxlist=2, maxstring=8, fillvalue='..'); print(r.repr([1, 2, 3]), r.repr('abcdefghijkl'))
r = reprlib.Repr(indent=2); print(r.repr([1, [2, 3], {'a': 4}]))

class Chain:
    def __init__(self): self.items = []
    @reprlib.recursive_repr('<...>')
    def __repr__(self): return f'Chain({self.items})'

c = Chain(); c.items += [1, c]; print(c)
