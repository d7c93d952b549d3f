# Frames of operator methods and of iteration.
class V:
    def __add__(self, other):
        raise TypeError("cannot add here")
    def __iter__(self):
        yield 1
        raise RuntimeError("iteration broke")
try:
    sum([V(), V()], V())
except TypeError as e:
    print(e)
for x in V():
    print(x)
