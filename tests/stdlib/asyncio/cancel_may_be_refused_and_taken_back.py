# cancelling() counts requests, uncancel() takes one back.
import asyncio

async def stubborn():
    me = asyncio.current_task()
    for _ in range(2):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print('refused', me.cancelling(), me.uncancel(), me.cancelling())
    return 'my way'

async def main():
    task = asyncio.create_task(stubborn())
    for _ in range(2):
        await asyncio.sleep(0)
        task.cancel()
    print(await task, task.cancelled(), task.cancelling(), task.uncancel())

    async def itself():
        asyncio.current_task().cancel()
        print('taken back', asyncio.current_task().uncancel())
        await asyncio.sleep(0)
        return 'went on'
    print(await asyncio.create_task(itself()))

asyncio.run(main())
