# The representation of tasks and futures in all states.
import asyncio
import re

def show(thing):
    text = re.sub(r'/[^ ]*/|<ouro>/asyncio/', '', repr(thing))
    print(re.sub(r'0x[0-9a-f]+', '0x', re.sub(r'([a-z_]+\.py):\d+', r'\1', text)))

async def work(future):
    return await future

async def long_text():
    return 'x' * 100

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(work(future), name='worker')
    show(task)
    await asyncio.sleep(0)
    show(task)
    show(future)
    outer = asyncio.gather(task, asyncio.shield(task))
    show(task)
    show(outer)
    task.cancel()
    show(task)
    try:
        await outer
    except asyncio.CancelledError:
        pass
    show(task)
    show(outer)
    task = asyncio.create_task(long_text())
    await task
    show(task)
    async def fail():
        raise ValueError('bad')
    task = asyncio.create_task(fail())
    await asyncio.wait([task])
    show(task)
    print(repr(task.exception()))

asyncio.run(main())
