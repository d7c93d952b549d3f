# With the eager factory a task runs until it first waits; what does not wait ends at once.
import asyncio

async def quick(name):
    print(name, 'runs as', asyncio.current_task().get_name())
    return name

async def slow(name):
    print(name, 'starts')
    await asyncio.sleep(0)
    print(name, 'ends')

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(quick('a'), name='eager')
    print(task.done(), task.result(), asyncio.current_task().get_name())
    task = asyncio.create_task(slow('b'))
    print(task.done())
    await task
    print(asyncio.gather(quick('c'), quick('d')).result())
    outer = asyncio.gather(quick('e'), slow('f'))
    print(outer.done(), await outer)
    async with asyncio.TaskGroup() as group:
        print(group.create_task(quick('g')), group)

asyncio.run(main())
