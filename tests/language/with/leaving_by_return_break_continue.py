# __exit__ runs however the body is left.
class M:
    def __init__(self, n): self.n = n
    def __enter__(self): return self
    def __exit__(self, *a): print("exit", self.n, a)
def f():
    with M("return"):
        return "value"
print(f())
for i in range(3):
    with M(i):
        if i == 0: continue
        break
def g():
    with M("outer"):
        with M("inner"):
            return 1
g()
def gen():
    with M("gen"):
        yield 1
for x in gen(): print(x)
