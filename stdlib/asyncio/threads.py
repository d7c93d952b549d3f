# Blocking functions, run in threads.
# SPDX-License-Identifier: MIT

from contextvars import copy_context
from functools import partial

from . import events

__all__ = ('to_thread',)


async def to_thread(func, /, *args, **kwargs):
    """Runs func(*args, **kwargs) in a thread, in a copy of this task's context."""
    loop = events.get_running_loop()
    call = partial(copy_context().run, func, *args, **kwargs)
    return await loop.run_in_executor(None, call)
