# The first error ends a gather; the other children go on, and their errors count as seen.
import asyncio

async def fail(name, turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    print('fails', name)
    raise ValueError(name)

async def main():
    try:
        await asyncio.gather(fail('a', 3), fail('b', 1), asyncio.sleep(0))
    except ValueError as error:
        print('caught', error)
    for _ in range(5):
        await asyncio.sleep(0)
    print('no complaint')

asyncio.run(main())
