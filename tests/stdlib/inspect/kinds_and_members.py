# The is... functions, getmembers, getattr_static, documentation.
import inspect

class Base:
    """Base documentation.

        Indented.
    """
    attr = 1
    def method(self):
        """Does it."""
    @property
    def prop(self): raise RuntimeError
    @staticmethod
    def static(): ...

class Child(Base):
    def method(self): ...

def gen(): yield
async def coro(): ...
async def agen(): yield

print([f.__name__ for f in (inspect.isfunction, inspect.ismethod, inspect.isgeneratorfunction, inspect.iscoroutinefunction, inspect.isasyncgenfunction, inspect.isclass, inspect.ismodule, inspect.isbuiltin, inspect.isroutine, inspect.isabstract)])
for thing in (gen, coro, agen, Child().method, Base, inspect, len, [].append, Base.prop, 3):
    print([int(f(thing)) for f in (inspect.isfunction, inspect.ismethod, inspect.isgeneratorfunction, inspect.iscoroutinefunction, inspect.isasyncgenfunction, inspect.isclass, inspect.ismodule, inspect.isbuiltin, inspect.isroutine, inspect.isabstract)])
print([name for name, value in inspect.getmembers(Child, inspect.isfunction)], inspect.getmro(Child), inspect.isdatadescriptor(Base.prop), inspect.ismethoddescriptor(Base.__dict__['static']))
print(type(inspect.getattr_static(Child(), 'prop')).__name__, type(inspect.getattr_static(Child, 'static')).__name__, inspect.getattr_static(Child(), 'nope', 'default'))
print(repr(inspect.getdoc(Base)), repr(inspect.getdoc(Child)), repr(inspect.getdoc(Child.method)), repr(inspect.cleandoc('  a\n     b\n    c\n\n')))
g = gen(); c = coro()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), g.close(), inspect.getgeneratorstate(g), inspect.getcoroutinestate(c), inspect.isawaitable(c), c.close())
print(inspect.unwrap(len) is len, inspect.getmodule(Base).__name__, inspect.get_annotations(lambda: 0))
