# What a task says when a coroutine yields something that is no future of its loop.
import asyncio
import types

@types.coroutine
def give(value):
    yield value

async def attempt(make):
    try:
        await make()
    except RuntimeError as error:
        text = str(error)
        print(text[:4], '...', [word for word in ('bad yield: 1', 'yield was used instead of yield from', 'cannot await on itself',
                                                  'attached to a different loop') if word in text])

async def main():
    loop = asyncio.get_running_loop()
    other = asyncio.new_event_loop()
    await attempt(lambda: give(1))
    await attempt(lambda: give(loop.create_future()))
    await attempt(lambda: give(x for x in ()))
    await attempt(lambda: asyncio.current_task())
    await attempt(lambda: other.create_future())
    await attempt(lambda: give(None))
    other.close()
    for wrong in 1, attempt, None:
        try:
            asyncio.create_task(wrong)
        except TypeError as error:
            print(re_address(str(error)))

def re_address(text):
    return text.split(' at 0x')[0]

asyncio.run(main())
