# The usual loop with a selector of one's own, another clock, or methods that a program has replaced.
import asyncio


class Selector:
    def __init__(self):
        self.timeouts = []
        self.now = 0

    def select(self, timeout):
        self.timeouts.append(timeout)
        self.now += timeout or 0
        return []

    def register(self, *args):
        pass

    unregister = register

    def get_key(self, fd):
        raise KeyError

    def get_map(self):
        return {}

    def close(self):
        print('closed')


async def main():
    await asyncio.sleep(1000)
    await asyncio.gather(asyncio.sleep(20), asyncio.sleep(50))
    return asyncio.get_running_loop().time()


class Clocked(asyncio.SelectorEventLoop):
    def time(self):
        return self._selector.now


loop = Clocked(Selector())
print(loop.run_until_complete(main()), loop._selector.timeouts)
loop.close()

loop = asyncio.new_event_loop()
before, loop._selector = loop._selector, Selector()
before.close()
loop.time = lambda: loop._selector.now
print(loop.run_until_complete(main()), loop._selector.timeouts)

calls = []
usual = loop.call_soon


def call_soon(callback, *args, context=None):
    calls.append(len(args))
    return usual(callback, *args, context=context)

loop.call_soon = call_soon
print(loop.run_until_complete(asyncio.sleep(0, 'slept')), len(calls) > 1)


class Counting(asyncio.SelectorEventLoop):
    turns = 0

    def _run_once(self):
        self.turns += 1
        super()._run_once()


loop = Counting()
loop.run_until_complete(asyncio.sleep(0))
print(loop.turns)
loop.close()
