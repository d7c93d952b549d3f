# A lock that a task of one loop has waited for is refused by another loop.
import asyncio

def refused(make, wait):
    thing = make()
    async def first():
        task = asyncio.create_task(wait(thing))
        await asyncio.sleep(0)
        task.cancel()
    async def second():
        try:
            await wait(thing)
        except RuntimeError as error:
            text = str(error)
            print(text[:text.index(' object') if ' object' in text else text.index(' at ')], '...', text[-31:])
    asyncio.run(first())
    asyncio.run(second())

def locked():
    lock = asyncio.Lock()
    lock._locked = True
    return lock

refused(locked, lambda lock: lock.acquire())
refused(asyncio.Event, lambda event: event.wait())
refused(lambda: asyncio.Semaphore(0), lambda semaphore: semaphore.acquire())
refused(asyncio.Queue, lambda queue: queue.get())
