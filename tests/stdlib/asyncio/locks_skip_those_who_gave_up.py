# A cancelled waiter passes its turn on.
import asyncio

async def user(lock, name):
    try:
        async with lock:
            print(name, 'in')
            await asyncio.sleep(0)
    except asyncio.CancelledError:
        print(name, 'gave up')

async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    a, b, c = [asyncio.create_task(user(lock, n)) for n in 'abc']
    await asyncio.sleep(0)
    a.cancel()
    lock.release()      # wakes a, which is being cancelled
    await asyncio.gather(a, b, c)
    await lock.acquire()
    a, b, c = [asyncio.create_task(user(lock, n)) for n in 'abc']
    await asyncio.sleep(0)
    lock.release()
    a.cancel()          # was woken already
    await asyncio.gather(a, b, c)
    print(lock.locked())

asyncio.run(main())
