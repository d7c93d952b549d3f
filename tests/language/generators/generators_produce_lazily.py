# A generator runs between its yields only when asked.
def gen():
    print("start")
    yield 1
    print("middle")
    yield 2
    print("end")

g = gen()
print("made")
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print("stop", stop.value)
try:
    next(g)
except StopIteration:
    print("again")
print(next(g, "default"), list(gen()))
print(iter(g) is g, type(g).__name__, g.__name__, g.__qualname__)
