# An awaitable that is given twice runs once, and its result comes twice.
import asyncio

async def one():
    print('runs')
    return 1

async def main():
    coroutine = one()
    task = asyncio.create_task(asyncio.sleep(0, 'task'))
    print(await asyncio.gather(coroutine, task, coroutine, task))

asyncio.run(main())
