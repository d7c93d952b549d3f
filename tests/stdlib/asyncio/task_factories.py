# create_task asks the loop's factory, which may make tasks of its own kind.
import asyncio


class Named(asyncio.Task):
    pass


def factory(loop, coro, **kwargs):
    print('factory', coro.__name__, sorted(kwargs))
    return Named(coro, loop=loop, **kwargs)


async def work():
    return asyncio.current_task().get_name()


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    task = asyncio.create_task(work(), name='mine')
    print(type(task).__name__, await task)
    import contextvars
    task = loop.create_task(work(), context=contextvars.copy_context(), name='other')
    print(await task)
    async with asyncio.TaskGroup() as group:
        print(type(group.create_task(work(), name='in group')).__name__)
    print(type(asyncio.ensure_future(work())).__name__)
    await asyncio.sleep(0)
    try:
        loop.set_task_factory(1)
    except TypeError as exc:
        print(exc)
    loop.set_task_factory(None)
    print(type(asyncio.create_task(work(), name='usual')) is asyncio.Task)

asyncio.run(main())
