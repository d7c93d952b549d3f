# Who is to wake first wakes first, whoever fell asleep first.
import asyncio

async def sleeper(name, deadline):
    await asyncio.sleep(deadline - asyncio.get_running_loop().time())
    print(name)

async def main():
    start = asyncio.get_running_loop().time()
    await asyncio.gather(*(sleeper(n, start + n / 10) for n in (5, 3, 1, 4, 2)))

asyncio.run(main())
