# The three conditions of wait().
import asyncio

async def work(turns, fails=False):
    for _ in range(turns):
        await asyncio.sleep(0)
    if fails:
        raise ValueError(turns)
    return turns

def names(tasks):
    return sorted(t.get_name() for t in tasks)

async def main():
    for condition in asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED:
        tasks = [asyncio.create_task(work(n, n == 4), name=f't{n}') for n in (6, 2, 4)]
        done, pending = await asyncio.wait(tasks, return_when=condition)
        print(condition, names(done), names(pending))
        print([repr(t.exception()) for t in done if t.exception()])
        if pending:
            done, pending = await asyncio.wait(pending)
            print(names(done), names(pending), sorted(repr(t.exception()) for t in done))

asyncio.run(main())
