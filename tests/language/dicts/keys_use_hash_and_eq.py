# User-defined keys; __eq__ is called only on equal hashes.
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n % 3
    def __eq__(self, o): return isinstance(o, K) and self.n == o.n
    def __repr__(self): return f"K{self.n}"
d = {K(i): i for i in range(6)}
print(d, d[K(4)], K(7) in d, len(d))
del d[K(3)]; d[K(3)] = "again"; print(list(d))
class Bad:
    def __hash__(self): raise ValueError("no hash")
try: {Bad(): 1}
except ValueError as e: print(e)
class BadEq:
    def __hash__(self): return 1
    def __eq__(self, o): raise ValueError("no eq")
try: {BadEq(): 1, BadEq(): 2}
except ValueError as e: print(e)
class Changes:
    def __init__(self, d): self.d = d
    def __hash__(self): return 0
    def __eq__(self, o): self.d.clear(); return False
d = {}
d[Changes(d)] = 1
d[Changes(d)] = 2
print(len(d))
