# Generic classes: subscripting, inheritance, __orig_class__, both syntaxes.
from typing import Generic, TypeVar, get_type_hints

T = TypeVar('T'); U = TypeVar('U')

class Box(Generic[T]):
    def __init__(self, item): self.item = item

class Pair(Box[T], Generic[T, U]): pass
class IntBox(Box[int]): pass

print(Box[int], Box.__parameters__, Pair.__parameters__, Pair[int, str], IntBox.__orig_bases__, IntBox.__mro__)
b = Box[str]('x')
print(b.item, b.__orig_class__, type(b) is Box, Pair[int, T][str])

class Stack[E]:
    def __init__(self): self.items: list[E] = []
    def push(self, item: E) -> None: self.items.append(item)
    def map[R](self, f) -> 'Stack[R]':
        new = Stack(); new.items = [f(i) for i in self.items]; return new

s = Stack[int](); s.push(3)
print(Stack.__type_params__, Stack.__parameters__, Stack.__orig_bases__, s.map(str).items, Stack.map.__type_params__, Stack[int])

def first[Q: (int, str) = int](items: list[Q]) -> Q: return items[0]
q = first.__type_params__[0]
print(first([1]), q, q.__constraints__, q.__bound__, q.__default__, q.has_default())
type Names[X] = dict[str, X]
type Tree = list[Tree] | int
print(Names, Names.__type_params__, Names.__value__, Names[int], Tree.__value__)
for action in (lambda: Box[int, str],
               lambda: Box[int][str],
               lambda: Generic[int],
               lambda: type('Bad', (Generic,), {}),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
