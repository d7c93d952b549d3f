# What wait() says about wrong arguments.
import asyncio

async def main():
    coroutine = asyncio.sleep(0)
    task = asyncio.create_task(asyncio.sleep(0))
    for arguments in [], [coroutine], task, coroutine, None, [1]:
        try:
            await asyncio.wait(arguments)
        except (TypeError, ValueError, AttributeError) as error:
            print(type(error).__name__, error)
    try:
        await asyncio.wait([task], return_when='NEVER')
    except ValueError as error:
        print(error)
    coroutine.close()
    await task

asyncio.run(main())
