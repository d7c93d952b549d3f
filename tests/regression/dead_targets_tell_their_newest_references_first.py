# Callbacks of weak references to one object are called in the reverse order of their making.
import gc
import weakref
class Thing: pass
def make():
    thing = Thing()
    return [weakref.ref(thing, lambda ref, i=i: print("gone", i)) for i in range(5)]
refs = make()
gc.collect()
print([ref() for ref in refs])
