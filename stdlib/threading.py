# Threads, and what they wait for, over _thread.
# SPDX-License-Identifier: MIT

import functools
import sys as _sys
import _thread
from _thread import (TIMEOUT_MAX, _local as local, _get_main_thread_ident, _make_thread_handle,
                     allocate_lock as _allocate_lock, daemon_threads_allowed as
                     _daemon_threads_allowed, get_ident, get_native_id, stack_size,
                     start_joinable_thread as _start_joinable_thread, lock as Lock, _ThreadHandle)
from _structseq import make_class as _make_class
from _weakrefset import WeakSet
from collections import deque as _deque
from itertools import count as _count, islice as _islice
from time import monotonic as _time

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate',
           'main_thread', 'TIMEOUT_MAX', 'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore',
           'Thread', 'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError', 'setprofile',
           'settrace', 'local', 'stack_size', 'excepthook', 'ExceptHookArgs', 'getprofile',
           'gettrace', 'setprofile_all_threads', 'settrace_all_threads', 'get_native_id']

ThreadError = _thread.error
_CRLock = _thread.RLock
_HAVE_THREAD_NATIVE_ID = True
_trace_hook = _profile_hook = None


def _set_hook(name, function):
    globals()[name] = function


def setprofile(func):
    """Remember a profile function for threads. Ouro calls no profile functions."""
    _set_hook('_profile_hook', func)


def settrace(func):
    """Remember a trace function for threads. Ouro calls no trace functions."""
    _set_hook('_trace_hook', func)


setprofile_all_threads = setprofile
settrace_all_threads = settrace


def getprofile():
    """The profile function that setprofile() was given."""
    return _profile_hook


def gettrace():
    """The trace function that settrace() was given."""
    return _trace_hook


# ---- locks and what is made of them ----

def RLock(*args, **kwargs):
    """A new lock that the thread that has it may take again."""
    if args or kwargs:
        import warnings
        warnings.warn('Passing arguments to RLock is deprecated and will be removed in 3.15',
                      DeprecationWarning, stacklevel=2)
    return _CRLock(*args, **kwargs)


class _RLock:
    # The same in Python: for who wants to derive from it or look inside.
    def __init__(self):
        self._block = _allocate_lock()
        self._owner = None
        self._count = 0

    def __repr__(self):
        owner = self._owner
        if owner in _active:
            owner = _active[owner].name
        state = 'locked' if self._block.locked() else 'unlocked'
        cls = type(self)
        return (f'<{state} {cls.__module__}.{cls.__qualname__} object owner={owner!r} '
                f'count={self._count} at {hex(id(self))}>')

    def _at_fork_reinit(self):
        self._block._at_fork_reinit()
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        """Take the lock, waiting for it if need be; whether it was taken."""
        if self._is_owned():
            self._count += 1
            return 1
        taken = self._block.acquire(blocking, timeout)
        if taken:
            self._owner = get_ident()
            self._count = 1
        return taken

    __enter__ = acquire

    def release(self):
        """Release the lock once."""
        if not self._is_owned():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __exit__(self, *exc_info):
        self.release()

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _release_save(self):
        if self._count == 0:
            raise RuntimeError('cannot release un-acquired lock')
        state = self._count, self._owner
        self._count, self._owner = 0, None
        self._block.release()
        return state

    def _is_owned(self):
        return self._owner == get_ident()

    def _recursion_count(self):
        return self._count if self._is_owned() else 0


_PyRLock = _RLock


