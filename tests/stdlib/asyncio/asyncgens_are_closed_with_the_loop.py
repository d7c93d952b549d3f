# What an asynchronous generator has not finished is finished when asyncio.run ends, or when it is collected.
import asyncio
import gc


async def numbers(name):
    try:
        for i in range(10):
            yield i
    finally:
        await asyncio.sleep(0)
        print('closed', name)


async def broken():
    try:
        yield 1
    finally:
        raise ValueError('in the end')


kept = []


async def leave_early():
    async for i in numbers('left early'):
        print(i)
        if i == 1:
            break


def overwrite(depth):
    # What calls have left on the stack counts for the collector until other calls use it.
    if depth > 0:
        a = b = c = d = e = depth
        overwrite(depth - 1)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print(context['message'].split(' <')[0], repr(context['exception'])))
    await asyncio.create_task(leave_early())
    overwrite(20)
    gc.collect()
    await asyncio.sleep(0.01)
    generator = numbers('kept')
    print(await anext(generator))
    kept.append(generator)
    generator = broken()
    print(await anext(generator))
    kept.append(generator)
    print('main ends')

asyncio.run(main())
print([each.ag_frame for each in kept])
