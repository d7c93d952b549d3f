# Asynchronous managers, driven by hand.
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext

def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value

@asynccontextmanager
async def guard(name):
    print('open', name)
    try:
        yield name
    except ValueError:
        print('handled', name)
    finally:
        print('close', name)

async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print('numbers closed')

async def main():
    async with guard('a') as a:
        print(a)
        raise ValueError
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(guard('b'))
        stack.push_async_callback(later, 1)
        stack.callback(print, 'sync')
    async with aclosing(numbers()) as n:
        async for x in n:
            print(x)
            break
    async with nullcontext(7) as seven:
        return seven

async def later(x):
    print('later', x)

print(run(main()))
