# What asyncio's functions return is warned of, too, where a statement drops it, or the collector finds it.
import asyncio
import gc
import warnings


def lose():
    lost = asyncio.sleep(1)


async def main():
    asyncio.sleep(1)
    asyncio.sleep(0, 'result')
    asyncio.Lock().acquire()
    asyncio.Event().wait()
    asyncio.Queue().get()
    asyncio.wait([])
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        lose()
        gc.collect()
    print(*[warning.message for warning in caught])
    waiting = asyncio.sleep(0, 'slept')
    print(await waiting)
    asyncio.sleep(1).close()


asyncio.run(main())
