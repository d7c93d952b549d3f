# The packages that ./dev installs are those that the README lists.
# SPDX-License-Identifier: MIT
"""test_readme.py SOURCE_ROOT: prints TAP."""
import pathlib
import re
import sys


def main():
    root = pathlib.Path(sys.argv[1])
    script = (root / "dev").read_text().replace("\\\n", " ")
    installed = {word for line in re.findall(r'^\w+_packages="([^"]*)"', script, re.M) for word in line.split()}
    rows = re.findall(r"^\| (`.*`) \|", (root / "README.md").read_text(), re.M)
    listed = {name for row in rows for name in re.findall(r"`([^`]+)`", row)}
    print("1..1")
    print(f"{'ok' if installed == listed else 'not ok'} 1 - README lists the packages that dev installs")
    for name in sorted(installed ^ listed):
        print("#  ", name, "only in", "dev" if name in installed else "README")
    sys.exit(installed != listed)


main()
