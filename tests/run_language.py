#!/usr/bin/python3
# Runs the tests that are programs: each NAME.py or NAME.sh is compared with NAME.expected beside it.
# SPDX-License-Identifier: MIT
"""run_language.py [--ouro PROGRAM] [--jobs N] [--slow FACTOR] [FILE or FOLDER ...]

A program runs in its own folder, under a fixed environment. `# args: ...` among its first comments
gives arguments, NAME.stdin its input; `{tmp}` in the arguments is a fresh folder; `# hash seed: 0` says
that the output may depend on it (it is always 0). A .sh test finds the program in $OURO. Whatever has a name that begins with "_" belongs to the tests beside it.

The expected file says who made it ("CPython 3.13.0", or "Ouro" where it is written by hand because
Ouro differs on purpose), then what must come out; stderr is empty and the status 0 unless it says
otherwise. record.py writes it.
"""
import argparse
import concurrent.futures
import difflib
import os
import pathlib
import re
import shlex
import signal
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parent
FOLDERS = ["language", "stdlib", "limits", "regression"]
SECONDS = 10
OUTPUT_LIMIT_BYTES = 16 << 20
NO_NEWLINE = "\\ no newline at the end\n"


class Outcome:
    """What a program printed, and how it ended: an exit status, a signal's name or "timeout"."""

    def __init__(self, stdout="", stderr="", status="0"):
        self.stdout, self.stderr, self.status = stdout, stderr, status

    def __eq__(self, other):
        return vars(self) == vars(other)

    def text(self, maker):
        parts = [maker, "\n"]
        for title, body in (("stdout", self.stdout), ("stderr", self.stderr)):
            if body:
                parts += [f"--- {title}\n", body]
                if not body.endswith("\n"):
                    parts += ["\n", NO_NEWLINE]
        if self.status != "0":
            parts.append(f"--- status {self.status}\n")
        return "".join(parts)


def read_expected(path):
    """The maker's name and the Outcome."""
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    maker, _, rest = text.partition("\n")
    outcome = Outcome()
    for part in re.split(r"^(?=--- (?:stdout|stderr|status .+)\n)", rest, flags=re.M):
        title, _, body = part.partition("\n")
        if body.endswith("\n" + NO_NEWLINE):
            body = body[:-len("\n" + NO_NEWLINE)]
        if title == "--- stdout":
            outcome.stdout = body
        elif title == "--- stderr":
            outcome.stderr = body
        elif title.startswith("--- status "):
            outcome.status = title[len("--- status "):]
    return maker, outcome


def environment(program, hash_seed="0"):
    return {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": "/nonexistent", "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "dumb", "COLUMNS": "80", "NO_COLOR": "1",
        "PYTHON_COLORS": "0", "PYTHONHASHSEED": hash_seed, "PYTHONDONTWRITEBYTECODE": "1",
        "OURO": program,
    }


def setting(test, name):
    """What a `# name: ...` among the first comments says, or an empty text."""
    mark = f"# {name}:".encode()
    for line in test.read_bytes().split(b"\n"):
        if line.startswith(mark):
            return line[len(mark):].decode().strip()
        if not line.startswith(b"#"):
            break
    return ""


def ending(process):
    if process.returncode >= 0:
        return str(process.returncode)
    return signal.Signals(-process.returncode).name


def run(program, test, slow=1, variables=()):
    """Runs one test, gives its Outcome with the machine's paths taken out."""
    with tempfile.TemporaryDirectory(prefix="ouro-") as scratch:
        tmp = os.path.realpath(scratch)
        words = ["sh", test.name] if test.suffix == ".sh" else [program, test.name]
        words += [word.replace("{tmp}", tmp) for word in shlex.split(setting(test, "args"))]
        given = test.with_suffix(".stdin")
        stdin = open(given if given.exists() else os.devnull, "rb")
        out, err = os.path.join(tmp, ".stdout"), os.path.join(tmp, ".stderr")
        with stdin, open(out, "wb") as stdout, open(err, "wb") as stderr:
            process = subprocess.Popen(words, cwd=test.parent, stdin=stdin, stdout=stdout, stderr=stderr,
                                       env={**environment(program), "TMPDIR": tmp, **dict(variables)},
                                       start_new_session=True)
            try:
                process.wait(SECONDS * slow)
                status = ending(process)
            except subprocess.TimeoutExpired:
                status = "timeout"
            stop_group(process)

        def read(path):
            with open(path, "rb") as file:
                text = file.read(OUTPUT_LIMIT_BYTES).decode("utf-8", "surrogateescape")
            return text.replace(f"{test.parent}/", "").replace(tmp, "{tmp}")

        return Outcome(read(out), read(err), status)


def stop_group(process):
    """Ends what the program may have left behind."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        pass
    process.wait()


def heed_interrupts():
    """Programs inherit an ignored SIGINT, which a shell's background jobs have."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def is_test(path):
    if path.suffix not in (".py", ".sh"):
        return False
    return not any(part.startswith("_") for part in path.relative_to(TESTS).parts)


def find_tests(names=()):
    places = [pathlib.Path(name).resolve() for name in names] or [TESTS / name for name in FOLDERS]
    for place in places:
        if place.is_file():
            yield place
        else:
            yield from sorted(path for path in place.rglob("*") if path.is_file() and is_test(path))


def check(program, test, slow=1, variables=()):
    """None when the test passes, else what to show."""
    expected = test.with_suffix(".expected")
    if not expected.exists():
        return "there is no expected file: run tests/record.py\n"
    maker, want = read_expected(expected)
    got = run(program, test, slow, variables)
    if got == want:
        return None
    lines = difflib.unified_diff(want.text(maker).splitlines(), got.text(maker).splitlines(),
                                 "expected", "actual", lineterm="")
    return "\n".join(line[:400] for line, _ in zip(lines, range(80))) + "\n"


def name_of(test):
    return test.relative_to(TESTS).as_posix()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--ouro", default=str(TESTS.parent / "build" / "ouro"))
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--slow", type=float, default=1)
    parser.add_argument("--quiet", action="store_true", help="names of the failing tests only")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    sys.stdout.reconfigure(errors="backslashreplace")
    heed_interrupts()

    program = os.path.realpath(options.ouro)
    tests = list(find_tests(options.names))
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for test, problem in zip(tests, pool.map(lambda test: check(program, test, options.slow), tests)):
            if problem:
                failed += 1
                print(f"FAILED {name_of(test)}" + ("" if options.quiet else "\n" + problem), flush=True)
    print(f"{len(tests) - failed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
