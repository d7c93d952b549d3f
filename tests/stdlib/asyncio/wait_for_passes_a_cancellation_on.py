# Cancelling a task in wait_for() cancels what it awaits.
import asyncio

async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print('inner', error.args)
        raise

async def outer():
    await asyncio.wait_for(inner(), 10)

async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    task.cancel('from outside')
    try:
        await task
    except asyncio.CancelledError as error:
        print('outer', error.args, task.cancelled())

asyncio.run(main())
