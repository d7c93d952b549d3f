# What was started before gather() refused an argument goes on, and its failure counts as seen.
import asyncio

async def fail(turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    print('fails', turns)
    raise ValueError(turns)

async def main():
    for wrong in 1, []:
        try:
            await asyncio.gather(fail(1), fail(2), wrong)
        except TypeError as error:
            print(error)
        for _ in range(5):
            await asyncio.sleep(0)
    print(len(asyncio.all_tasks()))

asyncio.run(main())
