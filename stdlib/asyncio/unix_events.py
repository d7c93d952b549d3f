# The default loop: BaseEventLoop with a place to wait in, and signals.
# SPDX-License-Identifier: MIT

import _asyncio
import _thread
import errno
import signal
import sys
import threading

from . import base_events
from . import coroutines
from . import events
from .log import logger

__all__ = ('SelectorEventLoop', 'DefaultEventLoopPolicy', 'EventLoop')


class EpollSelector:
    """A place where the loop's thread waits for a time, or until another thread wakes it.

    It has the name of CPython's, which programs that log everything show.
    """

    def __init__(self):
        self._gate = _thread.allocate_lock()  # closed but for the moment after a wake-up
        self._gate.acquire()

    def select(self, timeout=None):
        """Wait; return [True] after a wake-up, else []. timeout is in seconds, None for ever."""
        if timeout is None:
            is_woken = self._gate.acquire()
        elif timeout <= 0:
            is_woken = self._gate.acquire(False)
        else:
            is_woken = self._gate.acquire(True, timeout)
        return [True] if is_woken else []

    def wake(self):
        """Let the wait that is going on, or the next one, end at once."""
        try:
            self._gate.release()
        except RuntimeError:
            pass  # it is open already

    def close(self):
        pass


# A loop for which a program replaces one of these works by BaseEventLoop alone.
_REPLACEABLE = frozenset(('call_soon', 'call_later', 'call_at', 'time', '_run_once', '_process_events',
                          '_selector', '_timer_handle_cancelled', '_add_callback'))


class _UnixSelectorEventLoop(_asyncio.EventLoop, base_events.BaseEventLoop):
    """The loop of Unix: knows signals. The machine runs it, unless a subclass overrides what it does."""

    def __init__(self, selector=None):
        super().__init__()
        if selector is None:
            selector = EpollSelector()
        logger.debug('Using selector: %s', selector.__class__.__name__)
        self._selector = selector
        self._signal_handlers = {}

    def __setattr__(self, name, value):
        if name in _REPLACEABLE and type(value) is not EpollSelector:
            self._give_up()
        super().__setattr__(name, value)

    def run_forever(self):
        if not self._is_plain():
            return super().run_forever()
        try:
            self._run_forever_setup()
            self._run()
        finally:
            self._run_forever_cleanup()

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        if self.is_closed():
            return
        super().close()
        self._clear()
        self._selector.close()
        self._selector = None
        if sys.is_finalizing():
            self._signal_handlers.clear()
        for sig in list(self._signal_handlers):
            self.remove_signal_handler(sig)

    def _write_to_self(self):
        selector = self._selector
        if selector is not None:
            selector.wake()

    def _process_events(self, event_list):
        pass  # to be woken is all

    # ---- signals ----

    def add_signal_handler(self, sig, callback, *args):
        """Call callback(*args) in the loop when signal sig comes."""
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError('coroutines cannot be used with add_signal_handler()')
        self._check_signal(sig)
        self._check_closed()
        if threading.current_thread() is not threading.main_thread():
            raise RuntimeError('set_wakeup_fd only works in main thread of the main interpreter')
        self._signal_handlers[sig] = events.Handle(callback, args, self, None)
        try:
            self._set_signal(sig, self._on_signal)
        except (OSError, RuntimeError):
            del self._signal_handlers[sig]
            raise

    def remove_signal_handler(self, sig):
        """Undo add_signal_handler(); return False if there is nothing to undo."""
        self._check_signal(sig)
        if self._signal_handlers.pop(sig, None) is None:
            return False
        self._set_signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True

    def _check_signal(self, sig):
        if not isinstance(sig, int):
            raise TypeError(f'sig must be an int, not {sig!r}')
        if sig not in signal.valid_signals():
            raise ValueError(f'invalid signal number {sig}')

    def _set_signal(self, sig, handler):
        try:
            signal.signal(sig, handler)
        except OSError as exc:
            if exc.errno == errno.EINVAL:
                raise RuntimeError(f'sig {sig} cannot be caught')
            raise

    def _on_signal(self, signum, frame):
        # Runs between any two instructions of the main thread: the rest is the loop's business.
        self.call_soon_threadsafe(self._handle_signal, signum)

    def _handle_signal(self, sig):
        handle = self._signal_handlers.get(sig)
        if handle is None:
            return  # it was removed meanwhile
        if handle._cancelled:
            self.remove_signal_handler(sig)
        else:
            self.call_soon(handle._run)


class _UnixDefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    """The policy of Unix."""

    _loop_factory = _UnixSelectorEventLoop


SelectorEventLoop = EventLoop = _UnixSelectorEventLoop
DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy
