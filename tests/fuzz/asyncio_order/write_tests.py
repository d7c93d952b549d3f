#!/usr/bin/python3
# Writes some random asyncio programs as tests: those that together bring the most pairs of APIs together.
# SPDX-License-Identifier: MIT
"""write_tests.py --python PYTHON [--from SEED] [--among N] [--files N] [--each N]

Writes tests/stdlib/asyncio_order; run tests/record.py afterwards. Needs CPython 3.13 to run it.
"""
import argparse
import heapq
import itertools
import pathlib
import shutil
import sys

import coverage
import generate
import subjects

FOLDER = subjects.HERE.parents[1] / "stdlib" / "asyncio_order"
FOLDER_HEAD = """\
# {count} random programs; what each does stands in tests/fuzz/asyncio_order, which wrote them.
import sys
sys.path.insert(0, "../../fuzz/asyncio_order")
"""
OWN_LOOP = """\
# The programs of {name} on the interpreter's own loop, whose clock can jump in Ouro only.
if "$OURO" --help | grep -q virtual-time; then
    exec "$OURO" --virtual-time {name} loop
fi
exec "$OURO" {name}
"""


def candidates(options):
    """{seed: pairs of APIs} and {seed: program} of programs that are not long and have one order."""
    oracle, pairs, programs = subjects.Oracle([options.python]), {}, {}
    for first in range(options.first, options.first + options.among, 100):
        some = {seed: generate.write_program(seed) for seed in range(first, first + 100)}
        traces = oracle.traces(some)
        for seed, apis in coverage.reached(some).items():
            if seed in traces and 8 <= traces[seed].count("\n") <= 60 and "KeyboardInterrupt" not in some[seed][0]:
                pairs[seed], programs[seed] = set(itertools.combinations(sorted(apis), 2)), some[seed]
    return pairs, programs


def choose(pairs, count):
    """Seeds, each the one that then adds most pairs that are still in few programs."""
    weights, chosen = {}, []
    worth = [(-len(pairs[seed]), seed) for seed in pairs]  # of earlier; it only gets less
    heapq.heapify(worth)
    while len(chosen) < count:
        seed = worth[0][1]
        now = -sum(weights.get(pair, 1.0) for pair in pairs[seed])
        heapq.heapreplace(worth, (now, seed))
        if worth[0][1] == seed:
            heapq.heappop(worth)
            chosen.append(seed)
            for pair in pairs[seed]:
                weights[pair] = weights.get(pair, 1.0) / 3
    return chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--python", default=shutil.which("python3.13"))
    parser.add_argument("--from", dest="first", type=int, default=100001)
    parser.add_argument("--among", type=int, default=1500)
    parser.add_argument("--files", type=int, default=15)
    parser.add_argument("--each", type=int, default=20)
    options = parser.parse_args()
    sys.argv[1:] = []

    pairs, programs = candidates(options)
    chosen = choose(pairs, options.files * options.each)
    FOLDER.mkdir(exist_ok=True)
    for number in range(options.files):
        seeds = sorted(chosen[number::options.files])
        name = f"random_programs_{number + 1:02}"
        text = FOLDER_HEAD.format(count=len(seeds)) + subjects.file_of({seed: programs[seed] for seed in seeds})
        (FOLDER / f"{name}.py").write_text(text)
        (FOLDER / f"{name}_on_the_own_loop.sh").write_text(OWN_LOOP.format(name=f"{name}.py"))
    covered = set().union(*(pairs[seed] for seed in chosen))
    print(f"{len(chosen)} of {len(pairs)} programs, {len(covered)} of {len(set().union(*pairs.values()))} pairs")


if __name__ == "__main__":
    main()
