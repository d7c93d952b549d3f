# Lookup order of plain attributes.
class A:
    x = "A.x"
    y = "A.y"

class B(A):
    y = "B.y"

b = B()
print(b.x, b.y)
b.x = "own"
print(b.x, A.x, vars(b))
del b.x
print(b.x)
A.x = "changed"
print(b.x)
B.z = 1
print(b.z, hasattr(A, "z"))
try:
    b.nothing
except AttributeError as error:
    print(error, error.name, error.obj is b)
try:
    B.nothing
except AttributeError as error:
    print(error)
