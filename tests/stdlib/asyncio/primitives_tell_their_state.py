# The representations of locks and the like, addresses aside.
import asyncio
import re

def show(*things):
    for thing in things:
        print(re.sub('0x[0-9a-f]+', '0x', repr(thing)))

async def main():
    lock, event, condition = asyncio.Lock(), asyncio.Event(), asyncio.Condition()
    semaphore, bounded, barrier = asyncio.Semaphore(2), asyncio.BoundedSemaphore(1), asyncio.Barrier(2)
    queue = asyncio.Queue(2)
    show(lock, event, condition, semaphore, bounded, barrier, queue)
    await lock.acquire()
    event.set()
    await condition.acquire()
    await semaphore.acquire()
    await bounded.acquire()
    await queue.put('x')
    await queue.put('y')
    show(lock, event, condition, semaphore, bounded, queue)
    print(queue, asyncio.LifoQueue(), asyncio.PriorityQueue(1))
    event.clear()
    tasks = [asyncio.create_task(f()) for f in (lock.acquire, event.wait, condition.acquire, bounded.acquire,
                                                barrier.wait)]
    tasks += [asyncio.create_task(queue.put(i)) for i in range(2)]
    await asyncio.sleep(0)
    show(lock, event, condition, bounded, barrier, queue)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await barrier.abort()
    queue.shutdown()
    show(barrier, queue, asyncio.TaskGroup(), asyncio.timeout(1), asyncio.timeout(None))

asyncio.run(main())
