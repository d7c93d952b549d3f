#!/usr/bin/python3
# Runs embed_units on all files of the library.
# SPDX-License-Identifier: MIT
"""embed_units.py TOOL LIBRARY_FOLDER OUTPUT.c DEPENDENCIES PREFIX"""
import pathlib
import subprocess
import sys


def main():
    tool, folder, output, dependencies, prefix = sys.argv[1:]
    root = pathlib.Path(folder)
    files = sorted((path.relative_to(root).as_posix() for path in root.rglob("*.py")), key=str.encode)
    subprocess.run([tool, folder, output, prefix, *files], check=True)
    watched = [root / name for name in files] + [root, *(path for path in root.rglob("*") if path.is_dir())]
    pathlib.Path(dependencies).write_text(f"{output}: " + " ".join(str(path) for path in watched) + "\n")


main()
