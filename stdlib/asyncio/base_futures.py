# What every kind of future shares: its states and its repr.
# SPDX-License-Identifier: MIT

import reprlib

from . import format_helpers

__all__ = ()

_PENDING = 'PENDING'
_CANCELLED = 'CANCELLED'
_FINISHED = 'FINISHED'


def isfuture(obj):
    """Return True for a Future, and for whatever passes itself off as one.

    The sign is a `_asyncio_future_blocking` of the class that is not None in the instance.
    """
    return (hasattr(obj.__class__, '_asyncio_future_blocking')
            and obj._asyncio_future_blocking is not None)


def _format_callbacks(callbacks):
    # `callbacks` are pairs of function and context; of many, the first and the last are named.
    shown = [format_helpers._format_callback_source(each[0], ())
             for each in (callbacks if len(callbacks) <= 2 else (callbacks[0], callbacks[-1]))]
    if len(callbacks) > 2:
        shown.insert(1, f'<{len(callbacks) - 2} more>')
    return f"cb=[{', '.join(shown)}]"


def _future_repr_info(future):
    state = future._state
    info = [state.lower()]
    if state == _FINISHED:
        if future._exception is not None:
            info.append(f'exception={future._exception!r}')
        else:
            info.append(f'result={reprlib.repr(future._result)}')
    if future._callbacks:
        info.append(_format_callbacks(future._callbacks))
    if future._source_traceback:
        frame = future._source_traceback[-1]
        info.append(f'created at {frame[0]}:{frame[1]}')
    return info


@reprlib.recursive_repr()
def _future_repr(future):
    return f"<{future.__class__.__name__} {' '.join(_future_repr_info(future))}>"


def _report(future, message):
    if message.startswith('Task was'):
        context = {'task': future, 'message': message}
    else:
        context = {'message': message, 'exception': future._exception, 'future': future}
    if future._source_traceback:
        context['source_traceback'] = future._source_traceback
    future._loop.call_exception_handler(context)


def _report_lost(future):
    # Nobody asked for the exception before the future went.
    _report(future, f'{future.__class__.__name__} exception was never retrieved')


def _report_destroyed(task):
    _report(task, 'Task was destroyed but it is pending!')
