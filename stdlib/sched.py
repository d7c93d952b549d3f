# Calls at certain times, made by whoever runs the scheduler.
# SPDX-License-Identifier: MIT

"""A generally useful event scheduler class."""

import heapq
import threading
import time
from collections import namedtuple
from itertools import count
from time import monotonic as _time

__all__ = ['scheduler']

Event = namedtuple('Event', 'time, priority, sequence, action, argument, kwargs')
Event.time.__doc__ = "Numeric type compatible with the return value of the scheduler's timefunc."
Event.priority.__doc__ = 'Events of one time come in the order of their priority.'
Event.sequence.__doc__ = 'Tells apart events of one time and priority: in the order entered.'
Event.action.__doc__ = 'What is called.'
Event.argument.__doc__ = 'The positional arguments of the action.'
Event.kwargs.__doc__ = 'The keyword arguments of the action.'

_sentinel = object()


class scheduler:
    """A queue of calls, ordered by time."""

    def __init__(self, timefunc=_time, delayfunc=time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._sequence_generator = count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_sentinel):
        """Have the action called at a time; the event, by which it can be cancelled."""
        if kwargs is _sentinel:
            kwargs = {}
        with self._lock:
            event = Event(time, priority, next(self._sequence_generator), action, argument, kwargs)
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_sentinel):
        """The same after a delay."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Take an event out of the queue. Errors: ValueError where it is not there."""
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        """Whether nothing is left to do."""
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Make all calls when they are due; else those that are, and the time until the next."""
        queue = self._queue
        while True:
            with self._lock:
                if not queue:
                    return None
                event = queue[0]
                now = self.timefunc()
                is_due = event.time <= now
                if is_due:
                    heapq.heappop(queue)
            if is_due:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)
            elif blocking:
                self.delayfunc(event.time - now)
            else:
                return event.time - now

    @property
    def queue(self):
        """The events that are left, in their order."""
        with self._lock:
            events = self._queue[:]
        return list(map(heapq.heappop, [events] * len(events)))
