# import * asks what stands in sys.modules for __all__, else __dict__, then for each attribute.
import sys

class Meta(type):
    pass

class Thing:
    x = 'class'
    _hidden = 'hidden'
    def __init__(self):
        self.x = 'instance'
        self._own = 1

sys.modules['thing'] = Thing
from thing import *
print(x, '_hidden' in globals(), '_own' in globals())
sys.modules['thing'] = Thing()
from thing import *
print(x, '_hidden' in globals(), '_own' in globals())

class Listed:
    __all__ = ('y',)
    x = 'not listed'
    y = 'listed'

sys.modules['thing'] = Listed
from thing import *
print(x, y)

class BadName:
    __all__ = [1]
    __name__ = 'bad'
sys.modules['thing'] = BadName
try:
    from thing import *
except TypeError as error:
    print('TypeError:', error)
class Other:
    __dict__ = {'z': 3, '_z': 4}
    z = 5
sys.modules['thing'] = Other()
from thing import *
print(z)
class Other:
    __dict__ = {'z': 3, '_z': 4, 1: 2}
    __name__ = 'jo'
    z = 6
sys.modules['thing'] = Other()
try:
    from thing import *
except TypeError as error:
    print('TypeError:', error)

class Mapping:
    def __getitem__(self, key):
        print('get', key)
        return key.upper()
    def keys(self):
        print('keys')
        return ['a', 'b', '_c']
class Other:
    __dict__ = Mapping()
    a = 'A'
    b = 'B'
sys.modules['thing'] = Other()
from thing import *
print(a, b)
for value in 1, 'text', None, object():
    sys.modules['thing'] = value
    try:
        from thing import *
    except ImportError as error:
        print(type(error).__name__, error)
import types
m = types.ModuleType('m')
m.__dict__[1] = 2
sys.modules['thing'] = m
try:
    from thing import *
except TypeError as error:
    print('TypeError:', error)
m = types.ModuleType('m')
m.__all__ = ['missing']
sys.modules['thing'] = m
try:
    from thing import *
except AttributeError as error:
    print(error)
m.__all__ = 5
sys.modules['thing'] = m
try:
    from thing import *
except TypeError as error:
    print(error)
class Sub(types.ModuleType):
    def __getattr__(self, name):
        if name == '__all__': return ['p', 'q']
        if name.startswith('__'): raise AttributeError(name)
        return name * 2
sys.modules['thing'] = Sub('sub')
from thing import *
print(p, q)

class Sequence:
    def __init__(self, *items): self.items = items
    def __getitem__(self, index):
        print('item', index)
        return self.items[index]
class Lister:
    __all__ = Sequence('u', 'v')
    u = 1
    v = 2
sys.modules['thing'] = Lister
from thing import *
print(u, v)
class Lister:
    __name__ = 5
    __all__ = (1,)
sys.modules['thing'] = Lister()
try:
    from thing import *
except TypeError as error:
    print(error)
Lister.__all__ = {1: 2}
try:
    from thing import *
except Exception as error:
    print(type(error), error)
Lister.__all__ = iter(['u'])
try:
    from thing import *
except Exception as error:
    print(type(error), error)