class Condition:
    """What threads wait for until another notifies them, with a lock around it."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        for name in ('_release_save', '_acquire_restore', '_is_owned'):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        # No call in Python stands between such a lock and a signal's exception, which would find it
        # released.
        self._is_plain = type(lock) is Lock
        self._waiters = _deque()

    def _at_fork_reinit(self):
        self._lock._at_fork_reinit()
        self._waiters.clear()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._waiters)})>'

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        # A lock that does not know its owner: it is taken, so most likely by the caller.
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """Release the lock until notified or the time is over; then whether it was notified."""
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        waiter = _allocate_lock()
        waiter.acquire()
        self._waiters.append(waiter)
        state = self.release() if self._is_plain else self._release_save()
        notified = False
        try:
            if timeout is None:
                waiter.acquire()
                notified = True
            elif timeout > 0:
                notified = waiter.acquire(True, timeout)
            else:
                notified = waiter.acquire(False)
            return notified
        finally:
            if self._is_plain:
                self.acquire()
            else:
                self._acquire_restore(state)
            if not notified:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):
        """Wait until predicate() is true or the time is over; its last value."""
        end = None
        left = timeout
        result = predicate()
        while not result:
            if left is not None:
                if end is None:
                    end = _time() + left
                else:
                    left = end - _time()
                    if left <= 0:
                        break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        """Let up to n waiting threads go on once the lock is theirs."""
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        waiters = self._waiters
        while waiters and n > 0:
            waiter = waiters[0]
            try:
                waiter.release()
            except RuntimeError:
                # Its wait was given up by an exception that a signal raised.
                pass
            else:
                n -= 1
            try:
                waiters.remove(waiter)
            except ValueError:
                pass

    def notify_all(self):
        """Let all waiting threads go on, one after the other."""
        self.notify(len(self._waiters))

    def notifyAll(self):
        """The old name of notify_all."""
        import warnings
        warnings.warn('notifyAll() is deprecated, use notify_all() instead',
                      DeprecationWarning, stacklevel=2)
        self.notify_all()


class Semaphore:
    """A counter: acquire() takes one, waiting while there is none; release() gives back."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        cls = type(self)
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>'

    def acquire(self, blocking=True, timeout=None):
        """Take one, waiting for it if need be; whether it was taken."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = _time() + timeout
                    else:
                        timeout = end - _time()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        """Give n back."""
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, *exc_info):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore to which no more can be given back than was there at the start."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = type(self)
        return (f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: '
                f'value={self._value}/{self._initial_value}>')

    def release(self, n=1):
        """Give n back. Errors: ValueError where that is more than was taken."""
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError('Semaphore released too many times')
            self._value += n
            self._cond.notify(n)


class Event:
    """A flag that threads can wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        cls = type(self)
        state = 'set' if self._flag else 'unset'
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {state}>'

    def _at_fork_reinit(self):
        self._cond._at_fork_reinit()

    def is_set(self):
        """Whether the flag is up."""
        return self._flag

    def isSet(self):
        """The old name of is_set."""
        import warnings
        warnings.warn('isSet() is deprecated, use is_set() instead', DeprecationWarning,
                      stacklevel=2)
        return self.is_set()

    def set(self):
        """Raise the flag: all that wait go on."""
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        """Lower the flag."""
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        """Wait until the flag is up or the time is over; whether it is up."""
        with self._cond:
            return self._flag or self._cond.wait(timeout)


class BrokenBarrierError(RuntimeError):
    """A barrier was aborted or reset while threads waited, or somebody's time was over."""


_FILLING, _DRAINING, _RESETTING, _BROKEN = 0, 1, -1, -2


