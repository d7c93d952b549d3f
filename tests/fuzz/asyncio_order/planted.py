#!/usr/bin/python3
# Proves the generator: mistakes planted into CPython's asyncio are each found within some hundred programs.
# SPDX-License-Identifier: MIT
"""planted.py --python PYTHON [--within 500] [NAME ...]

Each mistake is a change to the text of one module of CPython's own asyncio, made while that is loaded,
with Task and Future in Python in the place of those in C. The programs are run with and without it.
What is no mistake, such as another order of sets, must make no difference.

planted.py --run NAME FILE CLOCK runs one file with one mistake ("none" for none).
"""
import argparse
import importlib.machinery
import pathlib
import runpy
import shutil
import sys

MISTAKES = {
    # name: (module, text, what replaces it)
    "lock wakes the last": ("locks", "fut = next(iter(self._waiters))", "fut = self._waiters[-1]"),
    "lock lets newcomers in first": ("locks", "all(w.cancelled() for w in self._waiters)", "True"),
    "queue wakes the last": ("queues", "waiter = waiters.popleft()", "waiter = waiters.pop()"),
    "queue's shutdown wakes the last": (
        "queues", "getter = self._getters.popleft()",
        "getter = self._getters.pop()"),
    "event wakes backwards": (
        "locks", "in self._waiters:\n                if not",
        "in reversed(self._waiters):\n                if not"),
    "condition notifies the last": (
        "locks", "in self._waiters:\n            if idx",
        "in reversed(self._waiters):\n            if idx"),
    "condition loses a cancellation": ("locks", "err = e\n", "pass\n"),
    "semaphore wakes the last": (
        "locks", "in self._waiters:\n            if not",
        "in reversed(self._waiters):\n            if not"),
    "semaphore lets newcomers in first": ("locks", "any(not w.cancelled()", "any(False"),
    "barrier's last to come goes last": (
        "locks", "await self._release()",
        "await self._release(); await _tasks.sleep(0)"),
    "gather takes a turn more": (
        "tasks", "outer.set_result(results)",
        "outer._loop.call_soon(lambda: outer.done() or outer.set_result(results))"),
    "gather cancels backwards": ("tasks", "in self._children:", "in self._children[::-1]:"),
    "wait takes a turn more": (
        "tasks", "        await waiter\n    finally:\n        if",
        "        await waiter; await __sleep0()\n    finally:\n        if"),
    "as_completed gives the last first": (
        "tasks", "self._done = queues.Queue()",
        "self._done = queues.LifoQueue()"),
    "wait_for makes a task": ("tasks", "return await fut\n\nasync", "return await ensure_future(fut)\n\nasync"),
    "sleep of nothing takes two turns": (
        "tasks", "    yield\n\n\nasync def sleep",
        "    yield\n    yield\n\n\nasync def sleep"),
    "shield saves a turn": (
        "futures", "self._loop.call_soon(callback, self, context=ctx)",
        "callback(self) if getattr(callback, '__name__', '') == '_inner_done_callback' else "
        "self._loop.call_soon(callback, self, context=ctx)"),
    "callbacks backwards": ("futures", "for callback, ctx in callbacks:", "for callback, ctx in callbacks[::-1]:"),
    "wake-ups before callbacks": (
        "futures", "for callback, ctx in callbacks:",
        "for callback, ctx in sorted(callbacks, key=lambda each: 'wakeup' not in getattr(each[0], '__name__', '')):"),
    "wake-ups after callbacks": (
        "futures", "for callback, ctx in callbacks:",
        "for callback, ctx in sorted(callbacks, key=lambda each: 'wakeup' in getattr(each[0], '__name__', '')):"),
    "callbacks lose their context": (
        "futures", "self._loop.call_soon(callback, self, context=ctx)",
        "self._loop.call_soon(callback, self)"),
    "callbacks of a done future run at once": (
        "futures", "self._loop.call_soon(fn, self, context=context)",
        "fn(self)"),
    "set_result jumps the queue": (
        "futures",
        "        self._result = result\n        self._state = _FINISHED\n        self.__schedule_callbacks()",
        "        self._result = result\n        self._state = _FINISHED\n        woken = len(self._callbacks)\n"
        "        self.__schedule_callbacks()\n        self._loop._ready.rotate(woken)"),
    "cancellation comes a turn late": (
        "tasks", "if self._fut_waiter.cancel(msg=msg):",
        "if not self._fut_waiter.done() and self._loop.call_soon(self._fut_waiter.cancel, msg):"),
    "cancellation jumps the queue": (
        "futures", "self._cancel_message = msg\n        self.__schedule_callbacks()",
        "self._cancel_message = msg\n        woken = len(self._callbacks)\n"
        "        self.__schedule_callbacks()\n        self._loop._ready.rotate(woken)"),
    "uncancel leaves the request": (
        "tasks", "                self._must_cancel = False\n        return",
        "                pass\n        return"),
    "new tasks jump the queue": (
        "tasks", "            self._loop.call_soon(self.__step, context=self._context)\n            _register_task",
        "            self._loop.call_soon(self.__step, context=self._context)\n"
        "            self._loop._ready.rotate(1)\n            _register_task"),
    "eager tasks start late": ("tasks", "eager_start=True)", "eager_start=False)"),
    "equal deadlines swapped": (
        "events", "return self._when < other._when\n",
        "return self._when <= other._when\n"),
    "timers before what is ready": (
        "base_events", "handle._scheduled = False\n            self._ready.append(handle)",
        "handle._scheduled = False\n            self._ready.appendleft(handle)"),
    "a turn runs what it makes ready": ("base_events", "for i in range(ntodo):", "while self._ready:"),
    "timeout comes a turn late": (
        "timeouts", "        self._task.cancel()",
        "        self._task._loop.call_soon(self._task.cancel)"),
    "timeout in the past is a timer": (
        "timeouts", "loop.call_soon(self._on_timeout)",
        "loop.call_later(0, self._on_timeout)"),
    "group cancels backwards": ("taskgroups", "for t in self._tasks:", "for t in reversed(list(self._tasks)):"),
    "group cancels its parent first": (
        "taskgroups",
        "            self._abort()\n            self._parent_cancel_requested = True\n"
        "            self._parent_task.cancel()",
        "            self._parent_cancel_requested = True\n            self._parent_task.cancel()\n"
        "            self._abort()"),
    "group ends a turn late": (
        "taskgroups", "self._on_completed_fut.set_result(True)",
        "self._loop.call_soon(lambda f: f.done() or f.set_result(True), self._on_completed_fut)"),
}
NO_MISTAKES = {
    "sets in any order": (
        "futures", "    _state = _PENDING\n",
        "    _state = _PENDING\n    __hash__ = lambda self: self.__dict__.setdefault('hash', _random.getrandbits(60))\n"),
}
IMPORTS = {"_tasks.": "from . import tasks as _tasks", "_random.": "import random as _random"}


