# Tasks: the class is native; here is what starts them and what waits for several.
# SPDX-License-Identifier: MIT

from collections.abc import Awaitable
from functools import partial
from types import GeneratorType

from weakref import WeakSet

from _asyncio import (EventLoop, Task, _Watcher, _current_tasks, _enter_task, _leave_task,
                      _swap_current_task, create_task, current_task, sleep)

from . import coroutines, events, exceptions, futures, queues, timeouts

__all__ = ('Task', 'create_task',
           'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED',
           'wait', 'wait_for', 'as_completed', 'sleep',
           'gather', 'shield', 'ensure_future', 'run_coroutine_threadsafe',
           'current_task', 'all_tasks',
           'create_eager_task_factory', 'eager_task_factory',
           '_register_task', '_unregister_task', '_enter_task', '_leave_task')

# Tasks of loops that are not native: those that a loop steps, and those that have not waited yet.
# A native loop keeps its own.
_scheduled_tasks = WeakSet()
_eager_tasks = set()

_register_task = _scheduled_tasks.add
_unregister_task = _scheduled_tasks.discard
_register_eager_task = _eager_tasks.add
_unregister_eager_task = _eager_tasks.discard

# There is one implementation; tests that compare two find it under both names.
_PyTask = _CTask = Task
_py_current_task = _c_current_task = current_task
_py_register_task = _c_register_task = _register_task
_py_register_eager_task = _c_register_eager_task = _register_eager_task
_py_unregister_task = _c_unregister_task = _unregister_task
_py_unregister_eager_task = _c_unregister_eager_task = _unregister_eager_task
_py_enter_task = _c_enter_task = _enter_task
_py_leave_task = _c_leave_task = _leave_task
_py_swap_current_task = _c_swap_current_task = _swap_current_task

# Equal to those of concurrent.futures.
FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

_ITERABLE_COROUTINE = 0x100     # of co_flags: what types.coroutine sets


def all_tasks(loop=None):
    """The set of the loop's tasks that are not done."""
    if loop is None:
        loop = events.get_running_loop()
    found = set(_eager_tasks)
    found.update(_scheduled_tasks)
    if isinstance(loop, EventLoop):
        found.update(loop._tasks())
    return {task for task in found if futures._get_loop(task) is loop and not task.done()}


def _create_task(coro, name, context):
    # create_task() where the loop is not native, or none runs.
    loop = events.get_running_loop()
    if context is None:
        return loop.create_task(coro, name=name)
    return loop.create_task(coro, name=name, context=context)


def create_eager_task_factory(custom_task_constructor):
    """A task factory for loops whose tasks run at once, until they first wait."""

    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context,
                                       eager_start=True)

    return factory


eager_task_factory = create_eager_task_factory(Task)


def _is_awaitable(obj):
    return isinstance(obj, Awaitable) or (isinstance(obj, GeneratorType) and
                                          obj.gi_code.co_flags & _ITERABLE_COROUTINE != 0)


def ensure_future(coro_or_future, *, loop=None):
    """The future itself, or a task of the loop that awaits what is given."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not futures._get_loop(coro_or_future):
            raise ValueError('The future belongs to a different loop than '
                             'the one specified as the loop argument')
        return coro_or_future

    coro = coro_or_future
    if not coroutines.iscoroutine(coro):
        if not _is_awaitable(coro):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')

        async def _wrap_awaitable(awaitable):
            return await awaitable

        coro = _wrap_awaitable(coro)
    if loop is None:
        loop = events.get_event_loop()
    try:
        return loop.create_task(coro)
    except RuntimeError:
        if coro is coro_or_future:
            coro.close()
        raise


async def _sleep(delay, result=None):
    # sleep() for delays that are no plain numbers.
    return await sleep(0 if delay <= 0 else float(delay), result)


_sleep.__name__ = _sleep.__qualname__ = 'sleep'


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures, and returns two sets: those that are done, and the others.

    There is no error when the time is up.
    """
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    for fut in fs:
        if coroutines.iscoroutine(fut):
            raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    return await _wait(fs, timeout, return_when, events.get_running_loop())


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def _wait(fs, timeout, return_when, loop):
    assert fs, 'Set of Futures is empty.'
    waiter = loop.create_future()
    timer = None if timeout is None else loop.call_later(timeout, _release_waiter, waiter)
    left = len(fs)

    def _on_completion(fut):
        nonlocal left
        left -= 1
        if (left <= 0 or return_when == FIRST_COMPLETED or
                return_when == FIRST_EXCEPTION and
                not fut.cancelled() and fut.exception() is not None):
            if timer is not None:
                timer.cancel()
            if not waiter.done():
                waiter.set_result(None)

    for fut in fs:
        fut.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for fut in fs:
            fut.remove_done_callback(_on_completion)

    done, pending = set(), set()
    for fut in fs:
        (done if fut.done() else pending).add(fut)
    return done, pending


async def wait_for(fut, timeout):
    """Awaits fut. If that takes too long, it is cancelled, and TimeoutError raised."""
    if timeout is not None and timeout <= 0:
        # What is not done yet shall not even start.
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except exceptions.CancelledError as exc:
            raise TimeoutError from exc

    async with timeouts.timeout(timeout):
        return await fut


async def _cancel_and_wait(fut):
    # Not by awaiting it: that would pass a cancellation of this task on to it.
    waiter = events.get_running_loop().create_future()
    release = partial(_release_waiter, waiter)
    fut.add_done_callback(release)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(release)


