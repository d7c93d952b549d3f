# Two iterators of one container; exhausted iterators stay so.
for c in ([1, 2], (1, 2), "ab", {1: 1, 2: 2}, {1, 2}, range(2), b"ab", {1: 3}.items()):
    a, b = iter(c), iter(c)
    print(next(a), next(b), list(a), list(a), iter(a) is a, type(a).__name__)
import operator
print(operator.length_hint(iter([1, 2, 3])), operator.length_hint(iter(range(4))))
class Seq:
    def __getitem__(self, i):
        if i == 2: raise StopIteration
        return i
print(list(Seq()))
