# A deadline that has passed, but whose turn has not come, can still be moved, or the context left.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout_at(loop.time() - 1) as limit:
        print(limit.expired())
    await asyncio.sleep(0)
    print('left in time', limit)

    async with asyncio.timeout_at(loop.time() - 1) as limit:
        limit.reschedule(loop.time() + 10)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        print('moved away', limit.expired())

    try:
        async with asyncio.timeout_at(loop.time() - 1) as limit:
            limit.reschedule(loop.time() - 2)
            limit.reschedule(loop.time() - 3)
            loop.call_soon(print, 'behind')
            await asyncio.sleep(0)
            print('not reached')
    except TimeoutError:
        print('moved in the past', asyncio.current_task().cancelling())

    try:
        async with asyncio.timeout(10) as limit:
            limit.reschedule(None)
            limit.reschedule(loop.time() + 0.001)
            await asyncio.sleep(10)
    except TimeoutError:
        print('moved near', limit)
        try:
            limit.reschedule(1)
        except RuntimeError as error:
            print(error)

    async with asyncio.timeout(None) as limit:
        asyncio.current_task().cancel()
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            print('cancelled by another', asyncio.current_task().uncancel())
    entered = asyncio.timeout(10)
    coroutine = entered.__aenter__()
    print(repr(entered), await coroutine is entered)
    print(await entered.__aexit__(None, None, None), entered)
    for wrong in 'soon', [1]:
        try:
            async with asyncio.timeout_at(wrong):
                pass
        except TypeError as error:
            print(error)

asyncio.run(main())
