# A cancellation goes to what is awaited innermost, once for each request.
import asyncio

async def inner():
    try:
        await asyncio.sleep(10)
    finally:
        print('inner finally')

async def middle():
    try:
        await inner()
    except asyncio.CancelledError as error:
        print('middle', error.args)
        raise

async def main():
    task = asyncio.create_task(middle())
    await asyncio.sleep(0)
    print(task.cancel('a'), task.cancel('b'), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print('main', error.args)
    print(task.cancelled(), task.done(), task.cancel(), task.cancelling())
    try:
        task.result()
    except asyncio.CancelledError as error:
        print(error.args)

    never = asyncio.create_task(middle())
    never.cancel()
    try:
        await never
    except asyncio.CancelledError:
        print('never began')

asyncio.run(main())
