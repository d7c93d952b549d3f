# Cancelling a shield leaves what it shields alone.
import asyncio

async def inner():
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print('inner ends')
    return 5

async def main():
    task = asyncio.create_task(inner())
    outer = asyncio.shield(task)
    await asyncio.sleep(0)
    print(outer.cancel('no'), outer.cancelled())
    try:
        await outer
    except asyncio.CancelledError as error:
        print('outer', error.args)
    print(await task)
    print(asyncio.shield(task) is task)

    task = asyncio.create_task(asyncio.sleep(1))
    outer = asyncio.shield(task)
    task.cancel('inside')
    try:
        await outer
    except asyncio.CancelledError as error:
        print('through', error.args, outer.cancelled())

    async def fail():
        raise OSError('broken')
    try:
        await asyncio.shield(fail())
    except OSError as error:
        print(error)

asyncio.run(main())
