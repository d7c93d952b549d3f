# ExitStack: callbacks in reverse order, exceptions replaced and suppressed, pop_all.
from contextlib import ExitStack, contextmanager

@contextmanager
def step(n):
    print('enter', n)
    try:
        yield n
    finally:
        print('leave', n)

with ExitStack() as stack:
    print([stack.enter_context(step(i)) for i in range(3)])
    stack.callback(print, 'callback', sep='!')
    kept = stack.pop_all()
print('moved')
kept.close()

def swallow(kind, value, tb):
    print('swallow', kind.__name__ if kind else None)
    return True

with ExitStack() as stack:
    stack.push(swallow)
    stack.callback(lambda: 1 / 0)
    raise KeyError('first')

try:
    with ExitStack() as stack:
        stack.callback(lambda: [][0])
        stack.callback(lambda: 1 / 0)
        raise KeyError('first')
except IndexError as error:
    print(repr(error), repr(error.__context__), repr(error.__context__.__context__))
for action in (lambda: ExitStack().enter_context(3),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
