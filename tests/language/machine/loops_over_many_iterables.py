# One for loop runs over all kinds of iterables, also while they change.
class It:
    def __iter__(self): return iter("xyz")
class Next:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration
        return self.n
class Get:
    def __getitem__(self, i): return [7, 8][i]
def total(xs):
    out = []
    for x in xs: out.append(x)
    return out
for _ in range(2):
    print([total(x) for x in (range(3), [1, 2], (3,), "ab", {"k": 1}, {5}, It(), Next(), Get(), (i for i in "g"), zip("a", "b"), map(abs, [-1]), enumerate("e"), b"b", {1: 2}.items(), iter([9]), reversed([1, 2]), range(5, 0, -2), range(2 ** 60, 2 ** 60 + 2), frozenset([4]))])
try: total(5)
except TypeError as e: print(e)
def nested(n):
    return sum(1 for i in range(n) for j in range(i) if (i + j) % 2)
print(nested(20))
def early(xs):
    for i, x in enumerate(xs):
        if x is None: return i
    else: return "none"
print(early([1, None]), early([]), early(iter([None])))
i = 100
for i in range(0): pass
print(i)
for i in range(2): continue
print(i)
