# Groups of tasks that end together.
# SPDX-License-Identifier: MIT

from _asyncio import _Watcher

from . import events, exceptions, tasks

__all__ = ('TaskGroup',)


class TaskGroup:
    """An asynchronous context that is left when all tasks made in it have ended.

    If one fails, the others and the body are cancelled; the failures come out as a group.
    """

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent_task = None
        self._parent_cancel_requested = False   # by us, to get the body out
        self._tasks = {}    # of those that run, as keys: cancelled in the order of their start
        self._errors = []
        self._base_error = None
        self._on_completed_fut = None
        self._watcher = _Watcher(self._tasks, self._on_task_done, self._on_all_done)

    def __repr__(self):
        text = '<TaskGroup'
        if self._tasks:
            text += f' tasks={len(self._tasks)}'
        if self._errors:
            text += f' errors={len(self._errors)}'
        if self._aborting:
            text += ' cancelling'
        elif self._entered:
            text += ' entered'
        return text + '>'

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f'TaskGroup {self!r} has already been entered')
        if self._loop is None:
            self._loop = events.get_running_loop()
        self._parent_task = tasks.current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f'TaskGroup {self!r} cannot determine the parent task')
        self._entered = True
        return self

    async def __aexit__(self, et, exc, tb):
        self._exiting = True
        cancellation = None
        if et is not None:
            if exc is not None and self._base_error is None and self._is_base_error(exc):
                self._base_error = exc
            if issubclass(et, exceptions.CancelledError):
                cancellation = exc
            if not self._aborting:
                # The body failed, or its task was cancelled.
                self._abort()

        # The parent may be cancelled while it waits here, more than once.
        while self._tasks:
            if self._on_completed_fut is None:
                self._on_completed_fut = self._loop.create_future()
            try:
                await self._on_completed_fut
            except exceptions.CancelledError as ex:
                if not self._aborting:
                    cancellation = ex
                    self._abort()
            self._on_completed_fut = None

        assert not self._tasks
        if self._base_error is not None:
            raise self._base_error

        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            # Nobody but us asked for it.
            cancellation = None
        if cancellation is not None and not self._errors:
            raise cancellation

        if et is not None and not issubclass(et, exceptions.CancelledError):
            self._errors.append(exc)
        if self._errors:
            if self._parent_task.cancelling():
                # Someone else's cancellation shall reach the parent at its next await.
                self._parent_task.uncancel()
                self._parent_task.cancel()
            errors, self._errors = self._errors, None
            raise BaseExceptionGroup('unhandled errors in a TaskGroup', errors) from None

    def create_task(self, coro, *, name=None, context=None):
        """Starts the coroutine as a task of the group, and returns the task."""
        if not self._entered:
            coro.close()
            raise RuntimeError(f'TaskGroup {self!r} has not been entered')
        if self._exiting and not self._tasks:
            coro.close()
            raise RuntimeError(f'TaskGroup {self!r} is finished')
        if self._aborting:
            coro.close()
            raise RuntimeError(f'TaskGroup {self!r} is shutting down')
        if context is None:
            task = self._loop.create_task(coro, name=name)
        else:
            task = self._loop.create_task(coro, name=name, context=context)

        if task.done():
            # An eager task ended at once.
            self._on_task_done(task)
        else:
            self._watcher.add(task)
        return task

    def _is_base_error(self, exc):
        # These two also leave the loop when they end a task.
        assert isinstance(exc, BaseException)
        return isinstance(exc, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_all_done(self):
        waiter = self._on_completed_fut
        if waiter is not None and not waiter.done():
            waiter.set_result(True)

    def _on_task_done(self, task):
        if task.cancelled():
            return
        exc = task.exception()
        if exc is None:
            return
        self._errors.append(exc)
        if self._is_base_error(exc) and self._base_error is None:
            self._base_error = exc

        if self._parent_task.done():
            self._loop.call_exception_handler({
                'message': f'Task {task!r} has errored out but its parent '
                           f'task {self._parent_task} is already completed',
                'exception': exc,
                'task': task,
            })
        elif not self._aborting and not self._parent_cancel_requested:
            # The body is interrupted; __aexit__ takes this cancellation back.
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()
