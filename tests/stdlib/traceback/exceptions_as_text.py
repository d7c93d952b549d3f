# format_exc and friends: carets, causes, contexts, notes, folded frames.
import traceback

def show(function, *args):
    try:
        function(*args)
    except BaseException:
        print(traceback.format_exc())

def divide(a, b):
    return (a + 1) / (b - b)

def chained():
    try:
        divide(1, 2)
    except ZeroDivisionError as error:
        raise ValueError('bad') from error

def during():
    try:
        {}['missing']
    except KeyError:
        undefined_name

def hidden():
    try:
        [][1]
    except IndexError:
        raise TypeError('only this') from None

def deep(n):
    if n:
        deep(n - 1)
    else:
        raise RecursionError('far down')

def noted():
    error = ValueError('x\ny')
    error.add_note('first note')
    error.add_note('two\nlines')
    raise error

def spread():
    data = {'a': [1, 2]}
    return (
        data['a']
        [
            5
        ]
    )

def call(x):
    return x.attribute.other(1)['k']

class Custom(Exception):
    pass

show(divide, 1, 2)
show(chained)
show(during)
show(hidden)
show(deep, 10)
show(noted)
show(spread)
show(call, 5)
def custom(): raise Custom
show(custom)
show(lambda: int('x'))
