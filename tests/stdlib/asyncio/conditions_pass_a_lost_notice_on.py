# Who was notified and cancelled passes the notice to the next.
import asyncio

async def waiter(condition, name):
    async with condition:
        try:
            print(name, await condition.wait())
        except asyncio.CancelledError as error:
            print(name, 'cancelled', error.args, condition.locked())

async def main():
    condition = asyncio.Condition()
    a, b = [asyncio.create_task(waiter(condition, n)) for n in 'ab']
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
        a.cancel('one')
        await asyncio.sleep(0)
        a.cancel('two')
    await asyncio.gather(a, b)

asyncio.run(main())