class Planter(importlib.machinery.SourceFileLoader):
    """Loads a module with one piece of its text replaced."""

    piece = None

    def get_code(self, fullname):
        source = self.get_source(fullname)
        old, new = self.piece
        if source.count(old) != 1:
            sys.exit(f"{fullname} has {source.count(old)} places like {old!r}")
        source = source.replace(old, new)
        source += "".join(f"\n{line}\n" for word, line in IMPORTS.items() if word in new)
        return compile(source, self.path, "exec")


class Finder:
    """Finds the module that gets the mistake, before anyone else does."""

    def __init__(self, module, old, new):
        self.fullname, self.piece = f"asyncio.{module}", (old, new)

    def find_spec(self, fullname, path, target=None):
        if fullname != self.fullname:
            return None
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        spec.loader = Planter(fullname, spec.origin)
        spec.loader.piece = self.piece
        return spec


def run_with(name, file, clock):
    sys.modules["_asyncio"] = None  # so that asyncio takes its own Task and Future
    if name != "none":
        sys.meta_path.insert(0, Finder(*(MISTAKES | NO_MISTAKES)[name]))
    sys.argv = [file, clock]
    sys.path.insert(0, str(pathlib.Path(file).parent))
    runpy.run_path(file, run_name="__main__")


def find(name, python, batches, right):
    """The place of the first program that shows the mistake, from 1, and how many do."""
    import subjects
    subject = subjects.Subject([python, __file__, "--run", name], "stepping")
    first, shown, before = None, 0, 0
    for programs in batches:
        traces = subject.traces(programs)
        if traces[min(traces)].startswith("*** "):
            sys.exit(f"{name}: {traces[min(traces)]}")
        for place, number in enumerate(programs, before + 1):
            if number in right and traces[number] != right[number]:
                first = first or place
                shown += 1
        before += len(programs)
    return first, shown


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--python", default=shutil.which("python3.13"))
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--within", type=int, default=500)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    import compare
    import subjects

    batches = list(compare.batches(options.first, options.within, 100))
    oracle = subjects.Oracle([options.python, __file__, "--run", "none"])
    right = {}
    for programs in batches:
        right.update(oracle.traces(programs))
    print(f"{len(right)} of {options.within} programs have one order")
    wrong = 0
    for name in options.names or [*MISTAKES, *NO_MISTAKES]:
        first, shown = find(name, options.python, batches, right)
        wrong += (first is None) != (name in NO_MISTAKES)
        print(f"{name + ':':44}" + ("not found" if first is None else f"program {first:3}, {shown} in all"), flush=True)
    print(f"{wrong} not as they should be")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        run_with(*sys.argv[2:5])
    else:
        main()
