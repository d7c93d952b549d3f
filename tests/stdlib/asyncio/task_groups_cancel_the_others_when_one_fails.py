# The first failure cancels tasks and body; all failures come out as one group.
import asyncio

async def fail(error, turns=0):
    for _ in range(turns):
        await asyncio.sleep(0)
    raise error

async def sleeper(name, error=None):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, 'cancelled')
        if error:
            raise error
        raise

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(sleeper('a'))
            group.create_task(sleeper('b', KeyError('b')))
            group.create_task(fail(ValueError('c'), 1))
            await sleeper('body')
    except* ValueError as errors:
        print(repr(errors), asyncio.current_task().cancelling())
    except* KeyError as errors:
        print(repr(errors))
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(sleeper('d'))
            await asyncio.sleep(0)
            raise OSError('body')
    except ExceptionGroup as errors:
        print(repr(errors), repr(errors.__cause__), repr(errors.__context__), task.cancelled())
    async with asyncio.TaskGroup() as group:
        task = group.create_task(sleeper('e'))
        await asyncio.sleep(0)
        task.cancel()
    print('a cancelled task is no failure', group)

asyncio.run(main())
