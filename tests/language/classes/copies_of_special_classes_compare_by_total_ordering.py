# functools.total_ordering completes comparisons.
from functools import total_ordering
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
a, b = V(1), V(2)
print(a < b, a <= b, a > b, a >= b, a == b, a != b, sorted([b, a])[0].n)
