# A bounded queue: who waits for room, who waits for items, in which order they go on.
import asyncio

async def producer(queue, name, count):
    for i in range(count):
        await queue.put(f'{name}{i}')
        print('put', name, i, queue.qsize())

async def consumer(queue, name):
    while True:
        item = await queue.get()
        print(name, 'got', item)
        queue.task_done()

async def main():
    for size in 0, 1, 2:
        queue = asyncio.Queue(size)
        consumers = [asyncio.create_task(consumer(queue, n)) for n in 'xy']
        await asyncio.gather(producer(queue, 'a', 3), producer(queue, 'b', 2))
        await queue.join()
        print('joined', queue.empty(), queue.full(), queue.maxsize)
        for task in consumers:
            task.cancel()
        await asyncio.gather(*consumers, return_exceptions=True)

asyncio.run(main())
