# Waiting for several files at once: what is asked for, and what the system offers to wait with.
# SPDX-License-Identifier: MIT

import math
from abc import ABCMeta, abstractmethod
from collections import namedtuple
from collections.abc import Mapping

try:
    import select
except ModuleNotFoundError:
    select = None       # Then only selectors of one's own wait.

EVENT_READ = 1
EVENT_WRITE = 2

SelectorKey = namedtuple('SelectorKey', ['fileobj', 'fd', 'events', 'data'])


def _fileobj_to_fd(fileobj):
    fd = fileobj
    if not isinstance(fd, int):
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f'Invalid file object: {fileobj!r}') from None
    if fd < 0:
        raise ValueError(f'Invalid file descriptor: {fd}')
    return fd


class _SelectorMapping(Mapping):
    """The keys of a selector, by file."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._fd_to_key)

    def __iter__(self):
        return iter(self._selector._fd_to_key)

    def get(self, fileobj, default=None):
        """The key of the file, or the default."""
        selector = self._selector
        return selector._fd_to_key.get(selector._fileobj_lookup(fileobj), default)

    def __getitem__(self, fileobj):
        key = self.get(fileobj)
        if key is None:
            raise KeyError(f'{fileobj!r} is not registered')
        return key


class BaseSelector(metaclass=ABCMeta):
    """What every selector can do."""

    @abstractmethod
    def register(self, fileobj, events, data=None):
        """Begins to wait for events of a file, and returns its key."""
        raise NotImplementedError

    @abstractmethod
    def unregister(self, fileobj):
        """Waits for the file no longer, and returns what was its key."""
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        """Changes what is waited for."""
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    @abstractmethod
    def select(self, timeout=None):
        """Waits at most timeout seconds (None: for ever); returns pairs of key and events."""
        raise NotImplementedError

    def close(self):
        """Gives up what the system lent."""

    def get_key(self, fileobj):
        """The key of a file."""
        keys = self.get_map()
        if keys is None:
            raise RuntimeError('Selector is closed')
        try:
            return keys[fileobj]
        except KeyError:
            raise KeyError(f'{fileobj!r} is not registered') from None

    @abstractmethod
    def get_map(self):
        """All keys, by file."""
        raise NotImplementedError

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class _BaseSelectorImpl(BaseSelector):
    """Keeps the keys; how to wait is left to derived classes."""

    def __init__(self):
        self._fd_to_key = {}
        self._map = _SelectorMapping(self)

    def _fileobj_lookup(self, fileobj):
        try:
            return _fileobj_to_fd(fileobj)
        except ValueError:
            # A file that was closed meanwhile is still known by its key.
            for key in self._fd_to_key.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def _registered(self, fileobj):
        try:
            return self._fd_to_key[self._fileobj_lookup(fileobj)]
        except KeyError:
            raise KeyError(f'{fileobj!r} is not registered') from None

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f'Invalid events: {events!r}')
        key = SelectorKey(fileobj, self._fileobj_lookup(fileobj), events, data)
        if key.fd in self._fd_to_key:
            raise KeyError(f'{fileobj!r} (FD {key.fd}) is already registered')
        self._fd_to_key[key.fd] = key
        return key

    def unregister(self, fileobj):
        key = self._registered(fileobj)
        del self._fd_to_key[key.fd]
        return key

    def modify(self, fileobj, events, data=None):
        key = self._registered(fileobj)
        if events != key.events:
            self.unregister(fileobj)
            return self.register(fileobj, events, data)
        if data != key.data:
            key = self._fd_to_key[key.fd] = key._replace(data=data)
        return key

    def close(self):
        self._fd_to_key.clear()
        self._map = None

    def get_map(self):
        return self._map


if select is not None:

    class SelectSelector(_BaseSelectorImpl):
        """Waits with select()."""

        def __init__(self):
            super().__init__()
            self._readers = set()
            self._writers = set()

        def register(self, fileobj, events, data=None):
            key = super().register(fileobj, events, data)
            if events & EVENT_READ:
                self._readers.add(key.fd)
            if events & EVENT_WRITE:
                self._writers.add(key.fd)
            return key

        def unregister(self, fileobj):
            key = super().unregister(fileobj)
            self._readers.discard(key.fd)
            self._writers.discard(key.fd)
            return key

        def select(self, timeout=None):
            try:
                readable, writable, _ = self._select(self._readers, self._writers, [],
                                                     timeout and max(timeout, 0))
            except InterruptedError:
                return []
            found = dict.fromkeys(readable, EVENT_READ)
            for fd in writable:
                found[fd] = found.get(fd, 0) | EVENT_WRITE
            return [(self._fd_to_key[fd], events & self._fd_to_key[fd].events)
                    for fd, events in found.items() if fd in self._fd_to_key]

        def _select(self, readers, writers, others, timeout):
            return select.select(readers, writers, others, timeout)


class _PollLikeSelector(_BaseSelectorImpl):
    # Derived classes name the system's class, its events, and the unit of its timeouts.

    def __init__(self):
        super().__init__()
        self._selector = self._selector_cls()

    def _system_events(self, events):
        return ((events & EVENT_READ and self._EVENT_READ) |
                (events & EVENT_WRITE and self._EVENT_WRITE))

    def register(self, fileobj, events, data=None):
        key = super().register(fileobj, events, data)
        try:
            self._selector.register(key.fd, self._system_events(events))
        except BaseException:
            super().unregister(fileobj)
            raise
        return key

    def unregister(self, fileobj):
        key = super().unregister(fileobj)
        try:
            self._selector.unregister(key.fd)
        except OSError:
            pass        # It was closed before.
        return key

    def modify(self, fileobj, events, data=None):
        key = self._registered(fileobj)
        if events != key.events:
            try:
                self._selector.modify(key.fd, self._system_events(events))
            except BaseException:
                super().unregister(fileobj)
                raise
        if events != key.events or data != key.data:
            key = self._fd_to_key[key.fd] = key._replace(events=events, data=data)
        return key

    def _poll(self, timeout):
        return self._selector.poll(timeout)

    def select(self, timeout=None):
        if timeout is not None:
            # Rounded away from zero, lest it ends early.
            timeout = 0 if timeout <= 0 else self._rounded(timeout)
        try:
            found = self._poll(timeout)
        except InterruptedError:
            return []
        ready = []
        for fd, event in found:
            key = self._fd_to_key.get(fd)
            if key:
                # Errors and hang-ups wake readers and writers alike.
                events = ((event & ~self._EVENT_READ and EVENT_WRITE) |
                          (event & ~self._EVENT_WRITE and EVENT_READ))
                ready.append((key, events & key.events))
        return ready

    def _rounded(self, timeout):
        return math.ceil(timeout * 1000)


if hasattr(select, 'poll'):

    class PollSelector(_PollLikeSelector):
        """Waits with poll()."""

        _selector_cls = select.poll
        _EVENT_READ = select.POLLIN
        _EVENT_WRITE = select.POLLOUT


if hasattr(select, 'epoll'):

    class EpollSelector(_PollLikeSelector):
        """Waits with epoll."""

        _selector_cls = select.epoll
        _EVENT_READ = select.EPOLLIN
        _EVENT_WRITE = select.EPOLLOUT

        def fileno(self):
            """The descriptor of the epoll object."""
            return self._selector.fileno()

        def _poll(self, timeout):
            return self._selector.poll(-1 if timeout is None else timeout,
                                       max(len(self._fd_to_key), 1))

        def _rounded(self, timeout):
            return math.ceil(timeout * 1000) / 1000

        def close(self):
            self._selector.close()
            super().close()

    DefaultSelector = EpollSelector
