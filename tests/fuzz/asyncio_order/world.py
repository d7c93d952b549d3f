# What the random asyncio programs run in: a trace with turns of the loop, a clock that jumps, an end for each.
# SPDX-License-Identifier: MIT
"""A program calls `log(...)`; what it logged is printed when it has ended, after the line "=== N".

The number before each line is the turn of the loop, counted by a callback that reschedules itself for
some turns after the last line, so a wake-up that comes one turn late shows even if nothing else runs.

Clocks, chosen by the first argument:
  stepping   a loop in Python; time jumps when nothing is ready, a little further than to the deadline,
             and moves whenever it is read, as real time does (what is used without an argument)
  frozen     the same, but time stands still between the jumps, and of equal deadlines the first set is
             the first run
  loop       the interpreter's own loop with whatever clock that has
"""
import asyncio
import contextvars
import re
import sys
import warnings

UNIT = 1 / 512  # seconds; sums of it are exact, both in floats and in nanoseconds
PATIENCE = 128 * UNIT
QUIET_TURNS = 6
MOST_LINES = 250
GARBAGE_TIMED = ("Task exception was never retrieved", "Future exception was never retrieved",
                 "_GatheringFuture exception was never retrieved", "Task was destroyed but it is pending!")

clock = sys.argv[1] if len(sys.argv) > 1 else "stepping"
warnings.simplefilter("ignore")


class Oops(Exception):
    pass


class State:
    """What belongs to the program that runs now."""

    def __init__(self):
        self.lines = []
        self.turn = 0
        self.turns_left = 0
        self.loop = None
        self.first_task = 0
        self.tasks = []
        self.factory_made = []
        self.generators = []
        self.others = []
        self.over = False


state = State()
ended = []  # keeps alive what never ended: a finaliser would log into a later program
turn_context = contextvars.Context()


# The trace

def task_number(match):
    return f"Task-{int(match[1]) - state.first_task}"


def tidy(text):
    """Without addresses, places and the process's count of tasks."""
    if "0x" in text:
        text = re.sub(r" at 0x[0-9a-f]+", "", text)
        text = re.sub(r"(id|handle)=0x[0-9a-f]+", r"\1=ID", text)
    if ".py:" in text:
        text = re.sub(r"( running| done, defined| running, defined)? (at|from|in) [^ ,\[\]]*\.py:\d+", "", text)
    if "Task-" in text:
        text = re.sub(r"Task-(\d+)", task_number, text)
    return text


def show_error(error):
    if isinstance(error, BaseExceptionGroup):
        inside = ", ".join(show_error(each) for each in error.exceptions)
        text = f"{type(error).__name__}({error.message!r}, [{inside}])"
    else:
        text = f"{type(error).__name__}({', '.join(show(arg) for arg in error.args)})"
    if error.__cause__ is not None:
        text += f" from {show_error(error.__cause__)}"
    return text


def show(value):
    if isinstance(value, BaseException):
        return show_error(value)
    if isinstance(value, (set, frozenset)):
        return "{" + ", ".join(sorted(map(show, value))) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(show, value)) + "]"
    if isinstance(value, asyncio.Task):
        return value.get_name() if not value.get_name().startswith("Task-") else tidy(value.get_name())
    return tidy(value if isinstance(value, str) else repr(value))


def log(*values):
    if state.over or len(state.lines) > MOST_LINES:
        return
    state.lines.append(f"{state.turn:3} {' '.join(map(show, values))}")
    idle = state.turns_left <= 0
    state.turns_left = QUIET_TURNS
    if idle and not state.loop.is_closed():
        state.loop.call_soon(count_turn, context=turn_context)


def count_turn():
    state.turn += 1
    state.turns_left -= 1
    if state.turns_left > 0 and not state.over:
        state.loop.call_soon(count_turn, context=turn_context)


def handle_exception(loop, context):
    if context["message"] not in GARBAGE_TIMED:
        error = context.get("exception")
        log("handler:", context["message"], "" if error is None else error)


# What programs share

def keep(task):
    """Keeps a task alive, and where `victim` finds it."""
    state.tasks.append(task)
    return task


def eager(loop, coroutine, **options):
    """A task factory. CPython names what it makes "None", if it is not told a name."""
    task = asyncio.eager_task_factory(loop, coroutine, **options)
    state.factory_made.append(task)
    return task


