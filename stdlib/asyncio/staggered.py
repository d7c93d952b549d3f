# Alternatives, started one after the other until one succeeds.
# SPDX-License-Identifier: MIT

from contextlib import suppress

from . import events, locks, tasks

__all__ = ('staggered_race',)


class _Race:
    """The state of one call of staggered_race()."""

    def __init__(self, coro_fns, delay, loop):
        self.coro_fns = enumerate(coro_fns)
        self.delay = delay
        self.loop = loop
        self.winner_result = None
        self.winner_index = None
        self.exceptions = []
        self.running_tasks = []

    def start(self, previous_failed):
        self.running_tasks.append(self.loop.create_task(self.run_one_coro(previous_failed)))

    async def run_one_coro(self, previous_failed):
        if previous_failed is not None:
            with suppress(TimeoutError):
                await tasks.wait_for(previous_failed.wait(), self.delay)
        this_index, coro_fn = next(self.coro_fns, (None, None))
        if this_index is None:
            return
        this_failed = locks.Event()
        self.start(this_failed)
        self.exceptions.append(None)
        try:
            result = await coro_fn()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self.exceptions[this_index] = exc
            this_failed.set()
        else:
            self.declare_winner(this_index, result)

    def declare_winner(self, index, result):
        assert self.winner_index is None
        self.winner_index = index
        self.winner_result = result
        # Not the winner itself: it has nothing left to await.
        for i, task in enumerate(self.running_tasks):
            if i != index:
                task.cancel()

    async def finish(self):
        # Tasks start further tasks until all have ended.
        done_count = 0
        while done_count != len(self.running_tasks):
            done, _ = await tasks.wait(self.running_tasks)
            done_count = len(done)
            for task in done:
                if not task.cancelled() and task.exception():
                    raise task.exception()


async def staggered_race(coro_fns, delay, *, loop=None):
    """Calls the functions and awaits what they return until one does not raise.

    The next one starts when the one before has failed, or after delay seconds (None: never).
    Returns the result and the index of the first to succeed, whereupon the others are cancelled,
    and the list of the exceptions of all that were started.
    """
    race = _Race(coro_fns, delay, loop or events.get_running_loop())
    race.start(None)
    try:
        await race.finish()
        return race.winner_result, race.winner_index, race.exceptions
    finally:
        for task in race.running_tasks:
            task.cancel()
