# collections.abc: isinstance by methods, registration, mixin methods.
from collections.abc import (Callable, Collection, Container, Hashable, Iterable, Iterator, Mapping,
                             MutableMapping, MutableSequence, MutableSet, Sequence, Set, Sized)

print(isinstance([], Sequence), isinstance({}, Mapping), isinstance(set(), MutableSet), isinstance('', Sequence),
      isinstance(iter([]), Iterator), isinstance(3, Hashable), isinstance([], Hashable), isinstance(len, Callable),
      isinstance(range(3), Sequence), isinstance((x for x in []), Iterable), issubclass(dict, MutableMapping))

class Countdown(Sequence):
    def __init__(self, n):
        self.n = n
    def __len__(self):
        return self.n
    def __getitem__(self, i):
        if i < 0: i += self.n
        if not 0 <= i < self.n: raise IndexError(i)
        return self.n - i

c = Countdown(4)
print(list(c), 3 in c, c.index(2), c.count(1), list(reversed(c)), isinstance(c, Collection))

class Bits(Set):
    def __init__(self, items=()):
        self.items = sorted(set(items))
    def __contains__(self, x): return x in self.items
    def __iter__(self): return iter(self.items)
    def __len__(self): return len(self.items)
    def __repr__(self): return f'Bits({self.items})'

print(Bits([1, 2]) | Bits([3]), Bits([1, 2]) & [2, 5], Bits([1, 2]) - [1], Bits([1]) ^ [2], Bits([1]) <= Bits([1, 2]), Bits([1]) == {1})

class Store(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)

s = Store(); s.update(a=1, b=2)
print(s.pop('a'), s.setdefault('c', 3), dict(s), s.get('x', 9), s == {'b': 2, 'c': 3}, list(s.items()), s.popitem())

class Lonely(Sequence):
    pass

for action in (lambda: Lonely(),
               lambda: s.pop('nope'),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
