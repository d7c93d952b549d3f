# A coroutine runs when it is sent to; its result is in StopIteration.
class Wait:
    def __init__(self, value): self.value = value
    def __await__(self):
        got = yield self.value
        return ("got", got)

async def child(n):
    r = await Wait(n)
    print("child", r)
    return n * 2

async def main():
    a = await child(1)
    b = await child(2)
    return a + b

c = main()
print(type(c).__name__, c.__name__)
print(c.send(None), c.send("x"))
try:
    c.send("y")
except StopIteration as stop:
    print(stop.value)
try:
    c.send(None)
except RuntimeError as error:
    print(error)
