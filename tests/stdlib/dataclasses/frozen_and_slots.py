# Frozen instances, hashing, slots.
from dataclasses import FrozenInstanceError, dataclass, field, replace

@dataclass(frozen=True)
class Key:
    a: int
    b: str = 'x'

k = Key(1)
print(hash(k) == hash(Key(1)), {k: 'v'}[Key(1, 'x')], replace(k, a=2))

@dataclass(slots=True)
class Slim:
    a: int
    b: int = 2

s = Slim(1)
print(s, Slim.__slots__, hasattr(s, '__dict__'))

@dataclass(unsafe_hash=True)
class Hashed:
    a: int
    b: int = field(hash=False, default=0)

print(hash(Hashed(1, 2)) == hash(Hashed(1, 3)))

@dataclass(eq=False)
class Identity:
    a: int

print(Identity(1) == Identity(1), isinstance(hash(Identity(1)), int))

class Mixin:
    def __init_subclass__(cls): print('subclass', cls.__name__)

@dataclass(repr=False)
class Derived(Mixin):
    a: int
    def __repr__(self): return 'mine'

print(Derived(1))
def mixed():
    @dataclass
    class Thawed(Key):
        c: int = 0
def set_a(): k.a = 5
def del_a(): del k.a
def set_new(): s.new = 1
for action in (lambda: set_a(),
               lambda: del_a(),
               lambda: set_new(),
               lambda: mixed(),
               lambda: hash(Slim(1)),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
