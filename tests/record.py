#!/usr/bin/python3
# Records what CPython 3.13 prints for the tests that are programs; only needed when tests are written.
# SPDX-License-Identifier: MIT
"""record.py [--python PYTHON] [--all] [FILE or FOLDER ...]

Writes the expected file of each test that has none; with --all, or when the test is named as a file,
also of those that have one. Files that begin with "Ouro" are left alone: they tell what Ouro does
differently on purpose (docs/differences.md).
"""
import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys

import run_language


def version_of(python):
    words = subprocess.run([python, "-V"], capture_output=True, text=True, check=True).stdout.split()
    if len(words) != 2 or not re.match(r"3\.13\.", words[1]):
        sys.exit(f"{python} is not CPython 3.13")
    return f"CPython {words[1]}"


def record(python, maker, test):
    """Writes the expected file; gives a complaint or None."""
    expected = test.with_suffix(".expected")
    if expected.exists() and run_language.read_expected(expected)[0] == "Ouro":
        return None
    outcome = run_language.run(python, test)
    if outcome.status == "timeout":
        return "takes too long"
    depends_on_seed = run_language.setting(test, "hash seed") == "0"
    if not depends_on_seed and run_language.run(python, test, variables={"PYTHONHASHSEED": "7"}) != outcome:
        return "prints something else under another hash seed; not recorded"
    expected.write_bytes(outcome.text(maker).encode("utf-8", "surrogateescape"))
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--python", default=shutil.which("python3.13"))
    parser.add_argument("--all", action="store_true")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    if options.python is None:
        sys.exit("python3.13 is not in PATH: give --python")

    run_language.heed_interrupts()
    maker = version_of(options.python)
    named = {pathlib.Path(name).resolve() for name in options.names}
    tests = [test for test in run_language.find_tests(options.names)
             if options.all or test in named or not test.with_suffix(".expected").exists()]
    complaints = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for test, why in zip(tests, pool.map(lambda test: record(options.python, maker, test), tests)):
            if why:
                complaints += 1
                print(f"{run_language.name_of(test)}: {why}")
    print(f"{len(tests) - complaints} recorded from {maker}, {complaints} not")
    sys.exit(complaints > 0)


main()
