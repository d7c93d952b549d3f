# Conditions: notify, notify_all, wait_for; the lock is held again after waiting.
import asyncio

async def consumer(condition, name, items):
    async with condition:
        await condition.wait_for(lambda: items)
        print(name, 'got', items.pop(0), condition.locked())

async def main():
    condition = asyncio.Condition()
    items = []
    tasks = [asyncio.create_task(consumer(condition, n, items)) for n in 'abcd']
    await asyncio.sleep(0)
    async with condition:
        items.append(1)
        condition.notify()
    await asyncio.sleep(0)
    async with condition:
        items.extend([2, 3, 4])
        condition.notify(2)
        print('two')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)
    for call in condition.notify, condition.notify_all:
        try:
            call()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)
    lock = asyncio.Lock()
    a, b = asyncio.Condition(lock), asyncio.Condition(lock)
    async with a:
        print(b.locked())

asyncio.run(main())
