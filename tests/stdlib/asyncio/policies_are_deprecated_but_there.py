# get_event_loop() outside of a loop makes one for the main thread and warns; policies decide.
import asyncio
import warnings

warnings.simplefilter('always')
with warnings.catch_warnings(record=True) as caught:
    loop = asyncio.get_event_loop()
    print(loop, [(each.category.__name__, str(each.message)) for each in caught],
          caught[0].filename == __file__, caught[0].lineno)
    print(asyncio.get_event_loop() is loop, len(caught))
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as exc:
    print(exc)
loop.close()
try:
    asyncio.set_event_loop('loop')
except TypeError as exc:
    print(exc)
try:
    asyncio.set_event_loop_policy('policy')
except TypeError as exc:
    print(exc)


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print('new loop')
        return super().new_event_loop()

    def set_event_loop(self, loop):
        print('set', loop)
        super().set_event_loop(loop)


async def main():
    print(isinstance(asyncio.get_running_loop(), asyncio.SelectorEventLoop))
    print(asyncio.get_event_loop() is asyncio.get_running_loop())

policy = Policy()
asyncio.set_event_loop_policy(policy)
print(asyncio.get_event_loop_policy() is policy)
asyncio.run(main())
asyncio.set_event_loop_policy(None)
print(type(asyncio.get_event_loop_policy()) is asyncio.DefaultEventLoopPolicy)
asyncio.run(main())
try:
    asyncio.get_event_loop()
except RuntimeError as exc:
    print(exc)
abstract = asyncio.AbstractEventLoopPolicy()
for method in ('get_event_loop', 'new_event_loop', 'get_child_watcher'):
    try:
        getattr(abstract, method)()
    except NotImplementedError:
        print(method)
