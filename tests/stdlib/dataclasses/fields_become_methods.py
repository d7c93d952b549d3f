# A dataclass has __init__, __repr__, __eq__ and, when asked for, ordering.
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import ClassVar

@dataclass
class Point:
    x: int
    y: int = 0
    count: ClassVar[int] = 0

    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

p = Point(3, 4)
print(p, p.norm(), p == Point(3, 4), p != Point(1), Point.__doc__, Point.__match_args__, [f.name for f in fields(p)])

@dataclass(order=True)
class Item:
    weight: float
    name: str = field(compare=False)
    tags: list = field(default_factory=list, repr=False)

print(sorted([Item(3, 'c'), Item(1, 'a'), Item(2, 'b')]), Item(1, 'x') < Item(2, 'a'), Item(1, 'a').tags is not Item(1, 'a').tags)

@dataclass
class Config:
    host: str
    _: KW_ONLY
    port: int = 80
    debug: bool = False
    scale: InitVar[int] = 1
    total: int = field(init=False)

    def __post_init__(self, scale):
        self.total = self.port * scale

c = Config('h', port=8080, scale=2)
print(c, asdict(c), astuple(c), replace(c, host='z', scale=1), is_dataclass(c), is_dataclass(3))

@dataclass
class Child(Config):
    extra: str = 'e'

print(Child('h', 'x'), [f.name for f in fields(Child)])
Made = make_dataclass('Made', ['a', ('b', int), ('c', int, 5)])
print(Made(1, 2), Made.__doc__)

@dataclass
class Tree:
    value: int
    children: list['Tree'] = field(default_factory=list)

t = Tree(1, [Tree(2)])
print(asdict(t), t)
t.children.append(t)
print(t)
match p:
    case Point(3, y):
        print('matched', y)
def bad_default():
    @dataclass
    class Bad:
        x: list = []
def bad_order():
    @dataclass
    class Bad:
        x: int = 1
        y: int
for action in (lambda: Point(),
               lambda: Point(1, 2, 3),
               lambda: bad_default(),
               lambda: bad_order(),
               lambda: Point(1) < Point(2),
               lambda: replace(c, total=3),
               lambda: asdict(3),
               lambda: fields(3),
               lambda: field(default=1, default_factory=list),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
