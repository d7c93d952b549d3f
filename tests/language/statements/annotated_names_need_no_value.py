# An annotation without a value binds nothing; annotations at the top are collected.
x: int
y: str = "why"
try:
    x
except NameError as error:
    print(error)
print(y, __annotations__)

class Point:
    a: int
    b: "later" = 3

print(Point.__annotations__, Point.b, hasattr(Point, "a"))

def local():
    z: undefined_name = 1
    return z

print(local())
(w): int = 4
print(w, "w" in __annotations__)