class Barrier:
    """Threads wait here until there are as many as parties; then all go on."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = _FILLING
        self._count = 0

    def __repr__(self):
        cls = type(self)
        where = f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: '
        if self.broken:
            return where + 'broken>'
        return where + f'waiters={self.n_waiting}/{self.parties}>'

    def wait(self, timeout=None):
        """Wait for the others; each gets another number, from 0 up to parties - 1."""
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            self._enter()
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._count -= 1
                self._exit()

    def _enter(self):
        while self._state in (_RESETTING, _DRAINING):
            self._cond.wait()
        if self._state < 0:
            raise BrokenBarrierError

    def _release(self):
        try:
            if self._action:
                self._action()
            self._state = _DRAINING
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != _FILLING, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state < 0:
            raise BrokenBarrierError

    def _exit(self):
        if self._count == 0 and self._state in (_RESETTING, _DRAINING):
            self._state = _FILLING
            self._cond.notify_all()

    def reset(self):
        """Empty the barrier: those that wait get BrokenBarrierError."""
        with self._cond:
            if self._count > 0:
                if self._state in (_FILLING, _BROKEN):
                    self._state = _RESETTING
            else:
                self._state = _FILLING
            self._cond.notify_all()

    def abort(self):
        """Break the barrier for all."""
        with self._cond:
            self._break()

    def _break(self):
        self._state = _BROKEN
        self._cond.notify_all()

    @property
    def parties(self):
        """How many threads it takes."""
        return self._parties

    @property
    def n_waiting(self):
        """How many threads wait."""
        return self._count if self._state == _FILLING else 0

    @property
    def broken(self):
        """Whether it is broken."""
        return self._state == _BROKEN


# ---- threads ----

_counter = _count(1).__next__
_active_limbo_lock = RLock()
_active = {}  # by identity
_limbo = {}   # being started
_dangling = WeakSet()


def _newname(template):
    return template % _counter()


class Thread:
    """A thread that runs `target`, or what a subclass's run() does."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        if name:
            name = str(name)
        else:
            name = _newname('Thread-%d')
            if target is not None:
                try:
                    name += f' ({target.__name__})'
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        if daemon is None:
            self._daemonic = current_thread().daemon
        else:
            if daemon and not _daemon_threads_allowed():
                raise RuntimeError('daemon threads are disabled in this (sub)interpreter')
            self._daemonic = daemon
        self._ident = self._native_id = None
        self._handle = _ThreadHandle()
        self._started = Event()
        self._initialized = True
        self._stderr = _sys.stderr
        self._invoke_excepthook = _make_invoke_excepthook()
        _dangling.add(self)

    def __repr__(self):
        assert self._initialized, 'Thread.__init__() was not called'
        status = 'initial'
        if self._started.is_set():
            status = 'started'
        if self._handle.is_done():
            status = 'stopped'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{type(self).__name__}({self._name}, {status})>'

    def _check(self):
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')

    def start(self):
        """Start the thread; once only."""
        self._check()
        if self._started.is_set():
            raise RuntimeError('threads can only be started once')
        with _active_limbo_lock:
            _limbo[self] = self
        try:
            _start_joinable_thread(self._bootstrap, handle=self._handle, daemon=self.daemon)
        except Exception:
            with _active_limbo_lock:
                del _limbo[self]
            raise
        self._started.wait()

    def run(self):
        """What the thread does: calls the target."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            # The target may refer to the thread.
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._bootstrap_inner()

    def _bootstrap_inner(self):
        try:
            self._set_ident()
            self._native_id = get_native_id()
            with _active_limbo_lock:
                _active[self._ident] = self
                del _limbo[self]
            self._started.set()
            try:
                self.run()
            except:
                self._invoke_excepthook(self)
        finally:
            self._delete()

    def _set_ident(self):
        self._ident = get_ident()

    def _set_native_id(self):
        self._native_id = get_native_id()

    def _delete(self):
        with _active_limbo_lock:
            _active.pop(get_ident(), None)

    def join(self, timeout=None):
        """Wait until the thread has ended, or the time is over."""
        self._check()
        if not self._started.is_set():
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if timeout is not None:
            timeout = max(timeout, 0)
        self._handle.join(timeout)

    @property
    def name(self):
        """The thread's name, which means nothing."""
        assert self._initialized, 'Thread.__init__() not called'
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, 'Thread.__init__() not called'
        self._name = str(name)

    @property
    def ident(self):
        """The thread's identity, or None before its start."""
        assert self._initialized, 'Thread.__init__() not called'
        return self._ident

    @property
    def native_id(self):
        """The system's number of the thread, or None before its start."""
        assert self._initialized, 'Thread.__init__() not called'
        return self._native_id

    def is_alive(self):
        """Whether the thread has started and not ended."""
        assert self._initialized, 'Thread.__init__() not called'
        return self._started.is_set() and not self._handle.is_done()

    @property
    def daemon(self):
        """Whether the program may end before this thread."""
        assert self._initialized, 'Thread.__init__() not called'
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if daemonic and not _daemon_threads_allowed():
            raise RuntimeError('daemon threads are disabled in this interpreter')
        if self._started.is_set():
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def _deprecated(self, old, new):
        import warnings
        warnings.warn(f'{old}() is deprecated, {new} instead', DeprecationWarning, stacklevel=3)

    def isDaemon(self):
        """The old way to ask for daemon."""
        self._deprecated('isDaemon', 'get the daemon attribute')
        return self.daemon

    def setDaemon(self, daemonic):
        """The old way to set daemon."""
        self._deprecated('setDaemon', 'set the daemon attribute')
        self.daemon = daemonic

    def getName(self):
        """The old way to ask for the name."""
        self._deprecated('getName', 'get the name attribute')
        return self.name

    def setName(self, name):
        """The old way to set the name."""
        self._deprecated('setName', 'set the name attribute')
        self.name = name


# ---- exceptions that nobody catches ----

_names = 'exc_type', 'exc_value', 'exc_traceback', 'thread'
ExceptHookArgs = _make_class('_thread', '_ExceptHookArgs', _names)


