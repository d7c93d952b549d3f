# After shutdown puts fail, gets until the queue is empty, waiters wake.
import asyncio

async def attempt(name, coroutine):
    try:
        print(name, await coroutine)
    except asyncio.QueueShutDown as error:
        print(name, repr(error))

async def main():
    for immediate in False, True:
        queue = asyncio.Queue(1)
        queue.put_nowait(1)
        tasks = [asyncio.create_task(attempt('put', queue.put(2))),
                 asyncio.create_task(attempt('join', queue.join()))]
        await asyncio.sleep(0)
        queue.shutdown(immediate)
        print(queue)
        await attempt('get', queue.get())
        await attempt('get again', queue.get())
        for call in lambda: queue.put_nowait(3), queue.get_nowait:
            try:
                call()
            except asyncio.QueueShutDown as error:
                print(repr(error))
        if not immediate:
            queue.task_done()
        await asyncio.gather(*tasks)
    queue = asyncio.Queue()
    task = asyncio.create_task(attempt('waiting get', queue.get()))
    await asyncio.sleep(0)
    queue.shutdown()
    await task

asyncio.run(main())
