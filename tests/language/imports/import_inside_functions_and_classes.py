# Imports bind names in their scope.
def f():
    import math, sys as system
    from math import sqrt as root
    return math.pi > 3, system.argv[1:], root(9)
class C:
    import math
    from math import floor
print(f(), C.math.pi, C.floor(2.5), "math" in globals())
if True:
    import math as m
print(m.e > 2)
import importlib
print(importlib.import_module("math") is m)
