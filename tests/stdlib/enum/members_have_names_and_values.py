# Enum: members, lookup, iteration, aliases, auto, immutability.
from enum import Enum, IntEnum, StrEnum, auto, unique

class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['BLUE'], Color.CRIMSON is Color.RED, len(Color))
print(list(Color), list(Color.__members__), Color.RED in Color, 2 in Color, 9 in Color, Color.RED == 1, isinstance(Color.RED, Color), type(Color.RED))
print({Color.RED: 'r'}[Color.RED], list(reversed(Color)), Color, f'{Color.RED}', Color.RED.GREEN)

class Number(IntEnum):
    ONE = 1
    TWO = auto()

print(Number.TWO + 1, Number.ONE < Number.TWO, f'{Number.ONE}', str(Number.ONE), repr(Number.ONE), Number.ONE == 1, [10, 20, 30][Number.ONE])

class Word(StrEnum):
    HELLO = auto()
    BYE = 'bye!'

print(Word.HELLO, Word.BYE.upper(), repr(Word.BYE), Word('hello'), Word.HELLO == 'hello')

class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)
    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius
    @property
    def heavy(self):
        return self.mass > 1e24
    @classmethod
    def lightest(cls):
        return min(cls, key=lambda p: p.mass)

print(Planet.EARTH.heavy, Planet.MARS.radius, Planet.lightest(), Planet.MARS.value)
Animal = Enum('Animal', 'ANT BEE CAT')
print(list(Animal), Animal.BEE.value, Enum('E', {'a': 5, 'b': 6}).b)

class Open(Enum):
    A = 1
    @classmethod
    def _missing_(cls, value):
        return cls.A if value == 'any' else None

print(Open('any'))
def duplicate():
    @unique
    class D(Enum):
        A = 1
        B = 1
def extend():
    class More(Color):
        X = 1
def twice():
    class Twice(Enum):
        A = 1
        A = 2
for action in (lambda: Color(9),
               lambda: Color['X'],
               lambda: Color.X,
               lambda: setattr(Color, 'RED', 5),
               lambda: delattr(Color, 'RED'),
               lambda: Open('none'),
               lambda: duplicate(),
               lambda: extend(),
               lambda: twice(),
               lambda: Color(),
               lambda: Color.RED < Color.BLUE,):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