class _AsCompletedIterator:
    """What as_completed() returns: with for, coroutines; with async for, futures."""

    def __init__(self, aws, timeout):
        self._done = queues.Queue()
        self._timeout_handle = None
        loop = events.get_event_loop()
        # A set in the order of the arguments, so that runs are alike.
        todo = dict.fromkeys([ensure_future(aw, loop=loop) for aw in dict.fromkeys(aws)])
        for fut in todo:
            fut.add_done_callback(self._handle_completion)
        if todo and timeout is not None:
            self._timeout_handle = loop.call_later(timeout, self._handle_timeout)
        self._todo = todo
        self._todo_left = len(todo)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._todo_left:
            raise StopAsyncIteration
        assert self._todo_left > 0
        self._todo_left -= 1
        return await self._wait_for_one()

    def __next__(self):
        if not self._todo_left:
            raise StopIteration
        assert self._todo_left > 0
        self._todo_left -= 1
        return self._wait_for_one(resolve=True)

    def _handle_timeout(self):
        for fut in self._todo:
            fut.remove_done_callback(self._handle_completion)
            self._done.put_nowait(None)     # for each that will still be asked for
        self._todo.clear()

    def _handle_completion(self, fut):
        if not self._todo:
            return      # The time was up before.
        del self._todo[fut]
        self._done.put_nowait(fut)
        if not self._todo and self._timeout_handle is not None:
            self._timeout_handle.cancel()

    async def _wait_for_one(self, resolve=False):
        fut = await self._done.get()
        if fut is None:
            raise exceptions.TimeoutError
        return fut.result() if resolve else fut


def as_completed(fs, *, timeout=None):
    """Iterates over awaitables in the order in which they finish.

    With `for`, gives coroutines that return or raise the outcome of the next one to finish.
    With `async for`, gives the futures themselves, when they are done. TimeoutError is raised in
    the same places if it takes longer than timeout seconds in all.
    """
    if _is_awaitable(fs):
        raise TypeError(f'expects an iterable of awaitables, not {type(fs).__name__}')
    return _AsCompletedIterator(fs, timeout)


class _GatheringFuture(futures.Future):
    """What gather() returns: cancelling it cancels the children."""

    def __init__(self, children, *, loop):
        assert loop is not None
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        """Cancels all children that are not done; their end is then our end."""
        if self.done():
            return False
        any_cancelled = False
        for child in self._children:
            if child.cancel(msg=msg):
                any_cancelled = True
        if any_cancelled:
            self._cancel_requested = True
        return any_cancelled


def _outcomes(children):
    outcomes = []
    for child in children:
        if child.cancelled():
            # Made anew: the child's own error can be taken from it only once.
            message = child._cancel_message
            outcome = exceptions.CancelledError('' if message is None else message)
        else:
            outcome = child.exception()
            if outcome is None:
                outcome = child.result()
        outcomes.append(outcome)
    return outcomes


def gather(*coros_or_futures, return_exceptions=False):
    """A future of the list of the results of all, which run at the same time.

    The first to fail ends it, while the others go on; with return_exceptions, errors are results.
    """
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer

    loop = outer = None

    def _done_callback(fut):
        # Told of failures only; of the end of all by the next one.
        if outer is None or outer.done():
            if not fut.cancelled():
                fut.exception()     # It counts as retrieved.
        elif fut.cancelled():
            outer.set_exception(fut._make_cancelled_error())
        else:
            # A stranger is told of whatever its end was.
            exc = fut.exception()
            if exc is not None:
                outer.set_exception(exc)

    def all_done():
        if outer is None or outer.done():
            return
        if return_exceptions:
            results = _outcomes(children)
        else:
            results = [child.result() for child in children]
        if outer._cancel_requested:
            # Errors that were asked for as results do not hide a cancellation of the whole.
            outer.set_exception(children[-1]._make_cancelled_error())
        else:
            outer.set_result(results)

    watcher = _Watcher(None, _done_callback, all_done, return_exceptions)
    already_done = []
    children = watcher.start(coros_or_futures)
    if children is not None:
        loop = children[0].get_loop()
    else:
        children = []
        futs = {}
        for arg in coros_or_futures:
            fut = futs.get(arg)
            if fut is None:
                fut = ensure_future(arg, loop=loop)
                if loop is None:
                    loop = futures._get_loop(fut)
                if fut is not arg:
                    # Nobody else can see to it that this task ends.
                    fut._log_destroy_pending = False
                futs[arg] = fut
                watcher.add(fut)
                if fut.done():
                    already_done.append(fut)
            children.append(fut)

    outer = _GatheringFuture(children, loop=loop)
    # Tasks that started eagerly may all have ended, and outer with them.
    for fut in already_done:
        watcher.hear(fut)
    return outer


def shield(arg):
    """A future that ends as arg does, but whose cancellation does not reach arg."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = futures._get_loop(inner).create_future()

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()       # It counts as retrieved.
        elif inner.cancelled():
            outer.cancel()
        else:
            exc = inner.exception()
            if exc is None:
                outer.set_result(inner.result())
            else:
                outer.set_exception(exc)

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


def run_coroutine_threadsafe(coro, loop):
    """Starts the coroutine in a loop of another thread. Returns a future of threads."""
    if not coroutines.iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    import concurrent.futures
    future = concurrent.futures.Future()

    def callback():
        try:
            futures._chain_future(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if future.set_running_or_notify_cancel():
                future.set_exception(exc)
            raise

    loop.call_soon_threadsafe(callback)
    return future
