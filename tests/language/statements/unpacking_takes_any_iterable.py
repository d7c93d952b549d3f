# Unpacking works on any iterable, nested, and with one starred target.
a, b = "xy"
(c, [d, e]), f = [1, (2, 3)], {"k": 1}
print(a, b, c, d, e, f)
first, *middle, last = range(6)
print(first, middle, last)
*head, tail = iter("q")
print(head, tail)
first, *rest = {1: "one"}
print(first, rest)
for x, (y, *z) in [(1, "abc"), (2, (3,))]:
    print(x, y, z)
[m, n] = 5, 6
print(m, n)
() = []
