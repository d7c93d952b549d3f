# A thread starts a coroutine in a loop and waits for its result.
import asyncio
import concurrent.futures
import threading

async def add(a, b):
    await asyncio.sleep(0)
    if b is None:
        raise ValueError('no b')
    return a + b

def thread(loop, done):
    future = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
    print(type(future) is concurrent.futures.Future, future.result())
    future = asyncio.run_coroutine_threadsafe(add(1, None), loop)
    print(repr(future.exception()))
    future = asyncio.run_coroutine_threadsafe(asyncio.sleep(10), loop)
    print(future.cancel())
    try:
        asyncio.run_coroutine_threadsafe(1, loop)
    except TypeError as error:
        print(error)
    loop.call_soon_threadsafe(done.set_result, 'done')

async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    worker = threading.Thread(target=thread, args=(loop, done))
    worker.start()
    print(await done)
    worker.join()

asyncio.run(main())
