# Whoever asks after the deadline gets TimeoutError; what was done before is still given.
import asyncio

async def main():
    slow = asyncio.create_task(asyncio.sleep(10))
    try:
        async for task in asyncio.as_completed([slow, asyncio.sleep(0, 'quick')], timeout=0.01):
            print(task.result())
    except TimeoutError as error:
        print(repr(error))
    for coroutine in asyncio.as_completed([slow, asyncio.sleep(0, 'quick')], timeout=0.01):
        try:
            print(await coroutine)
        except TimeoutError as error:
            print(repr(error))
    print(slow.done(), slow.cancel())
    try:
        asyncio.as_completed(slow)
    except TypeError as error:
        print(error)
    try:
        asyncio.as_completed([1])
    except TypeError as error:
        print(error)

asyncio.run(main())
