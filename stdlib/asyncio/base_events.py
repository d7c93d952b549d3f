# The event loop, but for what it waits with: a turn, timers, tasks, errors, threads, generators.
# SPDX-License-Identifier: MIT

import heapq
import sys
import threading
import time
from collections import deque
from weakref import WeakSet

from . import constants
from . import coroutines
from . import events
from . import futures
from . import tasks
from . import timeouts
from .log import logger

__all__ = ('BaseEventLoop',)

# Cancelled timers are swept out of the heap when there are more than so many, more than this part of all.
_MIN_SCHEDULED_TIMER_HANDLES = 100
_MIN_CANCELLED_TIMER_HANDLES_FRACTION = 0.5

MAXIMUM_SELECT_TIMEOUT = 24 * 3600


def _format_handle(handle):
    owner = getattr(handle._callback, '__self__', None)
    return repr(owner) if isinstance(owner, tasks.Task) else str(handle)


def _tell_if_slow(loop, item, duration):
    # In debug mode, of every step of a task and every handle that has run.
    if duration >= loop.slow_callback_duration:
        text = _format_handle(item) if isinstance(item, events.Handle) else repr(item)
        logger.warning('Executing %s took %.3f seconds', text, duration)


def _run_until_complete_cb(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return  # it ends the loop by itself
    futures._get_loop(future).stop()


def _drop_own_frame(made):
    # In debug mode a handle or task knows where it was made: not here, but where this was called.
    if made._source_traceback:
        del made._source_traceback[-1]
    return made


def _context_of(context):
    # The contextvars context of whatever an error is about, if it has one.
    for key in ('task', 'future', 'handle'):
        thing = context.get(key)
        if thing is not None:
            found = thing.get_context() if hasattr(thing, 'get_context') else None
            return found if hasattr(found, 'run') else None
    return None


def _format_stack(title, stack):
    import traceback
    return f'{title} created at (most recent call last):\n' + ''.join(traceback.format_list(stack)).rstrip()


class BaseEventLoop(events.AbstractEventLoop):
    """A loop without a way to wait: a subclass has `_selector`, `_process_events`, `_write_to_self`."""

    def __init__(self):
        self._ready = deque()
        self._scheduled = []  # a heap of timers
        self._timer_cancelled_count = 0  # of these
        self._closed = False
        self._stopping = False
        self._thread_id = None  # of the thread that runs the loop
        self._clock_resolution = time.get_clock_info('monotonic').resolution
        self._current_handle = None  # in debug mode
        self.slow_callback_duration = 0.1  # seconds that a callback may take, in debug mode
        self._exception_handler = None
        self._task_factory = None
        self._internal_fds = 0
        self._default_executor = None
        self._executor_shutdown_called = False
        self._asyncgens = WeakSet()  # those that have begun and not ended
        self._asyncgens_shutdown_called = False
        self._old_agen_hooks = None
        self._coroutine_origin_tracking_enabled = False
        self._coroutine_origin_tracking_saved_depth = None
        self.set_debug(coroutines._is_debug_mode())

    def __repr__(self):
        return (f'<{self.__class__.__name__} running={self.is_running()} '
                f'closed={self.is_closed()} debug={self.get_debug()}>')

    def __del__(self):
        if not self.is_closed():
            import warnings
            warnings.warn(f'unclosed event loop {self!r}', ResourceWarning, source=self)
            if not self.is_running():
                self.close()

    # ---- what a subclass adds ----

    def _write_to_self(self):
        """Wake the loop if it waits; called from any thread."""
        raise NotImplementedError

    def _process_events(self, event_list):
        """Make ready what `_selector.select()` tells of."""
        raise NotImplementedError

    # ---- running ----

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if events._get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def _run_forever_setup(self):
        """Become the running loop: for subclasses with a run_forever() of their own."""
        self._check_closed()
        self._check_running()
        self._set_coroutine_origin_tracking(self._debug)
        self._old_agen_hooks = sys.get_asyncgen_hooks()
        self._thread_id = threading.get_ident()
        sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter_hook,
                               finalizer=self._asyncgen_finalizer_hook)
        events._set_running_loop(self)

    def _run_forever_cleanup(self):
        """Undo _run_forever_setup()."""
        self._stopping = False
        self._thread_id = None
        events._set_running_loop(None)
        self._set_coroutine_origin_tracking(False)
        if self._old_agen_hooks is not None:
            sys.set_asyncgen_hooks(*self._old_agen_hooks)
            self._old_agen_hooks = None

    def run_forever(self):
        """Run until stop() is called."""
        try:
            self._run_forever_setup()
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._run_forever_cleanup()

    def run_until_complete(self, future):
        """Run until the future is done; return its result or raise its exception.

        A coroutine is made a task.
        """
        self._check_closed()
        self._check_running()
        is_new = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if is_new:
            future._log_destroy_pending = False  # what interrupts it is raised here anyway
        future.add_done_callback(_run_until_complete_cb)
        self._main = future
        try:
            self.run_forever()
        except BaseException:
            if is_new and future.done() and not future.cancelled():
                future.exception()  # now it counts as retrieved: nobody else can
            raise
        finally:
            self._main = None
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def stop(self):
        """Let the loop end after its present turn; what is ready by then still runs."""
        self._stopping = True

    def close(self):
        """Forget all callbacks, and let the executor end without waiting for it."""
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        if self._closed:
            return
        if self._debug:
            logger.debug('Close %r', self)
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        self._executor_shutdown_called = True
        executor, self._default_executor = self._default_executor, None
        if executor is not None:
            executor.shutdown(wait=False)

    def is_closed(self):
        """Return True once the loop was closed."""
        return self._closed

    def is_running(self):
        """Return True while the loop runs."""
        return self._thread_id is not None

    # ---- a turn ----

    def _drop_cancelled_timers(self):
        timers = self._scheduled
        count = len(timers)
        if (count > _MIN_SCHEDULED_TIMER_HANDLES
                and self._timer_cancelled_count / count > _MIN_CANCELLED_TIMER_HANDLES_FRACTION):
            kept = []
            for handle in timers:
                if handle._cancelled:
                    handle._scheduled = False
                else:
                    kept.append(handle)
            heapq.heapify(kept)
            self._scheduled = kept
            self._timer_cancelled_count = 0
            return
        while timers and timers[0]._cancelled:
            self._timer_cancelled_count -= 1
            heapq.heappop(timers)._scheduled = False

    def _longest_wait(self):
        # In seconds; None is for ever.
        if self._ready or self._stopping:
            return 0
        if not self._scheduled:
            return None
        return min(max(self._scheduled[0]._when - self.time(), 0), MAXIMUM_SELECT_TIMEOUT)

    def _wake_due_timers(self):
        timers = self._scheduled
        end = self.time() + self._clock_resolution
        while timers and timers[0]._when < end:
            handle = heapq.heappop(timers)
            handle._scheduled = False
            self._ready.append(handle)

    def _run_once(self):
        """One turn: wait, wake what is due, then run exactly what was ready when running began."""
        self._drop_cancelled_timers()
        self._process_events(self._selector.select(self._longest_wait()))
        self._wake_due_timers()
        ready = self._ready
        for _ in range(len(ready)):
            handle = ready.popleft()
            if handle._cancelled:
                continue
            if self._debug:
                self._run_watched(handle)
            else:
                handle._run()

    def _run_watched(self, handle):
        try:
            self._current_handle = handle
            start = self.time()
            handle._run()
            _tell_if_slow(self, handle, self.time() - start)
        finally:
            self._current_handle = None

    # ---- callbacks and timers ----

    def time(self):
        """Return the time of the loop's clock in seconds; only differences mean something."""
        return time.monotonic()

    def call_later(self, delay, callback, *args, context=None):
        """Call callback(*args) after delay seconds; return a handle that can be cancelled."""
        if delay is None:
            raise TypeError('delay must not be None')
        return _drop_own_frame(self.call_at(self.time() + delay, callback, *args, context=context))

    def call_at(self, when, callback, *args, context=None):
        """Call callback(*args) at a time of the loop's clock."""
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, 'call_at')
        timer = _drop_own_frame(events.TimerHandle(when, callback, args, self, context))
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def _timer_handle_cancelled(self, handle):
        if handle._scheduled:
            self._timer_cancelled_count += 1

    def call_soon(self, callback, *args, context=None):
        """Call callback(*args) in the next turn, after what is ready already."""
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, 'call_soon')
        return _drop_own_frame(self._call_soon(callback, args, context))

    def call_soon_threadsafe(self, callback, *args, context=None):
        """call_soon() for other threads: wakes the loop."""
        self._check_closed()
        if self._debug:
            self._check_callback(callback, 'call_soon_threadsafe')
        handle = _drop_own_frame(self._call_soon(callback, args, context))
        self._write_to_self()
        return handle

    def _call_soon(self, callback, args, context):
        handle = _drop_own_frame(events.Handle(callback, args, self, context))
        self._ready.append(handle)
        return handle

    def _add_callback(self, handle):
        """Make a handle ready."""
        if not handle._cancelled:
            self._ready.append(handle)

    def _add_callback_signalsafe(self, handle):
        """Make a handle ready and wake the loop."""
        self._add_callback(handle)
        self._write_to_self()

    def _check_callback(self, callback, method):
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError(f'coroutines cannot be used with {method}()')
        if not callable(callback):
            raise TypeError(f'a callable object was expected by {method}(), got {callback!r}')

    def _check_thread(self):
        """Complain about calls from other threads; in debug mode only, for it takes time."""
        if self._thread_id is not None and self._thread_id != threading.get_ident():
            raise RuntimeError('Non-thread-safe operation invoked on an event loop other '
                               'than the current one')

    # ---- tasks and futures ----

    def create_future(self):
        """Make a future of this loop."""
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        """Make a task that runs a coroutine in this loop."""
        self._check_closed()
        if self._task_factory is None:
            return _drop_own_frame(tasks.Task(coro, loop=self, name=name, context=context))
        if context is None:  # older factories know nothing of contexts
            task = self._task_factory(self, coro)
        else:
            task = self._task_factory(self, coro, context=context)
        task.set_name(name)
        return task

    def set_task_factory(self, factory):
        """Let factory(loop, coro) make the tasks; None restores the usual way."""
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        """Return what makes the tasks, None for the usual way."""
        return self._task_factory

    # ---- threads ----

    def _check_default_executor(self):
        if self._executor_shutdown_called:
            raise RuntimeError('Executor shutdown has been called')

    def run_in_executor(self, executor, func, *args):
        """Call func(*args) in a thread of the executor (None: of the default one); return a future."""
        self._check_closed()
        if self._debug:
            self._check_callback(func, 'run_in_executor')
        if executor is None:
            executor = self._default_executor
            self._check_default_executor()
            if executor is None:
                import concurrent.futures
                executor = concurrent.futures.ThreadPoolExecutor(thread_name_prefix='asyncio')
                self._default_executor = executor
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        """Set what run_in_executor(None, ...) uses."""
        import concurrent.futures
        if not isinstance(executor, concurrent.futures.ThreadPoolExecutor):
            raise TypeError('executor must be ThreadPoolExecutor instance')
        self._default_executor = executor

    async def shutdown_default_executor(self, timeout=None):
        """Wait for the default executor's threads to end, at most timeout seconds."""
        self._executor_shutdown_called = True
        if self._default_executor is None:
            return
        future = self.create_future()
        thread = threading.Thread(target=self._do_shutdown, args=(future,))
        thread.start()
        try:
            async with timeouts.timeout(timeout):
                await future
        except TimeoutError:
            import warnings
            warnings.warn(f'The executor did not finishing joining its threads within {timeout} seconds.',
                          RuntimeWarning, stacklevel=2)
            self._default_executor.shutdown(wait=False)
        else:
            thread.join()

    def _do_shutdown(self, future):
        try:
            self._default_executor.shutdown(wait=True)
            if not self.is_closed():
                self.call_soon_threadsafe(futures._set_result_unless_cancelled, future, None)
        except Exception as exc:
            if not self.is_closed() and not future.cancelled():
                self.call_soon_threadsafe(future.set_exception, exc)

    # ---- asynchronous generators ----

    def _asyncgen_firstiter_hook(self, generator):
        if self._asyncgens_shutdown_called:
            import warnings
            warnings.warn(f'asynchronous generator {generator!r} was scheduled after '
                          'loop.shutdown_asyncgens() call', ResourceWarning, source=self)
        self._asyncgens.add(generator)

    def _asyncgen_finalizer_hook(self, generator):
        self._asyncgens.discard(generator)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self):
        """Close all asynchronous generators that have begun and not ended."""
        self._asyncgens_shutdown_called = True
        if not len(self._asyncgens):
            return
        closing = list(self._asyncgens)
        self._asyncgens.clear()
        results = await tasks.gather(*[each.aclose() for each in closing], return_exceptions=True)
        for result, generator in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': 'an error occurred during closing of '
                               f'asynchronous generator {generator!r}',
                    'exception': result, 'asyncgen': generator})

    # ---- errors ----

    def get_exception_handler(self):
        """Return the handler that was set, or None."""
        return self._exception_handler

    def set_exception_handler(self, handler):
        """Let handler(loop, context) be told of errors that nobody waits for; None: log them."""
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Log an error and what is known of it, in debug mode also where its object was made."""
        exception = context.get('exception')
        if 'source_traceback' not in context and self._current_handle is not None:
            stack = self._current_handle._source_traceback
            if stack:
                context['handle_traceback'] = stack
        lines = [context.get('message') or 'Unhandled exception in event loop']
        for key in sorted(context):
            if key in ('message', 'exception'):
                continue
            if key == 'source_traceback':
                value = _format_stack('Object', context[key])
            elif key == 'handle_traceback':
                value = _format_stack('Handle', context[key])
            else:
                value = repr(context[key])
            lines.append(f'{key}: {value}')
        exc_info = False
        if exception is not None:
            exc_info = (type(exception), exception, exception.__traceback__)
        logger.error('\n'.join(lines), exc_info=exc_info)

    def call_exception_handler(self, context):
        """Tell the handler of an error.

        `context` has 'message', and of 'exception', 'future', 'task', 'handle', 'protocol', 'transport',
        'socket', 'asyncgen' whatever there is. The handler runs in the task's or handle's context.
        """
        if self._exception_handler is None:
            self._guarded_default_handler(context, 'Exception in default exception handler')
            return
        try:
            where = _context_of(context)
            if where is not None:
                where.run(self._exception_handler, self, context)
            else:
                self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._guarded_default_handler(
                {'message': 'Unhandled error in exception handler', 'exception': exc, 'context': context},
                'Exception in default exception handler while handling an unexpected error '
                'in custom exception handler')

    def _guarded_default_handler(self, context, complaint):
        # A subclass may have a default handler that fails too.
        try:
            self.default_exception_handler(context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            logger.error(complaint, exc_info=True)

    # ---- debug mode ----

    def get_debug(self):
        """Return True in debug mode."""
        return self._debug

    def set_debug(self, enabled):
        """Turn debug mode on or off."""
        self._debug = enabled
        if self.is_running():
            self.call_soon_threadsafe(self._set_coroutine_origin_tracking, enabled)

    def _set_coroutine_origin_tracking(self, enabled):
        if bool(enabled) == bool(self._coroutine_origin_tracking_enabled):
            return
        if enabled:
            self._coroutine_origin_tracking_saved_depth = sys.get_coroutine_origin_tracking_depth()
            sys.set_coroutine_origin_tracking_depth(constants.DEBUG_STACK_DEPTH)
        else:
            sys.set_coroutine_origin_tracking_depth(self._coroutine_origin_tracking_saved_depth)
        self._coroutine_origin_tracking_enabled = enabled
