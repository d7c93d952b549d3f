# asend, athrow, aclose of async generators.
class Wait:
    def __await__(self):
        return (yield "wait")
async def agen():
    try:
        x = yield 1
        print("got", x)
        w = await Wait()
        print("awaited", w)
        y = yield 2
        print("got", y)
    except ValueError as error:
        print("caught", error)
        yield "after throw"
    finally:
        print("finally")
def step(awaitable, *values):
    it = awaitable.__await__()
    value = None
    try:
        for v in (None, *values):
            print("  yields", it.send(v))
    except StopIteration as stop:
        print("  item", stop.value)
    except StopAsyncIteration:
        print("  end")
g = agen()
print(type(g).__name__)
step(g.__anext__())
step(g.asend("A"), "B")
step(g.asend("C"))
step(g.__anext__())
g = agen()
step(g.__anext__())
step(g.athrow(ValueError("v")))
step(g.aclose())
step(g.__anext__())
