# A getter that is cancelled when it was woken lets the next one have the item.
import asyncio

async def getter(queue, name):
    try:
        print(name, 'got', await queue.get())
    except asyncio.CancelledError:
        print(name, 'cancelled')

async def putter(queue, name):
    try:
        await queue.put(name)
        print(name, 'put')
    except asyncio.CancelledError:
        print(name, 'cancelled')

async def main():
    queue = asyncio.Queue(1)
    a, b = [asyncio.create_task(getter(queue, n)) for n in 'ab']
    await asyncio.sleep(0)
    queue.put_nowait(1)
    a.cancel()
    await asyncio.gather(a, b)
    queue.put_nowait(2)
    c, d = [asyncio.create_task(putter(queue, n)) for n in 'cd']
    await asyncio.sleep(0)
    print(queue.get_nowait())
    c.cancel()
    await asyncio.gather(c, d)
    print(queue.get_nowait())

asyncio.run(main())
