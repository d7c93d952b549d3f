# Deadlines for what a task does inside a context.
# SPDX-License-Identifier: MIT

from . import events, exceptions, tasks

__all__ = ('Timeout', 'timeout', 'timeout_at')


# States, by what messages call them.
_CREATED, _ENTERED, _EXPIRING, _EXPIRED, _EXITED = (
    'created', 'active', 'expiring', 'expired', 'finished')


class Timeout:
    """An asynchronous context that is cancelled, with TimeoutError, at a time of the loop."""

    __final__ = True

    def __init__(self, when):
        self._state = _CREATED
        self._timeout_handler = None
        self._task = None
        self._when = when

    def when(self):
        """The deadline; None if there is none."""
        return self._when

    def reschedule(self, when):
        """Moves the deadline."""
        state = self._state
        if state is not _ENTERED:
            if state is _CREATED:
                raise RuntimeError('Timeout has not been entered')
            raise RuntimeError(f'Cannot change state of {state} Timeout')

        self._when = when
        if self._timeout_handler is not None:
            self._timeout_handler.cancel()
        if when is None:
            self._timeout_handler = None
            return
        loop = events.get_running_loop()
        if when <= loop.time():
            self._timeout_handler = loop.call_soon(self._on_timeout)
        else:
            self._timeout_handler = loop.call_at(when, self._on_timeout)

    def expired(self):
        """Whether the deadline passed inside the context."""
        return self._state in (_EXPIRING, _EXPIRED)

    def __repr__(self):
        if self._state is not _ENTERED:
            return f'<Timeout [{self._state}]>'
        when = None if self._when is None else round(self._when, 3)
        return f'<Timeout [{self._state}] when={when}>'

    async def __aenter__(self):
        if self._state is not _CREATED:
            raise RuntimeError('Timeout has already been entered')
        task = tasks.current_task()
        if task is None:
            raise RuntimeError('Timeout should be used inside a task')
        self._state = _ENTERED
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        assert self._state in (_ENTERED, _EXPIRING)
        if self._timeout_handler is not None:
            self._timeout_handler.cancel()
            self._timeout_handler = None

        if self._state is _ENTERED:
            self._state = _EXITED
            return
        self._state = _EXPIRED
        # Only our own cancellation becomes a TimeoutError.
        if self._task.uncancel() <= self._cancelling and exc_type is not None:
            if issubclass(exc_type, exceptions.CancelledError):
                raise TimeoutError from exc_val
            if exc_val is not None:
                self._insert_timeout_error(exc_val)
                if isinstance(exc_val, ExceptionGroup):
                    for exc in exc_val.exceptions:
                        self._insert_timeout_error(exc)

    def _on_timeout(self):
        assert self._state is _ENTERED
        self._task.cancel()
        self._state = _EXPIRING
        self._timeout_handler = None

    @staticmethod
    def _insert_timeout_error(exc_val):
        # In the chain of contexts, TimeoutError takes the place of the cancellation that it caused.
        while (context := exc_val.__context__) is not None:
            if isinstance(context, exceptions.CancelledError):
                error = TimeoutError()
                error.__context__ = error.__cause__ = context
                exc_val.__context__ = error
                return
            exc_val = context


def timeout(delay):
    """A context of at most delay seconds (None: of any length)."""
    loop = events.get_running_loop()
    return Timeout(None if delay is None else loop.time() + delay)


def timeout_at(when):
    """A context that ends, at the latest, when loop.time() is `when`."""
    return Timeout(when)
