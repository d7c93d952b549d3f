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

    def __init__(self, *args, number, **options):
        self.number = number
        super().__init__(*args, **options)

    def __hash__(self):
        return self.number


class Run:
    """One run of a program. `disturb(run)` is called once in every turn, `reached()` then and when something is told."""

    def __init__(self, function, disturb=None, reached=None, make_loop=asyncio.new_event_loop, **task_options):
        self.function, self.disturb, self.reached = function, disturb, reached
        self.make_loop, self.task_options = make_loop, task_options
        self.trace, self.complaints, self.turn = [], [], 0
        self.tasks, self.coroutines = [], []  # kept, so that nothing ends by being collected

    def log(self, event):
        if self.reached is not None:
            self.reached()
        self.trace.append(re.sub(' at 0x[0-9a-f]+', '', str(event)))

    def note_task(self, loop, coro, **options):
        kind, place = asyncio.Task, len(self.tasks)
        if self.function.__name__ in WITH_SETS:
            kind, options['number'] = OrderedTask, place
        self.tasks.append(None)  # an eager one may make others before it is there
        self.coroutines.append(coro)
        task = self.tasks[place] = kind(coro, loop=loop, **options, **self.task_options)
        task.set_name(f'T{place}')
        return task

    def complain(self, loop, context):
        text = f'{context["message"]}: {context.get("exception")!r}'
        self.complaints.append(re.sub(' at 0x[0-9a-f]+', '', text))

    def tick(self):
        try:
            self.take_turn()
        except MemoryError:
            self.loop.stop()  # nothing else may be there to wake it
            raise

    def take_turn(self):
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
        return [task for task in self.tasks if task is not None and not task.done()]

    def leave(self):
        gc.collect()  # async generators that were dropped are closed by tasks
        for _ in range(6):
            self.loop.run_until_complete(asyncio.sleep(0))
        for task in self.waiting():
            task.cancel('left over')
        for _ in range(6):
            self.loop.run_until_complete(asyncio.sleep(0))
        for task in self.waiting():
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
        self.loop = self.make_loop()
        self.loop.set_task_factory(self.note_task)
        self.loop.set_exception_handler(self.complain)
        main = self.loop.create_task(self.function(self.log))
        self.loop.call_soon(self.tick)
        self.tell_outcome(main)
        if not main.done():  # the loop was stopped, or an exception went through it
            self.log('again')
            self.loop.call_soon(self.tick)
            self.tell_outcome(main)
        self.leave()
        self.loop.close()
        del main
        self.tasks.clear()
        self.coroutines.clear()
        gc.collect()
        return self.trace + sorted(self.complaints)

    def tell_outcome(self, main):
        try:
            self.log(f'returned {self.loop.run_until_complete(main)}')
        except BaseException as error:
            self.log(f'raised {error!r}')
            while error.__cause__ is not None:
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


def interrupt(run, task):
    raise KeyboardInterrupt('disturbed')


def stop(run, task):
    run.loop.stop()


class PlainLoop(asyncio.SelectorEventLoop):
    """A loop whose turns are Python's."""

    def _run_once(self):
        super()._run_once()


def positions(function, **options):
    """What an undisturbed run tells, and the (turn, task) pairs in which a task waits."""
    found = []

    def note(run):
        for index, task in enumerate(run.tasks):
            if not task.done():
                found.append((run.turn, index))
    lines = Run(function, note, **options).go()
    return lines, found


def disturb_everywhere(action, of_each_task=True, **options):
    """Prints what each program does when `action` is done to each task, or once, at each turn."""
    sys.unraisablehook = lambda unraisable: None  # of coroutines that are dropped: when, is not the same everywhere
    for name, function in PROGRAMS.items():
        plain, places = positions(function, **options)
        print(name, '|', '; '.join(plain))
        if not of_each_task:
            places = [(turn, index) for turn, index in places if index == 0]
        for turn, index in places:
            def act(run):
                if run.turn == turn and index < len(run.tasks) and not run.tasks[index].done():
                    run.log(f'[{action.__name__}]')
                    action(run, run.tasks[index])
            print(f'{turn}.{index}', '|', '; '.join(Run(function, act, **options).go()))
