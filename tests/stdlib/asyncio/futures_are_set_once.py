# States of a future and what it says about wrong ones.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    for call in future.result, future.exception:
        try:
            call()
        except asyncio.InvalidStateError as error:
            print(error)
    print(future, future.done(), future.cancelled(), future.get_loop() is loop)
    future.set_result([1, 2])
    print(future, future.done(), future.result(), future.exception())
    for call in lambda: future.set_result(2), lambda: future.set_exception(ValueError):
        try:
            call()
        except asyncio.InvalidStateError as error:
            print(error)
    print(future.cancel())

    future = loop.create_future()
    future.set_exception(ValueError)
    print(future, repr(future.exception()))
    future = loop.create_future()
    try:
        future.set_exception(StopIteration(3))
        print(repr(future.exception()), repr(future.exception().__cause__))
    except TypeError as error:
        print(error)
    future = loop.create_future()
    print(future.cancel('msg'), future, future.cancel())
    try:
        await future
    except asyncio.CancelledError as error:
        print(error.args)
    try:
        future.exception()
    except asyncio.CancelledError as error:
        print(error.args)

asyncio.run(main())
