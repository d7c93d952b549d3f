# close() closes what is awaited first; what that raises is raised in the frame around, which awaits it no longer.
import sys
import types


@types.coroutine
def pause(value):
    return (yield value)


async def stubborn(log):
    try:
        await pause('first')
    finally:
        log.append('stubborn awaits')
        await pause('again')
        log.append('never')


async def patient(log):
    try:
        await pause('first')
    except GeneratorExit:
        log.append('patient returns')
    return 'never seen'


async def around(inner, log, name):
    try:
        log.append((name, await inner))
    except BaseException as error:
        log.append((name, repr(error)))
        raise
    finally:
        log.append(f'{name} ends')


async def items(log):
    try:
        yield 1
        await pause('in items')
        yield 2
    except GeneratorExit:
        log.append('items closed')
        raise
    finally:
        log.append('items end')


async def stubborn_items(log):
    try:
        await pause('in items')
    finally:
        await pause('again')
    yield


async def walk(iterable, log):
    async for item in iterable:
        log.append(item)


def close(coroutine, log):
    try:
        coroutine.send(None)
        log.append(coroutine.close())
    except BaseException as error:
        log.append(repr(error))
    try:
        coroutine.send(None)
    except BaseException as error:
        log.append(repr(error))
    print(log)


sys.unraisablehook = lambda unraisable: None
for make in stubborn, patient:
    for depth in 0, 1, 3:
        log = []
        coroutine = make(log)
        for level in range(depth):
            coroutine = around(coroutine, log, level)
        close(coroutine, log)
for make in items, stubborn_items:
    for depth in 0, 2:
        log = []
        coroutine = walk(make(log), log)
        for level in range(depth):
            coroutine = around(coroutine, log, level)
        close(coroutine, log)

coroutine = patient([])
coroutine.close()
for thrown in ValueError('thrown'), GeneratorExit():
    try:
        coroutine.throw(thrown)
    except BaseException as error:
        print(repr(error))
