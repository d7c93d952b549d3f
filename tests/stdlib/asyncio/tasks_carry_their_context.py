# Each task runs in a copy of the context, or in the one it is given; callbacks too.
import asyncio
import contextvars

var = contextvars.ContextVar('var', default='none')

async def show(name):
    print(name, var.get())
    var.set(name)
    await asyncio.sleep(0)
    print(name, var.get())

async def main():
    var.set('main')
    await asyncio.gather(show('a'), show('b'))
    print(var.get())
    context = contextvars.copy_context()
    await asyncio.create_task(show('c'), context=context)
    print(var.get(), context[var])
    task = asyncio.create_task(show('d'), context=context)
    task.add_done_callback(lambda t: print('callback', var.get(), t.get_context() is context))
    await task
    await asyncio.sleep(0)
    async with asyncio.TaskGroup() as group:
        group.create_task(show('e'), context=context)
    print(context[var])

asyncio.run(main())
