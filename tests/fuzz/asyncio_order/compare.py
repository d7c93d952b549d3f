#!/usr/bin/python3
# Compares the order in which random asyncio programs run in CPython 3.13 and in Ouro.
# SPDX-License-Identifier: MIT
"""compare.py --python PYTHON [--ouro PROGRAM] [--first SEED] [--count N] ...

Runs the programs of the seeds FIRST to FIRST+COUNT-1 in both, and shows and saves the first that
differ, made as small as they go: NAME.py, which runs by itself, NAME.cpython and NAME.ouro.

--clock loop       Ouro's own loop under --virtual-time (what is compared without an option)
--clock stepping   a loop written in Python, the same as CPython runs
--clock real       Ouro's own loop in real time; slow, and right only on an idle machine
"""
import argparse
import concurrent.futures
import hashlib
import json
import pathlib
import shlex
import shutil
import sys
import time

import generate
import shrink
import subjects


class Cache:
    """CPython's traces, kept in a folder for as long as generator and world stay the same."""

    def __init__(self, folder):
        names = ("generate.py", "statements.py", "world.py")
        key = hashlib.sha256(b"".join((subjects.HERE / name).read_bytes() for name in names)).hexdigest()[:16]
        self.folder = pathlib.Path(folder) / key if folder else None

    def traces(self, oracle, programs):
        if self.folder is None:
            return oracle.traces(programs)
        file = self.folder / f"{min(programs)}-{max(programs)}.json"
        if file.exists():
            return {int(number): trace for number, trace in json.loads(file.read_text()).items()}
        traces = oracle.traces(programs)
        self.folder.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(traces))
        return traces


def subject_of(options):
    command = [options.ouro, *shlex.split(options.ouro_options)]
    if options.clock == "loop":
        command.append("--virtual-time")
    return subjects.Subject(command, "loop" if options.clock == "real" else options.clock)


def compare(programs, oracle, subject, cache):
    """[(number, CPython's trace, the other's)] of those that differ, and how many could be compared."""
    expected = cache.traces(oracle, programs)
    got = subject.traces({number: programs[number] for number in expected})
    return [(number, trace, got[number]) for number, trace in expected.items() if got[number] != trace], len(expected)


MISHAPS = ("NameError(", "UnboundLocalError(", "TypeError(", "AttributeError(", "IndexError(")


def crashed(trace):
    return trace.startswith("*** ")


def smallest(program, number, oracle, subject):
    """The program made smaller; what remains fails in the same manner and makes no mistake that is new."""
    right, wrong = oracle.traces({number: program})[number], subject.traces({number: program})[number]

    def same_manner(expected, got):
        return (expected != got and crashed(got) == crashed(wrong) and not crashed(expected)
                and not any(mishap in expected and mishap not in right for mishap in MISHAPS))

    def differ(programs):
        expected = oracle.traces(programs)
        got = subject.traces({number: programs[number] for number in expected})
        return [number for number in expected if same_manner(expected[number], got[number])]

    return shrink.smallest(program, differ) if differ({number: program}) else program


def save(folder, number, program, oracle, subject):
    """Writes a difference; gives its name."""
    folder.mkdir(parents=True, exist_ok=True)
    text = f'import sys\nsys.path.insert(0, "{subjects.HERE}")\n' + subjects.file_of({number: program})
    name = f"seed_{number}"
    (folder / f"{name}.py").write_text(text)
    for label, runner in (("cpython", oracle.stepping), ("ouro", subject)):
        (folder / f"{name}.{label}").write_text(runner.traces({number: program})[number])
    return name


def batches(first, count, size):
    for start in range(first, first + count, size):
        seeds = range(start, min(start + size, first + count))
        yield {seed: generate.write_program(seed) for seed in seeds}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--python", default=shutil.which("python3.13"))
    parser.add_argument("--ouro", default=str(subjects.HERE.parents[2] / "build" / "ouro"))
    parser.add_argument("--ouro-options", default="", help="further options for Ouro")
    parser.add_argument("--clock", choices=["loop", "stepping", "frozen", "real"], default="loop")
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--batch", type=int, default=100, help="programs in one process")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--most", type=int, default=3, help="how many differences to shrink and save")
    parser.add_argument("--save", type=pathlib.Path, default=pathlib.Path("order-diffs"))
    parser.add_argument("--cache", help="a folder for CPython's traces")
    return parser.parse_args()


def main():
    options = arguments()
    oracle, subject, cache = subjects.Oracle([options.python]), subject_of(options), Cache(options.cache)
    began, compared, different = time.monotonic(), 0, []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        work = [pool.submit(compare, programs, oracle, subject, cache)
                for programs in batches(options.first, options.count, options.batch)]
        for each in concurrent.futures.as_completed(work):
            found, number = each.result()
            compared += number
            different += found
    different.sort()
    for number, _, _ in different[:options.most]:
        program = smallest(generate.write_program(number), number, oracle, subject)
        print(f"--- {save(options.save, number, program, oracle, subject)}\n{program[0]}", flush=True)
    print(f"{options.count} programs, {compared} with one order in CPython, {len(different)} differ"
          f" ({time.monotonic() - began:.0f} s)")
    if different:
        print("seeds:", *(number for number, _, _ in different[:200]))
    sys.exit(bool(different))


if __name__ == "__main__":
    main()
