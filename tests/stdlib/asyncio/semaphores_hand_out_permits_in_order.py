# At most so many at once, first come first served.
import asyncio

async def user(semaphore, name, turns):
    async with semaphore:
        print(name, 'in', semaphore.locked())
        for _ in range(turns):
            await asyncio.sleep(0)
        print(name, 'out')

async def main():
    semaphore = asyncio.Semaphore(2)
    tasks = [asyncio.create_task(user(semaphore, n, t)) for n, t in zip('abcdef', (3, 1, 2, 0, 1, 2))]
    await asyncio.sleep(0)
    tasks[3].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    semaphore.release()
    print(semaphore.locked(), await semaphore.acquire())

    semaphore = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(user(semaphore, n, 0)) for n in 'gh']
    await asyncio.sleep(0)
    semaphore.release()
    tasks[0].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)

asyncio.run(main())
