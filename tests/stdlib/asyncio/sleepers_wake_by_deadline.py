# Who sleeps less wakes first.
import asyncio

async def sleeper(name, delay):
    await asyncio.sleep(delay)
    print(name)

async def main():
    await asyncio.gather(*(sleeper(n, n / 200) for n in (5, 3, 1, 4, 2)))

asyncio.run(main())
