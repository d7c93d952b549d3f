# ContextVar.set returns a token, with which reset undoes it once, in the same context.
from contextvars import ContextVar, Token, copy_context

level = ContextVar('level')
other = ContextVar('other', default=0)


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f'{type(error).__name__}: {error}'.split(' at 0x')[0]


first = level.set(1)
second = level.set(2)
print(first.old_value is Token.MISSING, Token.MISSING, second.old_value, second.var is level)
level.reset(second)
print(level.get())
print(attempt(level.reset, second))
level.reset(first)
print(attempt(level.get), level.get('none'))
print(attempt(level.reset, first))

print(attempt(other.reset, level.set(3)))
copy = copy_context()
foreign = copy.run(level.set, 4)
print(attempt(level.reset, foreign), level.get(), copy.run(level.get))
print(copy.run(level.reset, foreign), copy.run(level.get))
print(attempt(level.reset, 5))
print(attempt(Token))
