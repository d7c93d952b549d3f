# A class body runs once, sees its own names and the globals, not through functions.
x = "global"

class C:
    print("running", __name__, __qualname__, __module__)
    x = "class"
    y = x + "!"
    items = [i for i in range(3)]
    def get(self): return x
    for i in range(2):
        locals()["made_%d" % i] = i
    if True:
        z = [x for _ in range(1)]

print(C.y, C.items, C().get(), C.made_0, C.made_1, C.z)
print(C.__name__, C.__qualname__, C.__module__)

def outer():
    x = "outer"
    class D:
        y = x
        class E: pass
    return D

print(outer().y, outer().E.__qualname__)
