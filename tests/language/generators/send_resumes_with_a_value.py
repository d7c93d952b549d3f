# The value of yield is what send passes.
def echo():
    got = []
    while True:
        x = yield len(got)
        if x is None:
            return got
        got.append(x)

g = echo()
try:
    g.send("early")
except TypeError as error:
    print(error)
print(next(g), g.send("a"), g.send("b"))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)
def average():
    total, n, avg = 0, 0, None
    while True:
        total += yield avg
        n += 1
        avg = total / n
a = average()
next(a)
print(a.send(10), a.send(20), a.send(6))
