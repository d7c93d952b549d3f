# Outcomes go from a future of threads to one of the loop; a cancellation goes back.
import asyncio
import concurrent.futures

async def main():
    source = concurrent.futures.Future()
    future = asyncio.wrap_future(source)
    source.set_result(1)
    print(await future, asyncio.wrap_future(future) is future)
    source = concurrent.futures.Future()
    future = asyncio.wrap_future(source)
    source.set_exception(concurrent.futures.InvalidStateError('x'))
    try:
        await future
    except asyncio.InvalidStateError as error:
        print(repr(error))
    source = concurrent.futures.Future()
    future = asyncio.wrap_future(source)
    future.cancel()
    await asyncio.sleep(0)
    print(source.cancelled())
    source = concurrent.futures.Future()
    future = asyncio.wrap_future(source)
    source.cancel()
    source.set_running_or_notify_cancel()
    try:
        await future
    except asyncio.CancelledError as error:
        print(repr(error), future.cancelled())

asyncio.run(main())
