# Small programs of asyncio that are disturbed while they wait; tests/engine/test_suspensions.c runs them, too.
# SPDX-License-Identifier: MIT
"""Each is a coroutine function of one argument, with which it tells what happens. None of them needs time."""
import asyncio
import contextlib
import contextvars
import types

PROGRAMS = {}
WITH_SETS = {'groups', 'gates', 'waits'}  # where asyncio walks over sets of tasks


def program(function):
    PROGRAMS[function.__name__] = function
    return function


async def steps(log, name, count):
    """Tells of each of its steps, of what stops it, and that it ends."""
    try:
        for number in range(count):
            log(f'{name}{number}')
            await asyncio.sleep(0)
        return name
    except BaseException as error:
        log(f'{name} caught {error!r}')
        raise
    finally:
        log(f'{name} ends')


@program
async def gathers(log):
    log(await asyncio.gather(steps(log, 'a', 2), steps(log, 'b', 3), steps(log, 'c', 1),
                             return_exceptions=True))
    log(await asyncio.gather(steps(log, 'd', 2), steps(log, 'e', 1)))


@program
async def groups(log):
    try:
        async with asyncio.TaskGroup() as group:
            first = group.create_task(steps(log, 'a', 3))
            group.create_task(steps(log, 'b', 2))
            await asyncio.sleep(0)
            log('body')
        log(first.result())
    except* ValueError as errors:
        log(f'values {errors.exceptions}')
    async with asyncio.TaskGroup() as group:
        group.create_task(steps(log, 'c', 1))


@program
async def queues(log):
    queue = asyncio.Queue(maxsize=1)

    async def produce():
        try:
            for item in range(3):
                await queue.put(item)
                log(f'put {item}')
        finally:
            queue.shutdown()
            log('shut down')

    async def consume():
        try:
            while True:
                log(f'got {await queue.get()}')
                queue.task_done()
        except asyncio.QueueShutDown:
            log('no more')

    producer = asyncio.create_task(produce())
    await consume()
    await queue.join()
    await producer


@program
async def locks(log):
    lock, condition, count = asyncio.Lock(), asyncio.Condition(), 0

    async def enter(name):
        nonlocal count
        async with lock:
            log(f'{name} in')
            await asyncio.sleep(0)
        log(f'{name} out')
        async with condition:
            count += 1
            condition.notify_all()

    async def wait_for_all():
        async with condition:
            await condition.wait_for(lambda: count == 2)
            log('all')

    tasks = [asyncio.create_task(enter(name)) for name in 'ab']
    try:
        await wait_for_all()
    finally:
        for task in tasks:
            task.cancel('no longer')
        log(await asyncio.gather(*tasks, return_exceptions=True))
        log(lock.locked())


@program
async def gates(log):
    event, gate, barrier = asyncio.Event(), asyncio.Semaphore(1), asyncio.Barrier(2)

    async def pass_through(name):
        await event.wait()
        async with gate:
            log(f'{name} passes')
            await asyncio.sleep(0)
        try:
            log(f'{name} is number {await barrier.wait()}')
        except asyncio.BrokenBarrierError as error:
            log(f'{name} broken {error}')

    async def open_gate():
        try:
            await asyncio.sleep(0)
        finally:
            event.set()

    async with asyncio.TaskGroup() as group:
        for name in 'ab':
            group.create_task(pass_through(name))
        group.create_task(open_gate())


@program
async def timeouts(log):
    try:
        async with asyncio.timeout(1000) as limit:
            log(await asyncio.wait_for(steps(log, 'a', 2), 1000))
            log(await asyncio.shield(steps(log, 'b', 2)))
        log(limit.expired())
        async with asyncio.timeout(0):
            await steps(log, 'c', 3)
    except TimeoutError as error:
        log(f'timed out {error!r} {error.__cause__!r}')


@program
async def waits(log):
    tasks = [asyncio.create_task(steps(log, name, count)) for name, count in (('a', 1), ('b', 3))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    log(f'{len(done)} {len(pending)}')
    for next_done in asyncio.as_completed([*pending, asyncio.create_task(steps(log, 'c', 2))]):
        try:
            log(await next_done)
        except ValueError as error:
            log(f'value {error}')


@program
async def futures(log):
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda future: log(f'done {future.cancelled()}'))

    async def wait(name):
        try:
            log(f'{name} {await future}')
        except ValueError as error:
            log(f'{name} {error!r}')

    async def resolve():
        await asyncio.sleep(0)
        if not future.done():
            future.set_exception(ValueError('of the future'))

    await asyncio.gather(wait('a'), wait('b'), resolve())


@contextlib.asynccontextmanager
async def entered(log, name):
    log(f'{name} enter')
    await asyncio.sleep(0)
    try:
        yield name
    except ValueError as error:
        log(f'{name} swallows {error!r}')
    finally:
        await asyncio.sleep(0)
        log(f'{name} exit')


@program
async def depths(log):
    async def descend(depth):
        if depth == 0:
            return await steps(log, 'bottom', 2)
        try:
            async with entered(log, f'level {depth}'):
                return await descend(depth - 1)
        finally:
            await asyncio.sleep(0)
            log(f'left {depth}')

    log(await descend(2))


async def numbers(log, name):
    try:
        for number in range(3):
            sent = yield number
            log(f'{name} got {sent}')
            await asyncio.sleep(0)
    except ValueError as error:
        log(f'{name} caught {error!r}')
        yield 'caught'
    finally:
        await asyncio.sleep(0)
        log(f'{name} ends')


@program
async def generators(log):
    async with contextlib.aclosing(numbers(log, 'a')) as items:
        log(await items.asend(None))
        log(await items.asend('sent'))
        log(await items.athrow(ValueError('thrown')))
    log(await anext(numbers(log, 'b')))


@program
async def comprehensions(log):
    log([number async for number in numbers(log, 'a') if await asyncio.sleep(0, True)])
    async for number in numbers(log, 'b'):
        log(number)
        if number == 1:
            break


@program
async def awaitables(log):
    class Twice:
        def __await__(self):
            try:
                yield
                yield from asyncio.sleep(0).__await__()
            except ValueError as error:
                log(f'awaitable caught {error!r}')
                return 'caught'
            finally:
                log('awaitable ends')
            return 'twice'

    @types.coroutine
    def old():
        log(f'sent {(yield)}')
        result = yield from Twice().__await__()
        return result

    log(await Twice())
    log(await old())
    log(await asyncio.gather(Twice(), Twice()))


@program
async def contexts(log):
    variable = contextvars.ContextVar('variable', default='unset')

    async def child(name):
        token = variable.set(name)
        try:
            await asyncio.sleep(0)
            log(f'{name} sees {variable.get()}')
        finally:
            variable.reset(token)
            log(f'{name} resets to {variable.get()}')

    variable.set('main')
    await asyncio.gather(child('a'), child('b'))
    await child('c')
    log(variable.get())


@program
async def cleanups(log):
    async def stubborn():
        for attempt in range(2):
            try:
                await asyncio.sleep(0)
                await asyncio.Event().wait()
            except asyncio.CancelledError as error:
                log(f'refused {error.args}')
        await asyncio.sleep(0)
        return 'at last'

    task = asyncio.create_task(stubborn())
    try:
        await steps(log, 'a', 2)
    finally:
        for attempt in range(3):
            task.cancel(attempt)
            await asyncio.sleep(0)
            log(f'asked {attempt} {task.cancelling()}')
        log(await asyncio.gather(task, return_exceptions=True))
