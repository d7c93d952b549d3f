# A type alias evaluates its value when it is asked for.
type Later = undefined_yet
try:
    Later.__value__
except NameError as error:
    print(error)
undefined_yet = int
print(Later.__value__, Later, Later.__name__)
type Pair[T] = tuple[T, T]
print(Pair.__type_params__, Pair.__value__)
print(Pair[int])
type Tree = list[Tree] | int
print(Tree.__value__)
