# When nothing is left that could wake a loop, its main task gets ouro.DeadlockError: who waits where, for what. (CPython waits for ever.)
import asyncio
import re
import signal
import threading

import ouro


def show(error):
    print(re.sub(r'0x[0-9a-f]+', '0x', str(error)).replace(__file__, 'FILE'))


async def cross(first, second):
    async with first:
        await asyncio.sleep(0)
        async with second:
            pass


async def consume(queue):
    await queue.get()


async def locks_and_queues():
    one, other = asyncio.Lock(), asyncio.Lock()
    event = asyncio.Event()
    tasks = [asyncio.create_task(cross(one, other), name='one'), asyncio.create_task(cross(other, one), name='other'),
             asyncio.create_task(consume(asyncio.Queue()), name='consumer'),
             asyncio.create_task(event.wait(), name='waiter')]
    try:
        await tasks[0]
    finally:
        print('finally')


async def caught():
    future = asyncio.get_running_loop().create_future()
    for _ in range(2):
        try:
            await future
        except ouro.DeadlockError:
            print('caught', future)
    asyncio.get_running_loop().call_soon(future.set_result, 'goes on')
    print(await future)


async def woken_by_a_thread():
    future, loop = asyncio.get_running_loop().create_future(), asyncio.get_running_loop()
    threading.Timer(0.02, loop.call_soon_threadsafe, (future.set_result, 'by a timer')).start()
    print(await future)
    print(await asyncio.to_thread(lambda: 'by an executor'))
    await asyncio.sleep(0.01)


async def woken_by_a_signal():
    future, loop = asyncio.get_running_loop().create_future(), asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGALRM, future.set_result, 'by a signal')
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    print(await future)
    loop.remove_signal_handler(signal.SIGALRM)


print(issubclass(ouro.DeadlockError, RuntimeError), ouro.DeadlockError)
for main in (locks_and_queues, caught, woken_by_a_thread, woken_by_a_signal):
    print('--', main.__name__)
    try:
        asyncio.run(main())
    except ouro.DeadlockError as error:
        show(error)

print('-- no main task')
loop = asyncio.new_event_loop()


async def stuck():
    await loop.create_future()

task = loop.create_task(stuck(), name='stuck')
try:
    loop.run_forever()
except ouro.DeadlockError as error:
    show(error)
task._log_destroy_pending = False
loop.close()
