# Futures stay what they are; coroutines and objects with __await__ become tasks.
import asyncio

class Waiting:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return 'waited'

async def main():
    future = asyncio.get_running_loop().create_future()
    print(asyncio.ensure_future(future) is future)
    task = asyncio.ensure_future(asyncio.sleep(0, 'slept'))
    print(type(task).__name__, asyncio.ensure_future(task) is task, await task)
    print(await asyncio.ensure_future(Waiting()))
    print(await asyncio.gather(Waiting(), Waiting()))
    for wrong in 1, print, [1]:
        try:
            asyncio.ensure_future(wrong)
        except TypeError as error:
            print(error)
    other = asyncio.new_event_loop()
    try:
        asyncio.ensure_future(future, loop=other)
    except ValueError as error:
        print(error)
    other.close()

asyncio.run(main())
