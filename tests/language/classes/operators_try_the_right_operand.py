# Binary operators: left, then reflected; a subclass on the right goes first.
class N:
    def __init__(self, n): self.n = n
    def __add__(self, o):
        print("add", self.n)
        return NotImplemented if isinstance(o, str) else self.n + 1
    def __radd__(self, o):
        print("radd", self.n, o)
        return "r"

class Sub(N):
    def __radd__(self, o):
        print("sub radd")
        return "sub"

print(N(1) + 2, 2 + N(3), N(1) + N(2), N(1) + Sub(2))
try:
    N(1) + "x"
except TypeError as error:
    print(error)
print(1.5 + N(5))
for a, b in ((1, "x"), ("x", 1), ([], ()), (None, 1), ({}, {})):
    try:
        a + b
    except TypeError as error:
        print(error)
