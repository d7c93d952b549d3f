# A timeout of wait() is no error: what is not done is pending.
import asyncio

async def main():
    slow = asyncio.create_task(asyncio.sleep(10), name='slow')
    quick = asyncio.create_task(asyncio.sleep(0), name='quick')
    done, pending = await asyncio.wait([slow, quick], timeout=0.01)
    print([t.get_name() for t in done], [t.get_name() for t in pending], slow.cancelled())
    done, pending = await asyncio.wait([quick], timeout=0)
    print(len(done), len(pending))
    slow.cancel()

asyncio.run(main())
