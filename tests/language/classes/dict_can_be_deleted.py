# del instance.__dict__ leaves an instance without attributes; what keeps its dict for itself refuses.
import types

class C:
    shared = 'class'
    def __init__(self): self.x = 1
c = C()
d = c.__dict__
del c.__dict__
print(hasattr(c, 'x'), d, c.shared, c.__dict__, c.__dict__ is d)
c.y = 2
print(c.__dict__, d, vars(c))
del c.__dict__
c.__dict__['z'] = 3
print(c.z)
for _ in range(3):
    fresh = C()
    del fresh.__dict__
    fresh.x = 5
    print(fresh.x, vars(fresh))

class Slotted: __slots__ = ()
class Meta(type, C): pass
class OfMeta(metaclass=Meta): pass
class Module(types.ModuleType, C):
    def __init__(self, name): super().__init__(name)
class Failure(Exception, C): pass
for x in (Slotted(), OfMeta, C, Module('m'), Failure(), lambda: 0, types, int, 3):
    for action in (lambda: delattr(x, '__dict__'), lambda: setattr(x, '__dict__', {})):
        try:
            print(action())
        except (AttributeError, TypeError) as error:
            print(type(error).__name__)
print(type(OfMeta.__dict__), type(Module('m').__dict__))
