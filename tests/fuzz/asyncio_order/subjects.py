# An interpreter that runs files of random asyncio programs, and what each program printed there.
# SPDX-License-Identifier: MIT
import os
import pathlib
import re
import subprocess
import tempfile

import generate

HERE = pathlib.Path(__file__).resolve().parent


class Subject:
    """A command line before the program's name, and the clock that world.py is to use."""

    def __init__(self, command, clock, seconds=60):
        self.command, self.clock, self.seconds = command, clock, seconds

    def run(self, text):
        """stdout, stderr and how it ended, of one file."""
        with tempfile.TemporaryDirectory(prefix="asyncio-order-") as folder:
            file = os.path.join(folder, "programs.py")
            pathlib.Path(file).write_text(text)
            pathlib.Path(folder, "world.py").write_bytes((HERE / "world.py").read_bytes())
            try:
                done = subprocess.run([*self.command, file, self.clock], capture_output=True, timeout=self.seconds,
                                      env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"})
                out, err, ending = done.stdout, done.stderr, f"status {done.returncode}"
            except subprocess.TimeoutExpired as error:
                out, err, ending = error.stdout or b"", error.stderr or b"", "timeout"
        return out.decode(errors="replace"), err.decode(errors="replace"), ending

    def traces(self, programs):
        """The trace of each of the programs, which are {number: (text, runner)}.

        Where the process ends too early, the program that it ended in gets that as its trace, and the
        programs after it another process.
        """
        found, left = {}, dict(programs)
        while left:
            out, err, ending = self.run(file_of(left))
            got = split(out)
            found.update({number: trace for number, trace in got.items() if number in left})
            left = {number: program for number, program in left.items() if number not in found}
            if left:
                last = err.strip().splitlines()[-3:]
                found[left_first := next(iter(left))] = "\n".join([f"*** {ending}", *last]) + "\n"
                del left[left_first]
        return found


def file_of(programs):
    parts = [generate.HEAD]
    for number, (text, runner) in programs.items():
        parts += ["\n\n", text, f"\n\nrun({number}, program, {runner})\n"]
    return "".join(parts)


def split(out):
    """{number: trace} of what a file printed."""
    pieces = re.split(r"^=== (\d+)\n", out, flags=re.M)
    return {int(number): trace for number, trace in zip(pieces[1::2], pieces[2::2])}


class Oracle:
    """CPython, twice: a program whose trace depends on the clock tells nothing about order.

    Nor does one that would wait for ever: two tasks that cancellation does not reach.
    """

    def __init__(self, command):
        self.stepping = Subject(command, "stepping")
        self.frozen = Subject(command, "frozen")

    def traces(self, programs):
        """Traces of the programs that have one; the others are missing."""
        stepping = self.stepping.traces(programs)
        frozen = self.frozen.traces(programs)
        return {number: trace for number, trace in stepping.items() if frozen[number] == trace
                and "nothing will ever happen" not in trace}
