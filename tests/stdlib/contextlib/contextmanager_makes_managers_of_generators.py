# @contextmanager: values, exceptions, use as a decorator, misuse.
from contextlib import contextmanager, nullcontext, closing, suppress, redirect_stdout, ContextDecorator, AbstractContextManager
import io

@contextmanager
def tag(name):
    print('<', name)
    try:
        yield name.upper()
    except ValueError as error:
        print('caught', error)
    finally:
        print('>', name)

with tag('a') as value, tag('b'):
    print(value)
with tag('c'):
    raise ValueError('inside')
try:
    with tag('d'):
        raise KeyError('out')
except KeyError as error:
    print('passed', error)

@tag('deco')
def work(x):
    print('working', x)
    return x

print(work(1), work(2))

@contextmanager
def twice():
    yield 1
    yield 2

@contextmanager
def never():
    if False:
        yield

def use(manager):
    with manager:
        pass

out = io.StringIO()
with redirect_stdout(out):
    print('hidden')
print(repr(out.getvalue()))
with suppress(KeyError, IndexError):
    [][1]
    print('not reached')
with nullcontext(5) as five:
    print(five)

class Door:
    def close(self): print('closed')

with closing(Door()) as door:
    print(type(door).__name__)

class track(ContextDecorator):
    def __enter__(self): print('enter'); return self
    def __exit__(self, *details): print('exit', details[0]); return True

@track()
def fails(): raise OSError

print(fails(), issubclass(Door, AbstractContextManager), issubclass(track, AbstractContextManager))
@contextmanager
def stops():
    yield
try:
    with stops():
        raise StopIteration('mine')
except StopIteration as error:
    print('stop', error)
for action in (lambda: use(twice()),
               lambda: use(never()),):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
