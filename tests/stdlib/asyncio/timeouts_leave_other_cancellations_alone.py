# A cancellation from outside is not a timeout, and an error of the body stays one.
import asyncio

async def body():
    async with asyncio.timeout(0.01):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            raise ValueError('instead')

async def outside():
    async with asyncio.timeout(10):
        await asyncio.sleep(10)

async def main():
    try:
        await body()
    except ValueError as error:
        print(repr(error), repr(error.__context__), repr(error.__context__.__cause__))
    task = asyncio.create_task(outside())
    await asyncio.sleep(0)
    task.cancel('outside')
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, task.cancelling())

asyncio.run(main())
