# __code__ of a function, types.FunctionType, cells; a running function keeps the code it began with.
import types

def show(action):
    try:
        print(repr(action()).split(" at 0x")[0])
    except Exception as e:
        print(type(e).__name__, e)

def h(x):
    return x + 1
def k(x):
    return x * 10
h.__code__ = k.__code__
show(lambda: (h(3), h.__name__, h.__code__.co_name))
def recursive(n):
    if n == 1:
        recursive.__code__ = k.__code__
        return recursive(4)
    r = recursive(n - 1)
    return r + n
show(lambda: recursive(3))
show(lambda: recursive(3))
def maker(n):
    def z():
        return n
    return z
z = maker(4)
show(lambda: setattr(h, "__code__", z.__code__))
show(lambda: setattr(h, "__code__", 3))
y = types.FunctionType(z.__code__, globals(), "renamed", closure=(types.CellType(99),))
show(lambda: (y(), y.__name__, y.__qualname__))
show(lambda: y)
show(lambda: types.FunctionType(z.__code__, {}))
show(lambda: types.FunctionType(z.__code__, {}, closure=()))
show(lambda: types.FunctionType(z.__code__, {}, closure=(1,)))
show(lambda: types.FunctionType(1, {}))
show(lambda: types.FunctionType(k.__code__, 1))
show(lambda: types.FunctionType(k.__code__, {}, 3))
show(lambda: types.FunctionType(k.__code__, {}, "a", 3))
show(lambda: types.FunctionType())
show(lambda: (z.__code__ == maker(5).__code__, hash(z.__code__) == hash(maker(1).__code__), z.__code__ == k.__code__))
show(lambda: (z.__code__.replace(co_name="other").co_name, z.__code__.replace(co_name="other") == z.__code__))
show(lambda: z.__code__.replace(co_name=3))
c = types.CellType()
show(lambda: c.cell_contents)
c.cell_contents = 5
show(lambda: c.cell_contents)
del c.cell_contents
show(lambda: c)
show(lambda: (types.CellType(1) < types.CellType(2), types.CellType(1) == types.CellType(1), types.CellType() < types.CellType(1)))
show(lambda: hash(c))
show(lambda: types.CellType(1, 2))
show(lambda: types.MethodType(len, [1, 2])())
show(lambda: types.MethodType(3, 4))
show(lambda: types.MethodType(len, None))
