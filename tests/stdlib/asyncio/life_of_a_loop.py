# run_until_complete, run_forever, stop, close: what is allowed when, and what they say otherwise.
import asyncio


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as exc:
        print(type(exc).__name__, exc)


async def answer():
    await asyncio.sleep(0)
    return 42


async def inner(loop):
    attempt(loop.run_until_complete, loop.create_future())
    attempt(loop.close)
    other = asyncio.new_event_loop()
    attempt(other.run_until_complete, 5)
    other.close()
    coroutine = answer()
    attempt(asyncio.run, coroutine)
    coroutine.close()
    print(loop.is_running(), asyncio.get_running_loop() is loop, asyncio.get_event_loop() is loop)


loop = asyncio.new_event_loop()
print(loop, loop.is_running(), loop.is_closed())
attempt(loop.run_until_complete, answer())
attempt(loop.run_until_complete, 42)
loop.run_until_complete(inner(loop))
future = loop.create_future()
loop.call_soon(loop.stop)
attempt(loop.run_until_complete, future)

order = []
loop.call_soon(order.append, 1)
loop.call_soon(lambda: (loop.stop(), loop.call_soon(order.append, 3)))
loop.call_soon(order.append, 2)
loop.run_forever()
print(order)
loop.stop()
loop.run_forever()
print(order)


async def fail():
    raise LookupError('out of it')

attempt(loop.run_until_complete, fail())
attempt(asyncio.get_running_loop)
loop.close()
loop.close()
print(loop, loop.is_closed())
attempt(loop.run_forever)
attempt(loop.call_soon, print)
attempt(loop.call_later, 1, print)
attempt(loop.call_soon_threadsafe, print)
attempt(loop.run_in_executor, None, print)
coroutine = answer()
attempt(loop.run_until_complete, coroutine)
attempt(loop.create_task, coroutine)
coroutine.close()
attempt(asyncio.run, None)
