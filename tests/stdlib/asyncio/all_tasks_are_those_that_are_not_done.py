# all_tasks() and current_task(), inside and outside.
import asyncio

async def nothing():
    await asyncio.sleep(0)

async def main():
    tasks = [asyncio.create_task(nothing(), name=f'n{i}') for i in range(3)]
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    await tasks[0]
    print(sorted(t.get_name() for t in asyncio.all_tasks()), asyncio.current_task() in asyncio.all_tasks())
    print(asyncio.current_task(asyncio.get_running_loop()) is asyncio.current_task())
    asyncio.get_running_loop().call_soon(lambda: print(asyncio.current_task()))
    await asyncio.gather(*tasks)
    print(len(asyncio.all_tasks()))

loop = asyncio.new_event_loop()
print(asyncio.current_task(loop), asyncio.all_tasks(loop))
loop.close()
asyncio.run(main())
for function in asyncio.current_task, asyncio.all_tasks:
    try:
        function()
    except RuntimeError as error:
        print(error)
coroutine = nothing()
try:
    asyncio.create_task(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
