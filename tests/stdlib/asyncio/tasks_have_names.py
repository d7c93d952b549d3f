# Names are counted, given, changed, and always text.
import asyncio

async def nothing():
    return asyncio.current_task().get_name()

async def main():
    print(asyncio.current_task().get_name())
    a = asyncio.create_task(nothing())
    b = asyncio.create_task(nothing(), name='mine')
    c = asyncio.create_task(nothing(), name=7)
    print(a.get_name(), b.get_name(), repr(c.get_name()))
    b.set_name(('now', 'this'))
    print(await a, await b, await c)

asyncio.run(main())
