# __instancecheck__ and __subclasscheck__ of the metaclass; tuples and unions.
class Even(type):
    def __instancecheck__(cls, x): return isinstance(x, int) and x % 2 == 0
    def __subclasscheck__(cls, c): return c is int
class E(metaclass=Even): pass
print(isinstance(4, E), isinstance(3, E), issubclass(int, E), issubclass(str, E))
print(isinstance(1, (str, (int, float))), isinstance(1, int | str), issubclass(bool, int | None))
print(isinstance(True, int), isinstance(None, type(None)), isinstance(int, type), isinstance(type, object))
for bad in (5, "x", [int], list[int]):
    try:
        isinstance(1, bad)
    except TypeError as error:
        print(error)
try:
    issubclass(5, int)
except TypeError as error:
    print(error)
