# How callbacks look in reprs and messages, and where something was made.
# SPDX-License-Identifier: MIT

import functools
import reprlib
import sys
from types import FunctionType

from . import constants


def _unwrap(func):
    seen = {id(func)}
    while hasattr(func, '__wrapped__'):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f'wrapper loop when unwrapping {func!r}')
        seen.add(id(func))
    return func


def _get_function_source(func):
    func = _unwrap(func)
    while isinstance(func, (functools.partial, functools.partialmethod)):
        func = _unwrap(func.func)
    if not isinstance(func, FunctionType):
        return None
    return func.__code__.co_filename, func.__code__.co_firstlineno


def _format_args_and_kwargs(args, kwargs, *, debug=False):
    # Arguments may be secret: they show in debug mode only.
    if not debug:
        return '()'
    items = [reprlib.repr(each) for each in args] if args else []
    if kwargs:
        items += [f'{name}={reprlib.repr(value)}' for name, value in kwargs.items()]
    return '(' + ', '.join(items) + ')'


def _format_callback(func, args, kwargs, *, debug=False, suffix=''):
    while isinstance(func, functools.partial):
        suffix = _format_args_and_kwargs(args, kwargs, debug=debug) + suffix
        func, args, kwargs = func.func, func.args, func.keywords
    name = getattr(func, '__qualname__', None) or getattr(func, '__name__', None) or repr(func)
    return name + _format_args_and_kwargs(args, kwargs, debug=debug) + suffix


def _format_callback_source(func, args, *, debug=False):
    text = _format_callback(func, args, None, debug=debug)
    source = _get_function_source(func)
    return f'{text} at {source[0]}:{source[1]}' if source else text


def extract_stack(f=None, limit=None):
    """The frames from `f` (the caller) outward, innermost last, without their source lines."""
    import traceback
    if f is None:
        f = sys._getframe().f_back
    if limit is None:
        limit = constants.DEBUG_STACK_DEPTH
    stack = traceback.StackSummary.extract(traceback.walk_stack(f), limit=limit, lookup_lines=False)
    stack.reverse()
    return stack
