# total_ordering derives the missing comparisons; cmp_to_key wraps an old-style comparison.
from functools import cmp_to_key, total_ordering, wraps

@total_ordering
class Version:
    def __init__(self, number):
        self.number = number
    def __eq__(self, other):
        return self.number == other.number
    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.number < other.number

one, two = Version(1), Version(2)
print(one < two, one <= two, one > two, one >= two, one <= Version(1), one >= Version(1))
print(sorted([5, 2, 8, 1], key=cmp_to_key(lambda a, b: b - a)))

def traced(function):
    @wraps(function)
    def wrapper(*args):
        "Wrapper."
        return function(*args)
    return wrapper

@traced
def add(a: int, b: int) -> int:
    "Adds."
    return a + b

print(add(1, 2), add.__name__, add.__doc__, add.__annotations__, add.__wrapped__ is not add)

class Nothing:
    pass

for action in (lambda: one < 3,
               lambda: total_ordering(Nothing),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
