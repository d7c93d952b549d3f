# partial objects: calls, nesting, attributes, repr.
from functools import partial, partialmethod, reduce

def show(*args, **kwargs):
    return args, kwargs

first = partial(show, 1, a=2)
second = partial(first, 3, b=4)
print(first(5), second(5, a=6), second.args, second.keywords, second.func is show)
print(repr(partial(int, base=2)), partial(int, base=2)('101'))

class Cell:
    def set_state(self, state, *extra):
        return state, extra
    on = partialmethod(set_state, 'on')
    off = partialmethod(set_state, 'off', 1)

print(Cell().on(), Cell().off(2))
print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(max, [], 7))
for action in (lambda: reduce(max, []),
               lambda: reduce(max, 5),
               lambda: partial(),
               lambda: partial(3),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
