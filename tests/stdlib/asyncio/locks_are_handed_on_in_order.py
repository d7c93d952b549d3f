# A lock goes to whoever asked first; a newcomer does not jump the queue.
import asyncio

async def user(lock, name):
    async with lock as nothing:
        print(name, 'in', nothing, lock.locked())
        await asyncio.sleep(0)
        print(name, 'out')

async def main():
    lock = asyncio.Lock()
    print(lock.locked(), await lock.acquire(), lock.locked())
    tasks = [asyncio.create_task(user(lock, n)) for n in 'abc']
    await asyncio.sleep(0)
    lock.release()
    await user(lock, 'newcomer')
    await asyncio.gather(*tasks)
    try:
        lock.release()
    except RuntimeError as error:
        print(error)

asyncio.run(main())
