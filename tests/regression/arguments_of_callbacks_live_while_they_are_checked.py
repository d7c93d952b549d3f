# In debug mode, and where a number is asked for, code runs before a handle holds the callback's arguments.
import asyncio
import gc

class Delay:
    def __float__(self):
        gc.collect()
        return 0.001

    def __radd__(self, time):
        return time + float(self)

class Loop(asyncio.SelectorEventLoop):
    def _check_callback(self, callback, method):
        gc.collect()
        super()._check_callback(callback, method)

async def main(debug):
    loop = asyncio.get_running_loop()
    loop.set_debug(debug)
    loop.slow_callback_duration = 100
    done = loop.create_future()
    loop.call_soon(print, 'soon', ['x'] * 3)
    loop.call_later(Delay(), print, 'later', ['y'] * 3)
    loop.call_later(0.002, done.set_result, 'done')
    [str(i) * 5 for i in range(1000)]
    print(await done)

for debug in False, True:
    with asyncio.Runner(loop_factory=Loop) as runner:
        runner.run(main(debug))
