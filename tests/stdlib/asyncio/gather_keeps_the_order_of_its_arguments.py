# Results come in the order of the arguments, not of their ends.
import asyncio

async def work(name, turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    print('end of', name)
    return name

async def main():
    print(await asyncio.gather(work('a', 3), work('b', 1), work('c', 2)))
    print(await asyncio.gather())
    print(await asyncio.gather(*(work(i, 0) for i in range(3))))

asyncio.run(main())
