# More defaults than parameters, and other parameters by __code__: calls that have been made often notice.
def f(x, y=2): return x, y
def attempt(*args, **keywords):
    try:
        print(f(*args, **keywords))
    except TypeError as error:
        print(error)
for defaults in ((1, 2), (1, 2, 3), (1, 2, 3, 4), (), None):
    f.__defaults__ = defaults
    for args in ((), ('a',), ('a', 'b'), ('a', 'b', 'c')): attempt(*args)
    attempt(y='k')
    attempt(x='k')

class C:
    def method(self, a): return 'method', a
    def __init__(self, *args): self.args = args
    @property
    def computed(self): return 'computed'
c = C()
def call(c, n): return c.method(n)
def call_early(c, n): return c.method(n + 1)
def read(c): return c.computed
for i in range(50): call(c, i), call_early(c, i), read(c)
def use(function):
    C.method.__code__ = function.__code__
    for caller in (call, call_early):
        try:
            print(caller(c, 1), caller(c, 2))
        except TypeError as error:
            print(error)
use(lambda self: 'none')
use(lambda self, a, b: 'two')
use(lambda self, *args: args)
use(lambda *args: len(args))
use(lambda self, a: ('again', a))
use(lambda self, a, b=5: (a, b))
C.method.__defaults__ = 7,
use(lambda self, a, b: (a, b))
def count_args(self, *args): self.count = len(args)
def make(*args): return C(*args)
def make1(): return C(1)
for i in range(50): make1()
C.__init__.__code__ = count_args.__code__
print(make1().count, make(1, 2, 3).count)
C.computed.fget.__code__ = (lambda self, x=1: 'changed').__code__
try:
    print(read(c))
except TypeError as error:
    print(error)
