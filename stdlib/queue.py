# Queues between threads.
# SPDX-License-Identifier: MIT

import threading
from _thread import allocate_lock
from collections import deque
from heapq import heappop, heappush
from time import monotonic as time
from types import GenericAlias

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Empty(Exception):
    """Exception raised by Queue.get(block=0)/get_nowait()."""

    __module__ = '_queue'


class Full(Exception):
    """Exception raised by Queue.put(block=0)/put_nowait()."""


class ShutDown(Exception):
    """Raised when put/get with shut-down queue."""


class Queue:
    """Create a queue object with a given maximum size."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def task_done(self):
        """Indicate that a formerly enqueued task is complete."""
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished <= 0:
                if unfinished < 0:
                    raise ValueError('task_done() called too many times')
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        """Blocks until all items in the Queue have been gotten and processed."""
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        """Return the approximate size of the queue (not reliable!)."""
        with self.mutex:
            return self._qsize()

    def empty(self):
        """Return True if the queue is empty, False otherwise (not reliable!)."""
        with self.mutex:
            return not self._qsize()

    def full(self):
        """Return True if the queue is full, False otherwise (not reliable!)."""
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Put an item into the queue, waiting for room."""
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                self._wait(self.not_full, self._is_full, block, timeout, Full)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        """Remove and return an item from the queue, waiting for one."""
        with self.not_empty:
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            self._wait(self.not_empty, self._is_empty, block, timeout, Empty)
            item = self._get()
            self.not_full.notify()
            return item

    def _is_full(self):
        return self._qsize() >= self.maxsize

    def _is_empty(self):
        if self._qsize():
            return False
        if self.is_shutdown:
            raise ShutDown
        return True

    def _wait(self, condition, hinders, block, timeout, error):
        # Until nothing hinders; who puts learns of the shutdown, too.
        if not block:
            if hinders():
                raise error
            return
        if timeout is not None:
            if timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            end = time() + timeout
        left = None
        while hinders():
            if timeout is not None:
                left = end - time()
                if left <= 0.0:
                    raise error
            condition.wait(left)
            if error is Full and self.is_shutdown:
                raise ShutDown

    def put_nowait(self, item):
        """Put an item into the queue without blocking."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Remove and return an item from the queue without blocking."""
        return self.get(block=False)

    def shutdown(self, immediate=False):
        """Shut-down the queue, making queue gets and puts raise ShutDown."""
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()

    __class_getitem__ = classmethod(GenericAlias)


class PriorityQueue(Queue):
    """Variant of Queue that retrieves open entries in priority order (lowest first)."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """Variant of Queue that retrieves most recently added entries first."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """Simple, unbounded, reentrant FIFO queue."""

    # No lock is held while anything else runs, so that finalisers and signal handlers may put.

    def __init__(self):
        self._items = deque()
        self._gates = deque()  # locks, one for each that waits

    def put(self, item, block=True, timeout=None):
        """Put the item on the queue; this never waits."""
        self._items.append(item)
        self._open_one()

    def _open_one(self):
        try:
            self._gates.popleft().release()
        except IndexError:
            pass

    def get(self, block=True, timeout=None):
        """Remove and return an item from the queue, waiting for one."""
        if block and timeout is not None:
            if timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            end = time() + timeout
        left = -1
        while True:
            try:
                return self._items.popleft()
            except IndexError:
                if not block:
                    raise Empty from None
            if timeout is not None:
                left = end - time()
                if left <= 0:
                    raise Empty
            self._wait(left)

    def _wait(self, left):
        gate = allocate_lock()
        gate.acquire()
        self._gates.append(gate)
        own = 0
        try:
            # What was put before the gate stood there has opened none.
            if not self._items:
                gate.acquire(True, left)
            own = 1
        finally:
            try:
                self._gates.remove(gate)
            except ValueError:
                # It was opened: what this thread will not take is for the next one.
                if len(self._items) > own:
                    self._open_one()

    def put_nowait(self, item):
        """Put an item into the queue without blocking."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Remove and return an item from the queue without blocking."""
        return self.get(block=False)

    def empty(self):
        """Return True if the queue is empty, False otherwise (not reliable!)."""
        return not self._items

    def qsize(self):
        """Return the approximate size of the queue (not reliable!)."""
        return len(self._items)

    __class_getitem__ = classmethod(GenericAlias)


_PySimpleQueue = SimpleQueue
