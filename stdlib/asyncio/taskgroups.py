# Groups of tasks that end together: the class is native; here is what follows a failure or a cancellation.
# SPDX-License-Identifier: MIT

from _asyncio import TaskGroup

from . import exceptions

__all__ = ('TaskGroup',)


def _group_repr(group):
    text = '<TaskGroup'
    if group._tasks:
        text += f' tasks={len(group._tasks)}'
    if group._errors:
        text += f' errors={len(group._errors)}'
    if group._aborting:
        text += ' cancelling'
    elif group._entered:
        text += ' entered'
    return text + '>'


def _make_task(loop, coro, name, context):
    if context is None:
        return loop.create_task(coro, name=name)
    return loop.create_task(coro, name=name, context=context)


def _add_other(group, task):
    # An eager task that ended at once, or one of a factory.
    if task.done():
        _on_task_done(group, task)
    else:
        group._tasks[task] = None
        group._count_other()
        task.add_done_callback(group._hear)


def _is_base_error(exc):
    # These two also leave the loop when they end a task.
    assert isinstance(exc, BaseException)
    return isinstance(exc, (SystemExit, KeyboardInterrupt))


def _note_error(group, exc):
    if group._errors is None:
        group._errors = []
    group._errors.append(exc)


def _abort(group):
    group._aborting = True
    for task in list(group._tasks):
        if not task.done():
            task.cancel()


def _on_task_done(group, task):
    if task.cancelled():
        return
    exc = task.exception()
    if exc is None:
        return
    _note_error(group, exc)
    if _is_base_error(exc) and group._base_error is None:
        group._base_error = exc

    if group._parent_task.done():
        group._loop.call_exception_handler({
            'message': f'Task {task!r} has errored out but its parent '
                       f'task {group._parent_task} is already completed',
            'exception': exc,
            'task': task,
        })
    elif not group._aborting and not group._parent_cancel_requested:
        # The body is interrupted; leaving the group takes this cancellation back.
        _abort(group)
        group._parent_cancel_requested = True
        group._parent_task.cancel()


def _body_failed(group, et, exc):
    # The body failed, or its task was cancelled.
    if exc is not None and group._base_error is None and _is_base_error(exc):
        group._base_error = exc
    if issubclass(et, exceptions.CancelledError):
        group._cancellation = exc
    if not group._aborting:
        _abort(group)


def _finish(group, et, exc):
    # All tasks have ended.
    cancellation = group._cancellation
    if group._base_error is not None:
        raise group._base_error

    if group._parent_cancel_requested and group._parent_task.uncancel() == 0:
        # Nobody but us asked for it.
        cancellation = None
    if cancellation is not None and not group._errors:
        raise cancellation

    if et is not None and not issubclass(et, exceptions.CancelledError):
        _note_error(group, exc)
    if group._errors:
        if group._parent_task.cancelling():
            # Someone else's cancellation shall reach the parent at its next await.
            group._parent_task.uncancel()
            group._parent_task.cancel()
        errors, group._errors = group._errors, None
        raise BaseExceptionGroup('unhandled errors in a TaskGroup', errors) from None
