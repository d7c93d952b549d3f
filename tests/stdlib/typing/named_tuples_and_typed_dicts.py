# NamedTuple and TypedDict, as classes and as calls.
from typing import NamedTuple, NotRequired, ReadOnly, Required, TypedDict, get_type_hints, is_typeddict

class Employee(NamedTuple):
    """Somebody."""
    name: str
    id: int = 3
    def greet(self): return f'Hello {self.name}'

e = Employee('Ann')
print(e, e.greet(), Employee._field_defaults, Employee.__annotations__, Employee._fields, Employee.__doc__, Employee.__bases__, e == ('Ann', 3))
print(NamedTuple('P', [('x', int), ('y', int)])(1, 2))

class Movie(TypedDict):
    title: str
    year: NotRequired[int]

class More(Movie, total=False):
    rating: float
    director: Required[str]

print(Movie(title='x'), sorted(More.__required_keys__), sorted(More.__optional_keys__), Movie.__total__, More.__total__, is_typeddict(Movie), More.__bases__)
print(get_type_hints(More), TypedDict('Point', {'x': int, 'y': int})(x=1, y=2))
for action in (lambda: Employee(),
               lambda: isinstance({}, Movie),
               lambda: type('B', (), {})().x,):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
