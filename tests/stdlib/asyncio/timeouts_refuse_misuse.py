# Entered twice, moved too early or too late, outside of tasks.
import asyncio

async def main():
    limit = asyncio.timeout(1)
    for _ in range(2):
        try:
            limit.reschedule(2)
        except RuntimeError as error:
            print(error)
        try:
            async with limit:
                print(str(limit)[:23])
        except RuntimeError as error:
            print(error)
    try:
        limit.reschedule(2)
    except RuntimeError as error:
        print(error)
    coroutine = asyncio.timeout(1).__aenter__()
    def outside():
        try:
            coroutine.send(None)
        except RuntimeError as error:
            print(error)
    asyncio.get_running_loop().call_soon(outside)
    await asyncio.sleep(0)

asyncio.run(main())
