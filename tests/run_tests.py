#!/usr/bin/python3
# Runs every test under every given build and sums up; `./dev test` builds and then calls this.
# SPDX-License-Identifier: MIT
"""run_tests.py [--broken NAME ...] BUILD ...

A report of a sanitizer fails the test that it came from, whatever the test itself says. The last line
is the sum over all builds, where each build that is broken counts as one failure.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import run_language

TESTS = pathlib.Path(__file__).resolve().parent
TAP_LINE = re.compile(r"^\s*(not )?ok\b(?:\s+\d+)?(?:\s*-)?\s*(.*)$")


class Build:
    """One build folder, with what matters of its options."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder).resolve()
        options = {row["name"]: row["value"] for row in self.introspect("--buildoptions")}
        self.is_sanitized = options["b_sanitize"] != "none"
        self.has_tests = options["tests"]
        self.slow = (6 if self.is_sanitized else 1) * (6 if options["gc_stress"] else 1)
        self.name = self.folder.name

    def introspect(self, what):
        output = subprocess.run(["meson", "introspect", what, str(self.folder)], capture_output=True,
                                check=True).stdout
        return json.loads(output)

    def program(self):
        return str(self.folder / "ouro")


class Reports:
    """A folder for what sanitizers report while one test runs."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="ouro-reports-")
        log = os.path.join(self.folder.name, "report")
        self.variables = {
            "ASAN_OPTIONS": f"log_path={log}:detect_leaks=1:detect_stack_use_after_return=1"
                            ":allocator_may_return_null=1:exitcode=99",
            "UBSAN_OPTIONS": f"log_path={log}:print_stacktrace=1",
        }
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def texts(self):
        paths = sorted(pathlib.Path(self.folder.name).iterdir())
        return [path.read_text(errors="replace") for path in paths]


def show_reports(reports):
    return "".join(f"a sanitizer reported:\n{text[:6000]}\n" for text in reports.texts())


def run_c_test(build, row):
    """Runs one test program that prints TAP; yields (name, problem or None)."""
    with Reports() as reports:
        try:
            process = subprocess.run(row["cmd"], capture_output=True, text=True, errors="replace",
                                     cwd=row["workdir"] or build.folder, timeout=row["timeout"] * build.slow,
                                     env={**os.environ, **row["env"], **reports.variables})
            output, status = process.stdout + process.stderr, process.returncode
        except subprocess.TimeoutExpired:
            output, status = "it ran out of time\n", 1
        results = [(f"{row['name']}: {match[2]}", output if match[1] else None)
                   for match in map(TAP_LINE.match, output.splitlines()) if match]
        if status != 0 and not any(problem for _, problem in results):
            results.append((f"{row['name']}: the program", output))
        for text in reports.texts():
            results.append((f"{row['name']}: sanitizer", text[:6000]))
        return results


def run_sanitizer_selftest(build):
    """Proves that each kind of mistake is reported, and so counted."""
    marks = {"leak": "LeakSanitizer", "overflow": "signed integer overflow",
             "overrun": "heap-buffer-overflow"}
    results = []
    for name, mark in marks.items():
        with Reports() as reports:
            subprocess.run([build.folder / "tests" / "sanitizer_selftest", "-j1", "--filter",
                            f"sanitizer_selftest/{name}"], capture_output=True,
                           env={**os.environ, **reports.variables})
            caught = any(mark in text for text in reports.texts())
        results.append((f"sanitizer_selftest: {name} is caught", None if caught else "not reported\n"))
    return results


def run_program_test(build, test):
    with Reports() as reports:
        problem = run_language.check(build.program(), test, build.slow, reports.variables)
        reported = show_reports(reports)
    return [(run_language.name_of(test), (problem or "") + reported or None)]


def jobs_of(build):
    """Everything to run under one build, the longest first."""
    if build.has_tests:
        for row in build.introspect("--tests"):
            yield lambda row=row: run_c_test(build, row)
        if build.is_sanitized:
            yield lambda: run_sanitizer_selftest(build)
    if not os.path.exists(build.program()):
        yield lambda: [("the program", f"there is no {build.program()}\n")]
        return
    for test in run_language.find_tests():
        yield lambda test=test: run_program_test(build, test)


def run_build(build, workers):
    """Runs all, prints what fails, gives (passed, failed)."""
    start, passed, failed = time.monotonic(), 0, 0
    for results in workers.map(lambda job: job(), list(jobs_of(build))):
        for name, problem in results:
            if problem is None:
                passed += 1
            else:
                failed += 1
                print(f"FAILED {build.name}: {name}\n{problem}", flush=True)
    print(f"{build.name}: {passed} ok, {failed} not, {time.monotonic() - start:.0f} s", flush=True)
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--broken", action="append", default=[], help="a build that could not be made")
    parser.add_argument("builds", nargs="*")
    options = parser.parse_args()
    sys.stdout.reconfigure(errors="backslashreplace")
    run_language.heed_interrupts()

    passed, failed = 0, 0
    for name in options.broken:
        print(f"FAILED {name}: it does not build", flush=True)
        failed += 1
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as workers:
        for folder in options.builds:
            more_passed, more_failed = run_build(Build(folder), workers)
            passed += more_passed
            failed += more_failed
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
