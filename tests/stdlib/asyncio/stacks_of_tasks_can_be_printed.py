# get_stack() and print_stack() of a task that waits, failed, or is done.
import asyncio
import sys

async def inner():
    await asyncio.sleep(10)

async def outer():
    await inner()

async def fail():
    raise ValueError('bad')

async def main():
    task = asyncio.create_task(outer(), name='t')
    await asyncio.sleep(0)
    print([frame.f_code.co_name for frame in task.get_stack()], task.get_stack(limit=0))
    task.cancel()
    await asyncio.wait([task])
    print(task.get_stack())
    task = asyncio.create_task(fail(), name='f')
    await asyncio.wait([task])
    print([frame.f_code.co_name for frame in task.get_stack()], repr(task.exception()))

asyncio.run(main())
