# With return_exceptions, errors and cancellations are results.
import asyncio

async def fail():
    raise KeyError('k')

async def cancel_me(message):
    asyncio.current_task().cancel(message)
    await asyncio.sleep(0)

async def main():
    print(await asyncio.gather(fail(), cancel_me('why'), cancel_me(None), asyncio.sleep(0, 'x'),
                               return_exceptions=True))

asyncio.run(main())
