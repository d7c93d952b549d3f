# wait_for(): in time, late, at once, and with a task that refuses to be cancelled.
import asyncio

async def slow(stubborn=False):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cancelled')
        if stubborn:
            return 'all the same'
        raise

async def main():
    print(await asyncio.wait_for(asyncio.sleep(0, 'in time'), 10))
    print(await asyncio.wait_for(asyncio.sleep(0, 'no limit'), None))
    for timeout in 0.01, 0, -1:
        try:
            await asyncio.wait_for(slow(), timeout)
        except TimeoutError as error:
            print('late', repr(error), repr(error.__cause__))
    print(await asyncio.wait_for(slow(True), 0.01))
    future = asyncio.get_running_loop().create_future()
    future.set_result('done before')
    print(await asyncio.wait_for(future, 0))

asyncio.run(main())
