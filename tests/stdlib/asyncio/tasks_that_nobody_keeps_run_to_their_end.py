# A task that only its loop knows is not collected while it waits, not even for a future that only it knows. (CPython collects the latter.)
import asyncio
import gc


async def forgotten(name, trace):
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.02, future.set_result, name)
    trace.append(await future)


async def forever(trace):
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        trace.append('ended with its loop')


async def main():
    trace = []
    for name in 'abc':
        asyncio.create_task(forgotten(name, trace))
    asyncio.create_task(forever(trace))
    for _ in range(6):
        await asyncio.sleep(0.01)
        junk = [[i] for i in range(1000)]
        del junk
        gc.collect()
    print(trace, len(asyncio.all_tasks()))
    return trace


print(asyncio.run(main()))
