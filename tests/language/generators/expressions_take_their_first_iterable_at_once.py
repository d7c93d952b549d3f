# The outermost iterable of a generator expression is evaluated when it is made.
def source():
    print("source")
    return [1, 2]
g = (x * y for x in source() for y in print("inner") or [10])
print("made")
print(list(g))
try:
    (x for x in 5)
except TypeError as error:
    print(error)
n = 2
g = (x * n for x in [1, 2])
n = 10
print(list(g), sum(i for i in range(5)), max((i, -i) for i in range(3)))
