# timeout() and timeout_at(): expired or not, moved, nested.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(10) as limit:
        print(limit.expired(), limit.when() > loop.time())
    print(limit, limit.expired())
    try:
        async with asyncio.timeout(0.01) as limit:
            await asyncio.sleep(10)
    except TimeoutError as error:
        print(limit, limit.expired(), repr(error), repr(error.__cause__))
    async with asyncio.timeout(None) as limit:
        print(limit, limit.when())
        limit.reschedule(loop.time() + 10)
        limit.reschedule(None)
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            await asyncio.sleep(0)
            print('one turn is given')
            await asyncio.sleep(0)
    except TimeoutError:
        print('in the past')
    try:
        async with asyncio.timeout(10) as outer:
            async with asyncio.timeout(0.01) as inner:
                await asyncio.sleep(10)
    except TimeoutError:
        print(outer.expired(), inner.expired())
    try:
        async with asyncio.timeout(0.01) as outer:
            async with asyncio.timeout(10) as inner:
                await asyncio.sleep(10)
    except TimeoutError:
        print(outer.expired(), inner.expired())

asyncio.run(main())
