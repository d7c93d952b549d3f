# async with and async for, driven by hand.
class Manager:
    async def __aenter__(self):
        print("aenter"); return "value"
    async def __aexit__(self, kind, value, tb):
        print("aexit", kind and kind.__name__); return kind is KeyError
class Numbers:
    def __init__(self, n): self.i, self.n = 0, n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.i == self.n: raise StopAsyncIteration
        self.i += 1
        return self.i
async def main():
    async with Manager() as v, Manager():
        print("body", v)
    async with Manager():
        raise KeyError("swallowed")
    async for i in Numbers(3):
        if i == 2: continue
        print(i)
    else:
        print("else")
    async for i in Numbers(3):
        break
    else:
        print("never")
    return [i async for i in Numbers(3) if i != 2], {i: i * i async for i in Numbers(2)}, {i async for i in Numbers(1)}
def run(c):
    try:
        c.send(None)
    except StopIteration as stop:
        return stop.value
print(run(main()))
