# gi_running, gi_suspended, gi_yieldfrom, inspect.getgeneratorstate.
import inspect
def inner(): yield 1
def gen():
    print(g.gi_running, inspect.getgeneratorstate(g))
    yield 0
    yield from it
it = inner()
g = gen()
print(inspect.getgeneratorstate(g), g.gi_frame is not None, g.gi_yieldfrom)
next(g)
print(inspect.getgeneratorstate(g), g.gi_suspended)
next(g)
print(g.gi_yieldfrom is it, inspect.getgeneratorlocals(it))
list(g)
print(inspect.getgeneratorstate(g), g.gi_frame, g.gi_running)
print(g.gi_code.co_name, inspect.isgenerator(g), inspect.isgeneratorfunction(gen))
