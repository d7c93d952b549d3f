# What counts as a coroutine, and how one looks in a repr.
# SPDX-License-Identifier: MIT

import os
import sys
from collections.abc import Coroutine
from types import CoroutineType

__all__ = ('iscoroutinefunction', 'iscoroutine')

_is_coroutine = object()  # marks functions whose result counts as a coroutine


def _is_debug_mode():
    flags = sys.flags
    return flags.dev_mode or (
        not flags.ignore_environment and bool(os.environ.get('PYTHONASYNCIODEBUG')))


def iscoroutinefunction(func):
    """Return True if func is a coroutine function, or marked as one."""
    import inspect
    return (inspect.iscoroutinefunction(func)
            or getattr(func, '_is_coroutine', None) is _is_coroutine)


def iscoroutine(obj):
    """Return True if obj is a coroutine object."""
    return type(obj) is CoroutineType or isinstance(obj, Coroutine)


def _either(coro, *names):
    for name in names:
        value = getattr(coro, name, None)
        if value:
            return value
    return None


def _format_coroutine(coro):
    assert iscoroutine(coro)
    # Compiled coroutines do not always have a name, code or a frame.
    name = _either(coro, '__qualname__', '__name__') or f'<{type(coro).__name__} without __name__>'
    name += '()'
    code = _either(coro, 'cr_code', 'gi_code')
    if code is None:
        is_running = getattr(coro, 'cr_running' if hasattr(coro, 'cr_running') else 'gi_running', False)
        return f'{name} running' if is_running else name
    frame = _either(coro, 'gi_frame', 'cr_frame')
    filename = code.co_filename or '<empty co_filename>'
    if frame is not None:
        return f'{name} running at {filename}:{frame.f_lineno}'
    return f'{name} done, defined at {filename}:{code.co_firstlineno}'
