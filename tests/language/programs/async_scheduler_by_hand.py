# Tasks, sleeping and channels on coroutines without asyncio.
import heapq
from collections import deque
class Suspend:
    def __init__(self, kind, *args): self.args = (kind, *args)
    def __await__(self): return (yield self.args)
def sleep(n): return Suspend("sleep", n)
class Channel:
    def __init__(self): self.items, self.readers = deque(), deque()
    def put(self, x): return Suspend("put", self, x)
    def get(self): return Suspend("get", self)
class Loop:
    def __init__(self): self.ready, self.timers, self.now, self.n, self.finished = deque(), [], 0, 0, []
    def spawn(self, name, c): self.ready.append((name, c, None))
    def run(self):
        while self.ready or self.timers:
            if not self.ready:
                self.now, _, entry = heapq.heappop(self.timers); self.ready.append(entry)
            name, c, value = self.ready.popleft()
            try: kind, *args = c.send(value)
            except StopIteration as stop: self.finished.append((self.now, name, stop.value)); continue
            except Exception as e: self.finished.append((self.now, name, repr(e))); continue
            if kind == "sleep": self.n += 1; heapq.heappush(self.timers, (self.now + args[0], self.n, (name, c, None)))
            elif kind == "put":
                ch, x = args
                if ch.readers: rn, rc = ch.readers.popleft(); self.ready.append((rn, rc, x))
                else: ch.items.append(x)
                self.ready.append((name, c, None))
            elif args[0].items: self.ready.append((name, c, args[0].items.popleft()))
            else: args[0].readers.append((name, c))
loop, ch = Loop(), Channel()
async def producer(n):
    for i in range(n):
        await sleep(i); await ch.put(i * 10)
    await ch.put(None)
    return "produced"
async def consumer():
    got = []
    while (x := await ch.get()) is not None:
        print(loop.now, "got", x); got.append(x)
    return got
async def failing():
    await sleep(2)
    raise ValueError("failed")
async def ticks():
    async def steps():
        for i in range(3): await sleep(1.5); yield i
    return [(loop.now, i) async for i in steps()]
for name, c in (("producer", producer(4)), ("consumer", consumer()), ("failing", failing()), ("ticks", ticks())): loop.spawn(name, c)
loop.run()
for f in loop.finished: print(*f)
