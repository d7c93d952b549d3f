# __int__, __float__, __index__, __complex__, __round__, __trunc__, __hash__, __length_hint__.
import operator
class C:
    def __int__(self): return 7
    def __float__(self): return 2.5
    def __index__(self): return 3
    def __complex__(self): return 1j
    def __round__(self, n=None): return ("round", n)
    def __hash__(self): return 99
    def __length_hint__(self): return 11
    def __trunc__(self): return 5
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
c = C()
import math
print(int(c), float(c), complex(c), round(c), round(c, 2), hash(c), [0, 1, 2, 3][c], "abcd"[c], range(5)[c])
print(operator.index(c), operator.length_hint(c), math.trunc(c), math.floor(c), math.ceil(c), hex(c), bin(c))
class Bad:
    def __int__(self): return "x"
    def __index__(self): return 1.5
    def __hash__(self): return "h"
    def __float__(self): return 1
for f in (int, hash, float, operator.index):
    try:
        f(Bad())
    except TypeError as error:
        print(error)
