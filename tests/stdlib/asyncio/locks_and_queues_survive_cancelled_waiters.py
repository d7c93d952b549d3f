# Whoever gives up waiting, before or after a wake-up reached it, passes on what was meant for it.
import asyncio


async def use(name, gate):
    try:
        async with gate:
            print(name, 'in')
            await asyncio.sleep(0)
        print(name, 'out')
    except asyncio.CancelledError:
        print(name, 'cancelled')
        raise


async def turns(count):
    for _ in range(count):
        await asyncio.sleep(0)


async def cancel_at(make, turn, which):
    gate = make()
    await gate.acquire()
    tasks = [asyncio.create_task(use(name, gate)) for name in 'abc']
    await turns(2)
    gate.release()
    if turn == 0:
        tasks[which].cancel()  # woken already, where it is the first
    await turns(turn)
    if turn:
        tasks[which].cancel()
    print(*await asyncio.gather(*tasks, return_exceptions=True))
    print(gate.locked(), len(gate._waiters))


async def get(name, queue):
    try:
        print(name, 'got', await queue.get())
    except asyncio.CancelledError:
        print(name, 'cancelled')


async def cancel_getters(kind, which):
    queue = kind(2)
    getters = [asyncio.create_task(get(name, queue)) for name in 'ab']
    await turns(1)
    queue.put_nowait(1)
    getters[which].cancel()
    await turns(2)
    print(queue)
    getters[1 - which].cancel()
    await turns(2)
    putters = [asyncio.create_task(queue.put(n)) for n in range(4)]
    await turns(1)
    print(queue)
    putters[2].cancel()
    print(queue.get_nowait())
    putters[3].cancel()
    await turns(2)
    print(queue, [putter.cancelled() for putter in putters])


class Loud(asyncio.Queue):
    def _init(self, maxsize):
        print('init', maxsize)
        self._queue = []

    def _get(self):
        item = self._queue.pop()
        print('get', item)
        return item

    def _put(self, item):
        print('put', item)
        self._queue.append(item)

    def full(self):
        return len(self._queue) > 1


async def derived():
    queue = Loud()
    tasks = [asyncio.create_task(queue.put(n)) for n in range(3)]
    await turns(1)
    print(queue, [await queue.get() for _ in range(3)])
    joining = asyncio.create_task(queue.join())
    for _ in range(3):
        await turns(1)
        queue.task_done()
    await joining
    waiting = asyncio.create_task(queue.get())
    await turns(1)
    queue.shutdown()
    try:
        await waiting
    except asyncio.QueueShutDown as error:
        print(repr(error), queue)


async def main():
    for make in asyncio.Lock, asyncio.Semaphore, asyncio.BoundedSemaphore:
        for turn in range(3):
            for which in range(3):
                print(make.__name__, turn, which)
                await cancel_at(make, turn, which)
    for kind in asyncio.Queue, asyncio.PriorityQueue, asyncio.LifoQueue:
        for which in 0, 1:
            await cancel_getters(kind, which)
    await derived()


asyncio.run(main())
