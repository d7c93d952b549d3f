#!/usr/bin/python3
# Writes random asyncio programs: which tasks they start, what these wait for, and who disturbs whom.
# SPDX-License-Identifier: MIT
"""generate.py SEED [COUNT]

Prints a file of COUNT programs (seeds SEED, SEED+1, ...) for world.py. The same seed gives the same
program, whatever stands beside it.

A program has a cast (some locks, queues, futures ...), workers (coroutine functions; one starts only
later ones, so every program ends) and a body that starts them. Each program uses some kinds of
statement far more than others, so that now this, now that part of asyncio is under pressure.

What CPython leaves to chance is avoided: `wait` gives sets, so their members are sorted; `as_completed`
gets fresh tasks only; an async generator is kept until the program has ended, as is every task; a
coroutine waits only for tasks that it started itself, since a ring of waiting tasks cannot be cancelled.
"""
import contextlib
import random
import sys

import statements

HEAD = """\
import asyncio
import contextlib
import contextvars
from world import *
"""
CASTS = {
    "lock": ["asyncio.Lock()"],
    "event": ["asyncio.Event()"],
    "cond": ["asyncio.Condition()"],
    "sem": ["asyncio.Semaphore(1)", "asyncio.Semaphore(2)", "asyncio.Semaphore(0)"],
    "bounded": ["asyncio.BoundedSemaphore(1)", "asyncio.BoundedSemaphore(2)"],
    "barrier": ["asyncio.Barrier(2)", "asyncio.Barrier(3)"],
    "queue": ["asyncio.Queue()", "asyncio.Queue(1)", "asyncio.Queue(2)", "asyncio.Queue(1)"],
    "prio": ["asyncio.PriorityQueue()", "asyncio.PriorityQueue(2)"],
    "lifo": ["asyncio.LifoQueue()", "asyncio.LifoQueue(2)"],
    "fut": ["loop.create_future()"],
    "var": ['contextvars.ContextVar("{name}", default="none")'],
}
RUNNERS = ["run_plainly"] * 14 + ["run_twice"] * 3 + ["run_by_hand", "run_by_hand", "run_forever"]


class Writer:
    """The text of one program as it grows, and what the next statement may refer to."""

    def __init__(self, seed):
        self.random = random.Random(f"program {seed}")
        self.runner = self.random.choice(RUNNERS)
        self.eager = self.random.random() < 0.07
        self.lines = []
        self.depth = 0
        self.marks = 0
        self.names = 0
        self.budget = self.random.randint(12, 48)
        self.nesting = 0
        self.workers = 0
        self.current = 0       # workers beyond this one may be called
        self.in_generator = False
        self.scopes = [[]]     # variables that hold tasks or futures made here
        self.cast = {}
        self.delays = [self.random.randint(1, 12) for _ in range(self.random.randint(1, 5))]
        self.weights = {}

    # Choosing

    def chance(self, part):
        return self.random.random() < part

    def pick(self, values):
        return self.random.choice(values)

    def delay(self):
        return f"{self.pick(self.delays)} * UNIT"

    def limit(self):
        """Seconds for a time limit, now and then none or no time at all."""
        return self.random.choices([self.delay(), "None", "0", "-1"], [12, 1, 1, 0.5])[0]

    def mark(self):
        self.marks += 1
        return self.marks

    def name(self, kind):
        self.names += 1
        return f"{kind}{self.names}"

    def member(self, *kinds):
        """One of the cast, or None if the cast has none of these."""
        names = [name for kind in kinds for name in self.cast.get(kind, ())]
        return self.pick(names) if names else None

    def held(self):
        """A task or future that this function made, or None."""
        names = [name for scope in self.scopes for name in scope]
        return self.pick(names) if names else None

    def some_victim(self):
        mine = self.held()
        return mine if mine and self.chance(0.4) else f"victim({self.random.randint(0, 9)})"

    # Writing

    def put(self, line):
        self.lines.append("    " * self.depth + line)

    @contextlib.contextmanager
    def under(self, header):
        self.put(header)
        self.depth += 1
        before = len(self.lines)
        yield
        if len(self.lines) == before:
            self.put("pass")
        self.depth -= 1

    def log(self, *what):
        self.put(f"log({', '.join(['me', str(self.mark()), *what])})")

    def body(self, most=3):
        """Some statements, whose variables end with them."""
        self.scopes.append([])
        self.nesting += 1
        for _ in range(self.random.randint(1, most)):
            self.statement()
        self.nesting -= 1
        self.scopes.pop()

    def block(self, header, most=3):
        with self.under(header):
            self.body(most)

    def statement(self):
        self.budget -= 1
        if self.budget < 0 or self.nesting > 4:
            self.log()
            return
        kinds = [kind for kind in self.weights if statements.fits(kind, self)]
        kind = self.random.choices(kinds, [self.weights[kind] for kind in kinds])[0]
        if self.chance(0.22):
            statements.guarded(self, kind)
        else:
            kind(self)

    def returned(self):
        if self.chance(0.3):
            self.put(f"return {self.pick(['me', str(self.mark())])}")