def excepthook(args, /):
    """Tell of an exception that a thread did not catch."""
    if not isinstance(args, ExceptHookArgs):
        raise TypeError('_thread.excepthook argument type must be ExceptHookArgs')
    if args.exc_type is SystemExit:
        return
    stderr = _sys.stderr
    thread = args.thread
    if stderr is None:
        stderr = thread._stderr if thread is not None else None
        if stderr is None:
            return
    name = thread.name if thread is not None else get_ident()
    print(f'Exception in thread {name}:', file=stderr, flush=True)
    if stderr is _sys.stderr:
        _sys.__excepthook__(args.exc_type, args.exc_value, args.exc_traceback)
    else:
        from traceback import print_exception
        print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=stderr)
    stderr.flush()


__excepthook__ = _builtin_excepthook = excepthook


def _make_invoke_excepthook():
    # What the end of the program takes away is kept from now on.
    original = excepthook
    old_sys_excepthook = _sys.excepthook
    if old_sys_excepthook is None:
        raise RuntimeError('sys.excepthook is None')
    sys_exc_info = _sys.exc_info

    def invoke_excepthook(thread):
        global excepthook
        try:
            hook = excepthook if excepthook is not None else original
            hook(ExceptHookArgs([*sys_exc_info(), thread]))
        except Exception as exc:
            exc.__suppress_context__ = True
            if _sys is not None and _sys.stderr is not None:
                stderr = _sys.stderr
            else:
                stderr = thread._stderr
            print('Exception in threading.excepthook:', file=stderr, flush=True)
            if _sys is not None and _sys.excepthook is not None:
                sys_excepthook = _sys.excepthook
            else:
                sys_excepthook = old_sys_excepthook
            sys_excepthook(*sys_exc_info())

    return invoke_excepthook


class Timer(Thread):
    """A thread that calls a function after some seconds, unless it is cancelled."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        """Stop the timer if it still waits."""
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name='MainThread', daemon=False)
        self._started.set()
        self._ident = _get_main_thread_ident()
        self._handle = _make_thread_handle(self._ident)
        self._set_native_id()
        with _active_limbo_lock:
            _active[self._ident] = self


class _DummyThread(Thread):
    # Stands for a thread that was not started by this module.
    def __init__(self):
        super().__init__(name=_newname('Dummy-%d'), daemon=_daemon_threads_allowed())
        self._started.set()
        self._set_ident()
        self._handle = _make_thread_handle(self._ident)
        self._set_native_id()
        with _active_limbo_lock:
            _active[self._ident] = self
        _thread._at_end(self._delete)

    def is_alive(self):
        if not self._handle.is_done() and self._started.is_set():
            return True
        raise RuntimeError('thread is not alive')

    def join(self, timeout=None):
        raise RuntimeError('cannot join a dummy thread')


def current_thread():
    """The Thread of the caller; a dummy where its thread was started by other means."""
    try:
        return _active[get_ident()]
    except KeyError:
        return _DummyThread()


def currentThread():
    """The old name of current_thread."""
    import warnings
    warnings.warn('currentThread() is deprecated, use current_thread() instead',
                  DeprecationWarning, stacklevel=2)
    return current_thread()


def active_count():
    """How many threads are alive."""
    with _active_limbo_lock:
        return len(_active) + len(_limbo)


def activeCount():
    """The old name of active_count."""
    import warnings
    warnings.warn('activeCount() is deprecated, use active_count() instead',
                  DeprecationWarning, stacklevel=2)
    return active_count()


def _enumerate():
    return list(_active.values()) + list(_limbo.values())


def enumerate():
    """All threads that are alive."""
    with _active_limbo_lock:
        return list(_active.values()) + list(_limbo.values())


def main_thread():
    """The thread that the program began with."""
    return _main_thread


# ---- the end of the program ----

_threading_atexits = []
_SHUTTING_DOWN = False


def _register_atexit(func, *arg, **kwargs):
    # Called before the program waits for its threads.
    if _SHUTTING_DOWN:
        raise RuntimeError("can't register atexit after shutdown")
    _threading_atexits.append(functools.partial(func, *arg, **kwargs))


def _shutdown():
    global _SHUTTING_DOWN
    if _main_thread._handle.is_done() and _SHUTTING_DOWN:
        return
    _SHUTTING_DOWN = True
    for atexit_call in reversed(_threading_atexits):
        atexit_call()
    if _main_thread.ident == get_ident():
        _main_thread._handle._set_done()
    _thread._shutdown()


_main_thread = _MainThread()
