# Alternatives start one after the other; the first success cancels the rest.
import asyncio
from asyncio.staggered import staggered_race

async def fail(name):
    print('fails', name)
    raise OSError(name)

async def slow(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cancelled', name)
        raise

async def win(name):
    await asyncio.sleep(0)
    return name

async def main():
    print(await staggered_race([lambda: fail('a'), lambda: win('b'), lambda: win('c')], None))
    print(await staggered_race([lambda: slow('d'), lambda: win('e')], 0.01))
    print(await staggered_race([lambda: fail('f'), lambda: fail('g')], None))
    print(await staggered_race([], None))

asyncio.run(main())
