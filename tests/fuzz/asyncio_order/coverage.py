#!/usr/bin/python3
# Counts which parts of asyncio the random programs reach, and which pairs of them within one program.
# SPDX-License-Identifier: MIT
"""coverage.py [--first SEED] [--count N] [--pairs FILE]

Runs the programs under this interpreter (CPython 3.13) and counts what stands on the lines that ran:
calls and attributes of asyncio and of its objects, and statements such as "async with". Prints in how
many programs each occurs, and the rarest pairs; --pairs writes all pairs.
"""
import argparse
import ast
import collections
import contextlib
import io
import itertools
import os
import pathlib
import re
import sys
import tempfile

import generate
import subjects

OWNERS = {
    "lock": "Lock", "event": "Event", "cond": "Condition", "sem": "Semaphore", "bounded": "BoundedSemaphore",
    "barrier": "Barrier", "queue": "Queue", "prio": "PriorityQueue", "lifo": "LifoQueue", "fut": "Future",
    "f": "Future", "var": "ContextVar", "t": "Task", "crowd": "Task", "g": "gather()", "s": "shield()", "tg": "TaskGroup",
    "limit": "Timeout", "ag": "async generator", "handle": "Handle",
    "stack": "AsyncExitStack", "loop": "loop",
    "contextvars": "contextvars", "asyncio": "asyncio", "contextlib": "contextlib", "each": "Task",
}
HELPERS = {
    "naps": ["asyncio.sleep"], "stays": ["asyncio.sleep"], "fails": ["asyncio.sleep"], "anext": ["anext"],
    "takes": ["{}.get", "{}.task_done"], "gives": ["{}.put"], "Later": ["awaitable class"], "deep": ["await chain"],
    "Count": ["async iterator class"], "Place": ["async with class"], "stream": ["async generator"],
}
CAST = "lock|event|cond|sem|bounded|barrier|queue|prio|lifo|fut"


def owner(node):
    """The class that a variable's name stands for."""
    if isinstance(node, ast.Subscript):
        return owner(node.value)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "victim":
        return "Task"
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "asyncio.current_task":
        return "Task"
    if isinstance(node, ast.Name):
        return OWNERS.get(node.id.rstrip("0123456789"))
    return None


def members(call):
    """Classes of the cast that a call gets as arguments."""
    names = [each.id for each in call.args if isinstance(each, ast.Name)]
    return [OWNERS[name.rstrip("0123456789")] for name in names if re.fullmatch(rf"({CAST})\d+", name)]


def apis_of(node):
    """What one node of a program's tree uses."""
    if isinstance(node, ast.Attribute) and owner(node.value):
        yield f"{owner(node.value)}.{node.attr}"
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        yield from apis_of_call(node.func.id, members(node) or [""])
    elif isinstance(node, ast.keyword) and node.arg in ("return_exceptions", "eager_start", "immediate", "timeout",
                                                       "context"):
        yield f"{node.arg}="
    elif isinstance(node, ast.Name) and node.id == "eager":
        yield "asyncio.eager_task_factory"
    elif isinstance(node, (ast.AsyncFor, ast.AsyncWith, ast.TryStar)):
        yield {"AsyncFor": "async for", "AsyncWith": "async with", "TryStar": "except*"}[type(node).__name__]
        if isinstance(node, ast.AsyncWith) and owner(node.items[0].context_expr):
            yield f"async with {owner(node.items[0].context_expr)}"
    elif isinstance(node, ast.comprehension) and node.is_async:
        yield "async comprehension"


def apis_of_call(name, cast):
    if name == "holds":
        yield from (f"async with {each}" for each in cast)
    elif name == "waits":
        yield from ("await Future" if each == "Future" else f"{each}.wait" for each in cast)
    else:
        yield from (api.format(each) for api in HELPERS.get(name, ()) for each in cast)


def reached(programs):
    """{number: the APIs on the lines that ran}, for programs in one file."""
    text = subjects.file_of(programs)
    with tempfile.TemporaryDirectory(prefix="asyncio-order-") as folder:
        file = os.path.join(folder, "programs.py")
        pathlib.Path(file).write_text(text)
        lines = lines_run(text, file)
    found = collections.defaultdict(set)
    numbers = iter(programs)
    for block in ast.parse(text).body:
        if isinstance(block, ast.AsyncFunctionDef):
            number = next(numbers)
            for node in ast.walk(block):
                if getattr(node, "lineno", None) in lines:
                    found[number].update(apis_of(node))
    return found


def lines_run(text, file):
    lines = set()
    monitoring = sys.monitoring

    def line(code, number):
        if code.co_filename == file:
            lines.add(number)
        return monitoring.DISABLE

    monitoring.use_tool_id(monitoring.COVERAGE_ID, "reached")
    monitoring.register_callback(monitoring.COVERAGE_ID, monitoring.events.LINE, line)
    monitoring.set_events(monitoring.COVERAGE_ID, monitoring.events.LINE)
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(text, file, "exec"), {})
    monitoring.set_events(monitoring.COVERAGE_ID, 0)
    monitoring.free_tool_id(monitoring.COVERAGE_ID)
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--rarest", type=int, default=20, help="how many of the rarest pairs to show")
    parser.add_argument("--pairs", type=pathlib.Path)
    options = parser.parse_args()
    sys.argv[1:] = []

    singles, pairs = collections.Counter(), collections.Counter()
    for first in range(options.first, options.first + options.count, 100):
        seeds = range(first, min(first + 100, options.first + options.count))
        for apis in reached({seed: generate.write_program(seed) for seed in seeds}).values():
            singles.update(apis)
            pairs.update(itertools.combinations(sorted(apis), 2))
    print(f"{options.count} programs; in how many of them each API ran:")
    for api, count in singles.most_common():
        print(f"{count:7}  {api}")
    possible = len(singles) * (len(singles) - 1) // 2
    print(f"{len(singles)} APIs, {len(pairs)} of {possible} pairs in one program,"
          f" {sum(count >= 10 for count in pairs.values())} of them at least ten times; of the others:")
    for pair, count in sorted(pairs.items(), key=lambda each: (each[1], each[0]))[:options.rarest]:
        print(f"{count:7}  {pair[0]} + {pair[1]}")
    if options.pairs:
        options.pairs.write_text("".join(f"{count}\t{a}\t{b}\n" for (a, b), count in sorted(pairs.items())))


if __name__ == "__main__":
    main()
