# Locks, events, conditions, semaphores and barriers between the tasks of one loop.
# SPDX-License-Identifier: MIT
#
# Who waits puts a future into _waiters and takes it out itself when it runs again: until then the
# lock knows of everybody who was there first, even of those that were woken already.

from _asyncio import BoundedSemaphore, Event, Lock, Semaphore
from collections import deque

from . import mixins
from .exceptions import BrokenBarrierError, CancelledError

__all__ = ('Lock', 'Event', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Barrier')


def _describe(base, state, waiters):
    if waiters:
        state = f'{state}, waiters:{len(waiters)}'
    return f'<{base[1:-1]} [{state}]>'


class _ContextManagerMixin:
    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


class Condition(_ContextManagerMixin, mixins._LoopBoundMixin):
    """A lock whose holder may wait, without it, for a notice of other holders."""

    def __init__(self, lock=None):
        if lock is None:
            lock = Lock()
        self._lock = lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = deque()

    def __repr__(self):
        return _describe(super().__repr__(), 'locked' if self.locked() else 'unlocked',
                         self._waiters)

    async def wait(self):
        """Gives the lock up, waits for a notice, takes the lock again, and returns True."""
        if not self.locked():
            raise RuntimeError('cannot wait on un-acquired lock')
        fut = self._get_loop().create_future()
        self.release()
        try:
            try:
                self._waiters.append(fut)
                await fut
                return True
            finally:
                self._waiters.remove(fut)
                # Cancelled or not, who leaves holds the lock; the last cancellation is kept.
                cancelled = None
                while True:
                    try:
                        await self.acquire()
                        break
                    except CancelledError as exc:
                        cancelled = exc
                if cancelled is not None:
                    raise cancelled
        except BaseException:
            # The notice may have been ours already: pass it on.
            self._notify(1)
            raise

    async def wait_for(self, predicate):
        """Waits until predicate() is true, and returns its value."""
        while not (result := predicate()):
            await self.wait()
        return result

    def notify(self, n=1):
        """Wakes the first n tasks that wait. They go on when they get the lock."""
        if not self.locked():
            raise RuntimeError('cannot notify on un-acquired lock')
        self._notify(n)

    def _notify(self, n):
        woken = 0
        for fut in self._waiters:
            if woken >= n:
                break
            if not fut.done():
                woken += 1
                fut.set_result(False)

    def notify_all(self):
        """Wakes all tasks that wait."""
        self.notify(len(self._waiters))


# States of barriers, by what their reprs call them.
_FILLING, _DRAINING, _RESETTING, _BROKEN = 'filling', 'draining', 'resetting', 'broken'


class Barrier(mixins._LoopBoundMixin):
    """A place where a fixed number of tasks wait for each other.

    While it drains or is being reset, newcomers wait outside until the last one has left.
    """

    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._cond = Condition()
        self._parties = parties
        self._state = _FILLING
        self._count = 0     # of those inside

    def __repr__(self):
        state = self._state
        if not self.broken:
            state += f', waiters:{self.n_waiting}/{self.parties}'
        return _describe(super().__repr__(), state, None)

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    async def wait(self):
        """Waits until all are here, and returns this task's number among them."""
        async with self._cond:
            await self._block()
            try:
                index = self._count
                self._count += 1
                if index + 1 == self._parties:
                    await self._release()
                else:
                    await self._wait()
                return index
            finally:
                self._count -= 1
                self._exit()

    async def _block(self):
        # Newcomers wait until the barrier takes them in.
        await self._cond.wait_for(
            lambda: self._state not in (_DRAINING, _RESETTING))
        if self._state is _BROKEN:
            raise BrokenBarrierError('Barrier aborted')

    async def _release(self):
        # The last one opens the barrier.
        self._state = _DRAINING
        self._cond.notify_all()

    async def _wait(self):
        # The others wait for that.
        await self._cond.wait_for(lambda: self._state is not _FILLING)
        if self._state in (_BROKEN, _RESETTING):
            raise BrokenBarrierError('Abort or reset of barrier')

    def _exit(self):
        # The last one to leave lets the newcomers in.
        if self._count == 0:
            if self._state in (_RESETTING, _DRAINING):
                self._state = _FILLING
            self._cond.notify_all()

    async def reset(self):
        """Empties the barrier: those who wait get BrokenBarrierError."""
        async with self._cond:
            if self._count > 0:
                self._state = _RESETTING
            else:
                self._state = _FILLING
            self._cond.notify_all()

    async def abort(self):
        """Breaks the barrier: who waits or comes gets BrokenBarrierError."""
        async with self._cond:
            self._state = _BROKEN
            self._cond.notify_all()

    @property
    def parties(self):
        """The number of tasks that must come."""
        return self._parties

    @property
    def n_waiting(self):
        """The number of tasks that wait for the others."""
        return self._count if self._state is _FILLING else 0

    @property
    def broken(self):
        """Whether the barrier was aborted."""
        return self._state is _BROKEN