def weigh(writer):
    """Each kind of statement at its weight, some far above it, some left out."""
    for kind, weight in statements.KINDS.items():
        writer.weights[kind] = weight * writer.random.choices([0, 1, 6], [0.3, 0.5, 0.2])[0]
        if statements.NEEDS[kind][0]:
            writer.weights[kind] *= 1.5
    for kind in statements.ALWAYS:
        writer.weights[kind] = max(writer.weights[kind], statements.KINDS[kind])


def write_cast(writer):
    kinds = writer.random.sample(sorted(CASTS), writer.random.randint(1, 3))
    for kind in kinds:
        writer.cast[kind] = [f"{kind}{n}" for n in range(writer.pick([1, 1, 1, 2]))]
        for name in writer.cast[kind]:
            writer.put(f"{name} = {writer.pick(CASTS[kind]).format(name=name)}")


def write_worker(writer, number):
    writer.current = number
    writer.scopes = [[]]
    with writer.under(f"async def w{number}(me):"):
        if writer.chance(0.8):
            writer.log()
        writer.body(4)
        writer.returned()


def write_generator(writer):
    """An async generator: the body and the first worker may use it, and it may call the other workers."""
    writer.current = 0
    writer.scopes = [[]]
    writer.in_generator = True
    with writer.under("async def stream(me):"):
        writer.body(3)
        writer.put(f"yield {writer.mark()}")
        writer.body(2)
    writer.in_generator = False


def write_main(writer):
    """The body; most of it goes on after a failure, or there would soon be nobody to start tasks."""
    for _ in range(writer.random.randint(3, 8)):
        if writer.chance(0.5):
            writer.statement()
            continue
        with writer.under("try:"):
            writer.statement()
        with writer.under("except (Exception, asyncio.CancelledError) as error:"):
            writer.log('"caught"', "error")
    writer.returned()


def write_program(seed):
    """The text of a function `program` and the name of the function that runs it."""
    writer = Writer(seed)
    weigh(writer)
    total = writer.random.randint(1, 4)
    with writer.under("async def program():"):
        writer.put("loop = asyncio.get_running_loop()")
        writer.put('me = "main"')
        if writer.eager:
            writer.put("loop.set_task_factory(eager)")
        write_cast(writer)
        writer.workers = total
        share = writer.budget
        for number in range(total):
            writer.budget = share // 2
            write_worker(writer, number)
        writer.budget = share // 4
        write_generator(writer)
        writer.current, writer.scopes, writer.budget = -1, [[]], share
        write_main(writer)
    return "\n".join(writer.lines) + "\n", writer.runner


def write_file(seeds):
    """A file of programs, each under its seed."""
    parts = [HEAD]
    for seed in seeds:
        text, runner = write_program(seed)
        parts += ["\n\n", text, f"\n\nrun({seed}, program, {runner})\n"]
    return "".join(parts)


if __name__ == "__main__":
    first = int(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    print(write_file(range(first, first + count)), end="")
