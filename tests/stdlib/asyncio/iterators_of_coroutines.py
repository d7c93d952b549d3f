# What __await__() of a coroutine gives is an iterator, also for those that are not made by scripts.
import asyncio


async def work():
    return 7


async def main():
    for coroutine in work(), asyncio.sleep(0, 'slept'):
        iterator = coroutine.__await__()
        print(type(iterator).__name__, iter(iterator) is iterator)
        iterator.close()
    iterator = asyncio.sleep(0, 'slept').__await__()
    print(next(iterator))
    try:
        next(iterator)
    except StopIteration as stop:
        print(stop.value)
    iterator = asyncio.sleep(0, 'slept').__await__()
    try:
        iterator.throw(ValueError('thrown'))
    except ValueError as error:
        print(error)


asyncio.run(main())
