# Attributes of a local are those of the calling thread; __init__ runs once in each.
import gc
import threading
import weakref


class Numbered(threading.local):
    shared = 'class'
    __slots__ = ('slot',)

    def __init__(self, number):
        print('init', number, threading.current_thread().name)
        self.number = number

    def double(self):
        return self.number * 2


numbered = Numbered(21)
plain = threading.local()
plain.x = 1
numbered.extra = True
numbered.slot = 'one for all'


class Kept:
    pass


died = []


def look():
    print(hasattr(plain, 'x'), plain.__dict__, numbered.__dict__, numbered.shared, numbered.slot)
    numbered.number = 4
    plain.kept = Kept()
    weakref.finalize(plain.kept, died.append, 'kept')
    print(numbered.double())


thread = threading.Thread(target=look, name='other')
thread.start()
thread.join()
gc.collect()
print(died, plain.__dict__, numbered.double(), numbered.extra)
del plain.x
for wrong in (lambda: plain.x, lambda: delattr(plain, 'x'), lambda: setattr(plain, '__dict__', {}),
              lambda: threading.local(1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


class Failing(threading.local):
    def __init__(self):
        if threading.current_thread() is not threading.main_thread():
            raise ValueError('not here')


failing = Failing()


def twice():
    for _ in range(2):
        try:
            failing.x
        except ValueError as error:
            print(error)


thread = threading.Thread(target=twice)
thread.start()
thread.join()
