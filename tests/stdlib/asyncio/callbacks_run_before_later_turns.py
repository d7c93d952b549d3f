# Callbacks of a future come in their order, one turn after it is done.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    def tell(name):
        return lambda f: print(name, f.result())
    third = tell('third')
    future.add_done_callback(tell('first'))
    future.add_done_callback(third)
    future.add_done_callback(tell('second'))
    future.add_done_callback(third)
    print(future.remove_done_callback(third), future.remove_done_callback(print))
    loop.call_soon(print, 'before')
    future.set_result(1)
    loop.call_soon(print, 'after')
    print('now')
    await asyncio.sleep(0)
    future.add_done_callback(tell('late'))
    print(await future)
    await asyncio.sleep(0)

asyncio.run(main())
