# Module objects: their dict, __getattr__, __dir__, text; subclasses of their type.
import types

def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)

m = types.ModuleType("mod", "docs")
show(lambda: (m, m.__dict__))
m.x = 1
show(lambda: (m.x, "x" in m.__dict__))
del m.x
show(lambda: m.x)
show(lambda: delattr(m, "y"))
m.__getattr__ = lambda name: ("made", name)
m.__dir__ = lambda: ["b", "a"]
show(lambda: (m.foo, dir(m), m.__annotations__))
m.__file__ = "/x/y.py"
show(lambda: m)
show(lambda: setattr(m, "__dict__", 3))
show(lambda: types.ModuleType(3))
show(lambda: types.ModuleType())
empty = types.ModuleType.__new__(types.ModuleType)
show(lambda: (empty, empty.__dict__))
show(lambda: empty.x)
class Own(types.ModuleType):
    @property
    def computed(self):
        return "P"
o = Own("own")
o.q = 1
show(lambda: (o.computed, o.q, o))
m.__class__ = Own
show(lambda: m.computed)
