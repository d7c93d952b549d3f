# PriorityQueue gives the smallest first, LifoQueue the newest.
import asyncio

async def main():
    for make in asyncio.Queue, asyncio.PriorityQueue, asyncio.LifoQueue:
        queue = make()
        for item in 3, 1, 2:
            await queue.put(item)
        print(make.__name__, [await queue.get() for _ in range(3)])

    class Doubling(asyncio.Queue):
        def _put(self, item):
            self._queue.extend([item, item])
    queue = Doubling()
    queue.put_nowait('x')
    print(await queue.get(), await queue.get(), queue.empty())

asyncio.run(main())
