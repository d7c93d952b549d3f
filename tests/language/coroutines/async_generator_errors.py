# Misuse of async generators.
def run(awaitable):
    it = awaitable.__await__()
    try:
        it.send(None)
    except StopIteration as stop:
        return stop.value
    except Exception as error:
        return repr(error)
async def agen():
    yield 1
    yield 2
g = agen()
print(run(g.asend(5)))
async def stops():
    yield 1
    raise StopIteration("x")
async def stops_async():
    yield 1
    raise StopAsyncIteration
for f in (stops, stops_async):
    g = f()
    print(run(g.__anext__()), run(g.__anext__()))
async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
g = stubborn()
print(run(g.__anext__()), run(g.aclose()))
g = agen()
a = g.__anext__()
print(run(a), run(a))
async def rv():
    yield
    return
print(run(rv().__anext__()))
try:
    for x in agen(): pass
except TypeError as error:
    print(error)
