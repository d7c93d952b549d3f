# put_nowait, get_nowait, task_done at the wrong time.
import asyncio

async def main():
    queue = asyncio.Queue(1)
    for call in queue.get_nowait, queue.task_done, lambda: queue.put_nowait(1), lambda: queue.put_nowait(2):
        try:
            print(call())
        except (asyncio.QueueEmpty, asyncio.QueueFull, ValueError) as error:
            print(repr(error))
    print(queue.get_nowait(), queue.task_done())
    await queue.join()
    print(asyncio.Queue(-1).full(), asyncio.Queue[int])

asyncio.run(main())
