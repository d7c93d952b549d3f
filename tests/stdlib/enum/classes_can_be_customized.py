# Methods, other bases, generated values, and properties of members.
from enum import Enum, EnumMeta, EnumType, auto, member, nonmember, property as enum_property

class Lower(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()
    ALPHA = auto()
    BETA = auto()
    limit = nonmember(5)
    @member
    class Inner:
        pass

print([m.value if isinstance(m.value, str) else m.name for m in Lower], Lower.limit)

class Coord(bytes, Enum):
    def __new__(cls, value, label):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj
    PX = (0, 'P.X')
    PY = (1, 'P.Y')

print(Coord.PY, Coord.PY.label, Coord(1), bytes(Coord.PY))

class Float(float, Enum):
    HALF = 0.5

print(Float.HALF + 1, repr(Float.HALF), Float.HALF.value)

class Show(Enum):
    A = 1
    def __str__(self): return 'shown'
    def __repr__(self): return f'<{self.name}!>'

print(Show.A, [Show.A], f'{Show.A:>8}', EnumMeta is EnumType, type(Show) is EnumType)
import copy
print(copy.deepcopy(Show.A) is Show.A, copy.copy([Show.A])[0] is Show.A)
