# What a coroutine has let go is collected while it runs, whoever asks for the collection.
import asyncio
import gc
import weakref


class Thing:
    def touch(self, *args):
        return self


async def items():
    try:
        while True:
            yield 1
    finally:
        await asyncio.sleep(0)
        print('items end')


def collect():
    gc.collect()


async def use(thing):
    await asyncio.sleep(0)
    return thing.touch(thing, thing)


async def main():
    generator = items()
    await generator.__anext__()
    reference = weakref.ref(generator)
    del generator
    collect()
    print(reference())
    await asyncio.sleep(0)
    await asyncio.sleep(0)

    async for _ in items():
        break
    gc.collect()
    await asyncio.sleep(0)
    await asyncio.sleep(0)

    thing = Thing()
    reference = weakref.ref(thing)
    print(await use(thing) is thing, thing.touch(1, thing) is thing)
    del thing
    collect()
    print(reference())


asyncio.run(main())
