# types.coroutine lets a plain generator be awaited.
import types, inspect
@types.coroutine
def switch(value):
    got = yield value
    return got * 10
async def main():
    return await switch("first") + await switch("second")
c = main()
print(c.send(None), c.send(1))
try:
    c.send(2)
except StopIteration as stop:
    print(stop.value)
print(inspect.iscoroutinefunction(main), inspect.isawaitable(switch(1)), inspect.iscoroutine(main))
