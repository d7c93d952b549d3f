# Ctrl-C during asyncio.run cancels the main task once; its finally blocks run; KeyboardInterrupt comes out.
import asyncio
import os
import signal


def interrupt():
    os.kill(os.getpid(), signal.SIGINT)


async def other():
    try:
        await asyncio.sleep(10)
    finally:
        print('other ends')


async def main():
    task = asyncio.create_task(other())
    asyncio.get_running_loop().call_later(0.01, interrupt)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cancelled', task.done())
        raise
    finally:
        await asyncio.sleep(0)
        print('cleaned up')

try:
    asyncio.run(main())
except KeyboardInterrupt as exc:
    print('interrupted', type(exc.__context__).__name__)
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)


async def stubborn():
    asyncio.get_running_loop().call_later(0.01, interrupt)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('goes on', asyncio.current_task().uncancel())
    return 'result'

print(asyncio.run(stubborn()))


async def twice():
    interrupt()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        interrupt()
        print('not reached')

try:
    asyncio.run(twice())
except KeyboardInterrupt:
    print('at once')


async def own_handler():
    signal.signal(signal.SIGINT, lambda number, frame: print('own', number))
    interrupt()
    await asyncio.sleep(0)
    return 'undisturbed'

print(asyncio.run(own_handler()))
