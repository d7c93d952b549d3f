# get_type_hints evaluates strings and merges base classes.
from typing import Annotated, ClassVar, List, Optional, cast, get_type_hints, overload, assert_never, final, override

class Node:
    next: 'Optional[Node]' = None
    value: int
    tags: ClassVar[List['str']] = []
    meta: Annotated[int, 'm']

class Leaf(Node):
    value: 'float'

def f(a: 'Node', b: 'list[int]' = None, *args: int, c: 'Leaf | None' = None) -> 'Leaf': ...

print(get_type_hints(Node)); print(get_type_hints(Leaf)['value'], get_type_hints(Node, include_extras=True)['meta'])
print(get_type_hints(f), cast('int', 'x'))

@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x
print(g(3))

@final
class F:
    @override
    def m(self): pass
print(F.__final__, F.m.__override__)
for action in (lambda: get_type_hints(3),
               lambda: assert_never(3),
               lambda: get_type_hints(type('X', (), {'__annotations__': {'a': 'Missing'}, '__module__': '__main__'})),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
