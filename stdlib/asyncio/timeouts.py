# Deadlines for what a task does inside a context: the class is native; here is how it ends when time is up.
# SPDX-License-Identifier: MIT

from _asyncio import Timeout, timeout

from . import exceptions

__all__ = ('Timeout', 'timeout', 'timeout_at')


def timeout_at(when):
    """A context that ends, at the latest, when loop.time() is `when`."""
    return Timeout(when)


def _timeout_repr(self):
    if self._state != 'active':
        return f'<Timeout [{self._state}]>'
    when = None if self.when() is None else round(self.when(), 3)
    return f'<Timeout [{self._state}] when={when}>'


def _end_expired(exc_type, exc_val):
    # The context is left with an exception, and the cancellation was its own.
    if issubclass(exc_type, exceptions.CancelledError):
        raise TimeoutError from exc_val
    if exc_val is not None:
        _insert_timeout_error(exc_val)
        if isinstance(exc_val, ExceptionGroup):
            for exc in exc_val.exceptions:
                _insert_timeout_error(exc)


def _insert_timeout_error(exc_val):
    # In the chain of contexts, TimeoutError takes the place of the cancellation that it caused.
    while (context := exc_val.__context__) is not None:
        if isinstance(context, exceptions.CancelledError):
            error = TimeoutError()
            error.__context__ = error.__cause__ = context
            exc_val.__context__ = error
            return
        exc_val = context
