# What every kind of task shares: its repr, and where it stands.
# SPDX-License-Identifier: MIT

import reprlib

from . import base_futures
from . import coroutines


def _task_repr_info(task):
    info = base_futures._future_repr_info(task)
    if task.cancelling() and not task.done():
        info[0] = 'cancelling'
    details = [f'name={task.get_name()!r}']
    if task._coro:
        details.append(f'coro=<{coroutines._format_coroutine(task._coro)}>')
    if task._fut_waiter is not None:
        details.append(f'wait_for={task._fut_waiter!r}')
    info[1:1] = details
    return info


@reprlib.recursive_repr()
def _task_repr(task):
    return f"<{task.__class__.__name__} {' '.join(_task_repr_info(task))}>"


def _frame_of(coro):
    for name in ('cr_frame', 'gi_frame', 'ag_frame'):
        if hasattr(coro, name):
            return getattr(coro, name)
    return None


def _task_get_stack(task, limit):
    frames = []
    frame = _frame_of(task._coro)
    is_left = lambda: limit is None or len(frames) < limit
    if frame is not None:
        # The newest frames are kept.
        while frame is not None and is_left():
            frames.append(frame)
            frame = frame.f_back
        frames.reverse()
    elif task._exception is not None:
        # The oldest ones are.
        step = task._exception.__traceback__
        while step is not None and is_left():
            frames.append(step.tb_frame)
            step = step.tb_next
    return frames


def _task_print_stack(task, limit, file):
    import linecache
    import traceback
    rows = []
    checked = set()
    for frame in task.get_stack(limit=limit):
        code = frame.f_code
        filename = code.co_filename
        if filename not in checked:
            checked.add(filename)
            linecache.checkcache(filename)
        line = linecache.getline(filename, frame.f_lineno, frame.f_globals)
        rows.append((filename, frame.f_lineno, code.co_name, line))
    exc = task._exception
    if not rows:
        print(f'No stack for {task!r}', file=file)
    else:
        kind = 'Stack' if exc is None else 'Traceback'
        print(f'{kind} for {task!r} (most recent call last):', file=file)
    traceback.print_list(rows, file=file)
    if exc is not None:
        for line in traceback.format_exception_only(exc.__class__, exc):
            print(line, file=file, end='')
