# An object of a built-in class that was called is not kept alive by the call.
import gc
import weakref


class Thing:
    pass


def test():
    thing = Thing()
    reference = weakref.ref(thing, lambda reference: print('called back'))
    print(reference() is thing)
    reference = None
    gc.collect()
    thing = None
    gc.collect()
    print('end')


test()
