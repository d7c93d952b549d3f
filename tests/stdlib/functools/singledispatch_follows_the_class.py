# singledispatch chooses by the class of the first argument, abstract classes and unions included.
from collections.abc import Mapping, Sized
from functools import singledispatch, singledispatchmethod

@singledispatch
def describe(value):
    return 'object'

@describe.register
def _(value: int):
    return 'int'

@describe.register(list)
def _(value):
    return 'list of ' + ', '.join(map(describe, value))

@describe.register
def _(value: float | complex):
    return 'inexact'

@describe.register(Mapping)
def _(value):
    return 'mapping'

print(describe(len), describe(1), describe(True), describe([1, 2.5, 1j]), describe({}), describe(None))
print(describe.dispatch(dict).__name__, sorted(t.__name__ for t in describe.registry))

class Negator:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError('cannot negate')
    @neg.register
    def _(self, arg: int):
        return -arg
    @neg.register
    def _(self, arg: bool):
        return not arg

print(Negator().neg(5), Negator().neg(True))
for action in (lambda: Negator().neg('x'),
               lambda: describe(),
               lambda: describe.register('x'),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
