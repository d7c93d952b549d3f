# How many turns of the loop each step of a gather takes.
import asyncio

async def child(name):
    print(name, 'starts')
    await asyncio.sleep(0)
    print(name, 'ends')

async def ticker():
    for i in range(8):
        print('tick', i)
        await asyncio.sleep(0)

async def main():
    tick = asyncio.create_task(ticker())
    await asyncio.gather(child('a'), child('b'), asyncio.gather(child('c'), child('d')))
    print('gathered')
    await tick

asyncio.run(main())
