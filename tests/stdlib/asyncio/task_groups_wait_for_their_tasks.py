# A group is left when all its tasks have ended, also those that tasks add.
import asyncio

async def work(group, name, more):
    await asyncio.sleep(0)
    print(name)
    if more:
        group.create_task(work(group, name + '+', more - 1))
    return name

async def main():
    group = asyncio.TaskGroup()
    print(group)
    async with group as same:
        print(same is group, group)
        a = group.create_task(work(group, 'a', 2), name='named')
        b = group.create_task(work(group, 'b', 0))
        print(group, a.get_name())
    print(a.result(), b.result(), group)
    for wrong in group, asyncio.TaskGroup():
        coroutine = work(None, 'x', 0)
        try:
            wrong.create_task(coroutine)
        except RuntimeError as error:
            print(error)
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(error)

asyncio.run(main())
