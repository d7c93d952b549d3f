# int | str and list[int]: repr, equality, isinstance, substitution.
from typing import TypeVar

T = TypeVar('T')
u = int | str | None
print(u, u.__args__, u == (None | str | int), isinstance(3, u), isinstance(None, u), isinstance(2.5, u), issubclass(bool, int | str), int | int)
a = dict[str, list[T]]
print(a, a.__origin__, a.__args__, a.__parameters__, a[int], tuple[int, ...], list[int] == list[int], list[int]([1]), list[int].append is list.append)
print({int | str: 1}[str | int], hash(list[int]) == hash(list[int]), int | list[str], type[int], (int | T)[str])

class Box(list[int]):
    pass

print(Box.__bases__, Box.__orig_bases__, Box([1]))
for action in (lambda: int | 3,
               lambda: isinstance([], list[int]),
               lambda: list[int][str],
               lambda: a[int, str],
               lambda: isinstance(3, int | list[str]),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
