# A coroutine function that was not called is told, before anything runs.
import asyncio

async def func():
    pass

async def main():
    try:
        await asyncio.gather(func)
    except TypeError as error:
        print(error)
    try:
        await asyncio.gather([])
    except TypeError as error:
        print(error)
    try:
        asyncio.gather(1)
    except TypeError as error:
        print(error)

asyncio.run(main())
