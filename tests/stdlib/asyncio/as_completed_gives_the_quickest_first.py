# as_completed() with for and with async for.
import asyncio

async def work(turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    if turns == 4:
        raise ValueError('four')
    return turns

async def main():
    for coroutine in asyncio.as_completed([work(6), work(2), work(4)]):
        try:
            print(await coroutine)
        except ValueError as error:
            print(error)
    tasks = [asyncio.create_task(work(n), name=f't{n}') for n in (5, 1, 3)]
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), task in tasks, task.result())
    async for task in asyncio.as_completed([work(1)]):
        print(type(task).__name__, await task)
    print([x async for x in asyncio.as_completed([])], list(asyncio.as_completed(())))

asyncio.run(main())
