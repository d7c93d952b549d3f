# Barriers: rounds, numbers, abort, reset.
import asyncio

async def walker(barrier, name):
    for _ in range(2):
        try:
            async with barrier as number:
                print(name, number, barrier.n_waiting)
        except asyncio.BrokenBarrierError as error:
            print(name, error)

async def main():
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    await asyncio.gather(*(walker(barrier, n) for n in 'abc'))
    for end in barrier.reset, barrier.abort:
        tasks = [asyncio.create_task(walker(barrier, n)) for n in 'de']
        await asyncio.sleep(0)
        print(barrier.n_waiting)
        await end()
        await asyncio.sleep(0)
        for task in tasks:
            task.cancel()
        print(await asyncio.gather(*tasks, return_exceptions=True))
        print(barrier.broken)
    await walker(barrier, 'late')
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)

asyncio.run(main())