def keep_generator(generator):
    state.generators.append(generator)
    return generator


def keep_other(value):
    state.others.append(value)
    return value


def victim(number):
    """The main task for 0, else one of the others if there are any."""
    return state.tasks[number and 1 + number % (len(state.tasks) - 1)] if len(state.tasks) > 1 else state.tasks[0]


def in_order(tasks):
    """By name; tasks of one name as they were started."""
    started = {id(task): number for number, task in enumerate(state.factory_made + state.tasks)}
    return sorted(tasks, key=lambda task: (show(task), started.get(id(task), -1)))


class Later:
    """An awaitable of a class: gives up its turn some times."""

    def __init__(self, turns, result=None):
        self.turns = turns
        self.result = result

    def __await__(self):
        for _ in range(self.turns):
            yield
        return self.result


class Place:
    """An async context manager that takes turns to enter and to leave, and may swallow what is raised."""

    def __init__(self, label, enter=1, leave=1, swallow=()):
        self.label, self.enter, self.leave, self.swallow = label, enter, leave, swallow

    async def __aenter__(self):
        log(self.label, "enters")
        await Later(self.enter)
        return self

    async def __aexit__(self, kind, error, trace):
        log(self.label, "leaves", "" if error is None else error)
        await Later(self.leave)
        return kind is not None and issubclass(kind, self.swallow)


class Count:
    """An asynchronous iterator of a class."""

    def __init__(self, stop, turns=1):
        self.now, self.stop, self.turns = 0, stop, turns

    def __aiter__(self):
        return self

    async def __anext__(self):
        await Later(self.turns)
        if self.now == self.stop:
            raise StopAsyncIteration
        self.now += 1
        return self.now


async def deep(depth, awaitable):
    """Awaits through some coroutines."""
    if depth == 0:
        return await awaitable
    return await deep(depth - 1, awaitable)


# What many tasks do at once

async def naps(label, delay, result=None):
    try:
        await asyncio.sleep(delay)
        log(label, "slept")
    except asyncio.CancelledError as error:
        log(label, error)
        raise
    return result


async def fails(label, delay):
    await asyncio.sleep(delay)
    log(label, "fails")
    raise Oops(label)


async def stays(label, delay):
    """Says when it is cancelled, and takes its time then."""
    try:
        await asyncio.sleep(delay)
    finally:
        log(label, "stops")
        await asyncio.sleep(0)
        log(label, "stopped")


async def holds(label, place, turns=1):
    try:
        async with place:
            log(label, "holds")
            await Later(turns)
        log(label, "held")
    except asyncio.CancelledError as error:
        log(label, error)
        raise


async def waits(label, place):
    try:
        if isinstance(place, asyncio.Condition):
            async with place:
                log(label, "woken", await place.wait())
        else:
            log(label, "woken", await (place if asyncio.isfuture(place) else place.wait()))
    except asyncio.CancelledError as error:
        log(label, error)
        raise


async def takes(label, queue):
    try:
        log(label, "took", await queue.get())
        queue.task_done()
    except (asyncio.CancelledError, asyncio.QueueShutDown) as error:
        log(label, error)
        raise


async def gives(label, queue, value=0):
    try:
        await queue.put(value)
        log(label, "gave", value)
    except (asyncio.CancelledError, asyncio.QueueShutDown) as error:
        log(label, error)
        raise


# Loops

class JumpingLoop(asyncio.BaseEventLoop):
    """A loop whose selector is itself and whose time passes when nothing is ready."""

    step, lateness = (2.0 ** -24, UNIT / 16) if clock == "stepping" else (0.0, 0.0)

    def __init__(self):
        super().__init__()
        self.now = 1000.0
        self._selector = self
        self._kept = []     # a task that nobody refers to goes when a collector finds it, each in its own time

    def create_task(self, coro, **options):
        task = super().create_task(coro, **options)
        self._kept.append(task)
        return task

    def time(self):
        self.now += self.step
        return self.now

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError("nothing will ever happen")
        if timeout > 0:
            self.now = self._scheduled[0].when() + self.lateness
        return []

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


