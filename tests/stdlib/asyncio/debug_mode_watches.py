# In debug mode slow callbacks are logged, wrong threads and wrong callbacks refused, places remembered.
# not under stress: it measures how long steps take
import asyncio
import logging
import sys
import time


class Short(logging.Formatter):
    def format(self, record):
        return record.getMessage().split(' took ')[0].split(' at ')[0].split(' coro=')[0]

handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(Short())
handler.addFilter(lambda record: 'slow' in record.getMessage())  # on a slow machine others are, too
logging.getLogger('asyncio').addHandler(handler)


def slow():
    time.sleep(0.03)


async def slow_task():
    time.sleep(0.03)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    loop.slow_callback_duration = 0.02
    loop.call_soon(slow)
    await asyncio.sleep(0)
    await asyncio.create_task(slow_task(), name='slow one')
    loop.slow_callback_duration = 100
    handle = loop.call_soon(print, 'hello', ['x'] * 20)
    print('print(' in repr(handle), "'hello'" in repr(handle), __file__ in repr(handle))
    handle.cancel()
    print(repr(handle).split(' created')[0])
    future = loop.create_future()
    future.cancel()
    for wrong in [main, 5]:
        try:
            loop.call_soon(wrong)
        except TypeError as exc:
            print(str(exc).split(', got')[0])
    loop.set_debug(False)
    print(loop)
    await asyncio.sleep(0)

asyncio.run(main(), debug=True)
