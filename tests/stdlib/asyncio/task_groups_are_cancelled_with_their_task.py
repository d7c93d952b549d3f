# Cancelling the task that waits in a group cancels the group's tasks.
import asyncio

async def sleeper(name, error=None):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, 'ends')
        if error:
            raise error

async def parent(error):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(sleeper('a', error))
            group.create_task(sleeper('b'))
    except BaseException as caught:
        print(repr(caught), asyncio.current_task().cancelling())
        raise

async def main():
    for error in None, ValueError('in finally'):
        task = asyncio.create_task(parent(error))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        task.cancel('stop')
        try:
            await task
        except BaseException as caught:
            print('main', repr(caught), task.cancelled())

asyncio.run(main())
