# The setters of futures are not for tasks.
import asyncio

async def main():
    task = asyncio.current_task()
    for call in task.set_result, task.set_exception:
        try:
            call(None)
        except RuntimeError as error:
            print(error)
    print(asyncio.iscoroutine(task.get_coro()), asyncio.isfuture(task), asyncio.isfuture(1), asyncio.isfuture(asyncio.Future))
    print(asyncio.Task[int], asyncio.Future[str])

asyncio.run(main())