def steady_timers():
    """Makes equal deadlines run in the order of setting; CPython's heap gives them any."""
    plain = asyncio.TimerHandle

    class TimerHandle(plain):
        count = 0
        __slots__ = ("number",)

        def __init__(self, *args, **options):
            super().__init__(*args, **options)
            TimerHandle.count += 1
            self.number = TimerHandle.count

        def __lt__(self, other):
            return (self._when, self.number) < (other._when, other.number)

    asyncio.events.TimerHandle = TimerHandle


class TasksInOrder(dict):
    """Stands for the set of a group's tasks, whose order in CPython is that of addresses."""

    def add(self, task):
        self[task] = None

    def discard(self, task):
        self.pop(task, None)


def prepare():
    if sys.implementation.name == "cpython":
        asyncio.taskgroups.set = TasksInOrder
        if clock == "frozen":
            steady_timers()


loop_factory = None if clock == "loop" else JumpingLoop


# Running

async def main(program):
    start()
    task = keep(asyncio.create_task(program(), name="main"))
    watchdog = Watchdog(task)
    try:
        log("result", await task)
    except (Exception, asyncio.CancelledError) as error:
        log("raised", error)
    watchdog.timer.cancel()
    await settle()


class Watchdog:
    """Cancels a task that waits for what will not come, again and again, and then all other tasks too."""

    def __init__(self, task):
        self.tasks, self.keeper, self.barks = [task], asyncio.current_task(), 0
        self.timer = state.loop.call_later(PATIENCE, self.bark)

    def bark(self):
        for task in self.tasks:
            task.cancel("watchdog")
        self.barks += 1
        if self.barks >= 4:
            self.tasks = in_order(task for task in asyncio.all_tasks(state.loop) if task is not self.keeper)
        if self.barks < 60:
            self.timer = state.loop.call_later(PATIENCE, self.bark)


def start():
    name = asyncio.current_task().get_name()
    state.first_task = int(name.removeprefix("Task-"))
    state.loop = asyncio.get_running_loop()
    state.loop.set_exception_handler(handle_exception)


async def settle():
    """Lets the rest run on for a while, then cancels what is left until nothing is; tells what became of all."""
    state.loop.set_task_factory(None)
    me = asyncio.current_task()
    for attempt in range(40):
        left = in_order(task for task in asyncio.all_tasks() if task is not me)
        if not left:
            break
        log("left", left)
        for task in left if attempt else ():
            task.cancel("end")
        await asyncio.wait(left, timeout=24 * UNIT)
    else:
        keep_other(left)
    for number, generator in enumerate(state.generators):
        try:
            await generator.aclose()
        except (Exception, asyncio.CancelledError) as error:
            log("generator", number, error)
    for task in state.tasks:
        log("task", task, outcome(task))


def outcome(future):
    if not future.done():
        return "pending"
    if future.cancelled():
        return "cancelled"
    return future.exception() or future.result()


def run_plainly(program):
    asyncio.run(main(program), loop_factory=loop_factory)


def run_twice(program):
    """Through a Runner, whose context lasts; a second run settles what a raise through the loop left."""
    with asyncio.Runner(loop_factory=loop_factory) as runner:
        try:
            runner.run(main(program))
        except BaseException as error:
            log("run raised", error)
            settle_through(runner)


def settle_through(runner):
    """A task may raise through the loop again."""
    for _ in range(30):
        try:
            return runner.run(settle())
        except BaseException as error:
            log("settling raised", error)


def run_by_hand(program):
    loop = (loop_factory or asyncio.new_event_loop)()
    try:
        loop.run_until_complete(main(program))
        loop.run_until_complete(loop.shutdown_asyncgens())
    finally:
        loop.close()


def run_forever(program):
    loop = (loop_factory or asyncio.new_event_loop)()
    task = loop.create_task(main(program))
    task.add_done_callback(lambda done: loop.stop())
    loop.run_forever()
    loop.close()


def run(number, program, how=run_plainly):
    """Runs one program and prints its trace."""
    global state
    state = State()
    try:
        how(program)
    except BaseException as error:
        state.lines.append(f"ended by {show_error(error)}")
    state.over = True
    ended.append(state)
    print(f"=== {number}")
    for line in state.lines:
        print(line)
    sys.stdout.flush()


prepare()
