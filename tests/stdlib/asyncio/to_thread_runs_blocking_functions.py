# to_thread(): arguments, results, errors, the context; several at once.
import asyncio
import contextvars
import threading

var = contextvars.ContextVar('var')

def blocking(a, *, b):
    return a, b, var.get(), threading.current_thread() is threading.main_thread()

def fail():
    raise ValueError('in a thread')

async def main():
    var.set('mine')
    print(await asyncio.to_thread(blocking, 1, b=2))
    try:
        await asyncio.to_thread(fail)
    except ValueError as error:
        print(error)
    barrier = threading.Barrier(3)
    numbers = await asyncio.gather(*(asyncio.to_thread(barrier.wait) for _ in range(3)))
    print(sorted(numbers))

asyncio.run(main())
