# What throw() is given reaches the throw() of what a generator delegates to as it is.
class Delegate:
    def __iter__(self):
        return self

    def __next__(self):
        return 'next'

    def throw(self, *args):
        print('throw', args)
        if args[0] is StopIteration:
            raise StopIteration('stopped')
        return 'thrown'

class Plain:
    def __iter__(self):
        return self

    def __next__(self):
        return 'plain'

    def close(self):
        print('closed')

def outer(delegate):
    try:
        print('result', (yield from delegate))
    except Exception as error:
        print('outer sees', repr(error))
        raise
    yield 'after'

def attempt(function, *args):
    try:
        print(function(*args))
    except BaseException as error:
        print('raised', repr(error))

def nested(delegate):
    global inner # it is closed at a known moment
    inner = outer(delegate)
    return outer(inner)

inner = outer('')
for wrap in outer, nested:
    for thrown in 123, ZeroDivisionError, ZeroDivisionError(1), StopIteration, None, GeneratorExit:
        g = wrap(Delegate())
        next(g)
        attempt(g.throw, thrown)
        attempt(next, g)
        g.close()
        inner.close()
    for thrown in 123, ValueError, ValueError(2), int, GeneratorExit, GeneratorExit(3):
        g = wrap(Plain())
        next(g)
        attempt(g.throw, thrown)
        attempt(next, g)
        g.close()
        inner.close()

class Resumes(Exception):
    def __init__(self):
        print('made', next(g, 'ended'))

def ends():
    yield from 'ab'

for delegate in (i for i in 'abc'), (i for i in 'a'), 'abc', 'a':
    g = outer(delegate)
    next(g)
    attempt(g.throw, Resumes)
    attempt(next, g)

class NoArguments(Exception):
    def __init__(self, needed):
        pass

for delegate in Delegate(), Plain(), (i for i in 'abc'):
    g = outer(delegate)
    next(g)
    attempt(g.throw, NoArguments)
    attempt(next, g)

g = outer(i for i in 'abc')
next(g)
attempt(g.throw, 5)
attempt(next, g)
inner = (i for i in 'ab')
g = outer(inner)
next(g), next(inner), next(inner, None)
attempt(g.throw, KeyError)
inner = (i for i in 'ab')
g = outer(inner)
next(g), next(inner), next(inner, None)
attempt(g.throw, 6)
attempt(next, g)
g = outer('ab')
attempt(g.throw, 7)
attempt(next, g)

class Awaitable:
    def __await__(self):
        return Delegate()

async def coroutine():
    return await Awaitable()

c = coroutine()
print(c.send(None))
attempt(c.throw, 'text')
attempt(c.throw, StopIteration)
attempt(c.throw, 8)
attempt(c.throw, KeyError)
w = (c := coroutine()).__await__()
print(w.send(None))
attempt(w.throw, 9)
attempt(w.throw, KeyError)
c.close()
