# A loop written from AbstractEventLoop alone: tasks, futures, gather and sleep work on it.
import asyncio
import collections
import heapq
from asyncio import events


class OwnLoop(asyncio.AbstractEventLoop):
    def __init__(self):
        self.ready = collections.deque()
        self.timers = []
        self.now = 0
        self.stopped = False
        self.calls = collections.Counter()

    def get_debug(self):
        return False

    def time(self):
        return self.now

    def is_running(self):
        return events._get_running_loop() is self

    def is_closed(self):
        return False

    def create_future(self):
        self.calls['create_future'] += 1
        return asyncio.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self.calls['create_task'] += 1
        return asyncio.Task(coro, loop=self, name=name, context=context)

    def call_soon(self, callback, *args, context=None):
        handle = asyncio.Handle(callback, args, self, context)
        self.ready.append(handle)
        return handle

    def call_later(self, delay, callback, *args, context=None):
        self.calls['call_later'] += 1
        return self.call_at(self.now + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        handle = asyncio.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self.timers, (when, len(self.timers), handle))
        return handle

    def _timer_handle_cancelled(self, handle):
        self.calls['cancelled timers'] += 1

    def call_exception_handler(self, context):
        print('error:', context['message'], repr(context.get('exception')))

    def stop(self):
        self.stopped = True

    def run_until_complete(self, future):
        future = asyncio.ensure_future(future, loop=self)
        future.add_done_callback(lambda _: self.stop())
        events._set_running_loop(self)
        try:
            while not self.stopped:
                if not self.ready:
                    self.now, _, handle = heapq.heappop(self.timers)
                    self.ready.append(handle)
                for _ in range(len(self.ready)):
                    handle = self.ready.popleft()
                    if not handle.cancelled():
                        handle._run()
        finally:
            events._set_running_loop(None)
            self.stopped = False
        return future.result()


async def work(n):
    await asyncio.sleep(10 - n)
    print('worked', n, 'at', asyncio.get_running_loop().time())
    return n * n


async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(*[work(n) for n in range(4)]))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    task = asyncio.create_task(work(3), name='third')
    print(await asyncio.wait({task}, timeout=1) == (set(), {task}))
    task.cancel('enough')
    try:
        await task
    except asyncio.CancelledError as exc:
        print('cancelled', exc.args, task.cancelled())
    lock = asyncio.Lock()
    async with lock:
        waiting = asyncio.ensure_future(lock.acquire())
        await asyncio.sleep(0)
        print(lock.locked(), waiting.done())
    print(await waiting)
    return 'done'


loop = OwnLoop()
print(loop.run_until_complete(main()))
print(sorted(loop.calls.items()))
for method in ('run_forever', 'close', 'set_task_factory'):
    try:
        getattr(loop, method)(*(() if method != 'set_task_factory' else (None,)))
    except NotImplementedError as exc:
        print(method, repr(exc))
