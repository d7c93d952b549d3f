# __init_subclass__ and __class_getitem__.
class Plugin:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.registry.append((cls.__name__, tag))
    def __class_getitem__(cls, item): return cls.__name__, item

class A(Plugin, tag="a"): pass
class B(A): pass
print(Plugin.registry)
print(Plugin[int], A["x", 2])
try:
    class C(Plugin, other=1): pass
except TypeError as error:
    print(error)
try:
    class D(foo=1): pass
except TypeError as error:
    print(error)
try:
    int[3]
except TypeError as error:
    print(error)
