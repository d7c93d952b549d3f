# Runs the programs of _programs.py, each as often as it has a task that waits at a turn of the loop, and disturbs that task there.
# SPDX-License-Identifier: MIT
import asyncio
import gc
import re
import sys

from _programs import PROGRAMS, WITH_SETS

PATIENCE = 60  # turns after which a program that goes nowhere is cancelled, and then stopped


class OrderedTask(asyncio.Task):
    """In a set it stands by its number."""

    number = 0

    def __hash__(self):
        return self.number


class Run:
    """One run of a program. `disturb(run)` is called once in every turn, `reached()` then and when something is told."""

    def __init__(self, function, disturb=None, reached=None):
        self.function, self.disturb, self.reached = function, disturb, reached
        self.trace, self.complaints, self.turn = [], [], 0
        self.tasks, self.coroutines = [], []  # kept, so that nothing ends by being collected

    def log(self, event):
        if self.reached is not None:
            self.reached()
        self.trace.append(re.sub(' at 0x[0-9a-f]+', '', str(event)))

    def note_task(self, loop, coro, **options):
        if self.function.__name__ in WITH_SETS:
            task = OrderedTask(coro, loop=loop, **options)
            task.number = len(self.tasks)
        else:
            task = asyncio.Task(coro, loop=loop, **options)
        task.set_name(f'T{len(self.tasks)}')
        self.tasks.append(task)
        self.coroutines.append(coro)
        return task

    def complain(self, loop, context):
        text = f'{context["message"]}: {context.get("exception")!r}'
        self.complaints.append(re.sub(' at 0x[0-9a-f]+', '', text))

    def tick(self):
        self.turn += 1
        if self.disturb is not None:
            self.disturb(self)
        if self.reached is not None:
            self.reached()
        if self.turn == PATIENCE:
            self.log('goes nowhere')
            self.tasks[0].cancel()
        elif self.turn == 2 * PATIENCE:
            self.loop.stop()
        if not self.tasks[0].done():
            self.loop.call_soon(self.tick)

    def waiting(self):
        return [task for task in self.tasks if not task.done()]

    def leave(self):
        gc.collect()  # async generators that were dropped are closed by tasks
        for _ in range(6):
            self.loop.run_until_complete(asyncio.sleep(0))
        for task in self.waiting():
            task.cancel('left over')
        for _ in range(6):
            self.loop.run_until_complete(asyncio.sleep(0))
        for task in self.tasks:
            if not task.done():
                self.log(f'{task.get_name()} is not done')
                task._log_destroy_pending = False
        self.loop.run_until_complete(self.loop.shutdown_asyncgens())
        for coroutine in self.coroutines:
            try:
                coroutine.close()
            except RuntimeError as error:
                self.log(f'at last {error!r}')

    def go(self):
        """The lines that tell what happened."""
        self.loop = asyncio.new_event_loop()
        self.loop.set_task_factory(self.note_task)
        self.loop.set_exception_handler(self.complain)
        main = self.loop.create_task(self.function(self.log))
        self.loop.call_soon(self.tick)
        try:
            self.log(f'returned {self.loop.run_until_complete(main)}')
        except BaseException as error:
            self.log(f'raised {error!r}')
            self.show_group(error)
        self.leave()
        self.loop.close()
        del main
        self.tasks.clear()
        self.coroutines.clear()
        gc.collect()
        return self.trace + sorted(self.complaints)

    def show_group(self, error):
        while isinstance(error, BaseException) and error.__cause__ is not None:
            error = error.__cause__
            self.log(f'because of {error!r}')


class Injected(Exception):
    """What is thrown into coroutines."""


def cancel(run, task):
    task.cancel('disturbed')


def throw(run, task):
    try:
        task.get_coro().throw(Injected('thrown'))
        run.log('goes on waiting')
    except BaseException as error:
        run.log(f'throw raised {error!r}')


def throw_caught(run, task):
    try:
        task.get_coro().throw(ValueError('thrown'))
        run.log('goes on waiting')
    except BaseException as error:
        run.log(f'throw raised {error!r}')


def close(run, task):
    try:
        task.get_coro().close()
        run.log('closed')
    except BaseException as error:
        run.log(f'close raised {error!r}')


def positions(function):
    """The (turn, task) pairs of an undisturbed run."""
    found = []

    def note(run):
        for index, task in enumerate(run.tasks):
            if not task.done():
                found.append((run.turn, index))
    lines = Run(function, note).go()
    return lines, found


def disturb_everywhere(action):
    """Prints what each program does when `action` is done to each task at each turn."""
    sys.unraisablehook = lambda unraisable: None  # of coroutines that are dropped: when, is not the same everywhere
    for name, function in PROGRAMS.items():
        plain, places = positions(function)
        print(name, '|', '; '.join(plain))
        for turn, index in places:
            def act(run):
                if run.turn == turn and not run.tasks[index].done():
                    run.log(f'[{action.__name__}]')
                    action(run, run.tasks[index])
            print(f'{turn}.{index}', '|', '; '.join(Run(function, act).go()))
