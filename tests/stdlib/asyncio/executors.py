# run_in_executor and to_thread: results, exceptions, context; the default executor ends with the loop.
import asyncio
import concurrent.futures
import contextvars
import threading

name = contextvars.ContextVar('name', default='unset')


def job(n):
    return n * n, threading.current_thread() is threading.main_thread()


def fail():
    raise ZeroDivisionError('in a thread')


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, job, 7))
    print(await asyncio.gather(*[loop.run_in_executor(None, job, n) for n in range(4)]))
    try:
        await loop.run_in_executor(None, fail)
    except ZeroDivisionError as exc:
        print(exc)
    name.set('main')
    print(await asyncio.to_thread(name.get), await loop.run_in_executor(None, name.get))
    with concurrent.futures.ThreadPoolExecutor(2, thread_name_prefix='pool') as pool:
        print(await loop.run_in_executor(pool, lambda: threading.current_thread().name))
    done = threading.Event()
    threading.Thread(target=lambda: (loop.call_soon_threadsafe(print, 'from a thread'), done.set())).start()
    await asyncio.to_thread(done.wait)
    await asyncio.sleep(0)
    try:
        loop.set_default_executor('pool')
    except TypeError as exc:
        print(exc)
    await loop.shutdown_default_executor()
    try:
        loop.run_in_executor(None, job, 1)
    except RuntimeError as exc:
        print(exc)


asyncio.run(main())


async def from_another_thread():
    loop = asyncio.get_running_loop()

    def ask():
        future = asyncio.run_coroutine_threadsafe(asyncio.sleep(0, 'asked'), loop)
        return future.result(5)

    print(await asyncio.to_thread(ask))

asyncio.run(from_another_thread())
