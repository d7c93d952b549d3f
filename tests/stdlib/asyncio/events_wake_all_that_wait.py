# An event: set, clear, and who waits for it.
import asyncio

async def waiter(event, name):
    print(name, await event.wait(), event.is_set())

async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, n)) for n in 'abc']
    await asyncio.sleep(0)
    tasks[1].cancel()
    event.set()
    event.clear()
    print(event.is_set())
    print(await asyncio.gather(*tasks, return_exceptions=True))
    event.set()
    await waiter(event, 'at once')

asyncio.run(main())
