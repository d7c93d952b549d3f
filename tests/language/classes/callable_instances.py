# __call__ makes instances callable; it is looked up on the class.
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *, times=1): return (self.n + x) * times
add = Adder(3)
print(add(4), add(4, times=2), callable(add), callable(object()))
print(list(map(add, [1, 2])))
class No: pass
n = No()
n.__call__ = lambda: 1
try:
    n()
except TypeError as error:
    print(error)
class Nested:
    __call__ = Adder(100)
print(Nested()(1))
