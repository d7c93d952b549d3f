# A subclass of BaseEventLoop with `time`, `_selector` and `_process_events` of its own runs everything.
import asyncio


class Selector:
    def __init__(self, loop):
        self.loop = loop

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError('nothing will ever happen')
        self.loop.now += timeout
        return []


class JumpingLoop(asyncio.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self.now = 1000.0
        self._selector = Selector(self)

    def time(self):
        return self.now

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


async def tick(name, period, count):
    for i in range(count):
        await asyncio.sleep(period)
        print(f'{asyncio.get_running_loop().time():.0f} {name} {i}')
    return name


async def main():
    loop = asyncio.get_running_loop()
    print(type(loop).__name__, loop)
    loop.call_later(90, print, 'call_later')
    loop.call_at(1000 + 7200, print, 'call_at')
    queue = asyncio.Queue()

    async def consume():
        while True:
            print('took', await queue.get())
            queue.task_done()

    consumer = asyncio.create_task(consume())
    print(await asyncio.gather(tick('hour', 3600, 2), tick('minute', 60, 3)))
    for i in range(3):
        queue.put_nowait(i)
    await queue.join()
    consumer.cancel()
    try:
        async with asyncio.timeout(24 * 3600):
            await asyncio.Event().wait()
    except TimeoutError:
        print('timeout', loop.time())
    async with asyncio.TaskGroup() as group:
        group.create_task(tick('day', 86400, 1))
        group.create_task(tick('week', 7 * 86400, 1))
    try:
        await asyncio.wait_for(asyncio.sleep(1e6), 1e5)
    except TimeoutError:
        print('wait_for', loop.time())


asyncio.run(main(), loop_factory=JumpingLoop)
with asyncio.Runner(loop_factory=JumpingLoop) as runner:
    print(runner.run(asyncio.sleep(10 ** 6, 'slept')), runner.get_loop().time())


async def for_ever():
    await asyncio.Event().wait()

try:
    asyncio.run(for_ever(), loop_factory=JumpingLoop)
except RuntimeError as exc:
    print(exc)
