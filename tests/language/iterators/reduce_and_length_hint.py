# Iterators tell how much is left, and how to make an equal one.
from operator import length_hint


class Sequence:
    def __getitem__(self, index):
        if index > 3:
            raise IndexError
        return index * 10


class Sized(Sequence):
    def __len__(self):
        return 4


def show(make):
    iterator = make()
    parts = []
    for _ in range(3):
        reduced = iterator.__reduce__()
        rest = list(reduced[0](*reduced[1])) if len(reduced) < 3 or reduced[2] is None else None
        parts.append((length_hint(iterator, -1), reduced[0].__name__, len(reduced), rest))
        try:
            next(iterator)
        except StopIteration:
            parts.append("end")
    for _ in iterator:
        pass
    reduced = iterator.__reduce__()
    parts.append((length_hint(iterator, -1), reduced[0].__name__, reduced[1:]))
    print(type(iterator).__name__, parts)


for thing in ([1, 2], (1, 2, 3), "ab", "aé", b"ab", bytearray(b"ab"), range(3), range(2**70, 2**70 + 3), {1: 2, 3: 4}, {1, 2}):
    show(lambda: iter(thing))
show(lambda: reversed([1, 2]))
show(lambda: iter(Sequence()) if False else iter([]))
show(lambda: iter({1: 2}.values()))
show(lambda: iter({1: 2, 2: 3}.items()))
show(lambda: reversed(range(5)))
print(length_hint(iter(Sequence()), -1), length_hint(iter(Sized()), -1), length_hint(reversed(Sized()), -1))
print(list(reversed(Sized())), list(iter(Sequence())))

for thing, state in (([1, 2, 3], 1), ((1, 2, 3), 2), ("abc", 1), ("éàü", 2), (b"abc", 9), (range(5), 3), ([1, 2], -5), (range(2**65, 2**65 + 4), 2)):
    iterator = iter(thing)
    iterator.__setstate__(state)
    print(list(iterator), end=" ")
iterator = reversed([1, 2, 3])
iterator.__setstate__(1)
print(list(iterator))

iterator = iter([1])
print(list(iterator), list(iterator))
items = []
iterator = iter(items)
print(list(iterator))
items.append(1)
print(list(iterator), iterator is iter(iterator))
