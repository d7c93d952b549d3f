# PEP 695: def and class with type parameters.
def first[T](items: list[T]) -> T:
    return items[0]

print(first([3, 4]), first.__type_params__)

class Stack[T, *Ts, **P]:
    def push[U: int](self, item: U) -> T: ...

print(Stack.__type_params__, Stack.push.__type_params__[0].__bound__)
print(Stack.__orig_bases__, [base.__name__ for base in Stack.__mro__])

class Limited[A: (int, str), B = bool]:
    pass

A, B = Limited.__type_params__
print(A.__constraints__, B.__default__, A.__name__)
