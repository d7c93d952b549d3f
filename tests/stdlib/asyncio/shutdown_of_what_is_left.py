# asyncio.run cancels the tasks that are left, and tells of what they raise.
import asyncio


async def stays(name, error=None):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cancelled', name)
        if error is not None:
            raise error
        raise


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(
        context['message'], repr(context['exception']), context['task'].get_name()))
    task = asyncio.create_task(stays('one', KeyError('late')), name='first')
    await asyncio.sleep(0)
    return 'main is done', task

result, task = asyncio.run(main())
print(result, repr(task.exception()))


async def nested():
    async with asyncio.timeout(None):
        asyncio.create_task(stays('two'))
        await asyncio.sleep(0)

with asyncio.Runner() as runner:
    runner.run(nested())
    print('still there')
    print(runner.run(asyncio.sleep(0, 'again')))
try:
    runner.get_loop()
except RuntimeError as exc:
    print(exc)
