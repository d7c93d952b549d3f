# Asynchronous comprehensions and await inside comprehensions.
async def items(n):
    for i in range(n): yield i
async def double(x): return x * 2
async def main():
    print([await double(i) for i in range(3)])
    print([x async for x in items(3) if await double(x) > 0])
    print([[y async for y in items(x)] async for x in items(3)])
    print({k: v async for k, v in pairs()})
    g = (x + await double(x) async for x in items(3))
    print(type(g).__name__, [x async for x in g])
    print([x for x in [await double(5)]])
    print([a + b async for a in items(2) for b in range(2)])
async def pairs():
    yield "a", 1
    yield "b", 2
try:
    main().send(None)
except StopIteration:
    print("done")
