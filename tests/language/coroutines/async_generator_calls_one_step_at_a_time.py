# asend, athrow and aclose driven by hand: what they yield, return and refuse.
import types
import warnings
warnings.simplefilter("ignore")

@types.coroutine
def wait(what):
    return (yield what)

def drive(awaitable, *sent):
    iterator, steps, sent = awaitable.__await__(), [], list(sent)
    try:
        value = iterator.send(None)
        while True:
            steps.append(value)
            value = iterator.send(sent.pop(0) if sent else None)
    except StopIteration as e:
        print(steps, "returned", e.value)
    except BaseException as e:
        print(steps, type(e).__name__, e)

def attempt(action):
    try:
        print(repr(action()))
    except BaseException as e:
        print(type(e).__name__, e)

async def g():
    try:
        x = await wait("w1")
        y = yield ("y1", x)
        z = await wait(("w2", y))
        yield ("y2", z)
    except ValueError as e:
        yield ("caught", str(e))
    finally:
        await wait("finally")

a = g()
print(a.ag_running, a.ag_await, a.ag_frame is not None, a.ag_code.co_name, a.ag_suspended)
drive(a.__anext__(), 10)
drive(a.asend("S"), 11)
drive(a.athrow(ValueError("v")), 1, 2)
drive(a.__anext__(), 1)
drive(a.__anext__())
drive(a.aclose())
print(a.ag_frame)
drive(g().asend(1))
a = g()
drive(a.aclose())
drive(a.__anext__())
a = g()
drive(a.__anext__())
drive(a.aclose())
drive(a.aclose())
drive(a.athrow(KeyError("k")))

async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
a = stubborn()
drive(a.__anext__())
drive(a.aclose())
drive(a.__anext__())

a = g()
first = a.__anext__()
print(first.send(None), a.ag_running)
second = a.__anext__()
for action in (lambda: second.send(None), lambda: a.aclose().send(None), lambda: a.athrow(ValueError).send(None),
               lambda: a.asend(None).throw(ValueError), lambda: second.send(None), lambda: first.send(5), lambda: first.send(5)):
    attempt(action)
print(a.ag_running)
closing = a.aclose()
attempt(lambda: closing.send(3))
drive(closing)
attempt(lambda: closing.send(None))
closing = a.aclose()
closing.close()
attempt(lambda: closing.send(None))
unused = g().asend(None)
unused.close()
attempt(lambda: unused.send(None))
a = g()
call = a.asend(None)
print(call.send(None))
attempt(lambda: call.throw(ValueError("in")))
drive(a.__anext__())

async def two():
    yield 1
    await wait("w")
    yield 2
async def defaults():
    a = two()
    print(await anext(a), await anext(a, "d"), await anext(a, "d"))
    try:
        await anext(a)
    except StopAsyncIteration:
        print("end")
drive(defaults())
async def stops(exception):
    yield 1
    raise exception
for exception in (StopIteration(3), StopAsyncIteration(3)):
    a = stops(exception)
    drive(a.__anext__())
    drive(a.__anext__())
