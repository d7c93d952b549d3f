# Records trees.def anew from the CPython that runs this: same programs, its trees.
# SPDX-License-Identifier: MIT
#
# Usage: python3.13 tests/grammar/record_trees.py [PROGRAM...]   (programs to add, with escapes)
import ast
import pathlib
import re
import sys
import warnings

HEAD = """\
// Programs, and their trees as CPython {version} dumps them.
// SPDX-License-Identifier: MIT
//
// TREE(program, dump)
// Written by record_trees.py; expanded in test_trees.c.
"""

path = pathlib.Path(__file__).with_name("trees.def")


def quote(text):
    out = []
    for byte in text.encode():
        char = chr(byte)
        if char in '"\\':
            out.append("\\" + char)
        elif char == "\n":
            out.append("\\n")
        elif 32 <= byte < 127:
            out.append(char)
        else:
            out.append(f"\\{byte:03o}")
    return '"' + "".join(out) + '"'


def unquote(text):
    return ast.literal_eval("b" + text).decode()


warnings.simplefilter("ignore")
programs = []
if path.exists():
    rows = re.findall(r'^TREE\(("(?:[^"\\]|\\.)*")', path.read_text(), re.M)
    programs = [unquote(row) for row in rows]
programs += [text.encode().decode("unicode_escape") for text in sys.argv[1:]]

with path.open("w") as file:
    file.write(HEAD.format(version=sys.version.split()[0]))
    for program in dict.fromkeys(programs):
        dump = ast.dump(ast.parse(program.encode()), include_attributes=True, indent=2) + "\n"
        file.write(f"\nTREE({quote(program)},\n")
        lines = [quote(line) for line in dump.splitlines(keepends=True)]
        file.write("\n".join("     " + line for line in lines) + ")\n")
    file.write("\n#undef TREE\n")
