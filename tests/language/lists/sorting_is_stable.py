# sort and sorted: keys, reverse, stability, mixed numbers, errors.
words = "the quick brown fox jumps over the lazy dog".split()
print(sorted(words), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (-len(w), w)))
print(sorted([(1, "b"), (0, "z"), (1, "a")]), sorted([3, 1.5, True, -1]), sorted("hello"), sorted({"b": 1, "a": 2}), sorted([[2], [1, 5], []]))
import random
random.seed(3)
for n in (10, 100, 1000, 5000):
    data = [random.randrange(n // 2) for _ in range(n)]
    ranked = sorted(enumerate(data), key=lambda p: p[1])
    print(all(a[1] < b[1] or (a[1] == b[1] and a[0] < b[0]) for a, b in zip(ranked, ranked[1:])), sorted(data, reverse=True) == sorted(data)[::-1])
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x); print(calls)
class C:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f"C{self.n}"
print(sorted([C(3), C(1), C(2)]), min([C(2), C(1)], key=lambda c: c.n))
l = [3, 2, 1]
def bad(x):
    l.append(9); return x
try: l.sort(key=bad)
except ValueError as e: print(e)
def fail(x): raise KeyError(x)
l = [1, 2]
try: l.sort(key=fail)
except KeyError as e: print(repr(e), l)
