# Steady work: enough for every site to specialise, collect and go on.
class P:
    def __init__(self, x, y): self.x, self.y = x, y
    def moved(self, dx): return P(self.x + dx, self.y)
    def __add__(self, o): return P(self.x + o.x, self.y + o.y)
    @property
    def norm(self): return abs(self.x) + abs(self.y)
p, total = P(0, 0), 0
for i in range(20000):
    p = p.moved(i % 3 - 1) + P(0, i % 2)
    total += p.norm
print(p.x, p.y, total)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(18))
counts = {}
for i in range(20000):
    k = "k%d" % (i * 7919 % 1000)
    counts[k] = counts.get(k, 0) + 1
print(len(counts), min(counts.values()), max(counts.values()))
def g(n):
    for i in range(n):
        x = yield i
        if x: yield x
print(sum(g(20000)))
text = []
for i in range(5000): text.append(f"{i:05d}")
print(len("".join(text)), sorted(text, key=lambda t: t[::-1])[:3])
f, hits = 0.0, 0
for i in range(20000):
    f = f * 1.0001 + 0.5
    try:
        if i % 100 == 0: raise ValueError(i)
    except ValueError as e: hits += e.args[0]
print(f, hits)
