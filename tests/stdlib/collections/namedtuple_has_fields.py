# namedtuple: fields, defaults, replacing, repr, errors.
from collections import namedtuple

Point = namedtuple('Point', 'x y')
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), p._asdict(), p._replace(x=5), Point._fields, Point._make([3, 4]))
x, y = p
print(x, y, hash(p) == hash((1, 2)), isinstance(p, tuple), Point.__doc__, Point.x.__doc__)
Named = namedtuple('Named', ['a', 'b', 'c'], defaults=[2, 3])
print(Named(1), Named._field_defaults, Named.__new__.__defaults__)
print(namedtuple('R', 'class a a _x', rename=True)._fields, Point.__match_args__, Point.__module__)

class Vector(Point):
    __slots__ = ()
    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
    def __str__(self):
        return f'<{self.x}, {self.y}>'

print(Vector(3, 4).length, str(Vector(3, 4)), repr(Vector(3, 4)), sorted([Point(2, 1), Point(1, 2)]))
match p:
    case Point(x=1, y=second):
        print('matched', second)
for action in (lambda: Point(1),
               lambda: Point(1, 2, 3),
               lambda: Point._make([1]),
               lambda: p._replace(z=1),
               lambda: namedtuple('P', 'a a'),
               lambda: namedtuple('P', 'class'),
               lambda: namedtuple('P', '_a'),
               lambda: namedtuple('1P', 'a'),
               lambda: namedtuple('P', 'a', defaults=[1, 2]),
               lambda: setattr(p, 'x', 3),
               lambda: setattr(p, 'new', 3),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
