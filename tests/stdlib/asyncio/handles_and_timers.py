# Handles: their reprs, cancelling, comparing by time; who is called when.
import asyncio


def callback(*args):
    print('called', args)


async def main():
    loop = asyncio.get_running_loop()
    where = ' at ' + callback.__code__.co_filename + f':{callback.__code__.co_firstlineno}'
    handle = loop.call_soon(callback, 1, 'two')
    print(repr(handle).replace(where, ' HERE'), handle.cancelled())
    timer = loop.call_at(5e9, callback, 'never')
    print(repr(timer).replace(where, ' HERE'), timer.when(), hash(timer) == hash(5e9))
    timer.cancel()
    timer.cancel()
    print(timer, timer.cancelled())
    first = asyncio.TimerHandle(1, callback, (), loop)
    second = asyncio.TimerHandle(2, callback, (), loop)
    print(first < second, first <= first, second > first, second >= second, first == second,
          first == asyncio.TimerHandle(1, callback, (), loop), first != second)
    print(first.__eq__(3), first.__lt__(3))
    soon = [loop.call_soon(callback, n) for n in range(4)]
    soon[1].cancel()
    late = loop.time()
    for when, what in [(0.02, 'c'), (0.01, 'b'), (0, 'a'), (-5, 'past')]:
        loop.call_at(late + when, callback, what)
    print(soon[1])
    await asyncio.sleep(0.04)
    for wrong in [lambda: loop.call_later(None, callback), lambda: loop.call_at(None, callback)]:
        try:
            wrong()
        except TypeError as exc:
            print(exc)
    handle = loop.call_soon_threadsafe(callback, 'threadsafe')
    print(type(handle.get_context()).__name__)
    await asyncio.sleep(0)


asyncio.run(main())
