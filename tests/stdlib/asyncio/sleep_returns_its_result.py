# sleep(): its result, no delay, a negative delay, not a number.
import asyncio

async def main():
    print(await asyncio.sleep(0.001, 'a'), await asyncio.sleep(0, 'b'), await asyncio.sleep(-1, 'c'),
          await asyncio.sleep(0))
    for delay in float('nan'), None, 'x':
        try:
            await asyncio.sleep(delay)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)

asyncio.run(main())
