# add_signal_handler: the callback runs in a turn of the loop, with its arguments.
import asyncio
import os
import signal


async def main():
    loop = asyncio.get_running_loop()
    came = asyncio.Event()

    def handle(*args):
        print('signal', args, asyncio.get_running_loop() is loop)
        came.set()

    loop.add_signal_handler(signal.SIGUSR1, handle, 1, 'two')
    os.kill(os.getpid(), signal.SIGUSR1)
    print('sent')
    await came.wait()
    loop.call_later(0.01, os.kill, os.getpid(), signal.SIGUSR1)
    came.clear()
    await came.wait()
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
    print(signal.getsignal(signal.SIGUSR1))
    for number, callback in [(signal.SIGKILL, handle), (999, handle), ('x', handle), (10, main)]:
        try:
            loop.add_signal_handler(number, callback)
        except Exception as exc:
            print(type(exc).__name__, exc)
    loop.add_signal_handler(signal.SIGINT, handle, 'interrupt')
    came.clear()
    os.kill(os.getpid(), signal.SIGINT)
    await came.wait()

asyncio.run(main())
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
