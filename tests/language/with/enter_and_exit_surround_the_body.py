# The order of calls, as-targets, several items, parentheses.
class M:
    def __init__(self, n): self.n = n
    def __enter__(self): print("enter", self.n); return self.n * 10
    def __exit__(self, kind, value, tb): print("exit", self.n, kind)
with M(1) as a, M(2) as b:
    print(a, b)
with (
    M(3) as c,
    M(4),
):
    print(c)
with (M(5)) as d: print(d)
box = [0]
with M(8) as box[0]: print(box)
class Pair(M):
    def __enter__(self): return 1, 2
with Pair(9) as (p, q): print(p, q)
