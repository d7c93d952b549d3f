# Operators on classes: matrices over exact fractions.
from math import gcd
from functools import total_ordering
@total_ordering
class Q:
    __slots__ = ("n", "d")
    def __init__(self, n, d=1):
        if d == 0: raise ZeroDivisionError(f"Q({n}, 0)")
        g = gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g
    def __add__(self, o): o = Q.of(o); return Q(self.n * o.d + o.n * self.d, self.d * o.d)
    def __mul__(self, o): o = Q.of(o); return Q(self.n * o.n, self.d * o.d)
    def __sub__(self, o): return self + -Q.of(o)
    def __truediv__(self, o): o = Q.of(o); return Q(self.n * o.d, self.d * o.n)
    __radd__, __rmul__ = __add__, __mul__
    def __rsub__(self, o): return Q.of(o) - self
    def __neg__(self): return Q(-self.n, self.d)
    def __eq__(self, o): o = Q.of(o); return (self.n, self.d) == (o.n, o.d)
    def __lt__(self, o): o = Q.of(o); return self.n * o.d < o.n * self.d
    def __hash__(self): return hash((self.n, self.d)) if self.d != 1 else hash(self.n)
    def __bool__(self): return self.n != 0
    def __repr__(self): return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)
    @staticmethod
    def of(x): return x if isinstance(x, Q) else Q(x)
class M:
    def __init__(self, rows): self.rows = [[Q.of(x) for x in r] for r in rows]
    def __matmul__(self, o): return M([[sum((a * b for a, b in zip(r, c)), Q(0)) for c in zip(*o.rows)] for r in self.rows])
    def __getitem__(self, ij): return self.rows[ij[0]][ij[1]]
    def __repr__(self): return "\n".join(" ".join(f"{x!r:>6}" for x in r) for r in self.rows)
    def inverse(self):
        n = len(self.rows); a = [r + [Q(int(i == j)) for j in range(n)] for i, r in enumerate(self.rows)]
        for i in range(n):
            p = next(k for k in range(i, n) if a[k][i]); a[i], a[p] = a[p], a[i]
            a[i] = [x / a[i][i] for x in a[i]]
            for k in range(n):
                if k != i: f = a[k][i]; a[k] = [x - f * y for x, y in zip(a[k], a[i])]
        return M([r[n:] for r in a])
hilbert = M([[Q(1, i + j + 1) for j in range(4)] for i in range(4)])
print(hilbert); print(hilbert.inverse()); print(hilbert @ hilbert.inverse())
print(sum([Q(1, 2), Q(1, 3), Q(1, 6)]), max(Q(1, 2), Q(2, 3)), Q(2, 4) == Q(1, 2), {Q(1, 2): "half"}[Q(2, 4)], 1 - Q(1, 4), sorted([Q(3, 4), Q(1, 3), 1][:2]), Q(1) in {1})
try: Q(1, 0)
except ZeroDivisionError as e: print(e)
