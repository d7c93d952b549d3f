# Delegation to objects that are no generators.
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration("end value")
        return self.n
    def send(self, v): print("send", v); return "sent"
    def throw(self, e): print("throw", e); raise StopIteration("thrown")
    def close(self): print("close")
def gen(it):
    r = yield from it
    yield "r=" + str(r)
print(list(gen(It())))
g = gen(It()); next(g)
print(g.send(5), g.throw(ValueError("x")))
g = gen(It()); next(g); g.close()
g = gen(iter([1, 2])); next(g)
try:
    g.send(1)
except AttributeError as error:
    print(error)
g = gen(iter([1, 2])); next(g)
try:
    g.throw(KeyError("k"))
except KeyError as error:
    print(error)
