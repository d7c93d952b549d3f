# A cancelled child is an error of the gather, which itself is not cancelled.
import asyncio

async def main():
    tasks = [asyncio.create_task(asyncio.sleep(1), name=f't{i}') for i in range(3)]
    outer = asyncio.gather(*tasks)
    await asyncio.sleep(0)
    tasks[1].cancel('one of them')
    try:
        await outer
    except asyncio.CancelledError as error:
        print('error', error.args, outer.cancelled(), type(outer.exception) if not outer.done() else 'done')
    print([t.done() for t in tasks])

asyncio.run(main())
